#pragma once

#include "bw-db.h"
#include "bw-name-frequency.h"
#include "bw-namesakes.h"
#include "bw-namesake-query.h"
#include "bw-namesake-rulings.h"

G_BEGIN_DECLS

/**
 * BwNamesakeBlock:
 * @people: (element-type gint64): who have the name
 * @rows: (element-type BwNamesakeRow): what is stated of them
 * @works: (element-type BwNamesakeWork): what they have made, and what names them beside
 * @of_rows: (element-type BwNamesakeWork) (nullable): for each row its work, or `NULL` where it
 *   is not asked whose that is
 * @fixed: (element-type gint64): whom identifiers or decisions tell, a set
 * @subjects: (element-type gint64): for documents whom they are about
 * @by_papers: (element-type gint64): whom decisions tell by papers, by these or others, a set
 * @parties: (element-type GArray): for works those who a decision says have written them, or who
 *   had when another came to have all that they had
 *
 * All that is known of the people of one name.
 */
typedef struct
{
  char            *name_key;
  BwNameFrequency  frequency;
  GArray          *people;
  GArray          *rows;
  GPtrArray       *works;
  GPtrArray       *of_rows;
  GHashTable      *fixed;
  GHashTable      *by_papers;
  GHashTable      *parties;
  GHashTable      *subjects;
} BwNamesakeBlock;

BwNamesakeBlock *bw_namesake_block_new        (const char               *name_key) G_GNUC_WARN_UNUSED_RESULT;
BwNamesakeBlock *bw_namesake_block_new_of     (const char               *name_key,
                                               gint64                    person_id) G_GNUC_WARN_UNUSED_RESULT;
void             bw_namesake_block_free       (BwNamesakeBlock          *self);
gboolean         bw_namesake_block_look       (BwNamesakeBlock          *self,
                                               BwDb                     *db,
                                               gboolean                 *worth,
                                               GError                  **error);
gboolean         bw_namesake_block_fill       (BwNamesakeBlock          *self,
                                               BwDb                     *db,
                                               const BwNamesakeRulings  *rulings,
                                               GError                  **error);
gboolean         bw_namesake_block_is_decided (BwNamesakeBlock          *self,
                                               BwDb                     *db,
                                               gboolean                 *decided,
                                               GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNamesakeBlock, bw_namesake_block_free)

G_END_DECLS

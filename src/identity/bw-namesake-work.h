#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwNamesakeTie:
 * @BW_NAMESAKE_LIST: somebody's own list has it
 * @BW_NAMESAKE_PLACE: an organisation of its authors
 * @BW_NAMESAKE_FIELD: a category or a venue
 *
 * What two works of one name may have in common beside their authors.
 */
typedef enum
{
  BW_NAMESAKE_LIST,
  BW_NAMESAKE_PLACE,
  BW_NAMESAKE_FIELD,
  BW_NAMESAKE_N_TIES,
} BwNamesakeTie;

/**
 * BwNamesakeWork:
 * @id: of the paper; 0 for a document that names nothing but the person
 * @order: what tells it from the others, the same in every library
 * @slot: 0, or which of several of the name who have written it, from 1 on
 * @anchor: who the author is known to be, as a number; or 0
 * @year: 0 where that is not known
 * @ties: (element-type utf8): for each #BwNamesakeTie a set
 * @people: the keys of the other authors' names, a set
 * @cited: (element-type gint64): papers
 *
 * A work by somebody of a name.
 */
typedef struct
{
  gint64      id;
  char       *order;
  guint       slot;
  gint64      anchor;
  int         year;
  GHashTable *ties[BW_NAMESAKE_N_TIES];
  GHashTable *people;
  GArray     *cited;
} BwNamesakeWork;

BwNamesakeWork *bw_namesake_work_new        (gint64          id,
                                             const char     *order) G_GNUC_WARN_UNUSED_RESULT;
void            bw_namesake_work_free       (BwNamesakeWork *self);
void            bw_namesake_work_add_tie    (BwNamesakeWork *self,
                                             BwNamesakeTie   tie,
                                             const char     *key);
void            bw_namesake_work_add_person (BwNamesakeWork *self,
                                             const char     *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNamesakeWork, bw_namesake_work_free)

G_END_DECLS

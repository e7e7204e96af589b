#pragma once

#include <glib-object.h>

#include "bw-date.h"
#include "bw-hit.h"
#include "bw-ref.h"

G_BEGIN_DECLS

#define BW_TYPE_ROW (bw_row_get_type ())

G_DECLARE_FINAL_TYPE (BwRow, bw_row, BW, ROW, GObject)

/**
 * BwRowData:
 * @kind: `paper`, `person`, `organisation`, `source` or a document's kind; a static string
 * @byline: (nullable): a paper's first authors, a person's affiliation, a document's source
 * @snippet: (nullable): where a search found something
 * @field: (nullable): which part it found it in, a static string
 * @bookmarked: whether a search puts it before its equals for that
 * @fresh: whether it is new since a saved search was last opened
 * @count: papers of a person, documents of a source; -1 where there is nothing to count
 * @words: the length of a document
 */
typedef struct
{
  const char *kind;
  char       *title;
  gboolean    title_known;
  char       *byline;
  char       *snippet;
  const char *field;
  BwDate      date;
  gboolean    date_inferred;
  gboolean    bookmarked;
  gboolean    fresh;
  int         count;
  int         words;
} BwRowData;

BwRow           *bw_row_new       (BwRef        ref) G_GNUC_WARN_UNUSED_RESULT;
BwRow           *bw_row_new_hit   (const BwHit *hit,
                                   gboolean     fresh) G_GNUC_WARN_UNUSED_RESULT;
BwRef            bw_row_get_ref   (BwRow       *self);
gboolean         bw_row_is_loaded (BwRow       *self);
const BwRowData *bw_row_get_data  (BwRow       *self);
gboolean         bw_row_is_same   (BwRow       *self,
                                   BwRow       *other);
void             bw_row_take_data (BwRow       *self,
                                   BwRowData   *data);

BwRowData *bw_row_data_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_row_data_free (BwRowData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwRowData, bw_row_data_free)

G_END_DECLS

#pragma once

#include "bw-date.h"
#include "bw-mention.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwBrief:
 * @kind: `paper` or a document's kind; a static string
 * @byline: (nullable): the first authors of a paper; whom a capture is of; of another
 *   document its source, unless that is a file
 * @text: (nullable): the beginning of what it says of itself
 * @source_id: of a document on the first page, where it came from; else 0
 * @n_like: how many more of its kind came from there, for which it stands
 * @seen_in: (element-type BwSighting): of a paper, where it was seen
 * @mentions: (element-type BwMention): of a paper, what was said of it
 *
 * A paper or a document as it stands in a list on a page.
 */
typedef struct
{
  BwRef       ref;
  const char *kind;
  char       *title;
  gboolean    title_known;
  char       *byline;
  char       *text;
  BwDate      date;
  gboolean    date_inferred;
  GStrv       categories;
  gint64      source_id;
  guint       n_like;
  GPtrArray  *seen_in;
  GPtrArray  *mentions;
} BwBrief;

BwBrief   *bw_brief_new       (BwRef       ref,
                               const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       bw_brief_free      (BwBrief    *self);
GPtrArray *bw_brief_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include "bw-date.h"
#include "bw-document-kind.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwHit:
 * @kind: as the contract of the shell names it: `paper`, `person`, `organisation` or
 *   a document's kind; a static string
 * @title: a person's is the name
 * @field: which part matched, a static string
 * @snippet: (nullable): the part around what matched
 * @byline: (nullable): who wrote it, or where it came from
 * @bookmarked: whether somebody has marked it, for which it comes before its equals
 *
 * One thing that a search found.
 */
typedef struct
{
  BwRef       ref;
  const char *kind;
  char       *title;
  const char *field;
  char       *snippet;
  char       *byline;
  BwDate      date;
  gboolean    date_inferred;
  gboolean    bookmarked;
} BwHit;

void bw_hit_free (BwHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHit, bw_hit_free)

G_END_DECLS

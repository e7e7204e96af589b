#pragma once

#include "bw-place-rulings.h"

G_BEGIN_DECLS

/**
 * BwRetold:
 * @title: of the document
 * @text: of the document
 * @people: (element-type gint64): whom it states or names
 *
 * A document that may tell a paper under another headline.
 */
typedef struct
{
  const char *title;
  const char *text;
  GArray     *people;
} BwRetold;

gboolean bw_retold_papers_is_head (const char            *head);
gboolean bw_retold_papers_find    (BwDb                  *db,
                                   const BwRetold        *retold,
                                   const BwPlaceRulings  *rulings,
                                   gint64                *paper_id,
                                   GError               **error);

G_END_DECLS

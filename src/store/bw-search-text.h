#pragma once

#include "bw-db.h"
#include "bw-ref.h"
#include "bw-search-names.h"

G_BEGIN_DECLS

/**
 * BwSearchText:
 * @title: (nullable): title or names; `NULL` when the thing is not searched for
 * @authors: (nullable): of a document also whom it is about and its feed
 * @addresses: (nullable): in the web, a line each
 * @language: (nullable): that it is said to be in
 *
 * What the index holds of one thing, in the form of bw_text_index_entry().
 */
typedef struct
{
  char *title;
  char *authors;
  char *body;
  char *addresses;
  char *language;
} BwSearchText;

gboolean bw_search_text_load  (BwDb           *library,
                               BwSearchNames  *names,
                               BwRef           ref,
                               BwSearchText   *text,
                               GError        **error);
void     bw_search_text_clear (BwSearchText   *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwSearchText, bw_search_text_clear)

G_END_DECLS

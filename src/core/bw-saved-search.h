#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

#define BW_SAVED_SEARCH_MAX_NAME 200 /* bytes */

/**
 * BwSavedSearch:
 * @id: 0 for one that is in no library yet
 * @name: as somebody calls it
 * @query: in the search language
 * @created: in seconds since 1970
 * @seen: up to which id what there is of a kind has been shown, by #BwKind
 * @n_new: how many things it finds that have not been shown
 * @more: whether there may be more of them
 *
 * A search that somebody keeps.
 */
typedef struct
{
  gint64 id;
  char *name;
  char *query;
  gint64 created;
  gint64 seen[BW_KIND_DOCUMENT + 1];
  guint n_new;
  gboolean more;
} BwSavedSearch;

BwSavedSearch *bw_saved_search_new    (const char          *name,
                                       const char          *query) G_GNUC_WARN_UNUSED_RESULT;
BwSavedSearch *bw_saved_search_copy   (const BwSavedSearch *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean       bw_saved_search_is_new (const BwSavedSearch *self,
                                       BwRef                ref);
void           bw_saved_search_free   (BwSavedSearch       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSavedSearch, bw_saved_search_free)

G_END_DECLS

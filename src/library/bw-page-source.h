#pragma once

#include "bw-doubt.h"
#include "bw-library.h"
#include "bw-seen.h"

G_BEGIN_DECLS

/**
 * BwPage:
 * @title: of the window's head
 * @ref: what the page is about; of kind %BW_KIND_NONE for home
 * @can_split: whether there is something in it that could be told from the rest
 * @url: (nullable): where it can be read on the web
 * @html: the page
 * @seen: (nullable): what it shows of a thing of which one would like to know what is new
 * @doubt: (nullable): what it shows that may be one
 * @text: the same as plain text, for those to whom the page is not accessible
 *
 * A page as the pane shows it.
 */
typedef struct
{
  char     *title;
  BwRef     ref;
  gboolean  bookmarked;
  gboolean  can_split;
  char     *url;
  GBytes   *html;
  char     *text;
  BwSeen   *seen;
  BwDoubt  *doubt;
} BwPage;

void    bw_page_source_load_async  (BwLibrary            *library,
                                    const char           *address,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
BwPage *bw_page_source_load_finish (BwLibrary            *library,
                                    GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void    bw_page_free               (BwPage               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPage, bw_page_free)

G_END_DECLS

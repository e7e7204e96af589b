#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says which number takes the place of that of a paper, or -1 when there is none. */
typedef int (*BwOwnHtmlPlace) (guint64  paper,
                               gpointer user_data);

gboolean bw_own_html_is            (const char     *html);
char    *bw_own_html_with_mentions (const char     *html,
                                    BwOwnHtmlPlace  place,
                                    gpointer        user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean bw_article_worker_extract (const char  *xhtml,
                                    const char  *url,
                                    char       **json,
                                    GError     **error);

G_END_DECLS

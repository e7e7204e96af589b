#pragma once

#include "bw-html-writer.h"
#include "bw-network.h"

G_BEGIN_DECLS

gboolean bw_page_network_is_worth (const BwNetwork *network);
void     bw_page_network          (BwHtmlWriter    *html,
                                   const BwNetwork *network,
                                   const char      *name);
char    *bw_page_network_joined   (const BwNetwork *network,
                                   guint            node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

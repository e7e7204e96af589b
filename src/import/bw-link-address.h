#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwLinkAddress:
 * @host: in small letters, without `www.`; empty where the text is no URL of the web
 * @path: decoded, with its first slash
 * @query: as written, without its question mark
 *
 * A link taken apart as browsers do, in which nothing is refused.
 */
typedef struct
{
  char *host;
  char *path;
  char *query;
} BwLinkAddress;

BwLinkAddress *bw_link_address_new      (const char          *url) G_GNUC_WARN_UNUSED_RESULT;
void           bw_link_address_free     (BwLinkAddress       *self);
gboolean       bw_link_address_is_at    (const BwLinkAddress *self,
                                         const char          *domain);
char          *bw_link_address_argument (const BwLinkAddress *self,
                                         const char          *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLinkAddress, bw_link_address_free)

G_END_DECLS

#pragma once

#include "bw-link-address.h"

G_BEGIN_DECLS

char *bw_doi_link_find (const BwLinkAddress *address) G_GNUC_WARN_UNUSED_RESULT;
char *bw_doi_link_trim (const char          *doi) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

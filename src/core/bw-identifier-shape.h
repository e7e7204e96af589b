#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize    bw_identifier_shape_arxiv    (const char *text);
gsize    bw_identifier_shape_acl      (const char *text);
gsize    bw_identifier_shape_doi      (const char *text);
gboolean bw_identifier_shape_is_orcid (const char *text);
gboolean bw_identifier_shape_is_key   (const char *text);

G_END_DECLS

#pragma once

#include "bw-html-tree.h"

G_BEGIN_DECLS

char *bw_link_title_of   (const char      *words) G_GNUC_WARN_UNUSED_RESULT;
char *bw_link_title_read (const GumboNode *link) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

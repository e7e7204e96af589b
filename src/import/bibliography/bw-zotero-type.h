#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_zotero_type_to_csl         (const char *item_type);
const char *bw_zotero_type_from_class     (const char *class_name);
const char *bw_zotero_type_from_bibo      (const char *class_name);
const char *bw_zotero_type_creator_to_csl (const char *element);

G_END_DECLS

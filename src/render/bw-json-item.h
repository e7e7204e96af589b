#pragma once

#include <json-glib/json-glib.h>

#include "bw-item.h"

G_BEGIN_DECLS

/* Add the members of the object that is open. */

void bw_json_item_add_paper        (JsonBuilder          *builder,
                                    const BwPaper        *paper,
                                    const char           *type_name);
void bw_json_item_add_person       (JsonBuilder          *builder,
                                    const BwPerson       *person,
                                    gboolean              with_news);
void bw_json_item_add_news         (JsonBuilder          *builder,
                                    const BwNews         *news);
void bw_json_item_add_organisation (JsonBuilder          *builder,
                                    const BwOrganisation *organisation,
                                    gboolean              with_news);
void bw_json_item_add_document     (JsonBuilder          *builder,
                                    const BwDocument     *document,
                                    gboolean              with_text);
void bw_json_item_add_source       (JsonBuilder          *builder,
                                    const BwSource       *source);

G_END_DECLS

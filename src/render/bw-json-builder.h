#pragma once

#include <json-glib/json-glib.h>

#include "bw-date.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/* Members of the object that is open; what is not known is null. */

void bw_json_add_string (JsonBuilder *builder,
                         const char  *name,
                         const char  *value);
void bw_json_add_int (JsonBuilder *builder,
                      const char  *name,
                      gint64       value);
void bw_json_add_count (JsonBuilder *builder,
                        const char  *name,
                        int          value);
void bw_json_add_boolean (JsonBuilder *builder,
                          const char  *name,
                          gboolean     value);
void bw_json_add_date (JsonBuilder *builder,
                       const char  *name,
                       BwDate       date);
void bw_json_add_ref (JsonBuilder *builder,
                      const char  *name,
                      BwKind       kind,
                      gint64       id);
void bw_json_add_strings (JsonBuilder *builder,
                          const char *name,
                          const char *const *values);
void bw_json_begin_array (JsonBuilder *builder,
                          const char  *name);
void bw_json_add_ref_element (JsonBuilder *builder,
                              BwRef        ref);
void bw_json_add_identifiers (JsonBuilder *builder,
                              GPtrArray *identifiers,
                              const char *const *schemes);
void bw_json_add_brief_refs (JsonBuilder *builder,
                             const char  *name,
                             GPtrArray   *briefs);
char *bw_json_finish (JsonBuilder *builder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

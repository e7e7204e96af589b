#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwField:
 * @name: a variable of CSL 1.0.2 (appendix IV), such as `volume`, `issue`, `page`,
 *   `number`, `publisher`, `publisher-place`, `edition`, `collection-title`,
 *   `chapter-number`, `event-title`, `genre`, `ISBN`, `ISSN`, `note`, `annote`,
 *   `accessed`, `status`. A name that occurs more than once has several values
 *
 * A bibliographic detail of a paper for which it has no member of its own.
 */
typedef struct
{
  char *name;
  char *value;
} BwField;

BwField    *bw_field_new       (const char *name,
                                const char *value) G_GNUC_WARN_UNUSED_RESULT;
void        bw_field_free      (BwField    *self);
const char *bw_field_find      (GPtrArray  *fields,
                                const char *name);
GPtrArray  *bw_field_array_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_field_array_add (GPtrArray  *fields,
                                const char *name,
                                const char *value);

G_END_DECLS

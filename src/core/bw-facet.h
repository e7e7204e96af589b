#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwFacet:
 * @field: of the search language, a static string
 * @label: what a person calls the value: `2024`, `cs.LG`, `Ada Lovelace`, `paper`
 * @part: of a query that asks for it: `year:2024`, `author:"Ada Lovelace"`
 * @count: how many things have it, of those that were counted
 * @set: whether the query asks for it
 *
 * What some of the things have that a search found, and by which it can be narrowed.
 */
typedef struct
{
  const char *field;
  char       *label;
  char       *part;
  guint       count;
  gboolean    set;
} BwFacet;

BwFacet *bw_facet_new  (const char *field,
                        const char *label,
                        char       *part) G_GNUC_WARN_UNUSED_RESULT;
void     bw_facet_free (BwFacet    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFacet, bw_facet_free)

G_END_DECLS

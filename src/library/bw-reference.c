#include "bw-reference.h"

#include <string.h>

#include "bw-item-query.h"
#include "bw-organisation-key.h"

/* Returns: (nullable): `organisation:"A Name"` with the key of the name */
static char *
name_organisation (const char *text)
{
  static const char SCHEME[] = "organisation:";
  g_autofree char *key = NULL;

  if (g_str_has_prefix (text, "bookwheel:"))
    text += strlen ("bookwheel:");
  if (!g_str_has_prefix (text, SCHEME))
    return NULL;

  key = bw_organisation_key (text + strlen (SCHEME));

  return g_strconcat (SCHEME, key, NULL);
}

/**
 * bw_reference_find:
 * @text: what bw_item_query_find() takes; an organisation by any spelling of its name
 * @ref: (out): what it names
 *
 * Returns: whether there is such a thing; if not, with @error set as by
 *   bw_item_query_find()
 */
gboolean
bw_reference_find (BwDb        *db,
                   const char  *text,
                   BwRef       *ref,
                   GError     **error)
{
  g_autofree char *named = name_organisation (text);

  if (named != NULL && bw_item_query_find (db, named, ref, NULL))
    return TRUE;

  return bw_item_query_find (db, text, ref, error);
}

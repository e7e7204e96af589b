#include "bw-byline.h"

#include "bw-author.h"

/**
 * bw_byline_new_from_families:
 * @families: (element-type utf8): family names in order
 * @complete: whether they are all
 *
 * Returns: (transfer full): the first names, as a list shows them; empty when there are
 *   none
 */
char *
bw_byline_new_from_families (GPtrArray *families,
                             gboolean   complete)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (families != NULL, NULL);

  for (guint i = 0; i < families->len && i < BW_BYLINE_NAMES; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      g_string_append (out, g_ptr_array_index (families, i));
    }
  if (families->len > BW_BYLINE_NAMES || (families->len > 0 && !complete))
    g_string_append (out, " et al.");

  return g_string_free (out, FALSE);
}

/**
 * bw_byline_new:
 * @authors: (element-type BwAuthor): in order
 * @complete: whether they are all
 *
 * Returns: (transfer full): the family names of the first authors, as a list shows
 *   them; empty when there are none
 */
char *
bw_byline_new (GPtrArray *authors,
               gboolean   complete)
{
  g_autoptr (GPtrArray) families = g_ptr_array_new ();

  g_return_val_if_fail (authors != NULL, NULL);

  for (guint i = 0; i < authors->len && i <= BW_BYLINE_NAMES; i++)
    g_ptr_array_add (families, ((const BwAuthor *) g_ptr_array_index (authors, i))->family);

  return bw_byline_new_from_families (families, complete);
}

#include "bw-byline.h"

#include "bw-author.h"

#define MAX_NAMES 3

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
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (authors != NULL, NULL);

  for (guint i = 0; i < authors->len && i < MAX_NAMES; i++)
    {
      const BwAuthor *author = g_ptr_array_index (authors, i);

      if (i > 0)
        g_string_append (out, ", ");
      g_string_append (out, author->family);
    }
  if (authors->len > MAX_NAMES || (authors->len > 0 && !complete))
    g_string_append (out, " et al.");

  return g_string_free (out, FALSE);
}

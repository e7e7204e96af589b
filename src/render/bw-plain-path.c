#include "bw-path-words.h"
#include "bw-plain-parts.h"
#include "bw-plain.h"

static void
append_words (const char   *text,
              gsize         length,
              const BwLink *link,
              gpointer      data)
{
  if (link != NULL)
    g_string_append (data, link->title);
  else
    g_string_append_len (data, text, (gssize) length);
}

static void
append_hop (GString     *out,
            const BwHop *hop)
{
  g_autoptr (GString) words = g_string_new (NULL);

  bw_path_words_hop (hop, append_words, words);
  bw_plain_paragraph (out, words->str);
  if (hop->excerpt != NULL)
    bw_plain_paragraph (out, hop->excerpt);
}

/* Returns: (transfer full): how two people connect, a paragraph for each hop */
char *
bw_plain_from_path (const BwPath *path)
{
  GString *out = g_string_new (NULL);
  g_autofree char *none = bw_path_words_none (path);
  g_autofree char *search = bw_path_words_search (path);

  g_return_val_if_fail (path != NULL, g_string_free (out, FALSE));

  if (none != NULL)
    bw_plain_paragraph (out, none);
  if (search != NULL)
    bw_plain_paragraph (out, search);
  for (guint i = 0; i < path->hops->len; i++)
    append_hop (out, g_ptr_array_index (path->hops, i));

  return g_string_free (out, FALSE);
}

#include <glib/gi18n-lib.h>

#include "bw-hint-words.h"
#include "bw-plain-parts.h"
#include "bw-plain.h"
#include "bw-search-words.h"

static void
append_hit (GString     *out,
            const BwHit *hit)
{
  g_autoptr (GString) line = g_string_new (hit->title);
  g_autofree char *date = bw_date_to_string (hit->date);

  if (hit->byline != NULL && *hit->byline != '\0')
    g_string_append_printf (line, " – %s", hit->byline);
  if (date != NULL)
    g_string_append_printf (line, ", %s", date);
  if (hit->bookmarked)
    g_string_append_printf (line, ", %s", bw_search_words_bookmarked ());
  bw_plain_paragraph (out, line->str);
  if (hit->snippet != NULL && !bw_search_words_is_in_head (hit))
    bw_plain_paragraph (out, hit->snippet);
}

/* Returns: (transfer full): what a search found, a paragraph for each */
char *
bw_plain_from_findings (const BwFindings *findings)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf (_ ("Search: %s"), findings->query);
  g_autofree char *count = bw_search_words_count (findings);

  bw_plain_title (out, title);
  bw_plain_paragraph (out, count);
  for (guint i = 0; i < findings->hints->len; i++)
    {
      g_autofree char *hint = bw_hint_words_tell (g_ptr_array_index (findings->hints, i));

      bw_plain_paragraph (out, hint);
    }
  for (guint i = 0; i < findings->hits->len; i++)
    append_hit (out, g_ptr_array_index (findings->hits, i));

  return g_string_free (out, FALSE);
}

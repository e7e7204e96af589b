#include "bw-page-joined.h"

#include <glib/gi18n-lib.h>

#include "bw-address.h"
#include "bw-decision-words.h"
#include "bw-page-gaps.h"
#include "bw-page-words.h"

#define MAX_JOINED 12 /* names that the foot of a page tells of */

static void
write_name (BwHtmlWriter     *html,
            const BwDecision *decision)
{
  g_autofree char *address = bw_address_for_revert (decision->id);
  g_autofree char *label = g_strdup_printf (_ ("Tell “%s” apart again"), decision->other.name);

  bw_html_writer_text (html, " ");
  bw_html_writer_element (html, "i", decision->other.name, "dir", "auto", NULL);
  bw_html_writer_text (html, "\302\240(");
  bw_html_writer_element (html, "a", _ ("undo"), "href", address, "title", label, NULL);
  bw_html_writer_text (html, ")");
}

static void
write_rest (BwHtmlWriter *html,
            GPtrArray    *joined,
            guint         n)
{
  const BwDecision *first = g_ptr_array_index (joined, n);
  g_autofree char *address = bw_address_for_decisions (first->by_program, 1);
  g_autofree char *more = bw_page_words_more (joined->len - n);

  bw_html_writer_text (html, "; ");
  bw_html_writer_element (html, "a", more, "href", address, NULL);
}

/**
 * bw_page_joined:
 * @joined: (nullable) (element-type BwDecision): those of one kind beside each other
 *
 * Writes by whom and why something is also what others have been, with the way back.
 */
void
bw_page_joined (BwHtmlWriter *html,
                GPtrArray    *joined)
{
  guint n = joined != NULL ? MIN (joined->len, MAX_JOINED) : 0;

  for (guint i = 0; i < n; i++)
    {
      const BwDecision *decision = g_ptr_array_index (joined, i);
      g_autofree char *words = bw_decision_words_joined (decision);
      gboolean follows = i > 0 && bw_decision_words_is_like (g_ptr_array_index (joined, i - 1), decision);

      if (i > 0 && !follows)
        bw_html_writer_close (html);
      if (!follows)
        bw_html_writer_open (html, "p", "class", "joined", NULL);
      bw_html_writer_text (html, follows ? "," : words);
      write_name (html, decision);
    }
  if (n > 0 && n < joined->len)
    write_rest (html, joined, n);
  if (n > 0)
    bw_html_writer_close (html);
}

/**
 * bw_page_foot:
 * @line: (nullable): what is not known
 *
 * Where there is nothing to be told there is no foot.
 */
void
bw_page_foot (BwHtmlWriter *html,
              const char   *line,
              const BwItem *item)
{
  g_autofree char *imports = bw_page_gaps_imports (item->imports);

  if (line == NULL && imports == NULL && (item->joined == NULL || item->joined->len == 0))
    return;

  bw_html_writer_open (html, "footer", "class", "foot", NULL);
  if (line != NULL)
    bw_html_writer_element (html, "p", line, NULL);
  if (imports != NULL)
    bw_html_writer_element (html, "p", imports, NULL);
  bw_page_joined (html, item->joined);
  bw_html_writer_close (html);
}

/* Returns: (transfer full) (nullable): the same as plain text, without the way back */
char *
bw_page_joined_text (GPtrArray *joined)
{
  GString *out;

  if (joined == NULL || joined->len == 0)
    return NULL;

  out = g_string_new (NULL);
  for (guint i = 0; i < joined->len; i++)
    {
      const BwDecision *decision = g_ptr_array_index (joined, i);
      g_autofree char *words = bw_decision_words_joined (decision);

      if (i > 0 && bw_decision_words_is_like (g_ptr_array_index (joined, i - 1), decision))
        g_string_append_c (out, ',');
      else
        g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", words);
      g_string_append_printf (out, " %s", decision->other.name);
    }

  return g_string_free (out, FALSE);
}

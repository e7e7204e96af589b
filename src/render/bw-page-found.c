#include "bw-page-found.h"

#include <glib/gi18n-lib.h>

#include "bw-address.h"

/* How what was found by a name in a text is told from what a document states, and where the
 * person says whether it is right. */

/* Returns: (transfer full) (nullable): the value of %BW_PAGE_FOUND_MARK, for what was found */
char *
bw_page_found_mark (const BwMention *mention)
{
  return mention->found != BW_FOUND_NOT ? g_strdup_printf ("%" G_GINT64_FORMAT, mention->id) : NULL;
}

/* Returns: (transfer none) (nullable): how the mention has come about, where nobody states it */
const char *
bw_page_found_words (const BwMention *mention)
{
  switch (mention->found)
    {
    case BW_FOUND_NAMED:
      return mention->paper_id != 0 ? _ ("found by its title") : _ ("found by the name");
    case BW_FOUND_CONFIRMED:
      return _ ("confirmed by you");
    case BW_FOUND_NOT:
    default:
      return NULL;
    }
}

static void
write_choice (BwHtmlWriter    *html,
              const BwMention *mention,
              gboolean         promote,
              const char      *words,
              const char      *tip)
{
  g_autofree char *address = bw_address_for_mention (mention->id, promote);

  bw_html_writer_text (html, " ");
  bw_html_writer_element (html, "a", words, "href", address, "title", tip, NULL);
}

/**
 * bw_page_found:
 *
 * Writes how a mention has been found, with the choice whether it is right; nothing for what a
 * document states.
 */
void
bw_page_found (BwHtmlWriter    *html,
               const BwMention *mention)
{
  const char *words = bw_page_found_words (mention);

  if (words == NULL)
    return;

  bw_html_writer_open (html, "span", "class", "found", NULL);
  bw_html_writer_text (html, words);
  if (mention->found == BW_FOUND_NAMED)
    write_choice (html, mention, TRUE, _ ("Right"), _ ("This is what is meant (Insert)"));
  write_choice (html, mention, FALSE, _ ("Wrong"), _ ("This is not what is meant (Delete)"));
  bw_html_writer_close (html);
}

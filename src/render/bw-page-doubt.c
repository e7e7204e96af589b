#include <glib/gi18n-lib.h>

#include "bw-address.h"
#include "bw-doubt-words.h"
#include "bw-page-parts.h"
#include "bw-page-ways.h"
#include "bw-page.h"

static void
write_ways (BwHtmlWriter  *html,
            const BwDoubt *doubt)
{
  g_autofree char *same = bw_address_for_decision (doubt->id, TRUE);
  g_autofree char *different = bw_address_for_decision (doubt->id, FALSE);
  gboolean of_one = bw_doubt_is_of_one (doubt);
  gboolean of_document = bw_doubt_is_of_document (doubt);
  g_autofree char *next = doubt->next_id != 0 ? bw_address_for_doubt (doubt->next_id) : NULL;

  bw_page_ways_begin (html, _ ("What you say"));
  bw_page_ways_add (html, same, of_one ? _ ("One person (S)") : of_document ? _ ("About it (S)")
                                                                            : _ ("The same (S)"),
                    "S");
  bw_page_ways_add (html, different, of_one ? _ ("Two people (D)") : of_document ? _ ("Not about it (D)")
                                                                                 : _ ("Different (D)"),
                    "D");
  if (next != NULL)
    bw_page_ways_add (html, next, _ ("Decide later"), NULL);
  bw_page_ways_add (html, "bookwheel:doubtful", _ ("All that is doubtful"), NULL);
  bw_page_ways_end (html);
}

static void
write_clues (BwHtmlWriter  *html,
             const BwDoubt *doubt,
             const char    *heading,
             gboolean       against)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < doubt->clues->len; i++)
    {
      const BwClue *clue = g_ptr_array_index (doubt->clues, i);
      g_autofree char *words = bw_doubt_words_clue (doubt, clue);

      if (bw_clue_is_against (clue) != against)
        continue;
      if (!begun)
        {
          bw_html_writer_element (html, "h2", heading, NULL);
          bw_html_writer_open (html, "ul", NULL);
        }
      begun = TRUE;
      bw_html_writer_element (html, "li", words, "dir", "auto", NULL);
    }
  if (begun)
    bw_html_writer_close (html);
}

static void
write_cell (BwHtmlWriter *html,
            GStrv         lines)
{
  bw_html_writer_open (html, "td", "dir", "auto", NULL);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      if (i > 0)
        bw_html_writer_empty (html, "br", NULL);
      bw_html_writer_text (html, lines[i]);
    }
  bw_html_writer_close (html);
}

static gboolean
has_any (GStrv lines)
{
  return lines != NULL && lines[0] != NULL;
}

/* What neither has is not said. */
static void
write_row (BwHtmlWriter *html,
           const char   *heading,
           GStrv         one,
           GStrv         other)
{
  if (!has_any (one) && !has_any (other))
    return;

  bw_html_writer_open (html, "tr", NULL);
  bw_html_writer_element (html, "th", heading, "scope", "row", NULL);
  write_cell (html, one);
  write_cell (html, other);
  bw_html_writer_close (html);
}

static void
write_text_row (BwHtmlWriter *html,
                const char   *heading,
                char         *one,
                char         *other)
{
  char *lines[] = { one, NULL };
  char *other_lines[] = { other, NULL };

  write_row (html, heading, lines, other_lines);
}

static void
write_head (BwHtmlWriter *html,
            BwRef         ref,
            const char   *name)
{
  bw_html_writer_open (html, "th", "scope", "col", NULL);
  bw_page_link (html, ref, name, NULL);
  bw_html_writer_close (html);
}

static void
write_sides (BwHtmlWriter  *html,
             const BwDoubt *doubt)
{
  const BwTraits *one = doubt->one;
  const BwTraits *other = doubt->other;
  gboolean people = doubt->kind == BW_KIND_PERSON;
  g_autofree char *known = bw_doubt_words_side (doubt, one);
  g_autofree char *other_known = bw_doubt_words_side (doubt, other);

  bw_html_writer_element (html, "h2", _ ("Side by side"), NULL);
  bw_html_writer_open (html, "table", "class", "sides", NULL);
  bw_html_writer_open (html, "tr", NULL);
  bw_html_writer_open (html, "td", NULL);
  bw_html_writer_close (html);
  write_head (html, bw_doubt_get_one (doubt), one->name);
  write_head (html, bw_doubt_get_other (doubt), other->name);
  bw_html_writer_close (html);
  write_text_row (html, _ ("In brief"), known, other_known);
  write_row (html, people ? _ ("Co-authors") : _ ("Authors"), one->names, other->names);
  write_row (html, _ ("Affiliations"), one->places, other->places);
  write_row (html, _ ("Categories"), one->categories, other->categories);
  write_row (html, _ ("Papers"), one->titles, other->titles);
  write_text_row (html, _ ("Text"), one->text, other->text);
  bw_html_writer_close (html);
}

char *
bw_page_title_of_doubt (const BwDoubt *doubt)
{
  return bw_doubt_words_title (doubt);
}

static const char *
get_question (const BwDoubt *doubt)
{
  if (bw_doubt_is_of_one (doubt))
    return _ ("Is this one person, or two of one name?");
  if (bw_doubt_is_of_document (doubt))
    return _ ("Does this tell what that paper says?");

  return doubt->kind == BW_KIND_PERSON ? _ ("Are these two people one?") : _ ("Are these two papers one?");
}

/* Returns: (transfer full): two things that may be one, with what speaks for it and against */
char *
bw_page_from_doubt (const BwDoubt *doubt)
{
  g_autofree char *title = bw_doubt_words_title (doubt);
  BwHtmlWriter *html = bw_page_begin ("doubt", title);

  bw_html_writer_open (html, "header", NULL);
  bw_page_eyebrow (html, get_question (doubt));
  bw_page_title (html, title, "und", NULL);
  write_ways (html, doubt);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  write_clues (html, doubt, _ ("What speaks for it"), FALSE);
  write_clues (html, doubt, _ ("What speaks against it"), TRUE);
  write_sides (html, doubt);
  bw_html_writer_close (html);

  return bw_page_finish (html);
}

static void
write_doubt (BwHtmlWriter  *html,
             const BwDoubt *doubt)
{
  g_autofree char *address = bw_address_for_doubt (doubt->id);
  g_autofree char *title = bw_doubt_words_title (doubt);
  g_autofree char *evidence = bw_doubt_words_evidence (doubt);

  bw_html_writer_open (html, "li", NULL);
  bw_html_writer_element (html, "a", title, "href", address, "dir", "auto", NULL);
  bw_html_writer_element (html, "p", evidence, "class", "meta", "dir", "auto", NULL);
  bw_html_writer_close (html);
}

char *
bw_page_title_of_doubts (void)
{
  return g_strdup (_ ("Doubtful"));
}

/**
 * bw_page_from_doubts:
 * @doubts: (element-type BwDoubt): the likeliest first
 *
 * Returns: (transfer full): what may be one
 */
char *
bw_page_from_doubts (GPtrArray *doubts)
{
  BwHtmlWriter *html = bw_page_begin ("doubts", _ ("Doubtful"));

  bw_html_writer_open (html, "header", NULL);
  bw_page_title (html, _ ("Doubtful"), NULL, NULL);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  bw_html_writer_element (html, "p", bw_doubt_words_lead (doubts->len), "class", "lead", NULL);
  if (doubts->len > 0)
    bw_html_writer_open (html, "ol", "class", "doubts", NULL);
  for (guint i = 0; i < doubts->len; i++)
    write_doubt (html, g_ptr_array_index (doubts, i));
  if (doubts->len > 0)
    bw_html_writer_close (html);
  bw_html_writer_close (html);

  return bw_page_finish (html);
}

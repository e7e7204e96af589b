#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-mention.h"
#include "bw-page-document.h"
#include "bw-page-entry.h"
#include "bw-page-parts.h"
#include "bw-page-reading.h"
#include "bw-page-words.h"
#include "bw-text.h"

#define OPENING_LENGTH 420 /* characters of what is said of the paper of the month */
#define PAPER_OF_THE_MONTH "paper-of-the-month"

/* The groups in which a digest's papers are told, in this order. */
static const struct
{
  const char *role;
  const char *heading;
} GROUPS[] = {
  { "highlight", N_ ("Highlights") },
  { "tidbit", N_ ("Tidbits") },
  { "open-problem", N_ ("Open problems") },
  { "link", N_ ("Also linked") },
};

/* The id of the section in which a paper is discussed, or NULL. */
static char *
find_section (const BwDocument *document,
              const BwMention  *mention)
{
  for (guint i = 0; mention->section != NULL && i < document->body->sections->len; i++)
    {
      const BwSection *section = g_ptr_array_index (document->body->sections, i);

      if (strcmp (section->title, mention->section) == 0)
        return g_strdup_printf ("#s-%u", i + 1);
    }

  return NULL;
}

static void
write_title (BwHtmlWriter    *html,
             const BwMention *mention,
             const char      *element)
{
  BwRef ref = { BW_KIND_PAPER, mention->paper_id };

  if (ref.id == 0)
    ref = (BwRef){ BW_KIND_PERSON, mention->person_id };
  bw_page_subtitle (html, element, ref, bw_page_words_mention (mention), NULL);
}

/* The institutions, and where in the digest the paper is discussed. */
static void
write_line (BwHtmlWriter     *html,
            const BwDocument *document,
            const BwMention  *mention)
{
  g_autofree char *section = find_section (document, mention);
  BwPageLine line = { html, "meta", FALSE };

  for (guint i = 0; i < mention->affiliations->len; i++)
    {
      const BwLink *link = g_ptr_array_index (mention->affiliations, i);

      bw_page_line_link (&line, link->ref.kind, link->ref.id, link->title);
    }
  if (section != NULL && bw_page_reading_has_text (document))
    {
      bw_page_line_next (&line);
      bw_html_writer_element (html, "a", _ ("in the text"), "href", section, "class", "jump", NULL);
    }
  bw_page_line_end (&line);
}

static void
write_paper_of_the_month (BwHtmlWriter     *html,
                          const BwDocument *document,
                          const BwMention  *mention)
{
  bw_html_writer_open (html, "section", "class", "feature", NULL);
  bw_html_writer_element (html, "p", _ ("Paper of the month"), "class", "eyebrow", NULL);
  write_title (html, mention, "h2");
  write_line (html, document, mention);
  if (mention->excerpt != NULL && !bw_text_is_blank (mention->excerpt))
    {
      g_autofree char *line = bw_text_squeeze (mention->excerpt);
      g_autofree char *clip = bw_text_clip (line, OPENING_LENGTH);

      bw_html_writer_element (html, "p", clip, "lang", bw_page_language (NULL, clip), "dir", "auto",
                              NULL);
    }
  bw_html_writer_close (html);
}

static gboolean
is_of_group (const BwMention *mention,
             guint            group)
{
  const char *role = mention->role;
  gboolean last = group == G_N_ELEMENTS (GROUPS) - 1;

  if (mention->found != BW_FOUND_NOT)
    return FALSE; /* it stands below the text */

  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (GROUPS); i++)
    if (strcmp (role, GROUPS[i].role) == 0)
      return i == group;

  /* What plays a part that is not known here is a link like others. */
  return last && g_strcmp0 (role, PAPER_OF_THE_MONTH) != 0;
}

/* Where all are links, the sections of the digest itself tell them apart. */
static gboolean
has_only_links (const BwDocument *document)
{
  for (guint i = 0; i < document->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (document->mentions, i);

      if (mention->found == BW_FOUND_NOT && !is_of_group (mention, G_N_ELEMENTS (GROUPS) - 1))
        return FALSE;
    }

  return TRUE;
}

static void
begin_items (BwHtmlWriter *html,
             const char   *heading)
{
  bw_html_writer_open (html, "section", "class", "items", NULL);
  bw_page_heading (html, heading, 0);
  bw_html_writer_open (html, "ul", NULL);
}

static void
end_items (BwHtmlWriter *html)
{
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_item (BwHtmlWriter     *html,
            const BwDocument *document,
            const BwMention  *mention)
{
  bw_html_writer_open (html, "li", NULL);
  write_title (html, mention, "h3");
  write_line (html, document, mention);
  bw_html_writer_close (html);
}

static void
write_group (BwHtmlWriter     *html,
             const BwDocument *document,
             guint             group)
{
  gboolean by_section = has_only_links (document);
  const char *heading = NULL;

  for (guint i = 0; i < document->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (document->mentions, i);
      const char *own = by_section ? bw_page_words_section (mention) : NULL;

      if (!is_of_group (mention, group))
        continue;
      own = own != NULL ? own : _ (GROUPS[group].heading);
      if (g_strcmp0 (heading, own) != 0)
        {
          if (heading != NULL)
            end_items (html);
          begin_items (html, own);
        }
      heading = own;
      write_item (html, document, mention);
    }
  if (heading != NULL)
    end_items (html);
}

static gboolean
is_any_stated (const BwDocument *document)
{
  for (guint i = 0; i < document->mentions->len; i++)
    if (((const BwMention *) g_ptr_array_index (document->mentions, i))->found == BW_FOUND_NOT)
      return TRUE;

  return FALSE;
}

static void
write_front (BwHtmlWriter     *html,
             const BwDocument *document)
{
  if (!is_any_stated (document))
    return;

  bw_html_writer_open (html, "div", "class", "front", NULL);
  for (guint i = 0; i < document->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (document->mentions, i);

      if (g_strcmp0 (mention->role, PAPER_OF_THE_MONTH) == 0)
        write_paper_of_the_month (html, document, mention);
    }
  for (guint i = 0; i < G_N_ELEMENTS (GROUPS); i++)
    write_group (html, document, i);
  bw_html_writer_close (html);
}

/**
 * bw_page_digest:
 *
 * Returns: (transfer full): a digest's page: the paper of the month, the other papers
 *   with their institutions, then its own text
 */
char *
bw_page_digest (const BwDocument *document)
{
  BwHtmlWriter *html = bw_page_reading_begin (document);

  bw_page_reading_head (html, document);
  write_front (html, document);
  bw_page_reading_outline (html, document);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  bw_page_reading_text (html, document);
  bw_page_reading_found (html, document);
  bw_html_writer_close (html);
  bw_page_reading_foot (html, document, NULL);

  return bw_page_finish (html);
}

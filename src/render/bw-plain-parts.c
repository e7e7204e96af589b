#include "bw-plain-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-author.h"
#include "bw-page-count.h"
#include "bw-page-found.h"
#include "bw-page-words.h"
#include "bw-sighting.h"
#include "bw-text.h"
#include "bw-tie.h"

#define GIST_LENGTH 260 /* characters of how a paper or a document begins */
#define QUOTE_LENGTH 320
#define MAX_QUOTES 3
#define MAX_FULL 200  /* entries of a list that are told at length */
#define MAX_ROWS 5000 /* entries of a list that are told at all */

static void
append_underlined (GString    *out,
                   const char *text,
                   char        rule)
{
  g_string_append (out, text);
  g_string_append_c (out, '\n');
  for (glong i = g_utf8_strlen (text, -1); i > 0; i--)
    g_string_append_c (out, rule);
  g_string_append (out, "\n\n");
}

void
bw_plain_title (GString    *out,
                const char *title)
{
  append_underlined (out, title, '=');
}

void
bw_plain_heading (GString    *out,
                  const char *heading)
{
  if (out->len > 0 && !g_str_has_suffix (out->str, "\n\n"))
    g_string_append_c (out, '\n');
  append_underlined (out, heading, '-');
}

/* @text: (nullable): perhaps several paragraphs, one a line */
void
bw_plain_paragraph (GString    *out,
                    const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL || bw_text_is_blank (text))
    return;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (out, "%s\n\n", lines[i]);
}

/* Takes @item, which may be NULL: then there is nothing to add. */
void
bw_plain_take_item (GPtrArray *items,
                    char      *item)
{
  if (item != NULL)
    g_ptr_array_add (items, item);
}

/* @items: (element-type utf8): one line of them, with dots between */
void
bw_plain_items (GString   *out,
                GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " · " : "",
                            (const char *) g_ptr_array_index (items, i));
  if (items->len > 0)
    g_string_append_c (out, '\n');
}

/* @counts: (element-type BwPageCount) */
void
bw_plain_counts (GString   *out,
                 GPtrArray *counts)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < counts->len; i++)
    bw_plain_take_item (items, bw_page_count_words (g_ptr_array_index (counts, i)));
  bw_plain_items (out, items);
}

/* @title: (nullable): of the paper, where what stands before does not tell it */
void
bw_plain_mention (GString         *out,
                  const BwMention *mention,
                  const char      *title)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  bw_plain_take_item (items, g_strdup (title));
  bw_plain_take_item (items, g_strdup (bw_page_words_document (mention)));
  bw_plain_take_item (items, bw_page_words_date (mention->document_date, FALSE));
  bw_plain_take_item (items, g_strdup (bw_page_words_role (mention->role)));
  bw_plain_take_item (items, g_strdup (bw_page_words_section (mention)));
  bw_plain_take_item (items, g_strdup (bw_page_found_words (mention)));
  bw_plain_items (out, items);
  if (mention->excerpt != NULL)
    {
      g_auto (GStrv) lines = g_strsplit (mention->excerpt, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        g_string_append_printf (out, "> %s\n", lines[i]);
    }
  g_string_append_c (out, '\n');
}

/* The beginning of what a document says, with its source; a mention may say nothing. */
static void
append_quote (GString         *out,
              const BwMention *mention)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *paragraph = NULL;
  g_autofree char *clip = NULL;

  if (mention->excerpt == NULL || bw_text_is_blank (mention->excerpt))
    return;

  paragraph = g_strndup (mention->excerpt, strcspn (mention->excerpt, "\n"));
  clip = bw_text_clip (paragraph, QUOTE_LENGTH);
  g_string_append_printf (out, "> %s\n> — ", clip);
  bw_plain_take_item (items, g_strdup (bw_page_words_document (mention)));
  bw_plain_take_item (items, g_strdup (bw_page_words_role (mention->role)));
  bw_plain_items (out, items);
  g_string_append_c (out, '\n');
}

static void
append_line (GString          *out,
             const BwBrief    *brief,
             BwPageEntryParts  parts)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  const char *kind = bw_page_words_kind (brief->kind);

  if ((parts & BW_PAGE_ENTRY_KIND) != 0 && strcmp (bw_page_words_brief (brief), kind) != 0)
    bw_plain_take_item (items, g_strdup (kind));
  if (bw_page_entry_has_byline (brief, parts))
    bw_plain_take_item (items, g_strdup (brief->byline));
  bw_plain_take_item (items, bw_page_words_date (brief->date, brief->date_inferred));
  if (brief->categories != NULL && brief->categories[0] != NULL)
    bw_plain_take_item (items, g_strjoinv (" ", brief->categories));
  if (brief->n_like > 0)
    bw_plain_take_item (items, bw_page_words_company (brief));
  if (!brief->title_known)
    bw_plain_take_item (items, g_strdup (_ ("title not known")));
  for (guint i = 0; (parts & BW_PAGE_ENTRY_SEEN) != 0 && i < brief->seen_in->len; i++)
    bw_plain_take_item (items, bw_page_words_seen (g_ptr_array_index (brief->seen_in, i),
                                                   brief->mentions));
  bw_plain_items (out, items);
}

static void
append_entry (GString          *out,
              const BwBrief    *brief,
              BwPageEntryParts  parts)
{
  /* A description that stands in for a title is not told twice. */
  if (brief->title_known || (parts & BW_PAGE_ENTRY_GIST) == 0 ||
      bw_page_entry_measure_opening (brief) == 0)
    g_string_append_printf (out, "%s\n", bw_page_words_brief (brief));
  append_line (out, brief, parts);
  if ((parts & BW_PAGE_ENTRY_GIST) != 0 && brief->text != NULL && !bw_text_is_blank (brief->text))
    {
      g_autofree char *text = bw_text_squeeze (brief->text);
      g_autofree char *clip = bw_text_clip (text, GIST_LENGTH);

      g_string_append_printf (out, "%s\n", clip);
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; (parts & BW_PAGE_ENTRY_SAID) != 0 && i < MIN (brief->mentions->len, MAX_QUOTES);
       i++)
    append_quote (out, g_ptr_array_index (brief->mentions, i));
}

static void
append_row (GString       *out,
            const BwBrief *brief)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  bw_plain_take_item (items, g_strdup (bw_page_words_brief (brief)));
  bw_plain_take_item (items, bw_page_words_date (brief->date, brief->date_inferred));
  bw_plain_items (out, items);
}

/**
 * bw_plain_entries:
 * @briefs: (element-type BwBrief): without any there is no heading either
 */
void
bw_plain_entries (GString          *out,
                  const char       *heading,
                  GPtrArray        *briefs,
                  BwPageEntryParts  parts)
{
  if (briefs->len > 0)
    bw_plain_heading (out, heading);
  for (guint i = 0; i < MIN (briefs->len, MAX_FULL); i++)
    append_entry (out, g_ptr_array_index (briefs, i), parts);
  for (guint i = MAX_FULL; i < MIN (briefs->len, MAX_ROWS); i++)
    append_row (out, g_ptr_array_index (briefs, i));
  if (briefs->len > MAX_ROWS)
    {
      g_autofree char *words = bw_page_words_left_out (briefs->len - MAX_ROWS);

      g_string_append_printf (out, "%s\n", words);
    }
}

static void
append_tie (GString     *out,
            const BwTie *tie)
{
  g_string_append (out, tie->title);
  if (tie->counted > 0)
    g_string_append_printf (out, _ (": %'d counted"), tie->counted);
  if (tie->stated > 0)
    g_string_append_printf (out, tie->counted > 0 ? _ (", %'d stated") : _ (": %'d stated"),
                            tie->stated);
  g_string_append_c (out, '\n');
}

/* That @n more are there, where there are any. */
void
bw_plain_rest (GString *out,
               guint    n)
{
  g_autofree char *words = n > 0 ? bw_page_words_longer (n) : NULL;

  if (words != NULL)
    g_string_append_printf (out, "%s\n", words);
}

/* @ties: (element-type BwTie) */
void
bw_plain_ties (GString    *out,
               const char *heading,
               GPtrArray  *ties)
{
  if (ties->len > 0)
    bw_plain_heading (out, heading);
  for (guint i = 0; i < ties->len; i++)
    append_tie (out, g_ptr_array_index (ties, i));
}

/* @links: (element-type BwLink) */
void
bw_plain_links (GString    *out,
                const char *heading,
                GPtrArray  *links)
{
  if (links->len > 0)
    bw_plain_heading (out, heading);
  for (guint i = 0; i < links->len; i++)
    {
      const BwLink *link = g_ptr_array_index (links, i);

      g_string_append (out, link->title);
      if (link->count > 0)
        g_string_append_printf (out, ": %'d", link->count);
      g_string_append_c (out, '\n');
    }
}

/* @authors: (element-type BwAuthor) */
void
bw_plain_people (GString   *out,
                 GPtrArray *authors,
                 gboolean   complete)
{
  for (guint i = 0; i < authors->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            ((const BwAuthor *) g_ptr_array_index (authors, i))->name);
  if (authors->len > 0 && !complete)
    g_string_append_printf (out, " %s", _ ("and others"));
  if (authors->len > 0)
    g_string_append_c (out, '\n');
}

/* @line: (nullable): what stands at the end */
void
bw_plain_foot (GString    *out,
               const char *line)
{
  if (line != NULL)
    g_string_append_printf (out, "\n%s\n", line);
}

#include "bw-page-feed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-author-record.h"
#include "bw-date-words.h"
#include "bw-enclosure.h"
#include "bw-page-entry.h"
#include "bw-page-parts.h"
#include "bw-page-words.h"

#define MAX_OPEN 60   /* entries that are there without a click */
#define MAX_LABELS 60 /* of one thing */

/* What a feed says of itself and of its entries. */

/* Types of media as a person calls them, by how they begin. */
static const struct
{
  const char *type;
  const char *words;
} TYPES[] = {
  { "audio/", N_ ("Audio") },
  { "video/", N_ ("Video") },
  { "image/", N_ ("Picture") },
  { "application/pdf", N_ ("PDF") },
  { "text/", N_ ("Text") },
};

static void
write_label (BwHtmlWriter *html,
             const char   *label,
             const char   *sign)
{
  g_autofree char *text = g_strconcat (sign, label, NULL);

  bw_html_writer_element (html, "li", text, "class", "seen", "dir", "auto", NULL);
}

static void
open_labels (BwHtmlWriter *html)
{
  bw_html_writer_open (html, "ul", "class", "labels", NULL);
}

static void
write_categories (BwHtmlWriter *html,
                  GPtrArray    *categories)
{
  if (categories->len == 0)
    return;

  open_labels (html);
  for (guint i = 0; i < MIN (categories->len, MAX_LABELS); i++)
    write_label (html, g_ptr_array_index (categories, i), "");
  bw_html_writer_close (html);
}

/* The tags of a note, and the categories of a feed's entry. */
void
bw_page_feed_labels (BwHtmlWriter     *html,
                     const BwDocument *document)
{
  if (document->entry != NULL)
    write_categories (html, document->entry->categories);
  if (document->tags == NULL || document->tags[0] == NULL)
    return;

  open_labels (html);
  for (guint i = 0; document->tags[i] != NULL && i < MAX_LABELS; i++)
    write_label (html, document->tags[i], "#");
  bw_html_writer_close (html);
}

static const char *
get_type_words (const char *type)
{
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (TYPES); i++)
    if (g_ascii_strncasecmp (type, TYPES[i].type, strlen (TYPES[i].type)) == 0)
      return _ (TYPES[i].words);

  return _ ("File");
}

/* The last part of a path is what the file is called; a query is no part of it. */
static char *
make_file_name (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *path = uri != NULL ? g_uri_get_path (uri) : NULL;
  const char *slash = path != NULL ? strrchr (path, '/') : NULL;

  return slash != NULL && slash[1] != '\0' ? g_strdup (slash + 1) : bw_page_host (url);
}

static void
write_file (BwHtmlWriter      *html,
            const BwEnclosure *file)
{
  g_autofree char *name = make_file_name (file->url);
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "li", NULL);
  bw_page_outside (html, file->url, name);
  bw_page_line_text (&line, get_type_words (file->type), NULL);
  if (file->length > 0)
    {
      g_autofree char *size = g_format_size ((guint64) file->length);

      bw_page_line_text (&line, size, NULL);
    }
  bw_page_line_end (&line);
  bw_html_writer_close (html);
}

/* The files that go with an entry, such as the sound of a podcast. */
void
bw_page_feed_files (BwHtmlWriter     *html,
                    const BwDocument *document)
{
  if (document->entry == NULL || document->entry->enclosures->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, _ ("Files"), 0);
  bw_html_writer_open (html, "ul", "class", "files", NULL);
  for (guint i = 0; i < MIN (document->entry->enclosures->len, MAX_LABELS); i++)
    write_file (html, g_ptr_array_index (document->entry->enclosures, i));
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_people (BwPageLine *line,
              GPtrArray  *authors)
{
  for (guint i = 0; i < MIN (authors->len, MAX_LABELS); i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (authors, i);

      if (author->name != NULL && *author->name != '\0')
        bw_page_line_text (line, author->name, NULL);
    }
}

static void
write_link (BwPageLine *line,
            const char *url,
            const char *text)
{
  if (url == NULL)
    return;

  bw_page_line_next (line);
  bw_page_outside (line->html, url, text);
}

/**
 * bw_page_feed_head:
 *
 * Writes what stands below the title of a feed: what it is about, who makes it, and the
 * ways to it on the web.
 */
void
bw_page_feed_head (BwHtmlWriter   *html,
                   const BwSource *source)
{
  const BwSourceRecord *feed = source->feed;
  BwPageLine people = { html, "meta", FALSE };
  BwPageLine ways = { html, "meta", FALSE };
  g_autofree char *host = feed->site != NULL ? bw_page_host (feed->site) : NULL;

  if (feed->subtitle != NULL && g_strcmp0 (feed->subtitle, source->title) != 0)
    bw_html_writer_element (html, "p", feed->subtitle, "class", "subtitle", "lang",
                            bw_page_language (feed->language, feed->subtitle), "dir", "auto", NULL);
  write_people (&people, feed->authors);
  bw_page_line_end (&people);
  write_link (&ways, feed->site, host);
  write_link (&ways, source->url, _ ("address of the feed"));
  bw_page_line_end (&ways);
}

/* What the feed says that it is about, in a word or two each. */
void
bw_page_feed_subjects (BwHtmlWriter   *html,
                       const BwSource *source)
{
  write_categories (html, source->feed->categories);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const BwBrief *left = *(const BwBrief *const *) a;
  const BwBrief *right = *(const BwBrief *const *) b;

  return bw_date_compare (right->date, left->date);
}

/* The newest entry comes first, whatever the order in the file; those of one day, and
 * those without a date, keep theirs. */
void
bw_page_feed_entries (BwHtmlWriter   *html,
                      const BwSource *source)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint i = 0; i < source->documents->len; i++)
    g_ptr_array_add (entries, g_ptr_array_index (source->documents, i));
  g_ptr_array_sort (entries, compare_dates);
  bw_page_entries (html, entries, BW_PAGE_ENTRY_GIST, MAX_OPEN);
}

static char *
make_folder_words (const BwSourceRecord *feed)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < feed->folder->len; i++)
    g_string_append_printf (path, "%s%s", i > 0 ? " › " : "",
                            (const char *) g_ptr_array_index (feed->folder, i));

  /* Translators: the folders of a list of feeds in which this one stood */
  return path->len > 0 ? g_strdup_printf (_ ("in %s"), path->str) : NULL;
}

/* When the feed was last changed, where it stood in a list of feeds, and whose it is. */
void
bw_page_feed_foot (BwHtmlWriter   *html,
                   const BwSource *source)
{
  const BwSourceRecord *feed = source->feed;
  g_autofree char *folder = make_folder_words (feed);
  BwPageLine line = { html, NULL, FALSE };
  g_autofree char *day = feed->updated != NULL ? g_strndup (feed->updated, strlen ("2026-11-22"))
                                               : NULL;
  BwDate updated = day != NULL ? bw_date_parse (day) : BW_DATE_UNKNOWN;

  if (folder == NULL && feed->rights == NULL && !bw_date_is_known (updated))
    return;

  bw_html_writer_open (html, "footer", "class", "foot", NULL);
  if (folder != NULL)
    bw_page_line_text (&line, folder, NULL);
  if (bw_date_is_known (updated))
    {
      g_autofree char *date = bw_date_words (updated);
      g_autofree char *words = g_strdup_printf (_ ("updated %s"), date);

      bw_page_line_text (&line, words, NULL);
    }
  if (feed->rights != NULL)
    bw_page_line_text (&line, feed->rights, NULL);
  bw_page_line_end (&line);
  bw_html_writer_close (html);
}

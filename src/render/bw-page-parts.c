#include "bw-page-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-count.h"
#include "bw-page-words.h"

#define STYLE_SHEET "bookwheel:style/page.css"
#define LONG_TITLE 150  /* characters, from which on the letters are smaller */
#define MAX_COMPOUND 24 /* bytes: a longer word must be cut on a narrow page */

/* The language of the words that the program writes itself. */
static char *
find_language (void)
{
  const char *name = g_get_language_names ()[0];
  char *language = g_strndup (name, strcspn (name, ".@"));

  if (strcmp (language, "C") == 0 || strcmp (language, "POSIX") == 0)
    {
      g_free (language);
      return g_strdup ("en");
    }

  return g_strdelimit (language, "_", '-');
}

/**
 * bw_page_begin:
 * @style: the kind of the page, as the style sheet knows it
 *
 * Returns: (transfer full): a writer with the head of a page behind it and its main
 *   part open
 */
BwHtmlWriter *
bw_page_begin (const char *style,
               const char *title)
{
  BwHtmlWriter *html = bw_html_writer_new ();
  g_autofree char *language = find_language ();
  /* Translators: say default:RTL where the language is written from right to left. */
  gboolean rtl = strcmp (_ ("default:LTR"), "default:RTL") == 0;

  bw_html_writer_safe (html, "<!DOCTYPE html>\n");
  bw_html_writer_open (html, "html", "lang", language, "dir", rtl ? "rtl" : "ltr", NULL);
  bw_html_writer_open (html, "head", NULL);
  bw_html_writer_empty (html, "meta", "charset", "utf-8", NULL);
  /* Read before the style sheet is there: a dark page must not begin with a white flash. */
  bw_html_writer_empty (html, "meta", "name", "color-scheme", "content", "light dark", NULL);
  bw_html_writer_element (html, "title", title, NULL);
  bw_html_writer_empty (html, "link", "rel", "stylesheet", "href", STYLE_SHEET, NULL);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "body", "class", style, NULL);
  bw_html_writer_open (html, "main", NULL);

  return html;
}

/* Takes @html; what is open is closed. */
char *
bw_page_finish (BwHtmlWriter *html)
{
  char *page = bw_html_writer_finish (html);

  bw_html_writer_free (html);

  return page;
}

/* Makes place for an item: begins the line, or sets a dot that stays with what is before it. */
void
bw_page_line_next (BwPageLine *self)
{
  if (self->begun)
    bw_html_writer_text (self->html, "\302\240· ");
  else
    bw_html_writer_open (self->html, "p", "class", self->style, NULL);
  self->begun = TRUE;
}

/* @style: (nullable) */
void
bw_page_line_text (BwPageLine *self,
                   const char *text,
                   const char *style)
{
  bw_page_line_next (self);
  bw_html_writer_element (self->html, "span", text, "class", style, "dir", "auto", NULL);
}

/* A date that is not known is left out. */
void
bw_page_line_date (BwPageLine *self,
                   BwDate      date,
                   gboolean    inferred)
{
  g_autofree char *iso = bw_date_to_string (date);
  g_autofree char *words = bw_page_words_date (date, inferred);

  if (words == NULL)
    return;

  bw_page_line_next (self);
  bw_html_writer_element (self->html, "time", words, "datetime", iso, "dir", "auto", NULL);
}

void
bw_page_line_link (BwPageLine *self,
                   BwKind      kind,
                   gint64      id,
                   const char *title)
{
  bw_page_line_next (self);
  bw_page_link (self->html, (BwRef){ kind, id }, title, NULL);
}

void
bw_page_line_end (BwPageLine *self)
{
  if (self->begun)
    bw_html_writer_close (self->html);
  self->begun = FALSE;
}

/* Returns: (transfer full) (nullable): `NULL` for what the library does not have */
static char *
make_address (BwRef ref)
{
  g_autofree char *name = NULL;

  if (ref.kind == BW_KIND_NONE || ref.id <= 0)
    return NULL;

  name = bw_ref_to_string (ref);

  return g_strconcat ("bookwheel:", name, NULL);
}

/**
 * bw_page_link:
 * @style: (nullable)
 *
 * A link to another page of the library. What has no id is not in it: then there is
 * only the text.
 */
void
bw_page_link (BwHtmlWriter *html,
              BwRef         ref,
              const char   *text,
              const char   *style)
{
  g_autofree char *href = make_address (ref);

  bw_html_writer_element (html, href != NULL ? "a" : "span", text, "href", href, "class", style,
                          "dir", "auto", NULL);
}

/* A link out of the library. An address of any scheme but the web's is only text. */
void
bw_page_outside (BwHtmlWriter *html,
                 const char   *url,
                 const char   *text)
{
  g_autofree char *scheme = g_uri_parse_scheme (url);

  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    bw_html_writer_element (html, "a", text, "href", url, "class", "outside", "dir", "auto", NULL);
  else
    bw_html_writer_element (html, "span", text, "dir", "auto", NULL);
}

/* What stands above a title: what kind of thing it is. */
void
bw_page_eyebrow (BwHtmlWriter *html,
                 const char   *text)
{
  bw_html_writer_element (html, "p", text, "class", "eyebrow", "dir", "auto", NULL);
}

/* A word that a line in large letters should not cut, though its hyphen would let it. */
static gboolean
is_compound (const char *word,
             gsize       length)
{
  return length <= MAX_COMPOUND && memchr (word, '-', length) != NULL;
}

/* Writes the words of a title such that a compound stays in one line. */
static void
write_title (BwHtmlWriter *html,
             const char   *title)
{
  const char *word = title;

  while (*word != '\0')
    {
      gsize length = strcspn (word, " ");
      gsize space = strspn (word + length, " ");

      if (is_compound (word, length))
        {
          bw_html_writer_open (html, "span", "class", "whole", NULL);
          bw_html_writer_text_n (html, word, length);
          bw_html_writer_close (html);
        }
      else
        bw_html_writer_text_n (html, word, length);
      bw_html_writer_text_n (html, word + length, space);
      word += length + space;
    }
}

/* The title of the page. @language and @style: (nullable) */
void
bw_page_title (BwHtmlWriter *html,
               const char   *title,
               const char   *language,
               const char   *style)
{
  if (style == NULL && g_utf8_strlen (title, -1) > LONG_TITLE)
    style = "long";

  language = bw_page_language (language, title);
  bw_html_writer_open (html, "h1", "class", style, "lang", language, "dir", "auto", NULL);
  write_title (html, title);
  bw_html_writer_close (html);
}

/**
 * bw_page_subtitle:
 * @element: such as `h3`
 * @style: (nullable)
 *
 * The title of something that has a page of its own, as the heading of what is said
 * of it here.
 */
void
bw_page_subtitle (BwHtmlWriter *html,
                  const char   *element,
                  BwRef         ref,
                  const char   *title,
                  const char   *style)
{
  g_autofree char *href = make_address (ref);

  bw_html_writer_open (html, element, "class", style, "lang", bw_page_language (NULL, title), "dir",
                       "auto", NULL);
  bw_html_writer_open (html, "a", "href", href, NULL);
  write_title (html, title);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/* A heading with how many there are, which 0 leaves out. */
void
bw_page_heading (BwHtmlWriter *html,
                 const char   *heading,
                 guint         n)
{
  bw_html_writer_open (html, "h2", NULL);
  bw_html_writer_text (html, heading);
  if (n > 0)
    {
      g_autofree char *number = g_strdup_printf ("%'u", n);

      bw_html_writer_text (html, "\302\240");
      bw_html_writer_element (html, "span", number, "class", "count", NULL);
    }
  bw_html_writer_close (html);
}

static void
write_count (BwHtmlWriter      *html,
             const BwPageCount *count)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, count->number);
  g_autofree char *search = NULL;

  if (count->kind != NULL)
    {
      search = g_strconcat ("bookwheel:search?q=kind:", count->kind, NULL);
      bw_html_writer_open (html, "a", "href", search, NULL);
    }
  bw_html_writer_element (html, count->stated ? "i" : "b", number, "class",
                          count->stated ? "stated" : NULL, NULL);
  bw_html_writer_text (html, " ");
  bw_html_writer_element (html, "span", count->label, NULL);
  if (search != NULL)
    bw_html_writer_close (html);
}

/* @counts: (element-type BwPageCount) */
void
bw_page_counts (BwHtmlWriter *html,
                GPtrArray    *counts)
{
  if (counts->len == 0)
    return;

  bw_html_writer_open (html, "ul", "class", "counts", NULL);
  for (guint i = 0; i < counts->len; i++)
    {
      bw_html_writer_open (html, "li", NULL);
      write_count (html, g_ptr_array_index (counts, i));
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
}

/* Opens what is folded away until it is wanted; @n is how many things it holds. */
void
bw_page_fold (BwHtmlWriter *html,
              guint         n)
{
  g_autofree char *more = bw_page_words_more (n);

  bw_html_writer_open (html, "details", NULL);
  bw_html_writer_element (html, "summary", more, NULL);
}

/* That a list is longer than what a page can hold; 0 says nothing. */
void
bw_page_left_out (BwHtmlWriter *html,
                  guint         n)
{
  g_autofree char *words = n > 0 ? bw_page_words_left_out (n) : NULL;

  if (words != NULL)
    bw_html_writer_element (html, "p", words, "class", "quiet", NULL);
}

/* Text as it came, a paragraph a line. */
void
bw_page_paragraphs (BwHtmlWriter *html,
                    const char   *text,
                    const char   *language)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*g_strstrip (paragraphs[i]) != '\0')
      bw_html_writer_element (html, "p", paragraphs[i], "lang",
                              bw_page_language (language, paragraphs[i]), "dir", "auto", NULL);
}

/**
 * bw_page_language:
 * @language: (nullable): the language that is known
 *
 * A text is hyphenated by the rules of its language, and those of the wrong one are
 * worse than none. Where nothing tells the language, English is known by the word
 * that hardly a sentence of it lacks.
 *
 * Returns: (transfer none): the language, or the code which says that it is
 *   not known
 */
const char *
bw_page_language (const char *language,
                  const char *text)
{
  if (language != NULL && *language != '\0')
    return language;

  return strstr (text, " the ") != NULL || strstr (text, " of ") != NULL ||
             strstr (text, " and ") != NULL
           ? "en"
           : "und";
}

/* Returns: (transfer full): the host of @url, or @url itself where none is told from it */
char *
bw_page_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0')
    return g_strdup (url);

  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

#include "bw-markdown-facts.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-limits.h"
#include "bw-name-tail.h"
#include "bw-page-names.h"
#include "bw-text.h"

#define MAX_TAG_LENGTH 200 /* bytes */

/* `[[Note|text]]` as a value says the text. */
static char *
unwrap_wiki_link (const char *value)
{
  const char *bar;
  gsize length = strlen (value);

  if (!g_str_has_prefix (value, "[[") || !g_str_has_suffix (value, "]]") || length <= 4)
    return g_strdup (value);

  bar = strchr (value, '|');
  if (bar != NULL)
    return g_strndup (bar + 1, (gsize) (value + length - 2 - (bar + 1)));

  return g_strndup (value + 2, length - 4);
}

static void
add_author (BwRecord   *record,
            const char *value,
            gboolean    is_list)
{
  g_autofree char *whole = unwrap_wiki_link (value);
  g_autofree char *name = bw_name_tail_cut (whole);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *comma = strchr (name, ',');
  gboolean complete;

  /* In a list "Doe, Jane" is one person, else a comma may be between two. */
  if (is_list && comma != NULL && strchr (comma + 1, ',') == NULL && strchr (name, ';') == NULL)
    {
      g_ptr_array_add (record->authors, bw_author_record_new_inverted (name));
      return;
    }
  if (bw_author_list_read (name, 1, names, &complete))
    for (guint i = 0; i < names->len; i++)
      bw_record_add_author (record, g_ptr_array_index (names, i));
  else if (comma != NULL)
    bw_page_names_add_plain (record->authors, name);
  else if (!bw_text_is_blank (name))
    bw_record_add_author (record, name);
}

/* `author: {family: …, given: …}` and lists of such. */
static void
add_parted_authors (const BwFrontMatter *front,
                    BwRecord            *record,
                    const char          *key)
{
  g_autofree char *family_key = g_strconcat (key, ".family", NULL);
  g_autofree char *given_key = g_strconcat (key, ".given", NULL);
  GPtrArray *families = bw_front_matter_get_all (front, family_key);
  GPtrArray *givens = bw_front_matter_get_all (front, given_key);

  for (guint i = 0; families != NULL && i < families->len; i++)
    g_ptr_array_add (record->authors,
                     bw_author_record_new_parts (givens != NULL && givens->len == families->len
                                                   ? g_ptr_array_index (givens, i)
                                                   : NULL,
                                                 g_ptr_array_index (families, i), NULL));
}

static void
take_authors (const BwFrontMatter *front,
              BwRecord            *record)
{
  static const char *const KEYS[] = { "author", "authors", "by", "creator", "creators", "author.name",
                                      "authors.name" };

  for (guint i = 0; record->authors->len == 0 && i < G_N_ELEMENTS (KEYS); i++)
    {
      GPtrArray *values = bw_front_matter_get_all (front, KEYS[i]);

      for (guint j = 0; values != NULL && j < values->len; j++)
        add_author (record, g_ptr_array_index (values, j), values->len > 1);
      if (record->authors->len == 0)
        add_parted_authors (front, record, KEYS[i]);
    }
}

static void
add_tag (BwRecord   *record,
         const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *tag = unwrap_wiki_link (stripped + strspn (stripped, "#"));
  char *start = tag + strspn (tag, "#");

  if (*start == '\0' || strlen (start) > MAX_TAG_LENGTH || record->tags->len == BW_MAX_TAGS)
    return;
  for (guint i = 0; i < record->tags->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (record->tags, i), start) == 0)
      return;

  g_ptr_array_add (record->tags, g_strdup (start));
}

/* One value may hold several: with commas between them, or where tags have no spaces so. */
static void
take_tags (const BwFrontMatter *front,
           BwRecord            *record,
           const char          *key,
           gboolean             has_spaces)
{
  GPtrArray *values = bw_front_matter_get_all (front, key);

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);
      const char *marks = strpbrk (value, ",;") != NULL   ? ",;"
                          : has_spaces || values->len > 1 ? ""
                                                          : " ";
      g_auto (GStrv) parts = g_strsplit_set (value, marks, -1);

      for (guint j = 0; parts[j] != NULL; j++)
        add_tag (record, parts[j]);
    }
}

static void
take_aliases (const BwFrontMatter *front,
              BwRecord            *record)
{
  static const char *const KEYS[] = { "aliases", "alias" };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      GPtrArray *values = bw_front_matter_get_all (front, KEYS[i]);

      for (guint j = 0; values != NULL && j < values->len; j++)
        if (record->aliases->len < BW_MAX_TAGS)
          g_ptr_array_add (record->aliases, unwrap_wiki_link (g_ptr_array_index (values, j)));
    }
}

static BwDate
read_date (const char *value)
{
  const char *end;
  BwDate date = bw_date_parse (value);

  return bw_date_is_known (date) ? date : bw_date_scan (value, &end);
}

static void
take_date (const BwFrontMatter *front,
           BwRecord            *record)
{
  static const char *const KEYS[] = { "date", "published", "created", "date-created", "publish-date",
                                      "pubdate", "date-published", "creation-date", "created-at",
                                      "published-at", "issued", "year", "updated", "modified",
                                      "date-modified", "lastmod", "last-modified" };

  for (guint i = 0; !bw_date_is_known (record->published) && i < G_N_ELEMENTS (KEYS); i++)
    {
      const char *const keys[] = { KEYS[i], NULL };
      const char *value = bw_front_matter_get (front, keys);
      g_autofree char *bare = value != NULL ? unwrap_wiki_link (value) : NULL;

      if (bare != NULL)
        record->published = read_date (bare);
    }
  if (!bw_date_is_known (record->published))
    record->published = BW_DATE_UNKNOWN;
}

static void
take_url (const BwFrontMatter *front,
          BwRecord            *record)
{
  static const char *const KEYS[] = { "url", "source", "link", "source-url", "canonical-url", "website",
                                      "permalink", "original", "canonical", "source.url" };

  for (guint i = 0; record->url == NULL && i < G_N_ELEMENTS (KEYS); i++)
    {
      GPtrArray *values = bw_front_matter_get_all (front, KEYS[i]);

      for (guint j = 0; values != NULL && record->url == NULL && j < values->len; j++)
        {
          const char *value = g_ptr_array_index (values, j);

          if ((g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "http://")) &&
              !bw_text_has_space (value))
            record->url = g_strdup (value);
        }
    }
}

/**
 * bw_markdown_facts_take:
 *
 * Gives @record what the front matter says of the file itself.
 */
void
bw_markdown_facts_take (const BwFrontMatter *front,
                        BwRecord            *record)
{
  static const char *const TITLES[] = { "title", "name", "headline", NULL };
  static const char *const LANGUAGES[] = { "lang", "language", "locale", NULL };
  const char *title = bw_front_matter_get (front, TITLES);

  if (title != NULL && record->title == NULL)
    {
      g_autofree char *line = bw_text_squeeze (title);

      record->title = bw_text_clip (line, BW_MAX_TITLE_LENGTH - 1);
    }
  if (record->language == NULL)
    record->language = g_strdup (bw_front_matter_get (front, LANGUAGES));
  take_date (front, record);
  take_url (front, record);
  take_authors (front, record);
  take_aliases (front, record);
  take_tags (front, record, "tags", FALSE);
  take_tags (front, record, "tag", FALSE);
  take_tags (front, record, "keywords", TRUE);
  take_tags (front, record, "categories", TRUE);
  take_tags (front, record, "category", TRUE);
}

void
bw_markdown_facts_warn (const BwFrontMatter *front,
                        BwReading           *reading)
{
  if (front->problem != NULL)
    bw_reading_warn (reading, front->bad_line,
                     "The front matter is %s; its lines were read one by one",
                     front->problem);
}

/* Returns: (transfer full) (nullable): the name of a file without its ending */
char *
bw_markdown_facts_name (const char *file_name)
{
  static const char *const ENDINGS[] = { ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".qmd",
                                         ".rmd", ".html", ".htm" };
  g_autofree char *folded = NULL;

  if (file_name == NULL || bw_text_is_blank (file_name))
    return NULL;

  folded = g_ascii_strdown (file_name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_str_has_suffix (folded, ENDINGS[i]) && strlen (folded) > strlen (ENDINGS[i]))
      return g_strndup (file_name, strlen (file_name) - strlen (ENDINGS[i]));

  return g_strdup (file_name);
}

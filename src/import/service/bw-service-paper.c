#include "bw-service-paper.h"

#include <string.h>

#include "bw-citation-record.h"
#include "bw-limits.h"
#include "bw-service-text.h"
#include "bw-paper-links.h"
#include "bw-text.h"

/**
 * bw_service_line:
 * @markup: (nullable)
 *
 * Returns: (transfer full) (nullable): the text on one line, of no more characters than
 *   @max_length; `NULL` where there is none
 */
char *
bw_service_line (const char *markup,
                 gsize       max_length)
{
  g_autofree char *line = markup != NULL ? bw_service_text_line (markup) : NULL;

  if (line == NULL || *line == '\0')
    return NULL;

  return strlen (line) > max_length ? bw_text_clip (line, max_length) : g_steal_pointer (&line);
}

/**
 * bw_service_paper_new:
 * @title: (nullable): with markup
 * @scheme: of an identifier
 * @value: (nullable): the identifier
 *
 * Returns: (transfer full) (nullable): the paper, which goes by its identifier where it
 *   has no title; `NULL` where it has neither
 */
BwPaperRecord *
bw_service_paper_new (const char *title,
                      const char *scheme,
                      const char *value)
{
  g_autofree char *line = bw_service_line (title, BW_MAX_TITLE_LENGTH);
  BwPaperRecord *paper;

  if (line != NULL)
    {
      paper = bw_paper_record_new (line);
      bw_paper_links_add_identifier (paper, scheme, value);
      return paper;
    }
  if (value == NULL)
    return NULL;
  paper = bw_paper_record_new_identified (scheme, value);
  if (paper->identifiers->len == 0)
    g_clear_pointer (&paper, bw_paper_record_free);

  return paper;
}

/**
 * bw_service_paper_add_author:
 * @authors: (element-type BwAuthorRecord)
 * @name: (nullable): in reading order, or with the family name before a comma
 *
 * Returns: (transfer none) (nullable): the new author, or `NULL` when there is no name
 */
BwAuthorRecord *
bw_service_paper_add_author (GPtrArray  *authors,
                             const char *name)
{
  g_autofree char *line = bw_service_line (name, BW_MAX_NAME_LENGTH);
  BwAuthorRecord *author;

  if (line == NULL)
    return NULL;
  author = bw_author_record_new (line);
  g_ptr_array_add (authors, author);

  return author;
}

/* Adds the text at @path as a detail, if there is one. */
void
bw_service_paper_add_field (BwPaperRecord *paper,
                            const char    *name,
                            const BwValue *value,
                            const char    *path)
{
  g_autofree char *line = bw_service_line (bw_value_string (value, path), BW_MAX_TITLE_LENGTH);

  if (line != NULL)
    bw_paper_record_add_field (paper, name, line);
}

/**
 * bw_service_paper_add_link:
 * @url: (nullable): where one of the paper's copies is
 *
 * Adds the link, and the identifiers that it holds unless the paper has another of
 * their scheme: a copy's DOI is not the paper's.
 */
void
bw_service_paper_add_link (BwPaperRecord *paper,
                           const char    *url)
{
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;

  if (url == NULL)
    return;
  if (bw_paper_links_identify (url, &scheme, &value) &&
      bw_identifier_find (paper->identifiers, scheme) == NULL)
    bw_paper_record_add_identifier (paper, scheme, value);
  if (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://"))
    bw_paper_record_add_url (paper, url);
}

void
bw_service_paper_add_keyword (BwPaperRecord *paper,
                              const char    *markup)
{
  g_autofree char *line = bw_service_line (markup, BW_MAX_TITLE_LENGTH);

  if (line != NULL)
    bw_paper_record_add_keyword (paper, line);
}

/**
 * bw_service_paper_cite:
 * @cited: (transfer full) (nullable)
 */
void
bw_service_paper_cite (BwPaperRecord *paper,
                       BwPaperRecord *cited)
{
  if (cited != NULL)
    g_ptr_array_add (paper->references, bw_citation_record_new (cited));
}

/* Adds a name once, of so many that a work or somebody has. */
void
bw_service_paper_affiliate (GPtrArray  *affiliations,
                            const char *name)
{
  g_autofree char *line = bw_service_line (name, BW_MAX_TITLE_LENGTH);

  if (line != NULL && affiliations->len < BW_MAX_SHORT_LIST &&
      !g_ptr_array_find_with_equal_func (affiliations, line, g_str_equal, NULL))
    g_ptr_array_add (affiliations, g_steal_pointer (&line));
}

/* A date as far as it is one: what a service states wrongly is left out of it. */
BwDate
bw_service_parts (int year,
                  int month,
                  int day)
{
  BwDate date = { (guint16) CLAMP (year, 0, 9999), (guint8) CLAMP (month, 0, 13),
                  (guint8) CLAMP (day, 0, 32) };

  if (year <= 0 || year > 9999)
    return BW_DATE_UNKNOWN;
  if (month <= 0 || month > 12)
    date.month = date.day = 0;
  if (day <= 0 || !bw_date_is_valid (date))
    date.day = 0;

  return date;
}

/**
 * bw_service_date:
 * @text: (nullable): a date, or a time that begins with one (ISO 8601)
 */
BwDate
bw_service_date (const char *text)
{
  int parts[3] = { 0, 0, 0 };

  if (text == NULL)
    return BW_DATE_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (parts) && g_ascii_isdigit (*text); i++)
    {
      char *end;

      parts[i] = (int) MIN (g_ascii_strtoull (text, &end, 10), 10000);
      text = *end == '-' || *end == '/' ? end + 1 : end;
      if (text == end)
        break;
    }

  return bw_service_parts (parts[0], parts[1], parts[2]);
}

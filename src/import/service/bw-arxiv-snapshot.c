#include "bw-arxiv-snapshot.h"

#include <stdlib.h>
#include <string.h>

#include "bw-identifier-shape.h"
#include "bw-limits.h"
#include "bw-month-name.h"
#include "bw-paper-links.h"
#include "bw-service-paper.h"
#include "bw-tex-letters.h"

/* Whether it is a record of the snapshot: these members no other format has together. */
gboolean
bw_arxiv_snapshot_is (const BwValue *value)
{
  return bw_value_string (value, "id") != NULL && bw_value_string (value, "title") != NULL &&
         (bw_value_get (value, "authors_parsed") != NULL ||
          (bw_value_get (value, "versions") != NULL && bw_value_get (value, "update_date") != NULL &&
           bw_value_get (value, "categories") != NULL));
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/*
 * The text with one space for any white space, in place. A line that begins with white
 * space begins a paragraph, as arXiv has it, when @lines is set.
 */
static void
squeeze (char     *text,
         gboolean  lines)
{
  char *out = text;
  const char *at = text;

  while (*at != '\0')
    {
      gboolean paragraph;

      if (!is_space (*at))
        {
          *out++ = *at++;
          continue;
        }
      paragraph = lines && *at == '\n' && is_space (at[1]);
      while (is_space (*at))
        at++;
      if (out > text && *at != '\0')
        *out++ = paragraph ? '\n' : ' ';
    }
  *out = '\0';
}

/* Returns: (transfer full) (nullable): the text at @path with its letters decoded */
static char *
read_text (const BwValue *value,
           const char    *path,
           gboolean       lines)
{
  const char *text = bw_value_string (value, path);
  char *decoded;

  if (text == NULL)
    return NULL;
  decoded = bw_tex_letters_decode (text);
  squeeze (decoded, lines);

  return decoded;
}

/* Braces hold a name together for TeX; nobody has them in a name. */
static char *
read_name_part (const BwValue *part)
{
  g_autofree char *text = read_text (part, "", FALSE);
  char *out = text;

  if (text == NULL)
    return NULL;
  for (const char *at = text; *at != '\0'; at++)
    if (*at != '{' && *at != '}')
      *out++ = *at == '~' ? ' ' : *at;
  *out = '\0';

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* `[family, given, suffix]`, and what else there is are affiliations. */
static void
read_author (BwPaperRecord *paper,
             const BwValue *value)
{
  const BwValue *part = bw_value_first (value, "");
  char *parts[3] = { NULL, NULL, NULL };
  BwAuthorRecord *author = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts) && part != NULL; i++, part = part->next)
    parts[i] = read_name_part (part);
  if (parts[0] != NULL)
    author = bw_author_record_new_parts (parts[1], parts[0], parts[2]);
  else if (parts[1] != NULL)
    author = bw_author_record_new_parts (NULL, parts[1], parts[2]);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (parts[i]);
  if (author == NULL)
    return;
  for (; part != NULL; part = part->next)
    {
      g_autofree char *name = read_name_part (part);

      if (author->affiliations->len < BW_MAX_SHORT_LIST)
        bw_service_paper_affiliate (author->affiliations, name);
    }
  g_ptr_array_add (paper->authors, author);
}

/* Names with commas and `and` between, and affiliations in parentheses. */
static void
read_author_line (BwPaperRecord *paper,
                  const BwValue *value)
{
  g_autofree char *text = read_text (value, "authors", FALSE);
  g_auto (GStrv) names = NULL;
  char *out = text;
  int depth = 0;

  if (text == NULL)
    return;
  for (const char *at = text; *at != '\0'; at++)
    {
      depth += *at == '(';
      if (depth == 0)
        *out++ = *at;
      depth -= *at == ')' && depth > 0;
    }
  *out = '\0';
  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) parts = NULL;
      g_autofree char *spaced = g_strconcat (" ", names[i], NULL);

      parts = g_strsplit (spaced, " and ", -1);
      for (guint j = 0; parts[j] != NULL; j++)
        bw_service_paper_add_author (paper->authors, parts[j]);
    }
}

/* `Mon, 2 Apr 2007 19:18:42 GMT` */
static BwDate
read_created (const char *text)
{
  const char *comma = text != NULL ? strchr (text, ',') : NULL;
  char *end;
  gsize length = 0;
  int day;
  int month;

  if (text == NULL)
    return BW_DATE_UNKNOWN;
  if (g_ascii_isdigit (*text) && comma == NULL && strspn (text, "0123456789") == 4)
    return bw_service_date (text);
  if (comma != NULL)
    text = comma + 1;
  day = (int) strtol (text, &end, 10);
  text = end + strspn (end, " ");
  month = bw_month_name_read (text, &length);

  return bw_service_parts (month > 0 ? (int) strtol (text + length, NULL, 10) : 0, month, day);
}

/* An identifier says in which month its paper came. */
static BwDate
date_of_id (const char *id)
{
  const char *digits = strchr (id, '/') != NULL ? strchr (id, '/') + 1 : id;
  int year;

  if (bw_identifier_shape_arxiv (id) == 0)
    return BW_DATE_UNKNOWN;
  year = (digits[0] - '0') * 10 + digits[1] - '0';

  return bw_service_parts (year > 90 ? 1900 + year : 2000 + year,
                           (digits[2] - '0') * 10 + digits[3] - '0', 0);
}

static void
read_dates (BwPaperRecord *paper,
            const BwValue *value)
{
  const BwValue *version = bw_value_first (value, "versions");

  paper->published = read_created (bw_value_string (version, "created"));
  if (!bw_date_is_known (paper->published))
    paper->published = date_of_id (bw_value_string (value, "id"));
  paper->updated = bw_service_date (bw_value_string (value, "update_date"));
  while (version != NULL && version->next != NULL)
    version = version->next;
  if (!bw_date_is_known (paper->updated))
    paper->updated = read_created (bw_value_string (version, "created"));
}

/* Some papers have several DOIs, with blanks between. */
static void
read_dois (BwPaperRecord *paper,
           const BwValue *value)
{
  const char *text = bw_value_string (value, "doi");
  guint n = 0;

  for (const char *at = text; at != NULL && *at != '\0' && n < BW_MAX_SHORT_LIST; n++)
    {
      gsize length = strcspn (at, " \n\t");
      g_autofree char *doi = g_strndup (at, length);

      if (length > 0 && strchr (",;", doi[length - 1]) != NULL)
        doi[length - 1] = '\0';
      bw_paper_links_add_identifier (paper, "doi", doi);
      at += length + strspn (at + length, " \n\t");
    }
}

static void
read_categories (BwPaperRecord *paper,
                 const BwValue *value)
{
  const char *at = bw_value_string (value, "categories");

  /* The first form of the snapshot had them in an array. */
  if (at == NULL)
    at = bw_value_as_string (bw_value_first (value, "categories"));
  while (at != NULL && *at != '\0' && paper->categories->len < BW_MAX_SHORT_LIST)
    {
      gsize length = strcspn (at, " \n\t");

      if (length > 0)
        g_ptr_array_add (paper->categories, g_strndup (at, length));
      at += length + strspn (at + length, " \n\t");
    }
}

static void
read_field (BwPaperRecord *paper,
            const char    *name,
            const BwValue *value,
            const char    *path)
{
  g_autofree char *text = read_text (value, path, FALSE);

  if (text != NULL)
    bw_paper_record_add_field (paper, name, text);
}

/**
 * bw_arxiv_snapshot_read:
 * @value: a record of the metadata snapshot of arXiv
 *   (www.kaggle.com/datasets/Cornell-University/arxiv)
 *
 * Returns: (transfer full) (nullable): the preprint, or `NULL` when it has no title or
 *   no identifier of arXiv's
 */
BwPaperRecord *
bw_arxiv_snapshot_read (const BwValue *value)
{
  g_autofree char *title = read_text (value, "title", FALSE);
  const char *id = bw_value_string (value, "id");
  BwPaperRecord *paper;

  if (title == NULL || id == NULL)
    return NULL;
  paper = bw_paper_record_new (title);
  bw_paper_record_add_identifier (paper, "arxiv", id);
  if (paper->identifiers->len == 0)
    {
      bw_paper_record_free (paper);
      return NULL;
    }

  paper->type = g_strdup ("article");
  for (const BwValue *at = bw_value_first (value, "authors_parsed"); at != NULL; at = at->next)
    read_author (paper, at);
  if (paper->authors->len == 0)
    read_author_line (paper, value);
  paper->authors_complete = paper->authors->len > 0;
  read_dates (paper, value);
  read_dois (paper, value);
  read_categories (paper, value);
  paper->abstract = read_text (value, "abstract", TRUE);
  paper->venue = read_text (value, "journal-ref", FALSE);
  read_field (paper, "note", value, "comments");
  read_field (paper, "number", value, "report-no");
  read_field (paper, "license", value, "license");
  g_ptr_array_add (paper->urls, g_strconcat ("https://arxiv.org/abs/", id, NULL));

  return paper;
}

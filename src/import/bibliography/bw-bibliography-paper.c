#include "bw-bibliography-paper.h"

#include <string.h>

#include "bw-csl-date.h"
#include "bw-identifier-shape.h"
#include "bw-language-name.h"
#include "bw-limits.h"
#include "bw-markup-text.h"
#include "bw-paper-links.h"
#include "bw-standard-number.h"
#include "bw-text.h"

/* Returns: (transfer full) (nullable): @text, or NULL where it states nothing */
static char *
drop_empty (char *text)
{
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static char *
plain (const char *text)
{
  return drop_empty (text != NULL ? bw_markup_text_strip (text) : NULL);
}

static char *
plain_paragraphs (const char *text)
{
  return drop_empty (text != NULL ? bw_markup_text_paragraphs (text) : NULL);
}

static void
set_once (char       **place,
          const char  *text)
{
  if (*place == NULL)
    *place = plain (text);
}

/* Returns: a paper that still has no title; its authors are taken for all of them */
BwPaperRecord *
bw_bibliography_paper_new (void)
{
  BwPaperRecord *paper = bw_paper_record_new (NULL);

  paper->authors_complete = TRUE;

  return paper;
}

/* What stands for a title where an entry states none. */
static char *
title_from_rest (const BwPaperRecord *paper)
{
  const char *text = paper->abstract != NULL ? paper->abstract : paper->venue;

  for (guint i = 0; i < paper->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (paper->identifiers, i);

      if (strcmp (identifier->scheme, "bibtex_key") != 0)
        return g_strconcat (identifier->scheme, ":", identifier->value, NULL);
    }
  if (text != NULL)
    return g_strdup (text);
  if (paper->urls->len > 0)
    return g_strdup (g_ptr_array_index (paper->urls, 0));
  if (paper->authors->len > 0)
    return g_strdup (((const BwAuthorRecord *) g_ptr_array_index (paper->authors, 0))->name);

  return g_strdup (bw_identifier_find (paper->identifiers, "bibtex_key"));
}

/* A preprint is CSL's `article`, whatever the format had to call it. */
static void
mark_preprint (BwPaperRecord *paper)
{
  gboolean in_archive = paper->venue == NULL || g_ascii_strncasecmp (paper->venue, "arxiv", 5) == 0;

  if (bw_identifier_find (paper->identifiers, "arxiv") == NULL)
    return;
  if (g_strcmp0 (paper->type, "document") == 0 || g_strcmp0 (paper->type, "manuscript") == 0 ||
      (g_strcmp0 (paper->type, "article-journal") == 0 && in_archive))
    {
      g_free (paper->type);
      paper->type = g_strdup ("article");
    }
}

/**
 * bw_bibliography_paper_finish:
 * @line: where the entry stands
 *
 * Completes a paper of which all is read. Where it states no title, what else it states
 * stands for one, and a warning says so.
 *
 * Returns: %FALSE when the entry states nothing by which it could be told from another
 */
gboolean
bw_bibliography_paper_finish (BwPaperRecord *paper,
                              int            line,
                              BwReading     *reading)
{
  if (paper->authors->len == 0)
    paper->authors_complete = FALSE;
  bw_paper_links_add_note (paper, paper->venue);
  bw_paper_links_add_note (paper, bw_field_find (paper->fields, "note"));
  mark_preprint (paper);
  if (paper->title != NULL)
    return TRUE;

  paper->title_known = FALSE;
  paper->title = title_from_rest (paper);
  if (paper->title == NULL)
    {
      bw_reading_warn (reading, line, "The entry states nothing that can be kept");
      return FALSE;
    }
  bw_bibliography_set_title (paper, NULL); /* cuts it */
  bw_reading_warn (reading, line, "The entry “%s” states no title", paper->title);

  return TRUE;
}

void
bw_bibliography_set_title (BwPaperRecord *paper,
                           const char    *title)
{
  set_once (&paper->title, title);
  if (paper->title != NULL && strlen (paper->title) > BW_MAX_TITLE_LENGTH)
    {
      char *clipped = bw_text_clip (paper->title, BW_MAX_TITLE_LENGTH);

      g_free (paper->title);
      paper->title = clipped;
    }
}

/* The word “Abstract” before @text: it is no heading where the sentence goes on. */
static gsize
measure_label (const char *text)
{
  gsize length = strlen ("abstract");
  gsize n_blank;

  if (!g_str_has_prefix (text, "Abstract") && !g_str_has_prefix (text, "ABSTRACT"))
    return 0;
  length += text[length] == ':';
  n_blank = strspn (text + length, " \n");

  return n_blank > 0 && g_ascii_isupper (text[length + n_blank]) ? length + n_blank : 0;
}

void
bw_bibliography_set_abstract (BwPaperRecord *paper,
                              const char    *abstract)
{
  g_autofree char *text = plain_paragraphs (abstract);

  if (text != NULL && paper->abstract == NULL)
    paper->abstract = g_strdup (text + measure_label (text));
}

void
bw_bibliography_set_venue (BwPaperRecord *paper,
                           const char    *venue)
{
  set_once (&paper->venue, venue);
}

/* A language that has no tag here is kept as a field. */
void
bw_bibliography_set_language (BwPaperRecord *paper,
                              const char    *language)
{
  if (paper->language == NULL)
    paper->language = bw_language_name_to_tag (language);
  if (paper->language == NULL)
    bw_bibliography_add_text (paper, "language", language);
}

static gboolean
has_letter (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * bw_bibliography_set_published:
 *
 * States when the paper appeared. What its date cannot say, such as a season, a range
 * or "in press", is kept as the field `issued`, in EDTF where that can say it.
 *
 * Returns: whether @date holds a year
 */
gboolean
bw_bibliography_set_published (BwPaperRecord *paper,
                               const char    *date)
{
  BwCslDate parts;
  g_autofree char *text = NULL;

  if (!bw_csl_date_read (date, &parts))
    {
      if (!bw_date_is_known (paper->published) && bw_field_find (paper->fields, "issued") == NULL &&
          has_letter (date))
        bw_bibliography_add_text (paper, "issued", date);
      return FALSE;
    }

  paper->published = parts.from;
  if (!bw_csl_date_is_simple (&parts))
    {
      text = bw_csl_date_to_string (&parts);
      bw_paper_record_add_field (paper, "issued", text);
    }

  return TRUE;
}

/* In ISO 8601 or EDTF where it can be read; else as it stands. */
void
bw_bibliography_add_date (BwPaperRecord *paper,
                          const char    *variable,
                          const char    *date)
{
  BwCslDate parts;
  g_autofree char *text = NULL;

  if (!bw_csl_date_read (date, &parts))
    {
      bw_bibliography_add_text (paper, variable, date);
      return;
    }

  text = bw_csl_date_to_string (&parts);
  bw_paper_record_add_field (paper, variable, text);
}

void
bw_bibliography_add_text (BwPaperRecord *paper,
                          const char    *variable,
                          const char    *text)
{
  gboolean running = strcmp (variable, "note") == 0 || strcmp (variable, "annote") == 0;
  g_autofree char *value = running ? plain_paragraphs (text) : plain (text);

  if (paper->fields->len < BW_MAX_ENTRY_VALUES)
    bw_paper_record_add_field (paper, variable, value);
}

/**
 * bw_bibliography_add_numbers:
 * @text: (nullable): ISBNs and ISSNs with anything between
 *
 * Returns: whether there was one
 */
gboolean
bw_bibliography_add_numbers (BwPaperRecord *paper,
                             const char    *text)
{
  gboolean any = FALSE;
  g_autofree char *number = NULL;
  const char *kind;

  while (text != NULL && paper->fields->len < BW_MAX_ENTRY_VALUES &&
         (kind = bw_standard_number_scan (&text, &number)))
    {
      bw_paper_record_add_field (paper, kind, number);
      g_clear_pointer (&number, g_free);
      any = TRUE;
    }

  return any;
}

/**
 * bw_bibliography_add_keywords:
 * @separators: characters of which any may stand between two; where one is found the
 *   others are part of a keyword
 */
void
bw_bibliography_add_keywords (BwPaperRecord *paper,
                              const char    *text,
                              const char    *separators)
{
  g_auto (GStrv) words = NULL;
  char separator[2] = { 0 };

  if (text == NULL)
    return;
  for (; *separators != '\0' && separator[0] == '\0'; separators++)
    if (strchr (text, *separators) != NULL)
      separator[0] = *separators;
  words = g_strsplit (text, separator[0] != '\0' ? separator : "\n", BW_MAX_ENTRY_VALUES);
  for (guint i = 0; words[i] != NULL && paper->keywords->len < BW_MAX_ENTRY_VALUES; i++)
    {
      g_autofree char *keyword = plain (words[i]);

      bw_paper_record_add_keyword (paper, keyword);
    }
}

/**
 * bw_bibliography_add_doi:
 * @text: (nullable): a DOI, bare, behind its name, or in a link
 *
 * Returns: whether there was one
 */
gboolean
bw_bibliography_add_doi (BwPaperRecord *paper,
                         const char    *text)
{
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;

  if (text == NULL || !bw_paper_links_identify (text, &scheme, &value))
    return FALSE;
  if (strcmp (scheme, "doi") == 0)
    bw_paper_links_add_identifier (paper, scheme, value);
  else if (strcmp (scheme, "arxiv") == 0 && strstr (text, "10.") != NULL)
    bw_paper_links_add (paper, text);
  else
    return FALSE;

  return TRUE;
}

/* `12345678`, `PMID: 12345678`, or either with words behind it. */
gboolean
bw_bibliography_add_pmid (BwPaperRecord *paper,
                          const char    *text)
{
  const char *at = text;
  g_autofree char *number = NULL;
  gsize n;

  if (at == NULL)
    return FALSE;
  at += strspn (at, " ");
  if (g_ascii_strncasecmp (at, "pmid", 4) == 0)
    at += 4 + strspn (at + 4, ": ");
  n = strspn (at, "0123456789");
  if (n == 0 || n > 9 || g_ascii_isalnum (at[n]))
    return FALSE;
  number = g_strndup (at, n);
  bw_paper_links_add_identifier (paper, "pmid", number);

  return TRUE;
}

/* `PMC1234567`, or the number behind `PMCID:`. */
gboolean
bw_bibliography_add_pmcid (BwPaperRecord *paper,
                           const char    *text)
{
  const char *at = text;
  g_autofree char *value = NULL;
  gsize n;

  if (at == NULL)
    return FALSE;
  at += strspn (at, " ");
  if (g_ascii_strncasecmp (at, "pmcid", 5) == 0)
    at += 5 + strspn (at + 5, ": ");
  else if (g_ascii_strncasecmp (at, "pmc", 3) != 0)
    return FALSE;
  if (g_ascii_strncasecmp (at, "pmc", 3) == 0)
    at += 3 + strspn (at + 3, ": ");
  n = strspn (at, "0123456789");
  if (n == 0 || n > 9)
    return FALSE;
  value = g_strdup_printf ("PMC%.*s", (int) n, at);
  bw_paper_links_add_identifier (paper, "pmcid", value);

  return TRUE;
}

/* What is no key is dropped. */
void
bw_bibliography_add_key (BwPaperRecord *paper,
                         const char    *key)
{
  if (key != NULL && bw_identifier_shape_is_key (key))
    bw_paper_record_add_identifier (paper, "bibtex_key", key);
}

#include "bw-csl-note.h"

#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-bibliography-person.h"
#include "bw-csl.h"
#include "bw-page-range.h"
#include "bw-paper-links.h"
#include "bw-text.h"

#define MAX_LABEL 40 /* bytes of a variable's name */

/* Names of variables that were renamed (CSL 1.0.2) or that others give them. */
static const struct
{
  const char *old;
  const char *name;
} RENAMED[] = {
  { "event", "event-title" },
  { "journalAbbreviation", "container-title-short" },
  { "shortTitle", "title-short" },
  { "event date", "event-date" },
  { "publisher place", "publisher-place" },
  { "original date", "original-date" },
  { "archive location", "archive_location" },
  { "citation key", "citation-key" },
  { "pages", "page" },
  { "place", "publisher-place" },
};

static void
take_text (const char    *name,
           const char    *value,
           BwPaperRecord *paper)
{
  if (strcmp (name, "DOI") == 0)
    {
      if (!bw_bibliography_add_doi (paper, value))
        bw_bibliography_add_text (paper, name, value);
    }
  else if (strcmp (name, "PMID") == 0)
    bw_bibliography_add_pmid (paper, value);
  else if (strcmp (name, "PMCID") == 0)
    {
      if (!bw_bibliography_add_pmcid (paper, value) && g_ascii_isdigit (*value))
        bw_paper_links_add_identifier (paper, "pmcid", value);
    }
  else if (strcmp (name, "URL") == 0)
    bw_paper_links_add (paper, value);
  else if (strcmp (name, "ISBN") == 0 || strcmp (name, "ISSN") == 0)
    {
      if (!bw_bibliography_add_numbers (paper, value))
        bw_bibliography_add_text (paper, name, value);
    }
  else if (strcmp (name, "citation-key") == 0)
    bw_bibliography_add_key (paper, value);
  else if (strcmp (name, "page") == 0)
    {
      g_autofree char *range = bw_page_range_normalise (value);

      bw_bibliography_add_text (paper, name, range);
    }
  else
    bw_bibliography_add_text (paper, name, value);
}

/* What has a member of its own in a paper. */
static gboolean
take_member (const char    *name,
             const char    *value,
             BwPaperRecord *paper)
{
  if (strcmp (name, "title") == 0)
    bw_bibliography_set_title (paper, value);
  else if (strcmp (name, "container-title") == 0)
    bw_bibliography_set_venue (paper, value);
  else if (strcmp (name, "abstract") == 0)
    bw_bibliography_set_abstract (paper, value);
  else if (strcmp (name, "language") == 0)
    bw_bibliography_set_language (paper, value);
  else if (strcmp (name, "keyword") == 0)
    bw_bibliography_add_keywords (paper, value, ";\n,");
  else if (strcmp (name, "issued") == 0)
    bw_bibliography_set_published (paper, value);
  else
    return FALSE;

  return TRUE;
}

/**
 * bw_csl_note_take:
 * @variable: the name of a variable; what is none of CSL's is dropped
 *
 * Adds what a variable says to the paper.
 *
 * Returns: whether it is one of CSL's
 */
gboolean
bw_csl_note_take (const char    *variable,
                  const char    *value,
                  BwPaperRecord *paper)
{
  const char *name = variable;

  for (guint i = 0; i < G_N_ELEMENTS (RENAMED); i++)
    if (g_ascii_strcasecmp (RENAMED[i].old, variable) == 0)
      name = RENAMED[i].name;

  if (take_member (name, value, paper))
    return TRUE;
  if (bw_csl_is_date_variable (name))
    bw_bibliography_add_date (paper, name, value);
  else if (bw_csl_is_text_variable (name))
    take_text (name, value, paper);
  else
    return FALSE;

  return TRUE;
}

/* The variable that a line of a note states, or NULL: "PMID: 123", "original-date: 1890",
 * and "{:DOI: 10.1/x}" as it was once written. */
static const char *
split_line (const char *line,
            char label[MAX_LABEL + 1])
{
  gboolean braced = g_str_has_prefix (line, "{:");
  const char *start = line + (braced ? 2 : 0);
  const char *colon = strchr (start, ':');
  gsize n = colon != NULL ? (gsize) (colon - start) : 0;
  const char *name = label;

  if (n == 0 || n > MAX_LABEL || (colon[1] != ' ' && !braced))
    return NULL;
  memcpy (label, start, n);
  label[n] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (RENAMED); i++)
    if (g_ascii_strcasecmp (RENAMED[i].old, label) == 0)
      name = RENAMED[i].name;
  if (!bw_csl_is_text_variable (name) && !bw_csl_is_date_variable (name) &&
      !bw_csl_is_name_variable (name) && strcmp (name, "type") != 0)
    return NULL;

  return colon + 1 + strspn (colon + 1, " ");
}

/* "Family || Given", or one name of a body. */
static void
take_person (const char    *variable,
             const char    *value,
             BwPaperRecord *paper)
{
  const char *role = strcmp (variable, "author") == 0 ? NULL : variable;
  g_auto (GStrv) parts = g_strsplit (value, "||", 2);
  BwAuthorRecord *person;

  g_strstrip (parts[0]);
  if (*parts[0] == '\0')
    return;
  if (parts[1] != NULL)
    person = bw_author_record_new_parts (g_strstrip (parts[1]), parts[0], NULL);
  else
    person = bw_author_record_new_parts (NULL, parts[0], NULL);
  bw_bibliography_add_person (paper, role, person);
}

static gboolean
take_line (char          *line,
           BwPaperRecord *paper)
{
  char label[MAX_LABEL + 1];
  const char *value = split_line (line, label);

  if (value == NULL)
    return FALSE;
  if (*line == '{' && g_str_has_suffix (line, "}"))
    line[strlen (line) - 1] = '\0';

  if (bw_csl_is_name_variable (label))
    take_person (label, value, paper);
  else if (strcmp (label, "type") == 0 && bw_csl_is_type (value))
    {
      g_free (paper->type);
      paper->type = g_strdup (value);
    }
  else
    bw_csl_note_take (label, value, paper);

  return TRUE;
}

/**
 * bw_csl_note_read:
 *
 * Takes the variables that citeproc-js's users write as lines into a note where their
 * program has no field for them; what remains is the note.
 */
void
bw_csl_note_read (const char    *note,
                  BwPaperRecord *paper)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (take_line (lines[i], paper))
        continue;
      g_string_append (rest, lines[i]);
      g_string_append_c (rest, '\n');
    }
  bw_bibliography_add_text (paper, "note", rest->str);
}

#include "bw-page-details.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-parts.h"
#include "bw-page-words.h"

#define MAX_KEYWORDS 40 /* that are told; the rest is counted */

/* What a bibliography states of how a paper was published, in the words of a person. */

/* Name variables of CSL 1.0.2 (appendix IV), and what they are called before a list of names. */
static const struct
{
  const char *role;
  const char *label;
} ROLES[] = {
  { "editor", N_ ("Edited by") },
  { "collection-editor", N_ ("Series edited by") },
  { "editorial-director", N_ ("Directed by") },
  { "translator", N_ ("Translated by") },
  { "container-author", N_ ("Book by") },
  { "original-author", N_ ("Originally by") },
  { "reviewed-author", N_ ("Work reviewed by") },
  { "interviewer", N_ ("Interviewed by") },
  { "recipient", N_ ("To") },
  { "composer", N_ ("Composed by") },
  { "director", N_ ("Directed by") },
  { "illustrator", N_ ("Illustrated by") },
};

/* Variables that are told, in the order in which a person asks for them. What stands in
 * the line below the title is not told again. */
static const struct
{
  const char *name;
  const char *label;
} FIELDS[] = {
  { "genre", N_ ("Kind") },
  { "original-title", N_ ("Original title") },
  { "reviewed-title", N_ ("Work reviewed") },
  { "collection-title", N_ ("Series") },
  { "collection-number", N_ ("Number in the series") },
  { "volume-title", N_ ("Title of the volume") },
  { "number-of-volumes", N_ ("Volumes") },
  { "edition", N_ ("Edition") },
  { "version", N_ ("Version") },
  { "chapter-number", N_ ("Chapter") },
  { "part-number", N_ ("Part") },
  { "section", N_ ("Section") },
  { "number", N_ ("Number") },
  { "number-of-pages", N_ ("Pages") },
  { "event-title", N_ ("Event") },
  { "event-place", N_ ("Place of the event") },
  { "event-date", N_ ("Date of the event") },
  { "publisher", N_ ("Publisher") },
  { "publisher-place", N_ ("Place") },
  { "original-date", N_ ("First published") },
  { "original-publisher", N_ ("First publisher") },
  { "status", N_ ("Status") },
  { "medium", N_ ("Medium") },
  { "source", N_ ("Found in") },
  { "archive", N_ ("Archive") },
  { "archive_location", N_ ("Place in the archive") },
  { "call-number", N_ ("Shelf mark") },
  { "license", N_ ("Licence") },
  { "ISBN", N_ ("ISBN") },
  { "ISSN", N_ ("ISSN") },
  { "accessed", N_ ("Looked at") },
  { "note", N_ ("Note") },
  { "annote", N_ ("Remark") },
};

static void
open_row (BwHtmlWriter *html,
          const char   *label,
          gboolean     *begun)
{
  if (!*begun)
    {
      bw_html_writer_open (html, "section", NULL);
      bw_page_heading (html, _ ("Publication"), 0);
      bw_html_writer_open (html, "dl", "class", "details", NULL);
    }
  *begun = TRUE;
  bw_html_writer_element (html, "dt", label, NULL);
  bw_html_writer_open (html, "dd", "dir", "auto", NULL);
}

static void
write_people (BwHtmlWriter  *html,
              const BwPaper *paper,
              const char    *role,
              const char    *label,
              gboolean      *begun)
{
  gboolean any = FALSE;

  for (guint i = 0; i < paper->contributors->len; i++)
    {
      const BwAuthor *person = g_ptr_array_index (paper->contributors, i);

      if (g_strcmp0 (person->role, role) != 0)
        continue;
      if (!any)
        open_row (html, label, begun);
      else
        bw_html_writer_text (html, ", ");
      any = TRUE;
      bw_page_link (html, (BwRef){ BW_KIND_PERSON, person->person_id }, person->name, NULL);
    }
  if (any)
    bw_html_writer_close (html);
}

static gboolean
is_web_address (const char *text)
{
  return (g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://")) &&
         strpbrk (text, " \t\n") == NULL;
}

/* A field may be stated more than once, by one bibliography or by several. */
static void
write_field (BwHtmlWriter  *html,
             const BwPaper *paper,
             const char    *name,
             const char    *label,
             gboolean      *begun)
{
  gboolean any = FALSE;

  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);

      if (strcmp (field->name, name) != 0)
        continue;
      if (!any)
        open_row (html, label, begun);
      else
        bw_html_writer_text (html, "; ");
      any = TRUE;
      if (is_web_address (field->value))
        bw_page_outside (html, field->value, field->value);
      else
        bw_html_writer_text (html, field->value);
    }
  if (any)
    bw_html_writer_close (html);
}

static void
write_keywords (BwHtmlWriter  *html,
                const BwPaper *paper,
                gboolean      *begun)
{
  guint n = paper->keywords != NULL ? g_strv_length (paper->keywords) : 0;

  if (n == 0)
    return;

  open_row (html, _ ("Keywords"), begun);
  for (guint i = 0; i < MIN (n, MAX_KEYWORDS); i++)
    {
      if (i > 0)
        bw_html_writer_text (html, ", ");
      bw_html_writer_element (html, "span", paper->keywords[i], "dir", "auto", NULL);
    }
  if (n > MAX_KEYWORDS)
    {
      g_autofree char *more = bw_page_words_more (n - MAX_KEYWORDS);

      bw_html_writer_printf (html, ", %s", more);
    }
  bw_html_writer_close (html);
}

/**
 * bw_page_details:
 *
 * Writes a section with what is stated of how the paper was published; nothing when
 * nothing is.
 */
void
bw_page_details (BwHtmlWriter  *html,
                 const BwPaper *paper)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++)
    write_people (html, paper, ROLES[i].role, _ (ROLES[i].label), &begun);
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    write_field (html, paper, FIELDS[i].name, _ (FIELDS[i].label), &begun);
  write_keywords (html, paper, &begun);
  if (!begun)
    return;

  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
append_value (GString    *out,
              const char *label,
              const char *value,
              gboolean   *any)
{
  if (*any)
    g_string_append_printf (out, "; %s", value);
  else
    g_string_append_printf (out, "%s%s: %s", out->len > 0 ? "\n" : "", label, value);
  *any = TRUE;
}

/**
 * bw_page_details_text:
 *
 * Returns: (transfer full): the same as plain text, a line each; empty when nothing is stated
 */
char *
bw_page_details_text (const BwPaper *paper)
{
  GString *out = g_string_new (NULL);
  gboolean any;

  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++)
    {
      any = FALSE;
      for (guint j = 0; j < paper->contributors->len; j++)
        {
          const BwAuthor *person = g_ptr_array_index (paper->contributors, j);

          if (g_strcmp0 (person->role, ROLES[i].role) == 0)
            append_value (out, _ (ROLES[i].label), person->name, &any);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    {
      any = FALSE;
      for (guint j = 0; j < paper->fields->len; j++)
        {
          const BwField *field = g_ptr_array_index (paper->fields, j);

          if (strcmp (field->name, FIELDS[i].name) == 0)
            append_value (out, _ (FIELDS[i].label), field->value, &any);
        }
    }
  any = FALSE;
  for (guint i = 0; paper->keywords != NULL && paper->keywords[i] != NULL; i++)
    append_value (out, _ ("Keywords"), paper->keywords[i], &any);

  return g_string_free (out, FALSE);
}

/* A range is written with a dash, whatever the bibliography has. */
static char *
dup_pages (const char *pages)
{
  g_auto (GStrv) ends = NULL;

  if (pages == NULL || strstr (pages, "–") != NULL)
    return g_strdup (pages);

  ends = g_strsplit (pages, "-", 2);

  return g_strjoinv ("–", ends);
}

/**
 * bw_page_details_venue:
 *
 * Returns: (transfer full) (nullable): where the paper appeared and where in it, as a
 *   list of references has it; `NULL` when nothing of it is known
 */
char *
bw_page_details_venue (const BwPaper *paper)
{
  const char *volume = bw_field_find (paper->fields, "volume");
  const char *issue = bw_field_find (paper->fields, "issue");
  g_autofree char *pages = dup_pages (bw_field_find (paper->fields, "page"));
  g_autoptr (GString) text = g_string_new (paper->venue);

  if (volume != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", volume);
  if (issue != NULL)
    g_string_append_printf (text, volume != NULL ? "\302\240(%s)" : " (%s)", issue);
  if (pages != NULL && text->len > 0)
    g_string_append (text, ", ");
  if (pages != NULL)
    /* Translators: the pages of a paper, such as “pp. 12–34” or “p. 7” */
    g_string_append_printf (text, strchr (pages, ',') != NULL || strstr (pages, "–") != NULL ? _ ("pp. %s") : _ ("p. %s"),
                            pages);

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

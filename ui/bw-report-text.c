#include "bw-report-text.h"

#include <glib/gi18n.h>

/* What an import brought, in the words of a person. */

#define SEPARATOR ", "

static const struct
{
  const char *kind;
  const char *title;
} KINDS[] = {
  { "profile", N_ ("Profile") },
  { "listing", N_ ("Listing") },
  { "digest", N_ ("Digest") },
  { "posts", N_ ("Posts") },
  { "captures", N_ ("Captures") },
  { "feed", N_ ("Feed") },
  { "opml", N_ ("List of feeds") },
  { "page", N_ ("Page") },
  { "note", N_ ("Note") },
  { "bibtex", N_ ("BibTeX bibliography") },
  { "ris", N_ ("RIS bibliography") },
  { "csl-json", N_ ("CSL bibliography") },
  { "zotero-rdf", N_ ("Zotero library") },
  { "endnote-xml", N_ ("EndNote library") },
  { "nbib", N_ ("PubMed citations") },
  { "arxiv", N_ ("arXiv answer") },
  { "arxiv-snapshot", N_ ("arXiv metadata") },
  { "openalex", N_ ("OpenAlex answer") },
  { "semantic-scholar", N_ ("Semantic Scholar answer") },
  { "crossref", N_ ("Crossref answer") },
  { "orcid", N_ ("ORCID record") },
  { "bookwheel", N_ ("Bookwheel export") },
};

static const char *
kind_title (const char *kind)
{
  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].kind, kind))
      return _ (KINDS[i].title);

  return kind;
}

static void
add_part (GString *text,
          char    *part)
{
  if (text->len > 0)
    g_string_append (text, SEPARATOR);
  g_string_append (text, part);
  g_free (part);
}

static void
add_new (GString              *text,
         const BwImportReport *report)
{
  if (report->new_documents > 0)
    add_part (text, g_strdup_printf (ngettext ("%d new document", "%d new documents",
                                               (gulong) report->new_documents),
                                     report->new_documents));
  if (report->new_papers > 0)
    add_part (text,
              g_strdup_printf (ngettext ("%d new paper", "%d new papers", (gulong) report->new_papers),
                               report->new_papers));
  if (report->new_people > 0)
    add_part (text, g_strdup_printf (ngettext ("%d new person", "%d new people",
                                               (gulong) report->new_people),
                                     report->new_people));
  if (report->new_sources > 0)
    add_part (text, g_strdup_printf (ngettext ("%d new source", "%d new sources",
                                               (gulong) report->new_sources),
                                     report->new_sources));
  if (report->updated_documents > 0)
    add_part (text, g_strdup_printf (ngettext ("%d document updated", "%d documents updated",
                                               (gulong) report->updated_documents),
                                     report->updated_documents));
}

/* Adds up what came of all files. */
static BwImportReport
get_total (GPtrArray *reports,
           int       *refused)
{
  BwImportReport total = { NULL };

  *refused = 0;
  for (guint i = 0; i < reports->len; i++)
    {
      const BwImportReport *report = g_ptr_array_index (reports, i);

      total.new_documents += report->new_documents;
      total.new_papers += report->new_papers;
      total.new_people += report->new_people;
      total.new_sources += report->new_sources;
      total.updated_documents += report->updated_documents;
      *refused += report->error != NULL;
    }

  return total;
}

/* Returns: (transfer full): how many files there were and how many were refused */
char *
bw_report_text_title (GPtrArray *reports)
{
  int refused;
  int read;
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (reports != NULL, g_string_free (text, FALSE));

  get_total (reports, &refused);
  read = (int) reports->len - refused;
  if (read > 0 || refused == 0)
    add_part (text, g_strdup_printf (ngettext ("%d file read", "%d files read", (gulong) read), read));
  if (refused > 0)
    add_part (text, g_strdup_printf (ngettext ("%d file refused", "%d files refused", (gulong) refused),
                                     refused));

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): what is new, on one line */
char *
bw_report_text_summary (GPtrArray *reports)
{
  GString *text = g_string_new (NULL);
  BwImportReport total;
  int refused;

  g_return_val_if_fail (reports != NULL, g_string_free (text, FALSE));

  total = get_total (reports, &refused);
  add_new (text, &total);
  if (text->len == 0)
    g_string_append (text, _ ("Nothing new"));

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): what became of one file, on one line */
char *
bw_report_text_line (const BwImportReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (report != NULL, NULL);

  if (report->error != NULL)
    return g_strdup (report->error->message);

  add_new (text, report);
  if (text->len == 0)
    g_string_append (text, _ ("nothing new"));
  if (report->warnings != NULL && report->warnings->len > 0)
    add_part (text, g_strdup_printf (ngettext ("%u remark", "%u remarks", report->warnings->len),
                                     report->warnings->len));

  return g_strdup_printf ("%s: %s", kind_title (report->kind), text->str);
}

/* Returns: (transfer full): what could not be read as it should, and where */
char *
bw_report_text_warning (const BwWarning *warning)
{
  g_return_val_if_fail (warning != NULL, NULL);

  return warning->line > 0 ? g_strdup_printf (_ ("Line %d: %s"), warning->line, warning->message)
                           : g_strdup (warning->message);
}

/* Returns: (transfer full): all of it, to be kept or sent to somebody */
char *
bw_report_text_all (GPtrArray *reports)
{
  g_autofree char *title = bw_report_text_title (reports);
  g_autofree char *summary = bw_report_text_summary (reports);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", title, summary);
  for (guint i = 0; i < reports->len; i++)
    {
      const BwImportReport *report = g_ptr_array_index (reports, i);
      g_autofree char *line = bw_report_text_line (report);

      g_string_append_printf (text, "\n%s\n  %s\n", report->path, line);
      for (guint j = 0; report->warnings != NULL && j < report->warnings->len; j++)
        {
          g_autofree char *warning = bw_report_text_warning (g_ptr_array_index (report->warnings, j));

          g_string_append_printf (text, "  %s\n", warning);
        }
    }

  return g_string_free (text, FALSE);
}

/* Returns: whether something was refused, or not quite as it should be */
gboolean
bw_report_text_needs_eye (GPtrArray *reports)
{
  g_return_val_if_fail (reports != NULL, FALSE);

  for (guint i = 0; i < reports->len; i++)
    {
      const BwImportReport *report = g_ptr_array_index (reports, i);

      if (report->error != NULL || (report->warnings != NULL && report->warnings->len > 0))
        return TRUE;
    }

  return FALSE;
}

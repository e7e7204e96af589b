#include "bw-bibtex-issued.h"

#include <string.h>

#include "bw-bibtex-date.h"
#include "bw-csl-date.h"
#include "bw-tex-to-text.h"

/* What a date says beyond the date that can be kept is CSL's `issued` in EDTF, which all
 * bibliographies have; words that EDTF cannot say stay as the field that they were. */

static char *
get_text (const BwBibtexEntry *entry,
          const char          *name)
{
  const char *value = bw_bibtex_entry_get (entry, name);

  return value != NULL ? bw_tex_to_text (value) : NULL;
}

static gboolean
is_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Keeps a date of which more is said than the paper's date is: @whole with its year. */
static void
keep_rest (BwPaperRecord *paper,
           const char    *whole,
           const char    *name,
           const char    *text)
{
  BwCslDate date;
  g_autofree char *issued = NULL;

  if (bw_csl_date_read (whole, &date) && !bw_csl_date_is_simple (&date) &&
      bw_date_compare (date.from, paper->published) == 0)
    issued = bw_csl_date_to_string (&date);
  if (issued == NULL)
    bw_paper_record_add_field (paper, name, text);
  else if (bw_field_find (paper->fields, "issued") == NULL)
    bw_paper_record_add_field (paper, "issued", issued);
}

/* The date of the field `date`, or of a `year` that has a whole one. */
static gboolean
read_date (BwPaperRecord *paper,
           const char    *name,
           const char    *text)
{
  gboolean whole;
  BwDate date = bw_bibtex_date_read (text, &whole);

  if (!bw_date_is_known (date))
    return FALSE;
  paper->published = date;
  if (!whole)
    keep_rest (paper, text, name, text);

  return TRUE;
}

static void
read_year (BwPaperRecord *paper,
           const char    *text)
{
  gboolean whole;
  int year = bw_bibtex_date_read_year (text, &whole);

  paper->published.year = (guint16) year;
  if (year == 0)
    bw_paper_record_add_field (paper, "status", text); /* "in press" */
  else if (!whole)
    keep_rest (paper, text, "year", text);
}

static void
read_month (BwPaperRecord *paper,
            const char    *text,
            const char    *day)
{
  gboolean whole;
  BwDate date = bw_bibtex_date_read_month (text, &whole);
  gboolean whole_day = TRUE;

  paper->published.month = date.month;
  paper->published.day = date.day;
  if (date.month != 0 && date.day == 0 && is_text (day))
    {
      gint64 number = g_ascii_strtoll (day, NULL, 10);

      whole_day = number >= 1 && number <= 31;
      paper->published.day = whole_day ? (guint8) number : 0;
    }
  if (!bw_date_is_valid (paper->published))
    {
      paper->published.day = 0;
      whole = FALSE;
    }
  if (!whole)
    {
      g_autofree char *dated = g_strdup_printf ("%s %04d", text, paper->published.year);

      keep_rest (paper, dated, "month", text);
    }
  if (!whole_day)
    bw_paper_record_add_field (paper, "day", day);
}

/**
 * bw_bibtex_issued_read:
 *
 * Reads when the work was published, from biblatex's `date` or BibTeX's `year`, `month` and
 * the `day` that some add.
 */
void
bw_bibtex_issued_read (const BwBibtexEntry *entry,
                       BwPaperRecord       *paper)
{
  const char *tex = bw_bibtex_entry_get (entry, "date");
  g_autofree char *date = tex != NULL ? bw_tex_to_verbatim (tex) : NULL;
  g_autofree char *year = get_text (entry, "year");
  g_autofree char *month = get_text (entry, "month");
  g_autofree char *day = get_text (entry, "day");

  if (is_text (date) && read_date (paper, "date", date))
    return;
  if (is_text (date))
    {
      gboolean whole;

      paper->published.year = (guint16) bw_bibtex_date_read_year (date, &whole);
      bw_paper_record_add_field (paper, "date", date);
    }
  if (is_text (year) && g_ascii_isdigit (*year) && strpbrk (year, "-/") != NULL &&
      !is_text (month) && read_date (paper, "year", year))
    return;
  if (is_text (year))
    read_year (paper, year);
  if (!is_text (month))
    return;

  if (paper->published.year != 0)
    read_month (paper, month, day);
  else
    bw_paper_record_add_field (paper, "month", month);
}

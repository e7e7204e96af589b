#include "bw-search-completer.h"

#include <string.h>

/* Years of which there are papers, the newest first, and words for days. */

#define MAX_PAPERS 10000 /* of a year, that are counted */
#define LAST_YEAR 9999

static const char FIND_YEAR[] =
  "SELECT max (published) / 10000 FROM paper WHERE published >= ?1 AND published < ?2";

static const char COUNT_YEAR[] =
  "SELECT count (*) FROM (SELECT 1 FROM paper WHERE published >= ?1 AND published < ?2 LIMIT ?3)";

/* The years of four digits that begin as it was typed, from the first to before the last. */
static gboolean
get_years (const char *typed,
           gint64     *first,
           gint64     *last)
{
  gsize length = strlen (typed);

  if (length > 4 || strspn (typed, "0123456789") != length)
    return FALSE;

  *first = g_ascii_strtoll (typed, NULL, 10);
  *last = *first + 1;
  for (; length < 4; length++)
    {
      *first *= 10;
      *last *= 10;
    }
  *first = MAX (*first, 1);
  *last = MIN (*last, LAST_YEAR + 1);

  return TRUE;
}

/* Only where the field is of the year itself is it said how many papers there are of it. */
static gboolean
add_year (BwSearchCompleter  *self,
          gint64              year,
          GError            **error)
{
  const char *field = self->caret->field;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, year);
  gint64 n = 0;

  if (!bw_db_find_id (self->library, COUNT_YEAR, &n, error, "iii", year * 10000, (year + 1) * 10000,
                      (gint64) MAX_PAPERS))
    return FALSE;

  if (!self->caret->bound && (strcmp (field, "year") == 0 || strcmp (field, "date") == 0))
    bw_search_completer_add (self, text, n, n == MAX_PAPERS);
  else
    bw_search_completer_add (self, text, -1, FALSE);

  return TRUE;
}

static gboolean
add_years (BwSearchCompleter  *self,
           GError            **error)
{
  gint64 first;
  gint64 last;

  if (!get_years (self->caret->typed, &first, &last))
    return TRUE;

  while (!bw_search_completer_is_full (self))
    {
      gint64 year = 0;

      if (!bw_db_find_id (self->library, FIND_YEAR, &year, error, "ii", first * 10000, last * 10000))
        return FALSE;
      if (year == 0)
        return TRUE;
      if (!add_year (self, year, error))
        return FALSE;
      last = year;
    }

  return TRUE;
}

/* Adds the years and the words for days that begin as it was typed. */
gboolean
bw_search_completer_add_dates (BwSearchCompleter  *self,
                               GError            **error)
{
  static const char *const DAYS[] = { "today", "yesterday", "7d", "1mo", "3mo", "1y" };

  g_return_val_if_fail (self != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (DAYS) && strcmp (self->caret->field, "year") != 0; i++)
    if (g_str_has_prefix (DAYS[i], self->caret->typed) &&
        (*self->caret->typed != '\0' || strcmp (self->caret->field, "date") != 0))
      bw_search_completer_add (self, DAYS[i], -1, FALSE);

  return strcmp (self->caret->field, "added") == 0 || strcmp (self->caret->field, "read") == 0 ||
         add_years (self, error);
}

#include "bw-paper-edition.h"

#include <string.h>

#include "bw-field.h"

/*
 * Where a work has been printed: two volumes of one title are two works, and so are two editions, two
 * numbers of a series of reports, and what begins and ends elsewhere in one volume. A number that only one
 * of them has says nothing, nor does one of a preprint.
 */

#define ISBN_CORE 9   /* digits of an ISBN without its prefix and its check digit */
#define LONG_ISBN 13  /* digits of one that has a prefix */
#define ISBN_PREFIX 3 /* digits */

typedef struct
{
  guint64 first;
  guint64 last;
} Pages;

/* Returns: whether the value begins with a number, and is no path such as that of a preprint */
static gboolean
read_number (const char  *value,
             guint64     *number,
             const char **end)
{
  if (!g_ascii_isdigit (*value) || strchr (value, '/') != NULL)
    return FALSE;

  *number = g_ascii_strtoull (value, (char **) end, 10);
  return TRUE;
}

/* "1021-9" ends on 1029: what is less than the first page is its end only. */
static gboolean
read_pages (const char *value,
            Pages      *pages)
{
  const char *end;

  if (!read_number (value, &pages->first, &end))
    return FALSE;
  while (*end != '\0' && !g_ascii_isalnum (*end))
    end++;
  if (!read_number (end, &pages->last, &end))
    return FALSE;

  pages->last = MAX (pages->first, pages->last);
  return TRUE;
}

static gboolean
are_one_number (const char *value,
                const char *other)
{
  guint64 number;
  guint64 others;
  const char *end;

  return !read_number (value, &number, &end) || !read_number (other, &others, &end) || number == others;
}

static gboolean
are_one_range (const char *value,
               const char *other)
{
  Pages pages;
  Pages others;

  return !read_pages (value, &pages) || !read_pages (other, &others) ||
         (pages.first <= others.last && others.first <= pages.last);
}

/* Returns: (transfer full): the digits by which an ISBN is told, whether of ten or of thirteen */
static char *
get_isbn_core (const char *value)
{
  GString *digits = g_string_new (NULL);

  for (; *value != '\0'; value++)
    if (g_ascii_isdigit (*value))
      g_string_append_c (digits, *value);
  if (digits->len == LONG_ISBN)
    g_string_erase (digits, 0, ISBN_PREFIX);

  return g_string_free (g_string_truncate (digits, MIN (digits->len, ISBN_CORE)), FALSE);
}

static gboolean
are_one_isbn (const char *value,
              const char *other)
{
  g_autofree char *core = get_isbn_core (value);
  g_autofree char *other_core = get_isbn_core (other);

  return strcmp (core, other_core) == 0;
}

/* Returns: whether both have such a detail, and none of the one is any of the other */
static gboolean
differ (const BwPaperEvidence *one,
        const BwPaperEvidence *other,
        const char *name,
        gboolean (*are_one) (const char *value, const char *other),
        BwPaperDetail *detail)
{
  guint n = 0;

  for (guint i = 0; i < one->fields->len; i++)
    for (guint j = 0; j < other->fields->len; j++)
      {
        const BwField *field = g_ptr_array_index (one->fields, i);
        const BwField *of_other = g_ptr_array_index (other->fields, j);

        if (strcmp (field->name, name) != 0 || strcmp (of_other->name, name) != 0)
          continue;
        if (are_one (field->value, of_other->value))
          return FALSE;
        if (n++ == 0)
          *detail = (BwPaperDetail){ name, field->value, of_other->value };
      }

  return n > 0;
}

static gboolean
has (const BwPaperEvidence *self,
     const char            *name)
{
  return bw_field_find (self->fields, name) != NULL;
}

/* Of the same pages a number may be wrong. */
static gboolean
is_other_volume (const BwPaperEvidence *one,
                 const BwPaperEvidence *other,
                 BwPaperDetail         *detail)
{
  gboolean paged = has (one, "page") && has (other, "page");

  return (!paged || differ (one, other, "page", are_one_range, detail)) &&
         differ (one, other, "volume", are_one_number, detail);
}

static gboolean
is_elsewhere_in_volume (const BwPaperEvidence *one,
                        const BwPaperEvidence *other,
                        BwPaperDetail         *detail)
{
  return has (one, "volume") && has (other, "volume") && !differ (one, other, "volume", are_one_number, detail) &&
         g_strcmp0 (one->venue, other->venue) == 0 && differ (one, other, "page", are_one_range, detail);
}

/* The number of a paper in a journal is that of an issue. */
static gboolean
is_other_report (const BwPaperEvidence *one,
                 const BwPaperEvidence *other,
                 BwPaperDetail         *detail)
{
  return g_strcmp0 (one->type, "report") == 0 && g_strcmp0 (other->type, "report") == 0 &&
         differ (one, other, "number", are_one_number, detail);
}

/* One edition may have several ISBNs, one for each binding. */
static gboolean
is_other_edition (const BwPaperEvidence *one,
                  const BwPaperEvidence *other,
                  BwPaperDetail         *detail)
{
  return differ (one, other, "edition", are_one_number, detail) ||
         (one->published.year != other->published.year && bw_date_is_known (one->published) &&
          bw_date_is_known (other->published) && differ (one, other, "ISBN", are_one_isbn, detail));
}

/* Returns: whether a CSL variable says where a work has been printed */
gboolean
bw_paper_edition_is_detail (const char *name)
{
  static const char *const NAMES[] = { "ISBN", "edition", "number", "page", "volume", NULL };

  return g_strv_contains (NAMES, name);
}

/**
 * bw_paper_edition_differs:
 * @one: what is known of a paper
 * @other: what is known of a paper of the same title
 * @detail: (out) (optional): by what they are told apart, if they are
 *
 * Returns: whether both have been printed, and not as one
 */
gboolean
bw_paper_edition_differs (const BwPaperEvidence *one,
                          const BwPaperEvidence *other,
                          BwPaperDetail         *detail)
{
  BwPaperDetail unused;
  BwPaperDetail *found = detail != NULL ? detail : &unused;

  g_return_val_if_fail (one != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (one->fields == NULL || other->fields == NULL || bw_paper_evidence_is_preprint (one) ||
      bw_paper_evidence_is_preprint (other))
    return FALSE;

  return is_other_volume (one, other, found) || is_elsewhere_in_volume (one, other, found) ||
         is_other_report (one, other, found) || is_other_edition (one, other, found);
}

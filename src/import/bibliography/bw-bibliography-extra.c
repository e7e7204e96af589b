#include "bw-bibliography-extra.h"

#include <string.h>

#include "bw-bibliography-person.h"
#include "bw-bibtex-variable.h"
#include "bw-csl-note.h"
#include "bw-csl.h"
#include "bw-limits.h"
#include "bw-paper-links.h"

/*
 * What a format has no place for, and carries by name: CSL-JSON in `custom` (schema of CSL
 * 1.0.2), RIS in notes of the form "{:name: value}", which is citeproc-js's for variables
 * that a program has no field for. Our own exports write both.
 */

#define MAX_NAME 64 /* bytes */

/* Whether the name is that of a role, so that what it names are people. */
gboolean
bw_bibliography_is_role (const char *name)
{
  const BwBibtexVariable *variable = bw_bibtex_variable_find (name);

  return bw_csl_is_name_variable (name) || (variable != NULL && variable->form == BW_BIBTEX_NAMES);
}

/* "Family || Given || Suffix", the last two of which may be missing. */
static void
add_person (BwPaperRecord *paper,
            const char    *name,
            const char    *value)
{
  g_auto (GStrv) parts = g_strsplit (value, "||", 3);
  const char *rest[2] = { NULL, NULL };

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (i > 0 && *parts[i] != '\0')
        rest[i - 1] = parts[i];
    }
  if (parts[0] != NULL && *parts[0] != '\0')
    bw_bibliography_add_person (paper, strcmp (name, "author") == 0 ? NULL : name,
                                bw_author_record_new_parts (rest[0], parts[0], rest[1]));
}

static void
add_category (BwPaperRecord *paper,
              const char    *category)
{
  if (paper->categories->len < BW_MAX_ENTRY_VALUES &&
      !g_ptr_array_find_with_equal_func (paper->categories, category, g_str_equal, NULL))
    g_ptr_array_add (paper->categories, g_strdup (category));
}

static void
set_type (BwPaperRecord *paper,
          const char    *type)
{
  if (!bw_csl_is_type (type))
    return;
  g_free (paper->type);
  paper->type = g_strdup (type);
}

/* Returns: whether @value is an identifier of the scheme that @name is */
static gboolean
add_identifier (BwPaperRecord *paper,
                const char    *name,
                const char    *value)
{
  static const char *const SCHEMES[] = { "acl", "arxiv", "bibtex_key", "corpusid", "doi", "openalex",
                                         "pmcid", "pmid", "s2", NULL };
  g_autofree char *normal = NULL;

  if (!g_strv_contains (SCHEMES, name))
    return FALSE;
  normal = bw_identifier_normalise (name, value);
  if (*normal == '\0')
    return FALSE;
  bw_paper_links_add_identifier (paper, name, value);

  return TRUE;
}

/**
 * bw_bibliography_add_extra:
 * @name: a role, a scheme of identifiers, a variable of CSL, or the name of any field
 *
 * Adds what an entry says by name.
 */
void
bw_bibliography_add_extra (BwPaperRecord *paper,
                           const char    *name,
                           const char    *value)
{
  if (*name == '\0' || strlen (name) > MAX_NAME || *value == '\0')
    return;

  if (strcmp (name, "type") == 0)
    set_type (paper, value);
  else if (strcmp (name, "categories") == 0)
    add_category (paper, value);
  else if (strcmp (name, "keywords") == 0)
    {
      if (paper->keywords->len < BW_MAX_ENTRY_VALUES)
        bw_paper_record_add_keyword (paper, value);
    }
  else if (strcmp (name, "urls") == 0)
    {
      if (paper->urls->len < BW_MAX_ENTRY_LINKS)
        bw_paper_links_add (paper, value);
    }
  else if (bw_bibliography_is_role (name))
    add_person (paper, name, value);
  else if (add_identifier (paper, name, value))
    return;
  else if (strcmp (name, "language") != 0 &&
           (bw_csl_is_date_variable (name) || bw_csl_is_text_variable (name)))
    bw_csl_note_take (name, value, paper);
  else if (paper->fields->len < BW_MAX_ENTRY_VALUES)
    bw_paper_record_add_field (paper, name, value);
}

/**
 * bw_bibliography_take_extra:
 * @note: a note, all of which may be "{:name: value}"
 *
 * Returns: whether it was, and is taken
 */
gboolean
bw_bibliography_take_extra (BwPaperRecord *paper,
                            const char    *note)
{
  gsize length = strlen (note);
  const char *start = g_str_has_prefix (note, "{:") ? note + strlen ("{:") : NULL;
  const char *colon = start != NULL ? strstr (start, ": ") : NULL;
  const char *end = note + length - 1;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (colon == NULL || *end != '}' || colon == start)
    return FALSE;
  name = g_strndup (start, (gsize) (colon - start));
  if (strpbrk (name, " \t\n{}") != NULL)
    return FALSE;
  colon += strlen (": ");
  value = g_strndup (colon, (gsize) (end - colon));
  bw_bibliography_add_extra (paper, name, value);

  return TRUE;
}

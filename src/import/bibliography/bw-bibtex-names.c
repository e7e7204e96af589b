#include "bw-bibtex-names.h"

#include <string.h>

#include "bw-bibtex-name.h"
#include "bw-limits.h"
#include "bw-tex-parts.h"
#include "bw-tex-to-text.h"
#include "bw-text.h"

/*
 * Lists of names. BibTeX parts them by `and` alone; people write other lists too, and
 * those that can be nothing else are read as what they are.
 */

typedef struct
{
  GPtrArray  *people;
  gboolean    complete;
  const char *problem;
} NameList;

static void
add_name (NameList   *self,
          const char *tex)
{
  BwAuthorRecord *person = NULL;

  if (self->people->len < BW_MAX_ENTRY_PEOPLE)
    person = bw_bibtex_name_read (tex);
  else
    {
      self->complete = FALSE;
      self->problem = "There are more names than a work can have";
    }
  if (person != NULL)
    g_ptr_array_add (self->people, person);
}

/* "others", "et al." and "..." stand for those who are not named. */
static gboolean
is_others (const char *tex)
{
  static const char *const OTHERS[] = { "others", "others.", "et al", "et al.", "et. al.", "et. al",
                                        "...", "…", "al.", NULL };
  g_autofree char *text = NULL;
  g_autofree char *lower = NULL;

  if (strlen (tex) > 20 || strchr ("oOeEaA.\\\342", *tex) == NULL)
    return FALSE; /* as nearly every name */
  text = bw_tex_to_text (tex);
  lower = g_ascii_strdown (text, -1);

  return !bw_tex_is_group (tex) && g_strv_contains (OTHERS, lower);
}

/* A name with "et al." at its end, which goes. Returns: (transfer full) */
static char *
cut_others (NameList   *self,
            const char *tex)
{
  static const char *const ENDS[] = { " et al.", " et al", ", et al.", " \\emph{et al.}",
                                      " \\textit{et al.}", " et~al." };
  gsize length = strlen (tex);

  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_has_suffix (tex, ENDS[i]) && length > strlen (ENDS[i]))
      {
        self->complete = FALSE;
        length -= strlen (ENDS[i]);
        while (length > 0 && (tex[length - 1] == ',' || g_ascii_isspace (tex[length - 1])))
          length--;
        return g_strndup (tex, length);
      }

  return g_strdup (tex);
}

/* "J.", "J. R." or "J.-P." */
static gboolean
is_initials (const char *text)
{
  guint n_letters = 0;
  guint run = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      run = g_unichar_isalpha (c) ? run + 1 : 0;
      n_letters += run > 0;
      if (run > 1 || (run == 0 && c != '.' && c != ' ' && c != '-' && c != '~'))
        return FALSE;
    }

  return n_letters > 0;
}

static gboolean
all_have_words (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (!bw_text_has_space (g_ptr_array_index (parts, i)))
      return FALSE;

  return TRUE;
}

static gboolean
are_pairs (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if ((i % 2 == 1) != is_initials (g_ptr_array_index (parts, i)))
      return FALSE;

  return parts->len >= 4 && parts->len % 2 == 0;
}

static guint
n_commas (const char *tex)
{
  guint n = 0;

  while ((tex = strchr (tex, ',')))
    {
      n++;
      tex++;
    }

  return n;
}

/* "Ann Lee, Bo Li, Cy Poe", or "Lee, A., Li, B.". */
static gboolean
add_comma_list (NameList   *self,
                const char *tex)
{
  g_autoptr (GPtrArray) parts = NULL;
  gboolean ends_in_comma;

  if ((n_commas (tex) < 2 && !g_str_has_suffix (tex, ",")) || bw_bibtex_name_is_extended (tex))
    return FALSE;
  parts = bw_tex_split (tex, ",");
  ends_in_comma = parts->len > 1 && *(char *) g_ptr_array_index (parts, parts->len - 1) == '\0';
  if (ends_in_comma)
    g_ptr_array_set_size (parts, (int) parts->len - 1);
  if (are_pairs (parts))
    for (guint i = 0; i < parts->len; i += 2)
      {
        g_autofree char *name = g_strjoin (", ", g_ptr_array_index (parts, i),
                                           g_ptr_array_index (parts, i + 1), NULL);

        add_name (self, name);
      }
  else if (all_have_words (parts) && (parts->len > 2 || (ends_in_comma && parts->len > 1)))
    for (guint i = 0; i < parts->len; i++)
      add_name (self, g_ptr_array_index (parts, i));
  else
    return FALSE;

  self->problem = "Names are parted by commas instead of “and”";
  return TRUE;
}

/* "Lee, A. \& Li, B.": an organisation with an ampersand has no commas around it. */
static gboolean
add_ampersand_list (NameList   *self,
                    const char *tex)
{
  const char *ampersand = strstr (tex, " \\& ");
  gsize length = 4;
  g_autofree char *first = NULL;

  if (ampersand == NULL)
    {
      ampersand = strstr (tex, " & ");
      length = 3;
    }
  if (ampersand == NULL || strchr (ampersand, ',') == NULL)
    return FALSE;
  first = g_strndup (tex, (gsize) (ampersand - tex));
  if (!bw_tex_has_outside (first, ',') || strchr (first, '{') != NULL)
    return FALSE;

  if (!add_comma_list (self, first))
    add_name (self, first);
  add_name (self, ampersand + length);
  self->problem = "Names are parted by “&” instead of “and”";

  return TRUE;
}

/* BibTeX's names have three parts at most. */
static gboolean
has_many_parts (const char *tex)
{
  g_autoptr (GPtrArray) parts = bw_tex_split (tex, ",");

  return parts->len > 3;
}

static void
add_names (NameList   *self,
           const char *tex)
{
  g_autofree char *name = NULL;

  if (is_others (tex))
    {
      self->complete = FALSE;
      return;
    }
  if (bw_tex_has_outside (tex, ';'))
    {
      g_autoptr (GPtrArray) parts = bw_tex_split (tex, ";");

      if (parts->len > 1)
        self->problem = "Names are parted by semicolons instead of “and”";
      for (guint i = 0; i < parts->len && parts->len > 1; i++)
        if (is_others (g_ptr_array_index (parts, i)))
          self->complete = FALSE;
        else
          add_name (self, g_ptr_array_index (parts, i));
      if (parts->len > 1)
        return;
    }

  name = cut_others (self, tex);
  if (!add_ampersand_list (self, name) && !add_comma_list (self, name))
    {
      if (n_commas (name) > 2 && !bw_bibtex_name_is_extended (name) && has_many_parts (name))
        self->problem = "A name has too many commas";
      add_name (self, name);
    }
}

/**
 * bw_bibtex_names_read:
 * @value: TeX
 * @people: (element-type BwAuthorRecord): takes the people
 * @problem: (out): what is wrong with the list, a static string, or `NULL`
 *
 * Returns: whether the list names everybody
 */
gboolean
bw_bibtex_names_read (const char  *value,
                      GPtrArray   *people,
                      const char **problem)
{
  NameList self = { people, TRUE, NULL };
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (value != NULL, TRUE);

  names = bw_tex_split_and (value);
  for (guint i = 0; i < names->len; i++)
    add_names (&self, g_ptr_array_index (names, i));
  *problem = self.problem;

  return self.complete;
}

static gboolean
is_one_name (const char *value)
{
  g_autoptr (GPtrArray) names = bw_tex_split_and (value);

  return names->len == 1;
}

/**
 * bw_bibtex_names_go_on:
 * @first: a field's value
 * @again: its value where the field stands again
 *
 * Returns: whether the second goes on with the list, as converters write one that have a
 *   field a person. A second list is the first one in another form, and BibTeX takes the
 *   first
 */
gboolean
bw_bibtex_names_go_on (const char *first,
                       const char *again)
{
  g_return_val_if_fail (first != NULL && again != NULL, FALSE);

  return strcmp (first, again) != 0 && is_one_name (first) && is_one_name (again);
}

#include "bw-bibtex-people.h"

#include <string.h>

#include "bw-author-parts.h"
#include "bw-author.h"
#include "bw-tex-escape.h"

/* Whether a part of a name would be taken for more than a part of it. */
static gboolean
needs_braces (const char *part)
{
  g_auto (GStrv) words = g_strsplit (part, " ", -1);
  static const char *const WORDS[] = { "and", "others", "et", "al.", "al", "", NULL };

  if (strpbrk (part, ",;=&") != NULL || strstr (part, "…") != NULL || strstr (part, "...") != NULL)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (words[i], -1);

      if (g_strv_contains (WORDS, lower))
        return TRUE;
    }

  return FALSE;
}

static void
append_part (GString    *out,
             const char *part)
{
  g_autofree char *tex = bw_tex_escape (part);
  gboolean braces = needs_braces (part);

  g_string_append_printf (out, "%s%s%s", braces ? "{" : "", tex, braces ? "}" : "");
}

/* A name that is not divided: one word needs no braces to be one. */
static void
append_whole (GString    *out,
              const char *name)
{
  g_autofree char *tex = bw_tex_escape (name);

  if (strchr (name, ' ') == NULL && !needs_braces (name))
    g_string_append (out, tex);
  else
    g_string_append_printf (out, "{%s}", tex);
}

static void
append_person (GString        *out,
               const BwAuthor *person)
{
  BwAuthorParts parts;

  bw_author_parts_init (&parts, person);
  if (parts.given == NULL || *parts.given == '\0')
    append_whole (out, parts.family);
  else
    {
      append_part (out, parts.family);
      if (parts.suffix != NULL)
        {
          g_string_append (out, ", ");
          append_part (out, parts.suffix);
        }
      g_string_append (out, ", ");
      append_part (out, parts.given);
    }
  bw_author_parts_clear (&parts);
}

/**
 * bw_bibtex_people:
 * @people: (element-type BwAuthor)
 * @role: (nullable): of whom
 * @complete: whether the list is whole
 *
 * Returns: (transfer full): the list as BibTeX has it
 */
char *
bw_bibtex_people (GPtrArray  *people,
                  const char *role,
                  gboolean    complete)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const BwAuthor *person = g_ptr_array_index (people, i);

      if (g_strcmp0 (person->role, role) != 0)
        continue;
      if (out->len > 0)
        g_string_append (out, " and ");
      append_person (out, person);
    }
  if (!complete && out->len > 0)
    g_string_append (out, " and others");

  return g_string_free (out, FALSE);
}

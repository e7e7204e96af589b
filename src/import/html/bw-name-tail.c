#include "bw-name-tail.h"

#include <string.h>

static const char *const SUFFIXES[] = { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", NULL };

static const char *const DEGREES[] = { "BA", "BSc", "DPhil", "DSc", "Dr", "Dr.", "Esq", "Esq.", "JD",
                                       "M.D.", "M.Sc.", "MA", "MBA", "MD", "MPH", "MS", "MSc",
                                       "Ph.D", "Ph.D.", "PhD", "Prof.", "RN", NULL };

/* The last word of what somebody is for a paper or at a school. */
static const char *const ROLES[] = { "CEO", "CTO", "Columnist", "Contributor", "Correspondent",
                                     "Director", "Editor", "Engineer", "Founder", "Journalist",
                                     "Professor", "Reporter", "Researcher", "Scientist", "Staff",
                                     "Writer", NULL };

/* Where what stands behind a comma ends. */
static const char *
find_end (const char *part)
{
  static const char *const ENDS[] = { " and ", " & ", " und ", " et " };
  const char *end = part + strcspn (part, ",;|");

  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    {
      const char *found = g_strstr_len (part, (gssize) (end - part), ENDS[i]);

      end = found != NULL ? found : end;
    }

  return end;
}

static gboolean
is_role (const char *part)
{
  const char *last = strrchr (part, ' ');

  return g_strv_contains (ROLES, last != NULL ? last + 1 : part);
}

/**
 * bw_name_tail_cut:
 * @names: one or several
 *
 * Returns: (transfer full): them without what stands behind commas and is no name: degrees
 *   and what people are; a `Jr.` is a part of the name before it
 */
char *
bw_name_tail_cut (const char *names)
{
  GString *out = g_string_new (NULL);
  const char *at = names;

  while (*at != '\0')
    {
      const char *start = at + 1 + strspn (at + 1, " ");
      const char *end = *at == ',' ? find_end (start) : start;
      g_autofree char *part = *at == ',' ? g_strchomp (g_strndup (start, (gsize) (end - start))) : NULL;

      if (part != NULL && g_strv_contains (SUFFIXES, part))
        {
          g_string_append_printf (out, " %s", part);
          at = end;
        }
      else if (part != NULL && (g_strv_contains (DEGREES, part) || is_role (part)))
        at = end;
      else
        g_string_append_c (out, *at++);
    }

  return g_string_free (out, FALSE);
}

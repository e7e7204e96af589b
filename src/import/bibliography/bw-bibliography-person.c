#include "bw-bibliography-person.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-markup-text.h"
#include "bw-text.h"

#define MAX_INITIALS 12 /* bytes */

static const char *const SUFFIXES[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd" };

/* What follows the name of a company behind a comma. */
static const char *const COMPANIES[] = { "inc", "inc.", "llc", "ltd", "ltd.", "gmbh", "corp",
                                         "corp.", "s.a.", "plc", "co.", "b.v.", "ag" };

/* Words of which one is in the name of most organisations and of hardly any person. */
static const char *const BODIES[] = {
  "academy", "administration", "agency", "association", "board", "bureau", "center", "centre",
  "collaboration", "commission", "committee", "company", "conference", "congress", "consortium",
  "corporation", "council", "department", "foundation", "google", "government", "group",
  "inc", "inc.", "initiative", "institut", "institute", "institution", "investigators",
  "laboratories", "laboratory", "library", "ministry", "museum", "nations", "network", "office",
  "openai", "organisation", "organization", "press", "project", "research", "society", "team",
  "trust", "union", "universität", "université", "universidad", "università", "university", "working"
};

static gboolean
is_in (const char *word,
       const char *const *list,
       gsize n)
{
  g_autofree char *small = g_utf8_strdown (word, -1);

  for (gsize i = 0; i < n; i++)
    if (strcmp (small, list[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_organisation (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 32);

  for (guint i = 0; words[i] != NULL && words[1] != NULL; i++)
    if (is_in (words[i], BODIES, G_N_ELEMENTS (BODIES)))
      return TRUE;

  return FALSE;
}

/* "J", "JB", "J.B.", "J.-P." */
static gboolean
is_initials (const char *word)
{
  guint n_letters = 0;

  if (strlen (word) > MAX_INITIALS)
    return FALSE;
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isupper (c))
        n_letters++;
      else if (c != '.' && c != '-')
        return FALSE;
    }

  return n_letters > 0 && n_letters <= 4 && g_unichar_isupper (g_utf8_get_char (word));
}

/* "LI W", where all is in capitals: one letter is no family. */
static gboolean
is_short_family (char  **words,
                 guint   n)
{
  return n == 2 && strlen (words[0]) >= 2 && strpbrk (words[0], ".-") == NULL && strlen (words[1]) == 1;
}

/* "Smith JB" and "van der Berg J. B. Jr" as MEDLINE writes names; NULL for another form. */
static BwAuthorRecord *
person_from_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 16);
  guint n = g_strv_length (words);
  guint end = n;
  guint start;
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;
  const char *suffix = NULL;

  if (n > 2 && is_in (words[n - 1], SUFFIXES, G_N_ELEMENTS (SUFFIXES)))
    suffix = words[--end];
  for (start = end; start > 1 && is_initials (words[start - 1]); start--)
    ;
  if (start == end || end < 2 || (is_initials (words[0]) && !is_short_family (words, end)))
    return NULL;

  for (guint i = 0; i < end; i++)
    {
      char **part = i < start ? &family : &given;
      char *joined = *part != NULL ? g_strconcat (*part, " ", words[i], NULL) : g_strdup (words[i]);

      g_free (*part);
      *part = joined;
    }

  return bw_author_record_new_parts (given, family, suffix);
}

static gboolean
is_ideographic (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    switch ((int) g_unichar_get_script (g_utf8_get_char (at)))
      {
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_HANGUL:
      case G_UNICODE_SCRIPT_HIRAGANA:
      case G_UNICODE_SCRIPT_KATAKANA:
        break;
      default:
        return FALSE;
      }

  return *word != '\0';
}

/* A name of two words in East Asian script, of which the family's is the first; NULL for
 * another. It stays in its reading order. */
static BwAuthorRecord *
person_from_ideographs (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 3);
  BwAuthorRecord *person;

  if (g_strv_length (words) != 2 || !is_ideographic (words[0]) || !is_ideographic (words[1]))
    return NULL;

  person = bw_author_record_new_parts (words[1], words[0], NULL);
  g_free (person->name);
  person->name = g_strdup (name);

  return person;
}

static BwAuthorRecord *
person_from_commas (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", 3);
  char *space;

  if (parts[0] == NULL || parts[1] == NULL)
    return bw_author_record_new (name);
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  if (g_str_has_suffix (name, ",") && *parts[0] != '\0') /* RIS's sign of a body */
    {
      g_autofree char *body = g_strndup (name, strlen (name) - 1);

      return bw_author_record_new_parts (NULL, g_strstrip (body), NULL);
    }
  if (is_in (parts[1], COMPANIES, G_N_ELEMENTS (COMPANIES)) || is_organisation (parts[0]))
    return bw_author_record_new_parts (NULL, name, NULL);
  if (parts[2] != NULL && is_in (parts[1], SUFFIXES, G_N_ELEMENTS (SUFFIXES)) && *parts[0] != '\0')
    return bw_author_record_new_parts (parts[2], parts[0], parts[1]);

  if (parts[2] == NULL && (space = strrchr (parts[1], ' ')) != NULL &&
      is_in (space + 1, SUFFIXES, G_N_ELEMENTS (SUFFIXES)) && *parts[0] != '\0')
    {
      *space = '\0';
      return bw_author_record_new_parts (parts[1], parts[0], space + 1);
    }

  return bw_author_record_new_inverted (name);
}

static BwAuthorRecord *
person_from_name (const char *name)
{
  BwAuthorRecord *person;

  if (strchr (name, ',') != NULL)
    return person_from_commas (name);
  if (is_organisation (name))
    return bw_author_record_new_parts (NULL, name, NULL);
  if ((person = person_from_initials (name)) || (person = person_from_ideographs (name)))
    return person;

  return bw_author_record_new (name);
}

/* Cuts "et al." and its like off; TRUE when it was there. */
static gboolean
cut_others (char *name)
{
  static const char *const OTHERS[] = { "et al.", "et al", "and others", "others", "u.a.", "..." };
  gsize n = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      gsize length = strlen (OTHERS[i]);

      if (n < length || g_ascii_strcasecmp (name + n - length, OTHERS[i]) != 0 ||
          (n > length && g_ascii_isalnum (name[n - length - 1])))
        continue;
      for (n -= length; n > 0 && strchr (" ,;(", name[n - 1]) != NULL;)
        n--;
      name[n] = '\0';
      return TRUE;
    }

  return FALSE;
}

/* Cuts "(Ed.)" and its like off; TRUE when it was there. */
static gboolean
cut_editor (char *name)
{
  static const char *const EDITORS[] = { "(ed.)", "(eds.)", "(ed)", "(eds)", "(editor)", "(editors)",
                                         "[ed.]", "[eds.]", "(hrsg.)" };
  gsize n = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (EDITORS); i++)
    {
      gsize length = strlen (EDITORS[i]);

      if (n > length && g_ascii_strcasecmp (name + n - length, EDITORS[i]) == 0)
        {
          name[n - length] = '\0';
          g_strchomp (name);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * bw_bibliography_add_person:
 * @role: (nullable): `NULL` for an author
 * @person: (transfer full)
 *
 * Returns: (transfer none) (nullable): @person; `NULL` where there are too many
 */
BwAuthorRecord *
bw_bibliography_add_person (BwPaperRecord  *paper,
                            const char     *role,
                            BwAuthorRecord *person)
{
  GPtrArray *people = role == NULL ? paper->authors : paper->contributors;

  if (people->len >= BW_MAX_ENTRY_PEOPLE || strlen (person->name) > (gsize) BW_MAX_NAME_LENGTH * 4)
    {
      paper->authors_complete &= role != NULL;
      bw_author_record_free (person);
      return NULL;
    }
  person->role = g_strdup (role);
  g_ptr_array_add (people, person);

  return person;
}

/* Cuts an address of electronic mail off that stands behind a name. */
static void
cut_mail (char *name)
{
  char *bracket = strrchr (name, '(');

  if (bracket != NULL && bracket != name && strchr (bracket, '@') != NULL)
    {
      *bracket = '\0';
      g_strchomp (name);
    }
}

static void
add_name (BwPaperRecord *paper,
          const char    *role,
          const char    *text)
{
  g_autofree char *name = bw_text_squeeze (text);

  cut_mail (name);
  if (cut_others (name) && role == NULL)
    paper->authors_complete = FALSE;
  if (cut_editor (name))
    role = "editor";
  if (*name != '\0' && strcmp (name, ",") != 0)
    bw_bibliography_add_person (paper, role, person_from_name (name));
}

/* The joint between two names of which each is inverted by a comma; NULL when there is none.
 * A comma at the end is the sign of a body. */
static char *
find_joint (char       *names,
            const char *joint)
{
  const char *comma = strchr (names, ',');
  const char *found = comma != NULL ? strstr (comma, joint) : NULL;
  const char *second = found != NULL ? strchr (found, ',') : NULL;

  return second != NULL && second[1] != '\0' ? names + (found - names) : NULL;
}

/* Whether a line with semicolons is the name of one body, and no list of inverted names. */
static gboolean
is_one_body (const char *line)
{
  const char *comma = strchr (line, ',');
  const char *semicolon = strchr (line, ';');

  return g_str_has_suffix (line, ",") && semicolon != NULL && semicolon < comma;
}

static void
add_joined (BwPaperRecord *paper,
            const char    *role,
            char          *names,
            const char    *joint)
{
  char *end;

  while ((end = find_joint (names, joint)))
    {
      *end = '\0';
      add_name (paper, role, names);
      names = end + strlen (joint);
    }
  add_name (paper, role, names);
}

/**
 * bw_bibliography_add_people:
 * @role: (nullable): a CSL name variable, or `NULL` for authors
 * @names: (nullable): one name in any of the forms that bibliographies use, or several
 *   with line ends, semicolons, “and” or “&” between
 *
 * Adds people and organisations. “et al.” says that the authors are not all.
 */
void
bw_bibliography_add_people (BwPaperRecord *paper,
                            const char    *role,
                            const char    *names)
{
  g_auto (GStrv) lines = g_strsplit (names != NULL ? names : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = bw_markup_text_strip (lines[i]);
      g_auto (GStrv) parts = g_strsplit (line, is_one_body (line) ? "\n" : ";", -1);

      for (guint part = 0; parts[part] != NULL; part++)
        add_joined (paper, role, parts[part], strstr (parts[part], " and ") ? " and " : " & ");
    }
}

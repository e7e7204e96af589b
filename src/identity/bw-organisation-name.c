#include "bw-organisation-name.h"

#include <string.h>

#include "bw-organisation-key.h"
#include "bw-text.h"

#define MIN_LETTERS 2
#define MIN_LEARNED 3 /* of two letters there are too few: UW, SU */
#define MAX_LETTERS 12

static gboolean
is_small_word (const char *word)
{
  static const char *const WORDS[] = { "of", "for", "in", "on", "de", "des", "du", "la", "le", "les",
                                       "et", "en", "der", "die", "das", "fur", "und", "von", "di",
                                       "del", "e", "a", "da", "do", "y", "the", "and", "at", NULL };

  return g_strv_contains (WORDS, word);
}

/* In capitals, as `KAIST`, `CNRS` or `UvA`. */
static gboolean
looks_short (const char *text)
{
  guint n_capitals = 0;
  guint n = 0;

  for (; *text != '\0'; text++)
    if (g_ascii_isalnum (*text))
      {
        n++;
        n_capitals += g_ascii_isupper (*text) != 0;
      }
    else if (*text != '.' && *text != '-' && *text != '&')
      return FALSE;

  return n >= MIN_LETTERS && n <= MAX_LETTERS && 2 * n_capitals >= n + 1;
}

/* Whether @letters has the first letter of each word of @full, in order; it may have more. */
static gboolean
abbreviates (const char *letters,
             const char *full)
{
  g_autofree char *key = bw_text_key (full);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  const char *at = letters;
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found;

      if (is_small_word (words[i]))
        continue;
      found = strchr (at, words[i][0]);
      if (words[i][0] == '\0' || found == NULL || (n == 0 && found != letters))
        return FALSE;
      at = found + 1;
      n++;
    }

  return n >= MIN_LETTERS;
}

static gboolean
is_abbreviation (const char *text,
                 const char *full)
{
  g_autofree char *key = NULL;

  if (!looks_short (text))
    return FALSE;

  key = bw_text_key (text);
  for (char *space; (space = strchr (key, ' ')) != NULL;)
    memmove (space, space + 1, strlen (space));

  return abbreviates (key, full);
}

/**
 * bw_organisation_name_learn:
 * @full: a name of an organisation
 * @abbreviation: another that a document gives the same organisation
 *
 * Returns: (transfer full) (nullable): the key under which others may mean @full, unless
 *   everybody knows who is meant, or it does not come from @full letter by letter
 */
char *
bw_organisation_name_learn (const char *full,
                            const char *abbreviation)
{
  g_autofree char *plain = NULL;
  g_autofree char *key = NULL;
  g_autofree char *full_key = NULL;

  g_return_val_if_fail (full != NULL, NULL);
  g_return_val_if_fail (abbreviation != NULL, NULL);

  if (!is_abbreviation (abbreviation, full))
    return NULL;

  plain = bw_organisation_key_plain (abbreviation);
  key = bw_organisation_key (abbreviation);
  full_key = bw_organisation_key (full);
  if (strlen (plain) < MIN_LEARNED || strcmp (plain, key) != 0 || strchr (key, ' ') != NULL ||
      strchr (full_key, ' ') == NULL)
    return NULL;

  return g_steal_pointer (&key);
}

/* `A Name (AN)` and `AN (A Name)`. Returns: (nullable): what stands in brackets at the end */
static char *
split_brackets (const char  *name,
                char       **before)
{
  const char *end = name + strlen (name);
  const char *open = strrchr (name, '(');

  while (end > name && g_ascii_isspace (end[-1]))
    end--;
  if (open == NULL || open == name || end[-1] != ')' || end - open < 3)
    return NULL;

  *before = g_strstrip (g_strndup (name, (gsize) (open - name)));

  return g_strstrip (g_strndup (open + 1, (gsize) (end - open - 2)));
}

/**
 * bw_organisation_name_new:
 * @name: as written
 *
 * Returns: (transfer full): the name and, where it has one in brackets, its abbreviation
 */
BwOrganisationName *
bw_organisation_name_new (const char *name)
{
  BwOrganisationName *self = g_new0 (BwOrganisationName, 1);
  g_autofree char *before = NULL;
  g_autofree char *inside = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if ((inside = split_brackets (name, &before)) != NULL && is_abbreviation (inside, before))
    {
      self->full = g_steal_pointer (&before);
      self->abbreviation = g_steal_pointer (&inside);
    }
  else if (inside != NULL && is_abbreviation (before, inside))
    {
      self->full = g_steal_pointer (&inside);
      self->abbreviation = g_steal_pointer (&before);
    }
  else
    self->full = g_strdup (name);

  self->key = bw_organisation_key (self->full);
  if (self->abbreviation != NULL)
    self->learned_key = bw_organisation_name_learn (self->full, self->abbreviation);

  return self;
}

void
bw_organisation_name_free (BwOrganisationName *self)
{
  if (self == NULL)
    return;

  g_free (self->full);
  g_free (self->key);
  g_free (self->abbreviation);
  g_free (self->learned_key);
  g_free (self);
}

/* Without short and legal forms, and not all in capitals or all in small letters. */
static int
count_virtues (const char *name,
               const char *plain)
{
  g_autofree char *key = bw_text_key (name);
  g_autofree char *small = g_utf8_strdown (name, -1);
  g_autofree char *large = g_utf8_strup (name, -1);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  GString *said = g_string_new (NULL);
  gboolean is_plain;

  for (guint i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], "the") != 0 && strcmp (words[i], "and") != 0 &&
        (i == 0 || strcmp (words[i], "at") != 0))
      g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", words[i]);
  is_plain = strcmp (said->str, plain) == 0;
  g_string_free (said, TRUE);

  return (2 * is_plain) + (strcmp (name, small) != 0 && strcmp (name, large) != 0);
}

/**
 * bw_organisation_name_is_better:
 *
 * Returns: whether of two names of one organisation @name is rather the one to show: the
 *   fuller, then the better written. Of two different names one always is.
 */
gboolean
bw_organisation_name_is_better (const char *name,
                                const char *other)
{
  g_autofree char *plain = bw_organisation_key_plain (name);
  g_autofree char *other_plain = bw_organisation_key_plain (other);
  glong length = g_utf8_strlen (plain, -1);
  glong other_length = g_utf8_strlen (other_plain, -1);
  int virtues = count_virtues (name, plain);
  int other_virtues = count_virtues (other, other_plain);

  if (length != other_length)
    return length > other_length;
  if (virtues != other_virtues)
    return virtues > other_virtues;
  length = g_utf8_strlen (name, -1);
  other_length = g_utf8_strlen (other, -1);
  if (length != other_length)
    return length < other_length;

  return strcmp (name, other) < 0;
}

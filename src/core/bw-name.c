#include "bw-name.h"

#include <string.h>

#include "bw-character-name.h"
#include "bw-text-index.h"
#include "bw-text.h"

static const char *const PARTICLES[] = {
  "af", "al", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "des", "di",
  "do", "dos", "du", "e", "el", "ibn", "la", "le", "lo", "san", "st.", "ten", "ter", "van",
  "vande", "vander", "vom", "von", "y", "zu", "zum", "zur"
};

static const char *const SUFFIXES[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.",
                                        "md", "m.d.", "dphil", "d.phil.", "msc", "m.sc.", "mba",
                                        "frs" };

static const char *const TITLES[] = { "dr", "prof", "professor", "mr", "mrs", "ms" };

/* With which the names of those end who sign together. */
static const char *const GROUPS[] = { "collaboration", "consortium", "group", "team", "network",
                                      "initiative", "project", "committee", "investigators" };

/* Of these, those that tell a father from his son. */
static const char *const GENERATIONS[] = { "jr", "sr", "ii", "iii", "iv" };

static gboolean
is_in (const char *word,
       const char *const *list,
       gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;

  return FALSE;
}

/* A particle is written small: in “Van Morrison” and “Al Gore” it is a given name. */
static gboolean
is_particle (const char *word)
{
  return is_in (word, PARTICLES, G_N_ELEMENTS (PARTICLES));
}

static gboolean
is_suffix (const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);

  return is_in (lower, SUFFIXES, G_N_ELEMENTS (SUFFIXES));
}

/* Without a stop, two capitals are initials. */
static gboolean
is_title (const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  gsize length = strlen (lower);

  if (g_str_has_suffix (lower, "."))
    lower[length - 1] = '\0';
  else if (length == 2 && g_ascii_isupper (word[1]))
    return FALSE;

  return is_in (lower, TITLES, G_N_ELEMENTS (TITLES));
}

/* Returns: how many of the words before the last two are no part of a name */
static guint
count_titles (char  **words,
              guint   n)
{
  guint n_titles = 0;

  while (n_titles + 2 < n && is_title (words[n_titles]))
    n_titles++;

  return n_titles;
}

/* Returns: what of @given is a name: one who has it with a title has it without */
static const char *
skip_titles (const char *given)
{
  const char *space;

  while ((space = strchr (given, ' ')) != NULL)
    {
      g_autofree char *word = g_strndup (given, (gsize) (space - given));

      if (!is_title (word))
        break;
      given = space + 1;
    }

  return given;
}

/* @generation: (inout): of the family, if @word says it and it is not known yet */
static void
note_generation (const char  *word,
                 const char **generation)
{
  g_autofree char *key = bw_text_key (word);

  for (gsize i = 0; i < G_N_ELEMENTS (GENERATIONS) && *generation == NULL; i++)
    if (strcmp (key, GENERATIONS[i]) == 0)
      *generation = GENERATIONS[i];
}

static char *
join_words (char  **words,
            guint   from,
            guint   to)
{
  GString *out = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      if (i > from)
        g_string_append_c (out, ' ');
      g_string_append (out, words[i]);
    }

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): @family without a suffix behind it */
static char *
drop_suffix (const char  *family,
             const char **generation)
{
  const char *last = strrchr (family, ' ');

  if (last == NULL || !is_suffix (last + 1))
    return g_strdup (family);

  note_generation (last + 1, generation);

  return g_strndup (family, (gsize) (last - family));
}

/* "Family, Given", "Family, Jr., Given" and "Family, Given, Jr.", as bibliographies write names. */
static BwName *
name_from_inverted (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", -1);
  guint n = g_strv_length (parts);
  guint given = n - 1;
  BwName *self;

  for (guint i = 0; i < n; i++)
    g_strstrip (parts[i]);
  if (n < 2 || *parts[0] == '\0' || *parts[n - 1] == '\0' || (is_suffix (parts[1]) && is_suffix (parts[n - 1])))
    return NULL;

  if (n == 3 && is_suffix (parts[2]) && *parts[1] != '\0' && !is_suffix (parts[1]))
    given = 1;
  self = g_new0 (BwName, 1);
  for (guint i = 1; i < n; i++)
    if (i != given)
      note_generation (parts[i], &self->generation);
  self->family = drop_suffix (parts[0], &self->generation);
  self->given = g_strdup (skip_titles (parts[given]));

  return self;
}

/* Returns: (transfer full) (nullable): a name of several words that has its family first */
static BwName *
name_from_characters (char  **words,
                      guint   n)
{
  g_autofree char *rest = n > 1 ? join_words (words, 1, n) : NULL;
  BwName *self;

  if (rest == NULL || !bw_character_name_has_family_first (words[0], rest))
    return NULL;

  self = g_new0 (BwName, 1);
  self->family = g_strdup (words[0]);
  self->given = g_steal_pointer (&rest);

  return self;
}

/* Returns: with which word the family begins: with a particle, or with the last */
static guint
find_family (char  **words,
             guint   first,
             guint   n)
{
  for (guint i = first + 1; i + 1 < n; i++)
    if (is_particle (words[i]))
      return i;

  return n > 0 ? n - 1 : 0;
}

/**
 * bw_name_new:
 * @name: a whole name, as a page writes it
 *
 * Returns: (transfer full): the name in parts
 */
BwName *
bw_name_new (const char *name)
{
  g_autofree char *squeezed = NULL;
  g_auto (GStrv) words = NULL;
  const char *generation = NULL;
  BwName *self;
  guint n;
  guint first;
  guint family;

  g_return_val_if_fail (name != NULL, NULL);

  squeezed = bw_text_squeeze (name);
  if ((self = name_from_inverted (squeezed)))
    return self;

  g_strdelimit (squeezed, ",", ' ');
  words = g_strsplit_set (squeezed, " ", -1);
  n = g_strv_length (words);
  for (; n > 2 && (is_suffix (words[n - 1]) || *words[n - 1] == '\0'); n--)
    note_generation (words[n - 1], &generation);
  if ((self = name_from_characters (words, n)))
    return self;

  first = count_titles (words, n);
  family = find_family (words, first, n);
  self = g_new0 (BwName, 1);
  self->generation = generation;
  self->family = join_words (words, family, n);
  if (family > first)
    self->given = join_words (words, first, family);

  return self;
}

void
bw_name_free (BwName *self)
{
  if (self == NULL)
    return;

  g_free (self->given);
  g_free (self->family);
  g_free (self);
}

/**
 * bw_name_fold:
 * @text: of a name
 *
 * Returns: (transfer full): its key as bw_text_key() makes it, with plain letters for those that
 *   Unicode does not take apart: `lukasz` for `Łukasz`
 */
char *
bw_name_fold (const char *text)
{
  g_autofree char *key = bw_text_key (text);

  return bw_text_index_fold (key);
}

/* Who signs together does so with an article or without. */
static const char *
skip_article (const char *key)
{
  const char *last = strrchr (key, ' ');

  return g_str_has_prefix (key, "the ") && is_in (last + 1, GROUPS, G_N_ELEMENTS (GROUPS)) &&
             last > key + strlen ("the")
           ? key + strlen ("the ")
           : key;
}

/**
 * bw_name_key_whole:
 *
 * Returns: (transfer full): as bw_name_key(), of a name that has no parts, such as that of a group
 */
char *
bw_name_key_whole (const char *name)
{
  g_autofree char *key = bw_name_fold (name);

  return bw_character_name_join (skip_article (key));
}

/**
 * bw_name_key:
 *
 * Returns: (transfer full): what is the same in two spellings of one name: its
 *   folded words in the order given, generation, then family, without punctuation, and without
 *   titles; without spaces where it is in Chinese characters, kana or Hangul, and has its family
 *   first. A father and his son of the same name are two. The key of a key is the same
 */
char *
bw_name_key (const char *name)
{
  g_autoptr (BwName) parts = bw_name_new (name);
  const char *given = parts->given != NULL ? parts->given : "";
  g_autofree char *whole = NULL;

  whole = bw_character_name_has_family_first (given, parts->family)
            ? g_strconcat (parts->family, given, NULL)
            : g_strdup_printf ("%s %s %s", given, parts->generation != NULL ? parts->generation : "", parts->family);

  return bw_name_key_whole (whole);
}

/* Returns: @family behind its particles, however they are written; at least its last word */
const char *
bw_name_skip_particles (const char *family)
{
  const char *space;

  while ((space = strchr (family, ' ')) != NULL)
    {
      g_autofree char *word = g_strndup (family, (gsize) (space - family));
      g_autofree char *lower = g_utf8_strdown (word, -1);

      if (!is_particle (lower))
        break;
      family = space + 1;
    }

  return family;
}

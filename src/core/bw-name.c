#include "bw-name.h"

#include <string.h>

#include "bw-text.h"

static const char *const PARTICLES[] = {
  "af", "al", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "des", "di",
  "do", "dos", "du", "e", "el", "ibn", "la", "le", "lo", "san", "st.", "ten", "ter", "van",
  "vande", "vander", "vom", "von", "y", "zu", "zum", "zur"
};

static const char *const SUFFIXES[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.",
                                        "md", "m.d." };

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
  if (n < 2 || *parts[0] == '\0' || *parts[n - 1] == '\0' || (n == 2 && is_suffix (parts[1])))
    return NULL;

  if (n == 3 && is_suffix (parts[2]) && *parts[1] != '\0' && !is_suffix (parts[1]))
    given = 1;
  self = g_new0 (BwName, 1);
  for (guint i = 1; i < n; i++)
    if (i != given)
      note_generation (parts[i], &self->generation);
  self->family = drop_suffix (parts[0], &self->generation);
  self->given = g_strdup (parts[given]);

  return self;
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

  family = n > 0 ? n - 1 : 0;
  for (guint i = 1; i + 1 < n; i++)
    if (is_particle (words[i]))
      {
        family = i;
        break;
      }

  self = g_new0 (BwName, 1);
  self->generation = generation;
  self->family = join_words (words, family, n);
  if (family > 0)
    self->given = join_words (words, 0, family);

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
 * bw_name_key:
 *
 * Returns: (transfer full): what is the same in two spellings of one name: its
 *   folded words in the order given, generation, then family, without punctuation. A father and
 *   his son of the same name are two
 */
char *
bw_name_key (const char *name)
{
  g_autoptr (BwName) parts = bw_name_new (name);
  g_autofree char *whole = NULL;

  whole = g_strdup_printf ("%s %s %s", parts->given != NULL ? parts->given : "",
                           parts->generation != NULL ? parts->generation : "", parts->family);

  return bw_text_key (whole);
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

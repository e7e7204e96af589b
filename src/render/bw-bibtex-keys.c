#include "bw-bibtex-keys.h"

#include <string.h>

#include "bw-name.h"

#define N_LETTERS 26

struct _BwBibtexKeys
{
  GHashTable *taken; /* in small letters, for to BibTeX case makes no difference */
  GHashTable *next;  /* how many keys were made of one already */
};

BwBibtexKeys *
bw_bibtex_keys_new (void)
{
  BwBibtexKeys *self = g_new0 (BwBibtexKeys, 1);

  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
bw_bibtex_keys_free (BwBibtexKeys *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->next);
  g_free (self);
}

/* What may stand in a key, for BibTeX and for biber. */
static char *
clean (const char *key)
{
  GString *out = g_string_new (NULL);

  for (; *key != '\0'; key++)
    if (!g_ascii_isspace (*key) && !g_ascii_iscntrl (*key) && strchr ("\"#%'(),={}\\~@", *key) == NULL)
      g_string_append_c (out, *key);

  return g_string_free (out, FALSE);
}

/* The letters and digits of a text, without their accents. */
static char *
plain_letters (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *out = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (out, g_ascii_tolower (*at));

  return g_string_free (out, FALSE);
}

static char *
first_family (const BwPaper *paper)
{
  GPtrArray *people = paper->authors->len > 0 ? paper->authors : paper->contributors;
  const BwAuthor *first = people->len > 0 ? g_ptr_array_index (people, 0) : NULL;

  if (first == NULL)
    return g_strdup ("");
  if (first->family == NULL)
    {
      g_autoptr (BwName) parts = bw_name_new (first->name);

      return plain_letters (parts->family);
    }

  return plain_letters (first->family);
}

static char *
first_word (const char *title)
{
  static const char *const SMALL[] = { "", "a", "an", "das", "der", "die", "el", "la", "las", "le",
                                       "les", "los", "of", "on", "the", "to", "un", "une", NULL };
  g_auto (GStrv) words = g_strsplit_set (title, " -/:–—", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = plain_letters (words[i]);

      if (!g_strv_contains (SMALL, word))
        return g_steal_pointer (&word);
    }

  return g_strdup ("");
}

static char *
make_key (const BwPaper *paper)
{
  g_autofree char *family = first_family (paper);
  g_autofree char *word = paper->title != NULL ? first_word (paper->title) : g_strdup ("");
  g_autofree char *year = bw_date_is_known (paper->published)
                            ? g_strdup_printf ("%d", paper->published.year)
                            : g_strdup ("");

  return g_strconcat (family, year, word, NULL);
}

/* "a" to "z", then "aa" */
static void
append_letters (GString *key,
                guint    n)
{
  if (n >= N_LETTERS)
    append_letters (key, (n / N_LETTERS) - 1);
  g_string_append_c (key, (char) ('a' + (n % N_LETTERS)));
}

static gboolean
take (BwBibtexKeys *self,
      const char   *key)
{
  return g_hash_table_add (self->taken, g_ascii_strdown (key, -1));
}

/**
 * bw_bibtex_keys_take:
 *
 * Returns: (transfer full): the key under which a bibliography has the paper, or one made
 *   of its author, year and title; with a letter behind it where another paper has it
 */
char *
bw_bibtex_keys_take (BwBibtexKeys  *self,
                     const BwPaper *paper)
{
  const char *own = bw_identifier_find (paper->identifiers, "bibtex_key");
  g_autofree char *key = own != NULL ? clean (own) : g_strdup ("");
  guint n;

  if (*key == '\0')
    {
      g_free (key);
      key = make_key (paper);
    }
  if (*key == '\0')
    {
      g_free (key);
      key = g_strdup ("paper");
    }

  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->next, key));
  for (; TRUE; n++)
    {
      g_autoptr (GString) candidate = g_string_new (key);

      if (n > 0)
        append_letters (candidate, n - 1);
      if (!take (self, candidate->str))
        continue;
      g_hash_table_replace (self->next, g_strdup (key), GUINT_TO_POINTER (n + 1));
      return g_strdup (candidate->str);
    }
}

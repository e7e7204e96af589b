#include "bw-post-words.h"

#include <string.h>

#include "bw-text.h"

/*
 * Only hashes are kept. Two words with one hash would be a wrong hint, and a hint is
 * all that is asked for.
 */

/* What a hash stands for begins it, so that the kinds do not meet. */
enum
{
  SEED_SPELLING = 1,
  SEED_KEY = 2,
  SEED_PHRASE = 3,
};

struct _BwPostWords
{
  GHashTable *counts; /* hash -> how often */
  gsize       size;
};

static guint32
hash (guint32     seed,
      const char *text,
      gsize       length)
{
  guint32 value = seed ^ 2166136261U;

  for (gsize i = 0; i < length; i++)
    value = (value ^ (unsigned char) text[i]) * 16777619U;

  return value;
}

/* What two words that follow each other are found by, made of their own hashes. */
static guint32
hash_phrase (guint32 first,
             guint32 second)
{
  return ((first ^ SEED_PHRASE) * 16777619U) + second;
}

static guint
count_of (const BwPostWords *self,
          guint32            value)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, GUINT_TO_POINTER (value)));
}

static void
add (BwPostWords *self,
     guint32      value)
{
  g_hash_table_insert (self->counts, GUINT_TO_POINTER (value),
                       GUINT_TO_POINTER (count_of (self, value) + 1));
}

static gboolean
is_alnum (const char *at)
{
  return (*at & 0x80) == 0 ? g_ascii_isalnum (*at) : g_unichar_isalnum (g_utf8_get_char (at));
}

/* The spellings are the runs of letters and digits. */
static void
add_spellings (BwPostWords *self,
               const char  *line)
{
  const char *start = NULL;

  for (const char *at = line;; at = g_utf8_next_char (at))
    {
      if (is_alnum (at))
        {
          start = start != NULL ? start : at;
          continue;
        }
      if (start != NULL)
        add (self, hash (SEED_SPELLING, start, (gsize) (at - start)));
      start = NULL;
      if (*at == '\0')
        return;
    }
}

static void
add_keys (BwPostWords *self,
          const char  *line)
{
  g_autofree char *key = bw_text_key (line);
  guint32 last = 0;

  for (const char *at = key; *at != '\0';)
    {
      gsize length = strcspn (at, " ");
      guint32 value = hash (SEED_KEY, at, length);

      add (self, value);
      if (at > key)
        add (self, hash_phrase (last, value));
      last = value;
      at += length + (at[length] == ' ');
    }
}

/**
 * bw_post_words_new:
 * @max_size: how many bytes of @lines are looked at, in whole lines
 */
BwPostWords *
bw_post_words_new (const BwLines *lines,
                   gsize          max_size)
{
  BwPostWords *self = g_new0 (BwPostWords, 1);

  g_return_val_if_fail (lines != NULL, NULL);

  self->counts = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < bw_lines_get_n (lines); i++)
    {
      const char *line = bw_lines_get (lines, i);
      gsize length = strlen (line);

      if (length > max_size - self->size)
        break;
      self->size += length;
      add_spellings (self, line);
      add_keys (self, line);
    }

  return self;
}

void
bw_post_words_free (BwPostWords *self)
{
  g_hash_table_unref (self->counts);
  g_free (self);
}

/* How many bytes of the post were looked at. */
gsize
bw_post_words_get_size (const BwPostWords *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

/* How often a word is spelled just so. */
guint
bw_post_words_count (const BwPostWords *self,
                     const char        *spelling,
                     gsize              length)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (spelling != NULL, 0);

  return count_of (self, hash (SEED_SPELLING, spelling, length));
}

/**
 * bw_post_words_has:
 * @key: a word as bw_text_key() makes it
 */
gboolean
bw_post_words_has (const BwPostWords *self,
                   const char        *key)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return count_of (self, hash (SEED_KEY, key, strlen (key))) > 0;
}

gboolean
bw_post_words_has_phrase (const BwPostWords *self,
                          const char        *key,
                          const char        *next_key)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL && next_key != NULL, FALSE);

  return count_of (self, hash_phrase (hash (SEED_KEY, key, strlen (key)),
                                      hash (SEED_KEY, next_key, strlen (next_key)))) > 0;
}

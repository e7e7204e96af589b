#include "bw-word-set.h"

#define MAX_WORD_BYTES 60
#define MAX_WORDS 200000 /* a text with more has had all the words that matter */

struct _BwWordSet
{
  GHashTable *words;
};

BwWordSet *
bw_word_set_new (void)
{
  BwWordSet *self = g_new0 (BwWordSet, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
bw_word_set_free (BwWordSet *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static void
add_word (BwWordSet  *self,
          const char *word,
          gsize       length)
{
  if (length > 0 && length <= MAX_WORD_BYTES && g_hash_table_size (self->words) < MAX_WORDS)
    g_hash_table_add (self->words, g_utf8_strdown (word, (gssize) length));
}

/**
 * bw_word_set_add:
 *
 * Adds the words of @text: its runs of letters.
 */
void
bw_word_set_add (BwWordSet  *self,
                 const char *text)
{
  const char *start = text;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalpha (c) || g_unichar_ismark (c))
        continue;
      add_word (self, start, (gsize) (at - start));
      start = g_utf8_next_char (at);
    }
  add_word (self, start, strlen (start));
}

/**
 * bw_word_set_has:
 * @word: in lower case
 */
gboolean
bw_word_set_has (const BwWordSet *self,
                 const char      *word)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  return g_hash_table_contains (self->words, word);
}

#include "bw-word-run.h"

#include <string.h>

#include "bw-text.h"

#define MAX_WORDS 100000 /* of a text that are looked at */

BwWordRun *
bw_word_run_new (void)
{
  BwWordRun *self = g_new0 (BwWordRun, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (BwWord));
  self->keys = g_string_new (NULL);

  return self;
}

void
bw_word_run_free (BwWordRun *self)
{
  g_array_unref (self->words);
  g_string_free (self->keys, TRUE);
  g_free (self);
}

static gboolean
is_sign (const char *at)
{
  return g_unichar_ispunct (g_utf8_get_char (at));
}

/* What is somebody's names them: the end of “Lovelace’s” is no part of the name. */
static const char *
find_possessive (const char *start,
                 const char *end)
{
  static const char *const ENDS[] = { "'s", "’s", "'S", "’S" };

  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    {
      gsize length = strlen (ENDS[i]);

      if ((gsize) (end - start) > length && strncmp (end - length, ENDS[i], length) == 0)
        return end - length;
    }

  return end;
}

static void
trim (BwWord *word)
{
  while (word->start < word->end && is_sign (word->start))
    word->start = g_utf8_next_char (word->start);
  while (word->end > word->start && is_sign (g_utf8_prev_char (word->end)))
    word->end = g_utf8_prev_char (word->end);
  word->end = find_possessive (word->start, word->end);
}

/* A sign before a word, or one that stands alone, ends what was before it. */
static void
end_before (BwWordRun *self)
{
  if (self->words->len > 0)
    g_array_index (self->words, BwWord, self->words->len - 1).last = TRUE;
}

static void
add_word (BwWordRun  *self,
          const char *start,
          const char *end)
{
  BwWord word = { start, end, self->keys->len, FALSE };
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;

  trim (&word);
  if (word.start > start)
    end_before (self);
  /* The stop of an initial is no end. */
  word.last = word.end < end && !(*word.end == '.' && g_utf8_strlen (word.start, word.end - word.start) == 1);
  text = g_strndup (word.start, (gsize) (word.end - word.start));
  key = bw_text_key (text);
  if (*key == '\0')
    {
      end_before (self);
      return;
    }

  g_string_append_printf (self->keys, "%s ", key);
  g_array_append_val (self->words, word);
}

static gboolean
is_space (const char *at)
{
  return *at == ' ' || *at == '\t' || ((*at & 0x80) != 0 && g_unichar_isspace (g_utf8_get_char (at)));
}

static const char *
skip_space (const char *at)
{
  while (is_space (at))
    at = g_utf8_next_char (at);

  return at;
}

static const char *
skip_word (const char *at)
{
  while (*at != '\0' && !is_space (at))
    at = g_utf8_next_char (at);

  return at;
}

/**
 * bw_word_run_read:
 * @text: a paragraph, which must live as long as its words are wanted
 *
 * Returns: whether the text is to be read at all: of a very long one only the beginning is
 */
gboolean
bw_word_run_read (BwWordRun  *self,
                  const char *text)
{
  const char *at = text;

  self->n_before += (int) self->words->len;
  self->text = text;
  g_array_set_size (self->words, 0);
  g_string_truncate (self->keys, 0);
  while ((guint) self->n_before + self->words->len < MAX_WORDS)
    {
      const char *start = skip_space (at);

      at = skip_word (start);
      if (at == start)
        break;
      add_word (self, start, at);
    }

  return self->n_before < MAX_WORDS;
}

const BwWord *
bw_word_run_get (const BwWordRun *self,
                 guint            index)
{
  return &g_array_index (self->words, BwWord, index);
}

/* Returns: (transfer full): some words as they are written, with plain spaces */
char *
bw_word_run_dup (const BwWordRun *self,
                 guint            from,
                 guint            n)
{
  const char *start = bw_word_run_get (self, from)->start;
  g_autofree char *words = g_strndup (start, (gsize) (bw_word_run_get (self, from + n - 1)->end - start));

  return bw_text_squeeze (words);
}

/* Returns: (transfer full): their key */
char *
bw_word_run_dup_key (const BwWordRun *self,
                     guint            from,
                     guint            n)
{
  gsize begin = bw_word_run_get (self, from)->key;
  gsize end = bw_word_run_get (self, from + n - 1)->key;

  end += strcspn (self->keys->str + end, " ");

  return g_strndup (self->keys->str + begin, end - begin);
}

/* Returns: how many words the key has that @key is at the place of @from, 0 when it is not */
guint
bw_word_run_match (const BwWordRun *self,
                   guint            from,
                   const char      *key)
{
  gsize begin = bw_word_run_get (self, from)->key;
  gsize length = strlen (key);
  guint n = 1;

  if (strncmp (self->keys->str + begin, key, length) != 0 ||
      self->keys->str[begin + length] != ' ')
    return 0;
  while (from + n < self->words->len && bw_word_run_get (self, from + n)->key < begin + length)
    n++;

  return n;
}

/* Whether it begins with a capital, or is of a script that has none. */
gboolean
bw_word_run_is_proper (const BwWordRun *self,
                       guint            index)
{
  gunichar c = g_utf8_get_char (bw_word_run_get (self, index)->start);

  return g_unichar_isupper (c) || g_unichar_istitle (c) ||
         (g_unichar_isalpha (c) && !g_unichar_islower (c));
}

gboolean
bw_word_run_is_small (const BwWordRun *self,
                      guint            index)
{
  return g_unichar_islower (g_utf8_get_char (bw_word_run_get (self, index)->start));
}

/* Whether nothing can go on behind a word: a sign does not let it, or there is no more. */
gboolean
bw_word_run_ends (const BwWordRun *self,
                  guint            index)
{
  return index + 1 >= self->words->len || bw_word_run_get (self, index)->last;
}

/* Whether a sign stands between some words. */
gboolean
bw_word_run_is_broken (const BwWordRun *self,
                       guint            from,
                       guint            n)
{
  for (guint i = from; i + 1 < from + n; i++)
    if (bw_word_run_get (self, i)->last)
      return TRUE;

  return FALSE;
}

static gboolean
is_quote (const char *at)
{
  static const char *const QUOTES[] = { "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "*", "_" };

  for (guint i = 0; i < G_N_ELEMENTS (QUOTES); i++)
    if (g_str_has_prefix (at, QUOTES[i]))
      return TRUE;

  return FALSE;
}

gboolean
bw_word_run_opens_quote (const BwWordRun *self,
                         guint            index)
{
  const char *start = bw_word_run_get (self, index)->start;

  return start > self->text && is_quote (g_utf8_prev_char (start));
}

/* Whether some words are written between quotation marks. */
gboolean
bw_word_run_is_quoted (const BwWordRun *self,
                       guint            from,
                       guint            n)
{
  const char *end = bw_word_run_get (self, from + n - 1)->end;

  if (*end != '\0' && strchr (",.", *end) != NULL)
    end++;

  return bw_word_run_opens_quote (self, from) && is_quote (end);
}

/* Whether nothing but names may stand there, as where it is said by whom something is. */
gboolean
bw_word_run_is_byline (const BwWordRun *self)
{
  static const char *const BETWEEN[] = { "al", "and", "by", "de", "der", "di", "et", "la", "und", "van",
                                         "von", "with", NULL };

  for (guint i = 0; i < self->words->len; i++)
    {
      g_autofree char *key = NULL;

      if (!bw_word_run_is_small (self, i))
        continue;
      key = bw_word_run_dup_key (self, i, 1);
      if (!g_strv_contains (BETWEEN, key))
        return FALSE;
    }

  return TRUE;
}

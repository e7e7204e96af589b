#include "bw-slice.h"

#include <stdlib.h>
#include <string.h>

#define MAX_LISTED_LENGTH 24 /* bytes of the longest word in a list */

BwSlice
bw_slice_new (const char *text)
{
  return (BwSlice){ text, text + strlen (text) };
}

gsize
bw_slice_length (BwSlice self)
{
  return (gsize) (self.end - self.start);
}

BwSlice
bw_slice_trim (BwSlice self)
{
  while (self.start < self.end && *self.start == ' ')
    self.start++;
  while (self.start < self.end && self.end[-1] == ' ')
    self.end--;

  return self;
}

char *
bw_slice_dup (BwSlice self)
{
  return g_strndup (self.start, bw_slice_length (self));
}

/**
 * bw_slice_take_word:
 * @word: (out): what stands before the first space
 *
 * Takes a word off the front of @self.
 *
 * Returns: whether there was one
 */
gboolean
bw_slice_take_word (BwSlice *self,
                    BwSlice *word)
{
  const char *end;

  *self = bw_slice_trim (*self);
  if (self->start == self->end)
    return FALSE;

  end = memchr (self->start, ' ', bw_slice_length (*self));
  *word = (BwSlice){ self->start, end != NULL ? end : self->end };
  self->start = word->end;

  return TRUE;
}

/**
 * bw_slice_drop_word:
 * @word: (out): what stands behind the last space
 *
 * Takes a word off the end of @self.
 *
 * Returns: whether there was one
 */
gboolean
bw_slice_drop_word (BwSlice *self,
                    BwSlice *word)
{
  *self = bw_slice_trim (*self);
  if (self->start == self->end)
    return FALSE;

  *word = *self;
  word->start = self->end;
  while (word->start > self->start && word->start[-1] != ' ')
    word->start--;
  self->end = word->start;

  return TRUE;
}

/* Compares without regard to the case of ASCII letters, as all below do. */
gboolean
bw_slice_is (BwSlice     self,
             const char *text)
{
  return bw_slice_length (self) == strlen (text) && bw_slice_begins (self, text);
}

gboolean
bw_slice_begins (BwSlice     self,
                 const char *text)
{
  gsize length = strlen (text);

  return bw_slice_length (self) >= length && g_ascii_strncasecmp (self.start, text, length) == 0;
}

gboolean
bw_slice_ends (BwSlice     self,
               const char *text)
{
  gsize length = strlen (text);

  return bw_slice_length (self) >= length &&
         g_ascii_strncasecmp (self.end - length, text, length) == 0;
}

static int
compare_words (const void *word,
               const void *listed)
{
  return strcmp (word, *(const char *const *) listed);
}

/**
 * bw_slice_is_in:
 * @sorted: words in lower case in the order of strcmp()
 */
gboolean
bw_slice_is_in (BwSlice self,
                const char *const *sorted,
                gsize n)
{
  char word[MAX_LISTED_LENGTH + 1];
  gsize length = bw_slice_length (self);

  if (length == 0 || length > MAX_LISTED_LENGTH)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (self.start[i]);
  word[length] = '\0';

  return bsearch (word, sorted, n, sizeof *sorted, compare_words) != NULL;
}

/* The number of words. */
guint
bw_slice_count (BwSlice self)
{
  BwSlice word;
  guint n = 0;

  while (bw_slice_take_word (&self, &word))
    n++;

  return n;
}

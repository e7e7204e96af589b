#include "bw-word-breaks.h"

#include <string.h>
#include <unicode/ubrk.h>

/**
 * BwWordBreaks:
 *
 * Between which characters of a text words end, where no space tells: ICU has a dictionary of
 * Chinese and Japanese words.
 */
struct _BwWordBreaks
{
  const char *text;
  gsize       length;
  guint8     *breaks; /* a bit for each byte; or NULL, where words cannot be told */
};

static void
close_iterator (gpointer iterator)
{
  ubrk_close (iterator);
}

/* An iterator is no thread's but its own. */
static GPrivate iterator_of_thread = G_PRIVATE_INIT (close_iterator);

static UBreakIterator *
get_iterator (void)
{
  UBreakIterator *iterator = g_private_get (&iterator_of_thread);
  UErrorCode status = U_ZERO_ERROR;

  if (iterator != NULL)
    return iterator;

  iterator = ubrk_open (UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE (status))
    return NULL;
  g_private_set (&iterator_of_thread, iterator);

  return iterator;
}

static void
note_breaks (BwWordBreaks   *self,
             UBreakIterator *iterator)
{
  self->breaks = g_malloc0 (self->length / 8 + 1);
  for (int at = ubrk_first (iterator); at != UBRK_DONE; at = ubrk_next (iterator))
    self->breaks[at / 8] |= (guint8) (1 << at % 8);
}

/* @text: UTF-8, owned by somebody else, which must live as long */
BwWordBreaks *
bw_word_breaks_new (const char *text)
{
  BwWordBreaks *self = g_new0 (BwWordBreaks, 1);
  UBreakIterator *iterator = get_iterator ();
  UErrorCode status = U_ZERO_ERROR;
  UText *utext = NULL;

  self->text = text;
  self->length = strlen (text);
  utext = utext_openUTF8 (NULL, text, (gint64) self->length, &status);
  if (iterator != NULL && U_SUCCESS (status))
    {
      ubrk_setUText (iterator, utext, &status);
      if (U_SUCCESS (status))
        note_breaks (self, iterator);
    }
  utext_close (utext);

  return self;
}

void
bw_word_breaks_free (BwWordBreaks *self)
{
  g_free (self->breaks);
  g_free (self);
}

/* Returns: whether a word ends or begins at a place in the text */
gboolean
bw_word_breaks_at (const BwWordBreaks *self,
                   const char         *at)
{
  gsize place = (gsize) (at - self->text);

  return self->breaks == NULL || place >= self->length || (self->breaks[place / 8] >> place % 8 & 1) != 0;
}

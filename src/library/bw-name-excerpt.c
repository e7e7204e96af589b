#include "bw-name-excerpt.h"

#include <string.h>

#include "bw-sentence.h"
#include "bw-text.h"

#define MAX_SENTENCE 1000 /* bytes */
#define BEFORE_NAME 300   /* bytes of a longer sentence that are shown before a name */
#define MAX_BEHIND 600    /* characters of what stands under a heading */

/**
 * bw_name_excerpt_dup_sentence:
 * @at: a place in the paragraph, not before the one that was asked for last
 *
 * Returns: (transfer full): the sentence; a long one is told from somewhat before the place on
 */
char *
bw_name_excerpt_dup_sentence (BwNameExcerpt *self,
                              const char    *at)
{
  gsize place = (gsize) (at - self->paragraph);
  gsize to;
  const char *from;
  g_autofree char *sentence = NULL;

  while ((to = bw_sentence_end (self->paragraph, self->sentence)) <= place && to > self->sentence)
    self->sentence = to;
  from = self->paragraph + self->sentence;
  if (to - self->sentence > MAX_SENTENCE && place - self->sentence > BEFORE_NAME)
    {
      from = at - BEFORE_NAME;
      from += strcspn (from, " ");
      if (from > at)
        from = at;
    }
  sentence = g_strstrip (g_strndup (from, (gsize) (self->paragraph + to - from)));

  return bw_text_clip (sentence, MAX_SENTENCE);
}

/* What stands between a heading and what is said under it: the heading again, and by whom it is. */
static gboolean
is_between (const BwNameExcerpt *self,
            const char          *line)
{
  return bw_text_is_blank (line) || strcmp (line, self->paragraph) == 0 ||
         (g_ascii_strncasecmp (line, "by ", 3) == 0 && !bw_text_ends_sentence (line));
}

/**
 * bw_name_excerpt_dup_behind:
 *
 * Returns: (transfer full) (nullable): what is said under the paragraph, as if that was a
 *   heading: the paragraphs of sentences up to the next that is none
 */
char *
bw_name_excerpt_dup_behind (const BwNameExcerpt *self)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (const char *const *at = self->behind; *at != NULL && said->len < MAX_BEHIND; at++)
    {
      if (said->len == 0 && is_between (self, *at))
        continue;
      if (!bw_text_ends_sentence (*at))
        break;
      if (said->len > 0)
        g_string_append_c (said, '\n');
      g_string_append (said, *at);
    }

  return said->len > 0 ? bw_text_clip (said->str, MAX_BEHIND) : NULL;
}

#include "bw-note-excerpt.h"

#include <string.h>

#define MAX_EXCERPT_LENGTH 6000 /* bytes */

/* Whether the last of the lines is @sentence. */
static gboolean
ends_with_line (const char *lines,
                const char *sentence)
{
  gsize length = strlen (lines);
  gsize own = strlen (sentence);

  return own <= length && strcmp (lines + length - own, sentence) == 0 &&
         (own == length || lines[length - own - 1] == '\n');
}

/* Adds the sentence to what is said of the same thing already. */
void
bw_note_excerpt_add (BwMentionRecord *mention,
                     const char      *sentence)
{
  char *joined;

  if (*sentence == '\0' ||
      (mention->excerpt != NULL && (strlen (mention->excerpt) > MAX_EXCERPT_LENGTH ||
                                    ends_with_line (mention->excerpt, sentence))))
    return;

  joined = mention->excerpt != NULL ? g_strconcat (mention->excerpt, "\n", sentence, NULL)
                                    : g_strdup (sentence);
  g_free (mention->excerpt);
  mention->excerpt = joined;
}

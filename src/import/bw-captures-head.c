#include "bw-captures-head.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-line-mark.h"
#include "bw-name-in-sentence.h"
#include "bw-person-line.h"
#include "bw-text.h"

#define MAX_HEAD_LINES 8
#define MAX_LINE_BYTES 300
#define MAX_PLAIN_SENTENCE_BYTES 120
#define MAX_FIRST_LINES 3 /* one of which is the sentence where it alone has the name */
#define MAX_SENTENCE_WORDS 18
#define MAX_WEAK_SENTENCE_WORDS 12

#define CERTAINTY_STRONG 40 /* a word that only such pages have in their head */
#define CERTAINTY_WEAK 20
#define CERTAINTY_WEAK_WORDS 30
#define CERTAINTY_NAME 20 /* a line of its own for the name that is in the sentence */
#define CERTAINTY_OBJECT 5
#define CERTAINTY_PLAIN 15 /* that line, and nothing else */

static const char STRONG_WORDS[] =
  " absorbed bookmarked capture captured captures capturing clipped clipping clippings clips "
  "everything harvested saved ";
static const char WEAK_WORDS[] =
  " archive archived chronological chronologically collected collecting collection compilation "
  "diary digested entries excerpts feed gathered highlighted highlights items kept log notes "
  "quotes recorded snippets stream summaries summarised summarized takeaways timeline ";

typedef struct
{
  const BwLines *lines;
  guint          indices[MAX_HEAD_LINES];
  guint          n;
} Head;

void
bw_captures_head_clear (BwCapturesHead *self)
{
  g_clear_pointer (&self->name, g_free);
}

static char *
head_line (const Head *head,
           guint       i)
{
  return bw_line_mark_bare (bw_lines_get (head->lines, head->indices[i]));
}

static gboolean
is_short (const char *line)
{
  return strnlen (line, MAX_LINE_BYTES + 1) <= MAX_LINE_BYTES;
}

static void
collect_lines (Head          *head,
               const BwLines *lines)
{
  guint index = bw_lines_skip_blank (lines, 0);

  head->lines = lines;
  for (guint n = 0; n < MAX_HEAD_LINES && index < bw_lines_get_n (lines); n++)
    {
      if (is_short (bw_lines_get (lines, index)))
        head->indices[head->n++] = index;
      index = bw_lines_skip_blank (lines, index + 1);
    }
}

static char *
make_key (const char *line)
{
  g_autofree char *key = bw_text_key (line);

  return g_strconcat (" ", key, " ", NULL);
}

static guint
count_words_in (const char *key,
                const char *list)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *spaced = g_strconcat (" ", words[i], " ", NULL);

      n += *words[i] != '\0' && strstr (list, spaced) != NULL;
    }

  return n;
}

/* Whether @key is named in @sentence as the one it is about. */
static gboolean
is_object_of (const char *name_key,
              const char *sentence)
{
  static const char *const PREPOSITIONS[] = { " about", " by", " from", " of", " on", " with" };

  for (guint i = 0; i < G_N_ELEMENTS (PREPOSITIONS); i++)
    {
      g_autofree char *phrase = g_strconcat (PREPOSITIONS[i], name_key, NULL);

      if (strstr (sentence, phrase) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* How a line is named in a sentence. */
typedef enum
{
  NAMED_NOT,
  NAMED_PHRASE, /* a phrase that is in both */
  NAMED_PERSON, /* written as the name of a person */
  NAMED_OBJECT, /* behind a preposition */
} Named;

/* How the line is named in the sentence with the key @sentence. */
static Named
judge_line (const char *line,
            const char *sentence)
{
  g_autofree char *key = make_key (line);
  g_autofree char *genitive = g_strdup (key);

  genitive[strlen (genitive) - 1] = 's';
  if (strlen (key) <= 3 || bw_person_line_is_site (line) || strcmp (key, sentence) == 0 ||
      (strstr (sentence, key) == NULL && strstr (sentence, genitive) == NULL))
    return NAMED_NOT;
  if (is_object_of (key, sentence))
    return NAMED_OBJECT;
  if (bw_person_line_is_name (line))
    return NAMED_PERSON;

  if (bw_text_count_words (line) < 2 || count_words_in (sentence, STRONG_WORDS) == 0)
    return NAMED_NOT;

  return NAMED_PHRASE;
}

/* The other line of the head that is named best, and most of it, in the sentence at @i. */
static int
find_person_line (const Head *head,
                  guint       i,
                  const char *sentence,
                  Named      *named)
{
  gsize length = 0;
  int found = -1;

  *named = NAMED_NOT;
  for (guint j = 0; j < head->n && j <= i + 1; j++)
    {
      g_autofree char *line = head_line (head, j);
      Named here = j != i && strlen (line) <= BW_MAX_NAME_LENGTH ? judge_line (line, sentence)
                                                                 : NAMED_NOT;

      if (here == NAMED_NOT || here < *named || (here == *named && strlen (line) <= length))
        continue;
      *named = here;
      length = strlen (line);
      found = (int) j;
    }

  return found;
}

static int
certainty_of_words (const char *key)
{
  guint n_weak = count_words_in (key, WEAK_WORDS);

  if (count_words_in (key, STRONG_WORDS) > 0)
    return CERTAINTY_STRONG;
  if (n_weak > 1)
    return CERTAINTY_WEAK_WORDS;

  return n_weak == 1 ? CERTAINTY_WEAK : 0;
}

/* What a line is worth that has the name and stands apart from the sentence. */
static int
certainty_of_line (const char *name,
                   const char *sentence,
                   const char *key,
                   gboolean    is_next,
                   int         certainty)
{
  g_autofree char *name_key = make_key (name);
  gboolean is_object = is_object_of (name_key, key) || strstr (key, name_key) == NULL;

  if (bw_text_count_words (name) < 2 && !is_object && certainty < CERTAINTY_STRONG)
    return 0;
  if (certainty >= CERTAINTY_STRONG ||
      (certainty > 0 && is_object && bw_text_count_words (sentence) <= MAX_WEAK_SENTENCE_WORDS))
    return certainty + CERTAINTY_NAME;

  return is_next && strlen (sentence) <= MAX_PLAIN_SENTENCE_BYTES ? CERTAINTY_PLAIN : 0;
}

/* What the head is if the line at @i is the sentence that says what the page is. */
static void
try_sentence (const Head     *head,
              guint           i,
              BwCapturesHead *self)
{
  g_autofree char *line = head_line (head, i);
  g_autofree char *key = make_key (line);
  int certainty = certainty_of_words (key);
  gboolean is_object = FALSE;
  g_autofree char *in_sentence = certainty > 0 ? bw_name_in_sentence (line, &is_object) : NULL;
  Named named;
  int person = find_person_line (head, i, key, &named);
  guint last = person > (int) i ? (guint) person : i;

  *self = (BwCapturesHead){ NULL, head->indices[last] + 1, 0 };
  if (person >= 0 && !(named == NAMED_PHRASE && is_object))
    {
      g_autofree char *name = head_line (head, (guint) person);

      self->name = bw_text_squeeze (name);
      self->certainty = certainty_of_line (name, line, key, person + 1 == (int) i, certainty);
    }
  else if (in_sentence != NULL && i < MAX_FIRST_LINES &&
           bw_text_count_words (line) <= MAX_SENTENCE_WORDS)
    {
      self->name = g_steal_pointer (&in_sentence);
      self->certainty = is_object ? certainty + CERTAINTY_OBJECT : certainty / 2;
    }
}

/* A page that does not say what it is begins with the person's name at best. */
static void
take_first_name (const Head     *head,
                 BwCapturesHead *self)
{
  for (guint i = 0; i < head->n; i++)
    {
      g_autofree char *line = head_line (head, i);

      if (bw_person_line_is_site (line))
        continue;
      if (bw_person_line_is_name (line))
        *self = (BwCapturesHead){ bw_text_squeeze (line), head->indices[i] + 1, 0 };
      return;
    }
}

/**
 * bw_captures_head_find:
 * @self: (out): what was found; without a name when nobody is named
 *
 * The name is the person's also where the name of a site or a file is above it: it is
 * the line that the sentence names, or else it is in the sentence alone.
 */
void
bw_captures_head_find (const BwLines  *lines,
                       BwCapturesHead *self)
{
  Head head = { NULL };

  g_return_if_fail (lines != NULL);
  g_return_if_fail (self != NULL);

  *self = (BwCapturesHead){ NULL };
  collect_lines (&head, lines);
  for (guint i = 0; i < head.n; i++)
    {
      BwCapturesHead found = { NULL };

      try_sentence (&head, i, &found);
      if (found.certainty > self->certainty)
        {
          bw_captures_head_clear (self);
          *self = found;
        }
      else
        bw_captures_head_clear (&found);
    }

  if (self->certainty == 0)
    take_first_name (&head, self);
}

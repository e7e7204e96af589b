#include "bw-named-mentions.h"

#include <string.h>

#include "bw-mention-table.h"
#include "bw-name.h"
#include "bw-paper-table.h"
#include "bw-person-table.h"
#include "bw-sentence.h"
#include "bw-text.h"

/*
 * Finds the people and papers of the library that a text names without a link. Only
 * what can be nothing else is taken: whole names of two words at least that one person
 * has, and whole titles of three words at least that one paper has.
 */

#define MAX_WORDS 100000 /* of a text that are looked at */
#define MAX_NAME_WORDS 4
#define MIN_TITLE_WORDS 3
#define MIN_TITLE_LENGTH 16 /* bytes of a title's key */

typedef struct
{
  const char *start; /* in the paragraph, without signs around it */
  const char *end;
  gsize       key;     /* where its key begins in the keys of the paragraph */
  gboolean    last; /* whether a name cannot go on behind it */
} Word;

typedef struct
{
  BwFactWriter *writer;
  const char   *paragraph;
  GArray       *words;
  GString      *keys;    /* of all words, with spaces between */
  GHashTable   *seen; /* ids of papers, and of people as negative ones */
  int           position;
} Finder;

static gboolean
is_new (Finder *self,
        gint64  id)
{
  return g_hash_table_add (self->seen, g_memdup2 (&id, sizeof id));
}

/* The sentence around a place in the paragraph. */
static char *
dup_sentence (Finder     *self,
              const char *at)
{
  gsize from = 0;
  gsize place = (gsize) (at - self->paragraph);
  gsize to;

  while ((to = bw_sentence_end (self->paragraph, from)) <= place && to > from)
    from = to;

  return g_strstrip (g_strndup (self->paragraph + from, to - from));
}

static BwMentionRecord *
make_mention (Finder     *self,
              const Word *first,
              const Word *last)
{
  g_autofree char *text = g_strndup (first->start, (gsize) (last->end - first->start));
  BwMentionRecord *mention = bw_mention_record_new (text, BW_ROLE_LINK);

  mention->excerpt = dup_sentence (self, first->start);

  return mention;
}

static gboolean
add_word (Finder     *self,
          const char *start,
          const char *end)
{
  Word word = { start, end, self->keys->len, FALSE };
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;

  while (word.start < word.end && g_ascii_ispunct (*word.start))
    word.start++;
  while (word.end > word.start && g_ascii_ispunct (word.end[-1]))
    word.end--;
  /* The stop of an initial is no end. */
  word.last = word.end < end && !(*word.end == '.' && word.end - word.start == 1);
  text = g_strndup (word.start, (gsize) (word.end - word.start));
  key = bw_text_key (text);
  if (*key == '\0')
    return TRUE;

  g_string_append_printf (self->keys, "%s ", key);
  g_array_append_val (self->words, word);

  return self->words->len < MAX_WORDS;
}

static void
split (Finder *self)
{
  const char *at = self->paragraph;

  g_array_set_size (self->words, 0);
  g_string_truncate (self->keys, 0);
  for (;;)
    {
      gsize length;

      at += strspn (at, " \t");
      length = strcspn (at, " \t");
      if (length == 0 || !add_word (self, at, at + length))
        return;
      at += length;
    }
}

static gboolean
write_person (Finder      *self,
              gint64       id,
              const Word  *first,
              const Word  *last,
              GError     **error)
{
  BwFactWriter *writer = self->writer;
  g_autoptr (BwMentionRecord) mention = NULL;

  if (!is_new (self, -id))
    return TRUE;

  mention = make_mention (self, first, last);
  bw_changes_add (writer->touched->things, BW_KIND_PERSON, id);

  return bw_mention_table_insert_person (writer->db, writer->document_id, ++self->position, id,
                                         mention, error);
}

/* Returns: how many words are the name of one person, 0 when none are, -1 with @error set */
static int
find_person (Finder  *self,
             guint    from,
             GError **error)
{
  const Word *first = &g_array_index (self->words, Word, from);

  if (!g_unichar_isupper (g_utf8_get_char (first->start)))
    return 0;

  for (guint n = MIN (MAX_NAME_WORDS, self->words->len - from); n >= 2; n--)
    {
      const Word *last = &g_array_index (self->words, Word, from + n - 1);
      g_autofree char *name = NULL;
      g_autofree char *key = NULL;
      g_autoptr (GArray) ids = NULL;
      gboolean broken = FALSE;

      for (guint i = from; i < from + n - 1; i++)
        broken |= g_array_index (self->words, Word, i).last;
      if (broken)
        continue;
      name = g_strndup (first->start, (gsize) (last->end - first->start));
      key = bw_name_key (name);
      if (!(ids = bw_person_table_find_by_name_key (self->writer->db, key, error)))
        return -1;
      if (ids->len == 1)
        return write_person (self, g_array_index (ids, gint64, 0), first, last, error) ? (int) n : -1;
    }

  return 0;
}

/* Returns: how many words the keys have that @title_key is at the place of @from, or 0 */
static guint
match_title (Finder     *self,
             guint       from,
             const char *title_key)
{
  gsize begin = g_array_index (self->words, Word, from).key;
  gsize length = strlen (title_key);
  guint n = 1;

  if (length < MIN_TITLE_LENGTH || strncmp (self->keys->str + begin, title_key, length) != 0 ||
      self->keys->str[begin + length] != ' ')
    return 0;
  while (from + n < self->words->len &&
         g_array_index (self->words, Word, from + n).key < begin + length)
    n++;

  return n;
}

static char *
dup_beginning (Finder *self,
               guint   from)
{
  gsize begin = g_array_index (self->words, Word, from).key;
  gsize end = g_array_index (self->words, Word, from + MIN_TITLE_WORDS - 1).key;

  end += strcspn (self->keys->str + end, " ");

  return g_strndup (self->keys->str + begin, end - begin);
}

static gboolean
write_paper (Finder      *self,
             gint64       id,
             const Word  *first,
             const Word  *last,
             GError     **error)
{
  BwFactWriter *writer = self->writer;
  g_autoptr (BwMentionRecord) mention = NULL;

  if (!is_new (self, id))
    return TRUE;

  mention = make_mention (self, first, last);
  bw_changes_add (writer->touched->things, BW_KIND_PAPER, id);

  return bw_mention_table_insert_paper (writer->db, writer->document_id, ++self->position, id,
                                        mention, error) != 0;
}

/* Returns: how many words are the title of one paper, 0 when none are, -1 with @error set */
static int
find_paper (Finder  *self,
            guint    from,
            GError **error)
{
  g_autofree char *beginning = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  const BwPaperCandidate *best = NULL;
  gboolean unique = TRUE;
  guint longest = 0;

  if (from + MIN_TITLE_WORDS > self->words->len)
    return 0;
  beginning = dup_beginning (self, from);
  if (!(candidates = bw_paper_table_find_by_beginning (self->writer->db, beginning, error)))
    return -1;

  for (guint i = 0; i < candidates->len; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      guint n = candidate->title_known ? match_title (self, from, candidate->title_key) : 0;

      if (n > 0 && n == longest)
        unique = FALSE;
      if (n > longest)
        {
          longest = n;
          best = candidate;
          unique = TRUE;
        }
    }
  if (best == NULL || !unique)
    return 0;

  return write_paper (self, best->id, &g_array_index (self->words, Word, from),
                      &g_array_index (self->words, Word, from + longest - 1), error)
           ? (int) longest
           : -1;
}

static gboolean
find_all (Finder  *self,
          GError **error)
{
  guint i = 0;

  while (i < self->words->len)
    {
      int n = find_paper (self, i, error);

      if (n == 0)
        n = find_person (self, i, error);
      if (n < 0)
        return FALSE;
      i += (guint) MAX (n, 1);
    }

  return TRUE;
}

/**
 * bw_named_mentions_write:
 * @paper_ids: of the papers that the document mentions itself, which are not named again
 *
 * Writes a mention of each person and each paper that a note names without a link, with
 * the sentence that does.
 */
gboolean
bw_named_mentions_write (BwFactWriter    *self,
                         const BwRecord  *record,
                         const gint64    *paper_ids,
                         GError         **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GString) keys = g_string_new (NULL);
  Finder finder = { self, NULL, words, keys, seen, (int) record->mentions->len };
  g_auto (GStrv) paragraphs = NULL;

  if (record->kind != BW_DOCUMENT_NOTE || record->body == NULL)
    return TRUE;

  for (guint i = 0; i < record->mentions->len; i++)
    is_new (&finder, paper_ids[i]);
  paragraphs = g_strsplit (record->body->text, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      finder.paragraph = paragraphs[i];
      split (&finder);
      if (!find_all (&finder, error))
        return FALSE;
    }

  return TRUE;
}

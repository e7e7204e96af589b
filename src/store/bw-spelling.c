#include "bw-spelling.h"

#include <string.h>

/*
 * What a word with one typing mistake was meant to be: each word that one letter too many, one
 * too few, one wrong or two swapped would make of it is looked up. That are about 50 times as
 * many look-ups as it has letters, whatever there is in the index.
 */

#define MAX_LENGTH 24 /* characters; longer words have no mistakes */
#define MAX_FOUND 3
#define MIN_SHARE 10 /* of how often the most frequent one is there */

static const char COUNT[] =
  "SELECT coalesce ((SELECT df FROM vocabulary WHERE term = ?1), 0)"
  "     + coalesce ((SELECT df FROM name_word WHERE word = ?1), 0)";

/* The letters that can stand for each other in a word. */
static const struct
{
  gunichar first;
  gunichar last;
} SCRIPTS[] = { { 'a', 'z' }, { 0x03b1, 0x03c9 }, { 0x0430, 0x044f } };

typedef struct
{
  BwDb       *index;
  GHashTable *counts; /* word -> how often it is there; 0 where it is not */
  GError     *error;
} Speller;

static void
try_word (Speller        *self,
          const gunichar *letters,
          gsize           n)
{
  g_autofree char *word = g_ucs4_to_utf8 (letters, (glong) n, NULL, NULL, NULL);
  gint64 count = 0;

  if (self->error != NULL || word == NULL || g_hash_table_contains (self->counts, word) ||
      !bw_db_find_id (self->index, COUNT, &count, &self->error, "s", word))
    return;

  g_hash_table_insert (self->counts, g_steal_pointer (&word), GSIZE_TO_POINTER ((gsize) count));
}

static void
try_letters (Speller  *self,
             gunichar *letters,
             gsize     n,
             gsize     place,
             gunichar  neighbour)
{
  for (guint s = 0; s < G_N_ELEMENTS (SCRIPTS); s++)
    for (gunichar c = SCRIPTS[s].first;
         neighbour >= SCRIPTS[s].first && neighbour <= SCRIPTS[s].last && c <= SCRIPTS[s].last; c++)
      {
        letters[place] = c;
        try_word (self, letters, n);
      }
}

/* @room: for one letter more than the word has */
static void
try_all (Speller        *self,
         const gunichar *word,
         gsize           n,
         gunichar       *room)
{
  for (gsize i = 0; i <= n; i++) /* one is missing before i, or i is too much */
    {
      memcpy (room, word, i * sizeof *room);
      memcpy (room + i + 1, word + i, (n - i) * sizeof *room);
      try_letters (self, room, n + 1, i, word[MIN (i, n - 1)]);
      if (i == n)
        continue;
      memcpy (room + i, word + i + 1, (n - i - 1) * sizeof *room);
      try_word (self, room, n - 1);
    }
  for (gsize i = 0; i < n; i++) /* i is wrong, or swapped with the next */
    {
      memcpy (room, word, n * sizeof *room);
      try_letters (self, room, n, i, word[i]);
      if (i + 1 == n)
        continue;
      room[i] = word[i + 1];
      room[i + 1] = word[i];
      try_word (self, room, n);
    }
}

/* Adds the most frequent one, unless it is much rarer than the first. Returns: whether it did */
static gboolean
take_most_frequent (Speller   *self,
                    GPtrArray *found,
                    gsize     *least)
{
  const char *best = NULL;
  gsize most = 0;
  GHashTableIter iter;
  gpointer word;
  gpointer n;

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, &word, &n))
    if (GPOINTER_TO_SIZE (n) > most ||
        (GPOINTER_TO_SIZE (n) == most && best != NULL && strcmp (word, best) < 0))
      {
        best = word;
        most = GPOINTER_TO_SIZE (n);
      }
  if (most == 0 || most < *least)
    return FALSE;

  *least = MAX (*least, most / MIN_SHARE);
  g_ptr_array_add (found, g_strdup (best));
  g_hash_table_remove (self->counts, best);

  return TRUE;
}

/**
 * bw_spelling_find:
 * @word: as bw_text_search_words() has it, which is not in the index
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the words of the index that differ from
 *   it by one typing mistake, the most frequent first; or `NULL` with @error set
 */
GPtrArray *
bw_spelling_find (BwDb        *index,
                  const char  *word,
                  GError     **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Speller self = { index, counts, NULL };
  glong n;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, &n);
  gunichar room[MAX_LENGTH + 1];
  gsize least = 0;

  if (n < BW_SPELLING_MIN_LENGTH || n > MAX_LENGTH)
    return g_steal_pointer (&found);

  try_all (&self, letters, (gsize) n, room);
  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return NULL;
    }
  while (found->len < MAX_FOUND && take_most_frequent (&self, found, &least))
    ;

  return g_steal_pointer (&found);
}

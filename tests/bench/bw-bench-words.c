#include "bw-bench-words.h"

#include <string.h>

#include "bw-text-index.h"

#define SEED 20260104
#define N_COMMON 200
#define MIN_LENGTH 4 /* of a word that tells a topic */
#define RARE 20      /* papers, which a topic has at least */
#define FREQUENT 20  /* of so many papers one has a word that tells a topic, at most */
#define N_TRIES 200

static const char GET_COMMON[] = "SELECT term FROM vocabulary ORDER BY df DESC, term LIMIT ?1";
static const char GET_DF[] = "SELECT df FROM vocabulary WHERE term = ?1";
static const char GET_TITLE[] = "SELECT title FROM paper WHERE id >= ?1 AND title_known ORDER BY id LIMIT 1";
static const char GET_TEXT[] =
  "SELECT title || ' ' || coalesce (abstract, summary, '') FROM paper WHERE id >= ?1 ORDER BY id LIMIT 1";
static const char GET_AUTHORS[] =
  "SELECT name FROM person WHERE id IN (SELECT person_id FROM authorship"
  "  WHERE paper_id = (SELECT id FROM paper WHERE id >= ?1 ORDER BY id LIMIT 1)) ORDER BY id";
static const char GET_IDENTIFIER[] =
  "SELECT value FROM paper_identifier WHERE scheme IN ('arxiv', 'doi') AND paper_id >= ?1 ORDER BY paper_id LIMIT 1";

struct _BwBenchWords
{
  BwDb   *library;
  BwDb   *index;
  GRand  *rand;
  GStrv   common;
  gint64  last_paper;
};

BwBenchWords *
bw_bench_words_new (BwDb *library,
                    BwDb *index)
{
  BwBenchWords *self = g_new0 (BwBenchWords, 1);
  g_autoptr (GError) error = NULL;

  self->library = library;
  self->index = index;
  self->rand = g_rand_new_with_seed (SEED);
  self->last_paper = bw_db_get_int64 (library, "SELECT max (id) FROM paper", 0, &error);
  self->common = bw_db_get_strings (index, GET_COMMON, &error, "i", (gint64) N_COMMON);
  if (self->common == NULL || self->common[0] == NULL)
    g_error ("%s", error != NULL ? error->message : "The index has no words");

  return self;
}

void
bw_bench_words_free (BwBenchWords *self)
{
  g_rand_free (self->rand);
  g_strfreev (self->common);
  g_free (self);
}

/* Returns: a number from 0, under @n */
guint
bw_bench_words_pick (BwBenchWords *self,
                     guint         n)
{
  return (guint) (g_rand_double (self->rand) * n);
}

/* Returns: one of the @among words that are in most papers */
const char *
bw_bench_words_common (BwBenchWords *self,
                       guint         among)
{
  return self->common[bw_bench_words_pick (self, MIN (among, g_strv_length (self->common)))];
}

/* One of what a statement gives of a paper taken by chance. */
static char *
dup_of_paper (BwBenchWords *self,
              const char   *sql)
{
  for (int i = 0; i < N_TRIES; i++)
    {
      gint64 id = 1 + (gint64) (g_rand_double (self->rand) * (double) self->last_paper);
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) found = bw_db_get_strings (self->library, sql, &error, "i", id);

      if (found == NULL)
        g_error ("%s", error->message);
      if (found[0] != NULL)
        return g_strdup (found[bw_bench_words_pick (self, g_strv_length (found))]);
    }

  return g_strdup ("nothing");
}

char *
bw_bench_words_dup_title (BwBenchWords *self)
{
  return dup_of_paper (self, GET_TITLE);
}

/* Who wrote much is met more often. */
char *
bw_bench_words_dup_author (BwBenchWords *self)
{
  return dup_of_paper (self, GET_AUTHORS);
}

/* Of arXiv or a DOI. */
char *
bw_bench_words_dup_identifier (BwBenchWords *self)
{
  return dup_of_paper (self, GET_IDENTIFIER);
}

static gboolean
tells_topic (BwBenchWords *self,
             const char   *word)
{
  gint64 df = 0;
  g_autoptr (GError) error = NULL;

  if (strlen (word) < MIN_LENGTH || !bw_db_find_id (self->index, GET_DF, &df, &error, "s", word))
    return FALSE;

  return df >= RARE && df <= self->last_paper / FREQUENT;
}

/**
 * bw_bench_words_get_topic:
 *
 * Returns: (transfer full) (element-type utf8): @n words that are in one paper, neither rare nor
 *   in very many, or fewer
 */
GPtrArray *
bw_bench_words_get_topic (BwBenchWords *self,
                          guint         n)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = dup_of_paper (self, GET_TEXT);
  g_autofree char *folded = bw_text_search_words (text);
  g_auto (GStrv) all = g_strsplit (folded, " ", -1);

  for (int i = 0; i < N_TRIES && words->len < n; i++)
    {
      const char *word = all[bw_bench_words_pick (self, g_strv_length (all))];

      if (tells_topic (self, word) && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, g_strdup (word));
    }

  return words;
}

#include "bw-bench-typed.h"

#define N_TOPICS 80
#define N_AUTHORS 50
#define N_TITLES 30
#define N_COMMON 20
#define N_MISTAKES 12

#define MAX_TOPIC 3     /* words */
#define TITLE_LENGTH 22 /* of its beginning, in letters */
#define AMONG 60        /* the most common words */

static char *
make_topic (BwBenchWords *words)
{
  g_autoptr (GPtrArray) topic = bw_bench_words_get_topic (words, 1 + bw_bench_words_pick (words, MAX_TOPIC));

  g_ptr_array_add (topic, NULL);

  return g_strjoinv (" ", (char **) topic->pdata);
}

/* The whole name, or what stands last in it. */
static char *
make_author (BwBenchWords *words)
{
  g_autofree char *name = bw_bench_words_dup_author (words);
  const char *last = g_strrstr (name, " ");

  return g_utf8_strdown (last != NULL && bw_bench_words_pick (words, 2) == 0 ? last + 1 : name, -1);
}

static char *
make_title (BwBenchWords *words)
{
  g_autofree char *title = bw_bench_words_dup_title (words);
  glong length = g_utf8_strlen (title, -1);
  g_autofree char *start = g_utf8_substring (title, 0, MIN (length, TITLE_LENGTH));

  return g_utf8_strdown (start, -1);
}

static char *
make_common (BwBenchWords *words)
{
  if (bw_bench_words_pick (words, 2) == 0)
    return g_strdup (bw_bench_words_common (words, AMONG));

  return g_strjoin (" ", bw_bench_words_common (words, AMONG), bw_bench_words_common (words, AMONG), NULL);
}

/* Two letters of a topic stand the wrong way round, or one is missing. */
static char *
make_mistake (BwBenchWords *words)
{
  char *text = make_topic (words);
  GString *wrong = g_string_new (text);
  gsize at = 1 + bw_bench_words_pick (words, (guint) MAX (wrong->len, 3) - 2);

  g_free (text);
  if (bw_bench_words_pick (words, 2) == 0 && at + 1 < wrong->len)
    {
      char c = wrong->str[at];

      wrong->str[at] = wrong->str[at + 1];
      wrong->str[at + 1] = c;
    }
  else if (at < wrong->len)
    g_string_erase (wrong, (gssize) at, 1);

  text = g_utf8_make_valid (wrong->str, (gssize) wrong->len);
  g_string_free (wrong, TRUE);

  return text;
}

/**
 * bw_bench_typed_new:
 *
 * Returns: (transfer full) (element-type utf8): two hundred queries as people type them;
 *   identifiers are the last %BW_BENCH_N_IDENTIFIERS
 */
GPtrArray *
bw_bench_typed_new (BwBenchWords *words)
{
  static const struct
  {
    guint n;
    char *(*make) (BwBenchWords *);
  } SORTS[] = {
    { N_TOPICS, make_topic },
    { N_AUTHORS, make_author },
    { N_TITLES, make_title },
    { N_COMMON, make_common },
    { N_MISTAKES, make_mistake },
    { BW_BENCH_N_IDENTIFIERS, bw_bench_words_dup_identifier },
  };
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (SORTS); i++)
    for (guint j = 0; j < SORTS[i].n; j++)
      g_ptr_array_add (queries, SORTS[i].make (words));

  return queries;
}

#include <string.h>

#include "bw-bench-typed.h"

/* What costs a search most: where much is found, and where much has to be put together. */

#define N_EACH 100
#define AMONG 40 /* the most common words */
#define MAX_BYTES 8000

/* Between the words of a list. */
typedef void (*Append) (GString      *out,
                        BwBenchWords *words);

static void
append_list (GString      *out,
             BwBenchWords *words,
             guint         min,
             guint         max,
             const char   *between,
             Append        append)
{
  guint n = min + bw_bench_words_pick (words, max - min + 1);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, between);
      append (out, words);
    }
}

static void
append_word (GString      *out,
             BwBenchWords *words)
{
  g_string_append (out, bw_bench_words_common (words, AMONG));
}

static void
append_letter (GString      *out,
               BwBenchWords *words)
{
  g_string_append_c (out, (char) ('a' + bw_bench_words_pick (words, 26)));
}

static void
append_start (GString      *out,
              BwBenchWords *words)
{
  const char *word = bw_bench_words_common (words, AMONG);
  glong length = g_utf8_strlen (word, -1);
  g_autofree char *start = g_utf8_substring (word, 0, MIN (length, 1 + (glong) bw_bench_words_pick (words, 3)));

  g_string_append_printf (out, "%s*", start);
}

static void
append_phrase (GString      *out,
               BwBenchWords *words)
{
  g_string_append_c (out, '"');
  append_list (out, words, 2, 12, " ", append_word);
  g_string_append_c (out, '"');
}

static void
append_field (GString      *out,
              BwBenchWords *words)
{
  static const char *const FIELDS[] = { "title", "abs", "author", "affil", "cat", "venue", "source", "note", "cites", "citedby" };

  g_string_append_printf (out, "%s:", FIELDS[bw_bench_words_pick (words, G_N_ELEMENTS (FIELDS))]);
  if (bw_bench_words_pick (words, 2) == 0)
    append_start (out, words);
  else
    append_word (out, words);
}

static void
append_words_together (GString      *out,
                       BwBenchWords *words)
{
  append_list (out, words, 2, 6, " ", append_word);
  g_string_append_c (out, ' ');
  append_start (out, words);
}

static void
append_letters (GString      *out,
                BwBenchWords *words)
{
  append_list (out, words, 1, 8, " ", append_letter);
}

static void
append_either (GString      *out,
               BwBenchWords *words)
{
  append_list (out, words, 3, 40, " OR ", append_word);
}

static void
append_not (GString      *out,
            BwBenchWords *words)
{
  if (bw_bench_words_pick (words, 2) == 0)
    append_word (out, words);
  g_string_append (out, " -");
  append_list (out, words, 1, 6, " -", bw_bench_words_pick (words, 2) == 0 ? append_word : append_start);
}

static void
append_near (GString      *out,
             BwBenchWords *words)
{
  g_string_append (out, "NEAR(");
  append_list (out, words, 2, 5, " ", append_word);
  g_string_append_printf (out, ", %u) ", bw_bench_words_pick (words, 50));
  append_list (out, words, 1, 2, " NEAR ", append_phrase);
}

static void
append_deep (GString      *out,
             BwBenchWords *words)
{
  static const char *const FIELDS[] = { "cites", "citedby", "author", "coauthor", "mentions" };
  guint depth = 1 + bw_bench_words_pick (words, 12);

  for (guint i = 0; i < depth; i++)
    g_string_append_printf (out, "%s:{", FIELDS[bw_bench_words_pick (words, G_N_ELEMENTS (FIELDS))]);
  append_list (out, words, 1, 3, " OR ", append_word);
  for (guint i = 0; i < depth; i++)
    g_string_append_c (out, '}');
}

static void
append_starts (GString      *out,
               BwBenchWords *words)
{
  append_list (out, words, 2, 20, bw_bench_words_pick (words, 2) == 0 ? " " : " OR ", append_start);
}

static void
append_mixed (GString      *out,
              BwBenchWords *words)
{
  static const Append PARTS[] = { append_word, append_letter, append_start, append_phrase, append_field };
  static const char *const SIGNS[] = { " ", " OR ", " -", " (", ") ", " OR -", " NOT ", "," };
  guint n = 3 + bw_bench_words_pick (words, 12);

  for (guint i = 0; i < n; i++)
    {
      PARTS[bw_bench_words_pick (words, G_N_ELEMENTS (PARTS))](out, words);
      g_string_append (out, SIGNS[bw_bench_words_pick (words, G_N_ELEMENTS (SIGNS))]);
    }
}

static void
append_much (GString      *out,
             BwBenchWords *words)
{
  static const Append PARTS[] = { append_word, append_letter, append_start, append_phrase };
  Append append = PARTS[bw_bench_words_pick (words, G_N_ELEMENTS (PARTS))];
  const char *between = bw_bench_words_pick (words, 2) == 0 ? " " : " OR ";

  while (out->len < MAX_BYTES)
    append_list (out, words, 2, 2, between, append);
  g_string_truncate (out, MAX_BYTES);
}

/**
 * bw_bench_hostile_new:
 *
 * Returns: (transfer full) (element-type utf8): a thousand queries that ask for as much as they can
 */
GPtrArray *
bw_bench_hostile_new (BwBenchWords *words)
{
  static const Append SORTS[] = { append_words_together, append_letters, append_either, append_not, append_phrase,
                                  append_near, append_deep, append_starts, append_mixed, append_much };
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (SORTS); i++)
    for (guint j = 0; j < N_EACH; j++)
      {
        GString *text = g_string_new (NULL);

        SORTS[i](text, words);
        g_ptr_array_add (queries, g_string_free (text, FALSE));
      }

  return queries;
}

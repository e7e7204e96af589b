#include "bw-judged-scorer.h"

#include <libstemmer.h>
#include <math.h>
#include <string.h>

#include "bw-text-index.h"

#define K1 1.2
#define B 0.75

enum
{
  FIELD_TITLE,
  FIELD_PEOPLE,
  FIELD_BODY,
  N_FIELDS
};

static const double WEIGHTS[N_FIELDS] = { 10.0, 3.0, 1.0 };

/* kind, id, title, people, body */
static const char ALL[] =
  "SELECT 'paper', id, title,"
  "       (SELECT group_concat (person.name, ' ') FROM authorship JOIN person ON person.id = person_id"
  "         WHERE paper_id = paper.id), coalesce (abstract, '') || ' ' || coalesce (summary, '') FROM paper"
  " UNION ALL SELECT 'person', id,"
  "       name || ' ' || coalesce ((SELECT group_concat (name, ' ') FROM person_name WHERE person_id = person.id"
  "                                    AND person_name.name != person.name), ''), NULL, NULL FROM person"
  " UNION ALL SELECT 'organisation', id, name, NULL, NULL FROM organisation"
  " UNION ALL SELECT 'document', id, title, NULL,"
  "       (SELECT text FROM document_body WHERE document_id = document.id) FROM document"
  "  WHERE kind NOT IN ('profile', 'listing')";

/* One thing: how often each stem stands in each field, and how long these are. */
typedef struct
{
  GHashTable *counts; /* stem -> int[N_FIELDS] */
  int         lengths[N_FIELDS];
} Text;

struct _BwJudgedScorer
{
  struct sb_stemmer *stemmer;
  GHashTable        *texts; /* reference -> Text */
  GHashTable        *df;    /* stem -> how many things have it */
  double             average[N_FIELDS];
};

static void
text_free (gpointer data)
{
  Text *text = data;

  g_hash_table_unref (text->counts);
  g_free (text);
}

static char *
get_stem (BwJudgedScorer *self,
          const char     *word)
{
  return g_strdup ((const char *) sb_stemmer_stem (self->stemmer, (const sb_symbol *) word,
                                                   (int) strlen (word)));
}

static void
read_field (BwJudgedScorer *self,
            Text           *text,
            int             field,
            const char     *value)
{
  g_autofree char *entry = bw_text_index_entry (value != NULL ? value : "");
  g_autofree char *words = bw_text_search_words (entry);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *stem = get_stem (self, parts[i]);
      int *counts = g_hash_table_lookup (text->counts, stem);

      if (*stem == '\0')
        continue;
      if (counts == NULL)
        {
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->df, stem));

          counts = g_new0 (int, N_FIELDS);
          g_hash_table_insert (text->counts, g_strdup (stem), counts);
          g_hash_table_replace (self->df, g_strdup (stem), GUINT_TO_POINTER (n + 1));
        }
      counts[field]++;
      text->lengths[field]++;
    }
}

static void
read_all (BwJudgedScorer *self,
          BwDb           *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, ALL, &error);
  int n[N_FIELDS] = { 0 };

  g_assert_no_error (error);
  while (bw_stmt_step (stmt, &error) == BW_STEP_ROW)
    {
      Text *text = g_new0 (Text, 1);

      text->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (self->texts,
                           g_strdup_printf ("%s/%d", bw_stmt_get_text (stmt, 0), bw_stmt_get_int (stmt, 1)), text);
      for (int field = 0; field < N_FIELDS; field++)
        {
          read_field (self, text, field, bw_stmt_get_text (stmt, 2 + field));
          n[field] += text->lengths[field] > 0;
          self->average[field] += text->lengths[field];
        }
    }
  g_assert_no_error (error);
  for (int field = 0; field < N_FIELDS; field++)
    self->average[field] /= MAX (n[field], 1);
}

BwJudgedScorer *
bw_judged_scorer_new (BwTestLibrary *library)
{
  BwJudgedScorer *self = g_new0 (BwJudgedScorer, 1);

  self->stemmer = sb_stemmer_new ("en", "UTF_8");
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
  self->df = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_all (self, library->db);

  return self;
}

void
bw_judged_scorer_free (BwJudgedScorer *self)
{
  sb_stemmer_delete (self->stemmer);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->df);
  g_free (self);
}

static double
score (BwJudgedScorer *self,
       const Text     *text,
       GHashTable     *stems)
{
  double n = g_hash_table_size (self->texts);
  double sum = 0;
  GHashTableIter iter;
  gpointer stem;

  g_hash_table_iter_init (&iter, stems);
  while (g_hash_table_iter_next (&iter, &stem, NULL))
    {
      const int *counts = g_hash_table_lookup (text->counts, stem);
      double df = GPOINTER_TO_UINT (g_hash_table_lookup (self->df, stem));
      double found = 0;

      for (int field = 0; counts != NULL && field < N_FIELDS; field++)
        if (counts[field] > 0)
          found += WEIGHTS[field] * counts[field] / (1 - B + B * text->lengths[field] / self->average[field]);
      sum += log (1 + (n - df + 0.5) / (df + 0.5)) * found / (found + K1);
    }

  return sum;
}

typedef struct
{
  gpointer hit;
  double   score;
  guint    place;
} Scored;

static int
compare (gconstpointer one,
         gconstpointer other)
{
  const Scored *a = one;
  const Scored *b = other;

  if (a->score != b->score)
    return a->score < b->score ? 1 : -1;

  return a->place < b->place ? -1 : 1;
}

/**
 * bw_judged_scorer_sort:
 * @hits: (element-type BwHit): which are sorted, the best first
 * @words: (element-type utf8): folded words that were looked for
 */
void
bw_judged_scorer_sort (BwJudgedScorer *self,
                       GPtrArray      *hits,
                       GPtrArray      *words)
{
  g_autoptr (GHashTable) stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Scored));

  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (stems, get_stem (self, g_ptr_array_index (words, i)));
  for (guint i = 0; i < hits->len; i++)
    {
      Scored scored = { g_ptr_array_index (hits, i), 0, i };
      g_autofree char *key = bw_ref_to_string (((const BwHit *) scored.hit)->ref);

      scored.score = score (self, g_hash_table_lookup (self->texts, key), stems);
      g_array_append_val (all, scored);
    }
  g_array_sort (all, compare);
  for (guint i = 0; i < hits->len; i++)
    hits->pdata[i] = g_array_index (all, Scored, i).hit;
}

#include "bw-topic-counts.h"

#include <string.h>

/*
 * The numbers are kept here and not by triggers: a dump writes a category or two for each
 * of millions of papers, and few rows are changed by thousands of them.
 */

#define ALL_MONTHS (-1)

static const char GET_COUNTED[] =
  "SELECT topics, published FROM paper WHERE id = ?1";

static const char GET_STATED[] =
  "SELECT " BW_TOPICS_STATED ", published, topics FROM paper WHERE id = ?1";

static const char SET_COUNTED[] =
  "UPDATE paper SET topics = ?2 WHERE id = ?1";

static const char ADD[] =
  "INSERT INTO topic (name, n) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET n = n + excluded.n";

static const char ADD_MONTH[] =
  "INSERT INTO topic_month (name, n, month) VALUES (?1, ?2, ?3)"
  " ON CONFLICT (name, month) DO UPDATE SET n = n + excluded.n";

static const char REMOVE[] =
  "DELETE FROM topic WHERE name = ?1 AND n <= 0";

static const char REMOVE_MONTH[] =
  "DELETE FROM topic_month WHERE name = ?1 AND month = ?2 AND n <= 0";

/* From what documents state, once all else is as it should be. */
static const char *const MAKE_ANEW[] = {
  "UPDATE paper SET topics = " BW_TOPICS_STATED " WHERE topics != " BW_TOPICS_STATED,
  "DELETE FROM topic_month",
  "DELETE FROM topic",
  "INSERT INTO topic_month (name, month, n)"
  " SELECT category, published / 100, count (*)"
  "   FROM (SELECT DISTINCT category, paper_id FROM paper_category"
  "          WHERE " BW_TOPIC_IS_COUNTED ") AS stated"
  "   JOIN paper ON paper.id = stated.paper_id GROUP BY category, published / 100",
  "INSERT INTO topic (name, n) SELECT name, sum (n) FROM topic_month GROUP BY name",
};

typedef struct
{
  char *name;
  int   month; /* YYYYMM, or all */
  int   n;     /* by which the number changes */
} Count;

struct _BwTopicCounts
{
  GHashTable *counts; /* Count, of a name and a month */
};

static guint
count_hash (gconstpointer data)
{
  const Count *count = data;

  return g_str_hash (count->name) + (guint) count->month * 2654435761U;
}

static gboolean
count_equal (gconstpointer a,
             gconstpointer b)
{
  const Count *one = a;
  const Count *other = b;

  return one->month == other->month && strcmp (one->name, other->name) == 0;
}

static void
count_free (gpointer data)
{
  Count *count = data;

  g_free (count->name);
  g_free (count);
}

BwTopicCounts *
bw_topic_counts_new (void)
{
  BwTopicCounts *self = g_new0 (BwTopicCounts, 1);

  self->counts = g_hash_table_new_full (count_hash, count_equal, count_free, NULL);

  return self;
}

void
bw_topic_counts_free (BwTopicCounts *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->counts);
  g_free (self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * bw_topic_counts_join:
 * @categories: (element-type utf8): in any order, perhaps some twice
 *
 * Returns: (transfer full): the `topics` of a paper of which nothing else is stated
 */
char *
bw_topic_counts_join (GPtrArray *categories)
{
  g_autoptr (GPtrArray) names = g_ptr_array_sized_new (categories->len);
  GString *topics = g_string_new (NULL);
  const char *before = "";

  for (guint i = 0; i < categories->len; i++)
    if (strstr (g_ptr_array_index (categories, i), BW_TOPIC_SEPARATOR) == NULL)
      g_ptr_array_add (names, g_ptr_array_index (categories, i));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (strcmp (name, before) == 0)
        continue;
      if (topics->len > 0)
        g_string_append (topics, BW_TOPIC_SEPARATOR);
      g_string_append (topics, name);
      before = name;
    }

  return g_string_free (topics, FALSE);
}

static void
change (BwTopicCounts *self,
        const char    *name,
        int            month,
        int            n)
{
  Count key = { (char *) name, month, 0 };
  Count *count = g_hash_table_lookup (self->counts, &key);

  if (count == NULL)
    {
      count = g_memdup2 (&key, sizeof key);
      count->name = g_strdup (name);
      g_hash_table_add (self->counts, count);
    }

  count->n += n;
}

/**
 * bw_topic_counts_add:
 * @topics: of a paper
 * @n: 1 where it is to count, -1 where it is to count no more
 */
void
bw_topic_counts_add (BwTopicCounts *self,
                     const char    *topics,
                     BwDate         published,
                     int            n)
{
  g_auto (GStrv) names = g_strsplit (topics, BW_TOPIC_SEPARATOR, -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      change (self, names[i], bw_date_pack (published) / 100, n);
      change (self, names[i], ALL_MONTHS, n);
    }
}

/**
 * bw_topic_counts_take_back:
 *
 * Takes back what a paper counts for, before what is shown of it is chosen anew.
 */
gboolean
bw_topic_counts_take_back (BwTopicCounts  *self,
                           BwDb           *db,
                           gint64          paper_id,
                           GError        **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_COUNTED, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_topic_counts_add (self, bw_stmt_get_text (stmt, 0), bw_stmt_get_date (stmt, 1), -1);

  return step != BW_STEP_ERROR;
}

/**
 * bw_topic_counts_count:
 *
 * Counts a paper as what is stated and chosen of it is now.
 */
gboolean
bw_topic_counts_count (BwTopicCounts  *self,
                       BwDb           *db,
                       gint64          paper_id,
                       GError        **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_STATED, error);
  const char *stated;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    return step == BW_STEP_DONE;

  stated = bw_stmt_get_text (stmt, 0);
  bw_topic_counts_add (self, stated, bw_stmt_get_date (stmt, 1), 1);

  return strcmp (stated, bw_stmt_get_text (stmt, 2)) == 0 ||
         bw_db_run (db, SET_COUNTED, error, "is", paper_id, stated);
}

static gboolean
write_count (BwDb         *db,
             const Count  *count,
             GError      **error)
{
  gint64 month = count->month;
  gint64 n = count->n;

  if (month == ALL_MONTHS)
    return bw_db_run (db, ADD, error, "si", count->name, n) &&
           (n > 0 || bw_db_run (db, REMOVE, error, "s", count->name));

  return bw_db_run (db, ADD_MONTH, error, "sii", count->name, n, month) &&
         (n > 0 || bw_db_run (db, REMOVE_MONTH, error, "si", count->name, month));
}

/**
 * bw_topic_counts_write:
 *
 * Writes the numbers at the end of the transaction; a number that has come to nothing
 * goes.
 */
gboolean
bw_topic_counts_write (BwTopicCounts  *self,
                       BwDb           *db,
                       GError        **error)
{
  GHashTableIter iter;
  gpointer count;

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, &count, NULL))
    if (((Count *) count)->n != 0 && !write_count (db, count, error))
      return FALSE;

  g_hash_table_remove_all (self->counts);
  return TRUE;
}

/**
 * bw_topic_counts_make_anew:
 *
 * Counts all papers, whatever the numbers were.
 */
gboolean
bw_topic_counts_make_anew (BwDb    *db,
                           GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (MAKE_ANEW); i++)
    if (!bw_db_run (db, MAKE_ANEW[i], error, ""))
      return FALSE;

  return TRUE;
}

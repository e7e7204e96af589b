#include "bw-topic-query.h"

#define MONTHLY_SPAN 36 /* months, up to which they are told apart */
#define MIN_SHARE 10    /* one paper in so many may be known by its year alone */

static const char GET_LARGEST[] = "SELECT name, n FROM topic WHERE n > 0 ORDER BY n DESC, name LIMIT 8";

/* The last months are those of which a picture has room. */
static const char GET_MONTHS[] =
  "SELECT month, n FROM topic_month WHERE name = ?1 AND month > 0 ORDER BY month DESC LIMIT 1000";

/* How many papers there are of a month, in which 0 stands for one that is not known. */
typedef struct
{
  guint  topic;
  BwDate date;
  guint  n;
} Month;

static gboolean
add_months (BwDb        *db,
            const char  *name,
            guint        topic,
            GArray      *months,
            GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_MONTHS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, name);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      Month month = { topic, bw_date_unpack (bw_stmt_get_int (stmt, 0) * 100),
                      (guint) MAX (0, bw_stmt_get_int (stmt, 1)) };

      g_array_append_val (months, month);
    }

  return step == BW_STEP_DONE;
}

static gboolean
add_topics (BwDb       *db,
            GPtrArray  *topics,
            GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_LARGEST, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (topics, bw_topic_new (bw_stmt_get_text (stmt, 0),
                                           (guint) MAX (0, bw_stmt_get_int (stmt, 1)), FALSE));

  return step == BW_STEP_DONE;
}

/* Years tell nothing of a corpus that covers few of them. */
static gboolean
is_monthly (const GArray *months)
{
  int first = G_MAXINT;
  int last = 0;
  guint n_papers = 0;
  guint n_without = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const Month *month = &g_array_index (months, Month, i);
      int number = (month->date.year * 12) + month->date.month;

      n_papers += month->n;
      if (month->date.month == 0)
        n_without += month->n;
      first = MIN (first, month->date.month == 0 ? number + 1 : number);
      last = MAX (last, month->date.month == 0 ? number + 1 : number);
    }

  return last - first < MONTHLY_SPAN && n_without * MIN_SHARE <= n_papers;
}

/**
 * bw_topic_query_get:
 * @topics: (element-type BwTopic): those with most papers are added to it, the largest
 *   first
 *
 * How much there is of what, and of when. It is kept as the facts change: to count it
 * would read all papers.
 */
gboolean
bw_topic_query_get (BwDb       *db,
                    GPtrArray  *topics,
                    GError    **error)
{
  g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (Month));
  gboolean monthly;

  if (!add_topics (db, topics, error))
    return FALSE;
  for (guint i = 0; i < topics->len; i++)
    if (!add_months (db, ((BwTopic *) g_ptr_array_index (topics, i))->name, i, months, error))
      return FALSE;

  monthly = is_monthly (months);
  for (guint i = 0; i < topics->len; i++)
    ((BwTopic *) g_ptr_array_index (topics, i))->papers->monthly = monthly;
  for (guint i = 0; i < months->len; i++)
    {
      const Month *month = &g_array_index (months, Month, i);
      BwTopic *topic = g_ptr_array_index (topics, month->topic);

      bw_series_add (topic->papers, month->date, month->n);
    }

  return TRUE;
}

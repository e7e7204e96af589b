#include "bw-person-ties.h"

#include "bw-id-counts.h"

/* Co-authorship is mutual: another's profile states it of this person too. */
static const char GET_STATED_COAUTHORS[] =
  "SELECT coauthor_id, papers FROM coauthor_statement WHERE person_id = ?1"
  " UNION ALL SELECT person_id, papers FROM coauthor_statement WHERE coauthor_id = ?1";

static const char GET_STATED_CITING[] =
  "SELECT paper_id, papers FROM citation_statement WHERE person_id = ?1";

static const char GET_NAME[] =
  "SELECT name, 0 FROM person WHERE id = ?1";

static const char GET_TITLE[] =
  "SELECT title, published FROM paper WHERE id = ?1";

#define MAX_LARGER 1023 /* as which a larger number counts while the first are looked for */

/* Of two documents that state a number the larger is taken: each counts what it holds. */
static gboolean
add_stated (BwDb        *db,
            const char  *sql,
            gint64       person_id,
            BwIdCounts  *counts,
            GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwIdCount *count = bw_id_counts_ensure (counts, bw_stmt_get_int64 (stmt, 0));

      count->stated = MAX (count->stated, bw_stmt_get_int (stmt, 1));
    }

  return step == BW_STEP_DONE;
}

/* @except: who is no neighbour of theirs, or 0 */
static void
add_counted (const GArray *ids,
             gint64        except,
             BwIdCounts   *counts)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) != except)
      bw_id_counts_ensure (counts, g_array_index (ids, gint64, i))->counted++;
}

static void
make_ties (BwPerson   *person,
           BwIdCounts *counts,
           BwKind      kind,
           GPtrArray  *ties)
{
  guint n = bw_id_counts_get_n (counts);
  BwTie *tie = bw_person_add_ties (person, ties, n);

  for (guint i = 0; i < n; i++, tie++)
    {
      const BwIdCount *count = bw_id_counts_get (counts, i);

      tie->ref = (BwRef){ kind, count->id };
      tie->counted = count->counted;
      tie->stated = count->stated;
    }
}

static guint
get_larger (const BwTie *tie)
{
  return (guint) CLAMP (MAX (tie->counted, tie->stated), 0, MAX_LARGER);
}

/* Returns: the number that the first @n have at the least */
static guint
find_least (const GPtrArray *ties,
            guint            n)
{
  guint with[MAX_LARGER + 1] = { 0 };
  guint least = MAX_LARGER;

  for (guint i = 0; i < ties->len; i++)
    with[get_larger (g_ptr_array_index (ties, i))]++;
  for (guint n_more = with[least]; n_more < n && least > 0; n_more += with[least])
    least--;

  return least;
}

/* Puts those before the others that may be among the first @n: who is, where several have one
 * number, their titles say.
 *
 * Returns: how many they are */
static guint
bring_forward (GPtrArray *ties,
               guint      n)
{
  guint least = find_least (ties, n);
  guint n_first = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      gpointer tie = ties->pdata[i];

      if (get_larger (tie) < least)
        continue;
      ties->pdata[i] = ties->pdata[n_first];
      ties->pdata[n_first++] = tie;
    }

  return n_first;
}

static gboolean
set_title (BwDb        *db,
           const char  *sql,
           BwTie       *tie,
           GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, tie->ref.id);
  if (bw_stmt_step (stmt, error) == BW_STEP_ERROR)
    return FALSE;

  tie->title = g_strdup (bw_stmt_get_text (stmt, 0) != NULL ? bw_stmt_get_text (stmt, 0) : "");
  tie->date = bw_stmt_get_date (stmt, 1);
  return TRUE;
}

/* Puts those that are told in order, with their titles. */
static gboolean
tell (BwDb            *db,
      const BwPerson  *person,
      const char      *sql,
      GPtrArray       *ties,
      GError         **error)
{
  guint n_told = bw_person_count_told (person, ties);
  guint n = n_told < ties->len ? bring_forward (ties, n_told) : ties->len;

  for (guint i = 0; i < n; i++)
    if (!set_title (db, sql, g_ptr_array_index (ties, i), error))
      return FALSE;
  bw_tie_array_sort (ties, n);

  return TRUE;
}

/**
 * bw_person_ties_get_coauthors:
 * @colleagues: (element-type gint64): the authors of all works of @person
 *
 * Adds the co-authors of @person to it: counted from the papers that the library holds, and
 * as profiles state them.
 */
gboolean
bw_person_ties_get_coauthors (BwDb          *db,
                              BwPerson      *person,
                              const GArray  *colleagues,
                              GError       **error)
{
  g_autoptr (BwIdCounts) counts = bw_id_counts_new (colleagues->len);

  if (!add_stated (db, GET_STATED_COAUTHORS, person->id, counts, error))
    return FALSE;

  add_counted (colleagues, person->id, counts);
  make_ties (person, counts, BW_KIND_PERSON, person->coauthors);

  return tell (db, person, GET_NAME, person->coauthors, error);
}

/* When those were published of which nothing else is told. */
static gboolean
set_years (BwPaperMarks  *marks,
           GPtrArray     *ties,
           GError       **error)
{
  for (guint i = 0; i < ties->len; i++)
    {
      BwTie *tie = g_ptr_array_index (ties, i);
      BwPaperMark mark;

      if (tie->title != NULL)
        continue;
      if (!bw_paper_marks_find (marks, tie->ref.id, &mark, error))
        return FALSE;
      tie->date = (BwDate){ mark.year, 0, 0 };
    }

  return TRUE;
}

/**
 * bw_person_ties_get_citing:
 * @citing: (element-type gint64): what cites the works of @person, as often as it does
 *
 * Adds the works that cite papers of @person to it, in the same way.
 */
gboolean
bw_person_ties_get_citing (BwDb          *db,
                           BwPerson      *person,
                           const GArray  *citing,
                           BwPaperMarks  *marks,
                           GError       **error)
{
  g_autoptr (BwIdCounts) counts = bw_id_counts_new (citing->len);

  if (!add_stated (db, GET_STATED_CITING, person->id, counts, error))
    return FALSE;

  add_counted (citing, 0, counts);
  make_ties (person, counts, BW_KIND_PAPER, person->cited_by);

  return tell (db, person, GET_TITLE, person->cited_by, error) &&
         set_years (marks, person->cited_by, error);
}

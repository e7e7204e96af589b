#include "bw-paper-choice.h"

#include "bw-byline.h"
#include "bw-paper-team.h"
#include "bw-text.h"

/*
 * What is shown of a paper is chosen from all that documents state of it: its own
 * title before one made of a summary, a listing's word before a mention's, that of the
 * last version before that of an older one, a stated date before an inferred one and the
 * more precise before the less.
 */
static const char GET_STATEMENTS[] =
  "SELECT title, title_known, type, published, published_inferred,"
  "       iif (texts_in_paper, (SELECT abstract FROM paper WHERE id = ?1), abstract),"
  "       iif (texts_in_paper, (SELECT summary FROM paper WHERE id = ?1), summary),"
  "       venue, language, updated, citation_count"
  "  FROM paper_statement WHERE paper_id = ?1"
  " ORDER BY title_known DESC,"
  "          CASE relation WHEN 'listed' THEN 1 WHEN 'authored' THEN 2 WHEN 'mentioned' THEN 3"
  "                        ELSE 4 END,"
  "          updated DESC, document_id, position";

/* Before other texts are chosen, the statement whose texts the paper keeps gets them. */
static const char GIVE_TEXTS_BACK[] =
  "UPDATE paper_statement"
  "   SET texts_in_paper = 0, abstract = paper.abstract, summary = paper.summary"
  "  FROM paper"
  " WHERE paper.id = ?1 AND paper_statement.paper_id = ?1 AND texts_in_paper"
  "   AND (paper.abstract IS NOT ?2 OR paper.summary IS NOT ?3)";

static const char UPDATE[] =
  "UPDATE paper"
  "   SET title = ?2, title_key = ?3, title_known = ?4, type = ?5, published = ?6,"
  "       published_inferred = ?7, abstract = ?8, summary = ?9, venue = ?10, language = ?11,"
  "       byline = ?12, authors_complete = ?13, updated = ?14, citation_count = ?15"
  " WHERE id = ?1";

typedef struct
{
  char     *title;
  gboolean  title_known;
  char     *type;
  BwDate    published;
  gboolean  published_inferred;
  char     *abstract;
  char     *summary;
  char     *venue;
  char     *language;
  BwDate    updated;
  int       citation_count;
} Choice;

static void
choice_clear (Choice *choice)
{
  g_free (choice->title);
  g_free (choice->type);
  g_free (choice->abstract);
  g_free (choice->summary);
  g_free (choice->venue);
  g_free (choice->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

static void
take_first (char   **choice,
            BwStmt  *stmt,
            int      column)
{
  if (*choice == NULL)
    *choice = bw_stmt_dup_text (stmt, column);
}

static int
precision (BwDate date)
{
  return (date.year != 0) + (date.month != 0) + (date.day != 0);
}

static void
take_better_date (Choice   *choice,
                  BwDate    date,
                  gboolean  inferred)
{
  gboolean better = bw_date_is_known (date) &&
                    (!bw_date_is_known (choice->published) ||
                     (choice->published_inferred && !inferred) ||
                     (choice->published_inferred == inferred &&
                      precision (date) > precision (choice->published)));

  if (!better)
    return;

  choice->published = date;
  choice->published_inferred = inferred;
}

/* Versions and citations only become more. */
static void
take_latest (Choice *choice,
             BwDate  updated,
             int     citation_count)
{
  if (bw_date_compare (updated, choice->updated) > 0)
    choice->updated = updated;
  choice->citation_count = MAX (choice->citation_count, citation_count);
}

static gboolean
choose (BwDb    *db,
        gint64   paper_id,
        Choice  *choice,
        GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_STATEMENTS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      if (choice->title == NULL)
        choice->title_known = bw_stmt_get_int (stmt, 1) != 0;
      take_first (&choice->title, stmt, 0);
      take_first (&choice->type, stmt, 2);
      take_better_date (choice, bw_stmt_get_date (stmt, 3), bw_stmt_get_int (stmt, 4) != 0);
      take_first (&choice->abstract, stmt, 5);
      take_first (&choice->summary, stmt, 6);
      take_first (&choice->venue, stmt, 7);
      take_first (&choice->language, stmt, 8);
      take_latest (choice, bw_stmt_get_date (stmt, 9), bw_stmt_get_count (stmt, 10));
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_paper_choice_update:
 *
 * Chooses anew what is shown of a paper, after what is stated of it has changed. A
 * paper of which nothing is stated any more stays as it was.
 */
gboolean
bw_paper_choice_update (BwDb    *db,
                        gint64   paper_id,
                        GError **error)
{
  g_auto (Choice) choice = { .citation_count = -1 };
  g_autoptr (GPtrArray) authors = bw_author_array_new ();
  g_autofree char *title_key = NULL;
  g_autofree char *byline = NULL;
  gboolean complete = FALSE;

  if (!choose (db, paper_id, &choice, error))
    return FALSE;
  if (choice.title == NULL)
    return TRUE;
  if (!bw_paper_team_get_authors (db, paper_id, authors, &complete, error))
    return FALSE;

  title_key = bw_text_key (choice.title);
  byline = bw_byline_new (authors, complete);

  return bw_db_run (db, GIVE_TEXTS_BACK, error, "iss", paper_id, choice.abstract, choice.summary) &&
         bw_db_run (db, UPDATE, error, "issisdisssssidn", paper_id, choice.title, title_key,
                    (gint64) choice.title_known, choice.type != NULL ? choice.type : "article",
                    bw_date_pack (choice.published), (gint64) choice.published_inferred,
                    choice.abstract, choice.summary, choice.venue, choice.language, byline,
                    (gint64) complete, bw_date_pack (choice.updated), choice.citation_count);
}

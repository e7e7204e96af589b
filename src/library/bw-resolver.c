#include "bw-resolver.h"

#include "bw-addressed-paper.h"
#include "bw-byline.h"
#include "bw-found-table.h"
#include "bw-generic-title.h"
#include "bw-identified-paper.h"
#include "bw-name.h"
#include "bw-paper-matcher.h"
#include "bw-paper-table.h"
#include "bw-party-resolver.h"
#include "bw-party-table.h"
#include "bw-title-query.h"
#include "bw-titled-paper.h"

/*
 * Finds in the library the papers that a document names, or makes them: the store gives
 * the candidates, the matcher judges them.
 */

/* Which paper is meant, and why; and why it is not another of that title. */
typedef struct
{
  gint64      id;
  const char *why;
  gint64      other_id; /* of a paper that has the title and is another, or 0 */
  const char *why_other;
} Choice;

/* One that the document has named before, of a title that many works have. */
static gboolean
may_be_generic (const BwPaperQuestion  *question,
                const BwPaperCandidate *candidate)
{
  return question->withdrawn != NULL &&
         bw_changes_contains (question->withdrawn, BW_KIND_PAPER, candidate->id);
}

/* Among the parties to decisions that are not there: the older would have been found first. */
static gboolean
find_absent_paper (BwDb                   *db,
                   const char             *title_key,
                   BwPaperEvidence        *evidence,
                   GStrv                   keys,
                   const BwPaperQuestion  *question,
                   Choice                 *choice,
                   GError                **error)
{
  g_auto (GStrv) own_keys = keys == NULL ? bw_paper_question_get_author_keys (question) : NULL;
  gint64 absent;

  evidence->author_keys = (const char *const *) (keys != NULL ? keys : own_keys);
  if (!bw_party_resolver_find_paper (db, title_key, evidence, &absent, error))
    return FALSE;
  if (absent != 0 && (choice->id == 0 || absent < choice->id))
    *choice = (Choice){ .id = absent };

  return choice->id != 0 || bw_party_resolver_find_waiting_paper (db, title_key, evidence, &choice->id, error);
}

/* Far apart where a year is not known. */
static int
count_years_apart (BwDate one,
                   BwDate other)
{
  return bw_date_is_known (one) && bw_date_is_known (other) ? ABS (one.year - other.year) : G_MAXINT;
}

/* @choice: (out): the candidate that may be meant and is of the nearest year, the oldest of several */
static gboolean
choose_candidate (BwDb                   *db,
                  const BwPaperQuestion  *question,
                  const BwPaperEvidence  *evidence,
                  const char             *title_key,
                  GPtrArray              *candidates,
                  Choice                 *choice,
                  GError                **error)
{
  gboolean generic = evidence->title_known && bw_generic_title_is (title_key);
  int nearest = G_MAXINT;

  for (guint i = 0; i < candidates->len && nearest > 0; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      int gap = count_years_apart (evidence->published, candidate->published);
      BwVerdict verdict = BW_VERDICT_NEW;
      const char *why = "the same title, twice in one list";
      gboolean may = FALSE;

      if (generic && !may_be_generic (question, candidate))
        continue;
      if (!bw_paper_question_may_be (question, db, candidate->id, &may, error) ||
          (may && !bw_titled_paper_judge (db, evidence, candidate, &verdict, &why, error)))
        return FALSE;
      if (verdict == BW_VERDICT_SAME && (choice->id == 0 || gap < nearest))
        {
          nearest = gap;
          choice->id = candidate->id;
          choice->why = why;
        }
      if (verdict != BW_VERDICT_SAME && choice->other_id == 0)
        {
          choice->other_id = candidate->id;
          choice->why_other = why;
        }
    }

  return TRUE;
}

/* One that a document has called so, under another title now. What is decided of a paper is told by its
 * titles. */
static gboolean
add_renamed_paper (BwDb                   *db,
                   const BwPaperQuestion  *question,
                   const char             *title_key,
                   GPtrArray              *candidates,
                   GError                **error)
{
  gint64 id = 0;
  gboolean is_party = FALSE;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) found = NULL;

  if (!bw_title_query_find_stated (db, title_key, &id, error) ||
      (id != 0 && question->decided && !bw_party_table_is_party (db, (BwRef){ BW_KIND_PAPER, id }, &is_party, error)))
    return FALSE;
  if (id == 0 || is_party)
    return TRUE;

  g_array_append_val (ids, id);
  if (!(found = bw_paper_table_find_by_ids (db, ids, error)))
    return FALSE;

  g_ptr_array_extend_and_steal (candidates, g_steal_pointer (&found));
  return TRUE;
}

static gboolean
find_titled_paper (BwDb                   *db,
                   const BwPaperQuestion  *question,
                   const char             *title_key,
                   Choice                 *choice,
                   GError                **error)
{
  g_autoptr (GPtrArray) candidates = bw_paper_table_find_by_title_key (db, title_key, error);
  const BwPaperRecord *record = question->record;
  g_auto (GStrv) keys = NULL;
  BwPaperEvidence evidence = { .title_known = record->title_known,
                               .title_tells = bw_titled_paper_tells (title_key),
                               .first_author_known = question->authors_in_order && record->authors->len > 0,
                               .published = question->published,
                               .type = record->type,
                               .venue = record->venue,
                               .identifiers = record->identifiers,
                               .title = record->title,
                               .published_inferred = question->published_inferred,
                               .fields = record->fields };

  if (candidates == NULL ||
      (candidates->len == 0 && record->title_known && !add_renamed_paper (db, question, title_key, candidates, error)))
    return FALSE;

  keys = candidates->len > 0 ? bw_paper_question_get_author_keys (question) : NULL;
  evidence.author_keys = (const char *const *) keys;
  if (!choose_candidate (db, question, &evidence, title_key, candidates, choice, error))
    return FALSE;

  return !question->decided || find_absent_paper (db, title_key, &evidence, keys, question, choice, error);
}

/* Whose title the document has corrected. What is decided of a paper is told by its titles. */
static gboolean
find_former_paper (BwDb                   *db,
                   const BwPaperQuestion  *question,
                   const char             *title_key,
                   Choice                 *choice,
                   GError                **error)
{
  const BwPaperRecord *record = question->record;
  g_auto (GStrv) keys = bw_paper_question_get_author_keys (question);
  BwPaperEvidence evidence = { .title_known = record->title_known,
                               .author_keys = (const char *const *) keys,
                               .published = question->published,
                               .identifiers = record->identifiers };
  const BwFormerPaper *former = bw_former_papers_find (question->former, &evidence, title_key);
  gboolean is_party = FALSE;
  gboolean may;

  if (former == NULL)
    return TRUE;
  if (!bw_paper_question_may_be (question, db, former->id, &may, error) ||
      (question->decided && !bw_party_table_is_party (db, (BwRef){ BW_KIND_PAPER, former->id }, &is_party, error)))
    return FALSE;
  if (may && !is_party)
    *choice = (Choice){ .id = former->id, .why = "the document has corrected its title" };

  return TRUE;
}

/* As it would be chosen if nothing else is stated of it. */
static gint64
insert_paper (BwDb                   *db,
              const BwPaperQuestion  *question,
              const char             *title_key,
              GError                **error)
{
  const BwPaperRecord *record = question->record;
  g_autoptr (GPtrArray) families = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *byline = NULL;
  BwPaperStatement statement = { .record = record, .published = question->published, .published_inferred = question->published_inferred };

  for (guint i = 0; i < record->authors->len && i <= BW_BYLINE_NAMES; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (record->authors, i);
      g_autoptr (BwName) parts = author->family == NULL ? bw_name_new (author->name) : NULL;

      g_ptr_array_add (families, g_strdup (parts != NULL ? parts->family : author->family));
    }
  byline = bw_byline_new_from_families (families, record->authors_complete);

  return bw_paper_table_insert (db, &statement, title_key, byline, error);
}

static gboolean
log_choice (BwDb                   *db,
            const BwPaperQuestion  *question,
            gint64                  id,
            const Choice           *choice,
            GError                **error)
{
  BwRef paper = { BW_KIND_PAPER, id };
  const BwFoundRow other = { BW_DECISION_DISTINCT, paper, choice->other_id, question->record->title,
                             NULL, choice->why_other, question->document_id };

  return (choice->why == NULL || bw_found_table_add_again (db, paper, choice->why, question->document_id, error)) &&
         (choice->other_id == 0 || choice->id != 0 || bw_found_table_add (db, &other, error));
}

/* Returns: the id of the paper, or 0 with @error set */
static gint64
take_choice (BwDb                   *db,
             const BwPaperQuestion  *question,
             const char             *title_key,
             const Choice           *choice,
             GError                **error)
{
  gint64 id = choice->id != 0 ? choice->id : insert_paper (db, question, title_key, error);

  if (id == 0 || !log_choice (db, question, id, choice, error))
    return 0;

  return id != choice->id || !question->decided ||
             bw_party_table_reinstate (db, (BwRef){ BW_KIND_PAPER, id }, error)
           ? id
           : 0;
}

/**
 * bw_resolver_ensure_paper:
 * @is_new: (out): whether the paper was not known before
 *
 * Returns: the paper's id, or 0 with @error set
 */
gint64
bw_resolver_ensure_paper (BwDb                   *db,
                          const BwPaperQuestion  *question,
                          gboolean               *is_new,
                          GError                **error)
{
  g_autofree char *title_key = bw_paper_question_title_key (question->record->title);
  Choice choice = { 0 };

  *is_new = FALSE;
  if (!bw_identified_paper_find (db, question, title_key, &choice.id, error) ||
      (choice.id == 0 && !find_titled_paper (db, question, title_key, &choice, error)) ||
      (choice.id == 0 && question->former != NULL && !find_former_paper (db, question, title_key, &choice, error)) ||
      (choice.id == 0 && !bw_addressed_paper_find (db, question, title_key, &choice.id, error)))
    return 0;

  *is_new = choice.id == 0;

  return take_choice (db, question, title_key, &choice, error);
}

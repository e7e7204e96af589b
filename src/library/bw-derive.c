#include "bw-derive.h"

#include "bw-adjacency.h"
#include "bw-change-table.h"
#include "bw-document-table.h"
#include "bw-decider.h"
#include "bw-doubt-settler.h"
#include "bw-look-note.h"
#include "bw-namesake-settler.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-settler.h"
#include "bw-orphans.h"
#include "bw-paper-choice.h"
#include "bw-paper-marks.h"
#include "bw-reference-table.h"
#include "bw-summary-joiner.h"

/* What is shown of a paper, and what it counts for. */
static gboolean
choose (BwDb             *db,
        const BwTouched  *touched,
        gint64            id,
        GError          **error)
{
  return bw_topic_counts_take_back (touched->topics, db, id, error) &&
         bw_paper_choice_update (db, id, error) &&
         bw_topic_counts_count (touched->topics, db, id, error);
}

/* A list that only goes on is not made anew. */
static gboolean
derive_citations (BwDb             *db,
                  const BwTouched  *touched,
                  gint64            id,
                  GError          **error)
{
  if (bw_changes_contains (touched->cited, BW_KIND_PAPER, id))
    return bw_adjacency_update_citations (db, id, error);

  return (!bw_changes_contains (touched->citing, BW_KIND_PAPER, id) ||
          bw_adjacency_update_references (db, id, error)) &&
         (!bw_changes_contains (touched->gained, BW_KIND_PAPER, id) ||
          bw_adjacency_extend_cited_by (db, id, error));
}

static gboolean
derive_paper (BwDb             *db,
              const BwTouched  *touched,
              gint64            id,
              GError          **error)
{
  gboolean settled = g_hash_table_contains (touched->settled, &id);
  gboolean by_others = bw_changes_contains (touched->teams, BW_KIND_PAPER, id);

  return (settled || choose (db, touched, id, error)) &&
         ((settled && !by_others) || bw_adjacency_update_team (db, id, error)) &&
         (settled ? derive_citations (db, touched, id, error)
                  : bw_adjacency_update_citations (db, id, error));
}

/* What is shown of a paper is what it was when there is no more than a new citation.
 * @but: (nullable): papers that are done already */
static gboolean
derive_cited (BwDb             *db,
              const BwTouched  *touched,
              const BwChanges  *cited,
              const BwChanges  *but,
              GError          **error)
{
  g_autoptr (GArray) papers = bw_changes_get_ids (cited, BW_KIND_PAPER);

  for (guint i = 0; i < papers->len; i++)
    {
      gint64 id = g_array_index (papers, gint64, i);

      if (!bw_changes_contains (touched->things, BW_KIND_PAPER, id) &&
          (but == NULL || !bw_changes_contains (but, BW_KIND_PAPER, id)) &&
          !derive_citations (db, touched, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
derive_papers (BwDb             *db,
               const BwTouched  *touched,
               GError          **error)
{
  g_autoptr (GArray) papers = bw_changes_get_ids (touched->things, BW_KIND_PAPER);

  for (guint i = 0; i < papers->len; i++)
    if (!derive_paper (db, touched, g_array_index (papers, gint64, i), error))
      return FALSE;
  if (!bw_paper_marks_update (db, papers, error) ||
      !derive_cited (db, touched, touched->citing, touched->cited, error) ||
      !derive_cited (db, touched, touched->gained, touched->cited, error) ||
      !derive_cited (db, touched, touched->cited, NULL, error))
    return FALSE;

  bw_changes_merge (touched->cited, touched->citing);
  bw_changes_merge (touched->cited, touched->gained);
  return TRUE;
}

/* What cited a paper by an identifier that has been taken back cites it no more. */
static gboolean
remove_stale_citations (BwDb       *db,
                        BwTouched  *touched,
                        GError    **error)
{
  g_autoptr (GArray) papers = bw_changes_get_ids (touched->withdrawn, BW_KIND_PAPER);

  for (guint i = 0; i < papers->len; i++)
    if (!bw_reference_table_remove_stale (db, g_array_index (papers, gint64, i), touched->cited,
                                          error))
      return FALSE;

  return TRUE;
}

/* What is about somebody is found by their name, which is another after a merge. */
static gboolean
note_subjects (BwDb             *db,
               const BwTouched  *touched,
               BwChanges        *noted,
               GError          **error)
{
  g_autoptr (GArray) people = bw_changes_get_ids (touched->withdrawn, BW_KIND_PERSON);

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (GArray) documents = bw_document_table_get_about (db, g_array_index (people, gint64, i), error);

      if (documents == NULL)
        return FALSE;
      for (guint j = 0; j < documents->len; j++)
        bw_changes_add (noted, BW_KIND_DOCUMENT, g_array_index (documents, gint64, j));
    }

  return TRUE;
}

/* What the search index has to be told: a person by whose name nothing is new is as before, and
 * so is a paper of which nothing is new but who cites it. */
static gboolean
note_changes (BwDb             *db,
              const BwTouched  *touched,
              GError          **error)
{
  g_autoptr (BwChanges) noted = bw_changes_new ();

  bw_changes_merge (noted, touched->renamed);
  bw_changes_merge (noted, touched->withdrawn);
  for (int kind = BW_KIND_PAPER; kind <= BW_KIND_SOURCE; kind++)
    {
      g_autoptr (GArray) ids = bw_changes_get_ids (touched->things, (BwKind) kind);

      for (guint i = 0; kind != BW_KIND_PERSON && i < ids->len; i++)
        bw_changes_add (noted, (BwKind) kind, g_array_index (ids, gint64, i));
    }

  return note_subjects (db, touched, noted, error) && bw_change_table_add (db, noted, error);
}

/* The program settles names as if nobody had decided anything of them. */
static gboolean
settle_organisations (BwDb       *db,
                      BwTouched  *touched,
                      GError    **error)
{
  gboolean decided;
  gboolean unsettled;

  if (!bw_touched_is_decided (touched, db, &decided, error))
    return FALSE;
  if (decided)
    {
      if (!bw_organisation_key_table_is_unsettled (db, &unsettled, error) ||
          (unsettled && !bw_decider_lift_organisations (db, touched, error)))
        return FALSE;
    }

  return bw_organisation_settler_run (db, touched, error) &&
         bw_decider_apply_organisations (db, touched, error);
}

/* @doubts: (out): what has been judged */
static gboolean
derive (BwDb            *db,
        BwTouched       *touched,
        BwChanges       *changes,
        BwDoubtSettler **doubts,
        GError         **error)
{
  g_autoptr (BwChanges) removed = bw_changes_new ();

  if (!bw_namesake_settler_run (db, touched, error) || !bw_decider_apply (db, touched, error) || !remove_stale_citations (db, touched, error) ||
      !(*doubts = bw_doubt_settler_new (db, touched, error)))
    return FALSE;
  bw_changes_merge (touched->things, touched->withdrawn);
  if (!derive_papers (db, touched, error) || !settle_organisations (db, touched, error) ||
      !bw_orphans_remove (db, touched->withdrawn, removed, error) ||
      !bw_doubt_settler_run (*doubts, error) ||
      !bw_topic_counts_write (touched->topics, db, error) || !note_changes (db, touched, error) ||
      !bw_look_note (db, touched->things, touched->cited, error))
    return FALSE;

  bw_changes_merge (changes, touched->things);
  bw_changes_merge (changes, touched->cited);

  return TRUE;
}

/* What is joined makes more sure, until nothing is.
 * @doubts: (nullable): what has been judged, or `NULL` for all */
static gboolean
join_summaries (BwDb            *db,
                BwDoubtSettler  *doubts,
                BwTouched       *touched,
                BwChanges       *changes,
                GError         **error)
{
  g_autoptr (BwDoubtSettler) last = NULL;
  gboolean joined = TRUE;

  while (joined)
    {
      g_autoptr (BwTouched) again = bw_touched_new ();
      BwDoubtSettler *next = NULL;
      GHashTable *blocks = doubts != NULL ? bw_doubt_settler_get_blocks (doubts) : NULL;

      if (!bw_summary_joiner_run (db, blocks, touched->made, again, &joined, error))
        return FALSE;
      if (bw_changes_get_n (again->things) == 0)
        return TRUE;
      if (!derive (db, again, changes, &next, error))
        {
          bw_doubt_settler_free (next);
          return FALSE;
        }
      bw_doubt_settler_free (last);
      doubts = last = next;
      touched->n_joined += again->n_joined;
      touched->n_parted += again->n_parted;
    }

  return TRUE;
}

/**
 * bw_derive:
 * @changes: all that is touched is added to it
 *
 * Makes anew what follows from the facts, in the transaction that wrote them.
 */
gboolean
bw_derive (BwDb       *db,
           BwTouched  *touched,
           BwChanges  *changes,
           GError    **error)
{
  g_autoptr (BwDoubtSettler) doubts = NULL;

  return derive (db, touched, changes, &doubts, error) &&
         (touched->is_dump || join_summaries (db, doubts, touched, changes, error));
}

/* Finds what summaries describe of all that is doubtful, after a dump. */
gboolean
bw_derive_summaries (BwDb       *db,
                     BwTouched  *touched,
                     BwChanges  *changes,
                     GError    **error)
{
  return join_summaries (db, NULL, touched, changes, error);
}

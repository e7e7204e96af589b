#include "bw-identified-paper.h"

#include <string.h>

#include "bw-decision-kin.h"
#include "bw-decision-table.h"
#include "bw-found-table.h"
#include "bw-paper-matcher.h"
#include "bw-paper-table.h"
#include "bw-party-resolver.h"
#include "bw-party-table.h"

/*
 * Finds the paper that is identified as the one which a document names. What has a title that any
 * document gives it is found before what only the same people have written.
 */

/* A key of somebody's bibliography identifies nothing elsewhere. */
static gboolean
is_universal (const BwIdentifier *identifier)
{
  return strcmp (identifier->scheme, "bibtex_key") != 0;
}

/* What an identifier joins is told why. */
static gboolean
log_join (BwDb                    *db,
          const BwPaperQuestion   *question,
          const BwIdentifier      *identifier,
          const char              *title_key,
          const BwPaperCandidate  *candidate,
          GError                 **error)
{
  g_autofree char *why = g_strdup_printf ("the same identifier, %s:%s", identifier->scheme,
                                          identifier->value);
  const BwFoundRow found = { .keep = { BW_KIND_PAPER, candidate->id },
                             .name = question->record->title,
                             .key = title_key,
                             .why = why,
                             .document_id = question->document_id };
  gboolean otherwise = question->record->title_known && candidate->title_known &&
                       strcmp (candidate->title_key, title_key) != 0;

  return otherwise ? bw_found_table_add (db, &found, error)
                   : bw_found_table_add_again (db, found.keep, why, found.document_id, error);
}

/* What was merged has the titles and the authors of all that it was. */
static gboolean
is_party_of (BwDb                   *db,
             const BwPaperQuestion  *question,
             gint64                  id,
             gboolean               *is_party,
             GError                **error)
{
  *is_party = FALSE;

  return !question->decided || bw_party_table_is_party (db, (BwRef){ BW_KIND_PAPER, id }, is_party, error);
}

/* By the title that is shown, or else by any that is stated, where no decision has brought one. */
static gboolean
judge_titles (BwDb                    *db,
              const BwPaperQuestion   *question,
              const BwIdentifier      *identifier,
              const char              *title_key,
              const BwPaperCandidate  *candidate,
              BwVerdict               *verdict,
              GError                 **error)
{
  const char *shown = candidate->title_known ? candidate->title_key : NULL;
  gboolean is_party = FALSE;
  g_auto (GStrv) titles = NULL;

  *verdict = bw_paper_matcher_judge_identified (identifier->scheme, title_key, shown, NULL);
  if (*verdict == BW_VERDICT_SAME)
    return TRUE;
  if (!is_party_of (db, question, candidate->id, &is_party, error) ||
      !(titles = bw_paper_table_get_titles (db, candidate->id, error)))
    return FALSE;

  for (guint i = 0; !is_party && titles[i] != NULL && *verdict != BW_VERDICT_SAME; i++)
    {
      g_autofree char *key = bw_paper_question_title_key (titles[i]);

      *verdict = bw_paper_matcher_judge_identified (identifier->scheme, title_key, key, NULL);
    }

  return TRUE;
}

static gboolean
judge_team (BwDb                    *db,
            const BwPaperQuestion   *question,
            const BwPaperEvidence   *evidence,
            const BwPaperCandidate  *candidate,
            BwVerdict               *verdict,
            GError                 **error)
{
  g_auto (GStrv) keys = bw_decision_kin_get_author_keys (db, candidate->id, error);
  BwPaperEvidence other = { .author_keys = (const char *const *) keys,
                            .published = candidate->published,
                            .type = candidate->type };
  gint64 merge = 0;

  if (keys == NULL || !bw_paper_table_count_team (db, candidate->id, &other.n_authors, error) ||
      !bw_decision_table_find_merge (db, (BwRef){ BW_KIND_PAPER, candidate->id }, &merge, error))
    return FALSE;

  if (merge == 0)
    *verdict = bw_paper_matcher_judge_team (evidence, &other, NULL);
  return TRUE;
}

/* @evidence: (nullable): of the team; `NULL` to judge by titles */
static gboolean
find_by_identifier (BwDb                   *db,
                    const BwPaperQuestion  *question,
                    const BwPaperEvidence  *evidence,
                    const BwIdentifier     *identifier,
                    const char             *title_key,
                    gint64                 *id,
                    GError                **error)
{
  g_autoptr (GPtrArray) candidates = bw_paper_table_find_by_identifier (db, identifier, error);
  const char *known_key = question->record->title_known ? title_key : NULL;

  for (guint i = 0; candidates != NULL && i < candidates->len && *id == 0; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      BwVerdict verdict = BW_VERDICT_NEW;
      gboolean may = FALSE;

      if (!bw_paper_question_may_be (question, db, candidate->id, &may, error))
        return FALSE;
      if (!may && strcmp (candidate->title_key, title_key) != 0)
        continue;
      if (evidence != NULL ? !judge_team (db, question, evidence, candidate, &verdict, error)
                           : !judge_titles (db, question, identifier, known_key, candidate, &verdict, error))
        return FALSE;
      if (verdict == BW_VERDICT_SAME)
        *id = candidate->id;
      if (*id != 0 && !log_join (db, question, identifier, title_key, candidate, error))
        return FALSE;
    }

  return candidates != NULL;
}

static gboolean
find_by_title (BwDb                   *db,
               const BwPaperQuestion  *question,
               const char             *title_key,
               gint64                 *id,
               GError                **error)
{
  GPtrArray *identifiers = question->record->identifiers;
  const char *known_key = question->record->title_known ? title_key : NULL;

  *id = 0;
  if (question->decided &&
      !bw_party_resolver_find_identified (db, BW_KIND_PAPER, identifiers, known_key, id, error))
    return FALSE;
  for (guint i = 0; i < identifiers->len && *id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);

      if (is_universal (identifier) &&
          !find_by_identifier (db, question, NULL, identifier, title_key, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_party (BwDb                   *db,
            const BwPaperQuestion  *question,
            const BwPaperEvidence  *evidence,
            gint64                 *id,
            GError                **error)
{
  gint64 found = 0;
  gboolean may = FALSE;

  if (question->decided && (!bw_party_resolver_find_team (db, evidence, &found, error) ||
                            !bw_paper_question_may_be (question, db, found, &may, error)))
    return FALSE;

  *id = may ? found : 0;
  return TRUE;
}

/* What has a DOI alone in common must be by the same people. */
static gboolean
find_by_team (BwDb                   *db,
              const BwPaperQuestion  *question,
              const char             *title_key,
              gint64                 *id,
              GError                **error)
{
  const BwPaperRecord *record = question->record;
  g_auto (GStrv) keys = bw_paper_question_get_author_keys (question);
  BwPaperEvidence evidence = { .author_keys = (const char *const *) keys,
                               .published = question->published,
                               .type = record->type,
                               .identifiers = record->identifiers };

  if (!find_party (db, question, &evidence, id, error))
    return FALSE;
  for (guint i = 0; i < record->identifiers->len && *id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      if (strcmp (identifier->scheme, "doi") == 0 &&
          !find_by_identifier (db, question, &evidence, identifier, title_key, id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_identified_paper_find:
 * @title_key: of bw_paper_question_title_key()
 * @id: (out): of a paper that has one of the identifiers, or 0
 */
gboolean
bw_identified_paper_find (BwDb                   *db,
                          const BwPaperQuestion  *question,
                          const char             *title_key,
                          gint64                 *id,
                          GError                **error)
{
  return find_by_title (db, question, title_key, id, error) &&
         (*id != 0 || question->record->authors->len == 0 || find_by_team (db, question, title_key, id, error));
}

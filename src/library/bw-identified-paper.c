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

typedef gboolean (*AreAlike) (const char *scheme,
                              const char *title_key,
                              const char *other);

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

/* @alike: (out): whether any title that a document states of the paper, and no decision has brought, is
 *   like that of the question, or may be of the same work all the same */
static gboolean
has_title_like (BwDb                    *db,
                const BwPaperQuestion   *question,
                const char              *title_key,
                const BwPaperCandidate  *candidate,
                AreAlike                 are_alike,
                const char              *scheme,
                gboolean                *alike,
                GError                 **error)
{
  gboolean is_party = FALSE;
  g_auto (GStrv) titles = NULL;

  *alike = are_alike (scheme, title_key, candidate->title_known ? candidate->title_key : NULL);
  if (*alike)
    return TRUE;
  if (!is_party_of (db, question, candidate->id, &is_party, error) ||
      !(titles = bw_paper_table_get_titles (db, candidate->id, error)))
    return FALSE;

  for (guint i = 0; !is_party && titles[i] != NULL && !*alike; i++)
    {
      g_autofree char *key = bw_paper_question_title_key (titles[i]);

      *alike = are_alike (scheme, title_key, key);
    }

  return TRUE;
}

static gboolean
may_be_identified (const char *scheme,
                   const char *title_key,
                   const char *other)
{
  return bw_paper_matcher_judge_identified (scheme, title_key, other, NULL) == BW_VERDICT_SAME;
}

static gboolean
is_not_mistaken (const char *scheme,
                 const char *title_key,
                 const char *other)
{
  return title_key == NULL || other == NULL || !bw_paper_matcher_is_mistaken (scheme, title_key, other);
}

/* @may: (out): whether one of the authors may have written the paper, as far as they are known */
static gboolean
may_be_by (BwDb                    *db,
           const BwPaperQuestion   *question,
           const BwPaperCandidate  *candidate,
           gboolean                *may,
           GError                 **error)
{
  g_auto (GStrv) keys = bw_paper_question_get_author_keys (question);
  g_auto (GStrv) other_keys = bw_decision_kin_get_author_keys (db, candidate->id, error);
  BwPaperEvidence evidence = { .author_keys = (const char *const *) keys };
  BwPaperEvidence other = { .author_keys = (const char *const *) other_keys };

  if (other_keys == NULL)
    return FALSE;

  *may = !bw_paper_evidence_has_authors (&evidence) || !bw_paper_evidence_has_authors (&other) ||
         bw_paper_evidence_share_people (&evidence, &other);
  return TRUE;
}

static gboolean
judge_titles (BwDb                    *db,
              const BwPaperQuestion   *question,
              const BwIdentifier      *identifier,
              const char              *title_key,
              const BwPaperCandidate  *candidate,
              BwVerdict               *verdict,
              GError                 **error)
{
  const char *scheme = identifier->scheme;
  gboolean may = FALSE;
  gboolean sure = FALSE;

  if (!has_title_like (db, question, title_key, candidate, may_be_identified, scheme, &may, error) ||
      (may && !has_title_like (db, question, title_key, candidate, is_not_mistaken, scheme, &sure, error)) ||
      (may && !sure && !may_be_by (db, question, candidate, &may, error)))
    return FALSE;

  *verdict = may ? BW_VERDICT_SAME : BW_VERDICT_NEW;
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

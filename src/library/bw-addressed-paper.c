#include "bw-addressed-paper.h"

#include <string.h>

#include "bw-address-matcher.h"
#include "bw-address-table.h"
#include "bw-decision-kin.h"
#include "bw-found-table.h"
#include "bw-paper-table.h"
#include "bw-party-table.h"
#include "bw-work-address.h"

/*
 * Finds the paper that stands at the address of one which a document names, under another title.
 */

/* What is known of a paper of the address. */
typedef struct
{
  const BwPaperCandidate *candidate;
  GStrv                   keys;
  GStrv                   titles;
  GPtrArray              *identifiers;
  BwPaperEvidence         evidence;
} Holder;

static void
holder_free (gpointer data)
{
  Holder *self = data;

  g_strfreev (self->keys);
  g_strfreev (self->titles);
  g_ptr_array_unref (self->identifiers);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Holder, holder_free)

/* Returns: (transfer full) (nullable): `NULL` with @error set */
static Holder *
holder_new (BwDb                    *db,
            const BwPaperCandidate  *candidate,
            GError                 **error)
{
  g_autoptr (Holder) self = g_new0 (Holder, 1);

  self->candidate = candidate;
  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->evidence = (BwPaperEvidence){ .title_known = candidate->title_known,
                                      .published = candidate->published,
                                      .type = candidate->type,
                                      .identifiers = self->identifiers };
  if (!bw_paper_table_get_identifiers (db, candidate->id, self->identifiers, error) ||
      !bw_paper_table_count_team (db, candidate->id, &self->evidence.n_authors, error) ||
      !(self->titles = bw_paper_table_get_titles (db, candidate->id, error)) ||
      !(self->keys = bw_decision_kin_get_author_keys (db, candidate->id, error)))
    return NULL;

  self->evidence.author_keys = (const char *const *) self->keys;

  return g_steal_pointer (&self);
}

/* Returns: (transfer full) (element-type Holder) (nullable): of all @candidates, or `NULL` with
 *   @error set */
static GPtrArray *
get_holders (BwDb       *db,
             GPtrArray  *candidates,
             GError    **error)
{
  g_autoptr (GPtrArray) holders = g_ptr_array_new_with_free_func (holder_free);

  for (guint i = 0; i < candidates->len; i++)
    {
      Holder *holder = holder_new (db, g_ptr_array_index (candidates, i), error);

      if (holder == NULL)
        return NULL;
      g_ptr_array_add (holders, holder);
    }

  return g_steal_pointer (&holders);
}

/* An address that works of two identifiers have, identifies neither. */
static gboolean
disagree (GPtrArray *holders)
{
  for (guint i = 0; i < holders->len; i++)
    for (guint j = i + 1; j < holders->len; j++)
      {
        const Holder *one = g_ptr_array_index (holders, i);
        const Holder *other = g_ptr_array_index (holders, j);

        if (bw_paper_evidence_contradict (&one->evidence, &other->evidence))
          return TRUE;
      }

  return FALSE;
}

/* By any title that is stated; what has the very title has been judged by it. */
static BwVerdict
judge_titles (const BwPaperEvidence *evidence,
              const char            *title_key,
              const Holder          *holder)
{
  const char *known_key = evidence->title_known ? title_key : NULL;

  if (strcmp (holder->candidate->title_key, title_key) == 0)
    return BW_VERDICT_NEW;
  if (!holder->candidate->title_known)
    return bw_address_matcher_judge (evidence, known_key, &holder->evidence, NULL);

  for (guint i = 0; holder->titles[i] != NULL; i++)
    {
      g_autofree char *key = bw_paper_question_title_key (holder->titles[i]);

      if (bw_address_matcher_judge (evidence, known_key, &holder->evidence, key) == BW_VERDICT_SAME)
        return BW_VERDICT_SAME;
    }

  return BW_VERDICT_NEW;
}

/* What somebody has decided on is joined by nothing but what it was known by then. */
static gboolean
judge (BwDb                   *db,
       const BwPaperQuestion  *question,
       const BwPaperEvidence  *evidence,
       const char             *title_key,
       const Holder           *holder,
       BwVerdict              *verdict,
       GError                **error)
{
  gint64 id = holder->candidate->id;
  gboolean is_party = FALSE;
  gboolean may = FALSE;

  *verdict = BW_VERDICT_NEW;
  if (!bw_paper_question_may_be (question, db, id, &may, error) ||
      (question->decided && !bw_party_table_is_party (db, (BwRef){ BW_KIND_PAPER, id }, &is_party, error)))
    return FALSE;

  if (may && !is_party)
    *verdict = judge_titles (evidence, title_key, holder);

  return TRUE;
}

/* @candidates: of one address
 * @id: (out): of the one that is meant, or 0 where none is, or more than one may be */
static gboolean
choose (BwDb                   *db,
        const BwPaperQuestion  *question,
        const char             *title_key,
        GPtrArray              *candidates,
        gint64                 *id,
        GError                **error)
{
  g_autoptr (GPtrArray) holders = get_holders (db, candidates, error);
  g_auto (GStrv) keys = bw_paper_question_get_author_keys (question);
  const BwPaperRecord *record = question->record;
  const BwPaperEvidence evidence = { .title_known = record->title_known,
                                     .author_keys = (const char *const *) keys,
                                     .published = question->published,
                                     .type = record->type,
                                     .identifiers = record->identifiers };
  guint n = 0;

  *id = 0;
  if (holders == NULL)
    return FALSE;
  for (guint i = 0; i < holders->len && !disagree (holders); i++)
    {
      const Holder *holder = g_ptr_array_index (holders, i);
      BwVerdict verdict;

      if (!judge (db, question, &evidence, title_key, holder, &verdict, error))
        return FALSE;
      if (verdict == BW_VERDICT_SAME && n++ == 0)
        *id = holder->candidate->id;
    }
  if (n > 1)
    *id = 0;

  return TRUE;
}

static gboolean
log_join (BwDb                   *db,
          const BwPaperQuestion  *question,
          const char             *address,
          const char             *title_key,
          gint64                  id,
          GError                **error)
{
  g_autofree char *why = g_strconcat ("the same address, ", address, NULL);
  const BwFoundRow found = { .keep = { BW_KIND_PAPER, id },
                             .name = question->record->title,
                             .key = title_key,
                             .why = why,
                             .document_id = question->document_id };

  return bw_found_table_add (db, &found, error);
}

static gboolean
find_at (BwDb                   *db,
         const BwPaperQuestion  *question,
         const char             *address,
         const char             *title_key,
         gint64                 *id,
         GError                **error)
{
  g_autoptr (GArray) ids = bw_address_table_find (db, address, error);
  g_autoptr (GPtrArray) candidates = NULL;

  if (ids == NULL)
    return FALSE;
  if (ids->len == 0)
    return TRUE;

  return (candidates = bw_paper_table_find_by_ids (db, ids, error)) &&
         choose (db, question, title_key, candidates, id, error) &&
         (*id == 0 || log_join (db, question, address, title_key, *id, error));
}

/**
 * bw_addressed_paper_find:
 * @title_key: of bw_paper_question_title_key(), which no paper that may be meant has
 * @id: (out): of a paper that has one of the addresses, and more in common; or 0
 */
gboolean
bw_addressed_paper_find (BwDb                   *db,
                         const BwPaperQuestion  *question,
                         const char             *title_key,
                         gint64                 *id,
                         GError                **error)
{
  GPtrArray *urls = question->record->urls;

  *id = 0;
  for (guint i = 0; question->addresses != NULL && i < urls->len && *id == 0; i++)
    {
      g_autofree char *address = bw_work_address_key (g_ptr_array_index (urls, i));

      if (address != NULL && bw_stated_addresses_identify (question->addresses, address) &&
          !find_at (db, question, address, title_key, id, error))
        return FALSE;
    }

  return TRUE;
}

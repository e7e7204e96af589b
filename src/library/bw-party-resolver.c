#include "bw-party-resolver.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-known-paper.h"
#include "bw-moved-facts.h"
#include "bw-name-frequency.h"
#include "bw-party-table.h"
#include "bw-person-matcher.h"
#include "bw-told-query.h"

/*
 * Knows the parties to a person's decisions again that are not there: what was merged away, and
 * what no document has named for a while. They are judged by what they were known by.
 */

static gboolean
judge_identified (BwKind      kind,
                  const char *scheme,
                  const char *name_key,
                  const char *party_key)
{
  BwVerdict verdict = kind == BW_KIND_PERSON
                        ? bw_person_matcher_judge_identified (name_key, party_key)
                        : bw_paper_matcher_judge_identified (scheme, name_key, party_key, NULL);

  return verdict == BW_VERDICT_SAME;
}

/* Whether any name of the party is one that could be meant; one that has no name could be. */
static gboolean
could_be (BwKind      kind,
          const char *scheme,
          const char *name_key,
          GStrv       party_keys)
{
  const char *prefix = kind == BW_KIND_PERSON ? "name:" : "title:";
  gboolean named = FALSE;

  for (guint i = 0; party_keys[i] != NULL; i++)
    if (g_str_has_prefix (party_keys[i], prefix))
      {
        named = TRUE;
        if (judge_identified (kind, scheme, name_key, party_keys[i] + strlen (prefix)))
          return TRUE;
      }

  return !named;
}

/**
 * bw_party_resolver_find_identified:
 * @kind: people or papers
 * @identifiers: (element-type BwIdentifier): which a document gives
 * @name_key: of the name or the title that it gives
 * @id: (out): of a party, there or not, that has one of the identifiers; or 0
 */
gboolean
bw_party_resolver_find_identified (BwDb        *db,
                                   BwKind       kind,
                                   GPtrArray   *identifiers,
                                   const char  *name_key,
                                   gint64      *id,
                                   GError     **error)
{
  *id = 0;
  for (guint i = 0; i < identifiers->len && *id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);
      g_autofree char *key = g_strconcat (identifier->scheme, ":", identifier->value, NULL);
      g_auto (GStrv) known = NULL;
      gint64 found;

      if (!bw_party_table_find_by_key (db, kind, key, &found, error) ||
          (found != 0 && !(known = bw_party_table_get_keys (db, (BwRef){ kind, found }, error))))
        return FALSE;
      if (found != 0 && could_be (kind, identifier->scheme, name_key, known))
        *id = found;
    }

  return TRUE;
}

/* Returns: (transfer full): what a matcher takes: a key says itself whose it is */
GStrv
bw_party_resolver_get_matcher_keys (GStrv party_keys)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; party_keys[i] != NULL; i++)
    if (g_str_has_prefix (party_keys[i], "key:"))
      g_strv_builder_add (keys, party_keys[i] + strlen ("key:"));
    else if (!g_str_has_prefix (party_keys[i], "name:") && !g_str_has_prefix (party_keys[i], "paper:"))
      g_strv_builder_add (keys, party_keys[i]);

  return g_strv_builder_end (keys);
}

/* @may: (out): whether the name alone may mean somebody: who is told by papers may be another where
 * many have it */
static gboolean
is_meant_by_name (BwDb        *db,
                  gint64       person_id,
                  const char  *name_key,
                  gboolean    *may,
                  GError     **error)
{
  gboolean told = FALSE;

  if (bw_name_frequency (name_key) != BW_NAME_RARE && !bw_told_query_is_told (db, person_id, &told, error))
    return FALSE;

  *may = !told;
  return TRUE;
}

/**
 * bw_party_resolver_find_person:
 * @keys: (nullable): what the document identifies the person by
 * @id: (out): of a party that is not there and that the name may mean, or 0
 */
gboolean
bw_party_resolver_find_person (BwDb *db,
                               const char *name_key,
                               const char *const *keys,
                               gint64 *id,
                               GError **error)
{
  g_autoptr (GArray) absent = bw_party_table_find_absent (db, BW_KIND_PERSON, name_key, error);

  *id = 0;
  for (guint i = 0; absent != NULL && i < absent->len && *id == 0; i++)
    {
      BwRef ref = { BW_KIND_PERSON, g_array_index (absent, gint64, i) };
      g_auto (GStrv) known = bw_party_table_get_keys (db, ref, error);
      g_auto (GStrv) others = known != NULL ? bw_party_resolver_get_matcher_keys (known) : NULL;
      gboolean may = FALSE;

      if (known == NULL || !is_meant_by_name (db, ref.id, name_key, &may, error))
        return FALSE;
      if (may && bw_person_matcher_judge (keys, (const char *const *) others, NULL) == BW_VERDICT_SAME)
        *id = ref.id;
    }

  return absent != NULL;
}

typedef BwVerdict (*Judge) (const BwPaperEvidence  *one,
                            const BwPaperEvidence  *other,
                            const char            **reason);

static gboolean
judge_paper (BwDb                   *db,
             gint64                  id,
             const BwPaperEvidence  *evidence,
             Judge                   judge,
             BwVerdict              *verdict,
             GError                **error)
{
  g_auto (GStrv) keys = bw_party_table_get_keys (db, (BwRef){ BW_KIND_PAPER, id }, error);
  g_autoptr (BwKnownPaper) known = keys != NULL ? bw_known_paper_new (keys) : NULL;

  if (known == NULL || !bw_party_table_get_paper (db, id, &known->evidence.title_known, &known->evidence.published, error))
    return FALSE;

  *verdict = judge (evidence, &known->evidence, NULL);

  return TRUE;
}

/**
 * bw_party_resolver_find_paper:
 * @id: (out): of a party that is not there and that the title may mean, or 0
 */
gboolean
bw_party_resolver_find_paper (BwDb                   *db,
                              const char             *title_key,
                              const BwPaperEvidence  *evidence,
                              gint64                 *id,
                              GError                **error)
{
  g_autoptr (GArray) absent = bw_party_table_find_absent (db, BW_KIND_PAPER, title_key, error);

  *id = 0;
  for (guint i = 0; absent != NULL && i < absent->len && *id == 0; i++)
    {
      BwVerdict verdict = BW_VERDICT_NEW;

      if (!judge_paper (db, g_array_index (absent, gint64, i), evidence, bw_paper_matcher_judge, &verdict, error))
        return FALSE;
      if (verdict == BW_VERDICT_SAME)
        *id = g_array_index (absent, gint64, i);
    }

  return absent != NULL;
}

/* @verdict: (out): of a party that other papers have been made, while no document states it itself */
static gboolean
judge_waiting (BwDb                   *db,
               gint64                  id,
               const BwPaperEvidence  *evidence,
               BwVerdict              *verdict,
               GError                **error)
{
  gboolean has_own = FALSE;

  return bw_moved_facts_has_own (db, id, &has_own, error) &&
         (has_own || judge_paper (db, id, evidence, bw_paper_matcher_judge, verdict, error));
}

/**
 * bw_party_resolver_find_waiting_paper:
 * @id: (out): of a party that the title may mean and that is there by what was merged into it only,
 *   or 0
 */
gboolean
bw_party_resolver_find_waiting_paper (BwDb                   *db,
                                      const char             *title_key,
                                      const BwPaperEvidence  *evidence,
                                      gint64                 *id,
                                      GError                **error)
{
  g_autofree char *key = g_strconcat ("title:", title_key, NULL);
  g_autoptr (GArray) parties = bw_party_table_find_all_by_key (db, BW_KIND_PAPER, key, error);

  *id = 0;
  for (guint i = 0; parties != NULL && i < parties->len && *id == 0; i++)
    {
      BwRef ref = { BW_KIND_PAPER, g_array_index (parties, gint64, i) };
      BwVerdict verdict = BW_VERDICT_NEW;
      gboolean absent = FALSE;

      if (!bw_party_table_is_absent (db, ref, &absent, error) ||
          (!absent && !judge_waiting (db, ref.id, evidence, &verdict, error)))
        return FALSE;
      if (verdict == BW_VERDICT_SAME)
        *id = ref.id;
    }

  return parties != NULL;
}

/* @merged: (out): whether more has been made of the paper than it is, or nothing at all */
static gboolean
is_merged (BwDb      *db,
           gint64     id,
           gboolean  *merged,
           GError   **error)
{
  BwRef ref = { BW_KIND_PAPER, id };
  gint64 merge = 0;

  if (!bw_party_table_is_absent (db, ref, merged, error) ||
      (!*merged && !bw_decision_table_find_merge (db, ref, &merge, error)))
    return FALSE;

  *merged = *merged || merge != 0;
  return TRUE;
}

static gboolean
find_of_team (BwDb                   *db,
              const BwPaperEvidence  *evidence,
              const char             *key,
              gint64                 *id,
              GError                **error)
{
  g_autoptr (GArray) parties = bw_party_table_find_all_by_key (db, BW_KIND_PAPER, key, error);

  for (guint i = 0; parties != NULL && i < parties->len && *id == 0; i++)
    {
      gint64 party = g_array_index (parties, gint64, i);
      BwVerdict verdict = BW_VERDICT_NEW;
      gboolean merged;

      if (!is_merged (db, party, &merged, error) ||
          (merged && !judge_paper (db, party, evidence, bw_paper_matcher_judge_team, &verdict, error)))
        return FALSE;
      if (verdict == BW_VERDICT_SAME)
        *id = party;
    }

  return parties != NULL;
}

/**
 * bw_party_resolver_find_team:
 * @id: (out): of a party that has one of the DOIs and is by the same people, and that was merged
 *   with another, there or not; or 0
 */
gboolean
bw_party_resolver_find_team (BwDb                   *db,
                             const BwPaperEvidence  *evidence,
                             gint64                 *id,
                             GError                **error)
{
  *id = 0;
  for (guint i = 0; i < evidence->identifiers->len && *id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (evidence->identifiers, i);
      g_autofree char *key = g_strconcat (identifier->scheme, ":", identifier->value, NULL);

      if (strcmp (identifier->scheme, "doi") == 0 && !find_of_team (db, evidence, key, id, error))
        return FALSE;
    }

  return TRUE;
}

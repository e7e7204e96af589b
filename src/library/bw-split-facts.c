#include "bw-split-facts.h"

#include <string.h>

#include "bw-appearance-query.h"
#include "bw-moved-facts.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-merge.h"
#include "bw-organisation-name.h"
#include "bw-organisation-table.h"
#include "bw-reference-table.h"
#include "bw-split-paper-table.h"
#include "bw-thing-keys.h"

/*
 * Gives what is stated of one thing to that which somebody has told from it: what documents
 * state which name it by the other's identifiers or names, what one document states, or what
 * papers state of their author.
 */

#define NAME_PREFIX "name:"

static gboolean
any_is_of (GPtrArray            *texts,
           const char           *prefix,
           const BwDecisionSide *side)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *key = g_strconcat (prefix, g_ptr_array_index (texts, i), NULL);

      if (bw_decision_side_has (side, key))
        return TRUE;
    }

  return FALSE;
}

static gboolean
all_are_of (GPtrArray            *texts,
            const char           *prefix,
            const BwDecisionSide *side)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *key = g_strconcat (prefix, g_ptr_array_index (texts, i), NULL);

      if (!bw_decision_side_has (side, key))
        return FALSE;
    }

  return texts->len > 0;
}

/* Who is told by papers alone has the name of both: it says nothing. */
static gboolean
is_told_by (const BwDecisionSide *side,
            const char           *prefix)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], prefix))
      return TRUE;

  return FALSE;
}

gboolean
bw_split_facts_is_by_papers (const BwDecision *split)
{
  return is_told_by (&split->other, "paper:");
}

/* Whether a document speaks of the other; what both have says nothing. */
gboolean
bw_split_facts_is_other (const BwDecision   *split,
                         const BwAppearance *appearance)
{
  const char *prefix = split->kind == BW_KIND_PAPER ? "title:" : "name:";

  if (bw_decision_side_has (&split->other, appearance->document_key))
    return TRUE;
  if (any_is_of (appearance->identifiers, "", &split->other))
    return !any_is_of (appearance->identifiers, "", &split->keep);

  return !bw_split_facts_is_by_papers (split) && !is_told_by (&split->other, "document:") &&
         all_are_of (appearance->names, prefix, &split->other) &&
         !any_is_of (appearance->names, prefix, &split->keep);
}

static gboolean
move_documents (BwDb              *db,
                const BwDecision  *split,
                GError           **error)
{
  g_autoptr (GPtrArray) appearances =
    bw_appearance_query_get (db, (BwRef){ split->kind, split->keep.id }, error);

  for (guint i = 0; appearances != NULL && i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);

      if (bw_split_facts_is_other (split, appearance) &&
          !bw_moved_facts_note_of_document (db, split->kind, split->id, split->keep.id, split->other.id,
                                            appearance->document_id, error))
        return FALSE;
    }

  return appearances != NULL;
}

/* What a document says of nobody else is said of the other. */
static gboolean
move_names (BwDb              *db,
            const BwDecision  *split,
            GError           **error)
{
  g_autoptr (GPtrArray) appearances = NULL;

  if (!bw_appearance_query_share_names (db, split->keep.id, split->other.id, error) ||
      !(appearances = bw_appearance_query_get (db, (BwRef){ BW_KIND_PERSON, split->keep.id }, error)))
    return FALSE;

  for (guint i = 0; i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);
      gboolean is_named = FALSE;
      gboolean other_is_named = FALSE;

      if (!bw_appearance_query_is_named (db, split->keep.id, appearance->document_id, &is_named, error) ||
          !bw_appearance_query_is_named (db, split->other.id, appearance->document_id, &other_is_named,
                                         error) ||
          (!is_named && other_is_named &&
           !bw_moved_facts_move_of_document (db, BW_KIND_PERSON, split->keep.id, split->other.id,
                                             appearance->document_id, error)))
        return FALSE;
    }

  return TRUE;
}

/* @id: (out): of the paper that @key tells, which is meant from now on; or 0 */
static gboolean
find_paper (BwDb              *db,
            const BwDecision  *split,
            char              *key,
            gint64            *id,
            GError           **error)
{
  char *keys[] = { key, NULL };
  BwDecisionSide paper = { .keys = keys };

  if (!bw_split_paper_table_find (db, split->id, key, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;

  return bw_thing_keys_find (db, BW_KIND_PAPER, &paper, id, error) &&
         (*id == 0 || bw_split_paper_table_set (db, split->id, key, *id, error));
}

static gboolean
move_papers (BwDb              *db,
             const BwDecision  *split,
             GError           **error)
{
  static const char PREFIX[] = "paper:";
  gboolean any = FALSE;

  for (guint i = 0; split->other.keys[i] != NULL; i++)
    {
      gint64 id;

      if (!g_str_has_prefix (split->other.keys[i], PREFIX))
        continue;
      if (!find_paper (db, split, split->other.keys[i] + strlen (PREFIX), &id, error) ||
          (id != 0 &&
           !bw_moved_facts_move_of_paper (db, split->keep.id, split->other.id, id, error)))
        return FALSE;
      any = TRUE;
    }

  return !any || move_names (db, split, error);
}

/* Citations follow the references and the identifiers of two papers that were one. */
gboolean
bw_split_facts_cite (BwDb              *db,
                     const BwDecision  *decision,
                     const BwTouched   *touched,
                     GError           **error)
{
  return bw_reference_table_cite_anew (db, decision->keep.id, touched->cited, error) &&
         bw_reference_table_cite_anew (db, decision->other.id, touched->cited, error) &&
         bw_reference_table_remove_stale (db, decision->keep.id, touched->cited, error) &&
         bw_reference_table_remove_stale (db, decision->other.id, touched->cited, error) &&
         bw_reference_table_resolve_all (db, decision->keep.id, touched->cited, error) &&
         bw_reference_table_resolve_all (db, decision->other.id, touched->cited, error);
}

/**
 * bw_split_facts_move_names:
 * @own: what @from is known by
 * @others: what @to is known by
 *
 * Gives to @to what documents state of @from by its names.
 */
gboolean
bw_split_facts_move_names (BwDb                  *db,
                           gint64                 from,
                           gint64                 to,
                           const BwDecisionSide  *own,
                           const BwDecisionSide  *others,
                           GError               **error)
{
  g_auto (GStrv) names = bw_organisation_table_get_written (db, from, error);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (BwOrganisationName) name = bw_organisation_name_new (names[i]);
      g_autofree char *full = g_strconcat (NAME_PREFIX, name->key, NULL);

      if (bw_decision_side_has (others, full) && !bw_decision_side_has (own, full) &&
          !bw_organisation_take_name (db, from, to, names[i], error))
        return FALSE;
    }

  return names != NULL;
}

/* A name that stands for a third organisation stays that one's. */
static gboolean
move_key (BwDb        *db,
          gint64       from,
          gint64       to,
          const char  *key,
          GError     **error)
{
  gint64 holder;

  if (!bw_organisation_table_find (db, key, &holder, error))
    return FALSE;

  return (holder != 0 && holder != from) || bw_organisation_key_table_add (db, to, key, error);
}

/* As bw_split_facts_move_names(), with the keys of its names. */
gboolean
bw_split_facts_move_organisation (BwDb                  *db,
                                  gint64                 from,
                                  gint64                 to,
                                  const BwDecisionSide  *own,
                                  const BwDecisionSide  *others,
                                  GError               **error)
{
  if (!bw_split_facts_move_names (db, from, to, own, others, error))
    return FALSE;
  for (guint i = 0; others->keys[i] != NULL; i++)
    if (g_str_has_prefix (others->keys[i], NAME_PREFIX) && !bw_decision_side_has (own, others->keys[i]) &&
        !move_key (db, from, to, others->keys[i] + strlen (NAME_PREFIX), error))
      return FALSE;

  return TRUE;
}

/**
 * bw_split_facts_apply:
 * @split: both of its sides are there
 * @touched: the papers of citations that there are now are added to it
 */
gboolean
bw_split_facts_apply (BwDb              *db,
                      const BwDecision  *split,
                      const BwTouched   *touched,
                      GError           **error)
{
  if (split->kind == BW_KIND_ORGANISATION)
    return bw_split_facts_move_organisation (db, split->keep.id, split->other.id, &split->keep,
                                             &split->other, error);

  return move_documents (db, split, error) &&
         (split->kind == BW_KIND_PERSON ? move_papers (db, split, error)
                                        : bw_split_facts_cite (db, split, touched, error));
}

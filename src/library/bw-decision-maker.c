#include "bw-decision-maker.h"

#include <string.h>

#include "bw-appearance-query.h"
#include "bw-decision-table.h"
#include "bw-error.h"
#include "bw-name.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-key.h"
#include "bw-organisation-table.h"
#include "bw-paper-table.h"
#include "bw-papers-plan.h"
#include "bw-party-table.h"
#include "bw-person-table.h"
#include "bw-split-plan.h"
#include "bw-text.h"
#include "bw-thing-keys.h"

/* What goes into the log, and what has to be there for it. */

/* Returns: (nullable): what follows @prefix in the first of the keys that begins with it */
static const char *
get_key (const BwDecisionSide *side,
         const char           *prefix)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], prefix))
      return side->keys[i] + strlen (prefix);

  return NULL;
}

static gint64
add_paper (BwDb                  *db,
           const BwDecisionSide  *side,
           GError               **error)
{
  g_autoptr (BwPaperRecord) record = bw_paper_record_new (side->name);
  g_autofree char *own_key = bw_text_key (side->name);
  const char *key = get_key (side, "title:");
  BwPaperStatement statement = { .record = record };

  return bw_paper_table_insert (db, &statement, key != NULL ? key : own_key, "", error);
}

static gint64
add_person (BwDb                  *db,
            const BwDecisionSide  *side,
            GError               **error)
{
  g_autoptr (BwAuthorRecord) record = bw_author_record_new (side->name);
  g_autofree char *own_key = bw_name_key (side->name);
  const char *key = get_key (side, "name:");

  return bw_person_table_insert (db, record, key != NULL ? key : own_key, error);
}

/* Whether an organisation may be told from the one that has the name now. */
static gboolean
check_free (BwDb        *db,
            const char  *key,
            GError     **error)
{
  g_autofree char *own = NULL;
  gint64 holder;

  if (!bw_organisation_table_find (db, key, &holder, error) ||
      (holder != 0 && !(own = bw_organisation_table_get_key (db, holder, error))))
    return FALSE;
  if (holder == 0 || strcmp (own, key) != 0)
    return TRUE;

  g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED,
               "There is an organisation of that name by itself already: organisation/%" G_GINT64_FORMAT,
               holder);
  return FALSE;
}

static gint64
add_organisation (BwDb                  *db,
                  const BwDecisionSide  *side,
                  GError               **error)
{
  g_autofree char *own_key = bw_organisation_key (side->name);
  const char *key = get_key (side, "name:");

  if (key == NULL)
    key = own_key;

  return check_free (db, key, error) && bw_organisation_key_table_remove (db, key, error)
           ? bw_organisation_table_insert (db, side->name, key, error)
           : 0;
}

/**
 * bw_decision_maker_add_thing:
 *
 * Makes a thing of which no document says anything yet.
 *
 * Returns: its id, or 0 with @error set
 */
gint64
bw_decision_maker_add_thing (BwDb                  *db,
                             BwKind                 kind,
                             const BwDecisionSide  *side,
                             GError               **error)
{
  if (kind == BW_KIND_PAPER)
    return add_paper (db, side, error);

  return kind == BW_KIND_PERSON ? add_person (db, side, error) : add_organisation (db, side, error);
}

/**
 * bw_decision_maker_keep:
 * @decision: gets its id
 * @touched: its sides are added to it
 *
 * Writes a decision into the log. Its sides are known by their keys from now on.
 *
 * Returns: its id, or 0 with @error set
 */
gint64
bw_decision_maker_keep (BwDb        *db,
                        BwDecision  *decision,
                        BwTouched   *touched,
                        GError     **error)
{
  BwRef keep = { decision->kind, decision->keep.id };
  BwRef other = { decision->kind, decision->other.id };

  if (decision->made == 0)
    decision->made = g_get_real_time () / G_USEC_PER_SEC;
  if (!bw_party_table_add (db, keep, decision->keep.keys, error) ||
      !bw_party_table_add (db, other, decision->other.keys, error) ||
      !(decision->id = bw_decision_table_insert (db, decision, error)))
    return 0;

  touched->decided = TRUE;
  bw_changes_add (touched->things, keep.kind, keep.id);
  bw_changes_add (touched->things, other.kind, other.id);
  bw_changes_add (touched->withdrawn, keep.kind, keep.id); /* nothing may be stated of them */
  bw_changes_add (touched->withdrawn, other.kind, other.id);

  return decision->id;
}

/* What of the spelling is the second's: as it is first written with that key or identifier. */
static const char *
find_spelling (GPtrArray  *appearances,
               const char *name_key,
               const char *identifier,
               const char *fallback)
{
  for (guint i = 0; i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);

      for (guint j = 0; j < appearance->names->len; j++)
        if ((name_key != NULL && g_str_equal (g_ptr_array_index (appearance->names, j), name_key)) ||
            (identifier != NULL && bw_appearance_contains (appearance->identifiers, identifier)))
          return g_ptr_array_index (appearance->spellings, j);
    }

  return fallback;
}

static void
take_key (GPtrArray  *keys,
          const char *prefix,
          const char *key)
{
  g_ptr_array_add (keys, g_strconcat (prefix, key, NULL));
}

static const char *
get_prefix (BwKind kind)
{
  return kind == BW_KIND_PAPER ? "title:" : "name:";
}

/* Fills in what is told by an identifier or a name. Returns: whether anything is */
static gboolean
plan_by_names (BwDecision  *split,
               GPtrArray   *appearances,
               const char  *own_key,
               GPtrArray   *keys,
               const char **name)
{
  g_autofree char *identifier = bw_split_plan_by_identifier (appearances);
  g_autofree char *name_key = identifier == NULL ? bw_split_plan_by_name (appearances, own_key) : NULL;

  if (identifier == NULL && name_key == NULL)
    return FALSE;

  *name = find_spelling (appearances, name_key, identifier, *name);
  if (identifier != NULL)
    {
      take_key (keys, "", identifier);
      split->why = g_strdup_printf ("told apart by %s", identifier);
    }
  else
    {
      take_key (keys, get_prefix (split->kind), name_key);
      split->why = g_strdup_printf ("told apart by the name “%s”", *name);
    }

  return TRUE;
}

static void
plan_by_document (BwDecision *split,
                  GPtrArray  *appearances,
                  GPtrArray  *keys)
{
  const BwAppearance *last = appearances->len > 1
                               ? g_ptr_array_index (appearances, appearances->len - 1)
                               : NULL;

  if (last == NULL)
    return;

  take_key (keys, "", last->document_key);
  split->why = g_strdup_printf ("told apart by the document that states it last: %s",
                                last->spellings->len > 0
                                  ? (const char *) g_ptr_array_index (last->spellings, 0)
                                  : last->document_key);
}

/* What the other is told by says nothing of what stays. */
static void
take_away (BwDecisionSide *side,
           GPtrArray      *keys)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_strdup (side->name);

  for (guint i = 0; side->keys[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (keys, side->keys[i], g_str_equal, NULL))
      g_ptr_array_add (left, g_strdup (side->keys[i]));
  bw_decision_side_set (side, side->id, name, left);
}

static const char *
get_own_key (const BwDecision *split)
{
  const char *key = get_key (&split->keep, get_prefix (split->kind));

  return key != NULL ? key : "";
}

static gboolean
plan (BwDb        *db,
      BwDecision  *split,
      GPtrArray   *keys,
      GError     **error)
{
  g_autoptr (GPtrArray) appearances =
    bw_appearance_query_get (db, (BwRef){ split->kind, split->keep.id }, error);
  g_autofree char *own_name = g_strdup (split->keep.name);
  const char *name = own_name;

  if (appearances == NULL)
    return FALSE;
  if (!plan_by_names (split, appearances, get_own_key (split), keys, &name))
    {
      if (split->kind == BW_KIND_PERSON && !bw_papers_plan_by_coauthors (db, split, keys, error))
        return FALSE;
      if (split->kind == BW_KIND_PAPER)
        plan_by_document (split, appearances, keys);
    }

  take_away (&split->keep, keys);
  bw_decision_side_set (&split->other, 0, name, keys);

  return TRUE;
}

/* Returns: (transfer full) (nullable): what tells one thing from another that it is too, whose
 *   id is not known yet; `NULL` with @error set, %BW_ERROR_UNCHANGED where nothing does */
BwDecision *
bw_decision_maker_plan_split (BwDb    *db,
                              BwRef    ref,
                              GError **error)
{
  g_autoptr (BwDecision) split = bw_decision_new (BW_DECISION_SPLIT, ref.kind, NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  if (!bw_thing_keys_get (db, ref, &split->keep, error) || !plan (db, split, keys, error))
    return NULL;
  if (keys->len > 0)
    return g_steal_pointer (&split);

  bw_papers_plan_set_nothing (split, error);
  return NULL;
}

/**
 * bw_decision_maker_plan_parts:
 * @other: what somebody has told from @ref, by what; its id does not matter
 *
 * Returns: (transfer full) (nullable): as bw_decision_maker_plan_split()
 */
BwDecision *
bw_decision_maker_plan_parts (BwDb                  *db,
                              const BwDecisionSide  *other,
                              BwRef                  ref,
                              GError               **error)
{
  g_autoptr (BwDecision) split = bw_decision_new (BW_DECISION_SPLIT, ref.kind, "told apart by hand");
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  if (!bw_thing_keys_get (db, ref, &split->keep, error))
    return NULL;

  for (guint i = 0; other->keys[i] != NULL; i++)
    g_ptr_array_add (keys, other->keys[i]);
  take_away (&split->keep, keys);
  bw_decision_side_set (&split->other, 0, other->name, keys);

  return g_steal_pointer (&split);
}

/* Where all or nothing would go, nothing has been told apart. */
gboolean
bw_decision_maker_check_split (BwDb *db, const BwDecision *decision, GError **error)
{
  gboolean no_keep = FALSE;
  gboolean no_other = FALSE;

  if (!bw_party_table_is_absent (db, (BwRef){ decision->kind, decision->keep.id }, &no_keep, error) ||
      !bw_party_table_is_absent (db, (BwRef){ decision->kind, decision->other.id }, &no_other, error))
    return FALSE;
  if (decision->of == 0 && (no_keep || no_other))
    g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED,
                 "There is nothing to split: “%s” is in no two documents under different names",
                 decision->keep.name);

  return decision->of != 0 || (!no_keep && !no_other);
}

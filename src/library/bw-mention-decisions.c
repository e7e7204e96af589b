#include "bw-mention-decisions.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-doubt-table.h"
#include "bw-error.h"
#include "bw-look-note.h"
#include "bw-named-mentions.h"
#include "bw-named-table.h"
#include "bw-reference.h"
#include "bw-text.h"
#include "bw-thing-keys.h"
#include "bw-told-person.h"

/*
 * A decision is kept by what tells the document, the text and the thing in any library. What
 * follows from it is found by reading the text again: who is rejected is not found there, who is
 * confirmed is found whoever else has the name.
 */

#define MENTION_PREFIX "mention/"

/* What is to be decided: that one text of a document names a thing. */
typedef struct
{
  gint64  document_id;
  BwRef   ref;
  char   *text;
} Place;

static void
place_clear (Place *place)
{
  g_free (place->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static gboolean
find_by_id (BwDb        *db,
            const char  *text,
            Place       *place,
            GError     **error)
{
  g_autoptr (BwNamedRow) row = NULL;
  guint64 id;

  if (!g_ascii_string_to_unsigned (text + strlen (MENTION_PREFIX), 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "“%s” is no mention", text);
      return FALSE;
    }
  if (!bw_named_table_find (db, (gint64) id, &place->document_id, &row, error))
    return FALSE;

  place->ref = row->ref;
  place->text = g_strdup (row->text);
  return TRUE;
}

static gboolean
find_found (BwDb    *db,
            Place   *place,
            GError **error)
{
  g_autoptr (GPtrArray) rows = bw_named_table_get (db, place->document_id, error);

  for (guint i = 0; rows != NULL && i < rows->len && place->text == NULL; i++)
    {
      const BwNamedRow *row = g_ptr_array_index (rows, i);

      if (row->ref.kind == place->ref.kind && row->ref.id == place->ref.id)
        place->text = g_strdup (row->text);
    }

  return rows != NULL;
}

/* What was rejected can be confirmed after all. */
static gboolean
find_decided (BwDb    *db,
              Place   *place,
              GError **error)
{
  g_autofree char *key = bw_thing_keys_get_document (db, place->document_id, error);
  g_autoptr (GPtrArray) decisions =
    key != NULL ? bw_decision_table_get_of_place (db, key, error) : NULL;

  for (guint i = 0; decisions != NULL && i < decisions->len && place->text == NULL; i++)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i);
      BwRef keep = bw_decision_get_keep (decision);

      if (!bw_decision_table_follow (db, &keep, error))
        return FALSE;
      if (keep.kind == place->ref.kind && keep.id == place->ref.id)
        place->text = g_strdup (decision->other.name);
    }

  return decisions != NULL;
}

/* That a document tells a paper under its headline may be asked. */
static gboolean
find_doubted (BwDb    *db,
              Place   *place,
              GError **error)
{
  g_autofree char *text = NULL;
  BwDocumentKind kind;
  gboolean doubted = FALSE;

  if (place->ref.kind != BW_KIND_PAPER)
    return TRUE;
  if (!bw_doubt_table_is_told (db, place->ref.id, place->document_id, &doubted, error))
    return FALSE;

  return !doubted || bw_named_table_get_text (db, place->document_id, &kind, &place->text, &text, error);
}

static gboolean
find_in_document (BwDb        *db,
                  const char  *document,
                  const char  *thing,
                  Place       *place,
                  GError     **error)
{
  BwRef ref = { BW_KIND_NONE, 0 };

  if (!bw_reference_find (db, document, &ref, error) ||
      !bw_reference_find (db, thing, &place->ref, error))
    return FALSE;
  if (ref.kind != BW_KIND_DOCUMENT ||
      (place->ref.kind != BW_KIND_PAPER && place->ref.kind != BW_KIND_PERSON))
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_INVALID,
                           "A mention is of a paper or a person, in a document");
      return FALSE;
    }

  place->document_id = ref.id;
  if (!find_found (db, place, error) || (place->text == NULL && !find_doubted (db, place, error)) ||
      (place->text == NULL && !find_decided (db, place, error)))
    return FALSE;
  if (place->text == NULL)
    g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED,
                 "%s was not found in the text of %s by a name or a title", thing, document);

  return place->text != NULL;
}

/* Returns: (transfer full) (nullable): what is called so in a log */
static char *
dup_title (BwDb    *db,
           gint64   document_id,
           GError **error)
{
  static const char GET[] = "SELECT coalesce (document.title, source.title) FROM document"
                            " JOIN source ON source.id = document.source_id WHERE document.id = ?1";
  g_auto (GStrv) titles = bw_db_get_strings (db, GET, error, "i", document_id);

  return titles != NULL ? g_strdup (titles[0] != NULL ? titles[0] : "") : NULL;
}

/* Others of the name may be in another library: who is meant is told by papers there. */
static gboolean
tell_person (BwDb            *db,
             BwRef            ref,
             BwDecisionSide  *side,
             GError         **error)
{
  g_auto (GStrv) papers = ref.kind == BW_KIND_PERSON ? bw_thing_keys_get_papers (db, ref.id, error)
                                                     : g_new0 (char *, 1);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_auto (GStrv) own = g_strdupv (side->keys);
  g_autofree char *name = g_strdup (side->name);

  if (papers == NULL)
    return FALSE;

  for (guint i = 0; own[i] != NULL; i++)
    g_ptr_array_add (keys, own[i]);
  for (guint i = 0; papers[i] != NULL; i++)
    g_ptr_array_add (keys, papers[i]);
  bw_decision_side_set (side, ref.id, name, keys);

  return TRUE;
}

static BwDecision *
make (BwDb              *db,
      BwDecisionAction   action,
      const Place       *place,
      GError           **error)
{
  g_autofree char *key = bw_thing_keys_get_document (db, place->document_id, error);
  g_autofree char *title = key != NULL ? dup_title (db, place->document_id, error) : NULL;
  g_autofree char *why = g_strdup_printf ("in “%s”", title != NULL ? title : "");
  g_autoptr (BwDecision) decision = bw_decision_new (action, place->ref.kind, why);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autofree char *text_key = bw_text_key (place->text);
  g_autofree char *own_key = g_strconcat (BW_DECISION_TEXT, text_key, NULL);

  if (title == NULL || !bw_thing_keys_get (db, place->ref, &decision->keep, error) ||
      !tell_person (db, place->ref, &decision->keep, error))
    return NULL;

  g_ptr_array_add (keys, key);
  g_ptr_array_add (keys, own_key);
  bw_decision_side_set (&decision->other, place->document_id, place->text, keys);
  decision->made = g_get_real_time () / G_USEC_PER_SEC;

  return g_steal_pointer (&decision);
}

/* Reads the texts again that a decision is about. */
static gboolean
settle (BwDb              *db,
        const BwDecision  *decision,
        BwChanges         *changes,
        GError           **error)
{
  g_autoptr (GArray) ids = bw_thing_keys_find_documents (db, decision->other.keys[0], error);
  g_autoptr (BwChanges) touched = bw_changes_new ();
  g_autoptr (BwChanges) cited = bw_changes_new ();

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!bw_named_mentions_renew (db, g_array_index (ids, gint64, i), touched, error))
      return FALSE;
  if (ids == NULL || !bw_look_note (db, touched, cited, error))
    return FALSE;

  bw_changes_merge (changes, touched);
  return TRUE;
}

static gboolean
keep (BwDb        *db,
      BwDecision  *decision,
      BwChanges   *changes,
      GError     **error)
{
  return (decision->id = bw_decision_table_insert (db, decision, error)) != 0 &&
         settle (db, decision, changes, error);
}

static BwDecision *
decide (BwDb              *db,
        BwDecisionAction   action,
        const char        *mention,
        const char        *thing,
        BwChanges         *changes,
        GError           **error)
{
  g_auto (Place) place = { 0, { BW_KIND_NONE, 0 }, NULL };
  g_autoptr (BwDecision) decision = NULL;
  gboolean known = FALSE;

  if (thing == NULL && !g_str_has_prefix (mention, MENTION_PREFIX))
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "“%s” is no mention", mention);
      return NULL;
    }
  if (thing == NULL ? !find_by_id (db, mention, &place, error)
                    : !find_in_document (db, mention, thing, &place, error))
    return NULL;
  if (!(decision = make (db, action, &place, error)) ||
      !bw_decision_table_is_last_of_place (db, decision, &known, error))
    return NULL;
  if (known)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED, "That has been decided: “%s” %s", place.text,
                   decision->why);
      return NULL;
    }

  return keep (db, decision, changes, error) ? g_steal_pointer (&decision) : NULL;
}

/**
 * bw_mention_decisions_make:
 * @action: %BW_DECISION_PROMOTE or %BW_DECISION_REJECT
 * @mention: which one, as `mention/7`; or the document that has it
 * @thing: (nullable): with a document, what is mentioned
 * @changes: all that is touched is added to it
 *
 * Returns: (transfer full) (nullable): what has been decided, or `NULL` with @error set:
 *   %BW_ERROR_UNCHANGED where nothing has been found that could be decided, or it has been
 */
BwDecision *
bw_mention_decisions_make (BwDb              *db,
                           BwDecisionAction   action,
                           const char        *mention,
                           const char        *thing,
                           BwChanges         *changes,
                           GError           **error)
{
  g_autoptr (BwDecision) decision = NULL;

  if (!bw_db_begin (db, error))
    return NULL;
  if ((decision = decide (db, action, mention, thing, changes, error)) && bw_db_commit (db, error))
    return g_steal_pointer (&decision);

  bw_db_rollback (db);
  return NULL;
}

/* Undoes or redoes a decision about a mention, in a transaction. */
gboolean
bw_mention_decisions_set_undone (BwDb              *db,
                                 const BwDecision  *decision,
                                 gboolean           undone,
                                 BwChanges         *changes,
                                 GError           **error)
{
  return bw_decision_table_set_undone (db, decision->id, undone, error) &&
         settle (db, decision, changes, error);
}

/**
 * bw_mention_decisions_import:
 * @decision: of another library; it gets the ids of this one, 0 for what it does not hold
 * @binding: gets whether it is known, and whether it is not known who is meant
 *
 * What it is about need not be here: it is looked at when the document comes.
 */
gboolean
bw_mention_decisions_import (BwDb        *db,
                             BwDecision  *decision,
                             BwBinding   *binding,
                             BwChanges   *changes,
                             GError     **error)
{
  g_autoptr (GArray) documents = bw_thing_keys_find_documents (db, decision->other.keys[0], error);

  if (documents == NULL ||
      !bw_told_person_thing (db, decision->kind, &decision->keep, &decision->keep.id, &binding->unplaced, error))
    return FALSE;
  decision->other.id = documents->len > 0 ? g_array_index (documents, gint64, 0) : 0;
  if (!bw_decision_table_is_known_of_place (db, decision, &binding->known, error))
    return FALSE;

  return binding->known || binding->unplaced || keep (db, decision, changes, error);
}

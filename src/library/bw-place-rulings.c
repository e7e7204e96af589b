#include "bw-place-rulings.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-thing-keys.h"
#include "bw-told-person.h"

/* One of two is enough: what was decided last of a text and a thing stands. */
typedef struct
{
  BwRef     ref; /* of what; its id is 0 when that is not known here */
  char     *text_key;
  gboolean  confirmed;
} Ruling;

struct _BwPlaceRulings
{
  GPtrArray *rulings; /* in the order in which they were decided */
};

static void
ruling_free (gpointer data)
{
  Ruling *ruling = data;

  g_free (ruling->text_key);
  g_free (ruling);
}

void
bw_place_rulings_free (BwPlaceRulings *self)
{
  g_ptr_array_unref (self->rulings);
  g_free (self);
}

/* @ref: (inout): becomes what it is now. @there: (out): whether it is anything */
static gboolean
follow (BwDb      *db,
        BwRef     *ref,
        gboolean  *there,
        GError   **error)
{
  *there = FALSE;

  return ref->id == 0 || (bw_decision_table_follow (db, ref, error) &&
                          bw_thing_keys_is_there (db, *ref, there, error));
}

/* What was meant is known by its number, and where that is no more by its keys; what is known by
 * them may have gone too. */
static gboolean
find_thing (BwDb              *db,
            const BwDecision  *decision,
            BwRef             *ref,
            GError           **error)
{
  gboolean there = FALSE;

  *ref = bw_decision_get_keep (decision);
  if (!follow (db, ref, &there, error) ||
      (!there && (!bw_told_person_thing (db, decision->kind, &decision->keep, &ref->id, NULL, error) ||
                  !follow (db, ref, &there, error))))
    return FALSE;
  if (!there)
    ref->id = 0;

  return TRUE;
}

static gboolean
add (BwPlaceRulings    *self,
     BwDb              *db,
     const BwDecision  *decision,
     GError           **error)
{
  const char *text_key = bw_decision_get_text_key (decision);
  Ruling *ruling;
  BwRef ref;

  if (text_key == NULL)
    return TRUE;
  if (!find_thing (db, decision, &ref, error))
    return FALSE;

  ruling = g_new0 (Ruling, 1);
  ruling->ref = ref;
  ruling->text_key = g_strdup (text_key);
  ruling->confirmed = decision->action == BW_DECISION_PROMOTE;
  g_ptr_array_add (self->rulings, ruling);

  return TRUE;
}

/* Returns: (transfer full) (nullable): what stands, or `NULL` with @error set */
BwPlaceRulings *
bw_place_rulings_new (BwDb    *db,
                      gint64   document_id,
                      GError **error)
{
  g_autoptr (BwPlaceRulings) self = g_new0 (BwPlaceRulings, 1);
  g_autoptr (GPtrArray) decisions = NULL;
  g_autofree char *key = NULL;

  self->rulings = g_ptr_array_new_with_free_func (ruling_free);
  if (!(key = bw_thing_keys_get_document (db, document_id, error)) ||
      !(decisions = bw_decision_table_get_of_place (db, key, error)))
    return NULL;

  for (guint i = 0; i < decisions->len; i++)
    if (!add (self, db, g_ptr_array_index (decisions, i), error))
      return NULL;

  return g_steal_pointer (&self);
}

/* Whether the person says that the thing is not what is named there. */
gboolean
bw_place_rulings_is_rejected (const BwPlaceRulings *self,
                              BwRef                 ref,
                              const char           *text_key)
{
  gboolean rejected = FALSE;

  for (guint i = 0; i < self->rulings->len; i++)
    {
      const Ruling *ruling = g_ptr_array_index (self->rulings, i);

      if (ruling->ref.kind == ref.kind && ruling->ref.id == ref.id &&
          strcmp (ruling->text_key, text_key) == 0)
        rejected = !ruling->confirmed;
    }

  return rejected;
}

/* Returns: the id of what is named there, as the person says; 0 when they do not say it */
gint64
bw_place_rulings_find (const BwPlaceRulings *self,
                       BwKind                kind,
                       const char           *text_key)
{
  for (guint i = self->rulings->len; i > 0; i--)
    {
      const Ruling *ruling = g_ptr_array_index (self->rulings, i - 1);

      if (ruling->confirmed && ruling->ref.kind == kind && ruling->ref.id != 0 &&
          strcmp (ruling->text_key, text_key) == 0 &&
          !bw_place_rulings_is_rejected (self, ruling->ref, text_key))
        return ruling->ref.id;
    }

  return 0;
}

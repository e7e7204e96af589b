#include "bw-search-found.h"

#include <string.h>

#include "bw-search-asked.h"
#include "bw-search-context.h"
#include "bw-search-hit.h"
#include "bw-search-meaning.h"
#include "bw-search-relation.h"

/* How many things are found by another, which is named. */

static const BwKind KINDS[] = { BW_KIND_PAPER, BW_KIND_PERSON, BW_KIND_ORGANISATION, BW_KIND_DOCUMENT };

typedef struct
{
  BwSearchContext *context;
  BwSearchSet     *set;
  guint            max;
} Finder;

/* Profiles and listings are found as what is in them. */
static gboolean
add_document (Finder  *self,
              BwRef    ref,
              GError **error)
{
  const char *kind = NULL;

  if (!bw_search_hit_get_kind (self->context->library, ref, &kind, error))
    return FALSE;
  if (kind != NULL && strcmp (kind, "profile") != 0 && strcmp (kind, "listing") != 0)
    bw_search_set_add (self->set, ref);

  return TRUE;
}

/* More are not counted. */
static gboolean
is_full (Finder *self)
{
  if (self->set->refs->len <= self->max)
    return FALSE;

  self->set->complete = FALSE;
  return TRUE;
}

static gboolean
add_related (Finder                  *self,
             const BwSearchRelation  *relation,
             BwRef                    other,
             GError                 **error)
{
  g_autoptr (GArray) ids =
    bw_db_get_ids (self->context->library, relation->find, error, "ii", other.id, (gint64) self->max + 1);

  if (ids == NULL)
    return FALSE;
  if (relation->kind != BW_KIND_DOCUMENT)
    {
      bw_search_set_add_ids (self->set, relation->kind, ids, self->max);
      return TRUE;
    }
  if (ids->len > self->max)
    self->set->complete = FALSE;
  for (guint i = 0; i < MIN (ids->len, self->max) && !is_full (self); i++)
    if (!add_document (self, (BwRef){ BW_KIND_DOCUMENT, g_array_index (ids, gint64, i) }, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_all (Finder             *self,
         const char         *name,
         const BwSearchSet  *meant,
         GError            **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      const BwSearchRelation *relation = NULL;

      while ((relation = bw_search_relation_next (name, KINDS[i], relation)) != NULL)
        for (guint j = 0; j < meant->refs->len && !is_full (self); j++)
          {
            BwRef other = g_array_index (meant->refs, BwRef, j);

            if (other.kind == relation->other && !add_related (self, relation, other, error))
              return FALSE;
            if (!bw_db_may_go_on (self->context->library, error))
              return FALSE;
          }
    }

  return TRUE;
}

/**
 * bw_search_found_any:
 * @relation: as bw_search_meaning_get_relation() names it
 * @any: (out): whether something is found by the thing
 */
gboolean
bw_search_found_any (BwDb        *library,
                     const char  *relation,
                     BwRef        thing,
                     gboolean    *any,
                     GError     **error)
{
  g_return_val_if_fail (relation != NULL, FALSE);
  g_return_val_if_fail (any != NULL, FALSE);

  *any = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (KINDS) && !*any; i++)
    {
      const BwSearchRelation *one = NULL;

      while (!*any && (one = bw_search_relation_next (relation, KINDS[i], one)) != NULL)
        {
          g_autoptr (GArray) ids = NULL;

          if (one->other != thing.kind)
            continue;
          if (!(ids = bw_db_get_ids (library, one->any != NULL ? one->any : one->find, error, "ii", thing.id, (gint64) 1)))
            return FALSE;
          *any = ids->len > 0;
        }
    }

  return TRUE;
}

/**
 * bw_search_found_count:
 * @part: a field with one value that names things, such as `coauthor:"Ada Lovelace"`
 * @max: how many are counted
 * @n: (out): how many things are found by it; those that were, too, where it fails
 * @more: (out): whether there may be more
 */
gboolean
bw_search_found_count (BwDb        *library,
                       BwDb        *index,
                       const char  *part,
                       guint        max,
                       guint       *n,
                       gboolean    *more,
                       GError     **error)
{
  g_auto (BwSearchContext) context = { NULL };
  g_autoptr (BwQuery) query = NULL;
  g_autoptr (BwSearchSet) set = bw_search_set_new ();
  Finder self = { &context, set, max };
  const BwSearchSet *meant;
  const BwQuery *field;
  const BwQuery *value;
  gboolean done;

  *n = 0;
  *more = TRUE;
  if (!bw_search_context_init (&context, library, index, NULL, error))
    return FALSE;
  query = bw_search_asked_read (part, context.today);
  g_return_val_if_fail (query->children->len == 1, FALSE);
  field = g_ptr_array_index (query->children, 0);
  value = g_ptr_array_index (field->children, 0);
  if (!(meant = bw_search_meaning_get (&context, field, value, error)))
    return FALSE;

  done = add_all (&self, bw_search_meaning_get_relation (field, value), meant, error);
  *n = MIN (set->refs->len, max);
  *more = !done || !set->complete || !meant->complete || set->refs->len > max;

  return done;
}

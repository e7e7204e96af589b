#include "bw-person-resolver.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-latin-names.h"
#include "bw-name.h"
#include "bw-party-resolver.h"
#include "bw-party-table.h"
#include "bw-person-matcher.h"
#include "bw-person-table.h"
#include "bw-text.h"

/*
 * Finds in the library the people whom a document names, or makes them: the store gives
 * the candidates, the matcher judges them.
 */

/* Returns: (nullable): what the person is identified by, as keys; NULL when by nothing */
static GStrv
keys_of_person (const BwAuthorRecord *record)
{
  g_autoptr (GStrvBuilder) keys = NULL;

  if (record->identifiers->len == 0)
    return NULL;

  keys = g_strv_builder_new ();
  for (guint i = 0; i < record->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);
      g_autofree char *key = strcmp (identifier->scheme, "key") == 0
                               ? g_strdup (identifier->value)
                               : g_strconcat (identifier->scheme, ":", identifier->value, NULL);

      g_strv_builder_add (keys, key);
    }

  return g_strv_builder_end (keys);
}

/* Who is known by an identifier under another name is told why. */
static gboolean
log_join (BwDb                  *db,
          gint64                 id,
          const BwAuthorRecord  *record,
          const BwIdentifier    *identifier,
          const char            *name_key,
          gint64                 document_id,
          GError               **error)
{
  g_autofree char *why = g_strdup_printf ("the same identifier, %s:%s", identifier->scheme,
                                          identifier->value);

  return bw_decision_table_log (db, (BwRef){ BW_KIND_PERSON, id }, record->name, name_key, why,
                                document_id, error);
}

static gboolean
find_identified_person (BwDb                  *db,
                        const BwAuthorRecord  *record,
                        const char            *name_key,
                        gint64                 document_id,
                        gint64                *id,
                        GError               **error)
{
  *id = 0;
  for (guint i = 0; i < record->identifiers->len && *id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);
      g_autofree char *other = NULL;
      gint64 found;

      if (!bw_person_table_find_by_identifier (db, identifier->scheme, identifier->value, &found,
                                               error))
        return FALSE;
      if (found == 0)
        continue;
      if (!(other = bw_person_table_get_name_key (db, found, error)))
        return FALSE;
      if (bw_person_matcher_judge_identified (name_key, other) == BW_VERDICT_SAME)
        *id = found;
      if (*id != 0 && strcmp (name_key, other) != 0 &&
          !log_join (db, found, record, identifier, name_key, document_id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_named_person (BwDb *db,
                   const char *name_key,
                   const char *const *keys,
                   gboolean decided,
                   gint64 *id,
                   GError **error)
{
  g_autoptr (GArray) candidates = bw_person_table_find_by_name_key (db, name_key, error);

  *id = 0;
  if (candidates == NULL)
    return FALSE;

  for (guint i = 0; i < candidates->len && *id == 0; i++)
    {
      gint64 candidate = g_array_index (candidates, gint64, i);
      g_auto (GStrv) others = NULL;

      if (keys != NULL && !(others = decided ? bw_person_table_get_found_keys (db, candidate, error)
                                             : bw_person_table_get_keys (db, candidate, error)))
        return FALSE;
      if (bw_person_matcher_judge (keys, (const char *const *) others, NULL) == BW_VERDICT_SAME)
        *id = candidate;
    }

  return TRUE;
}

/* Returns: (transfer full): the key of a name; one of signs only is its own */
char *
bw_person_resolver_key (const BwAuthorRecord *record)
{
  g_autofree char *key = record->family != NULL && record->given == NULL ? bw_name_key_whole (record->name)
                                                                         : bw_name_key (record->name);

  return *key != '\0' ? g_steal_pointer (&key) : g_strdup (record->name);
}

/* Among those who are parties to decisions too, whether they are there or not. */
static gboolean
find_party (BwDb *db,
            const BwAuthorRecord *record,
            const char *name_key,
            const char *const *keys,
            gint64 document_id,
            gint64 *id,
            GError **error)
{
  gint64 absent = 0;

  if (!bw_party_resolver_find_identified (db, BW_KIND_PERSON, record->identifiers, name_key, id, error))
    return FALSE;
  if (*id == 0 && (!find_identified_person (db, record, name_key, document_id, id, error) ||
                   (*id == 0 && (!find_named_person (db, name_key, keys, TRUE, id, error) ||
                                 !bw_party_resolver_find_person (db, name_key, keys, &absent, error)))))
    return FALSE;
  if (absent != 0 && (*id == 0 || absent < *id)) /* who is older would have been found first */
    *id = absent;

  return *id == 0 || bw_party_table_reinstate (db, (BwRef){ BW_KIND_PERSON, *id }, error);
}

static gint64
insert (BwDb                  *db,
        const BwAuthorRecord  *record,
        const char            *name_key,
        GError               **error)
{
  gint64 id = bw_person_table_insert (db, record, name_key, error);
  g_autoptr (BwName) parts = record->family == NULL ? bw_name_new (record->name) : NULL;

  return id != 0 && bw_latin_names_derive (db, id, parts != NULL ? parts->given : record->given,
                                           parts != NULL ? parts->family : record->family, error)
           ? id
           : 0;
}

/**
 * bw_person_resolver_ensure:
 * @decided: whether there are decisions of the person
 * @document_id: the document that names them
 * @is_new: (out): whether the person was not known before
 *
 * Returns: the person's id, or 0 with @error set
 */
gint64
bw_person_resolver_ensure (BwDb                  *db,
                           const BwAuthorRecord  *record,
                           gboolean               decided,
                           gint64                 document_id,
                           gboolean              *is_new,
                           GError               **error)
{
  g_autofree char *name_key = bw_person_resolver_key (record);
  g_auto (GStrv) keys = keys_of_person (record);
  gint64 id = 0;

  *is_new = FALSE;
  if (decided ? !find_party (db, record, name_key, (const char *const *) keys, document_id, &id,
                             error)
              : !find_identified_person (db, record, name_key, document_id, &id, error) ||
                  (id == 0 &&
                   !find_named_person (db, name_key, (const char *const *) keys, FALSE, &id, error)))
    return 0;

  if (id == 0)
    {
      *is_new = TRUE;
      id = insert (db, record, name_key, error);
    }

  return id;
}

/* @id: (out): of the one person of that name, or 0 when there is none or several */
gboolean
bw_person_resolver_find_only (BwDb        *db,
                              const char  *name,
                              gint64      *id,
                              GError     **error)
{
  g_autofree char *key = bw_name_key (name);
  g_autoptr (GArray) ids = bw_person_table_find_by_name_key (db, key, error);

  *id = ids != NULL && ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
  if (ids == NULL || ids->len > 0)
    return ids != NULL;

  return bw_party_resolver_find_person (db, key, NULL, id, error) &&
         (*id == 0 || bw_party_table_reinstate (db, (BwRef){ BW_KIND_PERSON, *id }, error));
}

#include "bw-person-resolver.h"

#include <string.h>

#include "bw-found-table.h"
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

static gboolean
find_identified_person (BwDb                  *db,
                        const BwAuthorRecord  *record,
                        const char            *name_key,
                        BwPersonMatch         *match,
                        GError               **error)
{
  for (guint i = 0; i < record->identifiers->len && match->id == 0; i++)
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
        *match = (BwPersonMatch){ .id = found, .identifier = identifier };
    }

  return TRUE;
}

static gboolean
find_named_person (BwDb *db,
                   const char *name_key,
                   const char *const *keys,
                   gboolean decided,
                   BwPersonMatch *match,
                   GError **error)
{
  g_autoptr (GArray) candidates = bw_person_table_find_by_name_key (db, name_key, error);

  if (candidates == NULL)
    return FALSE;

  for (guint i = 0; i < candidates->len && match->id == 0; i++)
    {
      gint64 candidate = g_array_index (candidates, gint64, i);
      g_auto (GStrv) others = NULL;

      if (keys != NULL && !(others = decided ? bw_person_table_get_found_keys (db, candidate, error)
                                             : bw_person_table_get_keys (db, candidate, error)))
        return FALSE;
      if (bw_person_matcher_judge (keys, (const char *const *) others, NULL) == BW_VERDICT_SAME)
        *match = (BwPersonMatch){ .id = candidate, .by_name = TRUE };
      else if (match->namesake == 0)
        match->namesake = candidate;
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
            BwPersonMatch *match,
            GError **error)
{
  gint64 absent = 0;

  if (!bw_party_resolver_find_identified (db, BW_KIND_PERSON, record->identifiers, name_key, &match->id, error))
    return FALSE;
  if (match->id == 0 && (!find_identified_person (db, record, name_key, match, error) ||
                         (match->id == 0 && (!find_named_person (db, name_key, keys, TRUE, match, error) ||
                                             !bw_party_resolver_find_person (db, name_key, keys, &absent, error)))))
    return FALSE;
  if (absent != 0 && (match->id == 0 || absent < match->id)) /* who is older would have been found first */
    *match = (BwPersonMatch){ .id = absent };

  return match->id == 0 || bw_party_table_reinstate (db, (BwRef){ BW_KIND_PERSON, match->id }, error);
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
 * @match: (out): who it is and why
 *
 * Finds whom a document names, or makes them.
 */
gboolean
bw_person_resolver_ensure (BwDb                  *db,
                           const BwAuthorRecord  *record,
                           gboolean               decided,
                           BwPersonMatch         *match,
                           GError               **error)
{
  g_autofree char *name_key = bw_person_resolver_key (record);
  g_auto (GStrv) held = keys_of_person (record);
  const char *const *keys = (const char *const *) held;

  *match = (BwPersonMatch){ 0 };
  if (decided ? !find_party (db, record, name_key, keys, match, error)
              : !find_identified_person (db, record, name_key, match, error) ||
                  (match->id == 0 && !find_named_person (db, name_key, keys, FALSE, match, error)))
    return FALSE;

  match->is_new = match->id == 0;
  if (match->is_new)
    match->id = insert (db, record, name_key, error);

  return match->id != 0;
}

static gboolean
log_identified (BwDb                  *db,
                const BwAuthorRecord  *record,
                const BwPersonMatch   *match,
                gint64                 document_id,
                GError               **error)
{
  g_autofree char *name_key = bw_person_resolver_key (record);
  g_autofree char *own = bw_person_table_get_name_key (db, match->id, error);
  g_autofree char *why = g_strdup_printf ("the same identifier, %s:%s", match->identifier->scheme,
                                          match->identifier->value);
  const BwFoundRow found = { .keep = { BW_KIND_PERSON, match->id },
                             .name = record->name,
                             .key = name_key,
                             .why = why,
                             .document_id = document_id };

  if (own == NULL)
    return FALSE;

  return strcmp (name_key, own) != 0 ? bw_found_table_add (db, &found, error)
                                     : bw_found_table_add_again (db, found.keep, why, document_id, error);
}

/* Keeps in the log why somebody whom a document has not named before is who they are. */
gboolean
bw_person_resolver_log (BwDb                  *db,
                        const BwAuthorRecord  *record,
                        const BwPersonMatch   *match,
                        gint64                 document_id,
                        GError               **error)
{
  BwRef person = { BW_KIND_PERSON, match->id };
  const BwFoundRow apart = { BW_DECISION_DISTINCT, person, match->namesake, record->name, NULL,
                             "the same name, but another identifier", document_id };

  if (match->identifier != NULL)
    return log_identified (db, record, match, document_id, error);
  if (match->by_name)
    return bw_found_table_add_again (db, person, "the same name", document_id, error);

  return !match->is_new || match->namesake == 0 || bw_found_table_add (db, &apart, error);
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

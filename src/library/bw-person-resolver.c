#include "bw-person-resolver.h"

#include <string.h>

#include "bw-name.h"
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
    }

  return TRUE;
}

static gboolean
find_named_person (BwDb *db,
                   const char *name_key,
                   const char *const *keys,
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

      if (keys != NULL && !(others = bw_person_table_get_keys (db, candidate, error)))
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
  g_autofree char *key = record->family != NULL && record->given == NULL ? bw_text_key (record->name)
                                                                         : bw_name_key (record->name);

  return *key != '\0' ? g_steal_pointer (&key) : g_strdup (record->name);
}

/**
 * bw_person_resolver_ensure:
 * @is_new: (out): whether the person was not known before
 *
 * Returns: the person's id, or 0 with @error set
 */
gint64
bw_person_resolver_ensure (BwDb                  *db,
                           const BwAuthorRecord  *record,
                           gboolean              *is_new,
                           GError               **error)
{
  g_autofree char *name_key = bw_person_resolver_key (record);
  g_auto (GStrv) keys = keys_of_person (record);
  gint64 id = 0;

  *is_new = FALSE;
  if (!find_identified_person (db, record, name_key, &id, error) ||
      (id == 0 && !find_named_person (db, name_key, (const char *const *) keys, &id, error)))
    return 0;

  if (id == 0)
    {
      *is_new = TRUE;
      id = bw_person_table_insert (db, record, name_key, error);
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

  return ids != NULL;
}

#include "bw-schema-names.h"

#include <string.h>

#include "bw-db-private.h"
#include "bw-name.h"
#include "bw-store-error.h"
#include "bw-work-address.h"

/* What a step of the schema calls to make keys anew: SQL can neither fold letters nor read addresses. */

#define FLAGS (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY)

static const char *const PREFIXES[] = { "name:", "author:" };

static char *
renew_line (const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    if (g_str_has_prefix (line, PREFIXES[i]))
      {
        g_autofree char *key = bw_name_key (line + strlen (PREFIXES[i]));

        return g_strconcat (PREFIXES[i], key, NULL);
      }

  return g_strdup (line);
}

/* name_key (key): of a name, as it is made now; one of signs only stays as it is */
static void
name_key_cb (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  const char *old = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *key = old != NULL ? bw_name_key (old) : NULL;

  sqlite3_result_text (context, key == NULL || *key == '\0' ? old : key, -1, SQLITE_TRANSIENT);
}

/* name_fold (text): in plain letters */
static void
name_fold_cb (sqlite3_context  *context,
              int               n_values,
              sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *folded = bw_name_fold (text != NULL ? text : "");

  sqlite3_result_text (context, folded, -1, SQLITE_TRANSIENT);
}

/* name_keys (lines): what a thing is known by, with the keys of names in it as they are made now */
static void
name_keys_cb (sqlite3_context  *context,
              int               n_values,
              sqlite3_value   **values)
{
  const char *old = (const char *) sqlite3_value_text (values[0]);
  g_auto (GStrv) lines = g_strsplit (old != NULL ? old : "", "\n", -1);
  g_autofree char *keys = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = lines[i];

      lines[i] = renew_line (line);
    }
  keys = g_strjoinv ("\n", lines);
  sqlite3_result_text (context, keys, -1, SQLITE_TRANSIENT);
}

/* work_address (url): NULL where it identifies no work */
static void
work_address_cb (sqlite3_context  *context,
                 int               n_values,
                 sqlite3_value   **values)
{
  const char *url = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *key = url != NULL ? bw_work_address_key (url) : NULL;

  sqlite3_result_text (context, key, -1, SQLITE_TRANSIENT);
}

/* Lets steps of the schema call name_key(), name_fold(), name_keys() and work_address(). */
gboolean
bw_schema_names_add (BwDb    *db,
                     GError **error)
{
  sqlite3 *handle = bw_db_get_handle (db);

  if (sqlite3_create_function (handle, "name_key", 1, FLAGS, NULL, name_key_cb, NULL, NULL) == SQLITE_OK &&
      sqlite3_create_function (handle, "name_fold", 1, FLAGS, NULL, name_fold_cb, NULL, NULL) == SQLITE_OK &&
      sqlite3_create_function (handle, "name_keys", 1, FLAGS, NULL, name_keys_cb, NULL, NULL) == SQLITE_OK &&
      sqlite3_create_function (handle, "work_address", 1, FLAGS, NULL, work_address_cb, NULL, NULL) == SQLITE_OK)
    return TRUE;

  bw_store_error_set (error, handle);
  return FALSE;
}

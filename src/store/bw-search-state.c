#include "bw-search-state.h"

static const char GET[] = "SELECT value FROM state WHERE name = ?1";

static const char SET[] =
  "INSERT INTO state (name, value) VALUES (?1, ?2)"
  " ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/* Returns: (transfer full) (nullable): the value, or `NULL` where there is none */
char *
bw_search_state_get (BwDb       *index,
                     const char *name)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (index, GET, NULL);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, name);

  return bw_stmt_step (stmt, NULL) == BW_STEP_ROW ? bw_stmt_dup_text (stmt, 0) : NULL;
}

gint64
bw_search_state_get_int64 (BwDb       *index,
                           const char *name,
                           gint64      fallback)
{
  g_autofree char *value = bw_search_state_get (index, name);

  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : fallback;
}

gboolean
bw_search_state_set (BwDb        *index,
                     const char  *name,
                     const char  *value,
                     GError     **error)
{
  return bw_db_run (index, SET, error, "ss", name, value);
}

gboolean
bw_search_state_set_int64 (BwDb        *index,
                           const char  *name,
                           gint64       value,
                           GError     **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return bw_search_state_set (index, name, text, error);
}

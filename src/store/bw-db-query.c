#include "bw-db.h"

/* Texts are borrowed: who binds releases the statement before it returns. */
static void
bind_arguments (BwStmt     *stmt,
                const char *types,
                va_list     arguments)
{
  for (int i = 1; *types != '\0'; i++, types++)
    switch (*types)
      {
      case 'i':
        bw_stmt_bind_int64 (stmt, i, va_arg (arguments, gint64));
        break;
      case 'r':
        bw_stmt_bind_id (stmt, i, va_arg (arguments, gint64));
        break;
      case 'n':
        bw_stmt_bind_count (stmt, i, va_arg (arguments, int));
        break;
      case 'd':
        bw_stmt_bind_date (stmt, i, bw_date_unpack (va_arg (arguments, int)));
        break;
      case 's':
        bw_stmt_bind_borrowed_text (stmt, i, va_arg (arguments, const char *));
        break;
      case 'b':
        bw_stmt_bind_blob (stmt, i, va_arg (arguments, GBytes *));
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * bw_db_run:
 * @sql: a statement that gives no rows, with static storage
 * @types: a letter for each parameter in order: `i` a #gint64, `r` a #gint64 that
 *   is an id, or 0 for NULL, `n` an int that is a count, negative for NULL, `d` an
 *   int as bw_date_pack() makes it, `s` a string or `NULL`, `b` a #GBytes
 * @...: the parameters
 *
 * Runs a statement to its end.
 */
gboolean
bw_db_run (BwDb *self,
           const char *sql,
           GError **error,
           const char *types,
           ...)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);
  va_list arguments;

  if (stmt == NULL)
    return FALSE;

  va_start (arguments, types);
  bind_arguments (stmt, types, arguments);
  va_end (arguments);

  return bw_stmt_step (stmt, error) != BW_STEP_ERROR;
}

/**
 * bw_db_find_id:
 * @sql: a query of one number, with static storage
 * @id: (out): the number of the first row, or 0 when there is none
 * @types: as for bw_db_run()
 *
 * Returns: whether the query could be run
 */
gboolean
bw_db_find_id (BwDb *self,
               const char *sql,
               gint64 *id,
               GError **error,
               const char *types,
               ...)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);
  BwStep step;
  va_list arguments;

  *id = 0;
  if (stmt == NULL)
    return FALSE;

  va_start (arguments, types);
  bind_arguments (stmt, types, arguments);
  va_end (arguments);

  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    *id = bw_stmt_get_int64 (stmt, 0);

  return step != BW_STEP_ERROR;
}

/**
 * bw_db_get_strings:
 * @sql: a query of one text, with static storage
 * @types: as for bw_db_run()
 *
 * Returns: (transfer full) (nullable): the text of each row in order, or `NULL` with
 *   @error set
 */
GStrv
bw_db_get_strings (BwDb *self,
                   const char *sql,
                   GError **error,
                   const char *types,
                   ...)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);
  BwStep step;
  va_list arguments;

  if (stmt == NULL)
    return NULL;

  va_start (arguments, types);
  bind_arguments (stmt, types, arguments);
  va_end (arguments);

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_strv_builder_add (strings, bw_stmt_get_text (stmt, 0));

  return step == BW_STEP_DONE ? g_strv_builder_end (strings) : NULL;
}

/**
 * bw_db_get_ids:
 * @sql: a query of one number, with static storage
 * @types: as for bw_db_run()
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the number of each row in
 *   order, or `NULL` with @error set
 */
GArray *
bw_db_get_ids (BwDb *self,
               const char *sql,
               GError **error,
               const char *types,
               ...)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);
  BwStep step;
  va_list arguments;

  if (stmt == NULL)
    return NULL;

  va_start (arguments, types);
  bind_arguments (stmt, types, arguments);
  va_end (arguments);

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * bw_db_get_int64:
 * @sql: a query of one number, with static storage
 * @fallback: what is returned when there is no row, and on failure
 */
gint64
bw_db_get_int64 (BwDb        *self,
                 const char  *sql,
                 gint64       fallback,
                 GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);

  if (stmt == NULL || bw_stmt_step (stmt, error) != BW_STEP_ROW)
    return fallback;

  return bw_stmt_get_int64 (stmt, 0);
}

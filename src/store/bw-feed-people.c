#include "bw-feed-people.h"

#include "bw-author-record.h"

/* @people: (element-type BwAuthorRecord) */
gboolean
bw_feed_people_add (BwDb                *db,
                    const BwFeedPeople  *table,
                    gint64               owner_id,
                    const char          *role,
                    GPtrArray           *people,
                    GError             **error)
{
  for (guint i = 0; i < people->len; i++)
    {
      const BwAuthorRecord *person = g_ptr_array_index (people, i);

      if (!bw_db_run (db, table->add, error, "isisss", owner_id, role, (gint64) i + 1, person->name,
                      person->email, person->url))
        return FALSE;
    }

  return TRUE;
}

/* @people: (element-type BwAuthorRecord): where they are added in order */
gboolean
bw_feed_people_get (BwDb                *db,
                    const BwFeedPeople  *table,
                    gint64               owner_id,
                    const char          *role,
                    GPtrArray           *people,
                    GError             **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, table->get, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, owner_id);
  bw_stmt_bind_text (stmt, 2, role);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwAuthorRecord *person = bw_author_record_new (bw_stmt_get_text (stmt, 0));

      person->email = bw_stmt_dup_text (stmt, 1);
      person->url = bw_stmt_dup_text (stmt, 2);
      g_ptr_array_add (people, person);
    }

  return step == BW_STEP_DONE;
}

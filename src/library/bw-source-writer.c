#include "bw-source-writer.h"

#include "bw-feed-table.h"
#include "bw-source-table.h"

/**
 * bw_source_writer_ensure:
 * @is_own: whether the source says it of itself, and not an outline of it
 * @touched: the source is added to it when it is new
 * @is_new: (out): whether the library did not have it
 *
 * Keeps what is stated of a source; one that the library has already, by its address,
 * its id or its site, is the same.
 *
 * Returns: the source's id, or 0 with @error set
 */
gint64
bw_source_writer_ensure (BwDb                  *db,
                         const BwSourceRecord  *record,
                         gboolean               is_own,
                         BwChanges             *touched,
                         gboolean              *is_new,
                         GError               **error)
{
  g_autofree char *key = bw_source_record_dup_key (record);
  const char *title = record->title != NULL ? record->title : record->url;
  gint64 id;

  if (!bw_source_table_find (db, key, &id, error) ||
      (id == 0 && !bw_feed_table_find (db, record, &id, error)))
    return 0;
  *is_new = id == 0;
  if (id == 0)
    {
      if (title == NULL)
        title = record->site != NULL      ? record->site
                : record->feed_id != NULL ? record->feed_id
                                          : key;
      if ((id = bw_source_table_insert (db, record->kind, key, title, error)) == 0)
        return 0;
      bw_changes_add (touched, BW_KIND_SOURCE, id);
    }

  return bw_feed_table_set (db, id, record, is_own, error) ? id : 0;
}

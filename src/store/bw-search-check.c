#include "bw-search-index.h"

#include "bw-ref.h"

static const char CHECK_FILE[] =
  "SELECT count (*) FROM pragma_integrity_check (1) WHERE integrity_check != 'ok'";

static const char *const CHECK_TABLES[] = {
  "INSERT INTO ft_title (ft_title) VALUES ('integrity-check')",
  "INSERT INTO ft_paper (ft_paper) VALUES ('integrity-check')",
  "INSERT INTO ft_name (ft_name) VALUES ('integrity-check')",
  "INSERT INTO ft_document (ft_document) VALUES ('integrity-check')",
  "INSERT INTO name_part (name_part) VALUES ('integrity-check')",
};

static const char COUNT_SPACE[] = "SELECT count (*) FROM entry WHERE kind = ?1";

/* What of the library is in the index. */
static const struct
{
  BwKind kind;
  const char *count;
} INDEXED[] = {
  { BW_KIND_PAPER, "SELECT count (*) FROM paper" },
  { BW_KIND_PERSON, "SELECT count (*) FROM person" },
  { BW_KIND_ORGANISATION, "SELECT count (*) FROM organisation" },
  { BW_KIND_DOCUMENT, "SELECT count (*) FROM document WHERE kind NOT IN ('profile', 'listing')" },
};

static gboolean
is_whole (BwDb *db)
{
  if (bw_db_get_int64 (db, CHECK_FILE, 1, NULL) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (CHECK_TABLES); i++)
    if (!bw_db_run (db, CHECK_TABLES[i], NULL, ""))
      return FALSE;

  return TRUE;
}

/**
 * bw_search_index_check:
 * @findings: (element-type utf8): what is wrong is added to it, a line each
 *
 * An index that is merely behind, or empty because it is new, is not wrong.
 */
gboolean
bw_search_index_check (BwSearchIndex  *self,
                       BwDb           *library,
                       GPtrArray      *findings,
                       GError        **error)
{
  BwDb *db;

  g_return_val_if_fail (self != NULL, FALSE);

  db = bw_search_index_get_db (self);
  if (!is_whole (db))
    {
      g_ptr_array_add (findings, g_strdup ("the search index is damaged"));
      return TRUE;
    }
  if (!bw_search_index_is_current (self, library))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (INDEXED); i++)
    {
      gint64 n = bw_db_get_int64 (library, INDEXED[i].count, -1, error);
      gint64 n_indexed;

      if (n < 0 || !bw_db_find_id (db, COUNT_SPACE, &n_indexed, error, "s",
                                   bw_kind_to_string (INDEXED[i].kind)))
        return FALSE;
      if (n != n_indexed)
        g_ptr_array_add (findings,
                         g_strdup_printf ("the search index holds %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " of kind %s",
                                          n_indexed, n, bw_kind_to_string (INDEXED[i].kind)));
    }

  return TRUE;
}

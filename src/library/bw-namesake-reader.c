#include "bw-namesake-reader.h"

#include "bw-organisation-key.h"

static gboolean
add_strings (BwNamesakeWork *work,
             BwNamesakeTie   tie,
             GStrv           texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    if (tie == BW_NAMESAKE_PLACE)
      {
        g_autofree char *key = bw_organisation_key_shared (texts[i]);

        bw_namesake_work_add_tie (work, tie, key);
      }
    else
      bw_namesake_work_add_tie (work, tie, texts[i]);

  return texts != NULL;
}

static gboolean
add_people (const char     *name_key,
            BwNamesakeWork *work,
            GStrv           keys)
{
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!g_str_equal (keys[i], name_key))
      bw_namesake_work_add_person (work, keys[i]);

  return keys != NULL;
}

/* Returns: (transfer full) (nullable): a paper by somebody of the name, or `NULL` with @error set */
BwNamesakeWork *
bw_namesake_reader_read_paper (BwDb        *db,
                               const char  *name_key,
                               gint64       paper_id,
                               GError     **error)
{
  g_autofree char *order = NULL;
  g_autoptr (BwNamesakeWork) work = NULL;
  g_autoptr (GArray) cited = NULL;
  g_auto (GStrv) people = NULL;
  g_auto (GStrv) places = NULL;
  g_auto (GStrv) fields = NULL;
  int year = 0;

  if (!bw_namesake_query_get_paper (db, paper_id, &order, &year, error))
    return NULL;

  work = bw_namesake_work_new (paper_id, order);
  work->year = year;
  people = bw_namesake_query_get_authors (db, paper_id, error);
  places = people != NULL ? bw_namesake_query_get_places (db, paper_id, error) : NULL;
  fields = places != NULL ? bw_namesake_query_get_fields (db, paper_id, error) : NULL;
  cited = fields != NULL ? bw_namesake_query_get_cited (db, paper_id, error) : NULL;
  if (cited == NULL)
    return NULL;

  add_people (name_key, work, people);
  add_strings (work, BW_NAMESAKE_PLACE, places);
  add_strings (work, BW_NAMESAKE_FIELD, fields);
  g_array_append_vals (work->cited, cited->data, cited->len);

  return g_steal_pointer (&work);
}

/* Returns: (transfer full) (nullable): a document that names somebody of the name beside papers, or
 *   `NULL` with @error set */
BwNamesakeWork *
bw_namesake_reader_read_document (BwDb                 *db,
                                  const char           *name_key,
                                  const BwNamesakeRow  *row,
                                  GError              **error)
{
  g_autofree char *order = bw_namesake_query_get_document (db, row->document_id, error);
  g_autoptr (BwNamesakeWork) work = order != NULL ? bw_namesake_work_new (0, order) : NULL;
  g_auto (GStrv) people = NULL;
  g_auto (GStrv) places = NULL;

  if (work == NULL)
    return NULL;

  people = bw_namesake_query_get_company (db, row->person_id, row->document_id, error);
  places = people != NULL
             ? bw_namesake_query_get_own_places (db, row->person_id, row->document_id, error)
             : NULL;

  return add_people (name_key, work, people) && add_strings (work, BW_NAMESAKE_PLACE, places)
           ? g_steal_pointer (&work)
           : NULL;
}

#include "bw-item-loader.h"

#include "bw-import-date-query.h"
#include "bw-decision-query.h"
#include "bw-news-query.h"
#include "bw-reference.h"
#include "bw-similar-query.h"

#define MAX_SIMILAR 6

/* What is like a paper is found with the index; without one, or by one that is damaged, by
 * citations alone. */
static gboolean
add_similar (BwSession  *session,
             BwPaper    *paper,
             GError    **error)
{
  BwDb *db = bw_session_get_db (session);
  BwSearchIndex *index = bw_session_find_index (session);

  if (index != NULL)
    paper->similar = bw_similar_query_get (db, bw_search_index_get_db (index), paper, MAX_SIMILAR, NULL);
  if (paper->similar == NULL)
    paper->similar = bw_similar_query_get (db, NULL, paper, MAX_SIMILAR, error);

  return paper->similar != NULL;
}

/* What a page shows beside what is known of the thing: it is no fact, and no export has it. */
static gboolean
add_pictures (BwSession  *session,
              BwItem     *item,
              GError    **error)
{
  BwDb *db = bw_session_get_db (session);

  if (item->kind == BW_KIND_PERSON)
    return bw_news_query_add (db, item->person, g_get_real_time () / G_USEC_PER_SEC, error);

  if (item->kind == BW_KIND_ORGANISATION)
    return bw_news_query_add_of_organisation (db, item->organisation,
                                              g_get_real_time () / G_USEC_PER_SEC, error);

  return item->kind != BW_KIND_PAPER || add_similar (session, item->paper, error);
}

/* By whom it is what it is, and where from. */
static gboolean
add_origin (BwDb    *db,
            BwItem  *item,
            GError **error)
{
  if (item->kind != BW_KIND_PAPER && item->kind != BW_KIND_PERSON && item->kind != BW_KIND_ORGANISATION)
    return TRUE;

  item->joined = bw_decision_query_get_joined (db, bw_item_get_ref (item), error);
  item->imports = item->joined != NULL ? bw_import_date_query_get (db, bw_item_get_ref (item), error) : NULL;

  return item->imports != NULL;
}

static BwItem *
get_item (BwDb            *db,
          BwRef            ref,
          BwPersonExtent   extent,
          GError         **error)
{
  return ref.kind == BW_KIND_PERSON ? bw_item_query_get_person (db, ref.id, extent, error)
                                    : bw_item_query_get (db, ref, TRUE, error);
}

/**
 * bw_item_loader_load:
 * @reference: `paper/42` and the like, or any other reference that the shell takes
 * @extent: of a person
 *
 * Returns: (transfer full) (nullable): the thing with all that its page shows, or `NULL`
 *   with @error set
 */
BwItem *
bw_item_loader_load (BwSession       *session,
                     const char      *reference,
                     BwPersonExtent   extent,
                     GError         **error)
{
  BwDb *db = bw_session_get_db (session);
  g_autoptr (BwItem) item = NULL;
  BwRef ref;

  if (!bw_reference_find (db, reference, &ref, error) ||
      !(item = get_item (db, ref, extent, error)) ||
      !add_pictures (session, item, error) || !add_origin (db, item, error))
    return NULL;

  return g_steal_pointer (&item);
}

#include "bw-page-source.h"

#include <string.h>

#include "bw-address.h"
#include "bw-home-query.h"
#include "bw-decision-query.h"
#include "bw-decision-table.h"
#include "bw-doubt-explain.h"
#include "bw-error.h"
#include "bw-item-loader.h"
#include "bw-item-query.h"
#include "bw-library-private.h"
#include "bw-news-query.h"
#include "bw-page.h"
#include "bw-parts-finder.h"
#include "bw-path-query.h"
#include "bw-plain.h"
#include "bw-search.h"

#define MAX_HITS 200   /* of a search, the best */
#define MAX_DOUBTS 100 /* that are shown at once, the likeliest */

void
bw_page_free (BwPage *self)
{
  g_free (self->title);
  g_free (self->url);
  g_clear_pointer (&self->html, g_bytes_unref);
  g_free (self->text);
  bw_seen_free (self->seen);
  bw_doubt_free (self->doubt);
  g_free (self);
}

static GBytes *
take_html (char *html)
{
  return g_bytes_new_take (html, strlen (html));
}

/* An identifier leads to where the work is; the address that a document names is next. */
static char *
find_paper_url (const BwPaper *paper)
{
  const char *arxiv = bw_identifier_find (paper->identifiers, "arxiv");
  const char *doi = bw_identifier_find (paper->identifiers, "doi");

  if (arxiv != NULL)
    return g_strconcat ("https://arxiv.org/abs/", arxiv, NULL);
  if (doi != NULL)
    return g_strconcat ("https://doi.org/", doi, NULL);

  return g_strdup (paper->urls != NULL ? paper->urls[0] : NULL);
}

static char *
find_url (const BwItem *item)
{
  if (item->kind == BW_KIND_PAPER)
    return find_paper_url (item->paper);
  if (item->kind == BW_KIND_DOCUMENT)
    return g_strdup (item->document->url);
  if (item->kind == BW_KIND_SOURCE)
    return g_strdup (item->source->url);

  return NULL;
}

static BwPage *
load_home (BwDb    *db,
           GError **error)
{
  g_autoptr (BwHome) home = bw_home_query_get (db, error);
  BwPage *page;

  if (home == NULL || !bw_news_query_add_all (db, g_get_real_time () / G_USEC_PER_SEC,
                                              home->news, error))
    return NULL;

  page = g_new0 (BwPage, 1);
  page->html = take_html (bw_page_from_home (home));
  page->text = bw_plain_from_home (home);

  return page;
}

static gboolean
can_be_decided (BwKind kind)
{
  return kind == BW_KIND_PAPER || kind == BW_KIND_PERSON || kind == BW_KIND_ORGANISATION;
}

static BwPage *
load_item (BwSession       *session,
           const char      *reference,
           BwPersonExtent   extent,
           GError         **error)
{
  g_autoptr (BwItem) item = bw_item_loader_load (session, reference, extent, error);
  gboolean can_split = FALSE;
  BwPage *page;

  if (item == NULL || (can_be_decided (item->kind) &&
                       !bw_parts_finder_can (bw_session_get_db (session), bw_item_get_ref (item),
                                             &can_split, error)))
    return NULL;

  page = g_new0 (BwPage, 1);
  page->title = bw_page_title_of_item (item);
  page->ref = bw_item_get_ref (item);
  page->bookmarked = bw_item_is_bookmarked (item);
  page->can_split = can_split;
  page->url = find_url (item);
  page->html = take_html (bw_page_from_item (item));
  page->text = bw_plain_from_item (item);
  if (item->kind == BW_KIND_PERSON)
    page->seen = bw_seen_of_person (item->person);
  if (item->kind == BW_KIND_ORGANISATION)
    page->seen = bw_seen_of_organisation (item->organisation);

  return page;
}

static BwPage *
load_path (BwDb             *db,
           const BwAddress  *address,
           GError          **error)
{
  BwRef one = { BW_KIND_PERSON, address->person_id };
  BwRef other = { BW_KIND_PERSON, address->other_id };
  g_autoptr (BwPath) path = NULL;
  BwPage *page;

  if (!bw_decision_table_follow (db, &one, error) || !bw_decision_table_follow (db, &other, error))
    return NULL;

  path = bw_path_query_get (db, one.id, other.id, error);

  if (path == NULL)
    return NULL;

  page = g_new0 (BwPage, 1);
  page->title = bw_page_title_of_path (path);
  page->html = take_html (bw_page_from_path (path));
  page->text = bw_plain_from_path (path);

  return page;
}

static BwPage *
load_decisions (BwDb             *db,
                const BwAddress  *address,
                GError          **error)
{
  g_autoptr (BwDecisionLog) log = bw_decision_query_get_page (db, address->by_program, address->page, error);
  BwPage *page;

  if (log == NULL)
    return NULL;

  page = g_new0 (BwPage, 1);
  page->title = bw_page_title_of_decisions (log);
  page->html = take_html (bw_page_from_decisions (log));
  page->text = bw_plain_from_decisions (log);

  return page;
}

/* A person with all that their own page has no room for. */
static BwPage *
load_whole (BwSession        *session,
            const BwAddress  *address,
            GError          **error)
{
  g_autofree char *reference = g_strdup_printf ("person/%" G_GINT64_FORMAT, address->person_id);

  return load_item (session, reference, BW_PERSON_WHOLE, error);
}

/* It is about the person: what can be done with them can be done here. */
static BwPage *
load_timeline (BwDb             *db,
               const BwAddress  *address,
               GError          **error)
{
  BwRef ref = { BW_KIND_PERSON, address->person_id };
  g_autoptr (BwItem) item =
    bw_decision_table_follow (db, &ref, error) ? bw_item_query_get (db, ref, FALSE, error) : NULL;
  const BwPerson *person = item != NULL ? item->person : NULL;
  BwPage *page;

  if (person == NULL)
    return NULL;

  page = g_new0 (BwPage, 1);
  page->title = bw_page_title_of_timeline (person);
  page->ref = ref;
  page->bookmarked = person->bookmarked;
  page->html = take_html (bw_page_from_timeline (person, address->events, address->page));
  page->text = bw_plain_from_timeline (person, address->events, address->page);

  return page;
}

static BwPage *
load_doubts (BwDb    *db,
             GError **error)
{
  g_autoptr (GPtrArray) doubts = bw_doubt_explain_list (db, MAX_DOUBTS, error);
  BwPage *page;

  if (doubts == NULL)
    return NULL;

  page = g_new0 (BwPage, 1);
  page->title = bw_page_title_of_doubts ();
  page->html = take_html (bw_page_from_doubts (doubts));
  page->text = bw_plain_from_doubts (doubts);

  return page;
}

/* What has been decided meanwhile leads to what has not. */
static BwPage *
load_doubt (BwDb             *db,
            const BwAddress  *address,
            GError          **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (BwDoubt) doubt = bw_doubt_explain_get (db, address->doubt_id, &failure);
  BwPage *page;

  if (g_error_matches (failure, BW_ERROR, BW_ERROR_NOT_FOUND))
    return load_doubts (db, error);
  if (doubt == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  page = g_new0 (BwPage, 1);
  page->title = bw_page_title_of_doubt (doubt);
  page->html = take_html (bw_page_from_doubt (doubt));
  page->text = bw_plain_from_doubt (doubt);
  page->doubt = g_steal_pointer (&doubt);

  return page;
}

static BwPage *
load_search (BwSession   *session,
             const char  *address,
             GError     **error)
{
  g_autofree char *query = bw_address_dup_search (address);
  BwDb *db = bw_session_get_db (session);
  BwSearchIndex *index = bw_session_get_searchable (session, error);
  g_autoptr (BwFindings) findings = NULL;
  BwPage *page;

  if (index == NULL ||
      !(findings = bw_search_run (db, index, query, MAX_HITS, 0, error)))
    return NULL;

  page = g_new0 (BwPage, 1);
  page->title = bw_page_title_of_findings (findings);
  page->html = take_html (bw_page_from_findings (findings));
  page->text = bw_plain_from_findings (findings);

  return page;
}

static gpointer
load_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  BwAddress address = bw_address_parse (data);
  BwDb *db = bw_session_get_db (session);

  switch (address.kind)
    {
    case BW_ADDRESS_HOME:
      return load_home (db, error);
    case BW_ADDRESS_PATH:
      return load_path (db, &address, error);
    case BW_ADDRESS_TIMELINE:
      return load_timeline (db, &address, error);
    case BW_ADDRESS_DECISIONS:
      return load_decisions (db, &address, error);
    case BW_ADDRESS_WHOLE:
      return load_whole (session, &address, error);
    case BW_ADDRESS_SEARCH:
      return load_search (session, data, error);
    case BW_ADDRESS_DOUBTS:
      return load_doubts (db, error);
    case BW_ADDRESS_DOUBT:
      return load_doubt (db, &address, error);
    case BW_ADDRESS_THING:
    case BW_ADDRESS_CONNECT:
    case BW_ADDRESS_MENTION:
    case BW_ADDRESS_DECIDE_DOUBT:
    case BW_ADDRESS_REVERT:
    case BW_ADDRESS_EXPORT_DECISIONS:
    case BW_ADDRESS_IMPORT_DECISIONS:
    default:
      return load_item (session, data, BW_PERSON_OVERVIEW, error);
    }
}

/**
 * bw_page_source_load_async:
 * @address: as #BwAddress knows them, or any other reference to a thing
 *
 * Reads what a page is about and writes the page.
 */
void
bw_page_source_load_async (BwLibrary           *library,
                           const char          *address,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (address != NULL);

  bw_library_read_async (library, bw_page_source_load_async, load_job, g_strdup (address), g_free,
                         (GDestroyNotify) bw_page_free, cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): the page, or `NULL` with @error set */
BwPage *
bw_page_source_load_finish (BwLibrary     *library,
                            GAsyncResult  *result,
                            GError       **error)
{
  return bw_library_finish (library, result, bw_page_source_load_async, error);
}

#include "bw-place.h"

#include <glib/gi18n.h>

static const BwPlace PLACES[] = {
  { "home", N_ ("Home"), "bw-home-symbolic", BW_N_LISTS, NULL, NULL },
  { "papers", N_ ("Papers"), "bw-paper-symbolic", BW_LIST_PAPERS, N_ ("No Papers Yet"),
    N_ ("Papers come from bibliographies, listings, digests and all else that you import.") },
  { "people", N_ ("People"), "bw-people-symbolic", BW_LIST_PEOPLE, N_ ("Nobody Yet"),
    N_ ("People come with the papers they write and the profiles that you import.") },
  { "posts", N_ ("Posts"), "bw-post-symbolic", BW_LIST_POSTS, N_ ("No Posts Yet"),
    N_ ("Import a file of posts to read them here.") },
  { "digests", N_ ("Digests"), "bw-digest-symbolic", BW_LIST_DIGESTS, N_ ("No Digests Yet"),
    N_ ("Import a digest to see which papers it talks about.") },
  { "captures", N_ ("Captures"), "bw-capture-symbolic", BW_LIST_CAPTURES, N_ ("No Captures Yet"),
    N_ ("Import a file of captures to read them here.") },
  { "feeds", N_ ("Feeds"), "bw-feed-symbolic", BW_LIST_FEEDS, N_ ("No Feeds Yet"),
    N_ ("Import a feed that you saved, or a list of feeds (OPML) from a feed reader.") },
  { "notes", N_ ("Notes"), "bw-note-symbolic", BW_LIST_NOTES, N_ ("No Notes Yet"),
    N_ ("Import a folder of notes in Markdown. It is watched, and read again when it changes.") },
  { "pages", N_ ("Pages"), "bw-page-symbolic", BW_LIST_PAGES, N_ ("No Pages Yet"),
    N_ ("Save a page of the web and import it to read it here.") },
  { "organisations", N_ ("Organisations"), "bw-organisation-symbolic", BW_LIST_ORGANISATIONS,
    N_ ("No Organisations Yet"), N_ ("They come with the people who work there.") },
  { "bookmarks", N_ ("Bookmarks"), "bw-bookmark-symbolic", BW_LIST_BOOKMARKS,
    N_ ("No Bookmarks Yet"), N_ ("Press Ctrl+D on a page to keep it here.") },
  { "doubtful", N_ ("Doubtful"), "bw-doubt-symbolic", BW_N_LISTS, NULL, NULL },
  { "sources", N_ ("Sources"), "bw-source-symbolic", BW_LIST_SOURCES, N_ ("No Sources Yet"),
    N_ ("The files and feeds that you import are listed here.") },
};

guint
bw_place_get_n (void)
{
  return G_N_ELEMENTS (PLACES);
}

const BwPlace *
bw_place_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (PLACES), NULL);

  return &PLACES[index];
}

/* Returns: (nullable): the place, or `NULL` when there is none of that name */
const BwPlace *
bw_place_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_equal (PLACES[i].id, id))
      return &PLACES[i];

  return NULL;
}

const char *
bw_place_get_title (const BwPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _ (self->title);
}

/* Returns: how many things are in the place, or -1 when it holds nothing to count */
gint64
bw_place_count (const BwPlace *self,
                const BwStats *stats)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (stats != NULL, -1);

  if (g_str_equal (self->id, "doubtful"))
    return stats->doubtful;

  switch (self->list)
    {
    case BW_LIST_PAPERS:
      return stats->papers;
    case BW_LIST_PEOPLE:
      return stats->people;
    case BW_LIST_ORGANISATIONS:
      return stats->organisations;
    case BW_LIST_DOCUMENTS:
      return bw_stats_count_documents (stats);
    case BW_LIST_SOURCES:
      return stats->sources;
    case BW_LIST_BOOKMARKS:
      return stats->bookmarks;
    case BW_LIST_POSTS:
      return stats->documents[BW_DOCUMENT_POST];
    case BW_LIST_DIGESTS:
      return stats->documents[BW_DOCUMENT_DIGEST];
    case BW_LIST_CAPTURES:
      return stats->documents[BW_DOCUMENT_CAPTURE];
    case BW_LIST_FEEDS:
      return stats->feeds;
    case BW_LIST_NOTES:
      return stats->documents[BW_DOCUMENT_NOTE];
    case BW_LIST_PAGES:
      return stats->documents[BW_DOCUMENT_PAGE];
    case BW_N_LISTS:
    default:
      return -1;
    }
}

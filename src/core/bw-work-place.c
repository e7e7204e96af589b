#include "bw-work-place.h"

#include <string.h>

#define LONGEST_LANGUAGE 2 /* letters of what is a language or a section rather than a work */

/* Whose addresses are identifiers, and known as such. */
static const char *const IDENTIFYING[] = { "aclanthology.org", "aclweb.org", "alphaxiv.org", "ar5iv.org",
                                           "arxiv.org", "doi.org", "openalex.org", "orcid.org",
                                           "pubmed.gov", "pubmed.ncbi.nlm.nih.gov",
                                           "semanticscholar.org" };

/* Where people, programs, talks, indices and searches are. */
static const char *const OTHERS[] = {
  "academia.edu", "amazon.com", "bing.com", "bitbucket.org", "bsky.app", "codeberg.org", "dblp.org",
  "dblp.uni-trier.de", "discord.com", "discord.gg", "duckduckgo.com", "eventbrite.com", "facebook.com",
  "github.com", "gitlab.com", "goodreads.com", "google.com", "huggingface.co", "instagram.com",
  "kaggle.com", "linkedin.com", "meetup.com", "mendeley.com", "news.ycombinator.com", "npmjs.com",
  "pypi.org", "reddit.com", "scopus.com", "slideshare.net", "sourceforge.net", "t.me", "twitter.com",
  "vimeo.com", "web.archive.org", "webofscience.com", "wikidata.org", "wikipedia.org", "worldcat.org",
  "x.com", "youtu.be", "youtube.com", "zoom.us", "zotero.org"
};

/* What hosts begin with, whatever their country. */
static const char *const OTHER_BEGINNINGS[] = { "books.google.", "scholar.google.", "google." };

/* Where the address with nothing behind it is somebody's. */
static const char *const OF_PEOPLE[] = { "homepages.", "homes.", "home.", "people.", "users.", "www-users." };

/* Pages that name many works, or none, as the last part of an address. */
static const char *const LISTS[] = {
  "about", "about-us", "accepted", "accepted-papers", "acceptedpapers", "all", "archive", "archives",
  "articles", "authors", "bibliography", "bio", "blog", "contact", "contents", "current", "cv", "docs",
  "documents", "download", "downloads", "events", "faq", "feed", "home", "homepage", "index", "issue",
  "issues", "journal", "journals", "latest", "library", "links", "list", "login", "main", "members", "news",
  "newsletter", "newsletters", "overview", "papers", "past", "people", "posts", "presentations", "press", "proceedings",
  "program", "programme", "projects", "publication", "publications", "pubs", "reading-list", "readings",
  "references", "reports", "research", "resources", "resume", "rss", "schedule", "search", "series",
  "software", "talks", "team", "teaching", "toc", "topics", "tutorials", "volumes", "workshop", "workshops",
  "works", "writing", "writings"
};

/* What is before the name of a person, a subject or a page of a list. */
static const char *const KINDS[] = { "archive", "archives", "author", "authors", "categories", "category",
                                     "contributor", "contributors", "experts", "faculty", "group",
                                     "journal", "journals", "member", "members", "page", "people",
                                     "person", "profile", "profiles", "search", "staff", "tag", "tags",
                                     "team", "topic", "topics", "u", "user", "users", "volume", "volumes" };

/* What the contents of an issue have anywhere in their address. */
static const char *const ISSUES[] = { "issue", "issues", "toc", "volumes-and-issues" };

static const char *const ENDINGS[] = { ".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx", ".asp", ".jsp",
                                       ".md", ".pdf" };

static gboolean
has (const char *const *words,
     gsize n,
     const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_domain (const char *const *domains,
            gsize n,
            const char *host)
{
  for (gsize i = 0; i < n; i++)
    {
      const char *end = g_str_has_suffix (host, domains[i]) ? host + strlen (host) - strlen (domains[i]) : NULL;

      if (end != NULL && (end == host || end[-1] == '.'))
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins (const char *const *beginnings,
        gsize n,
        const char *host)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (host, beginnings[i]))
      return TRUE;

  return FALSE;
}

/**
 * bw_work_place_is_host:
 * @host: in small letters, without `www.`
 *
 * Returns: whether no address of it identifies a work, but for such as are identifiers
 */
gboolean
bw_work_place_is_host (const char *host)
{
  return has_domain (IDENTIFYING, G_N_ELEMENTS (IDENTIFYING), host) ||
         has_domain (OTHERS, G_N_ELEMENTS (OTHERS), host) ||
         begins (OTHER_BEGINNINGS, G_N_ELEMENTS (OTHER_BEGINNINGS), host);
}

static gboolean
is_number (const char *word,
           gsize       min,
           gsize       max)
{
  gsize length = strspn (word, "0123456789");

  return word[length] == '\0' && length >= min && length <= max;
}

static gboolean
is_year (const char *word)
{
  return is_number (word, 4, 4) && (g_str_has_prefix (word, "19") || g_str_has_prefix (word, "20"));
}

/* `v12`, `vol12`, `volume-12` */
static gboolean
is_volume (const char *word)
{
  static const char *const BEGINNINGS[] = { "volume", "vol", "v" };

  for (gsize i = 0; i < G_N_ELEMENTS (BEGINNINGS); i++)
    if (g_str_has_prefix (word, BEGINNINGS[i]))
      {
        const char *rest = word + strlen (BEGINNINGS[i]);

        return is_number (rest + strspn (rest, "-_. "), 1, 8);
      }

  return FALSE;
}

static char *
without_ending (const char *segment)
{
  g_autofree char *word = g_ascii_strdown (segment, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_str_has_suffix (word, ENDINGS[i]))
      return g_strndup (word, strlen (word) - strlen (ENDINGS[i]));

  return g_steal_pointer (&word);
}

/* A month or a day that has posts of its own. */
static gboolean
is_date (GPtrArray  *segments,
         const char *last)
{
  gboolean in_year = FALSE;

  for (guint i = segments->len > 3 ? segments->len - 3 : 0; i + 1 < segments->len; i++)
    in_year |= is_year (g_ptr_array_index (segments, i));

  return is_year (last) || (in_year && is_number (last, 1, 2));
}

/* What a publisher has of a work that is identified, such as `/doi/abs/10.1000/182`. */
static gboolean
is_doi (GPtrArray *segments)
{
  for (guint i = 0; i + 1 < segments->len; i++)
    {
      const char *segment = g_ptr_array_index (segments, i);

      if (g_str_has_prefix (segment, "10.") && g_ascii_isdigit (segment[3]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_issue (GPtrArray *segments)
{
  for (guint i = 0; i < segments->len; i++)
    {
      g_autofree char *word = without_ending (g_ptr_array_index (segments, i));

      if (has (ISSUES, G_N_ELEMENTS (ISSUES), word))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_person (const char *host,
              GPtrArray  *segments,
              const char *last)
{
  return *last == '~' || *last == '@' ||
         (segments->len == 1 && begins (OF_PEOPLE, G_N_ELEMENTS (OF_PEOPLE), host));
}

/* Whether the last part says what kind of things there are, of which another part of the address
 * chooses one. */
static gboolean
is_of_kind (GPtrArray  *segments,
            const char *last)
{
  return has (KINDS, G_N_ELEMENTS (KINDS), last) || is_of_issue (segments) || is_doi (segments);
}

/**
 * bw_work_place_is_address:
 * @host: as in bw_work_place_is_host()
 * @segments: (element-type utf8): the parts of the path
 * @chosen: whether the query says which of what is there it is
 *
 * Returns: whether it looks like that of a host, a person, a list, an issue or a subject, or is a DOI
 */
gboolean
bw_work_place_is_address (const char *host,
                          GPtrArray  *segments,
                          gboolean    chosen)
{
  g_autofree char *last = NULL;
  g_autofree char *kind = NULL;

  if (segments->len == 0)
    return !chosen;

  last = without_ending (g_ptr_array_index (segments, segments->len - 1));
  if (chosen)
    return is_of_kind (segments, last);

  kind = segments->len > 1 ? g_ascii_strdown (g_ptr_array_index (segments, segments->len - 2), -1) : g_strdup ("");
  return has (LISTS, G_N_ELEMENTS (LISTS), last) || has (KINDS, G_N_ELEMENTS (KINDS), kind) ||
         (segments->len == 1 && strlen (last) <= LONGEST_LANGUAGE) || is_volume (last) ||
         is_date (segments, last) || is_of_person (host, segments, last) || is_of_issue (segments) ||
         is_doi (segments);
}

#include "bw-digest-link.h"

#include <string.h>

#include "bw-identifier.h"
#include "bw-paper-links.h"
#include "bw-text.h"

#define MAX_LABEL_WORDS 4
#define MAX_LABEL_LENGTH 60 /* bytes */

static const char *const LABELS[] = {
  "1", "10", "11", "12", "2", "2023", "2024", "3", "4", "5", "6", "7", "8", "9", "abs", "abstract",
  "acl", "acm", "and", "anthology", "api", "appendix", "arxiv", "article", "audio", "authors",
  "benchmark", "bib", "bibtex", "biorxiv", "blog", "blogpost", "book", "caffe", "checkpoint",
  "checkpoints", "citation", "cite", "code", "colab", "comments", "cvf", "data", "dataset",
  "datasets", "demo", "discord", "discussion", "doc", "docs", "documentation", "doi", "eccv", "extended",
  "full", "gh", "github", "google", "here", "hf", "homepage", "html", "hugging", "face",
  "huggingface", "ieee", "implementation", "jax", "journal", "keras", "leaderboard", "link", "links",
  "local", "matlab", "model", "models", "news", "notebook", "notes", "official", "online", "openreview",
  "original", "page", "paper", "papers", "pdf", "pmlr", "podcast", "post", "poster", "preprint",
  "press", "project", "ps", "publication", "pypi", "python", "pytorch", "read", "reading", "release", "repo",
  "report", "repository", "review", "reviews", "script", "site", "slide", "slides", "software",
  "source", "ssrn", "summary", "supp", "supplement", "supplemental", "supplementary", "talk",
  "technical", "tensorflow", "tf", "the", "thread", "torch", "tweet", "twitter", "unofficial", "url",
  "v1", "v2", "version", "video", "videos", "web", "webpage", "website", "weights", "wiki", "x",
  "youtube", "zenodo"
};

/* Labels of the work itself, better than those of what was made of it. */
static const char *const WORKS[] = { "abs", "abstract", "acl", "acm", "anthology", "article",
                                     "arxiv", "biorxiv", "doi", "full", "ieee", "journal", "link",
                                     "openreview", "paper", "pdf", "pmlr", "preprint",
                                     "publication", "report", "technical" };

static const char *const JUNK[] = {
  "about", "advertise", "archive", "back to top", "click here to unsubscribe", "contact",
  "contributing", "edit", "follow", "follow us", "forward", "forward this email", "home",
  "join", "leave a comment", "license", "log in", "login", "manage preferences",
  "manage subscription", "manage your subscription", "privacy", "privacy policy", "read in browser",
  "read in your browser", "read online", "share", "share on facebook", "share on twitter",
  "share this", "sign in", "sign up", "sponsor", "sponsor us", "subscribe", "subscribe here",
  "subscribe now", "terms", "toc", "top", "tweet this", "unsubscribe",
  "update your preferences", "view in browser", "view in your browser",
  "view on web", "view online", "view this email in your browser", "web version"
};

/* With what the text of a link begins that asks to be followed. */
static const char *const JUNK_BEGINNINGS[] = { "follow us on ", "follow me on ", "subscribe to our ",
                                               "subscribe to the ", "join our ", "join us on " };

/* Addresses at which somebody else is told, or a picture of a number is had. */
static const char *const JUNK_PLACES[] = {
  "twitter.com/intent", "x.com/intent", "twitter.com/share", "facebook.com/sharer",
  "linkedin.com/share", "reddit.com/submit", "news.ycombinator.com/submitlink", "img.shields.io",
  "badge.fury.io", "list-manage.com/unsubscribe", "/unsubscribe", "awesome.re", "/subscribe?",
  "list-manage.com/subscribe", "api.star-history.com", "star-history.com"
};

static gboolean
is_in (const char *key,
       const char *const *keys,
       gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (key, keys[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_digest_link_is_label:
 *
 * Returns: whether all words are those by which links are labelled
 */
gboolean
bw_digest_link_is_label (BwSlice text)
{
  g_autofree char *own = NULL;
  g_autofree char *key = NULL;
  g_auto (GStrv) words = NULL;

  if (bw_slice_length (text) == 0 || bw_slice_length (text) > MAX_LABEL_LENGTH)
    return FALSE;

  own = bw_slice_dup (text);
  key = bw_text_key (own);
  words = g_strsplit (key, " ", MAX_LABEL_WORDS + 1);
  if (words[0] == NULL || g_strv_length (words) > MAX_LABEL_WORDS)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (!is_in (words[i], LABELS, G_N_ELEMENTS (LABELS)))
      return FALSE;

  return TRUE;
}

static gboolean
is_junk_place (const char *url)
{
  if (g_ascii_strncasecmp (url, "http://", 7) != 0 && g_ascii_strncasecmp (url, "https://", 8) != 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (JUNK_PLACES); i++)
    if (strstr (url, JUNK_PLACES[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * bw_digest_link_get_kind:
 * @link: one of @block
 */
BwDigestLinkKind
bw_digest_link_get_kind (const BwOutlineBlock *block,
                         const BwOutlineSpan  *link)
{
  BwSlice text = bw_slice_trim ((BwSlice){ block->text + link->start, block->text + link->end });
  g_autofree char *own = NULL;
  g_autofree char *key = NULL;

  if (is_junk_place (link->url))
    return BW_DIGEST_LINK_JUNK;
  if (bw_slice_begins (text, "http://") || bw_slice_begins (text, "https://") ||
      bw_slice_begins (text, "www.") || bw_slice_begins (text, "arXiv:"))
    return BW_DIGEST_LINK_ADDRESS;

  own = bw_slice_dup (text);
  key = bw_text_key (own);
  if (*key == '\0' || is_in (key, JUNK, G_N_ELEMENTS (JUNK)))
    return BW_DIGEST_LINK_JUNK;
  for (guint i = 0; i < G_N_ELEMENTS (JUNK_BEGINNINGS); i++)
    if (g_str_has_prefix (key, JUNK_BEGINNINGS[i]))
      return BW_DIGEST_LINK_JUNK;

  return bw_digest_link_is_label (text) ? BW_DIGEST_LINK_LABEL : BW_DIGEST_LINK_TITLE;
}

/**
 * bw_digest_link_rank:
 *
 * Returns: how well a link that is no title leads to the work itself
 */
int
bw_digest_link_rank (const BwOutlineBlock *block,
                     const BwOutlineSpan  *link)
{
  g_autofree char *text = g_strndup (block->text + link->start, link->end - link->start);
  g_autofree char *key = bw_text_key (text);
  g_auto (GStrv) words = g_strsplit (key, " ", MAX_LABEL_WORDS + 1);
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (is_in (words[i], WORKS, G_N_ELEMENTS (WORKS)))
      return 3;
  if (bw_paper_links_identify (link->url, &scheme, &value))
    return 2;

  return 1;
}

/* Adds what the address says that identifies the work. */
void
bw_digest_link_identify (const BwOutlineSpan *link,
                         GPtrArray           *identifiers)
{
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;

  if (bw_paper_links_identify (link->url, &scheme, &value))
    bw_identifier_array_add (identifiers, scheme, value);
}

/* Whether all text of the block is in links with labels. */
gboolean
bw_digest_link_is_all (const BwOutlineBlock *block)
{
  gsize length = 0;
  gboolean has_label = FALSE;

  for (guint i = 0; i < block->spans->len; i++)
    {
      const BwOutlineSpan *link = g_ptr_array_index (block->spans, i);

      if (link->kind != BW_OUTLINE_LINK)
        continue;
      if (bw_digest_link_get_kind (block, link) == BW_DIGEST_LINK_TITLE)
        return FALSE;
      length += link->end - link->start;
      has_label = TRUE;
    }

  return has_label && length * 2 >= strlen (block->text);
}

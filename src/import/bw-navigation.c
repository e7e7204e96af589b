#include "bw-navigation.h"

#include <string.h>

#include "bw-text.h"

#define MAX_LENGTH 80 /* bytes of a line that only leads to another page */
#define MAX_COUNT_DIGITS 6

/* Words that ask for a click; one of them must be there. */
static const char *const VERBS[] = {
  "all", "back", "browse", "collapse", "expand", "explore", "fewer", "find", "less", "load",
  "loading", "more", "newer", "next", "older", "page", "prev", "previous", "see", "show",
  "showing", "view"
};

/* What is counted; “34 captures” says nothing that the page does not show. */
static const char *const THINGS[] = { "affiliation", "affiliations", "article", "articles",
                                      "author", "authors", "capture", "captures", "citation",
                                      "citations", "coauthors", "collaborators", "entries",
                                      "entry", "item", "items", "mention", "mentions", "paper",
                                      "papers", "post", "posts", "publication", "publications",
                                      "result", "results", "work", "works" };

/* Where such lines lead; a line that only names some of these leads there, too. */
static const char *const SITES[] = {
  "acl", "acm", "anthology", "arxiv", "crossref", "dblp", "google", "homepage", "openalex",
  "openreview", "orcid", "pubmed", "researchgate", "s2", "scholar", "scopus", "semantic",
  "website", "wikidata", "wikipedia"
};

/* What else they hold. */
static const char *const OTHERS[] = {
  "and", "at", "by", "co", "collaborator", "each", "entire", "external", "feed", "first", "from",
  "full", "in", "last", "link", "links", "list", "of", "on", "other", "others", "profile",
  "related", "remaining", "rest", "the", "their", "them", "this", "to", "top", "up", "via"
};

static gboolean
is_in (const char *word,
       const char *const *list,
       gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_number (const char *word)
{
  gsize length = strspn (word, "0123456789");

  return length > 0 && length <= MAX_COUNT_DIGITS && word[length] == '\0';
}

/* “1 2 3 … 9” */
static gboolean
is_pager (char  **words,
          guint   n_words)
{
  if (n_words < 2 || strcmp (words[0], "1") != 0 || strcmp (words[1], "2") != 0)
    return FALSE;
  for (guint i = 2; i < n_words; i++)
    if (!is_number (words[i]))
      return FALSE;

  return TRUE;
}

/* “More papers — Somewhere”, wherever that is. */
static gboolean
leads_elsewhere (const char  *line,
                 char       **words,
                 guint        n_words)
{
  static const char *const PLACES[] = { "at", "from", "in", "on", "via" };

  if (n_words < 2 || !is_in (words[0], VERBS, G_N_ELEMENTS (VERBS)) ||
      !is_in (words[1], THINGS, G_N_ELEMENTS (THINGS)))
    return FALSE;

  return strstr (line, " — ") != NULL || strstr (line, " – ") != NULL ||
         strstr (line, " - ") != NULL || strstr (line, ": ") != NULL ||
         (n_words > 2 && is_in (words[2], PLACES, G_N_ELEMENTS (PLACES)));
}

static gboolean
is_made_of_navigation (char  **words,
                       guint   n_words)
{
  guint n_verbs = 0;
  guint n_things = 0;
  guint n_sites = 0;

  for (guint i = 0; i < n_words; i++)
    if (is_in (words[i], VERBS, G_N_ELEMENTS (VERBS)))
      n_verbs++;
    else if (is_in (words[i], THINGS, G_N_ELEMENTS (THINGS)))
      n_things++;
    else if (is_in (words[i], SITES, G_N_ELEMENTS (SITES)))
      n_sites++;
    else if (!is_number (words[i]) && !is_in (words[i], OTHERS, G_N_ELEMENTS (OTHERS)))
      return FALSE;

  return n_verbs > 0 || n_sites == n_words ||
         (n_words == 2 && is_number (words[0]) && n_things == 1);
}

/**
 * bw_navigation_is_line:
 *
 * Returns: whether all that @line does is lead to more: “Show all”, “Load more”,
 *   “Page 1 of 3”, “More papers — OpenAlex / S2”
 */
gboolean
bw_navigation_is_line (const char *line)
{
  g_autofree char *key = NULL;
  g_auto (GStrv) words = NULL;
  guint n_words;

  g_return_val_if_fail (line != NULL, FALSE);

  if (strnlen (line, MAX_LENGTH + 1) > MAX_LENGTH)
    return FALSE;

  key = bw_text_key (line);
  words = g_strsplit (key, " ", -1);
  n_words = g_strv_length (words);

  return n_words > 0 && (is_pager (words, n_words) || is_made_of_navigation (words, n_words) ||
                         leads_elsewhere (line, words, n_words));
}

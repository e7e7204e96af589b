#include "bw-digest-source.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-institutions.h"
#include "bw-text.h"

#define MAX_LENGTH 400   /* bytes of the line below a title */
#define MAX_FREE_WORDS 4 /* of it that speak of something else than where to read */

static const char *const WORDS[] = {
  "a", "abs", "abstract", "alignment", "and", "announcement", "article", "arxiv", "at", "available",
  "blog", "blogpost", "code", "data", "demo", "explore", "forum", "full", "github", "here", "html",
  "in", "it", "lesswrong", "link", "links", "live", "of", "on", "open", "openreview", "page",
  "paper", "papers", "pdf", "post", "preprint", "project", "read", "repo", "report", "repository",
  "see", "site", "slides", "source", "substack", "summary", "talk", "the", "thread", "to", "try",
  "tweet", "twitter", "version", "video", "view", "watch", "weblink", "website", "x"
};

/* Words that such a line begins with. */
static const char *const FIRST[] = {
  "abs", "announcement", "article", "arxiv", "blog", "blogpost", "code", "full", "github", "html",
  "link", "links", "paper", "papers", "pdf", "post", "preprint", "project", "read", "report", "see",
  "site", "source", "thread", "view", "website"
};

/* Copies @text without what stands between its brackets. */
static char *
without_brackets (const char *text,
                  gboolean   *has_institutions)
{
  BwSlice whole = bw_slice_new (text);
  GString *out = g_string_new (NULL);
  BwSlice inside;

  *has_institutions = FALSE;
  for (const char *at = text; *at != '\0';)
    if (*at == '[' && bw_institutions_close (whole, at, &inside))
      {
        *has_institutions |= bw_institutions_read (inside, BW_INSTITUTIONS_LIKELY, NULL);
        at = inside.end + 1;
      }
    else
      g_string_append_c (out, *at++);

  return g_string_free (out, FALSE);
}

static guint
count_free_words (const char *key)
{
  BwSlice rest = bw_slice_new (key);
  BwSlice word;
  guint n = 0;

  while (bw_slice_take_word (&rest, &word))
    n += !bw_slice_is_in (word, WORDS, G_N_ELEMENTS (WORDS)) && !g_ascii_isdigit (*word.start);

  return n;
}

/**
 * bw_digest_source_is:
 *
 * Returns: whether a line says no more than where a paper can be read and by whom
 *   it is: "Read the paper [A, B]", "Paper | Code", "[A]", "by Jane Doe et al. [A]"
 */
gboolean
bw_digest_source_is (const char *text)
{
  g_autofree char *plain = NULL;
  g_autofree char *key = NULL;
  BwSlice rest;
  BwSlice first;
  gboolean complete;
  gboolean bracketed;

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return FALSE;

  plain = without_brackets (text, &bracketed);
  g_strstrip (plain);
  key = bw_text_key (plain);
  rest = bw_slice_new (key);
  if (!bw_slice_take_word (&rest, &first))
    return bracketed;
  if (bw_slice_is (first, "by") || bw_slice_is (first, "authors"))
    return bw_author_list_read (plain, 1, NULL, &complete);
  if (!bw_slice_is_in (first, FIRST, G_N_ELEMENTS (FIRST)))
    return FALSE;

  return count_free_words (key) <= (bracketed ? MAX_FREE_WORDS : 0);
}

/* Adds what all the brackets in the line list. */
void
bw_digest_source_read (const char *text,
                       GPtrArray  *institutions)
{
  BwSlice whole = bw_slice_new (text);
  BwSlice inside;

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '[' && bw_institutions_close (whole, at, &inside))
      bw_institutions_read (inside, BW_INSTITUTIONS_LIKELY, institutions);
}

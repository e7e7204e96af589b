#include "bw-digest-cue.h"

#include <string.h>

#include "bw-text.h"

#define MAX_LEAD_LENGTH 80     /* bytes before the colon */
#define MAX_HEADING_LENGTH 200 /* bytes of a heading in bold */

static const char *const OPINIONS[] = { "opinion", "opinions", "take", "view", "thoughts", "comment",
                                        "comments", "commentary", "note", "reaction" };

static const char *const MORES[] = {
  "read more", "read the paper", "read the full paper", "read the post", "read the full post",
  "read the article", "read the report", "read it here", "read here", "read the research", "read the research here", "full paper",
  "paper", "paper link", "papers", "link", "links", "more", "more information", "more info", "source", "sources", "arxiv", "url", "pdf",
  "get the paper", "check out the paper", "check it out", "view paper", "learn more", "find out more", "blog post",
  "read the blog", "read the blog post", "read more here", "project page", "paper and code"
};

static const char *const ASIDES[] = {
  "prerequisites", "prerequisite", "prerequisities", "prerequisities", "related", "related work", "see also", "further reading",
  "code", "get the code", "get the code here", "get the data", "github", "demo", "previously", "background reading", "talk", "video"
};

static const char *const AUTHORS[] = { "authors", "author", "by" };

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

/* "Rohin's opinion", "My take": the last word says it. */
static gboolean
is_opinion (const char *key,
            gboolean    is_strong)
{
  const char *last = strrchr (key, ' ');

  if (last == NULL)
    return strcmp (key, "opinion") == 0 || (is_strong && is_in (key, OPINIONS, 5));

  return is_in (last + 1, OPINIONS, is_strong ? G_N_ELEMENTS (OPINIONS) : 1);
}

/* Whether the first line is bold, and what follows it is another. */
static gboolean
is_bold (const BwOutlineBlock *block)
{
  const BwOutlineSpan *strong = bw_outline_block_span_at (block, BW_OUTLINE_STRONG, 0);
  const BwOutlineSpan *link = bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0);
  const char *end;

  if (block->kind != BW_OUTLINE_PARAGRAPH || strong == NULL || strong->start > 0 ||
      strong->end > MAX_HEADING_LENGTH || (link != NULL && link->start < strong->end))
    return FALSE;
  end = block->text + strong->end;
  end += *end == ':';

  return *end == '\0' || *end == '\n';
}

/* Where the words before a colon end, or before a link that stands for it. */
static gsize
find_lead (const BwOutlineBlock *block)
{
  const BwOutlineSpan *link = bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0);
  const char *colon = memchr (block->text, ':', strnlen (block->text, MAX_LEAD_LENGTH));

  if (colon != NULL && (link == NULL || (gsize) (colon - block->text) <= link->end))
    return (gsize) (colon - block->text);
  if (link != NULL && link->start > 0 && link->start < MAX_LEAD_LENGTH)
    return link->start;

  return link != NULL && link->end < MAX_LEAD_LENGTH ? link->end : 0;
}

/**
 * bw_digest_cue_read:
 * @end: (out): where the text goes on behind the words
 */
BwDigestCue
bw_digest_cue_read (const BwOutlineBlock *block,
                    gsize                *end)
{
  gboolean is_strong = bw_outline_block_span_at (block, BW_OUTLINE_STRONG, 0) != NULL;
  gsize lead = find_lead (block);
  g_autofree char *text = g_strndup (block->text, lead);
  g_autofree char *key = NULL;

  *end = 0;
  if (lead > 0 && g_utf8_validate (text, -1, NULL))
    {
      key = bw_text_key (text);
      *end = lead + (block->text[lead] == ':');
      if (block->text[lead] == ':' && is_opinion (key, is_strong))
        return BW_DIGEST_CUE_OPINION;
      if (is_in (key, MORES, G_N_ELEMENTS (MORES)))
        return BW_DIGEST_CUE_MORE;
      if (is_in (key, ASIDES, G_N_ELEMENTS (ASIDES)))
        return BW_DIGEST_CUE_ASIDE;
      if (block->text[lead] == ':' && is_in (key, AUTHORS, G_N_ELEMENTS (AUTHORS)))
        return BW_DIGEST_CUE_AUTHORS;
    }

  if (!is_bold (block))
    return BW_DIGEST_CUE_NONE;
  *end = strcspn (block->text, "\n");

  return BW_DIGEST_CUE_HEADING;
}

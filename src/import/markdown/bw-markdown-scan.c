#include "bw-markdown-scan.h"

#include <string.h>

/* Whether what is looked for cannot be behind @at. */
static gboolean
is_end (const char      *at,
        BwMarkdownReach  reach)
{
  if (*at == '\0')
    return TRUE;
  if (*at != '\n' || reach == BW_MARKDOWN_TO_TEXT_END)
    return FALSE;

  return reach == BW_MARKDOWN_TO_LINE_END || at[1 + strspn (at + 1, " \t>")] == '\n';
}

/**
 * bw_markdown_scan_find:
 * @from: where the content begins
 * @mark: what ends it
 *
 * Returns: (nullable): where the mark stands
 */
const char *
bw_markdown_scan_find (BwMarkdownScan  *self,
                       BwMarkdownPair   pair,
                       const char      *from,
                       const char      *mark,
                       BwMarkdownReach  reach)
{
  gsize length = strlen (mark);
  const char *at;

  if (self->missing[pair] != NULL && from < self->missing[pair])
    return NULL;

  for (at = from; !is_end (at, reach); at++)
    {
      if (*at == '\\' && at[1] != '\0' && at[1] != '\n' && pair != BW_MARKDOWN_COMMENT)
        at++;
      else if (*at == *mark && strncmp (at, mark, length) == 0)
        return at;
    }
  self->missing[pair] = at;

  return NULL;
}

/* Where to remember how far no run of @length ends code. */
static const char **
missing_run (BwMarkdownScan *self,
             gsize           length)
{
  return &self->missing_runs[MIN (length, BW_MARKDOWN_MAX_RUN) - 1];
}

/**
 * bw_markdown_scan_run:
 * @run: a run of @length grave accents that begins code
 *
 * Returns: (nullable): the end of the run of the same length that ends it (CommonMark
 *   0.31, 6.1)
 */
const char *
bw_markdown_scan_run (BwMarkdownScan *self,
                      const char     *run,
                      gsize           length)
{
  const char *at = run + length;
  const char **missing = missing_run (self, length);

  if (*missing != NULL && run < *missing)
    return NULL;

  while (!is_end (at, BW_MARKDOWN_TO_PARAGRAPH_END))
    {
      gsize own = strspn (at, "`");

      if (own == length)
        return at + own;
      at += own > 0 ? own : 1;
    }
  *missing = at;

  return NULL;
}

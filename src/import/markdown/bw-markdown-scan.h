#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What ends with a mark that may be missing. */
typedef enum
{
  BW_MARKDOWN_COMMENT,
  BW_MARKDOWN_HIGHLIGHT,
  BW_MARKDOWN_FORMULA,
  BW_MARKDOWN_DISPLAY,
  BW_MARKDOWN_NOTE,
  BW_MARKDOWN_TAG,
  BW_MARKDOWN_N_PAIRS
} BwMarkdownPair;

#define BW_MARKDOWN_MAX_RUN 32 /* grave accents; longer runs are taken for one length */

/* How far an end is looked for. */
typedef enum
{
  BW_MARKDOWN_TO_LINE_END,
  BW_MARKDOWN_TO_PARAGRAPH_END,
  BW_MARKDOWN_TO_TEXT_END,
} BwMarkdownReach;

/**
 * BwMarkdownScan:
 * @missing: up to where it is known that a kind of pair has no end
 * @missing_runs: the same of code between runs of grave accents, for each length
 *
 * Looks for the ends of what has begun, and never twice in the same text, so that a text
 * full of beginnings takes no longer than another.
 */
typedef struct
{
  const char *missing[BW_MARKDOWN_N_PAIRS];
  const char *missing_runs[BW_MARKDOWN_MAX_RUN];
} BwMarkdownScan;

const char *bw_markdown_scan_find (BwMarkdownScan  *self,
                                   BwMarkdownPair   pair,
                                   const char      *from,
                                   const char      *mark,
                                   BwMarkdownReach  reach);
const char *bw_markdown_scan_run  (BwMarkdownScan  *self,
                                   const char      *run,
                                   gsize            length);

G_END_DECLS

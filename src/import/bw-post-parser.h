#pragma once

#include "bw-lines.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwPostBudget:
 * @n_blocks: how many paragraphs, headings and the like may still be made
 * @n_indexed: how many bytes may still be looked at for their words
 *
 * What is left of the work that one page may be, shared by its posts.
 */
typedef struct
{
  guint n_blocks;
  gsize n_indexed;
} BwPostBudget;

#define BW_POST_MAX_BLOCKS 300000
#define BW_POST_MAX_INDEXED ((gsize) 16 * 1024 * 1024)

BwRecord *bw_post_parser_read (const BwLines *lines,
                               int            number,
                               BwPostBudget  *budget,
                               BwReading     *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

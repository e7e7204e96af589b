#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands before a name or behind it in Chinese, Japanese and Korean, without a space. */
typedef enum
{
  BW_BESIDE_NONE,  /* nothing that is known */
  BW_BESIDE_MAY,   /* what may stand beside anything */
  BW_BESIDE_TELLS, /* what stands beside people only */
} BwBeside;

BwBeside bw_character_words_before (const char *text,
                                    const char *at);
BwBeside bw_character_words_behind (const char *at);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwTexSymbol:
 * @command: without its backslash
 * @text: for which it stands
 */
typedef struct
{
  const char *command;
  const char *text;
} BwTexSymbol;

extern const BwTexSymbol BW_TEX_SYMBOLS[];
extern const gsize bw_tex_n_symbols;

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_MAX_HINTS 8

typedef enum
{
  BW_HINT_LENGTH,
  BW_HINT_TERMS,
  BW_HINT_DEPTH,
  BW_HINT_FIELD,
  BW_HINT_VALUE,
  BW_HINT_ORDER,
  BW_HINT_SAVED,
  BW_HINT_MANY_SAVED,
  BW_HINT_COLLECTION,
  BW_HINT_GUESS,
} BwHintKind;

/**
 * BwHint:
 * @kind: of %BW_HINT_LENGTH, %BW_HINT_TERMS, %BW_HINT_DEPTH and %BW_HINT_MANY_SAVED is told that
 *   there are more than @number; %BW_HINT_FIELD is no field, %BW_HINT_VALUE no value of its field
 *   (`date:x`), %BW_HINT_ORDER a field of the whole search that stands in a part of it;
 *   %BW_HINT_SAVED and %BW_HINT_COLLECTION are names of which there is none; for %BW_HINT_GUESS
 *   @guesses were taken
 * @number: how many are taken
 * @text: (nullable): what was typed
 * @guesses: (nullable): words
 * @more: whether there are more of them
 *
 * Something of a query that was not understood as it was typed.
 */
typedef struct
{
  BwHintKind  kind;
  guint       number;
  char       *text;
  GStrv       guesses;
  gboolean    more;
} BwHint;

GPtrArray *bw_hints_new (void) G_GNUC_WARN_UNUSED_RESULT;
void bw_hints_add (GPtrArray  *hints,
                   BwHintKind  kind,
                   const char *text);
void bw_hints_add_limit (GPtrArray  *hints,
                         BwHintKind  kind,
                         guint       number);
void bw_hints_add_guess (GPtrArray *hints,
                         const char *text,
                         const char *const *guesses,
                         gboolean more);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A run of text that matched, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} BwSpan;

GArray *bw_snippet_find_words (const char *text,
                               GPtrArray  *words) G_GNUC_WARN_UNUSED_RESULT;
char   *bw_snippet_new        (const char *text,
                               GPtrArray  *words,
                               gsize       max_chars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of a text that somebody else owns. */
typedef struct
{
  const char *start;
  const char *end;
} BwSlice;

BwSlice bw_slice_new (const char *text);
gsize bw_slice_length (BwSlice self);
BwSlice bw_slice_trim (BwSlice self);
char *bw_slice_dup (BwSlice self) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_slice_take_word (BwSlice *self,
                             BwSlice *word);
gboolean bw_slice_drop_word (BwSlice *self,
                             BwSlice *word);
gboolean bw_slice_is (BwSlice     self,
                      const char *text);
gboolean bw_slice_begins (BwSlice     self,
                          const char *text);
gboolean bw_slice_ends (BwSlice     self,
                        const char *text);
gboolean bw_slice_is_in (BwSlice self,
                         const char *const *sorted,
                         gsize n);
guint bw_slice_count (BwSlice self);

G_END_DECLS

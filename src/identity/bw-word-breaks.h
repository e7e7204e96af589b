#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BwWordBreaks BwWordBreaks;

BwWordBreaks *bw_word_breaks_new  (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
void          bw_word_breaks_free (BwWordBreaks       *self);
gboolean      bw_word_breaks_at   (const BwWordBreaks *self,
                                   const char         *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWordBreaks, bw_word_breaks_free)

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwSearchPart:
 * @text: in the language of FTS5
 * @plan: of what each of its phrases is, in their order, as bw_search_score_register() says
 *
 * A part of what FTS5 is to match.
 */
typedef struct
{
  GString    *text;
  GByteArray *plan;
} BwSearchPart;

BwSearchPart bw_search_part_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void         bw_search_part_clear      (BwSearchPart       *self);
void         bw_search_part_add        (BwSearchPart       *self,
                                        const char         *separator,
                                        const char         *before,
                                        const BwSearchPart *other,
                                        const char         *after);
void         bw_search_part_add_phrase (BwSearchPart       *self,
                                        const char         *words,
                                        gboolean            prefix,
                                        const guint8       *phrase);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwSearchPart, bw_search_part_clear)

G_END_DECLS

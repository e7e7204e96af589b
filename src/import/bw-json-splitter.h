#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwJsonSplitter:
 *
 * Finds the objects of a JSON text that is too long to be held: those that stand by
 * themselves, as in JSON lines, or the elements of the arrays that are an object's members.
 * It looks at brackets and strings only; what is between them is for a #BwJsonTree.
 */
typedef struct _BwJsonSplitter BwJsonSplitter;

/**
 * BwJsonSplitterFunc:
 * @text: an object, not ended by a NUL
 * @offset: bytes before it
 * @line: on which it begins, from 1
 */
typedef void (*BwJsonSplitterFunc) (const char *text,
                                    gsize       length,
                                    guint64     offset,
                                    int         line,
                                    gpointer    user_data);

BwJsonSplitter *bw_json_splitter_new     (gboolean             in_arrays,
                                          BwJsonSplitterFunc   func,
                                          gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
void            bw_json_splitter_free    (BwJsonSplitter      *self);
gboolean        bw_json_splitter_feed    (BwJsonSplitter      *self,
                                          const char          *data,
                                          gsize                length,
                                          GError             **error);
gboolean        bw_json_splitter_is_open (BwJsonSplitter      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwJsonSplitter, bw_json_splitter_free)

G_END_DECLS

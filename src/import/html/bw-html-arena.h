#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwHtmlArena:
 *
 * The memory of one parse, freed as a whole. It knows its limits: what is asked of it
 * beyond them it refuses, which the caller of the parser must be ready for.
 */
typedef struct _BwHtmlArena BwHtmlArena;

BwHtmlArena *bw_html_arena_new      (gsize        max_size,
                                     gint64       max_time) G_GNUC_WARN_UNUSED_RESULT;
void         bw_html_arena_free     (BwHtmlArena *self);
gpointer     bw_html_arena_allocate (BwHtmlArena *self,
                                     gsize        size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHtmlArena, bw_html_arena_free)

G_END_DECLS

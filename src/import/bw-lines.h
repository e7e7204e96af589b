#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwLines:
 *
 * A text as its lines: UTF-8, without line ends and without white space at their
 * ends. What stands before a line's text is kept, for code is indented by it.
 */
typedef struct _BwLines BwLines;

BwLines    *bw_lines_new        (const char    *text) G_GNUC_WARN_UNUSED_RESULT;
void        bw_lines_free       (BwLines       *self);
guint       bw_lines_get_n      (const BwLines *self);
const char *bw_lines_get        (const BwLines *self,
                                 guint          index);
int         bw_lines_get_number (const BwLines *self,
                                 guint          index);
guint       bw_lines_skip_blank (const BwLines *self,
                                 guint          index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLines, bw_lines_free)

G_END_DECLS

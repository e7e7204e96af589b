#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a line of a post is by its first or its last characters. */

const char *bw_post_line_skip_space   (const char  *line);
const char *bw_post_line_skip_bullet  (const char  *line);
gboolean    bw_post_line_is_bullet    (const char  *line);
gboolean    bw_post_line_is_rule      (const char  *line);
gboolean    bw_post_line_is_caption   (const char  *line);
gboolean    bw_post_line_names_figure (const char  *line);
gboolean    bw_post_line_is_note      (const char  *line,
                                       const char **text);
char       *bw_post_line_drop_arrow   (const char  *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

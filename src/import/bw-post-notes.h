#pragma once

#include "bw-body-builder.h"
#include "bw-lines.h"

G_BEGIN_DECLS

guint bw_post_notes_find (const BwLines *lines,
                          guint          from);
int   bw_post_notes_read (const BwLines *lines,
                          guint          from,
                          BwBodyBuilder *builder);

G_END_DECLS

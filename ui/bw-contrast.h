#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bw_contrast_follow (void);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize bw_paper_number_find       (const char  *text,
                                  gsize        at,
                                  gsize        end,
                                  gsize       *length,
                                  char       **url);
gsize bw_paper_number_find_plain (const char  *text,
                                  gsize        at,
                                  gsize        end,
                                  gsize       *length,
                                  char       **url);

G_END_DECLS

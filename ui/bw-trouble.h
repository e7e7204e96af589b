#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_TROUBLE (bw_trouble_get_type ())

G_DECLARE_FINAL_TYPE (BwTrouble, bw_trouble, BW, TROUBLE, AdwBin)

void bw_trouble_show (BwTrouble    *self,
                      const GError *error,
                      const char   *path);

G_END_DECLS

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_PAGE_TROUBLE (bw_page_trouble_get_type ())

G_DECLARE_FINAL_TYPE (BwPageTrouble, bw_page_trouble, BW, PAGE_TROUBLE, AdwBin)

void bw_page_trouble_show_error    (BwPageTrouble *self,
                                    const GError  *error);
void bw_page_trouble_show_crash    (BwPageTrouble *self);
void bw_page_trouble_show_unusable (BwPageTrouble *self,
                                    const GError  *error);

G_END_DECLS

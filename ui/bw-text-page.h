#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_TEXT_PAGE (bw_text_page_get_type ())

G_DECLARE_FINAL_TYPE (BwTextPage, bw_text_page, BW, TEXT_PAGE, AdwBin)

void bw_text_page_set_text (BwTextPage *self,
                            const char *text);
void bw_text_page_set_zoom (BwTextPage *self,
                            double      zoom);
void bw_text_page_search   (BwTextPage *self,
                            const char *text);
void bw_text_page_step     (BwTextPage *self,
                            gboolean    forward);

G_END_DECLS

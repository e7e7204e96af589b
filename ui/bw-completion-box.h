#pragma once

#include <adwaita.h>

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_COMPLETION_BOX (bw_completion_box_get_type ())

G_DECLARE_FINAL_TYPE (BwCompletionBox, bw_completion_box, BW, COMPLETION_BOX, AdwBin)

void bw_completion_box_attach (BwCompletionBox *self,
                               BwLibrary       *library,
                               GtkEditable     *entry);
void bw_completion_box_close  (BwCompletionBox *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_PERSON_CHOOSER (bw_person_chooser_get_type ())

G_DECLARE_FINAL_TYPE (BwPersonChooser, bw_person_chooser, BW, PERSON_CHOOSER, AdwWindow)

BwPersonChooser *bw_person_chooser_new (GtkWindow *parent,
                                        BwLibrary *library,
                                        gint64     person_id);

G_END_DECLS

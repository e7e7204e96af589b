#pragma once

#include <gtk/gtk.h>

#include "bw-library.h"

G_BEGIN_DECLS

void bw_decision_files_export (BwLibrary *library,
                               GtkWidget *widget);
void bw_decision_files_import (BwLibrary *library,
                               GtkWidget *widget);

G_END_DECLS

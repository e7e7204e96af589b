#pragma once

#include <gtk/gtk.h>

#include "bw-library-decisions.h"

G_BEGIN_DECLS

/**
 * BwDecided:
 * @made: whether a decision has been made
 *
 * Is called once it has been told what came of it.
 */
typedef void (*BwDecided) (gboolean made,
                           gpointer user_data);

void bw_decide (BwLibrary  *library,
                BwDecide    what,
                const char *ref,
                const char *other,
                GtkWidget  *widget);
void bw_decide_then (BwLibrary  *library,
                     BwDecide    what,
                     const char *ref,
                     const char *other,
                     GtkWidget  *widget,
                     BwDecided   decided,
                     gpointer    user_data);
void bw_decide_part (BwLibrary *library,
                     const char *ref,
                     const char *name,
                     const char *const *keys,
                     GtkWidget *widget);
void bw_decide_revert (BwLibrary *library,
                       gint64     id,
                       GtkWidget *widget);

G_END_DECLS

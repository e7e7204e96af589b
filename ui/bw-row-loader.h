#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_ROW_LOADER (bw_row_loader_get_type ())

G_DECLARE_FINAL_TYPE (BwRowLoader, bw_row_loader, BW, ROW_LOADER, GObject)

/* Called with a BwRowData for each of the refs, which may be taken, or with NULL and why. */
typedef void (*BwRowsLoaded) (gpointer      user_data,
                              GArray       *refs,
                              GPtrArray    *data,
                              const GError *error);

BwRowLoader *bw_row_loader_new  (BwLibrary    *library,
                                 BwRowsLoaded  loaded,
                                 gpointer      user_data) G_GNUC_WARN_UNUSED_RESULT;
void         bw_row_loader_load (BwRowLoader  *self,
                                 GArray       *refs);
void         bw_row_loader_stop (BwRowLoader  *self);

G_END_DECLS

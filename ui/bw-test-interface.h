#pragma once

#include "bw-window.h"

G_BEGIN_DECLS

#define BW_TYPE_TEST_INTERFACE (bw_test_interface_get_type ())

G_DECLARE_FINAL_TYPE (BwTestInterface, bw_test_interface, BW, TEST_INTERFACE, GObject)

gboolean         bw_test_interface_is_wanted  (void);
BwTestInterface *bw_test_interface_new        (GDBusConnection *connection) G_GNUC_WARN_UNUSED_RESULT;
void             bw_test_interface_set_window (BwTestInterface *self,
                                               BwWindow        *window);

G_END_DECLS

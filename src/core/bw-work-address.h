#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The address of a work on the web, by which it may be known again. */

char *bw_work_address_key (const char *url) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

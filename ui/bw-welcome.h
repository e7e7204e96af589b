#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_WELCOME (bw_welcome_get_type ())

G_DECLARE_FINAL_TYPE (BwWelcome, bw_welcome, BW, WELCOME, AdwBin)

G_END_DECLS

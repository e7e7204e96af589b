#pragma once

#include "bw-db.h"
#include "bw-traits.h"

G_BEGIN_DECLS

gboolean bw_latin_names_derive (BwDb            *db,
                                gint64           person_id,
                                const char      *given,
                                const char      *family,
                                GError         **error);
gboolean bw_latin_names_ensure (BwDb            *db,
                                const BwTraits  *person,
                                GError         **error);
void     bw_latin_names_block  (BwTraits        *person);

G_END_DECLS

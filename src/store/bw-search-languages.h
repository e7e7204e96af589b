#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

GHashTable *bw_search_languages_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_search_languages_note (GHashTable  *languages,
                                      const char  *stated);
gboolean    bw_search_languages_add  (BwDb        *index,
                                      GHashTable  *languages,
                                      GError     **error);
gboolean    bw_search_languages_set  (BwDb        *index,
                                      GHashTable  *languages,
                                      GError     **error);
GStrv       bw_search_languages_get  (BwDb        *index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include "bw-db.h"
#include "bw-doubt.h"

G_BEGIN_DECLS

BwTraits *bw_traits_query_get_head     (BwDb       *db,
                                        BwRef       ref,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  bw_traits_query_fill         (BwDb       *db,
                                        BwKind      kind,
                                        BwTraits   *traits,
                                        GError    **error);
gboolean  bw_traits_query_add_abstract (BwDb       *db,
                                        BwTraits   *paper,
                                        GError    **error);
gboolean  bw_traits_query_are_apart    (BwDb       *db,
                                        BwKind      kind,
                                        gint64      one_id,
                                        gint64      other_id,
                                        gboolean   *apart,
                                        GError    **error);
gboolean  bw_traits_query_name         (BwDb       *db,
                                        BwTraits   *traits,
                                        GError    **error);
GStrv     bw_traits_query_get_names    (BwDb       *db,
                                        GArray     *people,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  bw_traits_query_name_clues   (BwDb       *db,
                                        GPtrArray  *clues,
                                        GError    **error);

G_END_DECLS

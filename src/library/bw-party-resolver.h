#pragma once

#include "bw-paper-matcher.h"
#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

gboolean bw_party_resolver_find_identified (BwDb        *db,
                                            BwKind       kind,
                                            GPtrArray   *identifiers,
                                            const char  *name_key,
                                            gint64      *id,
                                            GError     **error);
gboolean bw_party_resolver_find_person (BwDb *db,
                                        const char *name_key,
                                        const char *const *keys,
                                        gint64 *id,
                                        GError **error);
gboolean bw_party_resolver_find_paper (BwDb                   *db,
                                       const char             *title_key,
                                       const BwPaperEvidence  *evidence,
                                       gint64                 *id,
                                       GError                **error);
gboolean bw_party_resolver_find_waiting_paper (BwDb                   *db,
                                               const char             *title_key,
                                               const BwPaperEvidence  *evidence,
                                               gint64                 *id,
                                               GError                **error);
gboolean bw_party_resolver_find_team (BwDb                   *db,
                                      const BwPaperEvidence  *evidence,
                                      gint64                 *id,
                                      GError                **error);
GStrv bw_party_resolver_get_matcher_keys (GStrv party_keys) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

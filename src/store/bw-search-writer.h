#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-search-names.h"
#include "bw-search-space.h"
#include "bw-vocabulary.h"

G_BEGIN_DECLS

gboolean bw_search_writer_write_all     (BwDb             *index,
                                         BwDb             *library,
                                         GError          **error);
gboolean bw_search_writer_write_changes (BwDb             *index,
                                         BwDb             *library,
                                         const BwChanges  *changes,
                                         BwSearchNames    *names,
                                         BwVocabulary     *vocabulary,
                                         guint            *n_stale,
                                         GError          **error);

G_END_DECLS

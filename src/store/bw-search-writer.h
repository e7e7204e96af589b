#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-search-names.h"
#include "bw-vocabulary.h"

G_BEGIN_DECLS

/**
 * BwSearchSpace:
 *
 * The three sets of rows that the index numbers by importance.
 */
typedef enum
{
  BW_SEARCH_PAPERS = 1,
  BW_SEARCH_NAMES,
  BW_SEARCH_DOCUMENTS,
} BwSearchSpace;

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

#pragma once

#include "bw-findings.h"

G_BEGIN_DECLS

/* The groups of what a search found, in the order in which they are shown. */
typedef enum
{
  BW_SEARCH_GROUP_PEOPLE,
  BW_SEARCH_GROUP_ORGANISATIONS,
  BW_SEARCH_GROUP_PAPERS,
  BW_SEARCH_GROUP_DOCUMENTS,
  BW_SEARCH_N_GROUPS
} BwSearchGroup;

BwSearchGroup bw_search_words_get_group  (const BwHit      *hit);
const char   *bw_search_words_group      (BwSearchGroup     group);
const char   *bw_search_words_kind       (const BwHit      *hit);
const char   *bw_search_words_field      (const BwHit      *hit);
const char   *bw_search_words_bookmarked (void);
gboolean      bw_search_words_is_in_head (const BwHit      *hit);
char         *bw_search_words_count      (const BwFindings *findings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include "bw-search.h"
#include "bw-test-library.h"

G_BEGIN_DECLS

/* A library that is searched. */
typedef struct
{
  BwTestLibrary *library;
  BwSearchIndex *index;
} BwTestSearch;

void  bw_test_search_set_up    (BwTestSearch  *self,
                                gconstpointer  data);
void  bw_test_search_tear_down (BwTestSearch  *self,
                                gconstpointer  data);
void  bw_test_search_index     (BwTestSearch  *self);
char *bw_test_search_label     (const BwHit   *hit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

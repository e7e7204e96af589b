#pragma once

#include "bw-search-index.h"
#include "bw-search-names.h"

G_BEGIN_DECLS

#define BW_SEARCH_N_TIDIED 4 /* tables */

struct _BwSearchIndex
{
  BwDb          *db;
  BwSearchNames *names; /* of authors, as they were at the change @names_seq */
  gint64         names_seq;
  gboolean       in_bulk;
  gint64         n_before;  /* papers, when the bulk began */
  gint64         n_counted; /* papers, when all words were counted last */
  gboolean       tidying[BW_SEARCH_N_TIDIED];
  gint64         tidy_version;
  gint64         tidy_written; /* by this connection, as it had become tidy */
};

G_END_DECLS

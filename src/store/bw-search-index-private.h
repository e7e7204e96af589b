#pragma once

#include "bw-search-index.h"

G_BEGIN_DECLS

struct _BwSearchIndex
{
  BwDb     *db;
  gboolean  in_bulk;
  gint64    n_before;  /* papers, when the bulk began */
  gint64    n_counted; /* papers, when all words were counted last */
};

G_END_DECLS

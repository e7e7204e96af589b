#pragma once

#include "bw-fact-writer.h"

G_BEGIN_DECLS

gint64   bw_fact_organisations_ensure (BwFactWriter  *self,
                                       const char    *name,
                                       GError       **error);
gboolean bw_fact_organisations_write  (BwFactWriter  *self,
                                       GPtrArray     *records,
                                       GError       **error);

G_END_DECLS

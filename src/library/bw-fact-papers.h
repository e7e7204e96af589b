#pragma once

#include "bw-fact-writer.h"

G_BEGIN_DECLS

gint64   bw_fact_papers_ensure             (BwFactWriter         *self,
                                            const BwPaperRecord  *record,
                                            const char           *relation,
                                            GError              **error);
gboolean bw_fact_papers_write_affiliations (BwFactWriter         *self,
                                            gint64                paper_id,
                                            GPtrArray            *names,
                                            GError              **error);
gint64   bw_fact_papers_write              (BwFactWriter         *self,
                                            const BwPaperRecord  *record,
                                            const char           *relation,
                                            gint64                subject_id,
                                            GError              **error);
gboolean bw_fact_papers_write_listed       (BwFactWriter         *self,
                                            gint64                id,
                                            const BwPaperRecord  *record,
                                            GError              **error);

G_END_DECLS

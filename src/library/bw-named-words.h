#pragma once

#include "bw-word-run.h"

G_BEGIN_DECLS

gboolean bw_named_words_may_begin_title (const BwWordRun *run,
                                         guint            index);
gboolean bw_named_words_may_be_name     (const BwWordRun *run,
                                         guint            from,
                                         guint            n);
gboolean bw_named_words_may_be_title    (const BwWordRun *run,
                                         guint            from,
                                         guint            n);

G_END_DECLS

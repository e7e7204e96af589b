#pragma once

#include "bw-decision-log.h"
#include "bw-doubt.h"
#include "bw-findings.h"
#include "bw-home.h"
#include "bw-item.h"
#include "bw-path.h"
#include "bw-timeline.h"

G_BEGIN_DECLS

char *bw_plain_from_item      (const BwItem        *item) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_from_path      (const BwPath        *path) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_from_timeline  (const BwPerson      *person,
                               BwEventKind          kind,
                               guint                page) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_from_decisions (const BwDecisionLog *log) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_from_doubt     (const BwDoubt       *doubt) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_from_doubts    (GPtrArray           *doubts) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_from_findings  (const BwFindings    *findings) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_from_home      (const BwHome        *home) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include "bw-completion-list.h"
#include "bw-decision.h"
#include "bw-findings.h"
#include "bw-import-report.h"
#include "bw-item.h"
#include "bw-path.h"
#include "bw-stats.h"

G_BEGIN_DECLS

/**
 * BwJsonDetail:
 * @BW_JSON_BRIEF: without what only a thing's own page shows: a document's text
 * @BW_JSON_FULL: with it
 */
typedef enum
{
  BW_JSON_BRIEF,
  BW_JSON_FULL,
} BwJsonDetail;

char *bw_json_from_item        (const BwItem           *item,
                                BwJsonDetail            detail,
                                const char             *type) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_completions (const BwCompletionList *list) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_findings    (const BwFindings       *findings) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_decisions   (GPtrArray              *decisions) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_doubts      (GPtrArray              *doubts) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_searches    (GPtrArray              *searches) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_path        (const BwPath           *path) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_reports     (GPtrArray              *reports) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_stats       (const BwStats          *stats) G_GNUC_WARN_UNUSED_RESULT;
char *bw_json_from_bookmark    (BwRef                   ref,
                                const char             *key,
                                gint64                  created,
                                const char             *type) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#include "bw-decision-row.h"

static void
side_from_row (BwDecisionSide *side,
               BwStmt         *stmt,
               int             column)
{
  side->id = bw_stmt_get_int64 (stmt, column);
  side->name = bw_stmt_dup_text (stmt, column + 1);
  side->keys = g_strsplit (bw_stmt_get_text (stmt, column + 2), "\n", -1);
}

/* @stmt: at a row that begins with BW_DECISION_COLUMNS */
BwDecision *
bw_decision_row_read (BwStmt *stmt)
{
  BwDecision *decision = g_new0 (BwDecision, 1);

  decision->id = bw_stmt_get_int64 (stmt, 0);
  bw_decision_action_from_string (bw_stmt_get_text (stmt, 1), &decision->action);
  decision->kind = bw_kind_from_string (bw_stmt_get_text (stmt, 2));
  decision->by_program = g_strcmp0 (bw_stmt_get_text (stmt, 3), "program") == 0;
  side_from_row (&decision->keep, stmt, 4);
  side_from_row (&decision->other, stmt, 7);
  decision->why = bw_stmt_dup_text (stmt, 10);
  decision->document_id = bw_stmt_get_int64 (stmt, 11);
  decision->made = bw_stmt_get_int64 (stmt, 12);
  decision->of = bw_stmt_get_int64 (stmt, 13);
  decision->undone = bw_stmt_get_int (stmt, 14) != 0;

  return decision;
}

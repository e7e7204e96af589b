#pragma once

#include <gio/gio.h>

#include "bw-date.h"

G_BEGIN_DECLS

/* A statement borrowed from its connection's cache; releasing it resets it. */
typedef struct sqlite3_stmt BwStmt;

typedef enum
{
  BW_STEP_ERROR = -1,
  BW_STEP_DONE,
  BW_STEP_ROW,
} BwStep;

void bw_stmt_bind_int64         (BwStmt     *stmt,
                                 int         index,
                                 gint64      value);
void bw_stmt_bind_text          (BwStmt     *stmt,
                                 int         index,
                                 const char *value);
void bw_stmt_bind_borrowed_text (BwStmt     *stmt,
                                 int         index,
                                 const char *value);
void bw_stmt_bind_blob          (BwStmt     *stmt,
                                 int         index,
                                 GBytes     *value);
void bw_stmt_bind_id            (BwStmt     *stmt,
                                 int         index,
                                 gint64      id);
void bw_stmt_bind_count         (BwStmt     *stmt,
                                 int         index,
                                 int         count);
void bw_stmt_bind_date          (BwStmt     *stmt,
                                 int         index,
                                 BwDate      date);

BwStep bw_stmt_step    (BwStmt  *stmt,
                        GError **error);
void   bw_stmt_release (BwStmt  *stmt);

gint64        bw_stmt_get_int64  (BwStmt *stmt,
                                  int     column);
int           bw_stmt_get_int    (BwStmt *stmt,
                                  int     column);
double        bw_stmt_get_double (BwStmt *stmt,
                                  int     column);
int           bw_stmt_get_count  (BwStmt *stmt,
                                  int     column);
const char   *bw_stmt_get_text   (BwStmt *stmt,
                                  int     column);
char         *bw_stmt_dup_text   (BwStmt *stmt,
                                  int     column);
GBytes       *bw_stmt_get_blob   (BwStmt *stmt,
                                  int     column);
const guint8 *bw_stmt_peek_blob  (BwStmt *stmt,
                                  int     column,
                                  gsize  *size);
BwDate        bw_stmt_get_date   (BwStmt *stmt,
                                  int     column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwStmt, bw_stmt_release)

G_END_DECLS

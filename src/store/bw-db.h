#pragma once

#include <gio/gio.h>

#include "bw-stmt.h"

G_BEGIN_DECLS

/**
 * BwDb:
 *
 * A connection to the library, confined to the thread that opened it.
 */
typedef struct _BwDb BwDb;

/**
 * BwDbMode:
 * @BW_DB_READ_WRITE: the library is made when there is none, and brought up to date
 * @BW_DB_READ_ONLY: nothing is written; where there is no library it reads as empty
 */
typedef enum
{
  BW_DB_READ_WRITE,
  BW_DB_READ_ONLY,
} BwDbMode;

BwDb       *bw_db_open       (const char  *path,
                              BwDbMode     mode,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;
BwDb       *bw_db_open_plain (const char  *path,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        bw_db_close      (BwDb        *self);
const char *bw_db_get_path   (BwDb        *self);

gboolean bw_db_is_stand_in (BwDb *self);

gboolean bw_db_exec (BwDb        *self,
                     const char  *sql,
                     GError     **error);
BwStmt *bw_db_prepare (BwDb        *self,
                       const char  *sql,
                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_db_run (BwDb *self,
                    const char *sql,
                    GError **error,
                    const char *types,
                    ...);
gboolean bw_db_find_id (BwDb *self,
                        const char *sql,
                        gint64 *id,
                        GError **error,
                        const char *types,
                        ...);
GStrv bw_db_get_strings (BwDb *self,
                         const char *sql,
                         GError **error,
                         const char *types,
                         ...) G_GNUC_WARN_UNUSED_RESULT;
GArray *bw_db_get_ids (BwDb *self,
                       const char *sql,
                       GError **error,
                       const char *types,
                       ...) G_GNUC_WARN_UNUSED_RESULT;
gint64 bw_db_get_int64 (BwDb        *self,
                        const char  *sql,
                        gint64       fallback,
                        GError     **error);

gboolean bw_db_begin     (BwDb    *self,
                          GError **error);
gboolean bw_db_try_begin (BwDb    *self);
gboolean bw_db_commit    (BwDb    *self,
                          GError **error);
void     bw_db_rollback  (BwDb    *self);

gboolean bw_db_begin_read (BwDb     *self);
void     bw_db_end_read   (BwDb     *self,
                           gboolean  begun);

gboolean bw_db_begin_trusted (BwDb      *self,
                              GError   **error);
gboolean bw_db_end_trusted   (BwDb      *self,
                              gboolean   commit,
                              GError   **error);

void     bw_db_set_triggers     (BwDb          *self,
                                 gboolean       enabled);
void     bw_db_set_cancellable  (BwDb          *self,
                                 GCancellable  *cancellable);
void     bw_db_set_deadline     (BwDb          *self,
                                 gint64         deadline);
gboolean bw_db_may_go_on        (BwDb          *self,
                                 GError       **error);
gint64   bw_db_get_last_id      (BwDb          *self);
int      bw_db_get_n_changes    (BwDb          *self);
gint64   bw_db_get_n_written    (BwDb          *self);
gint64   bw_db_get_data_version (BwDb          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDb, bw_db_close)

G_END_DECLS

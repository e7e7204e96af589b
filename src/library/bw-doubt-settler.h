#pragma once

#include "bw-db.h"
#include "bw-touched.h"

G_BEGIN_DECLS

/**
 * BwDoubtSettler:
 *
 * Finds what is doubtful of what a transaction has touched.
 */
typedef struct _BwDoubtSettler BwDoubtSettler;

BwDoubtSettler *bw_doubt_settler_new        (BwDb                  *db,
                                             const BwTouched       *touched,
                                             GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void            bw_doubt_settler_free       (BwDoubtSettler        *self);
gboolean        bw_doubt_settler_run        (BwDoubtSettler        *self,
                                             GError               **error);
GHashTable     *bw_doubt_settler_get_blocks (const BwDoubtSettler  *self);
gboolean        bw_doubt_settler_run_all    (BwDb                  *db,
                                             GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDoubtSettler, bw_doubt_settler_free)

G_END_DECLS

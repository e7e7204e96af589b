#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwStems:
 *
 * Takes the endings off words, in English and in the languages that the texts of an index are
 * said to be in. It is confined to one thread.
 */
typedef struct _BwStems BwStems;

BwStems   *bw_stems_get   (BwDb        *index) G_GNUC_WARN_UNUSED_RESULT;
void       bw_stems_unref (BwStems     *self);
GPtrArray *bw_stems_find  (BwStems     *self,
                           BwDb        *index,
                           const char  *word,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwStems, bw_stems_unref)

G_END_DECLS

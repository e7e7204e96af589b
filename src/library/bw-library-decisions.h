#pragma once

#include "bw-decision.h"
#include "bw-decisions-report.h"
#include "bw-library.h"

G_BEGIN_DECLS

/**
 * BwDecide:
 * @BW_DECIDE_MERGE: what two references name is one thing
 * @BW_DECIDE_SPLIT: what one reference names is two things
 * @BW_DECIDE_PART: what one reference names is two things, told apart by hand
 * @BW_DECIDE_REVERT: a decision does not stand
 * @BW_DECIDE_PROMOTE: a text names what has been found in it, which one reference says, or that of
 *   the document and that of what it names
 * @BW_DECIDE_REJECT: likewise, it does not
 * @BW_DECIDE_DISTINCT: what two references name is not the same
 * @BW_DECIDE_WHOLE: whom one reference names is one person
 * @BW_DECIDE_SPLIT_WORKS: and is two, by works that nothing ties to the others
 * @BW_DECIDE_UNDO: the last of the person's decisions does not stand
 * @BW_DECIDE_REDO: what was undone last stands again
 */
typedef enum
{
  BW_DECIDE_MERGE,
  BW_DECIDE_SPLIT,
  BW_DECIDE_PART,
  BW_DECIDE_REVERT,
  BW_DECIDE_PROMOTE,
  BW_DECIDE_REJECT,
  BW_DECIDE_DISTINCT,
  BW_DECIDE_WHOLE,
  BW_DECIDE_SPLIT_WORKS,
  BW_DECIDE_UNDO,
  BW_DECIDE_REDO,
} BwDecide;

void bw_library_decide_async (BwLibrary           *self,
                              BwDecide             what,
                              const char          *ref,
                              const char          *other,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);
void bw_library_part_async (BwLibrary *self, const char *ref, const char *name, const char *const *keys, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void bw_library_revert_async (BwLibrary *self, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
BwDecision *bw_library_decide_finish (BwLibrary     *self,
                                      GAsyncResult  *result,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

void  bw_library_export_decisions_async  (BwLibrary            *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
char *bw_library_export_decisions_finish (BwLibrary            *self,
                                          GAsyncResult         *result,
                                          guint                *n,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void               bw_library_import_decisions_async  (BwLibrary            *self,
                                                       GBytes               *file,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
void               bw_library_load_decisions_async    (BwLibrary            *self,
                                                       const char           *path,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
BwDecisionsReport *bw_library_import_decisions_finish (BwLibrary            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

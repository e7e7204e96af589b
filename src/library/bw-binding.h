#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwBinding:
 * @known: whether the library says so already
 * @unplaced: whether it is not known whom the decision is about
 * @apart: whether it takes nothing apart here
 * @pieces: (element-type gint64): who has nothing but papers of one whom the decision makes one
 * @into: (element-type gint64): who that is
 *
 * What a decision of another library is about in this one.
 */
typedef struct
{
  gboolean  known;
  gboolean  unplaced;
  gboolean  apart;
  GArray   *pieces;
  gint64    into;
} BwBinding;

BwBinding *bw_binding_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_binding_free (BwBinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBinding, bw_binding_free)

G_END_DECLS

#pragma once

#include "bw-value.h"

G_BEGIN_DECLS

/**
 * BwJsonTree:
 * @root: (nullable): as much as could be read
 * @problem: (nullable): why the rest could not, a static string
 * @stop: the byte at which reading stopped
 *
 * One JSON text (RFC 8259) as values. It is made for speed: a dump has millions of
 * them. Where a text breaks off, what is whole before that is kept: of an array its
 * whole elements, of an object its members.
 */
typedef struct
{
  const BwValue *root;
  const char    *problem;
  gsize          stop;

  /*< private >*/
  char          *text;
  GSList        *blocks;
  gsize          used;
  gsize          size;
} BwJsonTree;

BwJsonTree *bw_json_tree_new  (const char *text,
                               gsize       length) G_GNUC_WARN_UNUSED_RESULT;
void        bw_json_tree_free (BwJsonTree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwJsonTree, bw_json_tree_free)

G_END_DECLS

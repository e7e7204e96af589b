#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwProfileKey:
 * @key: such as `thinker:jane-doe`
 * @name: (nullable): what is run into it, as written
 * @exact: whether the key is the name's own, so that no doubt is left
 *
 * What identifies the person of a profile.
 */
typedef struct
{
  char     *key;
  char     *name;
  gboolean  exact;
} BwProfileKey;

gboolean bw_profile_key_split    (const char   *line,
                                  BwProfileKey *self);
void     bw_profile_key_clear    (BwProfileKey *self);
char    *bw_profile_key_cut_site (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwProfileKey, bw_profile_key_clear)

G_END_DECLS

#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwProfileName:
 * @key: (nullable): such as `thinker:jane-doe`
 * @name: (nullable): as written
 * @exact: whether the key is the name's own, so that no doubt is left
 * @doubtful: whether there is no key and the name may be none
 * @line: the line that names the person
 * @next: the first line after key and name
 *
 * Whom a profile is about.
 */
typedef struct
{
  char     *key;
  char     *name;
  gboolean  exact;
  gboolean  doubtful;
  guint     line;
  guint     next;
} BwProfileName;

void bw_profile_name_find  (const BwLines *lines,
                            BwProfileName *self);
void bw_profile_name_clear (BwProfileName *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwProfileName, bw_profile_name_clear)

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwName:
 * @given: (nullable): what is not the family's, as written
 * @family: the family name with its particles and without a suffix
 * @generation: (nullable): `jr`, `sr`, `ii`, `iii` or `iv`; a static string
 *
 * A person's name in parts, as CSL has them. A name of one word is a family name.
 */
typedef struct
{
  char       *given;
  char       *family;
  const char *generation;
} BwName;

BwName *bw_name_new  (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void    bw_name_free (BwName     *self);

char *bw_name_fold      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bw_name_key       (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *bw_name_key_whole (const char *name) G_GNUC_WARN_UNUSED_RESULT;

const char *bw_name_skip_particles (const char *family);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwName, bw_name_free)

G_END_DECLS

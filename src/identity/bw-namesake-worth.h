#pragma once

#include "bw-name-frequency.h"
#include "bw-namesake-work.h"

G_BEGIN_DECLS

/**
 * BwNamesakeWorth:
 * @works: (element-type BwNamesakeWork)
 * @worths: for each two of them what they have in common, weighed
 *
 * What ties the works of one name to each other.
 */
typedef struct
{
  GPtrArray *works;
  guint8    *worths;
} BwNamesakeWorth;

BwNamesakeWorth *bw_namesake_worth_new         (GPtrArray             *works,
                                                BwNameFrequency        frequency) G_GNUC_WARN_UNUSED_RESULT;
void             bw_namesake_worth_free        (BwNamesakeWorth       *self);
guint            bw_namesake_worth_get         (const BwNamesakeWorth *self,
                                                guint                  one,
                                                guint                  other);
gboolean         bw_namesake_worth_contradicts (const BwNamesakeWorth *self,
                                                guint                  one,
                                                guint                  other);
guint            bw_namesake_worth_of_person   (const char            *name_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNamesakeWorth, bw_namesake_worth_free)

G_END_DECLS

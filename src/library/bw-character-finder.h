#pragma once

#include "bw-character-run.h"
#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwCharacterHit:
 * @ids: (element-type gint64): what is called so
 * @start: in the paragraph; so @end
 * @whole: whether it is all of the paragraph
 * @weak: whether something else has to speak for it
 */
typedef struct
{
  BwKind      kind;
  GArray     *ids;
  const char *start;
  const char *end;
  gboolean    whole;
  gboolean    weak;
} BwCharacterHit;

void       bw_character_hit_free    (BwCharacterHit        *self);
GPtrArray *bw_character_finder_find (BwDb                  *db,
                                     const BwCharacterRun  *run,
                                     gboolean               decided,
                                     GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

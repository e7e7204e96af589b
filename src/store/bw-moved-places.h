#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

#define BW_MOVED_PLACES_AUTHORS "31" /* facts about the authors of papers, the third of each */

/**
 * BwMovedPlace:
 * @save: (decision, from), and to where there is @behind
 * @move: (from, to), and the decision where there is @behind
 * @mark: (decision, from), or `NULL` where there can be no like
 * @drop: (from)
 * @give: (decision, from, to, document)
 * @restore: (decision, document)
 * @part: (from, to, document)
 * @drop_part: (from, document)
 * @behind: (from, to), or `NULL` where a move that is not noted is no other
 * @save_part: (decision, from, document), and to where there is @behind
 *
 * Where facts about things stand, and the statements, with what they are about, that make them
 * facts about others.
 */
typedef struct
{
  const char *save;
  const char *move;
  const char *mark;
  const char *drop;
  const char *give;
  const char *restore;
  const char *part;
  const char *drop_part;
  const char *behind;
  const char *save_part;
} BwMovedPlace;

const BwMovedPlace *bw_moved_places_get     (BwKind  kind,
                                             guint  *n);
const BwMovedPlace *bw_moved_places_get_own (BwKind  kind,
                                             guint  *n);

G_END_DECLS

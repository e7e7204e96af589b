#pragma once

#include "bw-list-kind.h"
#include "bw-stats.h"

G_BEGIN_DECLS

/**
 * BwPlace:
 * @id: by which actions and links name it
 * @title: to be translated
 * @list: what it holds; %BW_N_LISTS for what is a page, and no list
 * @empty_title: to be translated: what it says while it holds nothing
 * @empty_text: to be translated: what can be done about that
 *
 * One of the places that the sidebar shows while nothing is searched for.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon;
  BwListKind  list;
  const char *empty_title;
  const char *empty_text;
} BwPlace;

guint          bw_place_get_n     (void);
const BwPlace *bw_place_get       (guint          index);
const BwPlace *bw_place_find      (const char    *id);
const char    *bw_place_get_title (const BwPlace *self);
gint64         bw_place_count     (const BwPlace *self,
                                   const BwStats *stats);

G_END_DECLS

#pragma once

#include "bw-date.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwTie:
 * @counted: how often, counted from what the library holds
 * @stated: how often, as the best-informed document states it; 0 when none does
 * @title: (nullable): `NULL` where somebody's ties are more than are told
 * @date: of a work that cites them, when it was published
 *
 * What ties a person to a co-author or to a work that cites them.
 */
typedef struct
{
  BwRef   ref;
  char   *title;
  int     counted;
  int     stated;
  BwDate  date;
} BwTie;

GPtrArray *bw_tie_array_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_tie_array_sort (GPtrArray *ties,
                              guint      n);

G_END_DECLS

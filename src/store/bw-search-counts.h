#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwSearchCount:
 * @text: the value as it was met first
 * @id: or the thing that is the value
 * @n: how many things have it
 * @stated: whether one of them has it in so many words
 * @last: the thing that was counted last, so that each counts once
 */
typedef struct
{
  char     *text;
  gint64    id;
  guint     n;
  gboolean  stated;
  guint     last;
} BwSearchCount;

/**
 * BwSearchCounts:
 *
 * How many things have each of the values of one field.
 */
typedef struct _BwSearchCounts BwSearchCounts;

BwSearchCounts *bw_search_counts_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void            bw_search_counts_free        (BwSearchCounts *self);
void            bw_search_counts_add         (BwSearchCounts *self,
                                              const char     *key,
                                              const char     *text,
                                              guint           thing);
void            bw_search_counts_add_implied (BwSearchCounts *self,
                                              const char     *key,
                                              guint           thing);
void            bw_search_counts_add_id      (BwSearchCounts *self,
                                              gint64          id,
                                              guint           thing);
void            bw_search_counts_take        (BwSearchCounts *self,
                                              const char     *key,
                                              const char     *text,
                                              guint           n);
guint           bw_search_counts_get         (BwSearchCounts *self,
                                              const char     *key);
GPtrArray      *bw_search_counts_list        (BwSearchCounts *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchCounts, bw_search_counts_free)

G_END_DECLS

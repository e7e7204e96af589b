#pragma once

#include "bw-completion-list.h"
#include "bw-db.h"
#include "bw-query-caret.h"
#include "bw-search-index.h"

G_BEGIN_DECLS

#define BW_SEARCH_MAX_COMPLETIONS 8

/**
 * BwSearchCompleter:
 * @caret: what is being typed
 * @list: what it may become
 * @budget: microseconds, in which is counted what no index counts; 0 for no bound
 * @deadline: of g_get_monotonic_time(), when they are over; 0 for none
 *
 * Looks for what completes the value of a field. Nothing is read whole: what no index counts
 * is counted of the newest things, and that there may be more is said.
 */
typedef struct
{
  BwDb               *library;
  BwSearchIndex      *searchable;
  BwDb               *index;
  const BwQueryCaret *caret;
  BwCompletionList   *list;
  gint64              budget;
  gint64              deadline;
} BwSearchCompleter;

BwCompletionList *bw_search_complete (BwDb           *library,
                                      BwSearchIndex  *index,
                                      const char     *text,
                                      gint64          budget,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_search_completer_is_full (const BwSearchCompleter *self);
gboolean bw_search_completer_begins  (const BwSearchCompleter *self,
                                      const char              *value);
void     bw_search_completer_add     (BwSearchCompleter       *self,
                                      const char              *value,
                                      gint64                   count,
                                      gboolean                 more);

gboolean bw_search_completer_add_strings (BwSearchCompleter  *self,
                                          GError            **error);
gboolean bw_search_completer_add_topics  (BwSearchCompleter  *self,
                                          GError            **error);
gboolean bw_search_completer_add_parts   (BwSearchCompleter  *self,
                                          GError            **error);
gboolean bw_search_completer_add_things  (BwSearchCompleter  *self,
                                          GError            **error);
gboolean bw_search_completer_add_dates   (BwSearchCompleter  *self,
                                          GError            **error);

G_END_DECLS

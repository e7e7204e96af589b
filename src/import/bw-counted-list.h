#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whose names a list holds: those of people do not end with digits. */
typedef enum
{
  BW_COUNTED_PEOPLE,
  BW_COUNTED_TITLES,
} BwCountedKind;

/**
 * BwCountedItem:
 * @text: the name with its number
 * @line: the number of its line
 * @name: (nullable): once it is split
 * @count: then what is counted, or %BW_COUNT_UNKNOWN
 */
typedef struct
{
  char *text;
  int   line;
  char *name;
  int   count;
} BwCountedItem;

GPtrArray *bw_counted_list_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_counted_list_add   (GPtrArray     *items,
                                  const char    *text,
                                  int            line);
void       bw_counted_list_split (GPtrArray     *items,
                                  BwCountedKind  kind,
                                  int            most,
                                  gboolean       is_glued_elsewhere);

G_END_DECLS

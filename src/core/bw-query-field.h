#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwQueryFieldTraits:
 * @BW_QUERY_FIELD_SHOWN: its words stand in the text of what is found
 * @BW_QUERY_FIELD_DATES: its values are dates, which are compared and have ranges
 * @BW_QUERY_FIELD_NUMBERS: its values are numbers, likewise
 * @BW_QUERY_FIELD_NESTS: its values are things, which may be asked for in braces
 * @BW_QUERY_FIELD_FIRST: `^` before a value asks for the first
 * @BW_QUERY_FIELD_WORDS: its values are among some words
 * @BW_QUERY_FIELD_ORDERS: it says nothing of what is found, but how it is shown
 */
typedef enum
{
  BW_QUERY_FIELD_SHOWN = 1 << 0,
  BW_QUERY_FIELD_DATES = 1 << 1,
  BW_QUERY_FIELD_NUMBERS = 1 << 2,
  BW_QUERY_FIELD_NESTS = 1 << 3,
  BW_QUERY_FIELD_FIRST = 1 << 4,
  BW_QUERY_FIELD_WORDS = 1 << 5,
  BW_QUERY_FIELD_ORDERS = 1 << 6,
} BwQueryFieldTraits;

#define BW_QUERY_FIELD_MAX_LENGTH 16 /* letters of a name */

const char *bw_query_field_find (const char *name);
gboolean bw_query_field_is (const char         *field,
                            BwQueryFieldTraits  traits);
const char *const *bw_query_field_get_words (const char *field);
GPtrArray *bw_query_field_complete (const char *beginning) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

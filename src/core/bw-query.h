#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_QUERY_MAX_LENGTH 65536 /* bytes of a query that are read */
#define BW_QUERY_MAX_DEPTH 32     /* parentheses and braces within each other */
#define BW_QUERY_MAX_TERMS 64     /* words and values */

/**
 * BwQueryType:
 * @BW_QUERY_AND: all of the children match; no children match everything
 * @BW_QUERY_OR: one of the children matches
 * @BW_QUERY_NOT: its one child does not match
 * @BW_QUERY_TEXT: the text stands in what is searched
 * @BW_QUERY_FIELD: a field has one of the values that are its children: texts, ranges
 *   and queries in braces
 * @BW_QUERY_RANGE: a value from one to another
 * @BW_QUERY_NESTED: a value that is one of what its one child, a %BW_QUERY_AND, finds
 */
typedef enum
{
  BW_QUERY_AND,
  BW_QUERY_OR,
  BW_QUERY_NOT,
  BW_QUERY_TEXT,
  BW_QUERY_FIELD,
  BW_QUERY_RANGE,
  BW_QUERY_NESTED,
} BwQueryType;

typedef enum
{
  BW_QUERY_EQUAL,
  BW_QUERY_LESS,
  BW_QUERY_LESS_OR_EQUAL,
  BW_QUERY_MORE,
  BW_QUERY_MORE_OR_EQUAL,
} BwQueryCompare;

/**
 * BwQuery:
 * @children: (element-type BwQuery)
 * @field: (nullable): a field's canonical name, a static string
 * @text: (nullable): as typed, without quotes; of a range where it begins, or `NULL`
 * @to: (nullable): of a range where it ends, or `NULL`
 * @compare: how a value is to be compared with the text
 * @phrase: whether it was quoted: its words stand together
 * @prefix: whether its last word may be the beginning of a longer one
 * @first: whether who is meant is to be the first
 *
 * A part of what was asked for, in the search language.
 */
typedef struct _BwQuery BwQuery;
struct _BwQuery
{
  BwQueryType     type;
  GPtrArray      *children;
  const char     *field;
  char           *text;
  char           *to;
  BwQueryCompare  compare;
  gboolean        phrase;
  gboolean        prefix;
  gboolean        first;
};

BwQuery    *bw_query_new               (BwQueryType     type) G_GNUC_WARN_UNUSED_RESULT;
void        bw_query_free              (BwQuery        *self);
BwQuery    *bw_query_parse             (const char     *text,
                                        GPtrArray      *hints) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_query_to_string         (const BwQuery  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bw_query_equal             (const BwQuery  *self,
                                        const BwQuery  *other);
gboolean    bw_query_is_empty          (const BwQuery  *self);
void        bw_query_get_words         (const BwQuery  *self,
                                        GPtrArray      *words);
void        bw_query_get_note_words    (const BwQuery  *self,
                                        GPtrArray      *words);
const char *bw_query_compare_to_string (BwQueryCompare  compare);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwQuery, bw_query_free)

G_END_DECLS

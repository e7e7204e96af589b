#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwQueryType:
 * @BW_QUERY_AND: all of the children match; no children match everything
 * @BW_QUERY_OR: one of the children matches
 * @BW_QUERY_NOT: its one child does not match
 * @BW_QUERY_TEXT: the text stands in what is searched
 * @BW_QUERY_FIELD: a field has one of the values that are its children
 */
typedef enum
{
  BW_QUERY_AND,
  BW_QUERY_OR,
  BW_QUERY_NOT,
  BW_QUERY_TEXT,
  BW_QUERY_FIELD,
} BwQueryType;

/**
 * BwQuery:
 * @children: (element-type BwQuery)
 * @field: (nullable): a field's canonical name, a static string
 * @text: (nullable): as typed, without quotes
 * @phrase: whether it was quoted: its words stand together
 * @prefix: whether its last word may be the beginning of a longer one
 *
 * A part of what was asked for, in the search language. It does not change.
 */
typedef struct _BwQuery BwQuery;
struct _BwQuery
{
  BwQueryType  type;
  GPtrArray   *children;
  const char  *field;
  char        *text;
  gboolean     phrase;
  gboolean     prefix;
};

BwQuery *bw_query_new       (BwQueryType    type) G_GNUC_WARN_UNUSED_RESULT;
void     bw_query_free      (BwQuery       *self);
BwQuery *bw_query_parse     (const char    *text,
                             GPtrArray     *hints) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_query_to_string (const BwQuery *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_query_is_empty  (const BwQuery *self);
void     bw_query_get_words (const BwQuery *self,
                             GPtrArray     *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwQuery, bw_query_free)

G_END_DECLS

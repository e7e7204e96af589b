#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

typedef enum
{
  BW_SEARCH_FLAG,
  BW_SEARCH_NUMBER,
  BW_SEARCH_STRINGS,
} BwSearchAttributeType;

/**
 * BwSearchAttribute:
 * @field: of the search language
 * @value: (nullable): the field's value that it stands for, of a flag
 * @kind: of the things that have it
 * @get: of a thing (?1) whether it has the flag, the number (NULL for none) or the strings
 * @list: (nullable): the things that have it, ?1 of them at most; of a number from ?1 to ?2 and
 *   of a string ?1, the last parameter is how many at most
 * @names: (nullable): the strings that there are after ?1, in order
 *
 * What the library says of things of one kind.
 */
typedef struct
{
  const char            *field;
  const char            *value;
  BwSearchAttributeType  type;
  BwKind                 kind;
  const char            *get;
  const char            *list;
  const char            *names;
} BwSearchAttribute;

const BwSearchAttribute *bw_search_attribute_find    (const char *field,
                                                      const char *value,
                                                      BwKind      kind);
gboolean                 bw_search_attribute_matches (const char *field,
                                                      const char *wanted,
                                                      gboolean    prefix,
                                                      const char *string);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_VALUE_NULL,
  BW_VALUE_FALSE,
  BW_VALUE_TRUE,
  BW_VALUE_NUMBER,
  BW_VALUE_STRING,
  BW_VALUE_ARRAY,
  BW_VALUE_OBJECT
} BwValueType;

typedef struct _BwValue BwValue;

/**
 * BwValue:
 * @name: (nullable): the member's, in an object
 * @text: (nullable): of a string, valid UTF-8; of a number, as it is written
 * @first: (nullable): the first element or member, in the order of the text
 * @next: (nullable): what follows it where it stands
 *
 * A value of a JSON text. It belongs to its #BwJsonTree.
 */
struct _BwValue
{
  BwValueType  type;
  const char  *name;
  const char  *text;
  BwValue     *first;
  BwValue     *next;
};

const BwValue *bw_value_get       (const BwValue *self,
                                   const char    *path);
const BwValue *bw_value_first     (const BwValue *self,
                                   const char    *path);
const char    *bw_value_string    (const BwValue *self,
                                   const char    *path);
int            bw_value_count     (const BwValue *self,
                                   const char    *path);
gboolean       bw_value_is        (const BwValue *self,
                                   const char    *path);
const char    *bw_value_as_string (const BwValue *self);

G_END_DECLS

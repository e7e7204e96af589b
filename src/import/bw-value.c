#include "bw-value.h"

#include <stdlib.h>
#include <string.h>

/* Of members of one name the last counts, as in JavaScript. */
static const BwValue *
find_member (const BwValue *self,
             const char    *name,
             gsize          length)
{
  const BwValue *found = NULL;

  if (self == NULL || self->type != BW_VALUE_OBJECT)
    return NULL;
  for (const BwValue *member = self->first; member != NULL; member = member->next)
    if (strncmp (member->name, name, length) == 0 && member->name[length] == '\0')
      found = member;

  return found;
}

/**
 * bw_value_get:
 * @self: (nullable)
 * @path: names of members in each other, with slashes between
 *
 * Returns: (nullable): the value; `NULL` where there is none, or a null
 */
const BwValue *
bw_value_get (const BwValue *self,
              const char    *path)
{
  while (self != NULL && *path != '\0')
    {
      gsize length = strcspn (path, "/");

      self = find_member (self, path, length);
      path += length + (path[length] == '/');
    }

  return self != NULL && self->type != BW_VALUE_NULL ? self : NULL;
}

/* Returns: (nullable): the first element of the array at @path */
const BwValue *
bw_value_first (const BwValue *self,
                const char    *path)
{
  const BwValue *array = bw_value_get (self, path);

  return array != NULL && array->type == BW_VALUE_ARRAY ? array->first : NULL;
}

/* Returns: (nullable): the text of a string or a number, unless it is blank */
const char *
bw_value_as_string (const BwValue *self)
{
  if (self == NULL || (self->type != BW_VALUE_STRING && self->type != BW_VALUE_NUMBER) ||
      self->text[strspn (self->text, " \t\n\r")] == '\0')
    return NULL;

  return self->text;
}

const char *
bw_value_string (const BwValue *self,
                 const char    *path)
{
  return bw_value_as_string (bw_value_get (self, path));
}

/* Returns: the number at @path, which may be written as a string, or -1 for none */
int
bw_value_count (const BwValue *self,
                const char    *path)
{
  const char *text = bw_value_string (self, path);
  char *end;
  double number;

  if (text == NULL)
    return -1;
  number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && number >= 0 && number <= G_MAXINT ? (int) number : -1;
}

gboolean
bw_value_is (const BwValue *self,
             const char    *path)
{
  const BwValue *value = bw_value_get (self, path);

  return value != NULL && value->type == BW_VALUE_TRUE;
}

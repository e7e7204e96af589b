#include "bw-numbered-line.h"

#include <string.h>

#include "bw-post-line.h"

#define MAX_DIGITS 3

/**
 * bw_numbered_line_parse:
 * @self: (out): what the line says
 *
 * Returns: whether @line begins with a number, a full stop or a bracket, and a space
 */
gboolean
bw_numbered_line_parse (BwNumberedLine *self,
                        const char     *line)
{
  const char *at;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  *self = (BwNumberedLine){ 0 };
  at = bw_post_line_skip_space (line);
  length = strspn (at, "0123456789");
  if (length == 0 || length > MAX_DIGITS || *at == '0' || strchr (".)", at[length]) == NULL ||
      at[length] == '\0' || at[length + 1] != ' ')
    return FALSE;

  self->number = (guint) g_ascii_strtoull (at, NULL, 10);
  self->sign = at[length];
  self->text = bw_post_line_skip_space (at + length + 1);

  return *self->text != '\0';
}

/* Whether the items of the two lines are one after the other in a list. */
gboolean
bw_numbered_line_follows (const BwNumberedLine *self,
                          const BwNumberedLine *before)
{
  g_return_val_if_fail (self != NULL && before != NULL, FALSE);

  return before->number > 0 && self->number == before->number + 1 && self->sign == before->sign;
}

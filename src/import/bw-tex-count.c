#include "bw-tex-count.h"

#include <string.h>

#define MAX_INLINE_LENGTH 400 /* bytes between two dollar signs */
#define MAX_NAME_LENGTH 3     /* of a variable that is alone between them */

/* Whether [@start, @end) between two dollar signs is TeX: a formula has what prose has
 * not, or is a variable. Between two amounts of money there is neither. */
static gboolean
is_formula (const char *start,
            const char *end)
{
  gboolean is_name = end - start <= MAX_NAME_LENGTH;

  if (start == end || end - start > MAX_INLINE_LENGTH || *start == ' ' || end[-1] == ' ' ||
      g_ascii_isdigit (end[1]))
    return FALSE;

  for (const char *at = start; at < end; at++)
    {
      if (strchr ("\\^_{=", *at) != NULL)
        return TRUE;
      is_name = is_name && (g_ascii_isalpha (*at) || (*at == '\'' && at > start));
    }

  return is_name;
}

/* The end of what `\(` or `\[` opens at @at, or NULL. */
static const char *
skip_brackets (const char  *at,
               const char **none)
{
  const char closing[] = { '\\', at[1] == '(' ? ')' : ']', '\0' };
  guint kind = at[1] == '(' ? 0 : 1;
  const char *end = none[kind] != NULL ? NULL : strstr (at + 2, closing);

  if (end == NULL)
    {
      none[kind] = at;
      return NULL;
    }

  return end + 2;
}

/* The end of what two dollar signs open at @at, or NULL. */
static const char *
skip_display (const char *at)
{
  const char *end = strstr (at + 2, "$$");

  return end != NULL && end > at + 2 ? end + 2 : NULL;
}

/**
 * bw_tex_count:
 *
 * Returns: how many formulas @text holds in TeX's notation: `$...$`, `$$...$$`,
 *   `\(...\)` and `\[...\]`
 */
int
bw_tex_count (const char *text)
{
  const char *none[] = { NULL, NULL }; /* where it became clear that none is closed */
  const char *dollar = NULL;           /* one that may open a formula */
  int n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *at = text; *at != '\0';)
    {
      const char *end = NULL;

      if (at[0] == '\\' && (at[1] == '(' || at[1] == '['))
        end = skip_brackets (at, none);
      else if (at[0] == '$' && at[1] == '$')
        end = skip_display (at);
      else if (at[0] == '$' && dollar != NULL && is_formula (dollar + 1, at))
        end = at + 1;
      else if (at[0] == '$')
        dollar = at;

      if (end != NULL)
        {
          n++;
          dollar = NULL;
          at = end;
        }
      else
        at += at[0] == '\\' && at[1] != '\0' ? 2 : 1;
    }

  return n;
}

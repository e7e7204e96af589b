#include "bw-xml-quote.h"

#include <string.h>

#define SPACE " \t\n\r"

/* Whether a name may begin with @c; what is not ASCII may. */
gboolean
bw_xml_name_starts (char c)
{
  return g_ascii_isalpha (c) || c == '_' || (unsigned char) c >= 0x80;
}

gboolean
bw_xml_name_continues (char c)
{
  return bw_xml_name_starts (c) || g_ascii_isdigit (c) || c == '-' || c == '.' || c == ':';
}

/* Whether a value may end before @at: white space, the end of the tag or an attribute follows. */
static gboolean
may_follow_value (const char *at)
{
  if (*at == '\0' || strchr (SPACE "/>?", *at) != NULL)
    return TRUE;
  if (!bw_xml_name_starts (*at))
    return FALSE;
  while (bw_xml_name_continues (*at))
    at++;

  return at[strspn (at, SPACE)] == '=';
}

/**
 * bw_xml_quote_find_end:
 * @open: the quote before a value
 * @none: (inout): from where on there is no such quote, if that is known
 * @budget: (inout): how many bytes may yet be searched for quotes in values
 * @mended: (out): set where the value is not well-formed
 *
 * One that is missing is not to be looked for in another value: then a `<` stands
 * between. Quotes inside of a value are not followed by what may follow one.
 *
 * Returns: (nullable): the quote that ends the value
 */
const char *
bw_xml_quote_find_end (const char  *open,
                       const char **none,
                       gsize       *budget,
                       gboolean    *mended)
{
  const char *close = *none != NULL && open >= *none ? NULL : strchr (open + 1, *open);

  if (close == NULL)
    {
      if (*none == NULL)
        *none = open;
      return NULL;
    }
  if (may_follow_value (close + 1))
    return close;
  *mended = TRUE;
  if (memchr (open, '<', (gsize) (close - open)) != NULL)
    return NULL;

  for (const char *at = close + 1; *budget > 0 && *at != '\0' && strchr ("<>", *at) == NULL; at++)
    {
      (*budget)--;
      if (*at == *open && may_follow_value (at + 1))
        return at;
    }

  return close;
}

#include "bw-label.h"

#include <string.h>

#include "bw-name.h"

#define WIDE 1.0 /* a Han character fills its square */
#define LARGE 0.75
#define SMALL 0.57
#define THIN 0.34
#define MAX_WORDS 4 /* of a person's name: what has more is something else's */
#define ELLIPSIS "…"

/* Rather too wide than too narrow: the face in which it will be set is not known here. */
static double
get_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return WIDE;
  if (c < 0x80 && strchr ("il.,:;'!|()[]jtfI ", (int) c) != NULL)
    return THIN;
  if (g_unichar_isupper (c) || c == 'm' || c == 'w' || c > 0xffff)
    return LARGE;

  return SMALL;
}

/* Returns: about how wide the text is when it is set */
double
bw_label_get_width (const char *text)
{
  double width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += get_width (g_utf8_get_char (text));

  return width;
}

static char *
cut (const char *text,
     double      max_width)
{
  double width = bw_label_get_width (ELLIPSIS);
  const char *end = text;

  while (*end != '\0' && width + get_width (g_utf8_get_char (end)) <= max_width)
    {
      width += get_width (g_utf8_get_char (end));
      end = g_utf8_next_char (end);
    }
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (end - text), text);
}

static guint
count_words (const char *text)
{
  guint n = 1;

  for (; *text != '\0'; text++)
    n += *text == ' ';

  return n;
}

/* Returns: (transfer full) (nullable): the name with an initial for what is given; `NULL`
 *   where its script has no capitals to make one of */
static char *
with_initial (const char *text)
{
  g_autoptr (BwName) name = bw_name_new (text);
  char initial[7] = "";
  gunichar first;

  if (count_words (text) > MAX_WORDS || name->given == NULL || *name->given == '\0' || *name->family == '\0')
    return NULL;

  first = g_utf8_get_char (name->given);
  if (g_unichar_toupper (first) == g_unichar_tolower (first))
    return NULL;

  g_unichar_to_utf8 (g_unichar_toupper (first), initial);
  return g_strdup_printf ("%s. %s", initial, name->family);
}

/**
 * bw_label_shorten:
 * @name: somebody's
 *
 * Returns: (transfer full): the name as it fits into @max_width: whole, else with an
 *   initial, else cut
 */
char *
bw_label_shorten (const char *name,
                  double      max_width)
{
  g_autofree char *shorter = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (bw_label_get_width (name) <= max_width)
    return g_strdup (name);

  shorter = with_initial (name);
  if (shorter == NULL)
    return cut (name, max_width);
  if (bw_label_get_width (shorter) <= max_width)
    return g_steal_pointer (&shorter);

  return cut (shorter, max_width);
}

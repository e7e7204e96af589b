#include "bw-character-reference.h"

#include <string.h>

#include "bw-standard-entity.h"

#define MAX_NAME 10 /* bytes between "&" and ";" */
#define SOFT_HYPHEN 0xad

/* A text of one line has no other spaces than the one, and nothing that is not seen. */
static void
append (GString  *out,
        gunichar  c)
{
  if (g_unichar_isspace (c))
    g_string_append_c (out, ' ');
  else if (g_unichar_validate (c) && !g_unichar_iscntrl (c) && c != SOFT_HYPHEN)
    g_string_append_unichar (out, c);
}

/* Returns: whether @digits, which end at @end, are a number */
static gboolean
append_number (GString    *out,
               const char *digits,
               const char *end)
{
  gboolean hexadecimal = *digits == 'x' || *digits == 'X';
  char *stop;
  guint64 c;

  digits += hexadecimal;
  if (!g_ascii_isxdigit (*digits))
    return FALSE;
  c = g_ascii_strtoull (digits, &stop, hexadecimal ? 16 : 10);
  if (stop != end)
    return FALSE;
  append (out, c <= 0x10ffff ? (gunichar) c : 0);

  return TRUE;
}

/**
 * bw_character_reference_read:
 * @at: an ampersand
 * @out: where the character is added that it stands for, in a text of one line
 *
 * Reads a reference to a character by its number or its name (HTML 4.01, 5.3 and 24) where
 * there is no more of HTML to be read than that.
 *
 * Returns: its length in bytes; 0 where it is none, and nothing is added
 */
gsize
bw_character_reference_read (const char *at,
                             GString    *out)
{
  const char *end = memchr (at, ';', strnlen (at, MAX_NAME + 2));
  char name[MAX_NAME + 1];
  gsize length;
  gunichar c;

  if (end == NULL || end - at < 2)
    return 0;

  length = (gsize) (end - at) + 1;
  if (at[1] == '#')
    return append_number (out, at + 2, end) ? length : 0;

  memcpy (name, at + 1, length - 2);
  name[length - 2] = '\0';
  if ((c = bw_standard_entity_lookup (name)) == 0)
    return 0;
  append (out, c);

  return length;
}

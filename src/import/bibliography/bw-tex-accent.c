#include "bw-tex-accent.h"

#include <string.h>

/* The accents of LaTeX (The LaTeX Companion, 7.11.2), those of its mathematics, and those
 * that MathSciNet's files have. */
static const struct
{
  const char *command;
  gunichar mark;
  const char *spacing; /* what stands for it over nothing */
} ACCENTS[] = {
  { "`", 0x0300, "`" },
  { "'", 0x0301, "´" },
  { "^", 0x0302, "^" },
  { "~", 0x0303, "~" },
  { "\"", 0x0308, "¨" },
  { "=", 0x0304, "¯" },
  { ".", 0x0307, "˙" },
  { "u", 0x0306, "˘" },
  { "v", 0x030c, "ˇ" },
  { "H", 0x030b, "˝" },
  { "c", 0x0327, "¸" },
  { "d", 0x0323, "" },
  { "b", 0x0331, "" },
  { "k", 0x0328, "˛" },
  { "r", 0x030a, "˚" },
  { "t", 0x0361, "" },
  { "G", 0x030f, "" },
  { "U", 0x030e, "" },
  { "f", 0x0311, "" },
  { "textcommabelow", 0x0326, "" },
  { "textcommaabove", 0x0313, "" },
  { "textsubring", 0x0325, "" },
  { "textsubumlaut", 0x0324, "" },
  { "polhk", 0x0328, "˛" },
  { "soft", 0x030c, "ˇ" },
  { "ocirc", 0x030a, "˚" },
  { "udot", 0x0323, "" },
  { "grave", 0x0300, "`" },
  { "acute", 0x0301, "´" },
  { "hat", 0x0302, "^" },
  { "widehat", 0x0302, "^" },
  { "tilde", 0x0303, "~" },
  { "widetilde", 0x0303, "~" },
  { "bar", 0x0304, "¯" },
  { "overline", 0x0305, "‾" },
  { "breve", 0x0306, "˘" },
  { "dot", 0x0307, "˙" },
  { "ddot", 0x0308, "¨" },
  { "mathring", 0x030a, "˚" },
  { "check", 0x030c, "ˇ" },
  { "vec", 0x20d7, "" },
};

static int
find (const char *command)
{
  for (guint i = 0; i < G_N_ELEMENTS (ACCENTS); i++)
    if (strcmp (ACCENTS[i].command, command) == 0)
      return (int) i;

  return -1;
}

/**
 * bw_tex_accent_mark:
 * @command: without its backslash
 *
 * Returns: the combining character that the command puts on what follows, or 0
 */
gunichar
bw_tex_accent_mark (const char *command)
{
  int i = find (command);

  return i >= 0 ? ACCENTS[i].mark : 0;
}

/* Returns: the accent as a character of its own, as over an empty group */
const char *
bw_tex_accent_spacing (const char *command)
{
  int i = find (command);

  return i >= 0 ? ACCENTS[i].spacing : "";
}

/* The letter that carries a mark: `\i` lost its dot only to make room for it. */
gunichar
bw_tex_accent_base (gunichar base,
                    gunichar mark)
{
  gboolean above = (mark >= 0x0300 && mark <= 0x0314) || mark == 0x20d7;

  if (above && base == 0x0131)
    return 'i';
  if (above && base == 0x0237)
    return 'j';

  return base;
}

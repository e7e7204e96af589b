#include "bw-tex-arguments.h"

#include <string.h>

static const struct
{
  const char *command;
  BwTexArguments arguments;
} COMMANDS[] = {
  { "href", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "textcolor", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "color", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "foreignlanguage", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "selectlanguage", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "noopsort", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "noop", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "SortNoop", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "sortnoop", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "label", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "vspace", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "hspace", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "begin", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "end", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "fontsize", BW_TEX_ARGUMENTS_BOTH_DROPPED },
  { "printfirst", BW_TEX_ARGUMENTS_SECOND_DROPPED },
  { "texorpdfstring", BW_TEX_ARGUMENTS_FIRST_DROPPED },
  { "switchargs", BW_TEX_ARGUMENTS_SWITCHED },
  { "textsuperscript", BW_TEX_ARGUMENTS_SUPERSCRIPT },
  { "textsubscript", BW_TEX_ARGUMENTS_SUBSCRIPT },
  { "ensuremath", BW_TEX_ARGUMENTS_MATHS },
  { "url", BW_TEX_ARGUMENTS_VERBATIM },
  { "nolinkurl", BW_TEX_ARGUMENTS_VERBATIM },
  { "path", BW_TEX_ARGUMENTS_VERBATIM },
  { "uppercase", BW_TEX_ARGUMENTS_UPPER },
  { "MakeUppercase", BW_TEX_ARGUMENTS_UPPER },
  { "lowercase", BW_TEX_ARGUMENTS_LOWER },
  { "MakeLowercase", BW_TEX_ARGUMENTS_LOWER },
  { "enquote", BW_TEX_ARGUMENTS_QUOTED },
  { "mkbibquote", BW_TEX_ARGUMENTS_QUOTED },
};

/**
 * bw_tex_arguments_of:
 * @command: without its backslash
 *
 * Returns: what becomes of its arguments; they are printed where nothing is known
 */
BwTexArguments
bw_tex_arguments_of (const char *command)
{
  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    if (strcmp (COMMANDS[i].command, command) == 0)
      return COMMANDS[i].arguments;

  return BW_TEX_ARGUMENTS_PRINTED;
}

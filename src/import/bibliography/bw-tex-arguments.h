#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwTexArguments:
 * @BW_TEX_ARGUMENTS_PRINTED: they are text as they stand
 * @BW_TEX_ARGUMENTS_FIRST_DROPPED: the first is no text, as the address of `\href{url}{text}`
 * @BW_TEX_ARGUMENTS_SECOND_DROPPED: the second is none
 * @BW_TEX_ARGUMENTS_BOTH_DROPPED: neither is text
 * @BW_TEX_ARGUMENTS_SUPERSCRIPT: it is raised
 * @BW_TEX_ARGUMENTS_SUBSCRIPT: it is lowered
 * @BW_TEX_ARGUMENTS_MATHS: it is mathematics
 * @BW_TEX_ARGUMENTS_VERBATIM: it is printed as it is
 * @BW_TEX_ARGUMENTS_UPPER: it is put in capitals
 * @BW_TEX_ARGUMENTS_LOWER: it is put in small letters
 * @BW_TEX_ARGUMENTS_QUOTED: it is put in quotation marks
 * @BW_TEX_ARGUMENTS_SWITCHED: the second comes first, in the example of BibTeX, xampl.bib
 *
 * What becomes of the arguments of a command.
 */
typedef enum
{
  BW_TEX_ARGUMENTS_PRINTED,
  BW_TEX_ARGUMENTS_FIRST_DROPPED,
  BW_TEX_ARGUMENTS_SECOND_DROPPED,
  BW_TEX_ARGUMENTS_BOTH_DROPPED,
  BW_TEX_ARGUMENTS_SUPERSCRIPT,
  BW_TEX_ARGUMENTS_SUBSCRIPT,
  BW_TEX_ARGUMENTS_MATHS,
  BW_TEX_ARGUMENTS_VERBATIM,
  BW_TEX_ARGUMENTS_UPPER,
  BW_TEX_ARGUMENTS_LOWER,
  BW_TEX_ARGUMENTS_QUOTED,
  BW_TEX_ARGUMENTS_SWITCHED,
} BwTexArguments;

BwTexArguments bw_tex_arguments_of (const char *command);

G_END_DECLS

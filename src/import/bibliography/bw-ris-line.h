#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/* The tagged formats that are told apart, by how a line states its tag. */
typedef enum
{
  BW_RIS_NONE,
  BW_RIS_STANDARD, /* "TY  - JOUR" */
  BW_RIS_WOS,      /* "PT J", Web of Science */
  BW_RIS_REFER,    /* "%0 Journal Article", refer and EndNote */
  BW_RIS_REFWORKS, /* "RT Journal Article" */
} BwRisDialect;

/**
 * BwRisStyle:
 * @lower: whether its tags are in small letters
 * @space_before: whether a space stands before the hyphen; so @space_after
 *
 * How a file writes the lines of its dialect.
 */
typedef struct
{
  BwRisDialect dialect;
  gboolean     lower;
  gboolean     space_before;
  gboolean     space_after;
} BwRisStyle;

int         bw_ris_style_find (const BwLines    *lines,
                               BwRisStyle       *style);
const char *bw_ris_line_read  (const char       *line,
                               const BwRisStyle *style,
                               char              tag[3]);

G_END_DECLS

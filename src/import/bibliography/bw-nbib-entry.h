#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

/* A field of a citation of MEDLINE, its lines joined. */
typedef struct
{
  char     tag[5];
  GString *value;
} BwNbibField;

gboolean bw_nbib_tag_identifies (const char    *tag,
                                 const char    *value);
GArray  *bw_nbib_entry_read     (const BwLines *lines,
                                 guint         *next,
                                 int           *line) G_GNUC_WARN_UNUSED_RESULT;

const char *bw_nbib_line_read (const char *line,
                               char        tag[5]);

G_END_DECLS

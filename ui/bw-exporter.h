#pragma once

#include <adwaita.h>

#include "bw-library.h"

G_BEGIN_DECLS

/**
 * BwExportKind:
 * @title: to be translated
 * @suffix: of the file, or `NULL` where there are many in a folder
 * @is_corpus: whether @format is one of all that the library holds, not of papers or feeds
 *
 * A form in which the library is given to other programs.
 */
typedef struct
{
  const char *title;
  const char *suffix;
  gboolean    is_corpus;
  int         format;
} BwExportKind;

guint               bw_exporter_get_n_kinds (void);
const BwExportKind *bw_exporter_get_kind    (guint               index);
void                bw_exporter_save        (BwLibrary          *library,
                                             const BwExportKind *kind,
                                             const char         *query,
                                             GFile              *file,
                                             GtkWidget          *widget);
void                bw_exporter_copy        (BwLibrary          *library,
                                             const char         *ref,
                                             GtkWidget          *widget);

G_END_DECLS

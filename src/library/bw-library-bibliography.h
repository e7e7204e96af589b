#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

/**
 * BwBibliographyFormat:
 * @BW_BIBLIOGRAPHY_OPML: of the feeds, where the others are of the papers
 * @BW_BIBLIOGRAPHY_MARKDOWN: a file a paper, in a folder
 */
typedef enum
{
  BW_BIBLIOGRAPHY_BIBTEX,
  BW_BIBLIOGRAPHY_RIS,
  BW_BIBLIOGRAPHY_CSL_JSON,
  BW_BIBLIOGRAPHY_OPML,
  BW_BIBLIOGRAPHY_MARKDOWN,
} BwBibliographyFormat;

void     bw_library_write_bibliography_async  (BwLibrary             *self,
                                               BwBibliographyFormat   format,
                                               const char            *query,
                                               GOutputStream         *stream,
                                               GFile                 *folder,
                                               GCancellable          *cancellable,
                                               GAsyncReadyCallback    callback,
                                               gpointer               user_data);
gboolean bw_library_write_bibliography_finish (BwLibrary             *self,
                                               GAsyncResult          *result,
                                               GError               **error);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_DOCUMENT_PROFILE,
  BW_DOCUMENT_LISTING,
  BW_DOCUMENT_DIGEST,
  BW_DOCUMENT_POST,
  BW_DOCUMENT_CAPTURE,
  BW_DOCUMENT_NOTE,
  BW_DOCUMENT_PAGE,
  BW_DOCUMENT_ENTRY,
  BW_N_DOCUMENT_KINDS
} BwDocumentKind;

const char *bw_document_kind_to_string   (BwDocumentKind  kind);
gboolean    bw_document_kind_from_string (const char     *text,
                                          BwDocumentKind *kind);

G_END_DECLS

#include "bw-document-kind.h"

#include <string.h>

static const char *const NAMES[BW_N_DOCUMENT_KINDS] = { "profile", "listing", "digest", "post",
                                                        "capture", "note", "page", "entry" };

const char *
bw_document_kind_to_string (BwDocumentKind kind)
{
  g_return_val_if_fail (kind < BW_N_DOCUMENT_KINDS, NAMES[0]);

  return NAMES[kind];
}

gboolean
bw_document_kind_from_string (const char     *text,
                              BwDocumentKind *kind)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < BW_N_DOCUMENT_KINDS; i++)
    if (strcmp (NAMES[i], text) == 0)
      {
        *kind = (BwDocumentKind) i;
        return TRUE;
      }

  return FALSE;
}

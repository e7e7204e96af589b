#include "bw-page-document.h"

/**
 * bw_page_document:
 *
 * Returns: (transfer full): the page of a document, in the form that its kind asks for
 */
char *
bw_page_document (const BwDocument *document)
{
  switch (document->kind)
    {
    case BW_DOCUMENT_PROFILE:
      return bw_page_profile (document);
    case BW_DOCUMENT_LISTING:
      return bw_page_listing (document);
    case BW_DOCUMENT_DIGEST:
      return bw_page_digest (document);
    case BW_DOCUMENT_POST:
    case BW_DOCUMENT_CAPTURE:
    case BW_DOCUMENT_NOTE:
    case BW_DOCUMENT_PAGE:
    case BW_DOCUMENT_ENTRY:
    case BW_N_DOCUMENT_KINDS:
    default:
      return bw_page_post (document);
    }
}

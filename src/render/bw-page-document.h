#pragma once

#include "bw-document.h"

G_BEGIN_DECLS

char *bw_page_document (const BwDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/* The pages of documents of some kinds; any other is for reading. */
char *bw_page_digest (const BwDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_listing (const BwDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_profile (const BwDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_post (const BwDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

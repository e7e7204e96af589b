#pragma once

#include <glib.h>

#include "bw-mention-record.h"

G_BEGIN_DECLS

/* What a heading announces, by its words. */
typedef enum
{
  BW_DIGEST_HEADING_OTHER,   /* nothing that a digest is known for */
  BW_DIGEST_HEADING_SUMMARY, /* the tl;dr */
  BW_DIGEST_HEADING_PICK,    /* the paper of the month */
  BW_DIGEST_HEADING_TIDBITS,
  BW_DIGEST_HEADING_PROBLEMS,
  BW_DIGEST_HEADING_LINKS,
  BW_DIGEST_HEADING_HIGHLIGHTS,
} BwDigestHeading;

BwDigestHeading bw_digest_heading_read    (const char      *text);
BwRole          bw_digest_heading_role    (BwDigestHeading  heading);
gboolean        bw_digest_heading_is_name (const char      *text);

G_END_DECLS

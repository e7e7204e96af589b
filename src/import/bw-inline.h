#pragma once

#include <glib.h>

#include "bw-html-writer.h"

G_BEGIN_DECLS

/**
 * BwInline:
 *
 * Writes a line of text with its links: to the footnotes whose labels it knows, and
 * to the addresses that stand in the text.
 */
typedef struct _BwInline BwInline;

/* A link that a reader has found in a text; NULL as address means none. */
typedef struct
{
  gsize  start; /* in bytes */
  gsize  length;
  char  *href;
} BwInlineLink;

BwInline *bw_inline_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void      bw_inline_free        (BwInline           *self);
void      bw_inline_add_note    (BwInline           *self,
                                 const char         *label);
void      bw_inline_write       (BwInline           *self,
                                 BwHtmlWriter       *writer,
                                 const char         *text,
                                 const BwInlineLink *link);
void      bw_inline_write_notes (BwInline           *self,
                                 BwHtmlWriter       *writer,
                                 GPtrArray          *footnotes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwInline, bw_inline_free)

G_END_DECLS

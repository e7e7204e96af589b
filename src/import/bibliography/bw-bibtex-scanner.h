#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwBibtexScanner:
 * @text: the whole file
 * @at: where the scanner is
 * @end: where the file ends, or what it may read of it
 * @lookahead: how many bytes may still be read ahead, so that a file of broken entries
 *   takes no more than a few times as long as a whole one
 *
 * A place in a bibliography, with what tells one token from the next. The functions
 * move @at behind what they read.
 */
typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  gsize       lookahead;
  const char *counted;
  int         line;
  BwReading  *reading;
} BwBibtexScanner;

/**
 * BwBibtexSpan:
 * @closed: whether the closing delimiter was found
 *
 * A part of the text between delimiters, which are no part of it.
 */
typedef struct
{
  const char *start;
  const char *end;
  gboolean    closed;
} BwBibtexSpan;

void bw_bibtex_scanner_init (BwBibtexScanner *self,
                             const char      *text,
                             BwReading       *reading);
int  bw_bibtex_scanner_line (BwBibtexScanner *self,
                             const char      *place);
void bw_bibtex_scanner_warn (BwBibtexScanner *self,
                             const char      *place,
                             const char      *message);

void bw_bibtex_scanner_skip_blank (BwBibtexScanner *self);
void bw_bibtex_scanner_skip_line  (BwBibtexScanner *self);

gboolean bw_bibtex_scanner_at_entry (const BwBibtexScanner *self,
                                     const char            *place);
char    *bw_bibtex_span_text        (BwBibtexSpan           span) G_GNUC_WARN_UNUSED_RESULT;

const char *bw_bibtex_scanner_find_close (BwBibtexScanner *self,
                                          const char      *at,
                                          guint            depth,
                                          char             closer);

BwBibtexSpan bw_bibtex_scanner_name   (BwBibtexScanner *self);
BwBibtexSpan bw_bibtex_scanner_braced (BwBibtexScanner *self);
BwBibtexSpan bw_bibtex_scanner_quoted (BwBibtexScanner *self);
BwBibtexSpan bw_bibtex_scanner_bare   (BwBibtexScanner *self);

G_END_DECLS

#pragma once

#include "bw-date.h"
#include "bw-html-writer.h"
#include "bw-link.h"

G_BEGIN_DECLS

/**
 * BwPageLine:
 *
 * A line of data with dots between its items. It is not written before its first item
 * is, so that a line with nothing in it leaves nothing behind.
 */
typedef struct
{
  BwHtmlWriter *html;
  const char   *style;
  gboolean      begun;
} BwPageLine;

BwHtmlWriter *bw_page_begin  (const char   *style,
                              const char   *title) G_GNUC_WARN_UNUSED_RESULT;
char         *bw_page_finish (BwHtmlWriter *html) G_GNUC_WARN_UNUSED_RESULT;

void bw_page_line_next (BwPageLine *self);
void bw_page_line_text (BwPageLine *self,
                        const char *text,
                        const char *style);
void bw_page_line_date (BwPageLine *self,
                        BwDate      date,
                        gboolean    inferred);
void bw_page_line_link (BwPageLine *self,
                        BwKind      kind,
                        gint64      id,
                        const char *title);
void bw_page_line_end  (BwPageLine *self);

void bw_page_link       (BwHtmlWriter *html,
                         BwRef         ref,
                         const char   *text,
                         const char   *style);
void bw_page_outside    (BwHtmlWriter *html,
                         const char   *url,
                         const char   *text);
void bw_page_eyebrow    (BwHtmlWriter *html,
                         const char   *text);
void bw_page_title      (BwHtmlWriter *html,
                         const char   *title,
                         const char   *language,
                         const char   *style);
void bw_page_subtitle   (BwHtmlWriter *html,
                         const char   *element,
                         BwRef         ref,
                         const char   *title,
                         const char   *style);
void bw_page_heading    (BwHtmlWriter *html,
                         const char   *heading,
                         guint         n);
void bw_page_counts     (BwHtmlWriter *html,
                         GPtrArray    *counts);
void bw_page_fold       (BwHtmlWriter *html,
                         guint         n);
void bw_page_left_out   (BwHtmlWriter *html,
                         guint         n);
void bw_page_paragraphs (BwHtmlWriter *html,
                         const char   *text,
                         const char   *language);

const char *bw_page_language (const char *language,
                              const char *text);
char       *bw_page_host     (const char *url) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

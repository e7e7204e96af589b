#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwHtmlWriter:
 *
 * Writes HTML of which nothing is markup but what the program asks for: each text
 * and each attribute's value is escaped. Elements are closed in the order in which
 * they were opened; the writer knows which is open.
 */
typedef struct _BwHtmlWriter BwHtmlWriter;

BwHtmlWriter *bw_html_writer_new (void) G_GNUC_WARN_UNUSED_RESULT;
void bw_html_writer_free (BwHtmlWriter *self);
void bw_html_writer_open (BwHtmlWriter *self,
                          const char *element,
                          ...) G_GNUC_NULL_TERMINATED;
void bw_html_writer_close (BwHtmlWriter *self);
void bw_html_writer_empty (BwHtmlWriter *self,
                           const char *element,
                           ...) G_GNUC_NULL_TERMINATED;
void bw_html_writer_text (BwHtmlWriter *self,
                          const char   *text);
void bw_html_writer_text_n (BwHtmlWriter *self,
                            const char   *text,
                            gsize         length);
void bw_html_writer_printf (BwHtmlWriter *self,
                            const char *format,
                            ...) G_GNUC_PRINTF (2, 3);
void bw_html_writer_element (BwHtmlWriter *self,
                             const char *element,
                             const char *text,
                             ...) G_GNUC_NULL_TERMINATED;
void bw_html_writer_safe (BwHtmlWriter *self,
                          const char   *html);
char *bw_html_writer_finish (BwHtmlWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHtmlWriter, bw_html_writer_free)

G_END_DECLS

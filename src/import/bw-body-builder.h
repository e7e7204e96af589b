#pragma once

#include "bw-body.h"

G_BEGIN_DECLS

/**
 * BwBodyBuilder:
 *
 * Makes a document's body of blocks of plain text. Whatever the text holds, it is
 * text: the HTML is written by #BwHtmlWriter. A footnote's label between brackets
 * becomes a link to the note, an http or https address a link to itself.
 */
typedef struct _BwBodyBuilder BwBodyBuilder;

BwBodyBuilder *bw_body_builder_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           bw_body_builder_free (BwBodyBuilder *self);

void bw_body_builder_heading   (BwBodyBuilder *self,
                                int            level,
                                const char    *text);
void bw_body_builder_paragraph (BwBodyBuilder *self,
                                const char    *text);
void bw_body_builder_quote     (BwBodyBuilder *self,
                                const char    *text);
void bw_body_builder_item      (BwBodyBuilder *self,
                                const char    *text);
void bw_body_builder_numbered  (BwBodyBuilder *self,
                                guint          number,
                                const char    *text);
void bw_body_builder_figure    (BwBodyBuilder *self,
                                const char    *caption);
void bw_body_builder_code      (BwBodyBuilder *self,
                                const char    *text);
void bw_body_builder_rule      (BwBodyBuilder *self);
void bw_body_builder_table     (BwBodyBuilder *self,
                                guint          n_columns);
void bw_body_builder_cell      (BwBodyBuilder *self,
                                const char    *text);
void bw_body_builder_link      (BwBodyBuilder *self,
                                gsize          start,
                                gsize          length,
                                const char    *href);
void bw_body_builder_footnote  (BwBodyBuilder *self,
                                const char    *label,
                                const char    *text);

BwBody *bw_body_builder_finish (BwBodyBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBodyBuilder, bw_body_builder_free)

G_END_DECLS

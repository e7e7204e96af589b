#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_TEX_MAX_MARKS 4 /* accents on one letter; Vietnamese has two */

/**
 * BwTexWriter:
 * @marks: accents that wait for their letter, the inner one last
 * @word_end: where what must not be joined to what follows ends, such as a group
 *
 * Text as it is made of TeX, character by character.
 */
typedef struct
{
  GString  *out;
  gunichar  marks[BW_TEX_MAX_MARKS];
  guint     n_marks;
  gsize     word_end;
  gboolean  has_marks;
  gboolean  open_quote;
} BwTexWriter;

void  bw_tex_writer_init   (BwTexWriter *self);
char *bw_tex_writer_finish (BwTexWriter *self) G_GNUC_WARN_UNUSED_RESULT;

void bw_tex_writer_add_mark (BwTexWriter *self,
                             gunichar     mark);
void bw_tex_writer_add_char (BwTexWriter *self,
                             gunichar     c);
void bw_tex_writer_add_text (BwTexWriter *self,
                             const char  *text);
void bw_tex_writer_add_tex  (BwTexWriter *self,
                             gunichar     c,
                             gunichar     next);
void bw_tex_writer_end_word (BwTexWriter *self);

char *bw_tex_squeeze_paragraphs (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int   level; /* 2 to 6, as the heading elements; 1 is the document's title */
  char *title;
} BwSection;

typedef struct
{
  char *label; /* as it stands in the text, without its brackets */
  char *text;  /* plain; empty when the page has the note without its text */
} BwFootnote;

/**
 * BwBody:
 * @text: the plain text, one paragraph a line
 * @html: safe HTML: written by #BwHtmlWriter, nothing foreign is markup in it.
 *   Section n (from 1) has the id `s-n`, footnote n the id `fn-n`, and its first
 *   reference the id `fnref-n`
 * @sections: (element-type BwSection): the headings in order
 * @footnotes: (element-type BwFootnote): in order
 * @figures: (element-type utf8): the captions in order
 *
 * What a document says at length.
 */
typedef struct
{
  char      *text;
  char      *html;
  GPtrArray *sections;
  GPtrArray *footnotes;
  GPtrArray *figures;
  int        tables;
  int        code_blocks;
  int        formulas;
  int        words;
} BwBody;

BwBody *bw_body_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void    bw_body_free (BwBody *self);

void bw_body_add_section  (BwBody     *self,
                           int         level,
                           const char *title);
void bw_body_add_footnote (BwBody     *self,
                           const char *label,
                           const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBody, bw_body_free)

G_END_DECLS

#pragma once

#include "bw-body.h"

G_BEGIN_DECLS

/* What may stand inside an element, and where it may stand itself. */
typedef enum
{
  BW_SAFE_INLINE,    /* in text */
  BW_SAFE_PARAGRAPH, /* holds text, ends where a block begins */
  BW_SAFE_LINE,      /* a block that holds text and no block, such as a heading */
  BW_SAFE_FLOW,      /* a block that holds blocks */
  BW_SAFE_LIST,      /* holds items */
  BW_SAFE_ITEM,
  BW_SAFE_TERMS, /* holds terms */
  BW_SAFE_TERM,
  BW_SAFE_FIGURE,
  BW_SAFE_TABLE,
  BW_SAFE_CAPTION, /* of either */
  BW_SAFE_ROWS,
  BW_SAFE_ROW,
  BW_SAFE_CELL,
} BwSafeKind;

typedef struct
{
  const char *name; /* a static string */
  BwSafeKind  kind;
} BwSafeElement;

#define BW_SAFE_MAX_ATTRIBUTES 6

typedef struct
{
  const char *name; /* a static string, NULL after the last */
  char       *value;
} BwSafeAttribute;

/**
 * BwSafeWriter:
 *
 * Writes HTML that a browser reads just as it was meant: each element stands where it may
 * stand, so that nothing is moved, closed or made up when it is parsed. What is empty is
 * left out, and white space is squeezed.
 */
typedef struct _BwSafeWriter BwSafeWriter;

BwSafeWriter *bw_safe_writer_new        (BwBody          *body) G_GNUC_WARN_UNUSED_RESULT;
void          bw_safe_writer_free       (BwSafeWriter    *self);
guint         bw_safe_writer_open       (BwSafeWriter    *self,
                                         BwSafeElement    element,
                                         BwSafeAttribute *attributes);
void          bw_safe_writer_close      (BwSafeWriter    *self,
                                         guint            serial);
void          bw_safe_writer_break      (BwSafeWriter    *self);
void          bw_safe_writer_break_line (BwSafeWriter    *self);
void          bw_safe_writer_text       (BwSafeWriter    *self,
                                         const char      *text);
void          bw_safe_writer_new_line   (BwSafeWriter    *self);
gboolean      bw_safe_writer_is_in      (BwSafeWriter    *self,
                                         const char      *name);
void          bw_safe_writer_image      (BwSafeWriter    *self,
                                         BwSafeAttribute *attributes);
void          bw_safe_writer_rule       (BwSafeWriter    *self);
void          bw_safe_writer_formula    (BwSafeWriter    *self,
                                         const char      *html,
                                         const char      *text);
void          bw_safe_writer_reference  (BwSafeWriter    *self,
                                         guint            number,
                                         const char      *label);
void          bw_safe_writer_note       (BwSafeWriter    *self,
                                         const char      *label);
void          bw_safe_writer_end_note   (BwSafeWriter    *self,
                                         guint            number,
                                         const char      *label);
char         *bw_safe_writer_finish     (BwSafeWriter    *self) G_GNUC_WARN_UNUSED_RESULT;

void bw_safe_attributes_clear (BwSafeAttribute *attributes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSafeWriter, bw_safe_writer_free)

G_END_DECLS

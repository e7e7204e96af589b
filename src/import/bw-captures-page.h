#pragma once

#include "bw-date.h"
#include "bw-lines.h"
#include "bw-title-rhythm.h"

G_BEGIN_DECLS

typedef enum
{
  BW_CAPTURES_TEXT, /* a title or a part of a text */
  BW_CAPTURES_DATE,
  BW_CAPTURES_ADDRESS,
} BwCapturesLineKind;

/**
 * BwCapturesLine:
 * @index: in the file
 * @rhythm: where it is among the lines of text, if it is one
 * @date: if it is one
 * @has_more: whether it says more than the date
 */
typedef struct
{
  BwCapturesLineKind kind;
  guint              index;
  guint              rhythm;
  BwDate             date;
  gboolean           has_more;
} BwCapturesLine;

/**
 * BwCapturesPage:
 * @site: (nullable): the first line of the file, if it is the name of a site
 * @content: (element-type BwCapturesLine): in order
 * @rhythm: (element-type BwRhythmLine): its lines of text
 * @dates_lead: whether a date stands above its title, not under it
 * @is_cut: whether it has more lines than were asked for
 *
 * What a page of captures has under its head. It lives no longer than its lines.
 */
typedef struct
{
  const BwLines *lines;
  const char    *site;
  GArray        *content;
  GArray        *rhythm;
  gboolean       dates_lead;
  gboolean       is_cut;
} BwCapturesPage;

void bw_captures_page_collect (BwCapturesPage *page,
                               const BwLines  *lines,
                               guint           first,
                               guint           most);
void bw_captures_page_clear   (BwCapturesPage *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwCapturesPage, bw_captures_page_clear)

G_END_DECLS

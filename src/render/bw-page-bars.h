#pragma once

#include "bw-html-writer.h"
#include "bw-series.h"

G_BEGIN_DECLS

/**
 * BwPageBars:
 * @first: the period of the first bar, of the series or not
 * @last: that of the last
 * @step: from a bar to the next
 * @top: the room above the bars, in which their numbers stand; 0 for no numbers
 * @height: of the highest bar
 * @full: what fills the height, if there is nothing more
 * @search: (nullable): what finds all that is counted; then each bar leads to its own
 *
 * A row of bars of a picture, in the picture's units.
 */
typedef struct
{
  const BwSeries *series;
  int             first;
  int             last;
  int             step;
  int             top;
  int             height;
  guint           full;
  const char     *search;
} BwPageBars;

int   bw_page_bars_get_width (const BwPageBars *self);
void  bw_page_bars_write     (const BwPageBars *self,
                              BwHtmlWriter     *html);
char *bw_page_bars_search    (const BwPageBars *self,
                              int               period) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

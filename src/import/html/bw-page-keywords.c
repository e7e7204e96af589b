#include "bw-page-keywords.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-text.h"

static void
add (BwPaperRecord *paper,
     const char    *plain)
{
  g_autofree char *keyword = bw_text_squeeze (plain);

  if (*keyword != '\0' && paper->keywords->len < BW_MAX_SHORT_LIST)
    bw_paper_record_add_keyword (paper, keyword);
}

/**
 * bw_page_keywords_add_one:
 * @text: one keyword, plain or as HTML
 *
 * Adds it to those of @paper, of which there are no more than %BW_MAX_SHORT_LIST.
 */
void
bw_page_keywords_add_one (BwPaperRecord *paper,
                          const char    *text)
{
  g_autofree char *plain = bw_foreign_html_to_text (text);

  add (paper, plain);
}

/**
 * bw_page_keywords_add:
 * @text: keywords, plain or as HTML, between semicolons, or else between commas
 */
void
bw_page_keywords_add (BwPaperRecord *paper,
                      const char    *text)
{
  g_autofree char *plain = bw_foreign_html_to_text (text);
  g_auto (GStrv) parts = g_strsplit (plain, strchr (plain, ';') != NULL ? ";" : ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add (paper, parts[i]);
}

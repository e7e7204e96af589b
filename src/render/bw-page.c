#include "bw-page.h"

#include "bw-page-document.h"
#include "bw-page-home.h"
#include "bw-page-organisation.h"
#include "bw-page-paper.h"
#include "bw-page-person.h"
#include "bw-source-page.h"

/**
 * bw_page_from_item:
 *
 * Returns: (transfer full): a whole HTML document about one thing of the library. It
 *   needs no script, and nothing but the style sheet that comes with the program.
 */
char *
bw_page_from_item (const BwItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  switch (item->kind)
    {
    case BW_KIND_PAPER:
      return bw_page_paper (item->paper);
    case BW_KIND_PERSON:
      return bw_page_person (item->person);
    case BW_KIND_ORGANISATION:
      return bw_page_organisation (item->organisation);
    case BW_KIND_DOCUMENT:
      return bw_page_document (item->document);
    case BW_KIND_SOURCE:
      return bw_source_page (item->source);
    case BW_KIND_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Returns: (transfer full): the first page of the library */
char *
bw_page_from_home (const BwHome *home)
{
  g_return_val_if_fail (home != NULL, NULL);

  return bw_page_home (home);
}

#include "bw-page.h"

#include "bw-page-document.h"
#include "bw-page-home.h"
#include "bw-page-organisation.h"
#include "bw-page-paper.h"
#include "bw-page-path.h"
#include "bw-page-person.h"
#include "bw-page-timeline.h"
#include "bw-page-count.h"
#include "bw-page-words.h"
#include "bw-path-words.h"
#include "bw-source-page.h"
#include "bw-timeline-words.h"

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
      return bw_page_paper (item);
    case BW_KIND_PERSON:
      return bw_page_person (item);
    case BW_KIND_ORGANISATION:
      return bw_page_organisation (item);
    case BW_KIND_DOCUMENT:
      return bw_page_document (item->document);
    case BW_KIND_SOURCE:
      return bw_source_page (item->source);
    case BW_KIND_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * bw_page_title_of_item:
 *
 * Returns: (transfer full): what the item's page is headed with. A document or a source
 *   that nobody named is called by what is in it.
 */
char *
bw_page_title_of_item (const BwItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (item->kind == BW_KIND_DOCUMENT)
    return bw_page_words_title (item->document);
  if (item->kind == BW_KIND_SOURCE)
    return bw_page_counts_title_of_source (item->source);

  return g_strdup (bw_item_get_title (item));
}

/* Returns: (transfer full): the page that tells how two people connect */
char *
bw_page_from_path (const BwPath *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return bw_page_path (path);
}

/* Returns: (transfer full): what that page is headed with */
char *
bw_page_title_of_path (const BwPath *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return bw_path_words_title (path);
}

/**
 * bw_page_from_timeline:
 * @kind: what it shows, or %BW_N_EVENT_KINDS for all
 * @page: from 1
 *
 * Returns: (transfer full): the page of what is dated about a person
 */
char *
bw_page_from_timeline (const BwPerson *person,
                       BwEventKind     kind,
                       guint           page)
{
  g_return_val_if_fail (person != NULL, NULL);

  return bw_page_timeline (person, kind, page);
}

/* Returns: (transfer full): what that page is headed with */
char *
bw_page_title_of_timeline (const BwPerson *person)
{
  g_return_val_if_fail (person != NULL, NULL);

  return bw_timeline_words_title (person);
}

/* Returns: (transfer full): the first page of the library */
char *
bw_page_from_home (const BwHome *home)
{
  g_return_val_if_fail (home != NULL, NULL);

  return bw_page_home (home);
}

#include "bw-page.h"

char *
bw_page_from_item (const BwItem *item)
{
  return g_strdup (bw_item_get_title (item));
}

char *
bw_page_from_home (const BwHome *home)
{
  return g_strdup ("");
}

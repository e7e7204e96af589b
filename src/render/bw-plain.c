#include "bw-plain.h"

#include "bw-page-gaps.h"
#include "bw-page-joined.h"
#include "bw-plain-kinds.h"

static char *
write (const BwItem *item)
{
  switch (item->kind)
    {
    case BW_KIND_PAPER:
      return bw_plain_paper (item->paper);
    case BW_KIND_PERSON:
      return bw_plain_person (item->person);
    case BW_KIND_ORGANISATION:
      return bw_plain_organisation (item->organisation);
    case BW_KIND_DOCUMENT:
      return bw_plain_document (item->document);
    case BW_KIND_SOURCE:
      return bw_plain_source (item->source);
    case BW_KIND_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * bw_plain_from_item:
 *
 * Returns: (transfer full): what the page of one thing says, as plain text
 */
char *
bw_plain_from_item (const BwItem *item)
{
  g_autofree char *text = NULL;
  g_autofree char *imports = NULL;
  g_autofree char *joined = NULL;
  GString *out;

  g_return_val_if_fail (item != NULL, NULL);

  text = write (item);
  imports = bw_page_gaps_imports (item->imports);
  joined = bw_page_joined_text (item->joined);
  out = g_string_new (text);
  if (imports != NULL)
    g_string_append_printf (out, "\n%s\n", imports);
  if (joined != NULL)
    g_string_append_printf (out, "\n%s\n", joined);

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): what the first page says */
char *
bw_plain_from_home (const BwHome *home)
{
  g_return_val_if_fail (home != NULL, NULL);

  return bw_plain_home (home);
}

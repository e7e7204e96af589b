#include "bw-search-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-words.h"

BwSearchGroup
bw_search_words_get_group (const BwHit *hit)
{
  switch (hit->ref.kind)
    {
    case BW_KIND_PERSON:
      return BW_SEARCH_GROUP_PEOPLE;
    case BW_KIND_ORGANISATION:
      return BW_SEARCH_GROUP_ORGANISATIONS;
    case BW_KIND_PAPER:
      return BW_SEARCH_GROUP_PAPERS;
    case BW_KIND_DOCUMENT:
    case BW_KIND_SOURCE:
    case BW_KIND_NONE:
    default:
      return BW_SEARCH_GROUP_DOCUMENTS;
    }
}

const char *
bw_search_words_group (BwSearchGroup group)
{
  static const char *const TITLES[BW_SEARCH_N_GROUPS] = {
    [BW_SEARCH_GROUP_PEOPLE] = N_ ("People"),
    [BW_SEARCH_GROUP_ORGANISATIONS] = N_ ("Organisations"),
    [BW_SEARCH_GROUP_PAPERS] = N_ ("Papers"),
    [BW_SEARCH_GROUP_DOCUMENTS] = N_ ("Posts, digests and other texts"),
  };

  g_return_val_if_fail (group < BW_SEARCH_N_GROUPS, NULL);

  return _ (TITLES[group]);
}

/* Returns: (nullable): what a document is; of the others their group says it */
const char *
bw_search_words_kind (const BwHit *hit)
{
  return hit->ref.kind == BW_KIND_DOCUMENT ? bw_page_words_kind (hit->kind) : NULL;
}

/* Whether what matched is read anyhow: the title or the name. */
gboolean
bw_search_words_is_in_head (const BwHit *hit)
{
  return g_strcmp0 (hit->field, "title") == 0 || g_strcmp0 (hit->field, "name") == 0;
}

/* Returns: (nullable): which part of it matched, where the text does not show it */
const char *
bw_search_words_field (const BwHit *hit)
{
  if (g_strcmp0 (hit->field, "note") == 0)
    return _ ("matched: note");
  if (g_strcmp0 (hit->field, "author") == 0)
    return _ ("matched: author");
  if (g_strcmp0 (hit->field, "person") == 0)
    return _ ("matched: person");
  if (g_strcmp0 (hit->field, "source") == 0)
    return _ ("matched: source");
  if (g_strcmp0 (hit->field, "identifier") == 0)
    return _ ("matched: identifier or address");

  return NULL;
}

/* Returns: why it comes before others that fit as well */
const char *
bw_search_words_bookmarked (void)
{
  return _ ("bookmarked");
}

/* Returns: (transfer full): how many there are, and how many of them are shown */
char *
bw_search_words_count (const BwFindings *findings)
{
  const char *more = findings->partial ? "+" : "";
  g_autofree char *count = NULL;

  if (findings->total == 0)
    return g_strdup (_ ("Nothing found"));

  /* Translators: “+” says that there are more than were counted */
  count = g_strdup_printf (ngettext ("%d%s found", "%d%s found", (gulong) findings->total), findings->total,
                           more);
  if (findings->hits->len >= (guint) findings->total)
    return g_steal_pointer (&count);

  return g_strdup_printf (_ ("%s; these are the first %u"), count, findings->hits->len);
}

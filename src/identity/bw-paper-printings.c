#include "bw-paper-printings.h"

#include <string.h>

#include "bw-clue-list.h"
#include "bw-paper-edition.h"
#include "bw-paper-matcher.h"
#include "bw-title-signs.h"

static BwClueKind
get_kind (const BwPaperDetail *detail)
{
  static const struct
  {
    const char *name;
    BwClueKind kind;
  } KINDS[] = {
    { "volume", BW_CLUE_OTHER_VOLUMES },
    { "page", BW_CLUE_OTHER_PAGES },
    { "number", BW_CLUE_OTHER_NUMBERS },
    { "edition", BW_CLUE_OTHER_EDITIONS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (strcmp (KINDS[i].name, detail->name) == 0)
      return KINDS[i].kind;

  return BW_CLUE_OTHER_ISBNS;
}

/**
 * bw_paper_printings_compare:
 * @one: what is known of a paper
 * @other: what is known of a paper of the same title
 * @clues: (element-type BwClue): gets what of their printing speaks against their being one
 */
void
bw_paper_printings_compare (const BwPaperEvidence *one,
                            const BwPaperEvidence *other,
                            GPtrArray             *clues)
{
  BwPaperDetail detail;
  BwClue *clue;

  if (bw_paper_matcher_are_editions (one, other))
    bw_clue_list_add (clues, BW_CLUE_OTHER_VENUES);
  if (one->title != NULL && other->title != NULL && bw_title_signs_differ (one->title, other->title))
    bw_clue_list_add (clues, BW_CLUE_OTHER_SIGNS);
  if (!bw_paper_edition_differs (one, other, &detail))
    return;

  clue = bw_clue_list_add (clues, get_kind (&detail));
  g_ptr_array_add (clue->words, g_strdup (detail.value));
  g_ptr_array_add (clue->words, g_strdup (detail.other));
}

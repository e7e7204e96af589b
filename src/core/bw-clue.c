#include "bw-clue.h"

BwClue *
bw_clue_new (BwClueKind kind)
{
  BwClue *self = g_new0 (BwClue, 1);

  self->kind = kind;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->words = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_clue_free (BwClue *self)
{
  g_array_unref (self->ids);
  g_ptr_array_unref (self->words);
  g_free (self);
}

gboolean
bw_clue_is_against (const BwClue *self)
{
  return self->kind >= BW_CLUE_OTHER_IDENTIFIERS || (self->kind == BW_CLUE_NAMES && self->likeness == BW_LIKENESS_NONE);
}

/* Returns: the kind as a word of JSON */
const char *
bw_clue_to_string (const BwClue *self)
{
  static const char *const WORDS[] = { "names", "identifiers", "addresses", "papers", "authors", "similar-authors",
                                       "affiliations", "categories", "terms", "numbers", "years",
                                       "other-identifiers", "other-authors", "years-apart",
                                       "other-categories", "other-venues", "other-signs", "other-volumes",
                                       "other-pages", "other-numbers", "other-editions", "other-isbns" };

  g_return_val_if_fail (self->kind < G_N_ELEMENTS (WORDS), NULL);

  return WORDS[self->kind];
}

/* Returns: it as a word of JSON */
const char *
bw_likeness_to_string (BwLikeness likeness)
{
  static const char *const WORDS[] = {
    [BW_LIKENESS_NONE] = "none",
    [BW_LIKENESS_SAME] = "same",
    [BW_LIKENESS_INITIALS] = "initials",
    [BW_LIKENESS_MORE] = "more",
    [BW_LIKENESS_SHORT] = "short",
    [BW_LIKENESS_SPELLING] = "spelling",
    [BW_LIKENESS_ORDER] = "order",
    [BW_LIKENESS_SCRIPT] = "script",
    [BW_LIKENESS_SCRIPTS] = "scripts",
    [BW_LIKENESS_BEGINNING] = "beginning",
    [BW_LIKENESS_DESCRIPTION] = "description",
  };

  g_return_val_if_fail (likeness < G_N_ELEMENTS (WORDS), NULL);

  return WORDS[likeness];
}

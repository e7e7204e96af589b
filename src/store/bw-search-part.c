#include "bw-search-part.h"

#include "bw-search-score.h"

BwSearchPart
bw_search_part_new (void)
{
  return (BwSearchPart){ g_string_new (NULL), g_byte_array_new () };
}

void
bw_search_part_clear (BwSearchPart *self)
{
  g_string_free (self->text, TRUE);
  g_byte_array_unref (self->plan);
}

/**
 * bw_search_part_add:
 * @separator: between what is there and @other
 * @before: before @other
 * @after: and after it
 */
void
bw_search_part_add (BwSearchPart       *self,
                    const char         *separator,
                    const char         *before,
                    const BwSearchPart *other,
                    const char         *after)
{
  g_string_append_printf (self->text, "%s%s%s%s", self->text->len > 0 ? separator : "", before,
                          other->text->str, after);
  g_byte_array_append (self->plan, other->plan->data, other->plan->len);
}

/**
 * bw_search_part_add_phrase:
 * @prefix: whether the last of @words may be the beginning of a longer one
 * @phrase: %BW_SEARCH_PHRASE_LENGTH bytes of a plan
 *
 * Adds what may stand in the place of what is there.
 */
void
bw_search_part_add_phrase (BwSearchPart *self,
                           const char   *words,
                           gboolean      prefix,
                           const guint8 *phrase)
{
  g_string_append_printf (self->text, "%s\"%s\"%s", self->text->len > 0 ? " OR " : "", words,
                          prefix ? "*" : "");
  g_byte_array_append (self->plan, phrase, BW_SEARCH_PHRASE_LENGTH);
}

#include <glib/gi18n-lib.h>

#include "bw-decision-words.h"
#include "bw-plain-parts.h"
#include "bw-plain.h"

static void
append_entry (GString               *out,
              const BwDecisionLog   *log,
              const BwDecisionEntry *entry)
{
  const BwDecision *decision = entry->decision;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *why = bw_decision_words_why (decision);

  bw_plain_take_item (items, g_strjoin (" ", decision->keep.name, bw_decision_words_relation (decision),
                                        decision->action != BW_DECISION_WHOLE ? bw_decision_words_other (entry) : NULL, NULL));
  bw_plain_take_item (items, bw_decision_words_meta (log, decision));
  if (why != NULL)
    bw_plain_take_item (items, g_steal_pointer (&why));
  if (entry->document != NULL && !bw_decision_is_as_called (decision))
    bw_plain_take_item (items, g_strdup (entry->document));
  if (!entry->stands)
    bw_plain_take_item (items, g_strdup (_ ("does not stand any more")));
  bw_plain_items (out, items);
}

/* Returns: (transfer full): what has been decided, a line each */
char *
bw_plain_from_decisions (const BwDecisionLog *log)
{
  GString *out = g_string_new (NULL);

  bw_plain_title (out, bw_decision_words_title ());
  if (log->entries->len == 0)
    bw_plain_paragraph (out, bw_decision_words_empty (log));
  for (guint i = 0; i < log->entries->len; i++)
    append_entry (out, log, g_ptr_array_index (log->entries, i));

  return g_string_free (out, FALSE);
}

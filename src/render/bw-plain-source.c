#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-count.h"
#include "bw-page-words.h"
#include "bw-plain-kinds.h"
#include "bw-plain-parts.h"

#define MAX_LISTED 5000

char *
bw_plain_source (const BwSource *source)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = bw_page_counts_title_of_source (source);
  g_autoptr (GPtrArray) counts = bw_page_counts_of_source (source);

  bw_plain_title (out, title);
  if (strcmp (title, source->title) != 0)
    g_string_append_printf (out, "%s\n", source->title);
  if (source->feed != NULL && source->feed->subtitle != NULL)
    g_string_append_printf (out, "%s\n", source->feed->subtitle);
  bw_plain_counts (out, counts);
  if (source->url != NULL)
    g_string_append_printf (out, "%s\n", source->url);
  if (source->documents->len > 0)
    bw_plain_heading (out, _ ("Documents"));
  for (guint i = 0; i < MIN (source->documents->len, MAX_LISTED); i++)
    {
      const BwBrief *brief = g_ptr_array_index (source->documents, i);
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

      bw_plain_take_item (items, g_strdup (bw_page_words_brief (brief)));
      bw_plain_take_item (items, g_strdup (bw_page_words_kind (brief->kind)));
      bw_plain_take_item (items, bw_page_words_date (brief->date, FALSE));
      g_string_append_printf (out, "%u. ", i + 1);
      bw_plain_items (out, items);
    }

  return g_string_free (out, FALSE);
}

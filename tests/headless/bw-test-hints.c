#include "bw-test-hints.h"

#include "bw-hint-words.h"

/* Returns: (transfer full): all that they say */
char *
bw_test_hints_join (GPtrArray  *hints,
                    const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hints->len; i++)
    {
      g_autofree char *hint = bw_hint_words_tell (g_ptr_array_index (hints, i));

      g_string_append_printf (text, "%s%s", i > 0 ? separator : "", hint);
    }

  return g_string_free (text, FALSE);
}

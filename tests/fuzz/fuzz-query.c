#include "bw-query.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

#define MAX_GROUPS 8 /* printing may add as many parentheses as there are; past a limit they go */

static guint
count (const char *text,
       char        c)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;

  return n;
}

/* Whatever is typed means something, and printed and parsed again it means the same. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (GPtrArray) hints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BwQuery) query = bw_query_parse (text, hints);
  g_autofree char *printed = bw_query_to_string (query);
  g_autofree char *closed = g_strconcat (printed, " ", NULL);
  g_autoptr (BwQuery) again = bw_query_parse (closed, NULL);
  g_autofree char *printed_again = bw_query_to_string (again);

  if (count (text, '(') <= MAX_GROUPS && strcmp (printed, printed_again) != 0)
    {
      /* A fuzzer keeps what it aborts on, but not what it traps on as g_error() does. */
      g_printerr ("“%s” became “%s”\n", printed, printed_again);
      abort ();
    }

  return 0;
}

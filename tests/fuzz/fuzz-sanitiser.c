#include <stdlib.h>

#include "bw-foreign-html.h"
#include "bw-test-html.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *html = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autofree char *fault = bw_test_html_try (html);
  g_autofree char *text = bw_foreign_html_to_text (html);

  if (fault != NULL || !g_utf8_validate (text, -1, NULL))
    {
      g_printerr ("%s\n", fault);
      abort ();
    }

  return 0;
}

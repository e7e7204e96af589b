#include <stdio.h>

#include "bw-reader.h"
#include "bw-reading-dump.h"

/* dump-reading FILE [KIND]: what the expectation beside a fixture is made with. */
int
main (int   argc,
      char *argv[])
{
  const BwReadContext context = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BwReading) reading = NULL;
  g_autofree char *dump = NULL;
  char *data = NULL;
  gsize length = 0;

  if (argc < 2)
    return 2;
  if (!g_file_get_contents (argv[1], &data, &length, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  bytes = g_bytes_new_take (data, length);
  if (!(reading = bw_reader_read (bytes, argc > 2 ? argv[2] : NULL, &context, &error)))
    {
      g_print ("error: %s\n", error->message);
      return 1;
    }

  dump = bw_reading_dump (reading);
  (void) fputs (dump, stdout); /* not g_print(), which goes by the locale */

  return 0;
}

#include "bw-cli.h"

#include <gio/gunixoutputstream.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "bw-error.h"

/**
 * bw_cli_open:
 *
 * Opens the library that the command line names; main() closes it.
 *
 * Returns: (transfer none): the library; whether it can be used is told by the first
 *   thing that is asked of it
 */
BwLibrary *
bw_cli_open (BwCli         *cli,
             BwLibraryMode  mode)
{
  cli->library = bw_library_new (cli->path, mode);

  return cli->library;
}

/**
 * bw_cli_parse:
 * @argv: of the command; what is left of it are its arguments
 * @arguments: what its arguments are, for a message
 * @min: the fewest arguments
 * @max: the most
 *
 * Returns: whether the command line is right; if not, a message was printed
 */
gboolean
bw_cli_parse (char               **argv,
              const GOptionEntry  *entries,
              const char          *arguments,
              guint                min,
              guint                max)
{
  g_autofree char *usage = g_strconcat (argv[0], " ", arguments, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;
  int argc = (int) g_strv_length (argv);

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      bw_cli_usage ("%s", error->message);
      return FALSE;
    }
  argv[argc] = NULL;
  if (argc > 1 && g_str_equal (argv[1], "--"))
    {
      for (int i = 1; i < argc; i++)
        argv[i] = argv[i + 1];
      argc--;
    }
  if ((guint) argc - 1 < min || (guint) argc - 1 > max)
    {
      bw_cli_usage ("“%s” takes %s", argv[0], arguments);
      return FALSE;
    }

  return TRUE;
}

/* Prints what went wrong and says what the program ends with for it. */
BwCliStatus
bw_cli_fail (const GError *error)
{
  g_printerr ("bookwheelctl: %s\n", error->message);

  if (bw_error_is_library (error))
    return BW_CLI_LIBRARY;

  return g_error_matches (error, BW_ERROR, BW_ERROR_INVALID) ? BW_CLI_USAGE : BW_CLI_REFUSED;
}

BwCliStatus
bw_cli_usage (const char *format,
              ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("bookwheelctl: %s. “bookwheelctl --help” says more\n", message);

  return BW_CLI_USAGE;
}

/* The callback of an asynchronous function that bw_cli_wait() waits for. */
void
bw_cli_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/**
 * bw_cli_wait:
 * @place: what was given to bw_cli_ready_cb()
 *
 * Returns: (transfer full): the result, once it is there
 */
GAsyncResult *
bw_cli_wait (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (place);
}

/* Returns: (transfer full): standard output */
GOutputStream *
bw_cli_get_output (void)
{
  g_autoptr (GOutputStream) raw = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return g_buffered_output_stream_new_sized (raw, 256UL * 1024);
}

/* Prints UTF-8 as it is, whatever the locale. */
void
bw_cli_print (const char *text)
{
  (void) fputs (text, stdout);
}

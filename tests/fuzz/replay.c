#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Runs each file of the folders named as arguments through the fuzz target. */
int
main (int   argc,
      char *argv[])
{
  int n = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (argv[i], 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)))
        {
          g_autofree char *path = g_build_filename (argv[i], name, NULL);
          g_autofree char *data = NULL;
          gsize size = 0;

          if (!g_file_get_contents (path, &data, &size, NULL))
            continue;
          LLVMFuzzerTestOneInput ((const guint8 *) data, size);
          n++;
        }
    }
  g_print ("%d inputs\n", n);

  return n > 0 ? 0 : 1;
}

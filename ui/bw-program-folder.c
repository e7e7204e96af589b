#include "bw-program-folder.h"

#include "bw-config.h"

/* Returns: (transfer full) (nullable): the folder of the program, when it was built and not installed */
char *
bw_program_folder_get_build (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program == NULL || !g_str_has_prefix (program, BW_BUILD_DIR "/"))
    return NULL;

  return g_path_get_dirname (program);
}

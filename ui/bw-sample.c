#include "bw-sample.h"

#include "bw-config.h"

/* Whether the program was built and not installed. */
static gboolean
is_in_build_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, BW_BUILD_DIR "/");
}

/**
 * bw_sample_get_folder:
 *
 * Returns: (transfer full): where the sample library lies, if there is one
 */
GFile *
bw_sample_get_folder (void)
{
  return g_file_new_for_path (is_in_build_folder () ? BW_SOURCE_DIR "/data/sample"
                                                    : BW_DATA_DIR "/sample");
}

#include "bw-sample.h"

#include "bw-config.h"
#include "bw-program-folder.h"

/**
 * bw_sample_get_folder:
 *
 * Returns: (transfer full): where the sample library lies, if there is one
 */
GFile *
bw_sample_get_folder (void)
{
  g_autofree char *build = bw_program_folder_get_build ();

  return g_file_new_for_path (build != NULL ? BW_SOURCE_DIR "/data/sample"
                                            : BW_DATA_DIR "/sample");
}

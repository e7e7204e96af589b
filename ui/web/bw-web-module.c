#include "bw-web-module.h"

#include "bw-web-viewer.h"

/* Returns: (transfer full): what shows the pages of @library; the program finds this by its name */
BwViewer *
bw_web_module_make (BwLibrary *library)
{
  return bw_web_viewer_new (library);
}

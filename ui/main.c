#include <glib/gi18n.h>
#include <locale.h>

#include "bw-application.h"
#include "bw-config.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (BwApplication) application = NULL;

  (void) setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, BW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Bookwheel"));

  application = bw_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

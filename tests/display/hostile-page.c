#include <adwaita.h>

#include "bw-page-policy.h"
#include "bw-web-view.h"

/*
 * hostile-page safe|open FILE ADDRESS: shows a page of markup in the view that the
 * program shows its pages in, or in one that has none of its protections. In the safe
 * one our own script then tries what the page did, and prints what it found.
 */

/* The time at the end is that in which the open view asks for the last that it asks for. */
static const char SCRIPT[] =
  "const root = document.documentElement;"
  "const image = new Image ();"
  "image.src = address + 'own-image';"
  "await fetch (address + 'own-fetch').catch (() => {});"
  "const script = document.createElement ('script');"
  "script.textContent = \"document.documentElement.setAttribute ('pwned', 'made')\";"
  "document.head.append (script);"
  "document.getElementById ('link').click ();"
  "await new Promise (resolve => setTimeout (resolve, 2500));"
  "return JSON.stringify ({"
  "  own: document.querySelectorAll ('p').length,"
  "  pwned: root.getAttribute ('pwned'),"
  "  file: document.getElementById ('file').naturalWidth,"
  "  url: location.href });";

static GMainLoop *loop;
static char *page;
static char *address;
static int status = 1;

static void
script_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JSCValue) value = NULL;
  g_autofree char *text = NULL;

  value = webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (object), result,
                                                                 &error);
  if (value != NULL)
    {
      text = jsc_value_to_string (value);
      g_print ("%s\n", text);
      status = 0;
    }
  else
    g_printerr ("%s\n", error->message);

  g_main_loop_quit (loop);
}

static void
load_changed_cb (WebKitWebView   *view,
                 WebKitLoadEvent  event)
{
  GVariantDict dict;

  if (event != WEBKIT_LOAD_FINISHED)
    return;
  if (g_strcmp0 (webkit_web_view_get_uri (view), "about:blank") == 0)
    {
      webkit_web_view_load_html (view, page, BW_PAGE_HOME);
      return;
    }
  if (!BW_IS_WEB_VIEW (view))
    return; /* it goes on until it is ended */

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "address", "s", address);
  webkit_web_view_call_async_javascript_function (view, SCRIPT, -1, g_variant_dict_end (&dict),
                                                  BW_PAGE_WORLD, NULL, NULL, script_ready_cb, NULL);
}

static GtkWidget *
make_open_view (BwPageScheme *scheme)
{
  g_autoptr (WebKitWebContext) context = webkit_web_context_new ();

  bw_page_scheme_register (scheme, context);

  return g_object_new (WEBKIT_TYPE_WEB_VIEW, "web-context", context, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (BwPageScheme) scheme = NULL;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "hostile.db", NULL);
  GtkWidget *window;
  GtkWidget *view;

  if (argc != 4 || !g_file_get_contents (argv[2], &page, NULL, NULL))
    return 2;

  adw_init ();
  address = argv[3];
  loop = g_main_loop_new (NULL, FALSE);
  library = bw_library_new (path, BW_LIBRARY_READ_WRITE);
  scheme = bw_page_scheme_new (library);
  view = g_str_equal (argv[1], "safe") ? bw_web_view_new (scheme) : make_open_view (scheme);
  g_signal_connect (view, "load-changed", G_CALLBACK (load_changed_cb), NULL);
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  if (BW_IS_WEB_VIEW (view))
    bw_web_view_open (BW_WEB_VIEW (view), "about:blank");
  else
    webkit_web_view_load_uri (WEBKIT_WEB_VIEW (view), "about:blank");
  g_main_loop_run (loop);

  gtk_window_destroy (GTK_WINDOW (window));
  bw_library_close (library);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_main_loop_unref (loop);
  g_free (page);

  return status;
}

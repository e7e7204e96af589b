#include "bw-shortcuts.h"

#define MAX_ACCELS 4

/*
 * All keys that do something wherever the focus is. Keys that depend on it, as the
 * arrows and Escape do, are with the widget that has the focus.
 */
static const struct
{
  const char *action;
  const char *accels[MAX_ACCELS];
} SHORTCUTS[] = {
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question", "F1" } },
  { "window.close", { "<Control>w" } },
  { "searches.palette", { "<Control><Shift>p" } },
  { "win.switch-pane", { "F6", "<Shift>F6" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.toggle-fullscreen", { "F11" } },
  { "import.files", { "<Control>o" } },
  { "import.folder", { "<Control><Shift>o" } },
  { "sidebar.search", { "<Control>k", "<Control>l" } },
  { "searches.save", { "<Control>s" } },
  { "sidebar.place::home", { "<Control>1", "<Alt>Home" } },
  { "sidebar.place::papers", { "<Control>2" } },
  { "sidebar.place::people", { "<Control>3" } },
  { "sidebar.place::posts", { "<Control>4" } },
  { "sidebar.place::digests", { "<Control>5" } },
  { "sidebar.place::captures", { "<Control>6" } },
  { "sidebar.place::organisations", { "<Control>7" } },
  { "sidebar.place::bookmarks", { "<Control>8" } },
  { "sidebar.place::sources", { "<Control>9" } },
  { "sidebar.place::feeds", { "<Control><Shift>f" } },
  { "sidebar.place::notes", { "<Control><Shift>n" } },
  { "sidebar.place::pages", { "<Control><Shift>s" } },
  { "sidebar.place::doubtful", { "<Control><Shift>d" } },
  { "library.export", { "<Control>e" } },
  { "library.folders", { "<Control><Shift>w" } },
  { "library.copy-bibtex", { "<Control><Shift>b" } },
  { "library.connect", { "<Control>h" } },
  { "decision.same", { "<Control>m" } },
  { "decision.split", { "<Control><Shift>m" } },
  { "decision.undo", { "<Control>z" } },
  { "decision.redo", { "<Control><Shift>z" } },
  { "decision.log", { "<Control><Shift>l" } },
  { "page.timeline::all", { "<Alt>1", "<Alt>KP_1" } },
  { "page.timeline::papers", { "<Alt>2", "<Alt>KP_2" } },
  { "page.timeline::posts", { "<Alt>3", "<Alt>KP_3" } },
  { "page.timeline::captures", { "<Alt>4", "<Alt>KP_4" } },
  { "page.timeline::mentions", { "<Alt>5", "<Alt>KP_5" } },
  { "page.timeline::citations", { "<Alt>6", "<Alt>KP_6" } },
  { "page.reload", { "<Control>r", "F5" } },
  { "page.bookmark", { "<Control>d" } },
  { "page.find", { "<Control>f" } },
  { "page.find-next", { "<Control>g", "F3" } },
  { "page.find-previous", { "<Control><Shift>g", "<Shift>F3" } },
  { "page.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "page.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "page.zoom-normal", { "<Control>0", "<Control>KP_0" } },
  { "page.browser", { "<Control>b" } },
  { "page.copy-link", { "<Control><Shift>c" } },
  { "page.text", { "<Control><Shift>t" } },
};

/* Where one reads from right to left, what was before lies to the right. */
static void
install_history (GtkApplication *application)
{
  const char *const left[] = { "<Alt>Left", "Back", NULL };
  const char *const right[] = { "<Alt>Right", "Forward", NULL };
  const char *const left_forward[] = { "<Alt>Left", "Forward", NULL };
  const char *const right_back[] = { "<Alt>Right", "Back", NULL };
  gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  gtk_application_set_accels_for_action (application, "page.back", mirrored ? right_back : left);
  gtk_application_set_accels_for_action (application, "page.forward",
                                         mirrored ? left_forward : right);
}

void
bw_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (SHORTCUTS); i++)
    gtk_application_set_accels_for_action (application, SHORTCUTS[i].action, SHORTCUTS[i].accels);
  install_history (application);
}

/**
 * bw_shortcuts_present:
 *
 * Shows the window that lists the keys. It is made the first time; only as the help of
 * a window does it learn which keys the actions have.
 */
void
bw_shortcuts_present (GtkApplicationWindow *window)
{
  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = NULL;
      GObject *help;

      builder = gtk_builder_new_from_resource ("/io/github/bookwheel/Bookwheel/bw-shortcuts.ui");
      help = gtk_builder_get_object (builder, "shortcuts");
      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (help));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

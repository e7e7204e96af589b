#include "bw-command.h"

#include <glib/gi18n.h>

/* What is done most comes first: that is where one sees what there is. */
static const BwCommand COMMANDS[] = {
  { "sidebar.search", N_ ("Search") },
  { "sidebar.page", N_ ("Open what is found as a page") },
  { "searches.save", N_ ("Save the search") },
  { "import.files", N_ ("Import files") },
  { "import.folder", N_ ("Import a folder") },
  { "library.folders", N_ ("Watched folders") },
  { "library.export", N_ ("Export") },
  { "page.bookmark", N_ ("Set or remove the bookmark") },
  { "page.find", N_ ("Find in the page") },
  { "library.copy-bibtex", N_ ("Copy as BibTeX") },
  { "page.copy-link", N_ ("Copy the link") },
  { "page.browser", N_ ("Open in the browser") },
  { "page.text", N_ ("Show as text") },
  { "page.reload", N_ ("Load again") },
  { "page.back", N_ ("Back") },
  { "page.forward", N_ ("Forward") },
  { "page.timeline::all", N_ ("Timeline") },
  { "page.timeline::papers", N_ ("Timeline: their papers") },
  { "page.timeline::posts", N_ ("Timeline: their posts") },
  { "page.timeline::captures", N_ ("Timeline: their captures") },
  { "page.timeline::mentions", N_ ("Timeline: what mentions them") },
  { "page.timeline::citations", N_ ("Timeline: what cites them") },
  { "library.connect", N_ ("How connected with somebody else") },
  { "decision.same", N_ ("Same as another") },
  { "decision.split", N_ ("Split") },
  { "decision.undo", N_ ("Undo the last decision") },
  { "decision.redo", N_ ("Redo the last decision") },
  { "decision.log", N_ ("Decisions") },
  { "decision.export", N_ ("Export decisions") },
  { "decision.import", N_ ("Import decisions") },
  { "page.zoom-in", N_ ("Larger") },
  { "page.zoom-out", N_ ("Smaller") },
  { "page.zoom-normal", N_ ("Normal size") },
  { "win.switch-pane", N_ ("Between sidebar and page") },
  { "win.toggle-sidebar", N_ ("Show or hide the sidebar") },
  { "win.toggle-fullscreen", N_ ("Full screen") },
  { "app.shortcuts", N_ ("Keyboard shortcuts") },
  { "app.about", N_ ("About Bookwheel") },
  { "window.close", N_ ("Close the window") },
  { "app.quit", N_ ("Quit") },
};

guint
bw_command_get_n (void)
{
  return G_N_ELEMENTS (COMMANDS);
}

const BwCommand *
bw_command_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (COMMANDS), NULL);

  return &COMMANDS[index];
}

const char *
bw_command_get_title (const BwCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _ (self->title);
}

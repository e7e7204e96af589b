#include "bw-window-actions.h"

#include "bw-action-groups.h"
#include "bw-decision-actions.h"
#include "bw-doubt-actions.h"
#include "bw-library-actions.h"
#include "bw-search-actions.h"

struct _BwWindowActions
{
  GtkWidget        *window;
  BwLibraryActions *library_actions;
  GPtrArray        *all;
};

/* Some of what is done may be under way when the window goes. */
static void
stop (gpointer actions)
{
  g_object_run_dispose (G_OBJECT (actions));
  g_object_unref (actions);
}

static void
add (BwWindowActions *self,
     const char      *prefix,
     GActionGroup    *group,
     gpointer         actions)
{
  bw_action_groups_insert (self->window, prefix, group);
  g_ptr_array_add (self->all, actions);
}

/**
 * bw_window_actions_new:
 * @window: (transfer none): which gets the action groups, and must outlive them
 */
BwWindowActions *
bw_window_actions_new (GtkWidget  *window,
                       BwLibrary  *library,
                       BwSearches *searches,
                       BwSidebar  *sidebar,
                       BwPane     *pane)
{
  BwWindowActions *self = g_new0 (BwWindowActions, 1);
  BwLibraryActions *of_library = bw_library_actions_new (library, sidebar, pane);
  BwDecisionActions *of_decisions = bw_decision_actions_new (library, pane);
  BwDoubtActions *of_doubts = bw_doubt_actions_new (library, pane);
  BwSearchActions *of_searches = bw_search_actions_new (library, searches, sidebar, GTK_WIDGET (pane));

  self->window = window;
  self->library_actions = of_library;
  self->all = g_ptr_array_new_with_free_func (stop);
  add (self, "library", bw_library_actions_get_group (of_library), of_library);
  add (self, "decision", bw_decision_actions_get_group (of_decisions), of_decisions);
  add (self, "doubt", bw_doubt_actions_get_group (of_doubts), of_doubts);
  add (self, "searches", bw_search_actions_get_group (of_searches), of_searches);

  return self;
}

void
bw_window_actions_free (BwWindowActions *self)
{
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* The library can be read. */
void
bw_window_actions_start (BwWindowActions *self)
{
  g_return_if_fail (self != NULL);

  bw_library_actions_start (self->library_actions);
}

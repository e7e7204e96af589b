#include "bw-viewer-module.h"

#include <gmodule.h>

#include "bw-config.h"
#include "bw-program-folder.h"

/*
 * The module that shows pages as web pages. The web engine that it is linked with, and
 * all that this is linked with in turn, take longer to load than all else that is needed
 * for a window; that is done on a thread, and once. It stays loaded.
 */
#define MODULE "bookwheel-web." G_MODULE_SUFFIX
#define FUNCTION "bw_web_module_make"

typedef BwViewer *(*MakeFunc) (BwLibrary *library);

static GMutex load_lock;
static MakeFunc make; /* once it is loaded */

/* A program that was not installed has it beside itself. */
static char *
get_path (void)
{
  g_autofree char *build = bw_program_folder_get_build ();

  return g_build_filename (build != NULL ? build : BW_MODULE_DIR, MODULE, NULL);
}

static gboolean
load (GError **error)
{
  g_autofree char *path = get_path ();
  GModule *module;
  gpointer function = NULL;

  if ((module = g_module_open_full (path, G_MODULE_BIND_LOCAL, error)) == NULL)
    return FALSE;

  g_module_make_resident (module);
  if (!g_module_symbol (module, FUNCTION, &function))
    {
      g_set_error_literal (error, G_MODULE_ERROR, G_MODULE_ERROR_FAILED, g_module_error ());
      return FALSE;
    }

  g_atomic_pointer_set (&make, (MakeFunc) function);

  return TRUE;
}

/* Who comes while it is being loaded waits for that; what has failed is tried again. */
static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean loaded;

  g_mutex_lock (&load_lock);
  loaded = g_atomic_pointer_get (&make) != NULL || load (&error);
  g_mutex_unlock (&load_lock);

  if (loaded)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * bw_viewer_module_load_async:
 * @callback: (nullable): to be told; nobody is when it is only to be there soon
 */
void
bw_viewer_module_load_async (GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, bw_viewer_module_load_async);
  g_task_run_in_thread (task, load_thread);
}

gboolean
bw_viewer_module_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Returns: (transfer full): what shows the pages of @library, from the module that was loaded */
BwViewer *
bw_viewer_module_make (BwLibrary *library)
{
  g_return_val_if_fail (g_atomic_pointer_get (&make) != NULL, NULL);
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  return make (library);
}

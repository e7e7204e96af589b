#include "bw-folder-watch.h"

#include <string.h>

#include "bw-library-private.h"
#include "bw-limits.h"
#include "bw-note-sync.h"
#include "bw-note-table.h"

#define GATHER_TIME 500 /* milliseconds, in which a program writes all that it changes */
#define RATE_LIMIT 100  /* milliseconds between two signals of one file */

/**
 * BwFolderWatch:
 *
 * Keeps the notes in the folders that the library watches as they are in their files.
 * What happens within half a second is done together, and quietly: nothing is told but
 * that the library has changed.
 */
struct _BwFolderWatch
{
  GObject       parent_instance;

  BwLibrary    *library;
  GCancellable *cancellable;
  GStrv         folders;        /* that are watched */
  GHashTable   *monitors; /* of these folders and of all inside them, by path */
  GHashTable   *changed;  /* paths that wait to be looked at */
  guint         gather;
  gboolean      asking; /* for the folders */
  gboolean      stale;  /* whether they may have changed since they were asked for */
  gboolean      busy;
};

G_DEFINE_FINAL_TYPE (BwFolderWatch, bw_folder_watch, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FOLDERS,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void ask (BwFolderWatch *self);
static void begin (BwFolderWatch *self);

static gboolean
gather_cb (gpointer data)
{
  BwFolderWatch *self = data;

  self->gather = 0;
  begin (self);

  return G_SOURCE_REMOVE;
}

static void
add_changed (BwFolderWatch *self,
             const char    *path)
{
  g_hash_table_add (self->changed, g_strdup (path));
  if (self->gather == 0)
    self->gather = g_timeout_add (GATHER_TIME, gather_cb, self);
}

static void
changed_cb (BwFolderWatch     *self,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event)
{
  const char *path = g_file_peek_path (file);

  if (event == G_FILE_MONITOR_EVENT_DELETED)
    g_hash_table_remove (self->monitors, path);
  if (path != NULL &&
      (event == G_FILE_MONITOR_EVENT_CHANGED || event == G_FILE_MONITOR_EVENT_CREATED ||
       event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_DELETED))
    add_changed (self, path);
}

/* Returns: whether it was not watched yet */
static gboolean
add_monitor (BwFolderWatch *self,
             const char    *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFileMonitor *monitor;

  if (g_hash_table_contains (self->monitors, path) ||
      g_hash_table_size (self->monitors) >= BW_MAX_WATCHED_FOLDERS ||
      !(monitor = g_file_monitor_directory (file, G_FILE_MONITOR_NONE, NULL, NULL)))
    return FALSE;

  g_file_monitor_set_rate_limit (monitor, RATE_LIMIT);
  g_signal_connect_object (monitor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->monitors, g_strdup (path), monitor);

  return TRUE;
}

static gboolean
is_watched (BwFolderWatch *self,
            const char    *path)
{
  for (char **folder = self->folders; folder != NULL && *folder != NULL; folder++)
    if (g_str_has_prefix (path, *folder) && strchr ("/", path[strlen (*folder)]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_left_cb (gpointer path,
            gpointer value,
            gpointer user_data)
{
  return !is_watched (user_data, path);
}

static void
set_busy (BwFolderWatch *self,
          gboolean       busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* What happened in a new folder before it was watched is found by looking once more. */
static void
synced_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BwFolderWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) folders = bw_note_sync_finish (result, &error);

  if (!g_cancellable_is_cancelled (self->cancellable))
    for (guint i = 0; folders != NULL && i < folders->len; i++)
      {
        const char *folder = g_ptr_array_index (folders, i);

        if (is_watched (self, folder) && add_monitor (self, folder))
          add_changed (self, folder);
      }
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_info ("The watched folders were not read: %s", error->message);
  set_busy (self, FALSE);
}

static void
begin (BwFolderWatch *self)
{
  g_autofree const char **paths = NULL;

  if (self->busy)
    {
      self->gather = g_timeout_add (GATHER_TIME, gather_cb, self);
      return;
    }
  g_hash_table_foreach_remove (self->changed, is_left_cb, self);
  if (g_hash_table_size (self->changed) == 0)
    return;

  paths = (const char **) g_hash_table_get_keys_as_array (self->changed, NULL);
  set_busy (self, TRUE);
  bw_note_sync_async (self->library, paths, (const char *const *) self->folders,
                      self->cancellable, synced_cb, g_object_ref (self));
  g_hash_table_remove_all (self->changed);
}

static gpointer
get_folders_job (BwSession     *session,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return bw_note_table_get_folders (bw_session_get_db (session), error);
}

static void
take_folders (BwFolderWatch *self,
              GStrv          folders)
{
  g_auto (GStrv) old = g_steal_pointer (&self->folders);

  self->folders = folders;
  g_hash_table_foreach_remove (self->monitors, is_left_cb, self);
  for (char **folder = folders; *folder != NULL; folder++)
    if (old == NULL || !g_strv_contains ((const char *const *) old, *folder))
      add_changed (self, *folder);
  if (old == NULL || !g_strv_equal ((const char *const *) old, (const char *const *) folders))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDERS]);
}

static void
folders_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BwFolderWatch) self = user_data;
  GStrv folders = bw_library_finish (BW_LIBRARY (object), result, bw_folder_watch_start, NULL);

  self->asking = FALSE;
  if (folders != NULL && g_cancellable_is_cancelled (self->cancellable))
    g_strfreev (folders);
  else if (folders != NULL)
    take_folders (self, folders);
  if (self->stale)
    ask (self);
}

static void
ask (BwFolderWatch *self)
{
  self->stale = self->asking;
  if (self->asking || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->asking = TRUE;
  bw_library_read_async (self->library, bw_folder_watch_start, get_folders_job, NULL, NULL,
                         (GDestroyNotify) g_strfreev, self->cancellable, folders_cb,
                         g_object_ref (self));
}

static void
bw_folder_watch_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BwFolderWatch *self = BW_FOLDER_WATCH (object);

  switch (prop_id)
    {
    case PROP_FOLDERS:
      g_value_set_boxed (value, self->folders);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_folder_watch_dispose (GObject *object)
{
  BwFolderWatch *self = BW_FOLDER_WATCH (object);

  bw_folder_watch_stop (self);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->folders, g_strfreev);
  g_clear_pointer (&self->monitors, g_hash_table_unref);
  g_clear_pointer (&self->changed, g_hash_table_unref);

  G_OBJECT_CLASS (bw_folder_watch_parent_class)->dispose (object);
}

static void
bw_folder_watch_class_init (BwFolderWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = bw_folder_watch_dispose;
  object_class->get_property = bw_folder_watch_get_property;

  /* The paths of the folders that are watched. */
  properties[PROP_FOLDERS] = g_param_spec_boxed ("folders", NULL, NULL, G_TYPE_STRV, flags);
  /* Whether notes are read just now. */
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bw_folder_watch_init (BwFolderWatch *self)
{
  self->cancellable = g_cancellable_new ();
  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

BwFolderWatch *
bw_folder_watch_new (BwLibrary *library)
{
  BwFolderWatch *self = g_object_new (BW_TYPE_FOLDER_WATCH, NULL);

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self->library = g_object_ref (library);

  return self;
}

/* Reads what has changed since the last time, and watches from now on. */
void
bw_folder_watch_start (BwFolderWatch *self)
{
  g_return_if_fail (BW_IS_FOLDER_WATCH (self));

  g_signal_connect_object (self->library, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
}

/* Watches no longer. What is being read is ended soon. */
void
bw_folder_watch_stop (BwFolderWatch *self)
{
  g_return_if_fail (BW_IS_FOLDER_WATCH (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->gather, g_source_remove);
  if (self->monitors != NULL)
    g_hash_table_remove_all (self->monitors);
}

typedef struct
{
  BwLibrary *library; /* kept alive by the task */
  char      *folder;
  gboolean   watched;
} Setting;

static void
setting_free (gpointer data)
{
  Setting *setting = data;

  g_free (setting->folder);
  g_free (setting);
}

static gpointer
set_job (BwSession     *session,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  const Setting *setting = data;
  BwDb *db = bw_session_get_db (session);
  g_autoptr (BwChanges) none = bw_changes_new ();

  if (!(setting->watched ? bw_note_table_watch (db, setting->folder, error)
                         : bw_note_table_unwatch (db, setting->folder, error)))
    return NULL;

  bw_library_queue_changed (setting->library, none);

  return GINT_TO_POINTER (TRUE);
}

/* Sets whether a folder is watched; the notes in it stay as they are. */
void
bw_folder_watch_set (BwFolderWatch *self,
                     const char    *folder,
                     gboolean       watched)
{
  Setting *setting;

  g_return_if_fail (BW_IS_FOLDER_WATCH (self));
  g_return_if_fail (folder != NULL);

  setting = g_new0 (Setting, 1);
  setting->library = self->library;
  setting->folder = g_strdup (folder);
  setting->watched = watched;
  bw_library_write_async (self->library, bw_folder_watch_set, set_job, setting, setting_free, NULL,
                          NULL, NULL, NULL);
}

/* Returns: (transfer none) (nullable): the folders that are watched, once they are known */
const char *const *
bw_folder_watch_get_folders (BwFolderWatch *self)
{
  g_return_val_if_fail (BW_IS_FOLDER_WATCH (self), NULL);

  return (const char *const *) self->folders;
}

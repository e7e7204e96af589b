#include "bw-article-worker.h"

#include <gmodule.h>
#include <string.h>

#include "bw-article-module.h"
#include "bw-config.h"
#include "bw-limits.h"

/*
 * The scripts run on a thread of their own, which begins with the first page and ends,
 * with all that the engine has allocated, when for a while there was none.
 */
#define MODULE "bookwheel-article." G_MODULE_SUFFIX
#define IDLE_SECONDS 20
#define MAX_PAGES 500 /* that one engine reads: it gives little memory back */

typedef struct
{
  char     *xhtml;
  char     *url;
  char     *json;
  GError   *error;
  gboolean  is_done;
} Request;

static GMutex lock;
static GCond changed;
static GQueue requests = G_QUEUE_INIT;
static gboolean is_running;

static guint max_seconds;

static struct
{
  BwArticleEngineNew make;
  BwArticleEngineRun run;
  BwArticleEngineFree free;
} functions;

static gboolean
is_built_here (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, BW_BUILD_DIR "/");
}

/* A program that was not installed finds what belongs to it where it was built. The
 * environment is for tests. */
static char *
get_scripts_folder (void)
{
  const char *folder = g_getenv ("BOOKWHEEL_SCRIPTS");

  if (folder != NULL)
    return g_strdup (folder);

  return g_strdup (is_built_here () ? BW_SOURCE_DIR "/_scripts" : BW_DATA_DIR "/scripts");
}

/* Whether the engine is in use already, as it is where a web view was loaded: then the time
 * that its scripts may take is no longer to be set. */
static gboolean
is_engine_loaded (void)
{
  g_autofree char *maps = NULL;

  return !g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL) ||
         strstr (maps, "libjavascriptcoregtk") != NULL;
}

static gboolean
load_module (GError **error)
{
  g_autofree char *path = NULL;
  GModule *module;

  if (functions.make != NULL)
    return TRUE;

  path = g_build_filename (is_built_here () ? BW_BUILD_DIR "/src/import/html/module"
                                            : BW_MODULE_DIR,
                           MODULE, NULL);
  max_seconds = is_engine_loaded () ? 0 : BW_MAX_ARTICLE_SECONDS;
  if (!(module = g_module_open_full (path, G_MODULE_BIND_LOCAL, error)))
    return FALSE;
  g_module_make_resident (module);
  if (!g_module_symbol (module, BW_ARTICLE_ENGINE_RUN, (gpointer *) &functions.run) ||
      !g_module_symbol (module, BW_ARTICLE_ENGINE_FREE, (gpointer *) &functions.free) ||
      !g_module_symbol (module, BW_ARTICLE_ENGINE_NEW, (gpointer *) &functions.make))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, g_module_error ());
      functions.make = NULL;
      return FALSE;
    }

  return TRUE;
}

static BwArticleEngine *
make_engine (GError **error)
{
  g_autofree char *folder = get_scripts_folder ();

  /* The engine takes long to load; without the scripts it is of no use. */
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           "the scripts that find it are not installed");
      return NULL;
    }
  if (!load_module (error))
    return NULL;

  return functions.make (folder, max_seconds, error);
}

/* Returns: (nullable): the next request, or NULL when there was none for a while */
static Request *
wait_for_request (void)
{
  gint64 until = g_get_monotonic_time () + IDLE_SECONDS * G_TIME_SPAN_SECOND;

  while (g_queue_is_empty (&requests))
    if (!g_cond_wait_until (&changed, &lock, until))
      return NULL;

  return g_queue_pop_head (&requests);
}

static gpointer
engine_thread (gpointer data)
{
  BwArticleEngine *engine = NULL;
  guint n_pages = 0;
  Request *request;

  g_mutex_lock (&lock);
  while (n_pages++ < MAX_PAGES && (request = wait_for_request ()))
    {
      g_mutex_unlock (&lock);
      if (engine == NULL)
        engine = make_engine (&request->error);
      if (engine != NULL)
        request->json = functions.run (engine, request->xhtml, request->url, &request->error);
      if (request->error != NULL)
        g_clear_pointer (&engine, functions.free);
      g_mutex_lock (&lock);
      request->is_done = TRUE;
      g_cond_broadcast (&changed);
    }
  is_running = FALSE;
  g_cond_broadcast (&changed);
  g_mutex_unlock (&lock);

  g_clear_pointer (&engine, functions.free);

  return NULL;
}

/**
 * bw_article_worker_extract:
 * @xhtml: a page, well-formed
 * @json: (out) (nullable): the article as JSON text, `NULL` when the page has none
 *
 * Has the scripts take the article out of a page and waits for it.
 *
 * Returns: whether they could be run; else @error says why not
 */
gboolean
bw_article_worker_extract (const char  *xhtml,
                           const char  *url,
                           char       **json,
                           GError     **error)
{
  Request request = { .xhtml = (char *) xhtml, .url = (char *) url };

  g_mutex_lock (&lock);
  g_queue_push_tail (&requests, &request);
  g_cond_broadcast (&changed);
  while (!request.is_done)
    {
      if (!is_running)
        {
          is_running = TRUE;
          g_thread_unref (g_thread_new ("article", engine_thread, NULL));
        }
      g_cond_wait (&changed, &lock);
    }
  g_mutex_unlock (&lock);

  *json = request.json;
  if (request.error != NULL)
    g_propagate_error (error, request.error);

  return request.error == NULL;
}

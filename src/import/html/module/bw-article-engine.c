#include "bw-article-module.h"

#include <jsc/jsc.h>

/*
 * Takes articles out of pages with Mozilla's Readability, which reads a page through
 * JSDOMParser: no part of a page is ever run, for there is no page, only its text.
 */
struct _BwArticleEngine
{
  JSCVirtualMachine *machine;
  JSCContext        *context;
  JSCValue          *extract;
};

static const char *const SCRIPTS[] = { "JSDOMParser.js", "Readability.js" };

static const char EXTRACT[] =
  "(function (html, url) {"
  "  const page = new JSDOMParser ().parse (html, url);"
  "  const article = new Readability (page, { keepClasses: true, disableJSONLD: true }).parse ();"
  "  return article === null ? null : JSON.stringify ({"
  "    title: article.title, byline: article.byline, content: article.content,"
  "    lang: article.lang, publishedTime: article.publishedTime });"
  "})";

static gboolean
check_exception (JSCContext  *context,
                 GError     **error)
{
  JSCException *exception = jsc_context_get_exception (context);
  const char *message = exception != NULL ? jsc_exception_get_message (exception) : NULL;

  if (exception == NULL)
    return TRUE;

  /* That a script was stopped is an exception without a message. */
  if (message == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                         "it keeps the scripts busy for too long");
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, message);
  jsc_context_clear_exception (context);

  return FALSE;
}

static gboolean
run_script (BwArticleEngine  *self,
            const char       *folder,
            const char       *name,
            GError          **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *script = NULL;
  g_autoptr (JSCValue) result = NULL;
  gsize length;

  if (!g_file_get_contents (path, &script, &length, error))
    return FALSE;
  result = jsc_context_evaluate_with_source_uri (self->context, script, (gssize) length, name, 1);

  return check_exception (self->context, error);
}

/**
 * bw_article_engine_new:
 * @folder: where the scripts are
 * @seconds: for which a page may keep the scripts busy, 0 for any time
 *
 * To be used on one thread.
 */
BwArticleEngine *
bw_article_engine_new (const char  *folder,
                       guint        seconds,
                       GError     **error)
{
  static gsize is_set = 0;
  BwArticleEngine *self = g_new0 (BwArticleEngine, 1);

  /* An option of the whole process, which may not be touched once there is a machine. */
  if (seconds > 0 && g_once_init_enter (&is_set))
    {
      jsc_options_set_uint ("watchdog", seconds * 1000);
      g_once_init_leave (&is_set, 1);
    }
  self->machine = jsc_virtual_machine_new ();
  self->context = jsc_context_new_with_virtual_machine (self->machine);
  for (guint i = 0; i < G_N_ELEMENTS (SCRIPTS); i++)
    if (!run_script (self, folder, SCRIPTS[i], error))
      {
        bw_article_engine_free (self);
        return NULL;
      }
  self->extract = jsc_context_evaluate (self->context, EXTRACT, -1);

  return self;
}

/**
 * bw_article_engine_run:
 * @xhtml: a page, well-formed
 *
 * Returns: (transfer full) (nullable): the article as JSON text; `NULL` without @error when
 *   the page has none
 */
char *
bw_article_engine_run (BwArticleEngine  *self,
                       const char       *xhtml,
                       const char       *url,
                       GError          **error)
{
  g_autoptr (JSCValue) result =
    jsc_value_function_call (self->extract, G_TYPE_STRING, xhtml, G_TYPE_STRING, url, G_TYPE_NONE);

  if (!check_exception (self->context, error) || result == NULL || !jsc_value_is_string (result))
    return NULL;

  return jsc_value_to_string (result);
}

void
bw_article_engine_free (BwArticleEngine *self)
{
  g_clear_object (&self->extract);
  g_clear_object (&self->context);
  g_clear_object (&self->machine);
  g_free (self);
}

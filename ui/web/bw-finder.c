#include "bw-finder.h"

#include "bw-page-policy.h"

#define OPTIONS (WEBKIT_FIND_OPTIONS_CASE_INSENSITIVE | WEBKIT_FIND_OPTIONS_WRAP_AROUND)

/* Which of the matches is selected: WebKit tells how many there are, not that. */
static const char INDEX_SCRIPT[] =
  "const selection = getSelection ();"
  "if (selection.rangeCount === 0) return 0;"
  "const found = selection.getRangeAt (0);"
  "const range = document.createRange ();"
  "range.setStart (document.body, 0);"
  "range.setEnd (found.startContainer, found.startOffset);"
  "const fold = text => text.replace (/\\s+/g, ' ').toLowerCase ();"
  "return fold (range.toString ()).split (fold (text)).length;";

/* A word that is typed on is looked for where its beginning was found. */
static const char COLLAPSE_SCRIPT[] =
  "const selection = getSelection ();"
  "if (selection.rangeCount > 0) selection.collapseToStart ();";

/*
 * WebKit marks what it finds with a yellow that hides light text; these marks are drawn
 * over its own, and tell the match that is selected from the others.
 */
static const char MARK_SCRIPT[] =
  "const source = text.replace (/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&').replace (/\\s+/g, '\\\\s+');"
  "const pattern = new RegExp (source, 'giu');"
  "const walker = document.createTreeWalker (document.body, NodeFilter.SHOW_TEXT);"
  "const marks = new Highlight ();"
  "while (marks.size < 5000 && walker.nextNode ())"
  "  for (const found of walker.currentNode.data.matchAll (pattern))"
  "    marks.add (new StaticRange ({ startContainer: walker.currentNode, startOffset: found.index,"
  "                                  endContainer: walker.currentNode,"
  "                                  endOffset: found.index + found[0].length }));"
  "const sheet = new CSSStyleSheet ();"
  "sheet.replaceSync (`::highlight(found) { background-color: #fbe9a9; color: #000 }"
  "                    ::selection { background-color: #ffa348; color: #000 }"
  "                    @media (prefers-color-scheme: dark) {"
  "                      ::highlight(found) { background-color: #5c4c12; color: #fff } }`);"
  "document.adoptedStyleSheets = [sheet];"
  "CSS.highlights.set ('found', marks);";

static const char UNMARK_SCRIPT[] = "document.adoptedStyleSheets = [];"
                                    "CSS.highlights.clear ();";

/**
 * BwFinder:
 *
 * Finds text in the page of a web view.
 */
struct _BwFinder
{
  GObject               parent_instance;

  WebKitWebView        *view; /* which owns this */
  WebKitFindController *controller;
  GCancellable         *cancellable;
  char                 *text;
  gboolean              asking;  /* for a text, the answer to which is not there yet */
  gboolean              again;   /* another text came meanwhile */
  gboolean              stepped; /* since it was looked for */
  guint                 count;
};

G_DEFINE_FINAL_TYPE (BwFinder, bw_finder, G_TYPE_OBJECT)

enum
{
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
index_ready_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BwFinder) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JSCValue) value = NULL;
  int index = 0;

  value = webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (object), result,
                                                                 &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->text == NULL)
    return;

  if (value != NULL && jsc_value_is_number (value))
    index = jsc_value_to_int32 (value);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, CLAMP (index, 1, (int) self->count),
                 (int) self->count);
}

static void
run_script (BwFinder            *self,
            const char          *script,
            GAsyncReadyCallback  callback)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "text", "s", self->text != NULL ? self->text : "");
  webkit_web_view_call_async_javascript_function (self->view, script, -1, g_variant_dict_end (&dict),
                                                  BW_PAGE_WORLD, NULL, self->cancellable, callback,
                                                  callback != NULL ? g_object_ref (self) : NULL);
}

static void
collapsed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (BwFinder) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JSCValue) value = NULL;

  value = webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (object), result,
                                                                 &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->text == NULL)
    return;

  webkit_find_controller_search (self->controller, self->text, OPTIONS, G_MAXUINT);
}

/* One question at a time: an answer does not say which text it is for. */
static void
ask (BwFinder *self)
{
  self->again = self->asking;
  if (self->asking)
    return;

  self->asking = TRUE;
  run_script (self, COLLAPSE_SCRIPT, collapsed_cb);
}

/* Returns: whether the answer that came is for the text that is wanted */
static gboolean
take_answer (BwFinder *self)
{
  gboolean again = self->again;

  self->asking = FALSE;
  if (again)
    ask (self);

  return !again && self->text != NULL;
}

/* A step to the next match counts no more than that one. */
static void
found_text_cb (BwFinder *self,
               guint     count)
{
  if (!take_answer (self))
    return;

  self->count = self->stepped ? MAX (self->count, count) : count;
  if (!self->stepped)
    run_script (self, MARK_SCRIPT, NULL);
  run_script (self, INDEX_SCRIPT, index_ready_cb);
}

static void
tell_nothing (BwFinder *self)
{
  self->count = 0;
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, 0, 0);
}

static void
failed_cb (BwFinder *self)
{
  if (!take_answer (self))
    return;

  run_script (self, UNMARK_SCRIPT, NULL);
  tell_nothing (self);
}

static void
bw_finder_dispose (GObject *object)
{
  BwFinder *self = BW_FINDER (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (bw_finder_parent_class)->dispose (object);
}

static void
bw_finder_finalize (GObject *object)
{
  BwFinder *self = BW_FINDER (object);

  g_clear_object (&self->cancellable);
  g_free (self->text);

  G_OBJECT_CLASS (bw_finder_parent_class)->finalize (object);
}

static void
bw_finder_class_init (BwFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_finder_dispose;
  object_class->finalize = bw_finder_finalize;

  /**
   * BwFinder::found:
   * @index: from 1, of the match that is selected; 0 when there is none
   * @count: how many there are
   */
  signals[SIGNAL_FOUND] = g_signal_new ("found", BW_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
bw_finder_init (BwFinder *self)
{
}

/**
 * bw_finder_new:
 * @view: the view, which must outlive the finder
 */
BwFinder *
bw_finder_new (WebKitWebView *view)
{
  BwFinder *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);

  self = g_object_new (BW_TYPE_FINDER, NULL);
  self->view = view;
  self->controller = webkit_web_view_get_find_controller (view);
  g_signal_connect_object (self->controller, "found-text", G_CALLBACK (found_text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controller, "failed-to-find-text", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Finds @text, from what is selected on; an empty one finds nothing. */
void
bw_finder_search (BwFinder   *self,
                  const char *text)
{
  g_return_if_fail (BW_IS_FINDER (self));
  g_return_if_fail (text != NULL);

  if (*text == '\0')
    {
      bw_finder_stop (self);
      tell_nothing (self);
      return;
    }

  if (self->cancellable == NULL)
    self->cancellable = g_cancellable_new ();
  g_free (self->text);
  self->text = g_strdup (text);
  self->stepped = FALSE;
  self->count = 0;
  ask (self);
}

/* Goes to the next match, or to the one before. */
void
bw_finder_step (BwFinder *self,
                gboolean  forward)
{
  g_return_if_fail (BW_IS_FINDER (self));

  if (self->text == NULL || self->asking)
    return;

  self->stepped = TRUE;
  if (forward)
    webkit_find_controller_search_next (self->controller);
  else
    webkit_find_controller_search_previous (self->controller);
}

/* Takes the marks away. */
void
bw_finder_stop (BwFinder *self)
{
  g_return_if_fail (BW_IS_FINDER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->text != NULL)
    run_script (self, UNMARK_SCRIPT, NULL);
  g_clear_pointer (&self->text, g_free);
  self->asking = FALSE;
  self->again = FALSE;
  webkit_find_controller_search_finish (self->controller);
}

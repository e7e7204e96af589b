#include "bw-web-view.h"

#include "bw-address.h"
#include "bw-page-policy.h"

/* Blocks whatever is not of our own scheme, in the process that would ask for it. */
#define FILTER                                                              \
  "[{\"trigger\":{\"url-filter\":\".*\"},\"action\":{\"type\":\"block\"}}," \
  "{\"trigger\":{\"url-filter\":\"^" BW_PAGE_URI_SCHEME                     \
  ":\"},\"action\":{\"type\":\"ignore-previous-rules\"}},"                  \
  "{\"trigger\":{\"url-filter\":\"^about:\"},\"action\":{\"type\":\"ignore-previous-rules\"}}]"

/* A port where nobody listens; what should pass all else ends there. */
#define NOWHERE "http://127.0.0.1:9"

/**
 * BwWebView:
 *
 * A web view that shows pages of the library and nothing else. No script of a page
 * runs and no request leaves the machine; each of the means against it that are here
 * would do alone for most of what a page can try, and none does for all.
 */
struct _BwWebView
{
  WebKitWebView  parent_instance;

  GCancellable  *cancellable;
  gboolean       filtered;
  gboolean       fallen_back;
  char          *pending; /* the address to open once the filter is there */
};

G_DEFINE_FINAL_TYPE (BwWebView, bw_web_view, WEBKIT_TYPE_WEB_VIEW)

enum
{
  SIGNAL_LINK,
  SIGNAL_HOVER,
  SIGNAL_UNUSABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_page (const char *uri)
{
  return g_strcmp0 (g_uri_peek_scheme (uri), BW_PAGE_URI_SCHEME) == 0;
}

/* What was clicked is for the window to open; only a person can click. */
static void
follow_link (BwWebView              *self,
             WebKitNavigationAction *action,
             const char             *uri)
{
  if (webkit_navigation_action_get_navigation_type (action) == WEBKIT_NAVIGATION_TYPE_LINK_CLICKED &&
      webkit_navigation_action_is_user_gesture (action))
    g_signal_emit (self, signals[SIGNAL_LINK], 0, uri);
}

/* Links are followed by the window; what remains is what it has asked for itself. */
static gboolean
may_load (WebKitNavigationAction   *action,
          WebKitPolicyDecisionType  type,
          const char               *uri)
{
  if (type != WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION)
    return FALSE;
  if (g_str_equal (uri, "about:blank"))
    return TRUE;

  return is_page (uri) && !g_str_has_prefix (uri, BW_PAGE_URI_SCHEME ":place") &&
         !g_str_has_prefix (uri, BW_PAGE_URI_SCHEME ":mention") &&
         !g_str_has_prefix (uri, BW_PAGE_URI_SCHEME ":connect") &&
         !g_str_has_prefix (uri, BW_ADDRESS_DECIDE);
}

static gboolean
bw_web_view_decide_policy (WebKitWebView            *view,
                           WebKitPolicyDecision     *decision,
                           WebKitPolicyDecisionType  type)
{
  WebKitNavigationAction *action;
  const char *uri;

  if (type == WEBKIT_POLICY_DECISION_TYPE_RESPONSE)
    return GDK_EVENT_PROPAGATE;

  action = webkit_navigation_policy_decision_get_navigation_action (
    WEBKIT_NAVIGATION_POLICY_DECISION (decision));
  uri = webkit_uri_request_get_uri (webkit_navigation_action_get_request (action));
  if (may_load (action, type, uri))
    {
      webkit_policy_decision_use (decision);
      return GDK_EVENT_STOP;
    }

  webkit_policy_decision_ignore (decision);
  follow_link (BW_WEB_VIEW (view), action, uri);
  return GDK_EVENT_STOP;
}

static gboolean
bw_web_view_permission_request (WebKitWebView           *view,
                                WebKitPermissionRequest *request)
{
  webkit_permission_request_deny (request);

  return GDK_EVENT_STOP;
}

static gboolean
bw_web_view_run_file_chooser (WebKitWebView            *view,
                              WebKitFileChooserRequest *request)
{
  webkit_file_chooser_request_cancel (request);

  return GDK_EVENT_STOP;
}

static gboolean
bw_web_view_script_dialog (WebKitWebView      *view,
                           WebKitScriptDialog *dialog)
{
  return GDK_EVENT_STOP;
}

/* Of WebKit's menu only what makes sense for a page of a library is left. */
static gboolean
bw_web_view_context_menu (WebKitWebView       *view,
                          WebKitContextMenu   *menu,
                          WebKitHitTestResult *hit)
{
  GList *items = g_list_copy (webkit_context_menu_get_items (menu));

  for (GList *l = items; l != NULL; l = l->next)
    switch ((int) webkit_context_menu_item_get_stock_action (l->data))
      {
      case WEBKIT_CONTEXT_MENU_ACTION_COPY:
      case WEBKIT_CONTEXT_MENU_ACTION_SELECT_ALL:
      case WEBKIT_CONTEXT_MENU_ACTION_COPY_LINK_TO_CLIPBOARD:
        break;
      default:
        webkit_context_menu_remove (menu, l->data);
      }
  g_list_free (items);

  return webkit_context_menu_get_n_items (menu) == 0;
}

static void
bw_web_view_mouse_target_changed (WebKitWebView       *view,
                                  WebKitHitTestResult *hit,
                                  guint                modifiers)
{
  const char *uri = NULL;

  if (webkit_hit_test_result_context_is_link (hit))
    uri = webkit_hit_test_result_get_link_uri (hit);
  g_signal_emit (view, signals[SIGNAL_HOVER], 0, uri != NULL && !is_page (uri) ? uri : NULL);
}

static void
bw_web_view_dispose (GObject *object)
{
  BwWebView *self = BW_WEB_VIEW (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (bw_web_view_parent_class)->dispose (object);
}

static void
bw_web_view_finalize (GObject *object)
{
  BwWebView *self = BW_WEB_VIEW (object);

  g_clear_object (&self->cancellable);
  g_free (self->pending);

  G_OBJECT_CLASS (bw_web_view_parent_class)->finalize (object);
}

static void
bw_web_view_class_init (BwWebViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  WebKitWebViewClass *view_class = WEBKIT_WEB_VIEW_CLASS (klass);

  object_class->dispose = bw_web_view_dispose;
  object_class->finalize = bw_web_view_finalize;
  view_class->decide_policy = bw_web_view_decide_policy;
  view_class->permission_request = bw_web_view_permission_request;
  view_class->run_file_chooser = bw_web_view_run_file_chooser;
  view_class->script_dialog = bw_web_view_script_dialog;
  view_class->context_menu = bw_web_view_context_menu;
  view_class->mouse_target_changed = bw_web_view_mouse_target_changed;

  /**
   * BwWebView::link:
   * @address: that a link leads to which is not for the view to follow
   */
  signals[SIGNAL_LINK] = g_signal_new ("link", BW_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * BwWebView::hover:
   * @address: (nullable): outside the library, that the link under the pointer leads to
   */
  signals[SIGNAL_HOVER] = g_signal_new ("hover", BW_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * BwWebView::unusable:
   * @error: why
   *
   * The view cannot be made safe, and so shows nothing.
   */
  signals[SIGNAL_UNUSABLE] = g_signal_new ("unusable", BW_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bw_web_view_init (BwWebView *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
take_filter (BwWebView               *self,
             WebKitUserContentFilter *filter)
{
  WebKitWebView *view = WEBKIT_WEB_VIEW (self);

  webkit_user_content_manager_add_filter (webkit_web_view_get_user_content_manager (view), filter);
  self->filtered = TRUE;
  if (self->pending != NULL)
    webkit_web_view_load_uri (view, self->pending);
  g_clear_pointer (&self->pending, g_free);
}

static void load_filter (BwWebView  *self,
                         const char *folder);

static void
filter_saved_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (BwWebView) self = user_data;
  g_autoptr (GError) error = NULL;
  WebKitUserContentFilter *filter;

  filter = webkit_user_content_filter_store_save_finish (WEBKIT_USER_CONTENT_FILTER_STORE (object),
                                                         result, &error);
  if (filter != NULL)
    take_filter (self, filter);
  else if (g_cancellable_is_cancelled (self->cancellable))
    return;
  else if (!self->fallen_back)
    {
      self->fallen_back = TRUE;
      load_filter (self, g_get_user_runtime_dir ());
    }
  else
    g_signal_emit (self, signals[SIGNAL_UNUSABLE], 0, error);

  g_clear_pointer (&filter, webkit_user_content_filter_unref);
}

static void
filter_loaded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (BwWebView) self = user_data;
  g_autoptr (GBytes) source = g_bytes_new_static (FILTER, sizeof FILTER - 1);
  g_autofree char *name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);
  WebKitUserContentFilterStore *store = WEBKIT_USER_CONTENT_FILTER_STORE (object);
  WebKitUserContentFilter *filter;

  filter = webkit_user_content_filter_store_load_finish (store, result, NULL);
  if (filter != NULL)
    take_filter (self, filter);
  else if (!g_cancellable_is_cancelled (self->cancellable))
    webkit_user_content_filter_store_save (store, name, source, self->cancellable,
                                           filter_saved_cb, g_object_ref (self));

  g_clear_pointer (&filter, webkit_user_content_filter_unref);
}

/* A filter is kept compiled; its name changes with what it says. */
static void
load_filter (BwWebView  *self,
             const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bookwheel", "content-filter", NULL);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, FILTER, -1);
  g_autoptr (WebKitUserContentFilterStore) store = webkit_user_content_filter_store_new (path);

  webkit_user_content_filter_store_load (store, name, self->cancellable, filter_loaded_cb,
                                         g_object_ref (self));
}

static WebKitSettings *
make_settings (void)
{
  WebKitSettings *settings = webkit_settings_new ();

  /* Scripts as such stay allowed: ours could not run otherwise. */
  webkit_settings_set_enable_javascript_markup (settings, FALSE);
  webkit_settings_set_javascript_can_access_clipboard (settings, FALSE);
  webkit_settings_set_javascript_can_open_windows_automatically (settings, FALSE);
  webkit_settings_set_enable_media (settings, FALSE);
  webkit_settings_set_enable_mediasource (settings, FALSE);
  webkit_settings_set_enable_media_stream (settings, FALSE);
  webkit_settings_set_enable_webaudio (settings, FALSE);
  webkit_settings_set_enable_webgl (settings, FALSE);
  webkit_settings_set_enable_webrtc (settings, FALSE);
  webkit_settings_set_enable_html5_database (settings, FALSE);
  webkit_settings_set_enable_html5_local_storage (settings, FALSE);
  webkit_settings_set_enable_developer_extras (settings, FALSE);
  webkit_settings_set_enable_page_cache (settings, FALSE);
  webkit_settings_set_enable_back_forward_navigation_gestures (settings, TRUE);

  return settings;
}

static WebKitNetworkSession *
make_session (void)
{
  WebKitNetworkSession *session = webkit_network_session_new_ephemeral ();
  WebKitNetworkProxySettings *proxy = webkit_network_proxy_settings_new (NOWHERE, NULL);

  webkit_network_session_set_proxy_settings (session, WEBKIT_NETWORK_PROXY_MODE_CUSTOM, proxy);
  webkit_network_proxy_settings_free (proxy);

  return session;
}

/**
 * bw_web_view_new:
 * @scheme: gives the pages
 */
GtkWidget *
bw_web_view_new (BwPageScheme *scheme)
{
  g_autoptr (WebKitWebContext) context = NULL;
  g_autoptr (WebKitNetworkSession) session = NULL;
  g_autoptr (WebKitSettings) settings = NULL;
  BwWebView *self;

  g_return_val_if_fail (BW_IS_PAGE_SCHEME (scheme), NULL);

  /* The first starts a process, which loads while the second loads a graphics driver. */
  session = make_session ();
  context = webkit_web_context_new ();
  settings = make_settings ();
  webkit_web_context_set_cache_model (context, WEBKIT_CACHE_MODEL_DOCUMENT_VIEWER);
  bw_page_scheme_register (scheme, context);

  self = g_object_new (BW_TYPE_WEB_VIEW,
                       "web-context", context,
                       "network-session", session,
                       "settings", settings,
                       "default-content-security-policy", BW_PAGE_POLICY,
                       NULL);
  load_filter (self, g_get_user_cache_dir ());

  return GTK_WIDGET (self);
}

/* Opens a page, as soon as nothing else can be asked for. */
void
bw_web_view_open (BwWebView  *self,
                  const char *address)
{
  g_return_if_fail (BW_IS_WEB_VIEW (self));
  g_return_if_fail (address != NULL);

  if (self->filtered)
    {
      webkit_web_view_load_uri (WEBKIT_WEB_VIEW (self), address);
      return;
    }

  g_free (self->pending);
  self->pending = g_strdup (address);
}

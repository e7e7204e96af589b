#include "bw-page-scheme.h"

#include <string.h>

#include "bw-error.h"
#include "bw-page-policy.h"

#define STYLE_PREFIX BW_PAGE_URI_SCHEME ":style/"
#define STYLE_FOLDER "/io/github/bookwheel/Bookwheel/style/"
#define STYLE_SUFFIX ".css"

/**
 * BwPageScheme:
 *
 * Answers what a web view asks for: pages of the library, and the style sheets that are
 * part of the program. There is nothing else.
 */
struct _BwPageScheme
{
  GObject       parent_instance;

  BwLibrary    *library;
  GCancellable *cancellable;
  char         *address; /* of the page that was given last */
  BwPage       *page;
};

G_DEFINE_FINAL_TYPE (BwPageScheme, bw_page_scheme, G_TYPE_OBJECT)

static void
respond (WebKitURISchemeRequest *request,
         GBytes                 *bytes,
         const char             *content_type)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (WebKitURISchemeResponse) response = NULL;
  SoupMessageHeaders *headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

  soup_message_headers_append (headers, "Content-Type", content_type);
  soup_message_headers_append (headers, "Content-Security-Policy", BW_PAGE_POLICY);
  soup_message_headers_append (headers, "Referrer-Policy", "no-referrer");
  soup_message_headers_append (headers, "X-Content-Type-Options", "nosniff");
  soup_message_headers_append (headers, "X-DNS-Prefetch-Control", "off");
  soup_message_headers_append (headers, "Cache-Control", "no-store");

  response = webkit_uri_scheme_response_new (stream, (gint64) g_bytes_get_size (bytes));
  webkit_uri_scheme_response_set_content_type (response, content_type);
  webkit_uri_scheme_response_set_http_headers (response, headers);
  webkit_uri_scheme_request_finish_with_response (request, response);
}

static void
refuse (WebKitURISchemeRequest *request)
{
  g_autoptr (GError) error = NULL;

  error = g_error_new (BW_ERROR, BW_ERROR_NOT_FOUND, "There is nothing at %s",
                       webkit_uri_scheme_request_get_uri (request));
  webkit_uri_scheme_request_finish_error (request, error);
}

typedef struct
{
  BwPageScheme           *scheme;
  WebKitURISchemeRequest *request;
  char                   *address;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->scheme);
  g_object_unref (load->request);
  g_free (load->address);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

static void
page_ready_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Load) load = user_data;
  g_autoptr (GError) error = NULL;
  BwPageScheme *self = load->scheme;
  BwPage *page = bw_page_source_load_finish (BW_LIBRARY (object), result, &error);

  if (page == NULL)
    {
      webkit_uri_scheme_request_finish_error (load->request, error);
      return;
    }

  respond (load->request, page->html, "text/html; charset=utf-8");
  g_clear_pointer (&self->page, bw_page_free);
  g_free (self->address);
  self->page = page;
  self->address = g_steal_pointer (&load->address);
}

static void
answer_page (BwPageScheme           *self,
             WebKitURISchemeRequest *request)
{
  Load *load = g_new0 (Load, 1);

  load->scheme = g_object_ref (self);
  load->request = g_object_ref (request);
  load->address = bw_page_scheme_get_address (webkit_uri_scheme_request_get_uri (request));
  bw_page_source_load_async (self->library, load->address, self->cancellable, page_ready_cb, load);
}

/* The names of style sheets are ours: a path that leads elsewhere is none of them. */
static void
answer_style (WebKitURISchemeRequest *request,
              const char             *name)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (strchr (name, '/') == NULL && g_str_has_suffix (name, STYLE_SUFFIX))
    {
      path = g_strconcat (STYLE_FOLDER, name, NULL);
      bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    }

  if (bytes != NULL)
    respond (request, bytes, "text/css; charset=utf-8");
  else
    refuse (request);
}

static void
request_cb (WebKitURISchemeRequest *request,
            gpointer                user_data)
{
  const char *uri = webkit_uri_scheme_request_get_uri (request);

  if (g_str_has_prefix (uri, STYLE_PREFIX))
    answer_style (request, uri + strlen (STYLE_PREFIX));
  else
    answer_page (user_data, request);
}

static void
bw_page_scheme_dispose (GObject *object)
{
  BwPageScheme *self = BW_PAGE_SCHEME (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_page_scheme_parent_class)->dispose (object);
}

static void
bw_page_scheme_finalize (GObject *object)
{
  BwPageScheme *self = BW_PAGE_SCHEME (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->page, bw_page_free);
  g_free (self->address);

  G_OBJECT_CLASS (bw_page_scheme_parent_class)->finalize (object);
}

static void
bw_page_scheme_class_init (BwPageSchemeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_page_scheme_dispose;
  object_class->finalize = bw_page_scheme_finalize;
}

static void
bw_page_scheme_init (BwPageScheme *self)
{
  self->cancellable = g_cancellable_new ();
}

BwPageScheme *
bw_page_scheme_new (BwLibrary *library)
{
  BwPageScheme *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_PAGE_SCHEME, NULL);
  self->library = g_object_ref (library);

  return self;
}

/* Answers from now on what the views of @context ask for. */
void
bw_page_scheme_register (BwPageScheme     *self,
                         WebKitWebContext *context)
{
  g_return_if_fail (BW_IS_PAGE_SCHEME (self));
  g_return_if_fail (WEBKIT_IS_WEB_CONTEXT (context));

  webkit_web_context_register_uri_scheme (context, BW_PAGE_URI_SCHEME, request_cb,
                                          g_object_ref (self), g_object_unref);
}

/**
 * bw_page_scheme_steal_page:
 * @address: of a page that has just been shown
 *
 * Returns: (transfer full) (nullable): what else is known of that page than its text;
 *   `NULL` when it is not the page that was given last
 */
BwPage *
bw_page_scheme_steal_page (BwPageScheme *self,
                           const char   *address)
{
  g_return_val_if_fail (BW_IS_PAGE_SCHEME (self), NULL);

  return g_strcmp0 (self->address, address) == 0 ? g_steal_pointer (&self->page) : NULL;
}

/* Returns: (transfer full): @uri without the place in the page that it may name */
char *
bw_page_scheme_get_address (const char *uri)
{
  g_return_val_if_fail (uri != NULL, NULL);

  return g_strndup (uri, strcspn (uri, "#"));
}

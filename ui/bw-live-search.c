#include "bw-live-search.h"

#include "bw-library-facets.h"
#include "bw-text.h"

#define LIMIT 60
#define BUDGET 12000         /* microseconds: what is found within a frame is shown at once */
#define FACETS_BUDGET 300000 /* microseconds: facets that come later are of no use any more */

/**
 * BwLiveSearch:
 *
 * Searches while one types. The newest text cancels the search for the older; what is
 * found within a frame is told at once, and if that was not all, all of it later. Then its
 * facets are counted, where they are wanted.
 */
struct _BwLiveSearch
{
  GObject       parent_instance;

  BwLibrary    *library;
  GCancellable *cancellable; /* of the search that is under way */
  gboolean      again;
  gboolean      hurried; /* whether the search under way stops after a frame */
  gboolean      counts_facets;
  char         *text;
  BwFindings   *findings;
  GError       *error;
  gint64        started;
  gint64        duration;
};

G_DEFINE_FINAL_TYPE (BwLiveSearch, bw_live_search, G_TYPE_OBJECT)

enum
{
  SIGNAL_FOUND,
  SIGNAL_COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void run (BwLiveSearch *self,
                 gint64        budget);

static void
take_findings (BwLiveSearch *self,
               BwFindings   *findings)
{
  g_clear_pointer (&self->findings, bw_findings_free);
  g_clear_error (&self->error);
  self->findings = findings;
  self->duration = g_get_monotonic_time () - self->started;
}

static void
counted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BwLiveSearch) self = user_data;
  g_autoptr (GError) error = NULL;
  BwFacets *facets = bw_library_count_facets_finish (BW_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (facets != NULL)
    {
      g_clear_pointer (&self->findings->facets, bw_facets_free);
      self->findings->facets = facets;
      g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
    }
  if (self->again)
    run (self, 0);
}

static void
count_facets (BwLiveSearch *self)
{
  self->cancellable = g_cancellable_new ();
  bw_library_count_facets_async (self->library, self->text, LIMIT, FACETS_BUDGET, self->cancellable, counted_cb,
                                 g_object_ref (self));
}

static void
search_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (BwLiveSearch) self = user_data;
  g_autoptr (GError) error = NULL;
  BwFindings *findings = bw_library_search_finish (BW_LIBRARY (object), result, &error);
  gboolean unfinished;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  unfinished = findings != NULL && (findings->partial || findings->cut) && self->hurried;
  take_findings (self, findings);
  self->error = g_steal_pointer (&error);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);

  if (self->cancellable != NULL || self->text == NULL)
    return; /* whoever was told has searched for something else */
  if (unfinished || self->again)
    run (self, 0);
  else if (self->findings != NULL && self->counts_facets)
    count_facets (self);
}

static void
run (BwLiveSearch *self,
     gint64        budget)
{
  self->again = FALSE;
  self->hurried = budget > 0;
  self->started = g_get_monotonic_time ();
  self->cancellable = g_cancellable_new ();
  bw_library_search_async (self->library, self->text, LIMIT, budget, self->cancellable,
                           search_ready_cb, g_object_ref (self));
}

static void
stop (BwLiveSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->again = FALSE;
}

/* A search that is under way is not cancelled: during an import it would never end. */
static void
library_changed_cb (BwLiveSearch *self)
{
  if (self->text == NULL)
    return;

  if (self->cancellable != NULL)
    self->again = TRUE;
  else
    run (self, 0);
}

static void
bw_live_search_dispose (GObject *object)
{
  BwLiveSearch *self = BW_LIVE_SEARCH (object);

  stop (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_live_search_parent_class)->dispose (object);
}

static void
bw_live_search_finalize (GObject *object)
{
  BwLiveSearch *self = BW_LIVE_SEARCH (object);

  g_clear_pointer (&self->findings, bw_findings_free);
  g_clear_error (&self->error);
  g_free (self->text);

  G_OBJECT_CLASS (bw_live_search_parent_class)->finalize (object);
}

static void
bw_live_search_class_init (BwLiveSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_live_search_dispose;
  object_class->finalize = bw_live_search_finalize;

  /**
   * BwLiveSearch::found:
   *
   * There are new findings, or an error in their place.
   */
  signals[SIGNAL_FOUND] = g_signal_new ("found", BW_TYPE_LIVE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  /**
   * BwLiveSearch::counted:
   *
   * The findings have facets now; or nothing is searched for any more.
   */
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", BW_TYPE_LIVE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
bw_live_search_init (BwLiveSearch *self)
{
}

BwLiveSearch *
bw_live_search_new (BwLibrary *library)
{
  BwLiveSearch *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_LIVE_SEARCH, NULL);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "indexed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Counts the facets of what is found from now on, each time once the rows have been told. */
void
bw_live_search_count_facets (BwLiveSearch *self)
{
  g_return_if_fail (BW_IS_LIVE_SEARCH (self));

  self->counts_facets = TRUE;
}

/**
 * bw_live_search_set_text:
 * @text: in the search language; a blank one searches for nothing
 */
void
bw_live_search_set_text (BwLiveSearch *self,
                         const char   *text)
{
  g_return_if_fail (BW_IS_LIVE_SEARCH (self));
  g_return_if_fail (text != NULL);

  stop (self);
  g_clear_pointer (&self->text, g_free);
  if (bw_text_is_blank (text))
    {
      take_findings (self, NULL);
      g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
      return;
    }

  self->text = g_strdup (text);
  run (self, BUDGET);
}

/* Searches for things of a kind by words, whatever signs of the search language are in @text. */
void
bw_live_search_set_words (BwLiveSearch *self,
                          BwKind        kind,
                          const char   *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_if_fail (BW_IS_LIVE_SEARCH (self));
  g_return_if_fail (text != NULL);

  if (!bw_text_is_blank (text))
    g_string_printf (words, "kind:%s ", bw_kind_to_string (kind));
  for (const char *at = text; words->len > 0 && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean part = g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;

      g_string_append_unichar (words, part ? c : ' ');
    }

  bw_live_search_set_text (self, words->str);
}

/* Returns: (nullable): what is searched for, `NULL` for nothing */
const char *
bw_live_search_get_text (BwLiveSearch *self)
{
  g_return_val_if_fail (BW_IS_LIVE_SEARCH (self), NULL);

  return self->text;
}

/* Returns: (nullable): `NULL` before there are any and when the search failed */
const BwFindings *
bw_live_search_get_findings (BwLiveSearch *self)
{
  g_return_val_if_fail (BW_IS_LIVE_SEARCH (self), NULL);

  return self->findings;
}

/* Returns: (nullable): why the search failed */
const GError *
bw_live_search_get_error (BwLiveSearch *self)
{
  g_return_val_if_fail (BW_IS_LIVE_SEARCH (self), NULL);

  return self->error;
}

/* Returns: how long the search took, in microseconds */
gint64
bw_live_search_get_duration (BwLiveSearch *self)
{
  g_return_val_if_fail (BW_IS_LIVE_SEARCH (self), 0);

  return self->duration;
}

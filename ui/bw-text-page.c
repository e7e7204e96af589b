#include "bw-text-page.h"

#define FLAGS (GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_VISIBLE_ONLY)

/**
 * BwTextPage:
 *
 * A page as plain text. What a web view shows is not heard by a screen reader before
 * GTK 4.14; this is.
 */
struct _BwTextPage
{
  AdwBin         parent_instance;

  char          *sought;

  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkTextTag    *size;
};

G_DEFINE_FINAL_TYPE (BwTextPage, bw_text_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
apply_size (BwTextPage *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->size, &start, &end);
}

/* Counts all matches and says which of them is the one at @at. */
static int
count_matches (BwTextPage        *self,
               const GtkTextIter *at,
               int               *index)
{
  GtkTextIter from;
  GtkTextIter start;
  GtkTextIter end;
  int n = 0;

  gtk_text_buffer_get_start_iter (self->buffer, &from);
  while (gtk_text_iter_forward_search (&from, self->sought, FLAGS, &start, &end, NULL))
    {
      n++;
      if (gtk_text_iter_compare (&start, at) <= 0)
        *index = n;
      from = end;
    }

  return n;
}

static void
show_match (BwTextPage        *self,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  int index = 0;
  int count = count_matches (self, start, &index);

  gtk_text_buffer_select_range (self->buffer, start, end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0.1, FALSE,
                                0, 0);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, index, count);
}

static gboolean
find_from (BwTextPage        *self,
           const GtkTextIter *from,
           gboolean           forward,
           GtkTextIter       *start,
           GtkTextIter       *end)
{
  if (forward)
    return gtk_text_iter_forward_search (from, self->sought, FLAGS, start, end, NULL);

  return gtk_text_iter_backward_search (from, self->sought, FLAGS, start, end, NULL);
}

/* Finds from @from on, and if there is nothing from the other end on. */
static void
find (BwTextPage  *self,
      GtkTextIter  from,
      gboolean     forward)
{
  GtkTextIter start;
  GtkTextIter end;

  if (!find_from (self, &from, forward, &start, &end))
    {
      if (forward)
        gtk_text_buffer_get_start_iter (self->buffer, &from);
      else
        gtk_text_buffer_get_end_iter (self->buffer, &from);
      if (!find_from (self, &from, forward, &start, &end))
        {
          g_signal_emit (self, signals[SIGNAL_FOUND], 0, 0, 0);
          return;
        }
    }

  show_match (self, &start, &end);
}

static gboolean
bw_text_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_TEXT_PAGE (widget)->view));
}

static void
bw_text_page_dispose (GObject *object)
{
  BwTextPage *self = BW_TEXT_PAGE (object);

  g_clear_pointer (&self->sought, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_TEXT_PAGE);

  G_OBJECT_CLASS (bw_text_page_parent_class)->dispose (object);
}

static void
bw_text_page_class_init (BwTextPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_text_page_dispose;
  widget_class->grab_focus = bw_text_page_grab_focus;

  /**
   * BwTextPage::found:
   * @index: from 1, of the match that is selected; 0 when there is none
   * @count: how many there are
   */
  signals[SIGNAL_FOUND] = g_signal_new ("found", BW_TYPE_TEXT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-text-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwTextPage, view);
  gtk_widget_class_bind_template_child (widget_class, BwTextPage, buffer);
}

static void
bw_text_page_init (BwTextPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->size = gtk_text_buffer_create_tag (self->buffer, NULL, "scale", 1.0, NULL);
}

/**
 * bw_text_page_set_text:
 * @text: (nullable): of the page
 */
void
bw_text_page_set_text (BwTextPage *self,
                       const char *text)
{
  GtkTextIter start;

  g_return_if_fail (BW_IS_TEXT_PAGE (self));

  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  apply_size (self);
}

void
bw_text_page_set_zoom (BwTextPage *self,
                       double      zoom)
{
  g_return_if_fail (BW_IS_TEXT_PAGE (self));

  g_object_set (self->size, "scale", zoom, NULL);
}

/* Finds @text, from what is selected on; an empty one finds nothing. */
void
bw_text_page_search (BwTextPage *self,
                     const char *text)
{
  GtkTextIter start;

  g_return_if_fail (BW_IS_TEXT_PAGE (self));
  g_return_if_fail (text != NULL);

  g_free (self->sought);
  self->sought = g_strdup (text);
  gtk_text_buffer_get_selection_bounds (self->buffer, &start, NULL);
  if (*text == '\0')
    g_signal_emit (self, signals[SIGNAL_FOUND], 0, 0, 0);
  else
    find (self, start, TRUE);
}

/* Goes to the next match, or to the one before. */
void
bw_text_page_step (BwTextPage *self,
                   gboolean    forward)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (BW_IS_TEXT_PAGE (self));

  if (self->sought == NULL || *self->sought == '\0')
    return;

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  find (self, forward ? end : start, forward);
}

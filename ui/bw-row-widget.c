#include "bw-row-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bw-row-text.h"
#include "bw-snippet.h"

#define FIRST_HEBREW 0x590
#define FIRST_DASH 0x2010
#define LAST_DOTS 0x2027

/**
 * BwRowWidget:
 *
 * Shows a #BwRow: its title and, under it, what else is to be said in a line or two,
 * with the words that were searched for marked. The first row of a group has the
 * group's title above it.
 */
struct _BwRowWidget
{
  GtkWidget  parent_instance;

  GtkWidget *group;
  GtkWidget *body;
  GtkWidget *title;
  GtkWidget *subtitle;

  BwRow     *row;
  gulong     loaded;
  guint      position;
  GPtrArray *words;
  gboolean   mixed;
};

G_DEFINE_FINAL_TYPE (BwRowWidget, bw_row_widget, GTK_TYPE_WIDGET)

static void
add_mark (PangoAttrList *attributes,
          const BwSpan  *span,
          gboolean       dark)
{
  PangoAttribute *mark = dark ? pango_attr_background_new (0x5c5c, 0x4c4c, 0x1212)
                              : pango_attr_background_new (0xfbfb, 0xe9e9, 0xa9a9);

  mark->start_index = (guint) span->start;
  mark->end_index = (guint) span->end;
  pango_attr_list_insert (attributes, mark);
}

/* No letter that stands before those, and no dash or quotation mark, runs from right to left. */
static gboolean
may_run_leftwards (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= FIRST_HEBREW && (c < FIRST_DASH || c > LAST_DOTS))
        return TRUE;
    }

  return FALSE;
}

/*
 * Pango puts lines that run against the direction of the window at the far end of their
 * block, and GTK puts the block at the near one: the lines of a title would be indented.
 */
static void
justify (GtkLabel   *label,
         const char *text)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_RTL;
  PangoDirection against = mirrored ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL;
  PangoDirection own = PANGO_DIRECTION_LTR;

  if (may_run_leftwards (text)) /* else no layout is made only to be asked for that */
    own = pango_layout_get_direction (gtk_label_get_layout (label), 0);
  gtk_label_set_justify (label, own == against ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}

static void
set_marked_text (GtkLabel   *label,
                 const char *text,
                 GPtrArray  *words)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autoptr (GArray) spans = NULL;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  gtk_label_set_text (label, text);
  justify (label, text);
  if (words == NULL || words->len == 0)
    {
      gtk_label_set_attributes (label, NULL);
      return;
    }

  attributes = pango_attr_list_new ();
  spans = bw_snippet_find_words (text, words);
  for (guint i = 0; i < spans->len; i++)
    add_mark (attributes, &g_array_index (spans, BwSpan, i), dark);
  gtk_label_set_attributes (label, attributes);
}

/* At GTK 4.8 a list item has no accessible label of its own; its widget takes one. */
static void
label_list_item (BwRowWidget *self,
                 const char  *title,
                 const char  *subtitle)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *label = NULL;

  if (item == NULL)
    return;

  label = *subtitle != '\0' ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_data (BwRowWidget     *self,
           const BwRowData *data)
{
  g_autofree char *subtitle = bw_row_text_subtitle (data, self->mixed);
  gboolean titled = data->title != NULL && *data->title != '\0' && data->title_known;
  const char *title = data->title != NULL && *data->title != '\0' ? data->title : _ ("Untitled");

  set_marked_text (GTK_LABEL (self->title), title, self->words);
  set_marked_text (GTK_LABEL (self->subtitle), subtitle, self->words);
  gtk_label_set_lines (GTK_LABEL (self->subtitle), data->snippet != NULL ? 2 : 1);
  gtk_widget_set_visible (self->subtitle, *subtitle != '\0');
  if (titled)
    gtk_widget_remove_css_class (self->title, "untitled");
  else
    gtk_widget_add_css_class (self->title, "untitled");
  label_list_item (self, title, subtitle);
}

/* What has not arrived takes the room that it will need, so that nothing jumps. */
static void
show_nothing (BwRowWidget *self)
{
  set_marked_text (GTK_LABEL (self->title), " ", NULL);
  set_marked_text (GTK_LABEL (self->subtitle), " ", NULL);
  gtk_label_set_lines (GTK_LABEL (self->subtitle), 1);
  gtk_widget_set_visible (self->subtitle, TRUE);
}

static void
update (BwRowWidget *self)
{
  if (self->row == NULL)
    return;

  if (bw_row_is_loaded (self->row))
    show_data (self, bw_row_get_data (self->row));
  else
    show_nothing (self);
}

/* One click opens; the list's own way would also select whatever the pointer passes. */
static void
released_cb (BwRowWidget *self)
{
  if (self->row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "list.activate-item", "u", self->position);
}

/* The whole title is told where the row has no room for it. */
static gboolean
query_tooltip_cb (BwRowWidget *self,
                  int          x,
                  int          y,
                  gboolean     keyboard,
                  GtkTooltip  *tooltip)
{
  GtkLabel *title = GTK_LABEL (self->title);

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (title)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (title));
  return TRUE;
}

static void
bw_row_widget_dispose (GObject *object)
{
  BwRowWidget *self = BW_ROW_WIDGET (object);

  bw_row_widget_unbind (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_ROW_WIDGET);

  G_OBJECT_CLASS (bw_row_widget_parent_class)->dispose (object);
}

static void
bw_row_widget_class_init (BwRowWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_row_widget_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-row-widget.ui");
  gtk_widget_class_bind_template_child (widget_class, BwRowWidget, group);
  gtk_widget_class_bind_template_child (widget_class, BwRowWidget, body);
  gtk_widget_class_bind_template_child (widget_class, BwRowWidget, title);
  gtk_widget_class_bind_template_child (widget_class, BwRowWidget, subtitle);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
bw_row_widget_init (BwRowWidget *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
bw_row_widget_new (void)
{
  return g_object_new (BW_TYPE_ROW_WIDGET, NULL);
}

/**
 * bw_row_widget_bind:
 * @position: of the row in its list
 * @words: (nullable) (element-type utf8): folded words to mark
 */
void
bw_row_widget_bind (BwRowWidget *self,
                    BwRow       *row,
                    guint        position,
                    GPtrArray   *words)
{
  g_return_if_fail (BW_IS_ROW_WIDGET (self));
  g_return_if_fail (BW_IS_ROW (row));

  bw_row_widget_unbind (self);
  self->row = g_object_ref (row);
  self->position = position;
  self->words = words != NULL ? g_ptr_array_ref (words) : NULL;
  self->loaded = g_signal_connect_swapped (row, "notify::loaded", G_CALLBACK (update), self);
  update (self);
}

void
bw_row_widget_unbind (BwRowWidget *self)
{
  g_return_if_fail (BW_IS_ROW_WIDGET (self));

  if (self->row != NULL)
    g_clear_signal_handler (&self->loaded, self->row);
  g_clear_object (&self->row);
  g_clear_pointer (&self->words, g_ptr_array_unref);
}

/**
 * bw_row_widget_set_group:
 * @title: (nullable): of the group that begins with this row
 */
void
bw_row_widget_set_group (BwRowWidget *self,
                         const char  *title)
{
  g_return_if_fail (BW_IS_ROW_WIDGET (self));

  gtk_label_set_text (GTK_LABEL (self->group), title != NULL ? title : "");
  gtk_widget_set_visible (self->group, title != NULL);
}

/* Sets whether the list holds different kinds; before the row is bound. */
void
bw_row_widget_set_mixed (BwRowWidget *self,
                         gboolean     mixed)
{
  g_return_if_fail (BW_IS_ROW_WIDGET (self));

  self->mixed = mixed;
}

guint
bw_row_widget_get_position (BwRowWidget *self)
{
  g_return_val_if_fail (BW_IS_ROW_WIDGET (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

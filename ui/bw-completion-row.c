#include "bw-completion-row.h"

#include "bw-field-text.h"
#include "bw-library-words.h"

static GtkWidget *
new_label (const char *text,
           gboolean    dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

/* What stands beside it: how much there is of it, or what it asks for. */
static char *
tell_more (const BwCompletionList *list,
           const BwCompletion     *completion)
{
  g_autofree char *field = NULL;

  if (completion->count >= 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%s", completion->count, completion->more ? "+" : "");
  if (list->field != NULL)
    return g_strdup (bw_library_words_completion (list, completion));

  field = g_strndup (completion->label, strlen (completion->label) - 1);

  return g_strdup (bw_field_text_explain (field));
}

/* Returns: (transfer floating): a row for the @nth of the completions */
GtkWidget *
bw_completion_row_new (const BwCompletionList *list,
                       guint                   nth)
{
  const BwCompletion *completion = g_ptr_array_index (list->all, nth);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = new_label (completion->label, FALSE);
  g_autofree char *more = tell_more (list, completion);
  g_autofree char *name = g_strjoin (", ", completion->label, more, NULL);
  GtkWidget *aside = new_label (more, TRUE);

  gtk_widget_set_hexpand (completion->count >= 0 ? label : aside, TRUE);
  gtk_widget_add_css_class (aside, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), aside);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

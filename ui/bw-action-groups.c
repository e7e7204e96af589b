#include "bw-action-groups.h"

/* GTK tells nobody which groups a widget has, nor whether an action of theirs is enabled. */

static GHashTable *
get_groups (GtkWidget *widget)
{
  static const char KEY[] = "bw-action-groups";
  GHashTable *groups = g_object_get_data (G_OBJECT (widget), KEY);

  if (groups == NULL)
    {
      groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (G_OBJECT (widget), KEY, groups, (GDestroyNotify) g_hash_table_unref);
    }

  return groups;
}

/* As gtk_widget_insert_action_group() does, so that it can be asked for. */
void
bw_action_groups_insert (GtkWidget    *widget,
                         const char   *prefix,
                         GActionGroup *group)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_ACTION_GROUP (group));

  gtk_widget_insert_action_group (widget, prefix, group);
  g_hash_table_replace (get_groups (widget), g_strdup (prefix), g_object_ref (group));
}

/**
 * bw_action_groups_is_enabled:
 * @detailed_name: as in a menu, as `page.timeline::papers`
 *
 * Returns: whether the action would do something now; those of a class always would
 */
gboolean
bw_action_groups_is_enabled (GtkWidget  *widget,
                             const char *detailed_name)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_auto (GStrv) parts = NULL;
  GActionGroup *group;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (g_action_parse_detailed_name (detailed_name, &name, &target, NULL), FALSE);

  parts = g_strsplit (name, ".", 2);
  group = g_hash_table_lookup (get_groups (widget), parts[0]);

  return group == NULL || g_action_group_get_action_enabled (group, parts[1]);
}

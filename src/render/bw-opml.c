#include "bw-opml.h"

#include <string.h>

#define MAX_DEPTH 64 /* folders in each other */

/* A folder with the feeds and folders in it, each in the order of its first feed. */
typedef struct _Folder Folder;

struct _Folder
{
  char       *name;
  GPtrArray  *outlines; /* strings, or NULL where the next of @folders stands */
  GPtrArray  *folders;
  GHashTable *by_name;
};

static void
folder_free (Folder *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->outlines);
  g_ptr_array_unref (self->folders);
  g_hash_table_unref (self->by_name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Folder, folder_free)

static Folder *
folder_new (const char *name)
{
  Folder *self = g_new0 (Folder, 1);

  self->name = g_strdup (name);
  self->outlines = g_ptr_array_new_with_free_func (g_free);
  self->folders = g_ptr_array_new_with_free_func ((GDestroyNotify) folder_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/* The folder of that name inside, made where there is none. */
static Folder *
folder_get (Folder     *self,
            const char *name)
{
  Folder *child = g_hash_table_lookup (self->by_name, name);

  if (child == NULL)
    {
      child = folder_new (name);
      g_ptr_array_add (self->folders, child);
      g_ptr_array_add (self->outlines, NULL);
      g_hash_table_insert (self->by_name, child->name, child);
    }

  return child;
}

/* An attribute, without the characters that XML 1.0 has not. */
static void
append_attribute (GString    *out,
                  const char *name,
                  const char *value)
{
  g_autoptr (GString) plain = NULL;
  g_autofree char *escaped = NULL;

  if (value == NULL || *value == '\0')
    return;

  plain = g_string_new (NULL);
  for (; *value != '\0'; value++)
    if ((unsigned char) *value >= ' ' && *value != '\177')
      g_string_append_c (plain, *value);
    else if (g_ascii_isspace (*value))
      g_string_append_c (plain, ' ');
  escaped = g_markup_escape_text (plain->str, (gssize) plain->len);
  g_string_append_printf (out, " %s=\"%s\"", name, escaped);
}

/* OPML 2.0: a subscription has the type `rss` whatever its feed is. */
static char *
outline_from_source (const BwSource *source)
{
  GString *out = g_string_new ("<outline type=\"rss\"");
  const char *title = source->title != NULL ? source->title : source->url;

  append_attribute (out, "text", title);
  append_attribute (out, "title", title);
  append_attribute (out, "xmlUrl", source->url);
  if (source->feed != NULL)
    {
      append_attribute (out, "htmlUrl", source->feed->site);
      append_attribute (out, "description", source->feed->subtitle);
      append_attribute (out, "language", source->feed->language);
    }
  g_string_append (out, "/>");

  return g_string_free (out, FALSE);
}

static void
add_source (Folder         *root,
            const BwSource *source)
{
  GPtrArray *path = source->feed != NULL ? source->feed->folder : NULL;
  Folder *folder = root;

  for (guint i = 0; path != NULL && i < path->len && i < MAX_DEPTH; i++)
    folder = folder_get (folder, g_ptr_array_index (path, i));
  g_ptr_array_add (folder->outlines, outline_from_source (source));
}

static void
append_folder (GString      *out,
               const Folder *self,
               int           depth)
{
  guint next = 0;

  for (guint i = 0; i < self->outlines->len; i++)
    {
      const char *outline = g_ptr_array_index (self->outlines, i);
      const Folder *folder;

      g_string_append_printf (out, "%*s", depth * 2, "");
      if (outline != NULL)
        {
          g_string_append_printf (out, "%s\n", outline);
          continue;
        }
      folder = g_ptr_array_index (self->folders, next++);
      g_string_append (out, "<outline");
      append_attribute (out, "text", *folder->name != '\0' ? folder->name : "…");
      g_string_append (out, ">\n");
      append_folder (out, folder, depth + 1);
      g_string_append_printf (out, "%*s</outline>\n", depth * 2, "");
    }
}

/**
 * bw_opml_from_sources:
 * @title: (nullable): of the list
 * @sources: (element-type BwSource): of which the feeds that have an address are listed
 *
 * Returns: (transfer full): the subscriptions as OPML 2.0, in the folders in which they
 *   were found
 */
char *
bw_opml_from_sources (const char *title,
                      GPtrArray  *sources)
{
  g_autoptr (Folder) root = folder_new (NULL);
  GString *out;
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (sources != NULL, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const BwSource *source = g_ptr_array_index (sources, i);

      if (g_strcmp0 (source->kind, "feed") == 0 && source->url != NULL)
        add_source (root, source);
    }

  out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
  if (title != NULL)
    {
      escaped = g_markup_escape_text (title, -1);
      g_string_append_printf (out, "    <title>%s</title>\n", escaped);
    }
  g_string_append (out, "  </head>\n  <body>\n");
  append_folder (out, root, 2);
  g_string_append (out, "  </body>\n</opml>\n");

  return g_string_free (out, FALSE);
}

#include "bw-page-meta.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-page-date.h"
#include "bw-text.h"

static void
tag_free (gpointer data)
{
  BwPageTag *tag = data;

  g_free (tag->name);
  g_free (tag->value);
  g_free (tag);
}

static void
add_tag (BwPageMeta *self,
         const char *name,
         const char *value)
{
  g_autofree char *plain = bw_text_squeeze (value);
  BwPageTag *tag;

  if (*plain == '\0' || self->tags->len >= BW_MAX_PAGE_TAGS)
    return;

  tag = g_new (BwPageTag, 1);
  tag->name = g_utf8_strdown (name, -1);
  g_strstrip (tag->name);
  tag->value = g_steal_pointer (&plain);
  g_ptr_array_add (self->tags, tag);
}

/* RDFa has several names in one attribute; each has a prefix then, or they are one name. */
static gboolean
are_names (char **words)
{
  guint n = 0;

  for (; words[n] != NULL; n++)
    if (strpbrk (words[n], ":.") == NULL)
      return FALSE;

  return n > 1;
}

static void
add_tags (BwPageMeta *self,
          const char *name,
          const char *value)
{
  g_autofree char *plain = bw_text_squeeze (name);
  g_auto (GStrv) words = g_strsplit (plain, " ", BW_MAX_PAGE_TAG_NAMES);

  if (!are_names (words))
    add_tag (self, name, value);
  else
    for (guint i = 0; words[i] != NULL; i++)
      add_tag (self, words[i], value);
}

static void
read_meta (BwPageMeta      *self,
           const GumboNode *node)
{
  const char *content = bw_html_node_get (node, "content");
  const char *name = bw_html_node_get (node, "name");
  const char *property = bw_html_node_get (node, "property");
  const char *about = bw_html_node_get (node, "http-equiv");

  if (content == NULL)
    return;
  if (name != NULL)
    add_tags (self, name, content);
  if (property != NULL && g_strcmp0 (property, name) != 0)
    add_tags (self, property, content);
  if (self->language == NULL && about != NULL &&
      g_ascii_strcasecmp (about, "content-language") == 0)
    self->language = bw_text_squeeze (content);
}

static void
take_text (char       **into,
           const char  *text)
{
  g_autofree char *plain = text != NULL && *into == NULL ? bw_text_squeeze (text) : NULL;

  if (plain != NULL && *plain != '\0')
    *into = g_steal_pointer (&plain);
}

static void
read_link (BwPageMeta      *self,
           const GumboNode *node)
{
  const char *rel = bw_html_node_get (node, "rel");

  if (rel == NULL)
    return;
  if (g_ascii_strcasecmp (rel, "canonical") == 0)
    take_text (&self->canonical, bw_html_node_get (node, "href"));
  else if (g_ascii_strcasecmp (rel, "alternate") == 0 &&
           g_strcmp0 (bw_html_node_get (node, "hreflang"), "x-default") == 0)
    take_text (&self->any_language, bw_html_node_get (node, "href"));
}

static void
read_script (BwPageMeta      *self,
             const GumboNode *node)
{
  const char *type = bw_html_node_get (node, "type");

  if (type != NULL && g_ascii_strncasecmp (type, "application/ld+json", 19) == 0 &&
      self->data->len < BW_MAX_PAGE_DATA)
    g_ptr_array_add (self->data, bw_html_node_get_text (node));
}

/* A date that is marked up as the page's, or stands in its head or its byline. */
static void
read_time (BwPageMeta      *self,
           const GumboNode *node)
{
  const char *date = bw_html_node_get (node, "datetime");
  g_autofree char *text = NULL;

  if (self->time != NULL)
    return;
  if (date == NULL)
    date = text = bw_html_node_get_text (node);
  if ((g_ascii_isdigit (*date) || text != NULL) && bw_date_is_known (bw_page_date_read (date)))
    take_text (&self->time, date);
}

static void
read_element (BwPageMeta      *self,
              const GumboNode *node)
{
  if (bw_html_node_is (node, GUMBO_TAG_META))
    read_meta (self, node);
  else if (bw_html_node_is (node, GUMBO_TAG_LINK))
    read_link (self, node);
  else if (bw_html_node_is (node, GUMBO_TAG_SCRIPT))
    read_script (self, node);
  else if (bw_html_node_is (node, GUMBO_TAG_BASE))
    take_text (&self->base, bw_html_node_get (node, "href"));
  else if (bw_html_node_is (node, GUMBO_TAG_TIME))
    read_time (self, node);
  else if (bw_html_node_is (node, GUMBO_TAG_TITLE) && self->title == NULL)
    {
      g_autofree char *text = bw_html_node_get_text (node);

      take_text (&self->title, text);
    }
}

BwPageMeta *
bw_page_meta_new (const BwHtmlTree *tree)
{
  BwPageMeta *self = g_new0 (BwPageMeta, 1);
  const GumboNode *root = bw_html_tree_get_root (tree);

  self->tags = g_ptr_array_new_with_free_func (tag_free);
  self->data = g_ptr_array_new_with_free_func (g_free);
  take_text (&self->language, bw_html_node_get (root, "lang"));
  take_text (&self->language, bw_html_node_get (root, "xml:lang"));
  for (const GumboNode *at = root; at != NULL; at = bw_html_node_next (at, root))
    if (bw_html_node_is_element (at))
      read_element (self, at);

  return self;
}

void
bw_page_meta_free (BwPageMeta *self)
{
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->data);
  g_free (self->title);
  g_free (self->language);
  g_free (self->canonical);
  g_free (self->any_language);
  g_free (self->base);
  g_free (self->time);
  g_free (self);
}

/* Returns: (nullable): the first value under @name */
const char *
bw_page_meta_get (const BwPageMeta *self,
                  const char       *name)
{
  for (guint i = 0; i < self->tags->len; i++)
    {
      const BwPageTag *tag = g_ptr_array_index (self->tags, i);

      if (strcmp (tag->name, name) == 0)
        return tag->value;
    }

  return NULL;
}

#include <string.h>

#include "bw-error.h"
#include "bw-feed-categories.h"
#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-reader.h"
#include "bw-text.h"

/* OPML 1.0, 1.1 and 2.0, http://opml.org/spec2.opml, as subscription lists use it. */

typedef struct
{
  BwReading *reading;
  GPtrArray *folders; /* titles of the outlines that are open */
} OpmlReader;

static gboolean
is_named (const BwXmlElement *element,
          const char         *name)
{
  return element != NULL && g_ascii_strcasecmp (element->name, name) == 0;
}

static int
opml_score (const BwReader *self,
            BwInput        *input)
{
  const BwXmlElement *root = bw_input_peek_xml (input);
  const BwXmlElement *child;

  if (root == NULL)
    return 0;
  if (is_named (root, "opml"))
    return 95;
  for (child = bw_xml_element_first_child (root); child != NULL; child = bw_xml_element_next (child))
    if (is_named (child, "outline"))
      return 90;

  return is_named (root, "outline") ? 90 : 0;
}

/* A title may be HTML that was escaped once more than the attribute needs. */
static char *
dup_label (const BwXmlElement *outline)
{
  static const char *const NAMES[] = { "title", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      const char *stated = bw_feed_element_get_attribute (outline, NAMES[i]);
      g_autofree char *text = NULL;

      if (stated == NULL || bw_text_is_blank (stated))
        continue;
      if (strchr (stated, '&') != NULL || strstr (stated, "</") != NULL)
        text = bw_foreign_html_to_text (stated);
      return bw_text_squeeze (text != NULL && *text != '\0' ? text : stated);
    }

  return NULL;
}

/* The address of a feed; that of another outline, which is included, is none. */
static char *
dup_feed (const BwXmlElement *outline)
{
  const char *type = bw_feed_element_get_attribute (outline, "type");
  const char *url = bw_feed_element_get_attribute (outline, "xmlUrl");

  if (type != NULL && (g_ascii_strcasecmp (type, "include") == 0 ||
                       (g_ascii_strcasecmp (type, "link") == 0 && url == NULL)))
    return NULL;
  if (url == NULL && type != NULL &&
      (g_ascii_strcasecmp (type, "rss") == 0 || g_ascii_strcasecmp (type, "atom") == 0))
    url = bw_feed_element_get_attribute (outline, "url");

  return bw_feed_url_resolve (url, NULL);
}

/* "tag,/folder/sub folder" */
static void
add_categories (BwSourceRecord     *source,
                const BwXmlElement *outline)
{
  const char *stated = bw_feed_element_get_attribute (outline, "category");
  g_auto (GStrv) parts = g_strsplit (stated != NULL ? stated : "", ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *category = g_strstrip (parts[i]);

      bw_feed_facts_add_category (source->categories, category + strspn (category, "/"));
    }
}

static void
add_feed (OpmlReader         *self,
          const BwXmlElement *outline,
          char               *url)
{
  BwSourceRecord *source = bw_source_record_new ("feed");
  const char *description = bw_feed_element_get_attribute (outline, "description");
  const char *language = bw_feed_element_get_attribute (outline, "language");

  source->url = url;
  source->title = dup_label (outline);
  source->site = bw_feed_url_resolve (bw_feed_element_get_attribute (outline, "htmlUrl"), NULL);
  if (description != NULL && !bw_text_is_blank (description))
    source->subtitle = bw_text_squeeze (description);
  if (language != NULL && !bw_text_is_blank (language) && strcmp (language, "unknown") != 0)
    source->language = g_strdup (language);
  add_categories (source, outline);
  for (guint i = 0; i < self->folders->len; i++)
    if (g_ptr_array_index (self->folders, i) != NULL)
      g_ptr_array_add (source->folder, g_strdup (g_ptr_array_index (self->folders, i)));
  g_ptr_array_add (self->reading->sources, source);
}

/* Outlines stand in each other no deeper than %BW_MAX_NESTING. */
static void
read_outlines (OpmlReader         *self,
               const BwXmlElement *parent)
{
  for (const BwXmlElement *child = bw_xml_element_first_child (parent); child != NULL;
       child = bw_xml_element_next (child))
    {
      gboolean is_outline = is_named (child, "outline");
      char *url = is_outline ? dup_feed (child) : NULL;

      if (url != NULL)
        add_feed (self, child, url);
      if (!bw_xml_element_has_children (child) || is_named (child, "head"))
        continue;

      /* What follows a feed whose end is missing stands in no folder of its name. */
      if (is_outline && url == NULL)
        g_ptr_array_add (self->folders, dup_label (child));
      read_outlines (self, child);
      if (is_outline && url == NULL)
        g_ptr_array_set_size (self->folders, (int) self->folders->len - 1);
    }
}

static gboolean
opml_read (const BwReader       *self,
           BwInput              *input,
           const BwReadContext  *context,
           BwReading            *reading,
           GError              **error)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BwXml) xml = bw_xml_parse (bw_input_get_text (input), reading, error);
  OpmlReader reader = { reading, folders };

  if (xml == NULL)
    return FALSE;

  read_outlines (&reader, bw_xml_get_root (xml));
  if (reading->sources->len > 0)
    return TRUE;

  g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                       "The outline lists no feed: none of its lines has an xmlUrl");
  return FALSE;
}

const BwReader bw_opml_reader = { "opml", opml_score, opml_read };

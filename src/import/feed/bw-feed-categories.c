#include "bw-feed-categories.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-text.h"

/* Adds a category unless it is there; @text may be `NULL`. */
void
bw_feed_facts_add_category (GPtrArray  *categories,
                            const char *text)
{
  g_autofree char *line = text != NULL ? bw_text_squeeze (text) : NULL;

  if (line == NULL || *line == '\0')
    return;
  for (guint i = 0; i < MIN (categories->len, BW_MAX_COMPARED); i++)
    if (strcmp (g_ptr_array_index (categories, i), line) == 0)
      return;
  g_ptr_array_add (categories, g_steal_pointer (&line));
}

/*
 * `<category term="a" label="A"/>` of Atom, `<category>a</category>` of RSS,
 * `<media:category label="A">a</media:category>`, `<itunes:category text="A"/>`.
 */
void
bw_feed_facts_take_category (BwFeedFacts        *self,
                             const BwXmlElement *element,
                             int                 rank)
{
  g_autofree char *text = bw_xml_element_dup_line (element);
  const char *const stated[] = {
    bw_feed_element_get_attribute (element, "term"),
    text,
    bw_feed_element_get_attribute (element, "label"),
    bw_feed_element_get_attribute (element, "text"),
  };
  guint i = 0;

  while (i < G_N_ELEMENTS (stated) && (stated[i] == NULL || *stated[i] == '\0'))
    i++;
  if (i < G_N_ELEMENTS (stated))
    bw_feed_facts_add_category (self->categories, stated[i]);
  for (const BwXmlElement *child = bw_xml_element_first_child (element); child != NULL;
       child = bw_xml_element_next (child))
    if (g_ascii_strcasecmp (child->name, "category") == 0)
      bw_feed_facts_take_category (self, child, rank);
}

void
bw_feed_facts_take_keywords (BwFeedFacts        *self,
                             const BwXmlElement *element,
                             int                 rank)
{
  g_autofree char *text = bw_xml_element_dup_line (element);
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    bw_feed_facts_add_category (self->categories, words[i]);
}

#include "bw-feed-facts.h"

#include <string.h>

#include "bw-author-record.h"
#include "bw-enclosure.h"
#include "bw-feed-categories.h"
#include "bw-feed-links.h"
#include "bw-feed-person.h"
#include "bw-limits.h"
#include "bw-text.h"
#include "bw-timestamp.h"

#define MAX_QUOTED 60  /* characters of a text that a warning repeats */
#define RANK_SUMMARY 5 /* of what describes an entry in its format's own words */

/* Reads one element into the facts; @rank tells the better of several of its sort. */
typedef void (*Take) (BwFeedFacts        *self,
                      const BwXmlElement *element,
                      int                 rank);

static void
take_text (BwFeedText         **text,
           int                 *best,
           const BwXmlElement **place,
           const BwXmlElement  *element,
           gboolean             is_markup,
           int                  rank)
{
  BwFeedText *found = rank > *best ? bw_feed_text_new (element, is_markup) : NULL;

  if (found == NULL)
    return;
  bw_feed_text_free (*text);
  *text = found;
  *best = rank;
  *place = element;
}

/* RSS does not say whether a title is text or HTML; Atom does. */
static void
take_title (BwFeedFacts        *self,
            const BwXmlElement *element,
            int                 rank)
{
  const BwXmlElement *place;
  int best = self->title_rank;

  take_text (&self->title, &self->title_rank, &place, element, FALSE, rank);
  if (self->title_rank > best && !self->title->is_markup &&
      bw_feed_element_get_attribute (element, "type") == NULL &&
      !bw_feed_element_is (element->parent, BW_FEED_CORE, "entry") &&
      !bw_feed_element_is (element->parent, BW_FEED_CORE, "feed"))
    self->title->is_markup = bw_feed_text_looks_like_markup (self->title->value);
}

/* An item of RSS that has a `summary`, too, means more by one of the two. */
static gboolean
is_second (const BwFeedFacts  *self,
           const BwXmlElement *element,
           int                 rank)
{
  return rank >= RANK_SUMMARY && self->description_rank >= RANK_SUMMARY &&
         rank != self->description_rank &&
         bw_feed_element_is (element->parent, BW_FEED_CORE, "item");
}

static void
take_description (BwFeedFacts        *self,
                  const BwXmlElement *element,
                  int                 rank)
{
  gboolean is_html = g_ascii_strcasecmp (element->name, "description") == 0;
  int best = self->description_rank;

  if (is_second (self, element, rank))
    {
      take_text (&self->content, &self->content_rank, &self->content_element, element, is_html, 1);
      return;
    }
  take_text (&self->description, &self->description_rank, &self->description_element, element,
             is_html, rank);
  if (self->description_rank > best && !self->description->is_markup &&
      bw_feed_element_get_attribute (element, "type") == NULL &&
      !bw_feed_element_is (element->parent, BW_FEED_CORE, "entry") &&
      !bw_feed_element_is (element->parent, BW_FEED_CORE, "feed"))
    self->description->is_markup = bw_feed_text_looks_like_markup (self->description->value);
}

static void
take_content (BwFeedFacts        *self,
              const BwXmlElement *element,
              int                 rank)
{
  gboolean is_html = g_ascii_strcasecmp (element->name, "content") != 0;
  const char *elsewhere = bw_feed_element_get_attribute (element, "src");

  if (elsewhere == NULL)
    take_text (&self->content, &self->content_rank, &self->content_element, element, is_html, rank);
  else if (self->link == NULL)
    self->link = bw_feed_element_dup_url (element, elsewhere, self->base_url);
}

static void
take_rights (BwFeedFacts        *self,
             const BwXmlElement *element,
             int                 rank)
{
  g_autoptr (BwFeedText) text = self->rights == NULL ? bw_feed_text_new (element, FALSE) : NULL;

  if (text == NULL)
    return;
  text->is_markup = text->is_markup || bw_feed_text_looks_like_markup (text->value);
  self->rights = bw_feed_text_dup_line (text);
}

static void
take_language (BwFeedFacts        *self,
               const BwXmlElement *element,
               int                 rank)
{
  g_autofree char *language = self->language == NULL ? bw_xml_element_dup_line (element) : NULL;

  if (language != NULL && strlen (language) <= BW_MAX_HTML_WORD_LENGTH)
    self->language = g_strdelimit (g_steal_pointer (&language), "_", '-');
}

static void
take_moment_text (BwFeedFacts         *self,
                  char               **moment,
                  const BwXmlElement  *element,
                  const char          *text)
{
  if (text != NULL && *moment == NULL && !(*moment = bw_timestamp_parse (text)))
    {
      g_autofree char *clip = bw_text_clip (text, MAX_QUOTED);

      bw_reading_warn (self->reading, (int) element->line, "“%s” is no date", clip);
    }
}

static void
take_moment (BwFeedFacts         *self,
             char               **moment,
             const BwXmlElement  *element)
{
  g_autofree char *text = bw_xml_element_dup_line (element);

  take_moment_text (self, moment, element, text);
}

static void
take_published (BwFeedFacts        *self,
                const BwXmlElement *element,
                int                 rank)
{
  take_moment (self, rank > 0 ? &self->published : &self->created, element);
}

static void
take_updated (BwFeedFacts        *self,
              const BwXmlElement *element,
              int                 rank)
{
  take_moment (self, rank > 0 ? &self->updated : &self->date, element);
}

static void
take_author (BwFeedFacts        *self,
             const BwXmlElement *element,
             int                 rank)
{
  /* What a podcast repeats in its own words is asked last. */
  if (rank > 0 || self->authors->len == 0)
    bw_feed_person_add (self->authors, bw_feed_person_new (element, self->base_url));
}

static void
take_contributor (BwFeedFacts        *self,
                  const BwXmlElement *element,
                  int                 rank)
{
  bw_feed_person_add (self->contributors, bw_feed_person_new (element, self->base_url));
}

/*
 * Which element says what. Of several of a sort that of the highest rank counts, and of
 * those the first; an element is asked for by its name in small letters, in their order.
 */
static const struct Rule
{
  const char *name;
  Take take;
  BwFeedModule module;
  int rank;
} RULES[] = {
  { "abstract", take_description, BW_FEED_CORE, 2 },
  { "abstract", take_description, BW_FEED_DCTERMS, 2 },
  { "author", take_author, BW_FEED_CORE, 1 },
  { "author", take_author, BW_FEED_DC, 1 },
  { "author", take_author, BW_FEED_ITUNES, 0 },
  { "body", take_content, BW_FEED_CORE, 1 },
  { "body", take_content, BW_FEED_XHTML, 1 },
  { "category", bw_feed_facts_take_category, BW_FEED_CORE, 0 },
  { "category", bw_feed_facts_take_category, BW_FEED_ITUNES, 0 },
  { "category", bw_feed_facts_take_category, BW_FEED_MEDIA, 0 },
  { "content", take_content, BW_FEED_CORE, 2 },
  { "content", bw_feed_facts_take_enclosure, BW_FEED_MEDIA, 0 },
  { "contributor", take_contributor, BW_FEED_CORE, 0 },
  { "contributor", take_contributor, BW_FEED_DC, 0 },
  { "copyright", take_rights, BW_FEED_CORE, 0 },
  { "created", take_published, BW_FEED_CORE, 0 },
  { "created", take_published, BW_FEED_DCTERMS, 0 },
  { "creator", take_author, BW_FEED_DC, 1 },
  { "creator", take_author, BW_FEED_DCTERMS, 1 },
  { "date", take_updated, BW_FEED_DC, 0 },
  { "date", take_updated, BW_FEED_DCTERMS, 0 },
  { "description", take_description, BW_FEED_CORE, RANK_SUMMARY + 1 },
  { "description", take_description, BW_FEED_DC, 4 },
  { "description", take_description, BW_FEED_ITUNES, 3 },
  { "description", take_description, BW_FEED_MEDIA, 1 },
  { "enclosure", bw_feed_facts_take_enclosure, BW_FEED_CORE, 0 },
  { "encoded", take_content, BW_FEED_CONTENT, 3 },
  { "fullitem", take_content, BW_FEED_CORE, 1 },
  { "guid", bw_feed_facts_take_id, BW_FEED_CORE, 1 },
  { "id", bw_feed_facts_take_id, BW_FEED_CORE, 0 },
  { "issued", take_published, BW_FEED_CORE, 1 },
  { "issued", take_published, BW_FEED_DCTERMS, 1 },
  { "keywords", bw_feed_facts_take_keywords, BW_FEED_CORE, 0 },
  { "keywords", bw_feed_facts_take_keywords, BW_FEED_ITUNES, 0 },
  { "keywords", bw_feed_facts_take_keywords, BW_FEED_MEDIA, 0 },
  { "language", take_language, BW_FEED_CORE, 0 },
  { "language", take_language, BW_FEED_DC, 0 },
  { "lastbuilddate", take_updated, BW_FEED_CORE, 1 },
  { "link", bw_feed_facts_take_link, BW_FEED_CORE, 0 },
  { "managingeditor", take_author, BW_FEED_CORE, 1 },
  { "modified", take_updated, BW_FEED_CORE, 1 },
  { "modified", take_updated, BW_FEED_DCTERMS, 1 },
  { "origlink", bw_feed_facts_take_original, BW_FEED_FEEDBURNER, 0 },
  { "pubdate", take_published, BW_FEED_CORE, 1 },
  { "publicationdate", take_updated, BW_FEED_PRISM, 0 },
  { "published", take_published, BW_FEED_CORE, 1 },
  { "rights", take_rights, BW_FEED_CORE, 0 },
  { "rights", take_rights, BW_FEED_DC, 0 },
  { "rights", take_rights, BW_FEED_DCTERMS, 0 },
  { "subject", bw_feed_facts_take_category, BW_FEED_DC, 0 },
  { "subtitle", take_description, BW_FEED_CORE, RANK_SUMMARY },
  { "subtitle", take_description, BW_FEED_ITUNES, 1 },
  { "summary", take_description, BW_FEED_CORE, RANK_SUMMARY },
  { "summary", take_description, BW_FEED_ITUNES, 3 },
  { "tagline", take_description, BW_FEED_CORE, RANK_SUMMARY },
  { "title", take_title, BW_FEED_CORE, 3 },
  { "title", take_title, BW_FEED_DC, 2 },
  { "title", take_title, BW_FEED_ITUNES, 1 },
  { "title", take_title, BW_FEED_MEDIA, 1 },
  { "updated", take_updated, BW_FEED_CORE, 1 },
  { "webmaster", take_contributor, BW_FEED_CORE, 0 },
};

static void
take_element (BwFeedFacts        *self,
              const BwXmlElement *element)
{
  BwFeedModule module = BW_FEED_OTHER;
  guint low = 0;
  guint high = G_N_ELEMENTS (RULES);

  while (low < high) /* the first of the name */
    {
      guint middle = low + ((high - low) / 2);

      if (g_ascii_strcasecmp (RULES[middle].name, element->name) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < G_N_ELEMENTS (RULES) &&
                      g_ascii_strcasecmp (RULES[i].name, element->name) == 0;
       i++)
    {
      if (i == low)
        module = bw_feed_element_get_module (element);
      if (RULES[i].module == module)
        RULES[i].take (self, element, RULES[i].rank);
    }
}

/* What a channel and an item of CDF state, <https://www.w3.org/TR/NOTE-CDFsubmit.html>. */
static void
take_attributes (BwFeedFacts        *self,
                 const BwXmlElement *element)
{
  if (!bw_feed_element_is (element, BW_FEED_CORE, "channel") &&
      !bw_feed_element_is (element, BW_FEED_CORE, "item"))
    return;

  if (self->link == NULL)
    self->link = bw_feed_element_dup_url (element, bw_feed_element_get_attribute (element, "href"),
                                          self->base_url);
  take_moment_text (self, &self->updated, element,
                    bw_feed_element_get_attribute (element, "lastmod"));
}

/**
 * bw_feed_facts_new:
 * @element: an entry, or what holds the head of a feed: its other entries are passed over
 * @reading: gets warnings of what cannot be read
 * @base_url: (nullable): where addresses are relative to if nothing else is stated
 */
BwFeedFacts *
bw_feed_facts_new (const BwXmlElement *element,
                   BwReading          *reading,
                   const char         *base_url)
{
  BwFeedFacts *self = g_new0 (BwFeedFacts, 1);

  self->reading = reading;
  self->base_url = base_url;
  self->authors = bw_author_record_array_new ();
  self->contributors = bw_author_record_array_new ();
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->enclosures = bw_enclosure_array_new ();

  for (const BwXmlElement *child = bw_xml_element_first_child (element); child != NULL;
       child = bw_xml_element_next (child))
    {
      /* Media of one entry may stand together. */
      if (bw_feed_element_is (child, BW_FEED_MEDIA, "group"))
        for (const BwXmlElement *media = bw_xml_element_first_child (child); media != NULL;
             media = bw_xml_element_next (media))
          take_element (self, media);
      else
        take_element (self, child);
    }
  take_attributes (self, element);

  return self;
}

void
bw_feed_facts_free (BwFeedFacts *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->link);
  g_free (self->self);
  g_free (self->permalink);
  bw_feed_text_free (self->title);
  bw_feed_text_free (self->description);
  bw_feed_text_free (self->content);
  g_free (self->rights);
  g_free (self->language);
  g_free (self->published);
  g_free (self->created);
  g_free (self->updated);
  g_free (self->date);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_clear_pointer (&self->contributors, g_ptr_array_unref);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_clear_pointer (&self->enclosures, g_ptr_array_unref);
  g_free (self);
}

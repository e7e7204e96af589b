#include <glib/gi18n-lib.h>

#include "bw-page-details.h"
#include "bw-page-gaps.h"
#include "bw-page-similar.h"
#include "bw-page-type.h"
#include "bw-page-words.h"
#include "bw-plain-kinds.h"
#include "bw-plain-parts.h"

static void
append_data (GString       *out,
             const BwPaper *paper)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  bw_plain_take_item (items, bw_page_words_date (paper->published, paper->published_inferred));
  if (bw_date_is_known (paper->updated))
    {
      g_autofree char *date = bw_page_words_date (paper->updated, FALSE);

      bw_plain_take_item (items, g_strdup_printf (_ ("updated %s"), date));
    }
  bw_plain_take_item (items, bw_page_details_venue (paper));
  if (paper->categories != NULL && paper->categories[0] != NULL)
    bw_plain_take_item (items, g_strjoinv (" ", paper->categories));
  if (paper->citation_count >= 0)
    bw_plain_take_item (items, bw_page_words_cited (paper->citation_count));
  bw_plain_items (out, items);
}

static void
append_places (GString       *out,
               const BwPaper *paper)
{
  g_autoptr (GPtrArray) affiliations = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < paper->affiliations->len; i++)
    {
      const BwLink *link = g_ptr_array_index (paper->affiliations, i);

      bw_plain_take_item (affiliations, g_strdup (link->title));
    }
  bw_plain_items (out, affiliations);

  for (guint i = 0; i < paper->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (paper->identifiers, i);

      bw_plain_take_item (places, g_strdup_printf ("%s:%s", identifier->scheme, identifier->value));
    }
  for (guint i = 0; paper->urls != NULL && paper->urls[i] != NULL; i++)
    bw_plain_take_item (places, g_strdup (paper->urls[i]));
  bw_plain_items (out, places);
}

static void
append_cited_people (GString       *out,
                     const BwPaper *paper)
{
  if (paper->cites_people->len > 0)
    bw_plain_heading (out, _ ("Whose work it cites"));
  for (guint i = 0; i < paper->cites_people->len; i++)
    {
      const BwLink *person = g_ptr_array_index (paper->cites_people, i);

      if (person->count < 0)
        g_string_append_printf (out, "%s\n", person->title);
      else
        g_string_append_printf (out,
                                g_dngettext (GETTEXT_PACKAGE, "%s: %'d paper, as a profile states",
                                             "%s: %'d papers, as a profile states",
                                             (gulong) person->count),
                                person->title, person->count);
      g_string_append_c (out, '\n');
    }
}

static void
append_sightings (GString       *out,
                  const BwPaper *paper)
{
  if (paper->seen_in->len > 0)
    bw_plain_heading (out, _ ("Seen in"));
  for (guint i = 0; i < paper->seen_in->len; i++)
    {
      const BwSighting *sighting = g_ptr_array_index (paper->seen_in, i);
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

      bw_plain_take_item (items, g_strdup (bw_page_words_where (sighting)));
      bw_plain_take_item (items, bw_page_words_seen_beside (sighting, paper->mentions));
      bw_plain_take_item (items, g_strdup (sighting->title == NULL ? sighting->source : NULL));
      bw_plain_take_item (items, bw_page_words_relation (sighting));
      bw_plain_take_item (items, bw_page_words_date (sighting->date, FALSE));
      bw_plain_items (out, items);
    }
}

static void
append_section (GString    *out,
                const char *heading,
                const char *text)
{
  if (text == NULL)
    return;

  bw_plain_heading (out, heading);
  bw_plain_paragraph (out, text);
}

static void
append_similar (GString       *out,
                const BwPaper *paper)
{
  guint n = paper->similar != NULL ? paper->similar->len : 0;

  if (n > 0)
    bw_plain_heading (out, _ ("Similar papers"));
  for (guint i = 0; i < n; i++)
    {
      const BwSimilar *similar = g_ptr_array_index (paper->similar, i);
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

      bw_plain_take_item (items, g_strdup (similar->paper->title));
      bw_plain_take_item (items, bw_page_similar_reason (similar));
      bw_plain_items (out, items);
    }
}

char *
bw_plain_paper (const BwPaper *paper)
{
  GString *out = g_string_new (NULL);
  g_autofree char *gaps = bw_page_gaps_of_paper (paper);
  g_autofree char *details = bw_page_details_text (paper);

  bw_plain_paragraph (out, bw_page_type_words (paper->type));
  if (!paper->title_known)
    bw_plain_paragraph (out, _ ("Title not known; described as"));
  bw_plain_title (out, paper->title);
  bw_plain_people (out, paper->authors, paper->authors_complete);
  append_data (out, paper);
  append_places (out, paper);
  append_section (out, _ ("Abstract"), paper->abstract);
  append_section (out, _ ("Summary"), paper->summary);
  if (paper->mentions->len > 0)
    bw_plain_heading (out, _ ("Discussed in"));
  for (guint i = 0; i < paper->mentions->len; i++)
    bw_plain_mention (out, g_ptr_array_index (paper->mentions, i), NULL);
  append_section (out, _ ("Publication"), *details != '\0' ? details : NULL);
  append_cited_people (out, paper);
  append_sightings (out, paper);
  bw_plain_links (out, _ ("Cites"), paper->references);
  bw_plain_links (out, _ ("Cited by"), paper->cited_by);
  append_similar (out, paper);
  bw_plain_foot (out, gaps);

  return g_string_free (out, FALSE);
}

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-count.h"
#include "bw-page-gaps.h"
#include "bw-page-network.h"
#include "bw-page-words.h"
#include "bw-page-years.h"
#include "bw-plain-kinds.h"
#include "bw-plain-news.h"
#include "bw-plain-parts.h"
#include "bw-sighting.h"

static void
append_data (GString        *out,
             const BwPerson *person)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  const char *orcid = bw_identifier_find (person->identifiers, "orcid");

  for (guint i = 0; i < person->affiliations->len; i++)
    {
      const BwAffiliation *affiliation = g_ptr_array_index (person->affiliations, i);
      g_autofree char *words = bw_page_words_affiliation (affiliation);

      bw_plain_take_item (items, g_strconcat (affiliation->name, words, NULL));
    }
  if (person->variants != NULL && person->variants[0] != NULL)
    {
      g_autofree char *variants = g_strjoinv (", ", person->variants);

      bw_plain_take_item (items, g_strdup_printf (_ ("also written %s"), variants));
    }
  if (orcid != NULL)
    bw_plain_take_item (items, g_strconcat ("ORCID ", orcid, NULL));
  bw_plain_items (out, items);
}

static void
append_documents (GString        *out,
                  const BwPerson *person)
{
  g_autoptr (GPtrArray) captures = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < person->documents->len; i++)
    {
      BwBrief *document = g_ptr_array_index (person->documents, i);

      g_ptr_array_add (strcmp (document->kind, "capture") == 0 ? captures : others, document);
    }
  bw_plain_entries (out, _ ("Captures"), captures, BW_PAGE_ENTRY_GIST);
  bw_plain_entries (out, _ ("Posts and other documents"), others,
                    BW_PAGE_ENTRY_GIST | BW_PAGE_ENTRY_KIND);
}

static void
append_series (GString        *out,
               const char     *heading,
               const BwSeries *series)
{
  gboolean begun = FALSE;

  if (series->counts->len == 0)
    return;

  bw_plain_heading (out, heading);
  for (int year = bw_series_get_last (series); year >= series->first; year--)
    if (bw_series_get (series, year) > 0)
      {
        g_string_append_printf (out, "%s%d: %'u", begun ? ", " : "", year,
                                bw_series_get (series, year));
        begun = TRUE;
      }
  g_string_append_c (out, '\n');
}

/* What the pictures show, in numbers and names. */
static void
append_pictures (GString        *out,
                 const BwPerson *person)
{
  g_autoptr (BwSeries) papers = bw_page_years_of_papers (person);
  g_autoptr (BwSeries) citations = bw_page_years_of_citations (person);

  append_series (out, _ ("Papers a year"), papers);
  append_series (out, _ ("Citations a year"), citations);
  if (!bw_page_network_is_worth (person->network))
    return;

  bw_plain_heading (out, _ ("Who wrote together"));
  for (guint i = 0; i < person->network->nodes->len; i++)
    {
      g_autofree char *joined = bw_page_network_joined (person->network, i);

      if (*joined != '\0')
        g_string_append_printf (out, "%s: %s\n", bw_network_get_node (person->network, i)->name,
                                joined);
    }
}

static void
append_mentions (GString        *out,
                 const BwPerson *person)
{
  if (person->mentions->len > 0)
    bw_plain_heading (out, _ ("Mentioned in"));
  for (guint i = 0; i < person->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (person->mentions, i);

      if (mention->name == NULL)
        bw_plain_mention (out, mention, NULL);
      else if (mention->folder != NULL)
        g_string_append_printf (out, "%s/%s\n", mention->folder, mention->name);
      else
        g_string_append_printf (out, "%s\n", mention->name);
    }
}

static void
append_profiles (GString        *out,
                 const BwPerson *person)
{
  for (guint i = 0; i < person->profiles->len; i++)
    {
      const BwSighting *profile = g_ptr_array_index (person->profiles, i);
      g_autofree char *words = bw_page_words_profile (profile);

      bw_plain_foot (out, words);
    }
  for (guint i = 0; i < person->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (person->identifiers, i);

      if (strcmp (identifier->scheme, "orcid") != 0)
        g_string_append_printf (out, "%s\n", identifier->value);
    }
}

static void
append_papers (GString        *out,
               const BwPerson *person)
{
  g_autoptr (GPtrArray) told = bw_person_get_told (person, person->papers);

  bw_plain_entries (out, _ ("Papers"), told,
                    BW_PAGE_ENTRY_SEEN | BW_PAGE_ENTRY_SAID | BW_PAGE_ENTRY_GIST);
  bw_plain_rest (out, person->papers->len - told->len);
}

static void
append_ties (GString        *out,
             const BwPerson *person,
             const char     *heading,
             GPtrArray      *ties)
{
  g_autoptr (GPtrArray) told = bw_person_get_told (person, ties);

  bw_plain_ties (out, heading, told);
  bw_plain_rest (out, ties->len - told->len);
}

char *
bw_plain_person (const BwPerson *person)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) counts = bw_page_counts_of_person (person);
  g_autofree char *gaps = bw_page_gaps_of_person (person);

  bw_plain_title (out, person->name);
  append_data (out, person);
  bw_plain_counts (out, counts);
  bw_plain_news (out, person->news);
  if (bw_page_words_standing (person) != NULL)
    g_string_append_printf (out, "\n%s\n", bw_page_words_standing (person));
  append_papers (out, person);
  append_documents (out, person);
  append_ties (out, person, _ ("Co-authors (papers together)"), person->coauthors);
  append_ties (out, person, _ ("Cited by (papers cited)"), person->cited_by);
  append_pictures (out, person);
  append_mentions (out, person);
  bw_plain_foot (out, gaps);
  append_profiles (out, person);

  return g_string_free (out, FALSE);
}

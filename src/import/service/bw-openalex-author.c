#include "bw-openalex.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-service-paper.h"

static void
add_variant (GPtrArray  *variants,
             const char *name,
             const char *own)
{
  g_autofree char *line = bw_service_line (name, BW_MAX_NAME_LENGTH);

  if (line != NULL && strcmp (line, own) != 0 && variants->len < BW_MAX_SHORT_LIST &&
      !g_ptr_array_find_with_equal_func (variants, line, g_str_equal, NULL))
    g_ptr_array_add (variants, g_steal_pointer (&line));
}

/* The years in which somebody wrote there. */
static void
read_years (BwAffiliationRecord *affiliation,
            const BwValue       *value)
{
  for (const BwValue *at = bw_value_first (value, "years"); at != NULL; at = at->next)
    {
      BwDate year = bw_service_date (bw_value_as_string (at));

      if (!bw_date_is_known (year))
        continue;
      if (!bw_date_is_known (affiliation->from) || year.year < affiliation->from.year)
        affiliation->from = year;
      if (year.year > affiliation->to.year)
        affiliation->to = year;
    }
}

static void
add_affiliation (BwPersonRecord *person,
                 const BwValue  *institution,
                 const BwValue  *years)
{
  g_autofree char *name =
    bw_service_line (bw_value_string (institution, "display_name"), BW_MAX_TITLE_LENGTH);

  if (name != NULL)
    read_years (bw_person_record_add_affiliation (person, name, bw_value_string (institution, "type")),
                years);
}

static void
read_affiliations (BwPersonRecord *person,
                   const BwValue  *value)
{
  for (const BwValue *at = bw_value_first (value, "affiliations"); at != NULL; at = at->next)
    add_affiliation (person, bw_value_get (at, "institution"), at);
  if (person->affiliations->len == 0)
    for (const BwValue *at = bw_value_first (value, "last_known_institutions"); at != NULL;
         at = at->next)
      add_affiliation (person, at, NULL);
  if (person->affiliations->len == 0)
    add_affiliation (person, bw_value_get (value, "last_known_institution"), NULL);
}

/* Reads an author (developers.openalex.org, the Author object) as a profile. */
void
bw_openalex_read_author (BwServiceAnswer *answer,
                         const BwValue   *value)
{
  g_autofree char *name = bw_service_line (bw_value_string (value, "display_name"), BW_MAX_NAME_LENGTH);
  const char *id = bw_value_string (value, "id");
  g_autofree char *canonical = id != NULL ? bw_identifier_normalise ("openalex", id) : NULL;
  BwRecord *record;

  if (name == NULL)
    {
      bw_reading_warn (answer->reading, answer->line, "An author without a name");
      return;
    }
  record = bw_service_answer_add_profile (answer, name);
  if (canonical != NULL && *canonical != '\0')
    {
      record->url = g_strconcat (BW_OPENALEX_HOME, canonical, NULL);
      record->key = g_strdup (record->url);
    }
  bw_identifier_array_add (record->subject->identifiers, "openalex", id);
  bw_identifier_array_add (record->subject->identifiers, "openalex",
                           bw_value_string (value, "ids/openalex"));
  bw_identifier_array_add (record->subject->identifiers, "orcid", bw_value_string (value, "orcid"));
  bw_identifier_array_add (record->subject->identifiers, "orcid",
                           bw_value_string (value, "ids/orcid"));
  for (const BwValue *at = bw_value_first (value, "display_name_alternatives"); at != NULL;
       at = at->next)
    add_variant (record->subject->variants, bw_value_as_string (at), name);
  read_affiliations (record->subject, value);
  record->subject->n_papers = bw_value_count (value, "works_count");
}

/* Reads an institution (developers.openalex.org, the Institution object). */
void
bw_openalex_read_institution (BwServiceAnswer *answer,
                              const BwValue   *value)
{
  static const char *const NAMES[] = { "display_name_alternatives", "display_name_acronyms" };
  g_autofree char *name =
    bw_service_line (bw_value_string (value, "display_name"), BW_MAX_TITLE_LENGTH);
  BwOrganisationRecord *organisation;
  BwRecord *record;

  if (name == NULL)
    {
      bw_reading_warn (answer->reading, answer->line, "An institution without a name");
      return;
    }
  organisation = bw_organisation_record_new (name);
  organisation->kind = g_strdup (bw_value_string (value, "type"));
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    for (const BwValue *at = bw_value_first (value, NAMES[i]); at != NULL; at = at->next)
      add_variant (organisation->variants, bw_value_as_string (at), name);
  record = bw_service_answer_get_institutions (answer);
  g_ptr_array_add (record->organisations, organisation);
  if (answer->is_one && bw_openalex_letter (value) == 'I')
    record->key = g_strdup (bw_value_string (value, "id"));
}

#include "bw-orcid.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-limits.h"
#include "bw-service-paper.h"

/* The sections of a record that name organisations, and what each makes of somebody. */
static const struct
{
  const char *section;
  const char *summary;
  const char *kind;
} SECTIONS[] = {
  { "employments", "employment-summary", "employment" },
  { "educations", "education-summary", "education" },
  { "qualifications", "qualification-summary", "qualification" },
  { "invited-positions", "invited-position-summary", "invited position" },
  { "distinctions", "distinction-summary", "distinction" },
  { "memberships", "membership-summary", "membership" },
  { "services", "service-summary", "service" },
};

/* A date in parts, each with its `value`, of which any may be null. */
BwDate
bw_orcid_read_date (const BwValue *value,
                    const char    *path)
{
  const BwValue *date = bw_value_get (value, path);

  return bw_service_parts (bw_value_count (date, "year/value"), bw_value_count (date, "month/value"),
                           bw_value_count (date, "day/value"));
}

static char *
legal_name (const BwValue *person)
{
  g_autofree char *given =
    bw_service_line (bw_value_string (person, "name/given-names/value"), BW_MAX_NAME_LENGTH);
  g_autofree char *family =
    bw_service_line (bw_value_string (person, "name/family-name/value"), BW_MAX_NAME_LENGTH);

  if (given != NULL && family != NULL)
    return g_strconcat (given, " ", family, NULL);

  return given != NULL ? g_steal_pointer (&given) : g_steal_pointer (&family);
}

/**
 * bw_orcid_read_name:
 * @person: (nullable)
 *
 * Returns: (transfer full) (nullable): the name under which the person publishes, or
 *   the parts of the other
 */
char *
bw_orcid_read_name (const BwValue *person)
{
  char *name =
    bw_service_line (bw_value_string (person, "name/credit-name/value"), BW_MAX_NAME_LENGTH);

  return name != NULL ? name : legal_name (person);
}

static void
add_variant (BwPersonRecord *person,
             const char     *name)
{
  if (name != NULL && strcmp (name, person->name) != 0 && person->variants->len < BW_MAX_SHORT_LIST)
    bw_service_paper_affiliate (person->variants, name);
}

static void
read_biography (BwRecord      *record,
                const BwValue *person)
{
  const char *text = bw_value_string (person, "biography/content");
  g_autoptr (BwBodyBuilder) builder = NULL;
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    text = bw_value_string (person, "biography");
  if (text == NULL)
    return;
  builder = bw_body_builder_new ();
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        bw_body_builder_paragraph (builder, lines[i]);
    }
  record->body = bw_body_builder_finish (builder);
}

/* Reads the names and the biography of a person (ORCID's person model). */
void
bw_orcid_read_person (BwRecord      *record,
                      const BwValue *person)
{
  g_autofree char *legal = legal_name (person);

  add_variant (record->subject, legal);
  for (const BwValue *at = bw_value_first (person, "other-names/other-name"); at != NULL; at = at->next)
    add_variant (record->subject, bw_value_string (at, "content"));
  read_biography (record, person);
}

static void
add_affiliation (BwRecord      *record,
                 const BwValue *summary,
                 const char    *kind)
{
  g_autofree char *name =
    bw_service_line (bw_value_string (summary, "organization/name"), BW_MAX_TITLE_LENGTH);
  BwAffiliationRecord *affiliation;

  if (name == NULL)
    return;
  affiliation = bw_person_record_add_affiliation (record->subject, name, kind);
  affiliation->from = bw_orcid_read_date (summary, "start-date");
  affiliation->to = bw_orcid_read_date (summary, "end-date");
}

/* Version 2.1 has the summaries in the section, 3.0 in groups of the section. */
static void
read_section (BwRecord      *record,
              const BwValue *section,
              const char    *summary,
              const char    *kind)
{
  for (const BwValue *at = bw_value_first (section, summary); at != NULL; at = at->next)
    add_affiliation (record, at, kind);
  for (const BwValue *group = bw_value_first (section, "affiliation-group"); group != NULL;
       group = group->next)
    for (const BwValue *at = bw_value_first (group, "summaries"); at != NULL; at = at->next)
      add_affiliation (record, bw_value_get (at, summary), kind);
}

/**
 * bw_orcid_read_affiliations:
 * @activities: an activities-summary, or one of its sections
 */
void
bw_orcid_read_affiliations (BwRecord      *record,
                            const BwValue *activities)
{
  for (guint i = 0; i < G_N_ELEMENTS (SECTIONS); i++)
    {
      const BwValue *section = bw_value_get (activities, SECTIONS[i].section);

      read_section (record, section != NULL ? section : activities, SECTIONS[i].summary,
                    SECTIONS[i].kind);
    }
}

#include <string.h>

#include "bw-identifier-shape.h"
#include "bw-orcid.h"
#include "bw-paper-links.h"
#include "bw-reader.h"

#define ORCID_HOME "https://orcid.org/"

/* Members of which each is only in an answer of ORCID. */
static const char *const OWN[] = { "orcid-identifier", "activities-summary", "affiliation-group",
                                   "employment-summary", "education-summary", "expanded-result",
                                   "developer-message" };

/* A work as it is stored, or as it is sent to be. */
static gboolean
is_work (const BwValue *value)
{
  return bw_value_string (value, "title/title/value") != NULL &&
         (bw_value_get (value, "put-code") != NULL ||
          bw_value_first (value, "external-ids/external-id") != NULL);
}

static int
rate (const BwValue *value)
{
  const BwValue *group = bw_value_first (value, "group");

  for (guint i = 0; i < G_N_ELEMENTS (OWN); i++)
    if (bw_value_get (value, OWN[i]) != NULL)
      return 95;
  if (bw_value_get (group, "work-summary") != NULL ||
      bw_value_get (bw_value_first (value, "bulk"), "work") != NULL ||
      bw_value_get (value, "name/given-names") != NULL ||
      bw_value_get (value, "name/credit-name") != NULL || is_work (value))
    return 95;

  return 0;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_service_answer_score (input, rate);
}

/* The iD of a record, or the one in a path such as `/0000-0002-1825-0097/works`. */
static char *
read_id (const BwValue *value)
{
  static const char *const PATHS[] = { "orcid-identifier/path", "orcid-identifier/uri", "path",
                                       "name/path", "person/path" };

  for (guint i = 0; i < G_N_ELEMENTS (PATHS); i++)
    {
      const char *text = bw_value_string (value, PATHS[i]);
      g_autofree char *part = NULL;
      g_autofree char *id = NULL;

      if (text == NULL)
        continue;
      text += *text == '/';
      part = *text >= '0' && *text <= '9' ? g_strndup (text, strcspn (text, "/")) : g_strdup (text);
      id = bw_identifier_normalise ("orcid", part);
      if (*id != '\0')
        return g_steal_pointer (&id);
    }

  return NULL;
}

static BwRecord *
add_profile (BwServiceAnswer *answer,
             const char      *name,
             const char      *id)
{
  BwRecord *record = bw_service_answer_add_profile (answer, name);

  if (id != NULL)
    {
      bw_identifier_array_add (record->subject->identifiers, "orcid", id);
      record->url = g_strconcat (ORCID_HOME, id, NULL);
      record->key = g_strdup (record->url);
    }

  return record;
}

static void
take (GPtrArray     *papers,
      BwPaperRecord *paper)
{
  if (paper != NULL)
    g_ptr_array_add (papers, paper);
}

static void
read_works (GPtrArray     *papers,
            const BwValue *works)
{
  for (const BwValue *at = bw_value_first (works, "group"); at != NULL; at = at->next)
    take (papers, bw_orcid_read_group (at));
  for (const BwValue *at = bw_value_first (works, "bulk"); at != NULL; at = at->next)
    take (papers, bw_orcid_read_work (bw_value_get (at, "work")));
  for (const BwValue *at = bw_value_first (works, "work-summary"); at != NULL; at = at->next)
    take (papers, bw_orcid_read_work (at));
}

/* The works of somebody of whom the answer says the iD and no name are a list of works. */
static void
read_works_of (BwServiceAnswer *answer,
               const BwValue   *works,
               const char      *id)
{
  g_autoptr (GPtrArray) papers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_paper_record_free);
  BwRecord *listing;

  read_works (papers, works);
  if (papers->len == 0)
    {
      if (answer->refusal == NULL)
        answer->refusal = g_strdup ("This record of ORCID shows neither a name nor works: its "
                                    "owner keeps them private");
      return;
    }
  listing = bw_service_answer_get_listing (answer);
  if (answer->is_one && id != NULL)
    {
      listing->url = g_strconcat (ORCID_HOME, id, NULL);
      listing->key = g_strdup (listing->url);
    }
  g_ptr_array_extend_and_steal (listing->papers, g_steal_pointer (&papers));
}

static void
read_record (BwServiceAnswer *answer,
             const BwValue   *value)
{
  const BwValue *person = bw_value_get (value, "person");
  const BwValue *activities = bw_value_get (value, "activities-summary");
  const BwValue *works = bw_value_get (activities, "works");
  g_autofree char *id = read_id (value);
  g_autofree char *name = NULL;
  BwRecord *record;

  person = person != NULL ? person : value;
  activities = activities != NULL ? activities : value;
  works = works != NULL ? works : bw_value_get (value, "works");
  works = works != NULL ? works : value;
  if ((name = bw_orcid_read_name (person)) == NULL)
    {
      read_works_of (answer, works, id);
      return;
    }
  record = add_profile (answer, name, id);
  bw_orcid_read_person (record, person);
  bw_orcid_read_affiliations (record, activities);
  read_works (record->papers, works);
}

/* A person that a search found. */
static void
read_found (BwServiceAnswer *answer,
            const BwValue   *value)
{
  const char *id = bw_value_string (value, "orcid-id");
  const char *given = bw_value_string (value, "given-names");
  const char *family = bw_value_string (value, "family-names");
  const char *credit = bw_value_string (value, "credit-name");
  g_autofree char *name = credit != NULL                    ? g_strdup (credit)
                          : given != NULL && family != NULL ? g_strconcat (given, " ", family, NULL)
                                                            : g_strdup (given != NULL ? given : family);
  g_autofree char *normal = id != NULL ? bw_identifier_normalise ("orcid", id) : NULL;
  BwRecord *record;

  if (name == NULL)
    return;
  record = add_profile (answer, name, normal != NULL && *normal != '\0' ? normal : NULL);
  for (const BwValue *at = bw_value_first (value, "institution-name"); at != NULL; at = at->next)
    if (bw_value_as_string (at) != NULL)
      bw_person_record_add_affiliation (record->subject, bw_value_as_string (at), NULL);
}

static void
read_value (BwServiceAnswer *answer,
            const BwValue   *value)
{
  const BwValue *found = bw_value_get (value, "expanded-result");

  if (bw_value_get (value, "developer-message") != NULL)
    bw_service_answer_refuse (answer, "ORCID",
                              bw_value_string (value, bw_value_string (value, "user-message") != NULL
                                                        ? "user-message"
                                                        : "developer-message"));
  else if (found != NULL)
    for (const BwValue *at = found->first; at != NULL; at = at->next)
      read_found (answer, at);
  else if (is_work (value))
    bw_service_answer_add_paper (answer, bw_orcid_read_work (value), NULL);
  else
    read_record (answer, value);
}

static gboolean
read_answer (const BwReader       *self,
             BwInput              *input,
             const BwReadContext  *context,
             BwReading            *reading,
             GError              **error)
{
  return bw_service_answer_read (input, context, reading, read_value, error);
}

const BwReader bw_orcid_reader = { "orcid", score, read_answer, NULL };

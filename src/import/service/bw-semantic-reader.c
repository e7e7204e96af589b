#include <string.h>

#include "bw-limits.h"
#include "bw-reader.h"
#include "bw-semantic.h"
#include "bw-service-paper.h"

#define PEOPLE_PAGE "https://www.semanticscholar.org/author/"

static gboolean
is_author (const BwValue *value)
{
  return bw_value_get (value, "paperId") == NULL && bw_value_get (value, "title") == NULL &&
         (bw_value_get (value, "authorId") != NULL ||
          (bw_value_get (value, "name") != NULL && bw_value_get (value, "hIndex") != NULL));
}

static gboolean
is_row (const BwValue *value)
{
  return bw_value_get (value, "paperId") != NULL || bw_value_get (value, "citingPaper") != NULL ||
         bw_value_get (value, "citedPaper") != NULL || bw_value_get (value, "paper/corpusId") != NULL ||
         (bw_value_get (value, "corpusid") != NULL && bw_value_get (value, "title") != NULL);
}

/* Only what says how far a list goes: a page of nothing. */
static gboolean
is_empty_page (const BwValue *value)
{
  static const char *const NAMES[] = { "total", "offset", "next", "token", "data", NULL };
  gboolean counted = FALSE;

  for (const BwValue *at = value->first; at != NULL; at = at->next)
    {
      if (!g_strv_contains (NAMES, at->name))
        return FALSE;
      counted = counted || strcmp (at->name, "total") == 0 || strcmp (at->name, "offset") == 0;
    }

  return counted && bw_value_first (value, "data") == NULL;
}

/* Only an error: the sentence of the service, and perhaps its number. */
static gboolean
is_error (const BwValue *value)
{
  static const char *const NAMES[] = { "error", "message", "code", "status", NULL };
  gboolean said = FALSE;

  for (const BwValue *at = value->first; at != NULL; at = at->next)
    {
      if (!g_strv_contains (NAMES, at->name))
        return FALSE;
      said = said || (at->type == BW_VALUE_STRING && strcmp (at->name, "code") != 0);
    }

  return said;
}

static int
rate (const BwValue *value)
{
  const BwValue *first = bw_value_first (value, "data");

  if (value->type != BW_VALUE_OBJECT)
    return 0;
  if (first != NULL && first->type == BW_VALUE_NULL && first->next != NULL)
    first = first->next;
  if (is_row (value) || is_author (value) || is_row (first) || is_author (first) ||
      bw_value_get (value, "recommendedPapers") != NULL)
    return 95;

  return is_empty_page (value) || is_error (value) ? 90 : 0;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_service_answer_score (input, rate);
}

static void
add_affiliations (BwPersonRecord *person,
                  const BwValue  *value)
{
  for (const BwValue *at = bw_value_first (value, "affiliations"); at != NULL; at = at->next)
    {
      const char *text = bw_value_as_string (at);
      g_autofree char *name = bw_service_line (text != NULL ? text : bw_value_string (at, "name"),
                                               BW_MAX_TITLE_LENGTH);

      if (name != NULL)
        bw_person_record_add_affiliation (person, name, NULL);
    }
}

static void
add_aliases (BwPersonRecord *person,
             const BwValue  *value)
{
  for (const BwValue *at = bw_value_first (value, "aliases"); at != NULL; at = at->next)
    {
      g_autofree char *name = bw_service_line (bw_value_as_string (at), BW_MAX_NAME_LENGTH);

      if (name != NULL && strcmp (name, person->name) != 0 &&
          person->variants->len < BW_MAX_SHORT_LIST)
        bw_service_paper_affiliate (person->variants, name);
    }
}

/* Reads an author of the Academic Graph as a profile, with the papers that are in it. */
void
bw_semantic_read_author (BwServiceAnswer *answer,
                         const BwValue   *value)
{
  g_autofree char *name = bw_service_line (bw_value_string (value, "name"), BW_MAX_NAME_LENGTH);
  const char *id = bw_value_string (value, "authorId");
  BwRecord *record;

  if (name == NULL)
    {
      bw_reading_warn (answer->reading, answer->line, "An author without a name");
      return;
    }
  record = bw_service_answer_add_profile (answer, name);
  bw_identifier_array_add (record->subject->identifiers, "s2", id);
  if (record->subject->identifiers->len > 0)
    {
      record->url = g_strconcat (PEOPLE_PAGE, id, NULL);
      record->key = g_strdup (record->url);
    }
  for (const BwValue *at = bw_value_first (value, "externalIds/ORCID"); at != NULL; at = at->next)
    bw_identifier_array_add (record->subject->identifiers, "orcid", bw_value_as_string (at));
  bw_identifier_array_add (record->subject->identifiers, "orcid",
                           bw_value_string (value, "externalIds/ORCID"));
  add_aliases (record->subject, value);
  add_affiliations (record->subject, value);
  record->subject->n_papers = bw_value_count (value, "paperCount");
  for (const BwValue *at = bw_value_first (value, "papers"); at != NULL; at = at->next)
    {
      BwPaperRecord *paper = bw_semantic_read_paper (at);

      if (paper != NULL)
        g_ptr_array_add (record->papers, paper);
    }
}

static void
read_rows (BwServiceAnswer *answer,
           const BwValue   *rows)
{
  gboolean has_contexts = FALSE;

  for (const BwValue *at = rows->first; at != NULL; at = at->next)
    {
      if (at->type == BW_VALUE_NULL)
        answer->n_missing++;
      else if (is_author (at))
        bw_semantic_read_author (answer, at);
      else
        bw_semantic_read_row (answer, at);
      has_contexts = has_contexts || (bw_value_first (at, "contexts") != NULL &&
                                      (bw_value_get (at, "citingPaper") == NULL ||
                                       bw_value_get (at, "citedPaper") == NULL));
    }
  if (has_contexts)
    bw_reading_warn (answer->reading, answer->line,
                     "The sentences that cite are left out, for the answer does not say which paper "
                     "it was about. Ask for the paper with its “citations” or “references” to "
                     "keep them");
  if (rows->first == NULL)
    bw_reading_warn (answer->reading, answer->line, "Semantic Scholar found nothing");
}

static void
read_value (BwServiceAnswer *answer,
            const BwValue   *value)
{
  static const char *const LISTS[] = { "data", "recommendedPapers", "matches" };

  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      const BwValue *rows = bw_value_get (value, LISTS[i]);

      if (rows == NULL || rows->type != BW_VALUE_ARRAY)
        continue;
      answer->is_one = FALSE;
      if (rows->first == NULL)
        bw_service_answer_get_listing (answer);
      read_rows (answer, rows);
      return;
    }
  if (is_row (value) || bw_value_get (value, "title") != NULL)
    bw_semantic_read_row (answer, value);
  else if (is_author (value))
    bw_semantic_read_author (answer, value);
  else if (is_empty_page (value))
    {
      bw_service_answer_get_listing (answer);
      bw_reading_warn (answer->reading, answer->line, "Semantic Scholar found nothing");
    }
  else if (bw_value_get (value, "error") != NULL || bw_value_get (value, "message") != NULL)
    bw_service_answer_refuse (answer, "Semantic Scholar",
                              bw_value_string (value, bw_value_string (value, "error") != NULL
                                                        ? "error"
                                                        : "message"));
  else
    answer->n_unknown++;
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

const BwReader bw_semantic_scholar_reader = { "semantic-scholar", score, read_answer, NULL };

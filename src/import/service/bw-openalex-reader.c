#include "bw-openalex.h"
#include "bw-reader.h"

static int
rate (const BwValue *value)
{
  const char *id = bw_value_string (value, "id");
  const BwValue *meta = bw_value_get (value, "meta");

  if (id != NULL && g_str_has_prefix (id, BW_OPENALEX_HOME))
    return 95;
  if (bw_value_get (meta, "db_response_time_ms") != NULL ||
      (meta != NULL && bw_value_get (value, "results") != NULL &&
       bw_openalex_letter (bw_value_first (value, "results")) != '\0'))
    return 95;
  if (bw_openalex_letter (value) != '\0' &&
      (bw_value_get (value, "authorships") != NULL || bw_value_get (value, "works_count") != NULL))
    return 95;

  return bw_value_string (value, "error") != NULL && bw_value_string (value, "message") != NULL ? 90
                                                                                                : 0;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_service_answer_score (input, rate);
}

static void
read_entity (BwServiceAnswer *answer,
             const BwValue   *value)
{
  switch (bw_openalex_letter (value))
    {
    case 'W':
      bw_service_answer_add_paper (answer, bw_openalex_read_work (value), bw_value_string (value, "id"));
      break;
    case 'A':
      bw_openalex_read_author (answer, value);
      break;
    case 'I':
      bw_openalex_read_institution (answer, value);
      break;
    case '\0':
      /* What was selected of a work may be anything but its id. */
      if (bw_value_get (value, "title") != NULL || bw_value_get (value, "authorships") != NULL ||
          bw_value_get (value, "doi") != NULL)
        bw_service_answer_add_paper (answer, bw_openalex_read_work (value), NULL);
      else
        answer->n_unknown++;
      break;
    default:
      answer->n_unknown++;
    }
}

static void
read_groups (BwServiceAnswer *answer)
{
  if (answer->refusal == NULL)
    answer->refusal = g_strdup ("This answer of OpenAlex counts works by group and names none. "
                                "Ask for the works themselves, without “group_by”");
}

static void
read_value (BwServiceAnswer *answer,
            const BwValue   *value)
{
  const BwValue *results = bw_value_get (value, "results");

  if (results != NULL && results->type == BW_VALUE_ARRAY)
    {
      answer->is_one = FALSE;
      for (const BwValue *at = results->first; at != NULL; at = at->next)
        if (at->type == BW_VALUE_OBJECT)
          read_entity (answer, at);
        else
          answer->n_missing++;
      if (results->first != NULL)
        return;
    }
  if (bw_value_first (value, "group_by") != NULL)
    read_groups (answer);
  else if (results != NULL)
    {
      bw_service_answer_get_listing (answer);
      bw_reading_warn (answer->reading, answer->line, "OpenAlex found nothing");
    }
  else if (bw_value_get (value, "error") != NULL && bw_openalex_letter (value) == '\0')
    bw_service_answer_refuse (answer, "OpenAlex",
                              bw_value_string (value, bw_value_string (value, "message") != NULL
                                                        ? "message"
                                                        : "error"));
  else
    read_entity (answer, value);
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

const BwReader bw_openalex_reader = { "openalex", score, read_answer, NULL };

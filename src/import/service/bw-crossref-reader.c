#include "bw-crossref.h"
#include "bw-reader.h"
#include "bw-work-type.h"

#include <string.h>

/* Where a DOI is asked for CSL, Crossref states CSL's variables, but its own types and
 * counts beside them. */
static gboolean
is_of_own_type (const BwValue *value)
{
  const char *type = bw_value_string (value, "type");

  return type != NULL && strcmp (bw_work_type_to_csl (type), type) != 0 &&
         bw_value_string (value, "prefix") != NULL;
}

/* A title in an array is Crossref's own; a string is CSL's. */
static gboolean
is_work (const BwValue *value)
{
  const BwValue *title = bw_value_get (value, "title");
  gboolean is_counted = bw_value_get (value, "is-referenced-by-count") != NULL ||
                        bw_value_get (value, "reference-count") != NULL;

  if (bw_value_string (value, "DOI") == NULL)
    return FALSE;
  if (title == NULL)
    return is_counted || bw_value_first (value, "container-title") != NULL;

  return title->type == BW_VALUE_ARRAY || (is_counted && is_of_own_type (value));
}

static int
rate (const BwValue *value)
{
  if (bw_value_string (value, "message-type") != NULL && bw_value_get (value, "message") != NULL)
    return 95;
  if (is_work (value) || is_work (bw_value_first (value, "items")))
    return 95;

  return 0;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_service_answer_score (input, rate);
}

static void
add_work (BwServiceAnswer *answer,
          const BwValue   *value)
{
  const char *doi = bw_value_string (value, "DOI");
  g_autofree char *normal = doi != NULL ? bw_identifier_normalise ("doi", doi) : NULL;
  g_autofree char *key =
    normal != NULL && *normal != '\0' ? g_strconcat ("https://doi.org/", normal, NULL) : NULL;

  bw_service_answer_add_paper (answer, bw_crossref_read_work (value), key);
}

static void
read_items (BwServiceAnswer *answer,
            const BwValue   *items)
{
  answer->is_one = FALSE;
  bw_service_answer_get_listing (answer);
  if (items->first == NULL)
    bw_reading_warn (answer->reading, answer->line, "Crossref found nothing");
  for (const BwValue *at = items->first; at != NULL; at = at->next)
    if (at->type == BW_VALUE_OBJECT)
      add_work (answer, at);
    else
      answer->n_missing++;
}

/* `{"status":"failed","message":[{"type":…,"message":…}]}` */
static void
refuse (BwServiceAnswer *answer,
        const BwValue   *message)
{
  const char *text = bw_value_as_string (message);

  if (text == NULL)
    text = bw_value_string (bw_value_first (message, ""), "message");
  bw_service_answer_refuse (answer, "Crossref", text);
}

static void
read_value (BwServiceAnswer *answer,
            const BwValue   *value)
{
  const char *status = bw_value_string (value, "status");
  const BwValue *message = bw_value_get (value, "message");
  const BwValue *items;

  if (message != NULL && (message->type != BW_VALUE_OBJECT ||
                          (status != NULL && strcmp (status, "ok") != 0)))
    {
      refuse (answer, message);
      return;
    }
  value = message != NULL ? message : value;
  items = bw_value_get (value, "items");
  if (items != NULL && items->type == BW_VALUE_ARRAY)
    read_items (answer, items);
  else if (bw_value_get (value, "DOI") != NULL || bw_value_get (value, "title") != NULL)
    add_work (answer, value);
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

const BwReader bw_crossref_reader = { "crossref", score, read_answer, NULL };

#include "bw-service-answer.h"

#include "bw-error.h"

#define MAX_RATED 20 /* values that are looked at to tell what a file is */

static const BwJsonLine *
line_at (const BwJsonValues *values,
         guint               i)
{
  return &g_array_index (values->lines, BwJsonLine, i);
}

/**
 * bw_service_answer_score:
 * @rate: how sure it is, 0 to 100, that a value is of the service
 *
 * Returns: the best rate of the first values of a file, which may stand in an array or
 *   on lines
 */
int
bw_service_answer_score (BwInput       *input,
                         BwServiceRate  rate)
{
  const BwJsonValues *values = bw_input_get_values (input);
  guint n = 0;
  int best = 0;

  for (guint i = 0; i < values->lines->len && n < MAX_RATED; i++, n++)
    {
      const BwValue *root = line_at (values, i)->root;

      if (root == NULL)
        continue;
      if (root->type != BW_VALUE_ARRAY)
        best = MAX (best, rate (root));
      else
        for (const BwValue *value = root->first; value != NULL && n < MAX_RATED;
             value = value->next, n++)
          best = MAX (best, rate (value));
    }

  return best;
}

static void
read_one (BwServiceAnswer *self,
          BwServiceRead    read,
          const BwValue   *value)
{
  if (value->type == BW_VALUE_OBJECT)
    read (self, value);
  else if (value->type == BW_VALUE_NULL)
    self->n_missing++;
  else
    self->n_unknown++;
}

static void
read_values (BwServiceAnswer    *self,
             const BwJsonValues *values,
             BwServiceRead       read)
{
  self->is_one = values->lines->len == 1 && line_at (values, 0)->root != NULL &&
                 line_at (values, 0)->root->type == BW_VALUE_OBJECT;
  for (guint i = 0; i < values->lines->len; i++)
    {
      const BwJsonLine *line = line_at (values, i);

      self->line = line->line;
      if (line->root != NULL && line->root->type == BW_VALUE_ARRAY)
        for (const BwValue *value = line->root->first; value != NULL; value = value->next)
          read_one (self, read, value);
      else if (line->root != NULL)
        read_one (self, read, line->root);
      if (line->problem != NULL)
        bw_reading_warn (self->reading, line->line, "The JSON is broken here: %s", line->problem);
    }
}

static void
warn_of_rest (BwServiceAnswer *self)
{
  if (self->n_missing > 0)
    bw_reading_warn (self->reading, 0, "The service found nothing for this many of what was asked: %u",
                     self->n_missing);
  if (self->n_unknown > 0)
    bw_reading_warn (self->reading, 0,
                     "Values that are neither works nor people nor institutions: %u",
                     self->n_unknown);
}

/**
 * bw_service_answer_read:
 * @read: reads one object of the file
 */
gboolean
bw_service_answer_read (BwInput              *input,
                        const BwReadContext  *context,
                        BwReading            *reading,
                        BwServiceRead         read,
                        GError              **error)
{
  const BwJsonValues *values = bw_input_get_values (input);
  BwServiceAnswer self = { context, reading, NULL, NULL, FALSE, 0, 0, 0, NULL };
  g_autofree char *refusal = NULL;

  if (values->lines->len == 0)
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                           "The file is not JSON. Save the service’s answer as it came");
      return FALSE;
    }

  read_values (&self, values, read);
  refusal = self.refusal;
  warn_of_rest (&self);
  if (reading->records->len > 0)
    {
      if (refusal != NULL)
        bw_reading_warn (reading, 0, "%s", refusal);
      return TRUE;
    }
  g_set_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "%s",
               refusal != NULL ? refusal
                               : "The answer holds no works, people or institutions. Ask the "
                                 "service for them, and import what it answers");

  return FALSE;
}

static BwRecord *
add_listing (BwServiceAnswer *self)
{
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  record->title = g_strdup (self->context->name);
  g_ptr_array_add (self->reading->records, record);

  return record;
}

/* Returns: (transfer none): the document of the file's works */
BwRecord *
bw_service_answer_get_listing (BwServiceAnswer *self)
{
  if (self->listing == NULL)
    self->listing = add_listing (self);

  return self->listing;
}

/* Returns: (transfer none): the document of the file's organisations */
BwRecord *
bw_service_answer_get_institutions (BwServiceAnswer *self)
{
  if (self->institutions == NULL)
    self->institutions = add_listing (self);

  return self->institutions;
}

/**
 * bw_service_answer_add_paper:
 * @paper: (transfer full) (nullable): `NULL` is a work of which nothing is stated
 * @key: (nullable): what identifies the file if the paper is all that is in it
 */
void
bw_service_answer_add_paper (BwServiceAnswer *self,
                             BwPaperRecord   *paper,
                             const char      *key)
{
  BwRecord *listing;

  if (paper == NULL)
    {
      bw_reading_warn (self->reading, self->line, "A work without a title and without an identifier");
      return;
    }
  listing = bw_service_answer_get_listing (self);
  g_ptr_array_add (listing->papers, paper);
  if (self->is_one && key != NULL)
    listing->key = g_strdup (key);
}

/* Returns: (transfer none): the new document of a person's profile */
BwRecord *
bw_service_answer_add_profile (BwServiceAnswer *self,
                               const char      *name)
{
  BwRecord *record = bw_record_new (BW_DOCUMENT_PROFILE);

  record->title = g_strdup (name);
  record->subject = bw_person_record_new (name);
  g_ptr_array_add (self->reading->records, record);

  return record;
}

/**
 * bw_service_answer_refuse:
 * @service: such as `OpenAlex`
 * @message: (nullable): the service's own sentence
 */
void
bw_service_answer_refuse (BwServiceAnswer *self,
                          const char      *service,
                          const char      *message)
{
  if (self->refusal != NULL)
    return;

  self->refusal = message != NULL
                    ? g_strdup_printf ("%s answered with an error: “%s”", service, message)
                    : g_strdup_printf ("%s answered with an error and says no more", service);
}

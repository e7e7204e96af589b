#include "bw-exported.h"
#include "bw-reader.h"

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_service_answer_score (input, bw_exported_rate);
}

static void
take (BwExported    *self,
      const BwValue *value)
{
  BwRef ref;

  if (!bw_exported_identify (value, &ref))
    {
      self->answer->n_unknown++;
      return;
    }
  bw_exported_note (self, value, ref);
  bw_export_objects_add (self->objects, ref, value);
}

/* All arrays of an export hold objects, whose references say what they are. */
static void
take_arrays (BwExported    *self,
             const BwValue *root)
{
  for (const BwValue *array = root->first; array != NULL; array = array->next)
    for (const BwValue *at = bw_value_first (array, ""); at != NULL; at = at->next)
      if (at->type == BW_VALUE_OBJECT)
        take (self, at);
}

static void
take_all (BwExported         *self,
          const BwJsonValues *values)
{
  for (guint i = 0; i < values->lines->len; i++)
    {
      const BwJsonLine *line = &g_array_index (values->lines, BwJsonLine, i);

      if (line->problem != NULL)
        bw_reading_warn (self->answer->reading, line->line, "The JSON is broken here: %s",
                         line->problem);
      if (bw_value_get (line->root, "bookwheel") != NULL)
        take_arrays (self, line->root);
      else if (line->root != NULL && line->root->type == BW_VALUE_OBJECT)
        take (self, line->root);
    }
}

static void
read_documents (BwExported *self)
{
  for (guint i = 0; i < bw_export_objects_get_n (self->objects, BW_KIND_DOCUMENT); i++)
    {
      BwRecord *record = bw_exported_read_document (self, i);

      if (record != NULL)
        g_ptr_array_add (self->answer->reading->records, record);
      else
        self->answer->n_unknown++;
    }
}

static void
read_rest (BwExported *self)
{
  bw_exported_read_rest_papers (self);
  for (guint i = 0; i < bw_export_objects_get_n (self->objects, BW_KIND_PERSON); i++)
    if (!bw_export_objects_is_stated (self->objects, BW_KIND_PERSON, i))
      bw_exported_read_rest_person (self, i);
  bw_exported_read_rest_organisations (self);
  bw_exported_read_marks (self);
}

static gboolean
read_export (const BwReader       *reader,
             BwInput              *input,
             const BwReadContext  *context,
             BwReading            *reading,
             GError              **error)
{
  BwServiceAnswer answer = { context, reading, NULL, NULL, FALSE, 0, 0, 0, NULL };
  g_autoptr (BwExported) self = bw_exported_new (&answer, NULL, NULL);

  take_all (self, bw_input_get_values (input));
  bw_exported_sort (self);
  bw_exported_read_sources (self);
  read_documents (self);
  read_rest (self);
  if (answer.n_unknown > 0)
    bw_reading_warn (reading, 0, "Objects that this version does not know: %u", answer.n_unknown);

  return TRUE;
}

const BwReader bw_bookwheel_reader = { "bookwheel", score, read_export, NULL };

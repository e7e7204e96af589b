#include "bw-exported.h"

#include "bw-mark-record.h"

/* What no document of an export states. */

static GArray *
list_unstated (BwExported *self,
               BwKind      kind)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < bw_export_objects_get_n (self->objects, kind); i++)
    if (!bw_export_objects_is_stated (self->objects, kind, i))
      g_array_append_val (numbers, i);

  return numbers;
}

/* A part of a corpus has papers and people without the documents that state them. */
void
bw_exported_read_rest_papers (BwExported *self)
{
  GArray *numbers = list_unstated (self, BW_KIND_PAPER);
  g_autoptr (BwPaperSupply) supply = bw_exported_supply_papers (self, numbers);

  if (supply->n == 0)
    return;
  if (self->is_long)
    {
      bw_service_answer_get_listing (self->answer)->more_papers = g_steal_pointer (&supply);
      return;
    }
  for (guint i = 0; i < supply->n; i++)
    bw_service_answer_add_paper (self->answer, supply->get (i, supply->data, NULL), NULL);
}

void
bw_exported_read_rest_person (BwExported *self,
                              guint       i)
{
  const BwValue *value = bw_export_objects_get (self->objects, BW_KIND_PERSON, i);
  const char *name = bw_value_string (value, "name");
  BwRecord *record;

  if (name == NULL)
    return;

  record = bw_record_new (BW_DOCUMENT_PROFILE);
  record->title = g_strdup (name);
  record->subject = bw_exported_read_subject (self, value, NULL);
  g_ptr_array_add (self->answer->reading->records, record);
}

/* Returns: (transfer full) (nullable): `NULL` where it has no name */
BwOrganisationRecord *
bw_exported_read_organisation (const BwValue *value)
{
  const char *name = bw_value_string (value, "name");
  BwOrganisationRecord *organisation;

  if (name == NULL)
    return NULL;

  organisation = bw_organisation_record_new (name);
  organisation->kind = g_strdup (bw_value_as_string (bw_value_first (value, "kinds")));
  bw_exported_read_strings (organisation->variants, value, "variants");

  return organisation;
}

/* One that people, papers or mentions name is made by them, but for its other names. */
static gboolean
is_said_elsewhere (const BwValue *value)
{
  return bw_value_first (value, "variants") == NULL &&
         (bw_value_first (value, "people") != NULL || bw_value_first (value, "papers") != NULL ||
          bw_value_first (value, "mentions") != NULL);
}

void
bw_exported_read_rest_organisations (BwExported *self)
{
  g_autoptr (GArray) numbers = list_unstated (self, BW_KIND_ORGANISATION);

  for (guint i = 0; i < numbers->len; i++)
    {
      const BwValue *value = bw_export_objects_get (self->objects, BW_KIND_ORGANISATION,
                                                    g_array_index (numbers, guint, i));
      BwOrganisationRecord *organisation =
        is_said_elsewhere (value) ? NULL : bw_exported_read_organisation (value);

      if (organisation != NULL)
        g_ptr_array_add (bw_service_answer_get_institutions (self->answer)->organisations, organisation);
      bw_export_objects_relax (self->objects);
    }
}

/* A file is no longer known by the path that it had on another machine. */
static char *
dup_key (BwExported    *self,
         const BwValue *mark)
{
  const char *ref = bw_value_string (mark, "ref");
  const BwSourceRecord *source = g_hash_table_lookup (self->source_records, ref);

  return source != NULL ? bw_source_record_dup_key (source) : g_strdup (bw_value_string (mark, "key"));
}

void
bw_exported_read_marks (BwExported *self)
{
  for (guint i = 0; i < bw_export_objects_get_n (self->objects, BW_KIND_NONE); i++)
    {
      const BwValue *value = bw_export_objects_get (self->objects, BW_KIND_NONE, i);
      g_autofree char *key = NULL;
      BwRef ref;

      if (bw_value_string (value, "ref") == NULL || bw_value_string (value, "key") == NULL ||
          !bw_ref_parse (bw_value_string (value, "ref"), &ref))
        continue;
      key = dup_key (self, value);
      g_ptr_array_add (self->answer->reading->marks,
                       bw_mark_record_new (bw_value_string (value, "mark"), ref.kind, key,
                                           bw_value_string (value, "created")));
      bw_export_objects_relax (self->objects);
    }
}

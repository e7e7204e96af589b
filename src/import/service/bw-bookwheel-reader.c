#include <string.h>

#include "bw-exported.h"
#include "bw-mark-record.h"
#include "bw-reader.h"

/* The arrays of an export, and what each holds. */
static const struct
{
  const char *array;
  const char *kind;
  gsize offset;
} PARTS[] = {
  { "papers", "paper", G_STRUCT_OFFSET (BwExported, papers) },
  { "people", "person", G_STRUCT_OFFSET (BwExported, people) },
  { "organisations", "organisation", G_STRUCT_OFFSET (BwExported, organisations) },
  { "documents", "document", G_STRUCT_OFFSET (BwExported, documents) },
  { "sources", "source", G_STRUCT_OFFSET (BwExported, sources) },
  { "marks", "mark", G_STRUCT_OFFSET (BwExported, marks) },
};

static BwExported *
exported_new (BwServiceAnswer *answer)
{
  BwExported *self = g_new0 (BwExported, 1);

  self->answer = answer;
  self->objects = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    G_STRUCT_MEMBER (GPtrArray *, self, PARTS[i].offset) = g_ptr_array_new ();
  self->papers_of =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->entries = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_records = g_hash_table_new (g_str_hash, g_str_equal);
  self->records = g_hash_table_new (g_str_hash, g_str_equal);
  self->stated = g_hash_table_new (NULL, NULL);

  return self;
}

static void
exported_free (BwExported *self)
{
  g_hash_table_unref (self->objects);
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    g_ptr_array_unref (G_STRUCT_MEMBER (GPtrArray *, self, PARTS[i].offset));
  g_hash_table_unref (self->papers_of);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->source_records);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->stated);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwExported, exported_free)

static int
rate (const BwValue *value)
{
  const BwValue *version = bw_value_get (value, "bookwheel");
  const char *kind = bw_exported_kind_of (value);

  if (version != NULL && version->type == BW_VALUE_NUMBER)
    return 99;
  if (kind == NULL)
    return 0;

  return bw_value_get (value, "bookmarked") != NULL || strcmp (kind, "source") == 0 ||
             (strcmp (kind, "mark") == 0 && bw_value_get (value, "key") != NULL)
           ? 96
           : 0;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_service_answer_score (input, rate);
}

static void
take (BwExported    *self,
      const BwValue *value)
{
  const char *kind = bw_exported_kind_of (value);
  const char *id = bw_value_string (value, "id");

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (g_strcmp0 (kind, PARTS[i].kind) == 0)
      {
        GPtrArray *array = G_STRUCT_MEMBER (GPtrArray *, self, PARTS[i].offset);

        if (id == NULL || g_hash_table_insert (self->objects, (gpointer) id, (gpointer) value))
          g_ptr_array_add (array, (gpointer) value);
        return;
      }
  self->answer->n_unknown++;
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
      if (bw_value_get (line->root, "bookwheel") == NULL)
        {
          if (line->root != NULL && line->root->type == BW_VALUE_OBJECT)
            take (self, line->root);
          continue;
        }
      for (guint j = 0; j < G_N_ELEMENTS (PARTS); j++)
        for (const BwValue *at = bw_value_first (line->root, PARTS[j].array); at != NULL; at = at->next)
          take (self, at);
    }
}

/* Which papers are in which document, and what feeds say of which. */
static void
relate (BwExported *self)
{
  for (guint i = 0; i < self->papers->len; i++)
    for (const BwValue *at = bw_value_first (self->papers->pdata[i], "seen_in"); at != NULL;
         at = at->next)
      {
        const char *document = bw_value_string (at, "document");
        GPtrArray *papers = document != NULL ? g_hash_table_lookup (self->papers_of, document) : NULL;

        if (document != NULL && papers == NULL)
          g_hash_table_insert (self->papers_of, (gpointer) document, papers = g_ptr_array_new ());
        if (papers != NULL && (papers->len == 0 || papers->pdata[papers->len - 1] != self->papers->pdata[i]))
          g_ptr_array_add (papers, self->papers->pdata[i]);
      }
  for (guint i = 0; i < self->sources->len; i++)
    {
      const BwValue *value = g_ptr_array_index (self->sources, i);
      BwSourceRecord *source = bw_exported_read_source (self, value);

      if (source == NULL)
        continue;
      g_ptr_array_add (self->answer->reading->sources, source);
      g_hash_table_insert (self->source_records, (gpointer) bw_value_string (value, "id"), source);
      for (const BwValue *at = bw_value_first (value, "entries"); at != NULL; at = at->next)
        if (bw_value_string (at, "document") != NULL)
          g_hash_table_insert (self->entries, (gpointer) bw_value_string (at, "document"), (gpointer) at);
    }
}

static void
read_documents (BwExported *self)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      const BwValue *value = g_ptr_array_index (self->documents, i);
      BwRecord *record = bw_exported_read_document (self, value);

      if (record == NULL)
        {
          self->answer->n_unknown++;
          continue;
        }
      g_ptr_array_add (self->answer->reading->records, record);
      g_hash_table_insert (self->records, (gpointer) bw_value_string (value, "id"), record);
    }
}

/* A part of a corpus has papers and people without the documents that state them. */
static void
read_rest (BwExported *self)
{
  for (guint i = 0; i < self->papers->len; i++)
    {
      const BwValue *value = g_ptr_array_index (self->papers, i);

      if (!bw_exported_is_stated (self, value))
        bw_service_answer_add_paper (self->answer, bw_exported_read_paper (self, value), NULL);
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      const BwValue *value = g_ptr_array_index (self->people, i);
      const char *name = bw_value_string (value, "name");
      BwRecord *record;

      if (name == NULL || bw_exported_is_stated (self, value))
        continue;
      record = bw_record_new (BW_DOCUMENT_PROFILE);
      record->title = g_strdup (name);
      record->subject = bw_exported_read_subject (self, value, NULL);
      g_ptr_array_add (self->answer->reading->records, record);
    }
}

static BwOrganisationRecord *
new_organisation (const BwValue *value,
                  const char    *name)
{
  BwOrganisationRecord *organisation = bw_organisation_record_new (name);

  organisation->kind = g_strdup (bw_value_as_string (bw_value_first (value, "kinds")));
  bw_exported_read_strings (organisation->variants, value, "variants");

  return organisation;
}

/* Returns: whether the file says which documents describe the organisation */
static gboolean
state_organisation (BwExported    *self,
                    const BwValue *value,
                    const char    *name)
{
  gboolean stated = FALSE;

  for (const BwValue *at = bw_value_first (value, "seen_in"); at != NULL; at = at->next)
    {
      const char *document = bw_value_string (at, "document");
      BwRecord *record = document != NULL ? g_hash_table_lookup (self->records, document) : NULL;

      if (record == NULL)
        continue;
      g_ptr_array_add (record->organisations, new_organisation (value, name));
      stated = TRUE;
    }

  return stated;
}

static void
read_organisations (BwExported *self)
{
  for (guint i = 0; i < self->organisations->len; i++)
    {
      const BwValue *value = g_ptr_array_index (self->organisations, i);
      const char *name = bw_value_string (value, "name");
      gboolean alone = bw_value_first (value, "people") == NULL &&
                       bw_value_first (value, "papers") == NULL &&
                       bw_value_first (value, "mentions") == NULL;

      if (name == NULL || state_organisation (self, value, name) ||
          (!alone && bw_value_first (value, "variants") == NULL))
        continue;
      g_ptr_array_add (bw_service_answer_get_institutions (self->answer)->organisations,
                       new_organisation (value, name));
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

static void
read_marks (BwExported *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const BwValue *value = g_ptr_array_index (self->marks, i);
      g_autofree char *key = NULL;
      BwRef ref;

      if (bw_value_string (value, "ref") == NULL || bw_value_string (value, "key") == NULL ||
          !bw_ref_parse (bw_value_string (value, "ref"), &ref))
        continue;
      key = dup_key (self, value);
      g_ptr_array_add (self->answer->reading->marks,
                       bw_mark_record_new (bw_value_string (value, "mark"), ref.kind, key,
                                           bw_value_string (value, "created")));
    }
}

static gboolean
read_export (const BwReader       *reader,
             BwInput              *input,
             const BwReadContext  *context,
             BwReading            *reading,
             GError              **error)
{
  const BwJsonValues *values = bw_input_get_values (input);
  BwServiceAnswer answer = { context, reading, NULL, NULL, FALSE, 0, 0, 0, NULL };
  g_autoptr (BwExported) self = exported_new (&answer);

  take_all (self, values);
  relate (self);
  read_documents (self);
  read_rest (self);
  read_organisations (self);
  read_marks (self);
  if (answer.n_unknown > 0)
    bw_reading_warn (reading, 0, "Objects that this version does not know: %u", answer.n_unknown);

  return TRUE;
}

const BwReader bw_bookwheel_reader = { "bookwheel", score, read_export, NULL };

#include "bw-exported.h"

#include <string.h>

#include "bw-service-paper.h"

static void
read_affiliations (BwExported     *self,
                   BwPersonRecord *record,
                   const BwValue  *person)
{
  for (const BwValue *at = bw_value_first (person, "affiliations"); at != NULL; at = at->next)
    {
      const char *name = bw_value_string (at, "name");
      BwAffiliationRecord *affiliation;

      if (name == NULL)
        continue;
      affiliation = bw_person_record_add_affiliation (record, name, bw_value_string (at, "kind"));
      affiliation->from = bw_service_date (bw_value_string (at, "from"));
      affiliation->to = bw_service_date (bw_value_string (at, "to"));
      bw_exported_state (self, at, "organisation");
    }
}

/* A paper that is named as one that cites is seen in the document that says so. */
static gboolean
is_seen_in (BwExported    *self,
            const char    *paper,
            const BwValue *document)
{
  const char *own = bw_value_string (document, "id");
  BwRef document_ref;
  BwRef paper_ref;
  guint i;

  return paper == NULL || own == NULL || !bw_ref_parse (own, &document_ref) ||
         !bw_ref_parse (paper, &paper_ref) ||
         !bw_export_objects_look_up_id (self->objects, paper_ref, &i) ||
         bw_export_pairs_has (self->papers_of, document_ref.id, paper_ref.id);
}

/* What is counted is counted again; what a page stated is said here. */
static void
read_ties (BwExported     *self,
           BwPersonRecord *record,
           const BwValue  *person,
           const BwValue  *document)
{
  for (const BwValue *at = bw_value_first (person, "coauthors"); at != NULL; at = at->next)
    {
      const char *name = bw_value_string (at, "name");
      int stated = bw_value_count (at, "stated");

      if (name == NULL || stated <= 0)
        continue;
      bw_person_record_add_coauthor (record, name, stated);
      bw_exported_state (self, at, "id");
    }
  for (const BwValue *at = bw_value_first (person, "cited_by"); at != NULL; at = at->next)
    {
      const char *title = bw_value_string (at, "title");
      int stated = bw_value_count (at, "stated");

      if (title != NULL && stated > 0 && is_seen_in (self, bw_value_string (at, "paper"), document))
        bw_person_record_add_cited_by (record, title, stated);
    }
}

static void
read_files (BwPersonRecord *record,
            const BwValue  *person,
            const BwValue  *document)
{
  const char *own = bw_value_string (document, "id");

  for (const BwValue *at = bw_value_first (person, "mentions"); at != NULL; at = at->next)
    {
      const char *name = bw_value_string (at, "name");

      if (name != NULL && g_strcmp0 (bw_value_string (at, "document"), own) == 0)
        bw_person_record_add_mention (record, bw_value_string (at, "folder"), name);
    }
}

/**
 * bw_exported_read_subject:
 * @person: whom a document is about
 * @document: (nullable): that document; what pages say of somebody is what profiles say
 */
BwPersonRecord *
bw_exported_read_subject (BwExported    *self,
                          const BwValue *person,
                          const BwValue *document)
{
  const char *name = bw_value_string (person, "name");
  const char *kind = bw_value_string (document, "kind");
  BwPersonRecord *record;

  if (name == NULL)
    return NULL;
  record = bw_person_record_new (name);
  record->key = g_strdup (bw_value_string (person, "identifiers/key"));
  bw_exported_read_identifiers (record->identifiers, person);
  for (guint i = record->identifiers->len; i > 0; i--)
    if (strcmp (((BwIdentifier *) g_ptr_array_index (record->identifiers, i - 1))->scheme, "key") == 0)
      g_ptr_array_remove_index (record->identifiers, i - 1);
  bw_exported_state (self, person, "id");
  if (kind != NULL && strcmp (kind, "profile") != 0)
    return record;

  bw_exported_read_strings (record->variants, person, "variants");
  read_affiliations (self, record, person);
  read_ties (self, record, person, document);
  read_files (record, person, document);
  record->n_papers = bw_value_count (person, "paper_count/stated");

  return record;
}

#include "bw-person-record.h"

static void
affiliation_free (gpointer data)
{
  BwAffiliationRecord *affiliation = data;

  g_free (affiliation->name);
  g_free (affiliation->kind);
  g_free (affiliation);
}

static void
count_free (gpointer data)
{
  BwCountRecord *count = data;

  g_free (count->name);
  g_free (count);
}

static void
file_free (gpointer data)
{
  BwFileRecord *file = data;

  g_free (file->folder);
  g_free (file->name);
  g_free (file);
}

BwPersonRecord *
bw_person_record_new (const char *name)
{
  BwPersonRecord *self = g_new0 (BwPersonRecord, 1);

  self->name = g_strdup (name);
  self->variants = g_ptr_array_new_with_free_func (g_free);
  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->affiliations = g_ptr_array_new_with_free_func (affiliation_free);
  self->coauthors = g_ptr_array_new_with_free_func (count_free);
  self->cited_by = g_ptr_array_new_with_free_func (count_free);
  self->mentions = g_ptr_array_new_with_free_func (file_free);
  self->n_papers = BW_COUNT_UNKNOWN;
  self->n_affiliations = BW_COUNT_UNKNOWN;
  self->n_coauthors = BW_COUNT_UNKNOWN;
  self->n_cited_by = BW_COUNT_UNKNOWN;
  self->n_mentions = BW_COUNT_UNKNOWN;

  return self;
}

void
bw_person_record_free (BwPersonRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->name);
  g_ptr_array_unref (self->variants);
  g_ptr_array_unref (self->identifiers);
  g_ptr_array_unref (self->affiliations);
  g_ptr_array_unref (self->coauthors);
  g_ptr_array_unref (self->cited_by);
  g_ptr_array_unref (self->mentions);
  g_free (self);
}

/**
 * bw_person_record_add_affiliation:
 *
 * Returns: (transfer none): the affiliation, to set its dates on
 */
BwAffiliationRecord *
bw_person_record_add_affiliation (BwPersonRecord *self,
                                  const char     *name,
                                  const char     *kind)
{
  BwAffiliationRecord *affiliation;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  affiliation = g_new0 (BwAffiliationRecord, 1);
  affiliation->name = g_strdup (name);
  affiliation->kind = g_strdup (kind);
  g_ptr_array_add (self->affiliations, affiliation);

  return affiliation;
}

static void
add_count (GPtrArray  *counts,
           const char *name,
           int         count)
{
  BwCountRecord *record = g_new0 (BwCountRecord, 1);

  record->name = g_strdup (name);
  record->count = count;
  g_ptr_array_add (counts, record);
}

void
bw_person_record_add_coauthor (BwPersonRecord *self,
                               const char     *name,
                               int             count)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  add_count (self->coauthors, name, count);
}

void
bw_person_record_add_cited_by (BwPersonRecord *self,
                               const char     *title,
                               int             count)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  add_count (self->cited_by, title, count);
}

void
bw_person_record_add_mention (BwPersonRecord *self,
                              const char     *folder,
                              const char     *name)
{
  BwFileRecord *file;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  file = g_new0 (BwFileRecord, 1);
  file->folder = g_strdup (folder);
  file->name = g_strdup (name);
  g_ptr_array_add (self->mentions, file);
}

#include "bw-fact-people.h"

#include <string.h>

#include "bw-adjacency.h"
#include "bw-fact-organisations.h"
#include "bw-fact-papers.h"
#include "bw-mention-table.h"
#include "bw-name.h"
#include "bw-person-table.h"
#include "bw-person-resolver.h"

/* What a document says of people. */

static gboolean
write_identifiers (BwFactWriter          *self,
                   gint64                 id,
                   const BwAuthorRecord  *record,
                   GError               **error)
{
  for (guint i = 0; i < record->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      if (!bw_person_table_add_identifier (self->db, id, self->document_id, identifier->scheme,
                                           identifier->value, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_names (BwFactWriter  *self,
             gint64         id,
             GPtrArray     *names,
             GError       **error)
{
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      if (!bw_person_table_add_name (self->db, id, self->document_id, g_ptr_array_index (names, i),
                                     error))
        return FALSE;
      if (bw_db_get_n_changes (self->db) > 0)
        bw_changes_add (self->touched->renamed, BW_KIND_PERSON, id);
    }

  return TRUE;
}

/* Whether the document says itself which part is the family's, and nobody would guess it.
 * A name that is one part says nothing of that. */
static gboolean
is_split_otherwise (const BwAuthorRecord *record)
{
  gboolean is_split = record->family != NULL && record->given != NULL;
  g_autoptr (BwName) guess = is_split ? bw_name_new (record->name) : NULL;

  return guess != NULL && strcmp (guess->family, record->family) != 0;
}

/* Who says which part is the family's is believed before who does not. */
static gboolean
correct_parts (BwFactWriter          *self,
               gint64                 id,
               const BwAuthorRecord  *record,
               GError               **error)
{
  g_autoptr (GArray) works = NULL;

  if (!bw_person_table_set_parts (self->db, id, record, error))
    return FALSE;
  if (bw_db_get_n_changes (self->db) == 0)
    return TRUE;
  if (!(works = bw_adjacency_get_works (self->db, id, error)))
    return FALSE;

  for (guint i = 0; i < works->len; i++) /* each has the name in its byline */
    {
      gint64 work = g_array_index (works, gint64, i);

      bw_changes_add (self->touched->things, BW_KIND_PAPER, work);
      bw_touched_settle (self->touched, work, FALSE);
    }

  return TRUE;
}

static gboolean
add_name (BwFactWriter          *self,
          const BwAuthorRecord  *record,
          const BwPersonMatch   *match,
          GError               **error)
{
  if (!bw_person_table_add_name (self->db, match->id, self->document_id, record->name, error))
    return FALSE;
  if (bw_db_get_n_changes (self->db) == 0)
    return TRUE;

  bw_changes_add (self->touched->renamed, BW_KIND_PERSON, match->id);

  return bw_person_resolver_log (self->db, record, match, self->document_id, error);
}

static gint64
ensure (BwFactWriter          *self,
        const BwAuthorRecord  *record,
        GError               **error)
{
  BwPersonMatch match = { 0 };
  gboolean decided;

  if (!bw_touched_is_decided (self->touched, self->db, &decided, error) ||
      !bw_person_resolver_ensure (self->db, record, decided, &match, error) ||
      (!match.is_new && is_split_otherwise (record) && !correct_parts (self, match.id, record, error)) ||
      !add_name (self, record, &match, error) ||
      !write_names (self, match.id, record->variants, error) ||
      !write_identifiers (self, match.id, record, error))
    return 0;

  self->report->new_people += match.is_new;
  bw_changes_add (self->touched->things, BW_KIND_PERSON, match.id);

  return match.id;
}

/* Whether the record says nothing that is not the same when it is said again. Whoever is nothing but
 * a name is the same person as the last of that name, who has been looked at already where the name
 * is split in the same way. */
static gboolean
may_be_known (const BwAuthorRecord *record)
{
  if (record->variants != NULL && record->variants->len > 0)
    return FALSE;

  return record->identifiers->len == 0 ? record->family == NULL || record->given != NULL : record->family == NULL;
}

/* Whoever has the identifier is who is meant when both are named again, unless somebody has
 * decided otherwise; whoever was found by the name although another has it may then be told
 * apart by what is known until then. */
static gboolean
is_identified (BwFactWriter          *self,
               gint64                 id,
               const BwAuthorRecord  *record,
               gboolean              *identified,
               GError               **error)
{
  const BwIdentifier *first = record->identifiers->len > 0 ? g_ptr_array_index (record->identifiers, 0) : NULL;
  gboolean decided;
  gint64 holder = id;

  if (!bw_touched_is_decided (self->touched, self->db, &decided, error) ||
      (first != NULL && !bw_person_table_find_by_identifier (self->db, first->scheme, first->value, &holder, error)))
    return FALSE;

  *identified = first == NULL || (!decided && holder == id);
  return TRUE;
}

/**
 * bw_fact_people_ensure:
 *
 * Returns: the id of the person, found or made, of whom the document now states the name
 *   and the identifiers; or 0 with @error set
 */
gint64
bw_fact_people_ensure (BwFactWriter          *self,
                       const BwAuthorRecord  *record,
                       GError               **error)
{
  gboolean identified;
  gint64 id;

  if (self->people == NULL || !may_be_known (record))
    return ensure (self, record, error);

  if ((id = bw_known_people_find (self->people, record)) != 0)
    {
      bw_changes_add (self->touched->things, BW_KIND_PERSON, id);
      return id;
    }
  if ((id = ensure (self, record, error)) == 0 || !is_identified (self, id, record, &identified, error))
    return 0;
  if (identified)
    bw_known_people_add (self->people, record, id);

  return id;
}

static gint64
ensure_named (BwFactWriter  *self,
              const char    *name,
              GError       **error)
{
  g_autoptr (BwAuthorRecord) record = bw_author_record_new (name);

  return bw_fact_people_ensure (self, record, error);
}

static gboolean
write_affiliations (BwFactWriter          *self,
                    gint64                 person_id,
                    const BwPersonRecord  *person,
                    GError               **error)
{
  for (guint i = 0; i < person->affiliations->len; i++)
    {
      const BwAffiliationRecord *affiliation = g_ptr_array_index (person->affiliations, i);
      gint64 organisation_id = bw_fact_organisations_ensure (self, affiliation->name, error);

      if (organisation_id == 0 ||
          !bw_person_table_add_affiliation (self->db, person_id, self->document_id,
                                            organisation_id, affiliation, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_coauthors (BwFactWriter          *self,
                 gint64                 person_id,
                 const BwPersonRecord  *person,
                 GError               **error)
{
  for (guint i = 0; i < person->coauthors->len; i++)
    {
      const BwCountRecord *coauthor = g_ptr_array_index (person->coauthors, i);
      gint64 coauthor_id = ensure_named (self, coauthor->name, error);

      if (coauthor_id == 0 ||
          !bw_person_table_add_coauthor (self->db, person_id, self->document_id, (int) i + 1,
                                         coauthor_id, coauthor->count, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_citing_papers (BwFactWriter          *self,
                     gint64                 person_id,
                     const BwPersonRecord  *person,
                     GError               **error)
{
  for (guint i = 0; i < person->cited_by->len; i++)
    {
      const BwCountRecord *citing = g_ptr_array_index (person->cited_by, i);
      g_autoptr (BwPaperRecord) paper = bw_paper_record_new (citing->name);
      gint64 paper_id = bw_fact_papers_ensure (self, paper, "citing", error);

      if (paper_id == 0 ||
          !bw_person_table_add_citing_paper (self->db, person_id, self->document_id, (int) i + 1,
                                             paper_id, citing->count, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_files (BwFactWriter          *self,
             gint64                 person_id,
             const BwPersonRecord  *person,
             GError               **error)
{
  for (guint i = 0; i < person->mentions->len; i++)
    if (!bw_mention_table_insert_file (self->db, self->document_id, (int) i + 1, person_id,
                                       g_ptr_array_index (person->mentions, i), error))
      return FALSE;

  return TRUE;
}

/**
 * bw_fact_people_write_subject:
 * @record: a document that has a subject
 *
 * Returns: the subject's id, or 0 with @error set
 */
gint64
bw_fact_people_write_subject (BwFactWriter    *self,
                              const BwRecord  *record,
                              GError         **error)
{
  const BwPersonRecord *person = record->subject;
  g_autoptr (BwAuthorRecord) named = bw_author_record_new (person->name);
  gint64 id;

  bw_author_record_add_identifier (named, "key", person->key);
  for (guint i = 0; i < person->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (person->identifiers, i);

      bw_author_record_add_identifier (named, identifier->scheme, identifier->value);
    }

  if ((id = bw_fact_people_ensure (self, named, error)) == 0 ||
      !bw_document_table_set_subject (self->db, self->document_id, id, error) ||
      !write_names (self, id, person->variants, error) ||
      (record->kind == BW_DOCUMENT_PROFILE &&
       !bw_person_table_set_profile (self->db, id, self->document_id, person, error)))
    return 0;

  return id;
}

/* What the document says of the person's affiliations, co-authors, citations and mentions. */
gboolean
bw_fact_people_write_ties (BwFactWriter          *self,
                           gint64                 person_id,
                           const BwPersonRecord  *person,
                           GError               **error)
{
  return write_affiliations (self, person_id, person, error) &&
         write_coauthors (self, person_id, person, error) &&
         write_citing_papers (self, person_id, person, error) &&
         write_files (self, person_id, person, error);
}

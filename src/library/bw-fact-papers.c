#include "bw-fact-papers.h"

#include <string.h>

#include "bw-address-table.h"
#include "bw-adjacency.h"
#include "bw-fact-organisations.h"
#include "bw-fact-people.h"
#include "bw-paper-detail-table.h"
#include "bw-paper-table.h"
#include "bw-person-table.h"
#include "bw-reference-table.h"
#include "bw-resolver.h"
#include "bw-work-address.h"

/* What a document says of papers. */

/* A date without a year is given the latest that is not after the day of import. */
static void
infer_date (BwFactWriter     *self,
            BwPaperStatement *statement)
{
  statement->published = statement->record->published;
  if (!bw_date_lacks_year (statement->published))
    return;

  statement->published = bw_date_infer_year (statement->published, self->imported);
  statement->published_inferred = TRUE;
}

static gboolean
write_identifiers (BwFactWriter         *self,
                   gint64                id,
                   const BwPaperRecord  *record,
                   GError              **error)
{
  for (guint i = 0; i < record->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      if (!bw_paper_detail_table_add_identifier (self->db, id, self->document_id,
                                                 identifier->scheme, identifier->value, error))
        return FALSE;
      if (self->references != NULL)
        bw_reference_batch_resolve (self->references, id, identifier->scheme, identifier->value);
      else if (!bw_reference_table_resolve (self->db, id, identifier->scheme, identifier->value,
                                            self->touched->cited, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_addresses (BwFactWriter         *self,
                 gint64                id,
                 const BwPaperRecord  *record,
                 GError              **error)
{
  for (guint i = 0; i < record->urls->len; i++)
    {
      g_autofree char *address = bw_work_address_key (g_ptr_array_index (record->urls, i));

      if (address != NULL &&
          (self->addresses == NULL || !bw_stated_addresses_is_own (self->addresses, address)) &&
          !bw_address_table_add (self->db, address, self->document_id, id, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
resolve (BwFactWriter            *self,
         const BwPaperStatement  *statement,
         gboolean                *is_new,
         GError                 **error)
{
  BwPaperQuestion question = { .record = statement->record,
                               .document_id = self->document_id,
                               .published = statement->published,
                               .published_inferred = statement->published_inferred,
                               .authors_in_order = strcmp (statement->relation, "authored") != 0,
                               .in_list = strcmp (statement->relation, "listed") == 0,
                               .withdrawn = self->touched->withdrawn,
                               .former = self->former,
                               .addresses = self->addresses };

  if (!bw_touched_is_decided (self->touched, self->db, &question.decided, error))
    return 0;

  return bw_resolver_ensure_paper (self->db, &question, is_new, error);
}

/* Once it is there; what is stated of it after that counts when it is derived. */
static void
count_topics (BwFactWriter           *self,
              const BwPaperStatement *statement)
{
  g_autofree char *topics = bw_topic_counts_join (statement->record->categories);

  bw_topic_counts_add (self->touched->topics, topics, statement->published, 1);
}

/* @statement: all but where it stands; its paper where that is known, or 0 */
static gint64
state (BwFactWriter      *self,
       BwPaperStatement  *statement,
       GError           **error)
{
  gint64 id;

  infer_date (self, statement);
  if (statement->paper_id == 0)
    statement->paper_id = resolve (self, statement, &statement->made_paper, error);
  if ((id = statement->paper_id) == 0)
    return 0;

  self->report->new_papers += statement->made_paper;
  if (statement->made_paper)
    count_topics (self, statement);
  if (statement->made_paper && !statement->record->title_known)
    bw_changes_add (self->touched->made, BW_KIND_PAPER, id);
  bw_changes_add (self->touched->things, BW_KIND_PAPER, id);
  bw_touched_settle (self->touched, id, statement->made_paper && strcmp (statement->relation, "listed") == 0);
  statement->position = ++self->n_statements;

  return bw_paper_table_add_statement (self->db, statement, error) &&
             write_identifiers (self, id, statement->record, error) &&
             write_addresses (self, id, statement->record, error)
           ? id
           : 0;
}

/**
 * bw_fact_papers_ensure:
 * @relation: how the paper stands in the document: `listed`, `authored`, `citing` or
 *   `mentioned`
 *
 * Returns: the id of the paper, found or made, of which the document now has a
 *   statement; or 0 with @error set
 */
gint64
bw_fact_papers_ensure (BwFactWriter         *self,
                       const BwPaperRecord  *record,
                       const char           *relation,
                       GError              **error)
{
  BwPaperStatement statement = { .document_id = self->document_id,
                                 .relation = relation,
                                 .record = record };

  return state (self, &statement, error);
}

/* Somebody's affiliations as the paper states them are the paper's too. */
static gboolean
write_author_affiliations (BwFactWriter          *self,
                           gint64                 paper_id,
                           gint64                 person_id,
                           const BwAuthorRecord  *author,
                           GError               **error)
{
  for (guint i = 0; i < author->affiliations->len; i++)
    {
      BwAffiliationRecord affiliation = { g_ptr_array_index (author->affiliations, i) };
      gint64 id = bw_fact_organisations_ensure (self, affiliation.name, error);

      if (id == 0 ||
          !bw_person_table_add_affiliation (self->db, person_id, self->document_id, id,
                                            &affiliation, error) ||
          !bw_paper_table_add_affiliation (self->db, paper_id, self->document_id, id,
                                           affiliation.name, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_once (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return;

  g_array_append_val (ids, id);
}

static gboolean
is_settled (BwFactWriter *self,
            gint64        paper_id)
{
  return g_hash_table_contains (self->touched->settled, &paper_id);
}

/* A document that states a paper twice, with names written out and with initials, has its
 * authors once: those of the second statement that are more than the first had are added. */
static gboolean
write_authors (BwFactWriter         *self,
               gint64                paper_id,
               const BwPaperRecord  *record,
               GError              **error)
{
  g_autoptr (GArray) team = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 n_stated = 0;

  if (!is_settled (self, paper_id) &&
      !bw_paper_table_count_authors (self->db, paper_id, self->document_id, &n_stated, error))
    return FALSE;

  for (guint i = (guint) n_stated; i < record->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (record->authors, i);
      gint64 person_id = bw_fact_people_ensure (self, author, error);

      if (person_id == 0 ||
          !bw_paper_table_add_author (self->db, paper_id, self->document_id, (int) i + 1, person_id,
                                      author->identifiers->len > 0, error) ||
          !write_author_affiliations (self, paper_id, person_id, author, error))
        return FALSE;
      add_once (team, person_id);
    }

  return !is_settled (self, paper_id) ||
         bw_adjacency_set_team (self->db, paper_id, team, error);
}

static gboolean
write_contributors (BwFactWriter         *self,
                    gint64                paper_id,
                    const BwPaperRecord  *record,
                    GError              **error)
{
  for (guint i = 0; i < record->contributors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (record->contributors, i);
      gint64 person_id = bw_fact_people_ensure (self, author, error);

      if (person_id == 0 || !bw_paper_detail_table_add_contribution (
                              self->db, paper_id, self->document_id, (int) i + 1,
                              author->role != NULL ? author->role : "contributor", person_id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_categories (BwFactWriter         *self,
                  gint64                paper_id,
                  const BwPaperRecord  *record,
                  GError              **error)
{
  for (guint i = 0; i < record->categories->len; i++)
    if (!bw_paper_table_add_category (self->db, paper_id, self->document_id, (int) i + 1,
                                      g_ptr_array_index (record->categories, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_references (BwFactWriter         *self,
                gint64                paper_id,
                const BwPaperRecord  *record,
                GError              **error)
{
  if (!bw_reference_batch_begin (self->references, self->db, paper_id, error))
    return FALSE;

  for (guint i = 0; i < record->references->len; i++)
    if (!bw_reference_batch_add (self->references, self->db, paper_id, (int) i + 1,
                                 g_ptr_array_index (record->references, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
write_references (BwFactWriter         *self,
                  gint64                paper_id,
                  const BwPaperRecord  *record,
                  GError              **error)
{
  if (self->references != NULL)
    return add_references (self, paper_id, record, error);

  for (guint i = 0; i < record->references->len; i++)
    if (!bw_reference_table_add (self->db, paper_id, self->document_id, (int) i + 1,
                                 g_ptr_array_index (record->references, i), self->touched->cited,
                                 error))
      return FALSE;

  return TRUE;
}

gboolean
bw_fact_papers_write_affiliations (BwFactWriter  *self,
                                   gint64         paper_id,
                                   GPtrArray     *names,
                                   GError       **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      gint64 organisation_id = bw_fact_organisations_ensure (self, name, error);

      if (organisation_id == 0 ||
          !bw_paper_table_add_affiliation (self->db, paper_id, self->document_id, organisation_id,
                                           name, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_details (BwFactWriter         *self,
               gint64                id,
               const BwPaperRecord  *record,
               GError              **error)
{
  return write_categories (self, id, record, error) &&
         bw_fact_papers_write_affiliations (self, id, record->affiliations, error) &&
         bw_paper_detail_table_add (self->db, id, self->document_id, record, error) &&
         write_contributors (self, id, record, error) && write_references (self, id, record, error);
}

/**
 * bw_fact_papers_write:
 * @subject_id: the person whose paper it is where the document does not say which of its
 *   authors that is, or 0
 *
 * Writes all that is stated of a paper.
 *
 * Returns: the paper's id, or 0 with @error set
 */
gint64
bw_fact_papers_write (BwFactWriter         *self,
                      const BwPaperRecord  *record,
                      const char           *relation,
                      gint64                subject_id,
                      GError              **error)
{
  gint64 id = bw_fact_papers_ensure (self, record, relation, error);

  if (id == 0 || !write_details (self, id, record, error))
    return 0;

  if (subject_id != 0)
    bw_touched_settle (self->touched, id, FALSE);
  if (subject_id != 0)
    return bw_paper_table_add_author (self->db, id, self->document_id, 0, subject_id, FALSE, error) ? id : 0;

  return write_authors (self, id, record, error) ? id : 0;
}

/**
 * bw_fact_papers_write_listed:
 * @id: of the paper where it is known already, whatever its title is now; or 0
 *
 * Writes all that is stated of an entry of a list whose entries are known again one by one.
 */
gboolean
bw_fact_papers_write_listed (BwFactWriter         *self,
                             gint64                id,
                             const BwPaperRecord  *record,
                             GError              **error)
{
  BwPaperStatement statement = { .document_id = self->document_id,
                                 .paper_id = id,
                                 .relation = "listed",
                                 .record = record };

  id = state (self, &statement, error);

  return id != 0 && write_details (self, id, record, error) && write_authors (self, id, record, error);
}

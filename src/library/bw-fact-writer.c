#include "bw-fact-writer.h"

#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-mention-table.h"
#include "bw-organisation-table.h"
#include "bw-paper-table.h"
#include "bw-person-table.h"
#include "bw-resolver.h"

static gint64
ensure_person (BwFactWriter  *self,
               const char    *name,
               const char    *key,
               GError       **error)
{
  gboolean is_new = FALSE;
  gint64 id = bw_resolver_ensure_person (self->db, name, key, &is_new, error);

  if (id == 0 || !bw_person_table_add_name (self->db, id, self->document_id, name, error))
    return 0;

  self->report->new_people += is_new;
  bw_changes_add (self->touched, BW_KIND_PERSON, id);

  return id;
}

static gint64
ensure_organisation (BwFactWriter  *self,
                     const char    *name,
                     GError       **error)
{
  gint64 id = bw_organisation_table_ensure (self->db, self->document_id, name, NULL, error);

  bw_changes_add (self->touched, BW_KIND_ORGANISATION, id);

  return id;
}

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

static gint64
ensure_paper (BwFactWriter         *self,
              const BwPaperRecord  *record,
              const char           *relation,
              GError              **error)
{
  BwPaperStatement statement = { self->document_id, 0, 0, relation, record, BW_DATE_UNKNOWN, FALSE };
  gboolean is_new = FALSE;
  gint64 id;

  infer_date (self, &statement);
  id = bw_resolver_ensure_paper (self->db, record, statement.published,
                                 strcmp (relation, "authored") != 0, &is_new, error);
  if (id == 0)
    return 0;

  self->report->new_papers += is_new;
  bw_changes_add (self->touched, BW_KIND_PAPER, id);
  statement.paper_id = id;
  statement.position = ++self->n_statements;

  return bw_paper_table_add_statement (self->db, &statement, error) ? id : 0;
}

static gboolean
write_authors (BwFactWriter         *self,
               gint64                paper_id,
               const BwPaperRecord  *record,
               GError              **error)
{
  for (guint i = 0; i < record->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (record->authors, i);
      gint64 person_id = ensure_person (self, author->name, NULL, error);

      if (person_id == 0 || !bw_paper_table_add_author (self->db, paper_id, self->document_id,
                                                        (int) i + 1, person_id, error))
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
write_paper_affiliations (BwFactWriter  *self,
                          gint64         paper_id,
                          GPtrArray     *names,
                          GError       **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      gint64 organisation_id = ensure_organisation (self, name, error);

      if (organisation_id == 0 ||
          !bw_paper_table_add_affiliation (self->db, paper_id, self->document_id, (int) i + 1,
                                           organisation_id, name, error))
        return FALSE;
    }

  return TRUE;
}

/* The papers of a profile are by its person; which author that is, it does not say. */
static gboolean
write_papers (BwFactWriter    *self,
              const BwRecord  *record,
              gint64           subject_id,
              GError         **error)
{
  gboolean of_subject = record->kind == BW_DOCUMENT_PROFILE && subject_id != 0;

  for (guint i = 0; i < record->papers->len; i++)
    {
      const BwPaperRecord *paper = g_ptr_array_index (record->papers, i);
      gint64 id = ensure_paper (self, paper, of_subject ? "authored" : "listed", error);

      if (id == 0 || !write_categories (self, id, paper, error) ||
          !write_paper_affiliations (self, id, paper->affiliations, error))
        return FALSE;
      if (of_subject
            ? !bw_paper_table_add_author (self->db, id, self->document_id, 0, subject_id, error)
            : !write_authors (self, id, paper, error))
        return FALSE;
    }

  return TRUE;
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
      gint64 organisation_id = ensure_organisation (self, affiliation->name, error);

      if (organisation_id == 0 ||
          !bw_person_table_add_affiliation (self->db, person_id, self->document_id, (int) i + 1,
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
      gint64 coauthor_id = ensure_person (self, coauthor->name, NULL, error);

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
      gint64 paper_id = ensure_paper (self, paper, "citing", error);

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

/* Returns: the subject's id, 0 when there is none or with @error set */
static gint64
write_subject (BwFactWriter    *self,
               const BwRecord  *record,
               GError         **error)
{
  const BwPersonRecord *person = record->subject;
  gint64 id;

  if ((id = ensure_person (self, person->name, person->key, error)) == 0 ||
      !bw_document_table_set_subject (self->db, self->document_id, id, error) ||
      (person->key != NULL && !bw_person_table_add_identifier (self->db, id, self->document_id,
                                                               "key", person->key, error)) ||
      (record->kind == BW_DOCUMENT_PROFILE &&
       !bw_person_table_set_profile (self->db, id, self->document_id, person, error)))
    return 0;

  return id;
}

static gboolean
write_ties (BwFactWriter    *self,
            const BwRecord  *record,
            gint64           subject_id,
            GError         **error)
{
  return subject_id == 0 ||
         (write_affiliations (self, subject_id, record->subject, error) &&
          write_coauthors (self, subject_id, record->subject, error) &&
          write_citing_papers (self, subject_id, record->subject, error) &&
          write_files (self, subject_id, record->subject, error));
}

static gboolean
write_mention (BwFactWriter           *self,
               const BwMentionRecord  *mention,
               int                     position,
               gint64                 *paper_id,
               GError                **error)
{
  g_autoptr (BwPaperRecord) paper = bw_paper_record_new (mention->title);
  gint64 id;

  paper->type = g_strdup (mention->type);
  if ((*paper_id = ensure_paper (self, paper, "mentioned", error)) == 0 ||
      (id = bw_mention_table_insert_paper (self->db, self->document_id, position, *paper_id, mention,
                                           error)) == 0)
    return FALSE;

  for (guint i = 0; i < mention->affiliations->len; i++)
    {
      const char *name = g_ptr_array_index (mention->affiliations, i);
      gint64 organisation_id = ensure_organisation (self, name, error);

      if (organisation_id == 0 || !bw_mention_table_add_affiliation (self->db, id, (int) i + 1,
                                                                     organisation_id, name, error))
        return FALSE;
    }

  return write_paper_affiliations (self, *paper_id, mention->affiliations, error);
}

static gboolean
write_mentions (BwFactWriter    *self,
                const BwRecord  *record,
                gint64          *paper_ids,
                GError         **error)
{
  for (guint i = 0; i < record->mentions->len; i++)
    if (!write_mention (self, g_ptr_array_index (record->mentions, i), (int) i + 1, &paper_ids[i],
                        error))
      return FALSE;

  return TRUE;
}

/* A reader links the n-th mention as bookwheel:mention/n; now its paper is known. */
static char *
link_mentions (const char   *html,
               const gint64 *paper_ids,
               guint         n)
{
  static const char PLACE[] = "href=\"bookwheel:mention/";
  GString *out = g_string_new (NULL);
  const char *at;

  while ((at = strstr (html, PLACE)))
    {
      char *end;
      guint64 index = g_ascii_strtoull (at + strlen (PLACE), &end, 10);

      g_string_append_len (out, html, at - html);
      if (index < n)
        g_string_append_printf (out, "href=\"bookwheel:paper/%" G_GINT64_FORMAT, paper_ids[index]);
      html = end;
    }
  g_string_append (out, html);

  return g_string_free (out, FALSE);
}

static gboolean
write_body (BwFactWriter    *self,
            const BwRecord  *record,
            const gint64    *paper_ids,
            GError         **error)
{
  g_autofree char *html = NULL;
  BwBody linked;

  if (record->body == NULL)
    return TRUE;

  html = link_mentions (record->body->html, paper_ids, record->mentions->len);
  linked = *record->body;
  linked.html = html;

  return bw_document_table_set_body (self->db, self->document_id, &linked, error);
}

static gboolean
write_document_authors (BwFactWriter    *self,
                        const BwRecord  *record,
                        GError         **error)
{
  for (guint i = 0; i < record->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (record->authors, i);
      gint64 person_id = ensure_person (self, author->name, NULL, error);

      if (person_id == 0 || !bw_document_table_add_author (self->db, self->document_id, (int) i + 1,
                                                           person_id, author->name, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_fact_writer_write:
 *
 * Writes all that a document states, once its row is there and holds no other facts.
 */
gboolean
bw_fact_writer_write (BwFactWriter    *self,
                      const BwRecord  *record,
                      GError         **error)
{
  g_autofree gint64 *paper_ids = g_new0 (gint64, record->mentions->len + 1);
  gint64 subject_id = 0;

  if (record->subject != NULL && (subject_id = write_subject (self, record, error)) == 0)
    return FALSE;

  return write_document_authors (self, record, error) &&
         write_papers (self, record, subject_id, error) &&
         write_ties (self, record, subject_id, error) &&
         write_mentions (self, record, paper_ids, error) &&
         write_body (self, record, paper_ids, error);
}

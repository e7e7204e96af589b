#include "bw-fact-writer.h"

#include <string.h>

#include "bw-entry-table.h"
#include "bw-fact-papers.h"
#include "bw-fact-people.h"
#include "bw-mention-table.h"
#include "bw-named-mentions.h"
#include "bw-organisation-table.h"

/* A profile that names one author a paper does not say which of the authors that is. */
static gboolean
names_subject_only (const BwRecord      *record,
                    const BwPaperRecord *paper)
{
  return record->kind == BW_DOCUMENT_PROFILE && record->subject != NULL && paper->authors->len <= 1;
}

static gboolean
write_papers (BwFactWriter    *self,
              const BwRecord  *record,
              gint64           subject_id,
              GError         **error)
{
  for (guint i = 0; i < record->papers->len; i++)
    {
      const BwPaperRecord *paper = g_ptr_array_index (record->papers, i);
      gboolean of_subject = names_subject_only (record, paper);

      if (bw_fact_papers_write (self, paper, of_subject ? "authored" : "listed",
                                of_subject ? subject_id : 0, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_organisations (BwFactWriter    *self,
                     const BwRecord  *record,
                     GError         **error)
{
  for (guint i = 0; i < record->organisations->len; i++)
    {
      const BwOrganisationRecord *organisation = g_ptr_array_index (record->organisations, i);
      gint64 id = bw_fact_people_ensure_organisation (self, organisation->name, error);

      if (id == 0 || !bw_organisation_table_describe (self->db, id, self->document_id, organisation,
                                                      error))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full): the work that is mentioned, as far as the mention says */
static BwPaperRecord *
paper_of_mention (const BwMentionRecord *mention)
{
  const BwIdentifier *first =
    mention->identifiers->len > 0 ? g_ptr_array_index (mention->identifiers, 0) : NULL;
  BwPaperRecord *paper = mention->title != NULL || first == NULL
                           ? bw_paper_record_new (mention->title != NULL ? mention->title : mention->url)
                           : bw_paper_record_new_identified (first->scheme, first->value);

  paper->type = g_strdup (mention->type);
  bw_paper_record_add_url (paper, mention->url);
  for (guint i = 0; i < mention->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (mention->identifiers, i);

      bw_paper_record_add_identifier (paper, identifier->scheme, identifier->value);
    }
  for (guint i = 0; i < mention->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (mention->authors, i);

      bw_paper_record_add_author (paper, author->name);
    }

  return paper;
}

static gboolean
write_mention_affiliations (BwFactWriter           *self,
                            gint64                  mention_id,
                            const BwMentionRecord  *mention,
                            GError                **error)
{
  for (guint i = 0; i < mention->affiliations->len; i++)
    {
      const char *name = g_ptr_array_index (mention->affiliations, i);
      gint64 organisation_id = bw_fact_people_ensure_organisation (self, name, error);

      if (organisation_id == 0 ||
          !bw_mention_table_add_affiliation (self->db, mention_id, (int) i + 1, organisation_id,
                                             name, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_person_mention (BwFactWriter           *self,
                      const BwMentionRecord  *mention,
                      int                     position,
                      GError                **error)
{
  g_autoptr (BwAuthorRecord) person = bw_author_record_new (mention->person);
  gint64 id = bw_fact_people_ensure (self, person, error);

  return id != 0 && bw_mention_table_insert_person (self->db, self->document_id, position, id,
                                                    mention, error);
}

static gboolean
write_mention (BwFactWriter           *self,
               const BwMentionRecord  *mention,
               int                     position,
               gint64                 *paper_id,
               GError                **error)
{
  g_autoptr (BwPaperRecord) paper = NULL;
  gint64 id;

  if (mention->person != NULL)
    return write_person_mention (self, mention, position, error);

  paper = paper_of_mention (mention);
  if ((*paper_id = bw_fact_papers_write (self, paper, "mentioned", 0, error)) == 0 ||
      (id = bw_mention_table_insert_paper (self->db, self->document_id, position, *paper_id, mention,
                                           error)) == 0)
    return FALSE;

  return write_mention_affiliations (self, id, mention, error) &&
         bw_fact_papers_write_affiliations (self, *paper_id, mention->affiliations, error);
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

/* Whom a feed knows by a mail address only is nobody yet. */
static gboolean
is_named (const BwAuthorRecord *author)
{
  return author->name != NULL && *author->name != '\0' && strchr (author->name, '@') == NULL;
}

static gboolean
write_document_authors (BwFactWriter    *self,
                        const BwRecord  *record,
                        GError         **error)
{
  for (guint i = 0; i < record->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (record->authors, i);
      gint64 person_id;

      if (!is_named (author))
        continue;
      person_id = bw_fact_people_ensure (self, author, error);
      if (person_id == 0 || !bw_document_table_add_author (self->db, self->document_id, (int) i + 1,
                                                           person_id, author->name, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_entry (BwFactWriter    *self,
             const BwRecord  *record,
             GError         **error)
{
  return record->entry == NULL || bw_entry_table_set (self->db, self->document_id, record->entry,
                                                      record->authors, error);
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

  if (record->subject != NULL &&
      (subject_id = bw_fact_people_write_subject (self, record, error)) == 0)
    return FALSE;

  return write_document_authors (self, record, error) &&
         write_papers (self, record, subject_id, error) &&
         (subject_id == 0 || bw_fact_people_write_ties (self, subject_id, record->subject, error)) &&
         write_organisations (self, record, error) &&
         write_mentions (self, record, paper_ids, error) &&
         bw_named_mentions_write (self, record, paper_ids, error) &&
         write_body (self, record, paper_ids, error) && write_entry (self, record, error) &&
         bw_document_table_add_tags (self->db, self->document_id, record->tags, error);
}

#include "bw-fact-writer.h"

#include <string.h>

#include "bw-entry-table.h"
#include "bw-fact-mentions.h"
#include "bw-fact-organisations.h"
#include "bw-fact-papers.h"
#include "bw-fact-people.h"
#include "bw-named-mentions.h"

/* A profile that names one author a paper does not say which of the authors that is. */
static gboolean
names_subject_only (const BwRecord      *record,
                    const BwPaperRecord *paper)
{
  return record->kind == BW_DOCUMENT_PROFILE && record->subject != NULL && paper->authors->len <= 1;
}

/* The papers of one document on their way. */
typedef struct
{
  BwFactWriter   *facts;
  const BwRecord *record;
  gint64          subject_id;
} Papers;

static gboolean
write_paper_cb (const BwPaperRecord  *paper,
                gpointer              user_data,
                GError              **error)
{
  const Papers *papers = user_data;
  gboolean of_subject = names_subject_only (papers->record, paper);

  return bw_fact_papers_write (papers->facts, paper, of_subject ? "authored" : "listed",
                               of_subject ? papers->subject_id : 0, error) != 0;
}

static gboolean
write_papers (BwFactWriter    *self,
              const BwRecord  *record,
              gint64           subject_id,
              GError         **error)
{
  Papers papers = { self, record, subject_id };

  return bw_record_foreach_paper (record, write_paper_cb, &papers, error);
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
      if (index < n && paper_ids[index] != 0)
        g_string_append_printf (out, "href=\"bookwheel:paper/%" G_GINT64_FORMAT, paper_ids[index]);
      else
        end += *end == '"';
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
         bw_fact_organisations_write (self, record->organisations, error) &&
         bw_fact_mentions_write (self, record, paper_ids, error) &&
         write_body (self, record, paper_ids, error) &&
         bw_named_mentions_write (self->db, self->document_id, record->kind, record->title,
                                  record->body != NULL ? record->body->text : NULL,
                                  self->touched->things, error) &&
         write_entry (self, record, error) &&
         bw_document_table_add_tags (self->db, self->document_id, record->tags, error);
}

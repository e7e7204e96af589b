#include "bw-fact-mentions.h"

#include "bw-fact-organisations.h"
#include "bw-fact-papers.h"
#include "bw-fact-people.h"
#include "bw-mention-table.h"
#include "bw-mention-resolver.h"

/* What a document says of works and people that it mentions. */

/* Returns: (transfer full): the work that is mentioned, as far as the mention says */
static BwPaperRecord *
paper_of_mention (const BwMentionRecord *mention)
{
  const BwIdentifier *first =
    mention->identifiers->len > 0 ? g_ptr_array_index (mention->identifiers, 0) : NULL;
  const char *title = bw_mention_record_get_paper_title (mention);
  BwPaperRecord *paper = title != NULL || first == NULL
                           ? bw_paper_record_new (title != NULL ? title : mention->url)
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
      gint64 organisation_id = bw_fact_organisations_ensure (self, name, error);

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

/* The keys of somebody's bibliography name works only there. */
static gboolean
is_identified (const BwMentionRecord *mention)
{
  for (guint i = 0; i < mention->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (mention->identifiers, i);

      if (!g_str_equal (identifier->scheme, "bibtex_key"))
        return TRUE;
    }

  return FALSE;
}

static gboolean
write_known_paper (BwFactWriter           *self,
                   const BwMentionRecord  *mention,
                   int                     position,
                   gint64                  paper_id,
                   GError                **error)
{
  bw_changes_add (self->touched->things, BW_KIND_PAPER, paper_id);

  return bw_mention_table_insert_paper (self->db, self->document_id, position, paper_id, mention,
                                        error) != 0;
}

/* What a note links is another note, unless it is something that the library knows. */
static gboolean
write_if_known (BwFactWriter           *self,
                const BwMentionRecord  *mention,
                int                     position,
                gint64                 *paper_id,
                GError                **error)
{
  gint64 person_id = 0;

  *paper_id = 0;
  if (!bw_mention_resolver_find (self->db, mention, paper_id, &person_id, error))
    return FALSE;
  if (*paper_id != 0)
    return write_known_paper (self, mention, position, *paper_id, error);
  if (person_id == 0)
    return TRUE;

  bw_changes_add (self->touched->things, BW_KIND_PERSON, person_id);

  return bw_mention_table_insert_person (self->db, self->document_id, position, person_id, mention,
                                         error);
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

/**
 * bw_fact_mentions_write:
 * @paper_ids: (out): of the papers that are mentioned, in order; 0 where it is none
 */
gboolean
bw_fact_mentions_write (BwFactWriter    *self,
                        const BwRecord  *record,
                        gint64          *paper_ids,
                        GError         **error)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);
      gboolean maybe = record->kind == BW_DOCUMENT_NOTE && mention->person == NULL &&
                       !is_identified (mention);

      if (maybe ? !write_if_known (self, mention, (int) i + 1, &paper_ids[i], error)
                : !write_mention (self, mention, (int) i + 1, &paper_ids[i], error))
        return FALSE;
    }

  return TRUE;
}

#include "bw-record-hash.h"

#include "bw-citation-record.h"
#include "bw-enclosure.h"
#include "bw-text.h"

#define OPENING_LENGTH 200 /* characters by which a text is known again */

/* Without printf(), which takes longer than the digest. */
static void
add_number (GString *out,
            guint64  value,
            char     behind)
{
  char digits[24];
  char *at = digits + sizeof digits;

  *--at = behind;
  do
    *--at = (char) ('0' + (value % 10));
  while ((value /= 10) > 0);

  g_string_append_len (out, at, digits + sizeof digits - at);
}

/* Each value with its length before it, so that two records never read the same. */
static void
add (GString    *out,
     const char *value)
{
  gsize length = value != NULL ? strlen (value) : 0;

  if (value == NULL)
    {
      g_string_append_len (out, "-;", 2);
      return;
    }

  add_number (out, length, ':');
  g_string_append_len (out, value, (gssize) length);
  g_string_append_c (out, ';');
}

static void
add_int (GString *out,
         int      value)
{
  if (value < 0)
    g_string_append_c (out, '-');
  add_number (out, (guint64) ABS ((gint64) value), ';');
}

static void
add_strings (GString   *out,
             GPtrArray *values)
{
  add_int (out, (int) values->len);
  for (guint i = 0; i < values->len; i++)
    add (out, g_ptr_array_index (values, i));
}

/* What most documents do not state adds nothing, so that theirs is the digest of old. */
static void
add_named (GString    *out,
           const char *name,
           const char *value)
{
  if (value != NULL)
    {
      add (out, name);
      add (out, value);
    }
}

static void
add_named_strings (GString    *out,
                   const char *name,
                   GPtrArray  *values)
{
  for (guint i = 0; i < values->len; i++)
    add_named (out, name, g_ptr_array_index (values, i));
}

static void
add_identifiers (GString   *out,
                 GPtrArray *identifiers)
{
  for (guint i = 0; i < identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);

      add_named (out, identifier->scheme, identifier->value);
    }
}

static void
add_author_details (GString   *out,
                    GPtrArray *authors)
{
  for (guint i = 0; i < authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (authors, i);

      add_named (out, author->role != NULL ? author->role : "given", author->given);
      add_named (out, "family", author->family);
      add_named (out, "email", author->email);
      add_named (out, "url", author->url);
      add_identifiers (out, author->identifiers);
      add_named_strings (out, "affiliation", author->affiliations);
      if (author->variants != NULL)
        add_named_strings (out, "variant", author->variants);
    }
}

static void
add_authors (GString   *out,
             GPtrArray *authors)
{
  add_int (out, (int) authors->len);
  for (guint i = 0; i < authors->len; i++)
    add (out, ((const BwAuthorRecord *) g_ptr_array_index (authors, i))->name);
}

static void
add_references (GString   *out,
                GPtrArray *references)
{
  for (guint i = 0; i < references->len; i++)
    {
      const BwCitationRecord *citation = g_ptr_array_index (references, i);

      add_named (out, "cites", citation->paper->title);
      add_identifiers (out, citation->paper->identifiers);
      add_named_strings (out, "context", citation->contexts);
      add_named_strings (out, "intent", citation->intents);
    }
}

static void
add_paper_details (GString             *out,
                   const BwPaperRecord *paper)
{
  add_author_details (out, paper->authors);
  add_named_strings (out, "url", paper->urls);
  add_named (out, "venue", paper->venue);
  add_named (out, "language", paper->language);
  add_named_strings (out, "keyword", paper->keywords);
  add_identifiers (out, paper->identifiers);
  for (guint i = 0; i < paper->contributors->len; i++)
    add_named (out, "contributor",
               ((const BwAuthorRecord *) g_ptr_array_index (paper->contributors, i))->name);
  add_author_details (out, paper->contributors);
  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);

      add_named (out, field->name, field->value);
    }
  if (bw_date_is_known (paper->updated))
    add_int (out, bw_date_pack (paper->updated));
  if (paper->citation_count != BW_CITATIONS_UNKNOWN)
    add_int (out, paper->citation_count);
  add_references (out, paper->references);
}

static void
add_paper (GString             *out,
           const BwPaperRecord *paper)
{
  add (out, paper->title);
  add_int (out, paper->title_known);
  add (out, paper->type);
  add_authors (out, paper->authors);
  add_int (out, paper->authors_complete);
  add_int (out, bw_date_pack (paper->published));
  add_strings (out, paper->categories);
  add_strings (out, paper->affiliations);
  add (out, paper->abstract);
  add (out, paper->summary);
  add_paper_details (out, paper);
}

static void
add_counts (GString   *out,
            GPtrArray *counts)
{
  add_int (out, (int) counts->len);
  for (guint i = 0; i < counts->len; i++)
    {
      const BwCountRecord *count = g_ptr_array_index (counts, i);

      add (out, count->name);
      add_int (out, count->count);
    }
}

static void
add_person (GString              *out,
            const BwPersonRecord *person)
{
  add (out, person->key);
  add (out, person->name);
  for (guint i = 0; i < person->affiliations->len; i++)
    {
      const BwAffiliationRecord *affiliation = g_ptr_array_index (person->affiliations, i);

      add (out, affiliation->name);
      add (out, affiliation->kind);
      add_int (out, bw_date_pack (affiliation->from));
      add_int (out, bw_date_pack (affiliation->to));
    }
  add_counts (out, person->coauthors);
  add_counts (out, person->cited_by);
  for (guint i = 0; i < person->mentions->len; i++)
    {
      const BwFileRecord *file = g_ptr_array_index (person->mentions, i);

      add (out, file->folder);
      add (out, file->name);
    }
  add_int (out, person->n_papers);
  add_int (out, person->n_affiliations);
  add_int (out, person->n_coauthors);
  add_int (out, person->n_cited_by);
  add_int (out, person->n_mentions);
  add_named_strings (out, "variant", person->variants);
  add_identifiers (out, person->identifiers);
}

static void
add_mention (GString               *out,
             const BwMentionRecord *mention)
{
  add (out, mention->title);
  add (out, mention->type);
  add_int (out, (int) mention->role);
  add_strings (out, mention->affiliations);
  add (out, mention->section);
  add (out, mention->excerpt);
  add_named (out, "paper", mention->paper_title);
  add_named (out, "person", mention->person);
  add_named (out, "url", mention->url);
  add_named (out, "opinion", mention->opinion);
  add_identifiers (out, mention->identifiers);
  if (mention->authors->len > 0)
    add_authors (out, mention->authors);
}

static void
add_entry (GString             *out,
           const BwEntryRecord *entry)
{
  add_named (out, "id", entry->id);
  add_named (out, "published", entry->published);
  add_named (out, "updated", entry->updated);
  add_named (out, "summary", entry->summary);
  add_authors (out, entry->contributors);
  add_author_details (out, entry->contributors);
  add_named_strings (out, "category", entry->categories);
  for (guint i = 0; i < entry->enclosures->len; i++)
    add_named (out, "enclosure",
               ((const BwEnclosure *) g_ptr_array_index (entry->enclosures, i))->url);
}

static void
add_rest (GString        *out,
          const BwRecord *record)
{
  add_author_details (out, record->authors);
  add_named_strings (out, "tag", record->tags);
  add_named_strings (out, "alias", record->aliases);
  for (guint i = 0; i < record->organisations->len; i++)
    {
      const BwOrganisationRecord *organisation = g_ptr_array_index (record->organisations, i);

      add_named (out, "organisation", organisation->name);
      add_named (out, "kind", organisation->kind);
      add_named_strings (out, "variant", organisation->variants);
    }
  if (record->entry != NULL)
    add_entry (out, record->entry);
}

/* What has been said so far, of which all but the last has been digested. */
typedef struct
{
  GString   *out;
  GChecksum *checksum;
} Digest;

static void
digest (Digest *self)
{
  g_checksum_update (self->checksum, (const guchar *) self->out->str, (gssize) self->out->len);
  g_string_truncate (self->out, 0);
}

static gboolean
add_paper_cb (const BwPaperRecord  *paper,
              gpointer              user_data,
              GError              **error)
{
  Digest *self = user_data;

  add_paper (self->out, paper);
  digest (self);

  return TRUE;
}

static void
add_head (GString        *out,
          const BwRecord *record)
{
  add_int (out, (int) record->kind);
  add (out, record->key);
  add (out, record->title);
  add_int (out, bw_date_pack (record->published));
  add (out, record->url);
  add (out, record->language);
  add_authors (out, record->authors);
  if (record->subject != NULL)
    add_person (out, record->subject);
}

/**
 * bw_record_hash:
 *
 * Returns: (transfer full) (nullable): a digest of all that the document says, by which it
 *   is known again word for word; or `NULL` with @error set
 */
char *
bw_record_hash (const BwRecord  *record,
                GError         **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Digest self = { out, checksum };

  g_return_val_if_fail (record != NULL, NULL);

  add_head (out, record);
  if (!bw_record_foreach_paper (record, add_paper_cb, &self, error))
    return NULL;
  for (guint i = 0; i < record->mentions->len; i++)
    add_mention (out, g_ptr_array_index (record->mentions, i));
  if (record->body != NULL)
    add (out, record->body->html);
  add_rest (out, record);
  digest (&self);

  return g_strndup (g_checksum_get_string (checksum), BW_TEXT_HASH_LENGTH);
}

/**
 * bw_record_hash_paper:
 *
 * Returns: a digest of all that is said of the paper, never 0: FNV-1a, which is enough to
 *   tell two states of one record apart, and costs a dump little
 */
gint64
bw_record_hash_paper (const BwPaperRecord *paper)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  add_paper (out, paper);
  for (gsize i = 0; i < out->len; i++)
    hash = (hash ^ (guint8) out->str[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return MAX ((gint64) (hash >> 1), 1);
}

/**
 * bw_record_hash_opening:
 *
 * Returns: (transfer full): a digest of how the document begins, by which it is known
 *   again after something further down has changed
 */
char *
bw_record_hash_opening (const BwRecord *record)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (record != NULL, NULL);

  for (guint i = 0; i < record->papers->len; i++)
    add (out, ((const BwPaperRecord *) g_ptr_array_index (record->papers, i))->title);
  if (record->body != NULL)
    {
      g_autofree char *opening = bw_text_clip (record->body->text, OPENING_LENGTH);
      g_autofree char *key = bw_text_key (opening);

      add (out, key);
    }

  return bw_text_hash (out->str);
}

#include "bw-record-hash.h"

#include "bw-text.h"

#define OPENING_LENGTH 200 /* characters by which a text is known again */

/* Each value with its length before it, so that two records never read the same. */
static void
add (GString    *out,
     const char *value)
{
  if (value == NULL)
    g_string_append (out, "-;");
  else
    g_string_append_printf (out, "%" G_GSIZE_FORMAT ":%s;", strlen (value), value);
}

static void
add_int (GString *out,
         int      value)
{
  g_string_append_printf (out, "%d;", value);
}

static void
add_strings (GString   *out,
             GPtrArray *values)
{
  add_int (out, (int) values->len);
  for (guint i = 0; i < values->len; i++)
    add (out, g_ptr_array_index (values, i));
}

static void
add_paper (GString             *out,
           const BwPaperRecord *paper)
{
  add (out, paper->title);
  add_int (out, paper->title_known);
  add (out, paper->type);
  add_strings (out, paper->authors);
  add_int (out, paper->authors_complete);
  add_int (out, bw_date_pack (paper->published));
  add_strings (out, paper->categories);
  add_strings (out, paper->affiliations);
  add (out, paper->abstract);
  add (out, paper->summary);
  add (out, paper->url);
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
}

/**
 * bw_record_hash:
 *
 * Returns: (transfer full): a digest of all that the document says, by which it is
 *   known again word for word
 */
char *
bw_record_hash (const BwRecord *record)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (record != NULL, NULL);

  add_int (out, (int) record->kind);
  add (out, record->key);
  add (out, record->title);
  add_int (out, bw_date_pack (record->published));
  add (out, record->url);
  add (out, record->language);
  add_strings (out, record->authors);
  if (record->subject != NULL)
    add_person (out, record->subject);
  for (guint i = 0; i < record->papers->len; i++)
    add_paper (out, g_ptr_array_index (record->papers, i));
  for (guint i = 0; i < record->mentions->len; i++)
    add_mention (out, g_ptr_array_index (record->mentions, i));
  if (record->body != NULL)
    add (out, record->body->html);

  return bw_text_hash (out->str);
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

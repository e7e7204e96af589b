#include "bw-named-mentions.h"

#include <string.h>

#include "bw-id-list.h"
#include "bw-name-excerpt.h"
#include "bw-name-finder.h"
#include "bw-named-table.h"
#include "bw-namesake-query.h"
#include "bw-retold-doubts.h"
#include "bw-retold-papers.h"
#include "bw-text.h"

/*
 * Keeps the mentions that a document's title and text make by names and titles. They follow from
 * these, from what the library knows and from what the person has decided: whenever one of
 * these is another, they are found anew, and what was there before keeps its row.
 */

typedef struct
{
  BwDb       *db;
  gint64      document_id;
  GHashTable *stated; /* of whom the document says something itself */
  BwChanges  *touched;
} Writer;

/* Of lists of papers and pages about one person nobody wrote the words. */
static gboolean
is_text (BwDocumentKind kind)
{
  return kind != BW_DOCUMENT_PROFILE && kind != BW_DOCUMENT_LISTING;
}

static void
touch (Writer *self,
       BwRef   ref)
{
  bw_changes_add (self->touched, ref.kind, ref.id);
  bw_changes_add (self->touched, BW_KIND_DOCUMENT, self->document_id);
}

/* Returns: (transfer full): what tells one mention of a document from another */
static char *
dup_key (BwRef       ref,
         const char *text)
{
  g_autofree char *what = bw_ref_to_string (ref);
  g_autofree char *text_key = bw_text_key (text);

  return g_strconcat (what, " ", text_key, NULL);
}

/* Returns: (transfer full) (element-type utf8 BwNamedRow): what was found before, not owned */
static GHashTable *
index_rows (GPtrArray *rows)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const BwNamedRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (index, dup_key (row->ref, row->text), (gpointer) row);
    }

  return index;
}

static gboolean
write_named (Writer         *self,
             const BwNamed  *named,
             GHashTable     *before,
             GError        **error)
{
  g_autofree char *key = dup_key (named->ref, named->text);
  g_autofree char *what = bw_ref_to_string (named->ref);
  BwFound found = named->confirmed ? BW_FOUND_CONFIRMED : BW_FOUND_NAMED;
  const BwNamedRow *old = g_hash_table_lookup (before, key);
  BwNamedRow row = { 0, named->ref, named->text, named->excerpt, named->place, found };

  if (g_hash_table_contains (self->stated, what))
    return TRUE;

  g_hash_table_remove (before, key);
  if (old != NULL && old->found == found)
    return TRUE;

  touch (self, named->ref);

  return old != NULL ? bw_named_table_set_found (self->db, old->id, found, error)
                     : bw_named_table_insert (self->db, self->document_id, &row, error);
}

/* What of a kind is named no more, or by another. */
static gboolean
remove_rest (Writer      *self,
             BwKind       kind,
             GHashTable  *before,
             GError     **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const BwNamedRow *row = value;

      if (row->ref.kind != kind)
        continue;
      touch (self, row->ref);
      if (!bw_named_table_remove (self->db, row->id, error))
        return FALSE;
    }

  return TRUE;
}

/* Who stands among names only; by whom it is that the document is about is known without it. */
static gboolean
write_bylines (Writer      *self,
               GPtrArray   *named,
               GHashTable  *before,
               GError     **error)
{
  for (guint i = 0; i < named->len; i++)
    {
      const BwNamed *one = g_ptr_array_index (named, i);
      gboolean is_author = FALSE;

      if (!one->byline)
        continue;
      if (!bw_named_table_is_author (self->db, self->document_id, one->ref.id, &is_author, error) ||
          (!is_author && !write_named (self, one, before, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_all (Writer      *self,
           GPtrArray   *named,
           GHashTable  *before,
           GError     **error)
{
  for (guint i = 0; i < named->len; i++)
    {
      const BwNamed *one = g_ptr_array_index (named, i);

      if (!one->byline && !write_named (self, one, before, error))
        return FALSE;
    }

  return remove_rest (self, BW_KIND_PAPER, before, error) &&
         write_bylines (self, named, before, error) &&
         remove_rest (self, BW_KIND_PERSON, before, error);
}

/* Returns: (transfer full) (element-type gint64): whom the document states or names, rising */
static GArray *
collect_people (GHashTable *stated,
                GPtrArray  *named)
{
  GArray *people = bw_ref_collect_ids (stated, BW_KIND_PERSON);

  for (guint i = 0; i < named->len; i++)
    {
      const BwNamed *one = g_ptr_array_index (named, i);

      if (one->ref.kind == BW_KIND_PERSON && !bw_id_list_contains (people, one->ref.id))
        g_array_append_val (people, one->ref.id);
    }
  bw_id_list_sort (people);

  return people;
}

static gboolean
is_named (GPtrArray *named,
          gint64     paper_id)
{
  for (guint i = 0; i < named->len; i++)
    {
      const BwNamed *one = g_ptr_array_index (named, i);

      if (one->ref.kind == BW_KIND_PAPER && one->ref.id == paper_id)
        return TRUE;
    }

  return FALSE;
}

static BwNamed *
named_new_retold (const BwRetold       *retold,
                  const BwPlaceRulings *rulings,
                  gint64                paper_id)
{
  g_auto (GStrv) paragraphs = g_strsplit (retold->text, "\n", -1);
  BwNameExcerpt excerpt = { retold->title, (const char *const *) paragraphs, 0 };
  g_autofree char *title_key = bw_text_key (retold->title);
  BwNamed *named = g_new0 (BwNamed, 1);

  named->ref = (BwRef){ BW_KIND_PAPER, paper_id };
  named->text = g_strdup (retold->title);
  named->excerpt = bw_name_excerpt_dup_behind (&excerpt);
  named->confirmed = bw_place_rulings_find (rulings, BW_KIND_PAPER, title_key) == paper_id;

  return named;
}

static void
take_named (Writer    *self,
            GArray    *papers,
            GPtrArray *named)
{
  for (guint i = papers->len; i > 0; i--)
    {
      BwRef ref = { BW_KIND_PAPER, g_array_index (papers, BwRetoldPaper, i - 1).paper_id };
      g_autofree char *what = bw_ref_to_string (ref);

      if (is_named (named, ref.id) || g_hash_table_contains (self->stated, what))
        g_array_remove_index (papers, i - 1);
    }
}

/* The paper that is told under another headline, too; where that is not sure it is asked. */
static gboolean
add_retold (Writer                *self,
            const BwRetold        *retold,
            const BwPlaceRulings  *rulings,
            GPtrArray             *named,
            GError               **error)
{
  g_autofree char *title_key = bw_text_key (retold->title);
  gint64 paper_id = bw_place_rulings_find (rulings, BW_KIND_PAPER, title_key);
  g_autoptr (GArray) papers = bw_retold_papers_find (self->db, retold, rulings, error);

  if (papers == NULL)
    return FALSE;
  if (paper_id == 0)
    paper_id = bw_retold_papers_choose (papers);
  if (paper_id != 0)
    g_array_set_size (papers, 0);
  if (paper_id != 0 && !is_named (named, paper_id))
    g_ptr_array_add (named, named_new_retold (retold, rulings, paper_id));

  take_named (self, papers, named);

  return bw_retold_doubts_write (self->db, self->document_id, papers, error);
}

/**
 * bw_named_mentions_write:
 * @title: (nullable): of the document, once all that it states itself is written
 * @text: (nullable): of the document
 * @touched: the document and what is mentioned anew, or no more, are added to it
 *
 * Finds who and what of the library the title and the text name without a link, each with what
 * is said of it there.
 */
gboolean
bw_named_mentions_write (BwDb            *db,
                         gint64           document_id,
                         BwDocumentKind   kind,
                         const char      *title,
                         const char      *text,
                         BwChanges       *touched,
                         GError         **error)
{
  g_autoptr (GHashTable) stated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (BwPlaceRulings) rulings = NULL;
  g_autoptr (GPtrArray) named = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GArray) people = NULL;
  Writer writer = { db, document_id, stated, touched };
  BwRetold retold = { title != NULL ? title : "", text != NULL ? text : "", NULL, 0 };

  if (!is_text (kind) || (title == NULL && text == NULL))
    return TRUE;
  if (!bw_named_table_get_stated (db, document_id, stated, error) ||
      (kind == BW_DOCUMENT_CAPTURE && !bw_namesake_query_get_subject (db, document_id, &retold.subject_id, error)) ||
      !(rulings = bw_place_rulings_new (db, document_id, error)) ||
      !(named = bw_name_finder_find (db, retold.title, retold.text, rulings, error)) ||
      !(rows = bw_named_table_get (db, document_id, error)))
    return FALSE;

  retold.people = people = collect_people (stated, named);
  if (!add_retold (&writer, &retold, rulings, named, error))
    return FALSE;

  before = index_rows (rows);

  return write_all (&writer, named, before, error);
}

/* As bw_named_mentions_write(), with the title and the text that the document has; one that has
 * gone has none. */
gboolean
bw_named_mentions_renew (BwDb       *db,
                         gint64      document_id,
                         BwChanges  *touched,
                         GError    **error)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  BwDocumentKind kind = BW_DOCUMENT_PROFILE;

  return bw_named_table_get_text (db, document_id, &kind, &title, &text, error) &&
         bw_named_mentions_write (db, document_id, kind, title, text, touched, error);
}

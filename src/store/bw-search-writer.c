#include "bw-search-writer.h"

#include "bw-language-guess.h"
#include "bw-search-batch.h"
#include "bw-search-languages.h"
#include "bw-search-space.h"
#include "bw-search-text.h"
#include "bw-text.h"

/* What is to be indexed, the most important first. */
static const char ALL_PAPERS[] =
  "SELECT id FROM paper"
  " ORDER BY (SELECT length (cited_by) FROM paper_neighbours AS list WHERE list.id = paper.id) DESC,"
  "          published DESC, id DESC";

static const char ALL_PEOPLE[] =
  "SELECT id FROM person"
  " ORDER BY (SELECT count (*) FROM authorship WHERE person_id = person.id) DESC, id";

static const char ALL_ORGANISATIONS[] = "SELECT id FROM organisation ORDER BY id";

static const char ALL_DOCUMENTS[] = "SELECT id FROM document ORDER BY id DESC";

static const char *const CLEAR[] = {
  "INSERT INTO ft_title (ft_title) VALUES ('delete-all')",
  "INSERT INTO ft_paper (ft_paper) VALUES ('delete-all')",
  "INSERT INTO ft_name (ft_name) VALUES ('delete-all')",
  "INSERT INTO ft_document (ft_document) VALUES ('delete-all')",
  "DELETE FROM entry",
  "DELETE FROM address",
};

#define MANY_CHANGES 1000 /* things, from which on it is worth to prepare for many */

/* Bytes that FTS5 gathers before it writes a segment, and how many segments of a size become
 * one: what is written in bulk by its own 1 MB and 4 is merged again and again. */
static const char *const GATHER_MUCH[] = {
  "INSERT INTO ft_title (ft_title, rank) VALUES ('hashsize', 2097152)",
  "INSERT INTO ft_paper (ft_paper, rank) VALUES ('hashsize', 4194304)",
  "INSERT INTO ft_title (ft_title, rank) VALUES ('automerge', 16)",
  "INSERT INTO ft_paper (ft_paper, rank) VALUES ('automerge', 16)",
};

static const char *const GATHER_LITTLE[] = {
  "INSERT INTO ft_title (ft_title, rank) VALUES ('hashsize', 1048576)",
  "INSERT INTO ft_paper (ft_paper, rank) VALUES ('hashsize', 1048576)",
  "INSERT INTO ft_title (ft_title, rank) VALUES ('automerge', 4)",
  "INSERT INTO ft_paper (ft_paper, rank) VALUES ('automerge', 4)",
};

static const char LOWEST[] =
  "SELECT min (rk) FROM entry WHERE space = ?1";

static const char REMOVE_ENTRY[] =
  "DELETE FROM entry WHERE kind = ?1 AND id = ?2";

typedef struct
{
  BwDb          *index;
  BwDb          *library;
  BwSearchNames *names;
  BwVocabulary  *vocabulary; /* NULL when the words are counted later */
  BwSearchBatch *batch;
  GHashTable    *languages;
  guint          n_stale; /* rows that stand for something that has changed since */
} Writer;

static void
note_terms (Writer             *writer,
            const BwSearchText *text,
            BwSearchSpace       space)
{
  if (space != BW_SEARCH_NAMES)
    bw_search_languages_note (writer->languages, text->language != NULL ? text->language
                                                                        : bw_language_guess (text->title, text->body));
  if (writer->vocabulary == NULL)
    return;
  if (space == BW_SEARCH_NAMES)
    {
      bw_vocabulary_add_names (writer->vocabulary, text->title);
      return;
    }

  bw_vocabulary_begin_row (writer->vocabulary);
  bw_vocabulary_add_text (writer->vocabulary, text->title);
  bw_vocabulary_add_text (writer->vocabulary, text->authors);
  bw_vocabulary_add_text (writer->vocabulary, text->body);
}

/* A thing that is not there any more, or has no text, gets no row. */
static gboolean
add_row (Writer  *writer,
         BwRef    ref,
         gint64   rk,
         GError **error)
{
  g_auto (BwSearchText) text = { NULL };

  if (!bw_search_text_load (writer->library, writer->names, ref, &text, error))
    return FALSE;
  if (text.title == NULL)
    return TRUE;

  note_terms (writer, &text, bw_search_space_of_kind (ref.kind));

  return bw_search_batch_add (writer->batch, ref, rk, &text, error);
}

static gboolean
write_all_of (Writer      *writer,
              const char  *sql,
              BwKind       kind,
              gint64       first,
              GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (writer->library, sql, error);
  gint64 rk = first;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    if (!add_row (writer, (BwRef){ kind, bw_stmt_get_int64 (stmt, 0) }, rk++, error))
      return FALSE;

  return step == BW_STEP_DONE && bw_search_batch_flush (writer->batch, error);
}

static gboolean
run_each (BwDb *index,
          const char *const *statements,
          gsize n,
          GError **error)
{
  for (gsize i = 0; i < n; i++)
    if (!bw_db_run (index, statements[i], error, ""))
      return FALSE;

  return TRUE;
}

/**
 * bw_search_writer_write_all:
 *
 * Writes the index anew, inside a transaction of @index, but for its words.
 */
gboolean
bw_search_writer_write_all (BwDb    *index,
                            BwDb    *library,
                            GError **error)
{
  g_autoptr (BwSearchNames) names = bw_search_names_new ();
  g_autoptr (BwSearchBatch) batch = bw_search_batch_new (index);
  g_autoptr (GHashTable) languages = bw_search_languages_new ();
  Writer writer = { index, library, names, NULL, batch, languages, 0 };
  static const gint64 FIRST_ORGANISATION = G_GINT64_CONSTANT (1) << 40; /* behind all people */

  return run_each (index, CLEAR, G_N_ELEMENTS (CLEAR), error) &&
         run_each (index, GATHER_MUCH, G_N_ELEMENTS (GATHER_MUCH), error) &&
         write_all_of (&writer, ALL_PAPERS, BW_KIND_PAPER, 1, error) &&
         write_all_of (&writer, ALL_PEOPLE, BW_KIND_PERSON, 1, error) &&
         write_all_of (&writer, ALL_ORGANISATIONS, BW_KIND_ORGANISATION, FIRST_ORGANISATION, error) &&
         write_all_of (&writer, ALL_DOCUMENTS, BW_KIND_DOCUMENT, 1, error) &&
         bw_search_languages_set (index, languages, error) &&
         run_each (index, GATHER_LITTLE, G_N_ELEMENTS (GATHER_LITTLE), error);
}

/* New rows come before all others: what is new is what one looks for. */
static gboolean
write_changes_of (Writer           *writer,
                  const BwChanges  *changes,
                  BwKind            kind,
                  GError          **error)
{
  g_autoptr (GArray) ids = bw_changes_get_ids (changes, kind);
  gint64 lowest;

  if (!bw_db_find_id (writer->index, LOWEST, &lowest, error, "i", (gint64) bw_search_space_of_kind (kind)))
    return FALSE;

  lowest = MIN (lowest, 1) - ids->len;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!bw_db_run (writer->index, REMOVE_ENTRY, error, "si", bw_kind_to_string (kind), id))
        return FALSE;
      writer->n_stale += (guint) bw_db_get_n_changes (writer->index);
      if (!add_row (writer, (BwRef){ kind, id }, lowest + i, error))
        return FALSE;
    }

  return bw_search_batch_flush (writer->batch, error);
}

/**
 * bw_search_writer_write_changes:
 * @names: of the authors as they are after the changes
 * @vocabulary: (nullable): in which the words are counted, for bw_vocabulary_write()
 * @n_stale: (out): how many rows of the index have been outdated by it
 *
 * Writes what has changed, inside a transaction of @index.
 */
gboolean
bw_search_writer_write_changes (BwDb             *index,
                                BwDb             *library,
                                const BwChanges  *changes,
                                BwSearchNames    *names,
                                BwVocabulary     *vocabulary,
                                guint            *n_stale,
                                GError          **error)
{
  g_autoptr (BwSearchBatch) batch = bw_search_batch_new (index);
  g_autoptr (GHashTable) languages = bw_search_languages_new ();
  Writer writer = { index, library, names, vocabulary, batch, languages, 0 };
  gboolean many = bw_changes_get_n (changes) >= MANY_CHANGES;
  gboolean done = (!many || run_each (index, GATHER_MUCH, G_N_ELEMENTS (GATHER_MUCH), error)) &&
                  write_changes_of (&writer, changes, BW_KIND_PAPER, error) &&
                  write_changes_of (&writer, changes, BW_KIND_PERSON, error) &&
                  write_changes_of (&writer, changes, BW_KIND_ORGANISATION, error) &&
                  write_changes_of (&writer, changes, BW_KIND_DOCUMENT, error) &&
                  bw_search_languages_add (index, languages, error) &&
                  (!many || run_each (index, GATHER_LITTLE, G_N_ELEMENTS (GATHER_LITTLE), error));

  *n_stale = writer.n_stale;
  return done;
}

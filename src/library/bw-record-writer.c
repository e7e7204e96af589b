#include "bw-record-writer.h"

#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-derive.h"
#include "bw-fact-writer.h"
#include "bw-name.h"
#include "bw-organisation-key.h"
#include "bw-record-hash.h"
#include "bw-source-table.h"
#include "bw-source-writer.h"
#include "bw-text.h"

/*
 * Writes what a reader has read. A document that the library has already, word for
 * word, is left alone; one that it has in another state keeps its id, its day of
 * import and its marks, and its facts are replaced; any other is new.
 */
typedef struct
{
  BwDb           *db;
  const BwOrigin *origin;
  BwImportReport *report;
  BwTouched      *touched;
  gint64          source_id; /* of the file, 0 until something comes from it */
  BwFileParts    *parts;
} Writer;

static gboolean
find_source (Writer  *writer,
             GError **error)
{
  return bw_source_table_find (writer->db, writer->origin->key, &writer->source_id, error);
}

/* A source of which nothing is kept is none. */
static gboolean
ensure_file (Writer  *writer,
             GError **error)
{
  if (writer->source_id != 0)
    return TRUE;

  writer->source_id = bw_source_table_insert (writer->db, writer->origin->kind, writer->origin->key,
                                              writer->origin->title, error);
  bw_changes_add (writer->touched->things, BW_KIND_SOURCE, writer->source_id);

  return writer->source_id != 0;
}

static gboolean
write_sources (Writer           *writer,
               const BwReading  *reading,
               GError          **error)
{
  gboolean is_own = strcmp (reading->kind, "opml") != 0;

  for (guint i = 0; i < reading->sources->len; i++)
    {
      BwSourceRecord *record = g_ptr_array_index (reading->sources, i);
      gboolean is_new = FALSE;
      gint64 id = bw_source_writer_ensure (writer->db, record, is_own, writer->touched->things, &is_new, error);

      if (id == 0)
        return FALSE;
      writer->report->new_sources += is_new;
      g_hash_table_insert (writer->parts->source_ids, record, g_memdup2 (&id, sizeof id));
    }

  return TRUE;
}

/* Returns: the id of what a document comes from, or 0 with @error set */
static gint64
get_source (Writer          *writer,
            const BwRecord  *record,
            GError         **error)
{
  const gint64 *id = record->source != NULL ? g_hash_table_lookup (writer->parts->source_ids, record->source)
                                            : NULL;

  if (id != NULL)
    return *id;

  return ensure_file (writer, error) ? writer->source_id : 0;
}

static gboolean
is_taken (Writer *writer,
          gint64  id)
{
  return g_hash_table_contains (writer->parts->taken, &id);
}

static void
take (Writer *writer,
      gint64  id)
{
  g_hash_table_add (writer->parts->taken, g_memdup2 (&id, sizeof id));
}

static void
fill_row (Writer         *writer,
          const BwRecord *record,
          int             position,
          BwDocumentRow  *row)
{
  row->kind = record->kind;
  row->position = position;
  row->key = record->key;
  row->title = record->title;
  row->published = record->published;
  row->url = record->url;
  row->language = record->language;
  row->imported = writer->origin->day;
}

/* A document's facts are written once it has an id; the subject's id is among them. */
static gboolean
write_facts (Writer                *writer,
             gint64                 id,
             const BwRecord        *record,
             const BwFormerPapers  *former,
             GError               **error)
{
  g_autoptr (BwStatedAddresses) addresses = bw_stated_addresses_new (record);
  BwFactWriter facts = { .db = writer->db,
                         .document_id = id,
                         .touched = writer->touched,
                         .report = writer->report,
                         .former = former,
                         .addresses = addresses };

  facts.imported = bw_document_table_get_imported (writer->db, id, error);

  return bw_date_is_known (facts.imported) && bw_fact_writer_write (&facts, record, error);
}

static gboolean
insert_document (Writer               *writer,
                 const BwRecord       *record,
                 const BwDocumentRow  *row,
                 GError              **error)
{
  gint64 id = bw_document_table_insert (writer->db, row, error);

  if (id == 0)
    return FALSE;

  take (writer, id);
  writer->report->new_documents++;
  bw_changes_add (writer->touched->things, BW_KIND_DOCUMENT, id);

  return write_facts (writer, id, record, NULL, error);
}

static gboolean
replace_document (Writer               *writer,
                  gint64                id,
                  const BwRecord       *record,
                  const BwDocumentRow  *row,
                  GError              **error)
{
  g_autoptr (BwFormerPapers) former = bw_former_papers_new (writer->db, id, record, error);

  if (former == NULL)
    return FALSE;

  take (writer, id);
  writer->report->updated_documents++;
  bw_changes_add (writer->touched->things, BW_KIND_DOCUMENT, id);

  return bw_document_table_withdraw_facts (writer->db, id, writer->touched->withdrawn, error) &&
         bw_document_table_update (writer->db, id, row, error) &&
         write_facts (writer, id, record, former, error);
}

/* A capture's title is only unique among those of one person. */
static char *
make_title_key (const BwRecord *record)
{
  g_autofree char *title = bw_text_key (record->title != NULL ? record->title : "");
  g_autofree char *subject = NULL;

  if (record->subject == NULL || record->key != NULL)
    return g_steal_pointer (&title);

  subject = bw_name_key (record->subject->name);

  return g_strdup_printf ("%s / %s", subject, title);
}

static gboolean
find_untaken (Writer               *writer,
              const BwDocumentRow  *row,
              gint64               *id,
              guint                *n_found,
              GError              **error)
{
  g_autoptr (GArray) ids = bw_document_table_find_same (writer->db, row, error);

  *id = 0;
  *n_found = ids != NULL ? ids->len : 0;
  for (guint i = 0; ids != NULL && i < ids->len && *id == 0; i++)
    if (!is_taken (writer, g_array_index (ids, gint64, i)))
      *id = g_array_index (ids, gint64, i);

  return ids != NULL;
}

/*
 * The document of which @row is another state; 0 when there is none. A key that a file
 * gives to two of its documents, as broken feeds do, is the first one's.
 */
static gboolean
find_same (Writer         *writer,
           BwDocumentRow  *row,
           gint64         *id,
           GError        **error)
{
  guint n_found;

  if (!find_untaken (writer, row, id, &n_found, error))
    return FALSE;
  if (*id != 0 || row->key == NULL || n_found == 0)
    return TRUE;

  row->key = NULL;

  return find_untaken (writer, row, id, &n_found, error);
}

static gboolean
write_record (Writer          *writer,
              const BwRecord  *record,
              int              position,
              const char      *content_hash,
              GError         **error)
{
  g_autofree char *opening_hash = bw_record_hash_opening (record);
  g_autofree char *title_key = make_title_key (record);
  BwDocumentRow row = { 0 };
  gint64 id;

  if ((row.source_id = get_source (writer, record, error)) == 0)
    return FALSE;

  fill_row (writer, record, position, &row);
  row.title_key = title_key;
  row.content_hash = content_hash;
  row.opening_hash = opening_hash;
  if (!find_same (writer, &row, &id, error))
    return FALSE;

  return id != 0 ? replace_document (writer, id, record, &row, error)
                 : insert_document (writer, record, &row, error);
}

/* What is there word for word is matched first, so that nothing else takes its place. */
static gboolean
find_unchanged (Writer           *writer,
                const BwReading  *reading,
                GPtrArray        *hashes,
                GError          **error)
{
  for (guint i = 0; i < reading->records->len; i++)
    {
      const BwRecord *record = g_ptr_array_index (reading->records, i);
      g_autofree char *hash = bw_record_hash (record, error);
      gint64 id;

      if (hash == NULL ||
          !bw_document_table_find_by_content (writer->db, record->kind, hash, &id, error))
        return FALSE;
      if (id != 0)
        {
          writer->report->unchanged_documents++;
          take (writer, id);
        }
      g_ptr_array_add (hashes, id == 0 ? g_steal_pointer (&hash) : NULL);
    }

  return TRUE;
}

static gboolean
write_records (Writer           *writer,
               const BwReading  *reading,
               GError          **error)
{
  g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);

  if (!find_source (writer, error) || !write_sources (writer, reading, error) ||
      !find_unchanged (writer, reading, hashes, error))
    return FALSE;

  for (guint i = 0; i < reading->records->len; i++)
    if (hashes->pdata[i] != NULL &&
        !write_record (writer, g_ptr_array_index (reading->records, i), (int) (writer->parts->n_records + i) + 1,
                       hashes->pdata[i], error))
      return FALSE;
  writer->parts->n_records += reading->records->len;

  return TRUE;
}

/* An older library may have made the key of an organisation otherwise. */
static gboolean
restore (Writer              *writer,
         const BwMarkRecord  *mark,
         gint64              *id,
         GError             **error)
{
  BwMarkRecord known = *mark;
  g_autofree char *key = mark->kind == BW_KIND_ORGANISATION && mark->key != NULL
                           ? bw_organisation_key (mark->key)
                           : g_strdup (mark->key);

  known.key = key;

  return bw_bookmark_table_restore (writer->db, &known, id, error);
}

/* Marks are written behind what they mark. One kind of mark is known. */
static gboolean
write_marks (Writer           *writer,
             const BwReading  *reading,
             GError          **error)
{
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const BwMarkRecord *mark = g_ptr_array_index (reading->marks, i);
      gint64 id = 0;

      if (g_strcmp0 (mark->mark, "bookmark") != 0 || mark->kind == BW_KIND_NONE)
        continue;
      if (!restore (writer, mark, &id, error))
        return FALSE;
      if (id != 0)
        bw_changes_add (writer->touched->things, mark->kind, id);
    }

  return TRUE;
}

/**
 * bw_record_writer_write_part:
 * @parts: what has been written of the file, in transactions of their own; the sources to
 *   which the documents of @reading refer are among them, or its own
 *
 * Writes a part of what a file says, which may be too much to be held, in one transaction.
 * Once a part could not be written, no other may be.
 */
gboolean
bw_record_writer_write_part (BwDb             *db,
                             const BwOrigin   *origin,
                             BwFileParts      *parts,
                             const BwReading  *reading,
                             BwImportReport   *report,
                             BwChanges        *changes,
                             GError          **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  Writer writer = { db, origin, report, touched, 0, parts };

  if (!bw_db_begin (db, error))
    return FALSE;
  if (write_records (&writer, reading, error) && write_marks (&writer, reading, error) &&
      bw_derive (db, touched, changes, error) && bw_db_commit (db, error))
    {
      report->new_people += touched->n_parted;
      report->new_papers -= touched->n_joined;
      return TRUE;
    }

  bw_db_rollback (db);
  return FALSE;
}

/**
 * bw_record_writer_write:
 * @report: its numbers are filled in
 * @changes: what is touched is added to it
 *
 * Writes all that a file says in one transaction: all of it, or nothing.
 */
gboolean
bw_record_writer_write (BwDb             *db,
                        const BwOrigin   *origin,
                        const BwReading  *reading,
                        BwImportReport   *report,
                        BwChanges        *changes,
                        GError          **error)
{
  g_autoptr (BwFileParts) parts = bw_file_parts_new ();

  return bw_record_writer_write_part (db, origin, parts, reading, report, changes, error);
}

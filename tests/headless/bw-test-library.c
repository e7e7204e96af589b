#include "bw-test-library.h"

#include <glib/gstdio.h>
#include <stdarg.h>

#include "bw-body-builder.h"
#include "bw-record-writer.h"

BwTestLibrary *
bw_test_library_new (void)
{
  BwTestLibrary *self = g_new0 (BwTestLibrary, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("bookwheel-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "library.db", NULL);
  self->db = bw_db_open (self->path, BW_DB_READ_WRITE, &error);
  g_assert_no_error (error);

  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

void
bw_test_library_free (BwTestLibrary *self)
{
  g_clear_pointer (&self->db, bw_db_close);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/* Imports what was read as if it came from the file @source on one fixed day. */
BwImportReport *
bw_test_library_write (BwTestLibrary *self,
                       const char    *source,
                       BwReading     *reading)
{
  BwOrigin origin = { "file", source, source, { 2026, 11, 22 } };
  BwImportReport *report = bw_import_report_new (source);
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;

  bw_record_writer_write (self->db, &origin, reading, report, changes, &error);
  g_assert_no_error (error);

  return report;
}

gint64
bw_test_library_count (BwTestLibrary *self,
                       const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  const char *interned = g_intern_string (sql); /* a statement is cached by its address */
  g_autoptr (GError) error = NULL;
  gint64 n = bw_db_get_int64 (self->db, interned, -1, &error);

  g_assert_no_error (error);

  return n;
}

BwReading *
bw_test_reading_listing (const char *first_title,
                         ...)
{
  BwReading *reading = bw_reading_new ("listing");
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);
  va_list titles;

  va_start (titles, first_title);
  for (const char *title = first_title; title != NULL; title = va_arg (titles, const char *))
    g_ptr_array_add (record->papers, bw_paper_record_new (title));
  va_end (titles);
  g_ptr_array_add (reading->records, record);

  return reading;
}

BwReading *
bw_test_reading_profile (const char *key,
                         const char *name)
{
  BwReading *reading = bw_reading_new ("profile");
  BwRecord *record = bw_record_new (BW_DOCUMENT_PROFILE);

  record->key = g_strdup (key);
  record->title = g_strdup (name);
  record->subject = bw_person_record_new (name);
  record->subject->key = g_strdup (key);
  g_ptr_array_add (reading->records, record);

  return reading;
}

/* Posts, each of one paragraph that begins with its title. */
BwReading *
bw_test_reading_posts (const char *first_title,
                       ...)
{
  BwReading *reading = bw_reading_new ("posts");
  va_list titles;

  va_start (titles, first_title);
  for (const char *title = first_title; title != NULL; title = va_arg (titles, const char *))
    {
      BwRecord *record = bw_record_new (BW_DOCUMENT_POST);
      g_autoptr (BwBodyBuilder) builder = bw_body_builder_new ();
      g_autofree char *text = g_strdup_printf ("%s: what it is about, at some length.", title);

      record->title = g_strdup (title);
      bw_body_builder_paragraph (builder, text);
      record->body = bw_body_builder_finish (builder);
      g_ptr_array_add (reading->records, record);
    }
  va_end (titles);

  return reading;
}

BwPaperRecord *
bw_test_paper (BwReading *reading,
               guint      index)
{
  BwRecord *record = g_ptr_array_index (reading->records, 0);

  return g_ptr_array_index (record->papers, index);
}

void
bw_test_paper_add_author (BwPaperRecord *paper,
                          const char    *name)
{
  bw_paper_record_add_author (paper, name);
}

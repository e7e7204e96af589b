#include "bw-note-settle.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "bw-bookmark-table.h"
#include "bw-derive.h"
#include "bw-document-table.h"
#include "bw-note-table.h"
#include "bw-source-table.h"

/*
 * What becomes of notes whose files have gone. A file that was renamed is known again by
 * its state, which a new name leaves as it is, and its note is the same note under the
 * new name. A note whose file is nowhere is withdrawn with all that it says; one that the
 * person has marked stays.
 */

typedef struct
{
  BwDb       *db;
  BwTouched  *touched;
  GHashTable *fresh; /* files that are no notes yet, by their state */
  guint       n_withdrawn;
} Settle;

static char *
state_of (gint64 size,
          gint64 changed)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, size, changed);
}

/* A folder that may not be read, or lies on a disk that is away, is not gone. */
static gboolean
is_gone (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) != 0 && errno == ENOENT;
}

static gboolean
add_fresh (Settle      *self,
           const char  *path,
           GError     **error)
{
  gboolean known;
  GStatBuf info;

  if (!bw_note_table_contains (self->db, path, &known, error))
    return FALSE;
  if (!known && g_stat (path, &info) == 0)
    g_hash_table_insert (self->fresh,
                         state_of (info.st_size,
                                   ((gint64) info.st_mtim.tv_sec * G_USEC_PER_SEC) +
                                     (info.st_mtim.tv_nsec / 1000)),
                         g_strdup (path));

  return TRUE;
}

/* @moved: (out): whether the file was found under another name */
static gboolean
move (Settle           *self,
      const BwNoteRow  *row,
      gboolean         *moved,
      GError          **error)
{
  g_autofree char *state = state_of (row->size, row->changed);
  const char *to = g_hash_table_lookup (self->fresh, state);
  g_autofree char *title = NULL;
  gint64 taken;

  *moved = FALSE;
  if (to == NULL)
    return TRUE;
  if (!bw_source_table_find (self->db, to, &taken, error))
    return FALSE;
  if (taken != 0)
    return TRUE;

  title = g_path_get_basename (to);
  *moved = bw_source_table_move (self->db, row->path, to, title, error) &&
           bw_note_table_move (self->db, row->path, to, error);
  bw_changes_add (self->touched->things, BW_KIND_DOCUMENT, row->document_id);
  g_hash_table_remove (self->fresh, state);

  return *moved;
}

static gboolean
withdraw (Settle           *self,
          const BwNoteRow  *row,
          GError          **error)
{
  gint64 id = row->document_id;
  gboolean marked;

  if (!bw_note_table_forget (self->db, row->path, error) ||
      !bw_bookmark_table_contains (self->db, (BwRef){ BW_KIND_DOCUMENT, id }, &marked, error))
    return FALSE;
  if (marked)
    return TRUE;

  self->n_withdrawn++;
  bw_changes_add (self->touched->things, BW_KIND_DOCUMENT, id);

  return bw_document_table_withdraw_facts (self->db, id, self->touched->withdrawn, error) &&
         bw_document_table_remove (self->db, id, error) &&
         bw_source_table_remove_empty (self->db, row->path, error);
}

static gboolean
settle_path (Settle      *self,
             const char  *path,
             GError     **error)
{
  g_autoptr (GPtrArray) rows = bw_note_table_get_under (self->db, path, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const BwNoteRow *row = g_ptr_array_index (rows, i);
      gboolean moved = FALSE;

      if (!is_gone (row->path))
        continue;
      if (!move (self, row, &moved, error) || (!moved && !withdraw (self, row, error)))
        return FALSE;
    }

  return rows != NULL;
}

static gboolean
settle_all (Settle     *self,
            GPtrArray  *paths,
            GPtrArray  *found,
            GError    **error)
{
  for (guint i = 0; i < found->len; i++)
    if (!add_fresh (self, g_ptr_array_index (found, i), error))
      return FALSE;
  for (guint i = 0; i < paths->len; i++)
    if (!settle_path (self, g_ptr_array_index (paths, i), error))
      return FALSE;

  return TRUE;
}

/**
 * bw_note_settle:
 * @paths: (element-type filename): of notes or folders that may have gone
 * @found: (element-type filename): files that are there
 * @n_withdrawn: (out): how many notes are no longer in the library
 * @changes: what is touched is added to it
 *
 * Settles what becomes of the notes in @paths whose files have gone, in one transaction.
 */
gboolean
bw_note_settle (BwDb       *db,
                GPtrArray  *paths,
                GPtrArray  *found,
                guint      *n_withdrawn,
                BwChanges  *changes,
                GError    **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  g_autoptr (GHashTable) fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Settle self = { db, touched, fresh, 0 };

  if (!bw_db_begin (db, error))
    return FALSE;
  if (settle_all (&self, paths, found, error) && bw_derive (db, touched, changes, error) &&
      bw_db_commit (db, error))
    {
      *n_withdrawn = self.n_withdrawn;
      return TRUE;
    }

  bw_db_rollback (db);
  return FALSE;
}

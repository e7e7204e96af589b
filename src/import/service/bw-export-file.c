#include "bw-export-file.h"

#include <string.h>

#include "bw-exported.h"
#include "bw-json-splitter.h"
#include "bw-limits.h"

#define CHUNK ((gsize) 256 * 1024)
#define MAX_PART ((guint64) 4 * 1024 * 1024) /* bytes of JSON that are read for a part */
#define MAX_PART_RECORDS 500

/* What a part has, in the order in which they come. */
typedef enum
{
  PHASE_SOURCES,
  PHASE_DOCUMENTS,
  PHASE_PAPERS,
  PHASE_PEOPLE,
  PHASE_REST,
  PHASE_END
} Phase;

struct _BwExportFile
{
  GInputStream    *stream;
  GCancellable    *cancellable;
  char            *name;
  BwReadContext    context;
  BwServiceAnswer  answer;
  BwExported      *exported;
  BwReading       *sources; /* to which all documents refer */
  BwReading       *part;
  Phase            phase;
  guint            next; /* of the phase's objects */
};

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;

  return at;
}

/* Whether it is one object, which says at its beginning what it is. */
static gboolean
is_whole (const char *head)
{
  static const char NAME[] = "\"bookwheel\"";

  head = skip_space (head);

  return *head == '{' && strncmp (skip_space (head + 1), NAME, strlen (NAME)) == 0;
}

/* Whether its first line is an object of an export. */
static gboolean
is_lines (const char *head)
{
  const char *stop = strchr (head, '\n');
  g_autoptr (BwJsonTree) tree = NULL;
  BwRef ref;

  if (stop == NULL)
    return FALSE;
  tree = bw_json_tree_new (head, (gsize) (stop - head));

  return tree->problem == NULL && bw_value_string (tree->root, "type") != NULL &&
         bw_exported_identify (tree->root, &ref) && bw_exported_rate (tree->root) > 0;
}

/**
 * bw_export_file_sniff:
 * @head: how a file begins
 *
 * Returns: whether it is an export
 */
gboolean
bw_export_file_sniff (const guint8 *head,
                      gsize         length)
{
  g_autofree char *text = g_strndup ((const char *) head, length);

  return is_whole (text) || is_lines (text);
}

static void
note_cb (const char *text,
         gsize       length,
         guint64     offset,
         int         line,
         gpointer    user_data)
{
  BwExportFile *self = user_data;
  g_autoptr (BwJsonTree) tree = bw_json_tree_new (text, length);
  BwRef ref;

  if (tree->problem != NULL)
    bw_reading_warn (self->sources, line, "The JSON is broken here: %s", tree->problem);
  if (!bw_exported_identify (tree->root, &ref))
    {
      self->answer.n_unknown++;
      return;
    }

  bw_exported_note (self->exported, tree->root, ref);
  if (ref.kind == BW_KIND_SOURCE)
    bw_export_objects_add_tree (self->exported->objects, ref, g_steal_pointer (&tree));
  else
    bw_export_objects_add_at (self->exported->objects, ref, offset, length);
}

static gboolean
feed (BwExportFile    *self,
      BwJsonSplitter  *splitter,
      GError         **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (self->stream, chunk, CHUNK, self->cancellable, error)) > 0)
    if (!bw_json_splitter_feed (splitter, chunk, (gsize) n, error))
      return FALSE;

  return n == 0;
}

static gboolean
scan (BwExportFile  *self,
      GError       **error)
{
  g_autofree char *head = g_malloc0 (CHUNK);
  g_autoptr (BwJsonSplitter) splitter = NULL;

  if (!g_input_stream_read_all (self->stream, head, CHUNK - 1, NULL, self->cancellable, error) ||
      !g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, self->cancellable, error))
    return FALSE;

  splitter = bw_json_splitter_new (is_whole (head), note_cb, self);
  if (!feed (self, splitter, error))
    return FALSE;
  if (bw_json_splitter_is_open (splitter))
    bw_reading_warn (self->sources, 0, "The JSON is broken: the end before its time");
  if (self->answer.n_unknown > 0)
    bw_reading_warn (self->sources, 0, "Objects that this version does not know: %u",
                     self->answer.n_unknown);
  bw_exported_sort (self->exported);

  return TRUE;
}

static BwReading *
reading_new (void)
{
  BwReading *reading = bw_reading_new ("bookwheel");

  reading->max_warnings = BW_MAX_WARNINGS;

  return reading;
}

/**
 * bw_export_file_open:
 * @stream: that can be sought, at its beginning
 *
 * Reads it once from one end to the other, to find where its objects are.
 *
 * Returns: (transfer full) (nullable): or `NULL` with @error set
 */
BwExportFile *
bw_export_file_open (GInputStream         *stream,
                     const BwReadContext  *context,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_autoptr (BwExportFile) self = g_new0 (BwExportFile, 1);

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  self->name = g_strdup (context->name);
  self->context = *context;
  self->context.name = self->name;
  self->answer.context = &self->context;
  self->exported = bw_exported_new (&self->answer, stream, cancellable);
  self->sources = reading_new ();

  return scan (self, error) ? g_steal_pointer (&self) : NULL;
}

void
bw_export_file_free (BwExportFile *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_free (self->name);
  g_clear_pointer (&self->part, bw_reading_free);
  bw_exported_free (self->exported);
  bw_reading_free (self->sources);
  g_free (self);
}

/* Whether what is read makes a part. */
static gboolean
is_full (BwExportFile *self,
         guint64       before)
{
  return self->part->records->len >= MAX_PART_RECORDS ||
         bw_export_objects_get_read (self->exported->objects) - before >= MAX_PART;
}

static void
read_documents (BwExportFile *self)
{
  BwExportObjects *objects = self->exported->objects;
  guint n = bw_export_objects_get_n (objects, BW_KIND_DOCUMENT);
  guint64 before = bw_export_objects_get_read (objects);

  while (self->next < n && !is_full (self, before))
    {
      BwRecord *record = bw_exported_read_document (self->exported, self->next++);

      if (record != NULL)
        g_ptr_array_add (self->part->records, record);
      else
        bw_reading_warn (self->part, 0, "A document of a kind that this version does not know");
    }
  if (self->next == n)
    self->phase++;
}

static void
read_people (BwExportFile *self)
{
  BwExportObjects *objects = self->exported->objects;
  guint n = bw_export_objects_get_n (objects, BW_KIND_PERSON);
  guint64 before = bw_export_objects_get_read (objects);

  for (; self->next < n && !is_full (self, before); self->next++)
    if (!bw_export_objects_is_stated (objects, BW_KIND_PERSON, self->next))
      {
        bw_exported_read_rest_person (self->exported, self->next);
        bw_export_objects_relax (objects);
      }
  if (self->next == n)
    self->phase++;
}

static void
read_part (BwExportFile *self)
{
  Phase phase = self->phase;

  switch (phase)
    {
    case PHASE_DOCUMENTS:
      read_documents (self);
      break;
    case PHASE_PAPERS:
      bw_exported_read_rest_papers (self->exported);
      self->phase++;
      break;
    case PHASE_PEOPLE:
      read_people (self);
      break;
    case PHASE_REST:
      bw_exported_read_rest_organisations (self->exported);
      bw_exported_read_marks (self->exported);
      self->phase++;
      break;
    case PHASE_SOURCES:
    case PHASE_END:
    default:
      g_assert_not_reached ();
    }
  if (self->phase != phase)
    self->next = 0;
}

static BwReading *
read_sources (BwExportFile *self)
{
  self->answer.reading = self->sources;
  bw_exported_read_sources (self->exported);
  self->phase++;

  return self->sources;
}

static double
get_fraction (BwExportFile *self)
{
  guint n = bw_export_objects_get_n (self->exported->objects, BW_KIND_DOCUMENT);

  return self->phase <= PHASE_DOCUMENTS ? (double) self->next / MAX (n, 1) : 1;
}

/**
 * bw_export_file_next:
 * @fraction: (out): how far it is then, from 0 to 1
 *
 * Reads the next part: first the sources, to which the documents of the others refer.
 *
 * Returns: (transfer none) (nullable): what it says, until the next call; `NULL` at the
 *   end, or with @error set
 */
BwReading *
bw_export_file_next (BwExportFile  *self,
                     double        *fraction,
                     GError       **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  *fraction = 0;
  if (self->phase == PHASE_SOURCES)
    return read_sources (self);

  g_clear_pointer (&self->part, bw_reading_free);
  if (!bw_export_objects_check (self->exported->objects, error) || self->phase == PHASE_END)
    return NULL;

  self->part = reading_new ();
  self->answer.reading = self->part;
  self->answer.listing = NULL;
  self->answer.institutions = NULL;
  read_part (self);
  *fraction = get_fraction (self);

  return bw_export_objects_check (self->exported->objects, error) ? self->part : NULL;
}

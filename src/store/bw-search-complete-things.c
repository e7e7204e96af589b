#include "bw-search-completer.h"

#include <string.h>

#include "bw-error.h"
#include "bw-list-query.h"
#include "bw-query-part.h"
#include "bw-search-found.h"
#include "bw-search-meaning.h"

/* People, organisations and sources, by their names. */

#define MAX_NAMES 2000     /* the most important, among which people or organisations are looked for */
#define MAX_SOURCES 2000   /* the newest, whose names are looked at */
#define MAX_DOCUMENTS 1000 /* of a source, that are counted */
#define MAX_FOUND 1000     /* things by a person or an organisation, likewise */

static const char GET_NAMES[] = "SELECT kind, id FROM entry WHERE space = 2 ORDER BY rk LIMIT ?1";

static const char GET_SOURCES[] = "SELECT id, title FROM source WHERE id > 0 ORDER BY id DESC LIMIT ?1";

static const char COUNT_DOCUMENTS[] =
  "SELECT count (*) FROM (SELECT 1 FROM document WHERE source_id = ?1 LIMIT ?2)";

static gboolean
add_source (BwSearchCompleter  *self,
            gint64              id,
            const char         *title,
            GError            **error)
{
  gint64 n = 0;

  if (!bw_db_find_id (self->library, COUNT_DOCUMENTS, &n, error, "ii", id, (gint64) MAX_DOCUMENTS))
    return FALSE;

  bw_search_completer_add (self, title, n, n == MAX_DOCUMENTS);
  return TRUE;
}

static gboolean
add_sources (BwSearchCompleter  *self,
             GError            **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->library, GET_SOURCES, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, MAX_SOURCES);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW && !bw_search_completer_is_full (self))
    if (bw_search_completer_begins (self, bw_stmt_get_text (stmt, 1)) &&
        !add_source (self, bw_stmt_get_int64 (stmt, 0), bw_stmt_get_text (stmt, 1), error))
      return FALSE;

  return step != BW_STEP_ERROR;
}

/* Whoever wrote nothing that is held is no author to search for. */
static gboolean
is_of_papers (const char *field)
{
  return strcmp (field, "author") == 0 || strcmp (field, "coauthor") == 0;
}

/* The name by which #BwSearchRelation knows what is found. */
static const char *
get_relation (const BwQueryCaret *caret)
{
  return caret->bound ? "author^" : caret->field;
}

/* Of an author papers are counted, of all others what they find. */
static gboolean
counts_papers (const BwQueryCaret *caret)
{
  return strcmp (caret->field, "author") == 0 && !caret->bound;
}

/* Namesakes are found by one name, and counted together. */
static gboolean
is_listed (const BwSearchCompleter *self,
           const char              *name)
{
  for (guint i = 0; i < self->list->all->len; i++)
    if (strcmp (((const BwCompletion *) g_ptr_array_index (self->list->all, i))->label, name) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (nullable): what would be searched for */
static char *
write_part (const BwQueryCaret *caret,
            const char         *name)
{
  g_autofree char *part = bw_query_part_write (caret->field, name);
  const char *value = part != NULL ? strchr (part, ':') + 1 : NULL;

  return part != NULL && caret->bound ? g_strdup_printf ("%s:^%s", caret->field, value) : g_steal_pointer (&part);
}

static void
set_deadline (BwSearchCompleter *self,
              gint64             deadline)
{
  bw_db_set_deadline (self->library, deadline);
  bw_db_set_deadline (self->index, deadline);
}

/* @reason: (transfer full): why something was not asked to its end, which is no error when the time was over */
static gboolean
takes_too_long (BwSearchCompleter  *self,
                GError             *reason,
                GError            **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED) && bw_db_may_go_on (self->library, NULL))
    {
      g_error_free (reason);
      return TRUE;
    }

  g_propagate_error (error, reason);
  return FALSE;
}

/* When there is no time left to count, it is told so far as it was counted. */
static gboolean
count_found (BwSearchCompleter  *self,
             const char         *part,
             gint64             *count,
             gboolean           *more,
             GError            **error)
{
  GError *reason = NULL;
  guint n = 0;
  gboolean done;

  set_deadline (self, self->deadline);
  done = bw_search_found_count (self->library, self->index, part, MAX_FOUND, &n, more, &reason);
  set_deadline (self, 0);
  *count = n > 0 || done ? (gint64) n : -1;

  return done || takes_too_long (self, reason, error);
}

static gboolean
add_finding (BwSearchCompleter  *self,
             const char         *name,
             GError            **error)
{
  g_autofree char *part = write_part (self->caret, name);
  gboolean more = FALSE;
  gint64 count = -1;

  if (part == NULL || is_listed (self, name))
    return TRUE;
  if (!count_found (self, part, &count, &more, error))
    return FALSE;
  if (count == 0) /* as of a name that is read as something else */
    return TRUE;

  bw_search_completer_add (self, name, count, more);
  return TRUE;
}

/* What finds nothing is no value to search for; what could not be asked in time may be one. */
static gboolean
is_wanted (BwSearchCompleter  *self,
           BwRef               ref,
           gboolean           *wanted,
           GError            **error)
{
  BwKind kind = strcmp (self->caret->field, "affil") == 0 ? BW_KIND_ORGANISATION : BW_KIND_PERSON;

  GError *reason = NULL;
  gboolean done;

  *wanted = ref.kind == kind && !bw_search_completer_is_full (self);
  if (!*wanted || counts_papers (self->caret))
    return TRUE;

  set_deadline (self, self->deadline);
  done = bw_search_found_any (self->library, get_relation (self->caret), ref, wanted, &reason);
  set_deadline (self, 0);
  *wanted = *wanted || !done;

  return done || takes_too_long (self, reason, error);
}

static gboolean
add_named (BwSearchCompleter  *self,
           BwRef               ref,
           GError            **error)
{
  g_autoptr (BwRowData) row = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean wanted;

  if (!is_wanted (self, ref, &wanted, error))
    return FALSE;
  if (!wanted)
    return TRUE;
  row = bw_list_query_row (self->library, ref, &reason);
  if (g_error_matches (reason, BW_ERROR, BW_ERROR_NOT_FOUND)) /* it has gone since the index was written */
    return TRUE;
  if (row == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (row->count == 0 && is_of_papers (self->caret->field))
    return TRUE;
  if (!counts_papers (self->caret))
    return add_finding (self, row->title, error);

  bw_search_completer_add (self, row->title, row->count, FALSE);

  return TRUE;
}

static gboolean
add_important (BwSearchCompleter  *self,
               GError            **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->index, GET_NAMES, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, MAX_NAMES);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW && !bw_search_completer_is_full (self))
    if (!add_named (self, (BwRef){ bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) },
                    error))
      return FALSE;

  return step != BW_STEP_ERROR;
}

/* Who is meant by the beginning of a name, the most important first. */
static gboolean
add_meant (BwSearchCompleter  *self,
           GError            **error)
{
  g_auto (BwSearchContext) context = { NULL };
  g_autoptr (BwQuery) field = bw_query_new (BW_QUERY_FIELD);
  BwQuery *value = bw_query_new (BW_QUERY_TEXT);
  const BwSearchSet *set;

  if (!bw_search_context_init (&context, self->library, self->index, NULL, error))
    return FALSE;
  field->field = strcmp (self->caret->field, "affil") == 0 ? "affil" : "author";
  value->text = g_strdup (self->caret->typed);
  value->prefix = TRUE;
  g_ptr_array_add (field->children, value);
  if (!(set = bw_search_meaning_get (&context, field, value, error)))
    return FALSE;

  for (guint i = 0; i < set->refs->len; i++)
    if (!add_named (self, g_array_index (set->refs, BwRef, i), error))
      return FALSE;

  return TRUE;
}

/* Adds the things whose names have words that begin as it was typed. */
gboolean
bw_search_completer_add_things (BwSearchCompleter  *self,
                                GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (strcmp (self->caret->field, "source") == 0)
    return add_sources (self, error);

  return *self->caret->typed == '\0' ? add_important (self, error) : add_meant (self, error);
}

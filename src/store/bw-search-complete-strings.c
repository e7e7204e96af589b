#include "bw-search-completer.h"

#include <string.h>

#include "bw-search-attribute.h"
#include "bw-search-counts.h"
#include "bw-text-index.h"
#include "bw-text.h"

/* Venues, languages, tags and folders: strings that things have. */

#define MAX_READ 5000 /* rows, the newest */

/* A thing and a string that it has. */
static const struct
{
  const char *field;
  const char *sql;
} STRINGS[] = {
  { "venue", "SELECT id, venue FROM paper WHERE id > 0 ORDER BY id DESC LIMIT ?1" },
  { "lang", "SELECT id, language FROM paper WHERE id > 0 ORDER BY id DESC LIMIT ?1" },
  { "lang", "SELECT id, language FROM document WHERE id > 0 ORDER BY id DESC LIMIT ?1" },
  { "tag", "SELECT paper_id, keyword FROM paper_keyword WHERE paper_id > 0"
           " ORDER BY paper_id DESC LIMIT ?1" },
  { "tag", "SELECT document_id, tag FROM document_tag WHERE document_id > 0"
           " ORDER BY document_id DESC LIMIT ?1" },
  { "in", "SELECT source_id, name FROM feed_folder WHERE source_id > 0"
          " ORDER BY source_id DESC LIMIT ?1" },
};

typedef struct
{
  BwSearchCompleter *completer;
  BwSearchCounts    *counts;
  guint              n_things;
  gboolean           more;
} Reader;

static char *
get_key (const char *field,
         const char *string)
{
  return strcmp (field, "lang") == 0 ? bw_text_fold (string) : bw_text_search_words (string);
}

/* A language is completed as it is written; that it is called so finds it too. */
static gboolean
is_meant (const BwSearchCompleter *completer,
          const char              *string)
{
  const BwQueryCaret *caret = completer->caret;

  if (strcmp (caret->field, "lang") == 0)
    return g_ascii_strncasecmp (caret->typed, string, strlen (caret->typed)) == 0 ||
           bw_search_attribute_matches (caret->field, caret->typed, TRUE, string);

  return bw_search_attribute_matches (caret->field, caret->typed, TRUE, string) ||
         bw_search_completer_begins (completer, string);
}

/* A tag has those that are within it. */
static void
count_outer (Reader     *self,
             const char *string)
{
  const char *slash = strchr (string, '/');
  g_autofree char *outer = slash != NULL ? g_strndup (string, (gsize) (slash - string)) : NULL;
  g_autofree char *key = outer != NULL ? get_key ("tag", outer) : NULL;

  if (key != NULL && strcmp (self->completer->caret->field, "tag") == 0)
    bw_search_counts_add_implied (self->counts, key, self->n_things);
}

static void
count_string (Reader     *self,
              const char *string)
{
  g_autofree char *key = get_key (self->completer->caret->field, string);

  if (*key == '\0' || !is_meant (self->completer, string))
    return;

  bw_search_counts_add (self->counts, key, string, self->n_things);
  count_outer (self, string);
}

static gboolean
read_strings (Reader      *self,
              const char  *sql,
              GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->completer->library, sql, error);
  gint64 thing = 0;
  guint n = 0;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, MAX_READ);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      const char *string = bw_stmt_get_text (stmt, 1);

      n++;
      self->n_things += thing != bw_stmt_get_int64 (stmt, 0);
      thing = bw_stmt_get_int64 (stmt, 0);
      if (string != NULL)
        count_string (self, string);
    }
  self->more = self->more || n == MAX_READ;

  return step == BW_STEP_DONE;
}

static gboolean
read_all (Reader  *self,
          GError **error)
{
  const char *field = self->completer->caret->field;

  for (gsize i = 0; i < G_N_ELEMENTS (STRINGS); i++)
    if (strcmp (STRINGS[i].field, field) == 0 && !read_strings (self, STRINGS[i].sql, error))
      return FALSE;

  return TRUE;
}

/* Adds the most frequent of the strings that begin as it was typed. */
gboolean
bw_search_completer_add_strings (BwSearchCompleter  *self,
                                 GError            **error)
{
  g_autoptr (BwSearchCounts) counts = bw_search_counts_new ();
  g_autoptr (GPtrArray) list = NULL;
  Reader reader = { self, counts, 0, FALSE };

  if (!read_all (&reader, error))
    return FALSE;

  list = bw_search_counts_list (counts);
  for (guint i = 0; i < list->len && !bw_search_completer_is_full (self); i++)
    {
      const BwSearchCount *count = g_ptr_array_index (list, i);

      bw_search_completer_add (self, count->text, count->n, reader.more);
    }

  return TRUE;
}

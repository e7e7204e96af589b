#include "bw-search-completer.h"

#include <string.h>

#include "bw-search-attribute.h"
#include "bw-search-counts.h"
#include "bw-search-set.h"
#include "bw-text.h"

/* Categories. Who asks for LG finds cs.LG too, and cs.lg. */

#define MAX_TOPICS 2000   /* the most frequent */
#define MAX_NAMED 100     /* topics that begin as it was typed */
#define MAX_ENTRIES 5000  /* categories of entries, of the newest */
#define MAX_COUNTED 10000 /* papers of several topics, each of which counts once */

static const char GET_TOPICS[] = "SELECT n, name FROM topic ORDER BY n DESC, name LIMIT ?1";

static const char GET_TOPICS_NAMED[] =
  "SELECT n, name FROM topic WHERE name >= ?2 AND name < ?3 ORDER BY name LIMIT ?1";

static const char GET_OF_ENTRIES[] =
  "SELECT document_id, category FROM entry_category WHERE document_id > 0"
  " ORDER BY document_id DESC LIMIT ?1";

typedef struct
{
  char   *name;
  char   *key;
  gint64  n; /* papers */
} Topic;

typedef struct
{
  BwSearchCompleter *completer;
  GPtrArray         *topics;
  GHashTable        *names;      /* of the topics */
  BwSearchCounts    *counts; /* of papers, each for each of its topics, and of entries */
  BwSearchCounts    *entries;
  gboolean           more_topics;
  gboolean           more_entries;
} Reader;

static void
topic_free (gpointer data)
{
  Topic *self = data;

  g_free (self->name);
  g_free (self->key);
  g_free (self);
}

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->counts, bw_search_counts_free);
  g_clear_pointer (&self->entries, bw_search_counts_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
is_meant (Reader     *self,
          const char *name)
{
  return bw_search_attribute_matches ("cat", self->completer->caret->typed, TRUE, name);
}

/* Returns: (nullable): by what it is found besides */
static const char *
get_implied (const char *key)
{
  const char *dot = strrchr (key, '.');

  return dot != NULL && dot[1] != '\0' ? dot + 1 : NULL;
}

static void
add_topic (Reader     *self,
           const char *name,
           gint64      n)
{
  Topic *topic;

  if (g_hash_table_contains (self->names, name))
    return;

  topic = g_new0 (Topic, 1);
  topic->name = g_strdup (name);
  topic->key = bw_text_fold (name);
  topic->n = n;
  g_hash_table_add (self->names, topic->name);
  g_ptr_array_add (self->topics, topic);
}

static gboolean
read_topics (Reader      *self,
             const char  *sql,
             guint        max,
             GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->completer->library, sql, error);
  const char *typed = self->completer->caret->typed;
  g_autofree char *end = g_strconcat (typed, "\364\217\277\277", NULL);
  guint n = 0;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, max);
  if (sql == GET_TOPICS_NAMED)
    {
      bw_stmt_bind_text (stmt, 2, typed);
      bw_stmt_bind_text (stmt, 3, end);
    }
  for (; (step = bw_stmt_step (stmt, error)) == BW_STEP_ROW; n++)
    add_topic (self, bw_stmt_get_text (stmt, 1), bw_stmt_get_int64 (stmt, 0));
  self->more_topics = self->more_topics || (sql == GET_TOPICS && n == max);

  return step == BW_STEP_DONE;
}

static void
count_topics (Reader *self)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const Topic *topic = g_ptr_array_index (self->topics, i);

      if (is_meant (self, topic->name))
        bw_search_counts_take (self->counts, topic->key, topic->name, (guint) topic->n);
      if (get_implied (topic->key) != NULL)
        bw_search_counts_take (self->counts, get_implied (topic->key), NULL, (guint) topic->n);
    }
}

static void
count_entry (Reader     *self,
             const char *name,
             guint       thing)
{
  BwSearchCounts *const BOTH[] = { self->counts, self->entries };
  g_autofree char *key = bw_text_fold (name);

  for (gsize i = 0; i < G_N_ELEMENTS (BOTH); i++)
    {
      if (is_meant (self, name))
        bw_search_counts_add (BOTH[i], key, name, thing);
      if (get_implied (key) != NULL)
        bw_search_counts_add_implied (BOTH[i], get_implied (key), thing);
    }
}

static gboolean
read_entries (Reader  *self,
              GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->completer->library, GET_OF_ENTRIES, error);
  guint thing = 0;
  gint64 last = 0;
  guint n = 0;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, MAX_ENTRIES);
  for (; (step = bw_stmt_step (stmt, error)) == BW_STEP_ROW; n++)
    {
      thing += last != bw_stmt_get_int64 (stmt, 0);
      last = bw_stmt_get_int64 (stmt, 0);
      count_entry (self, bw_stmt_get_text (stmt, 1), thing);
    }
  self->more_entries = n == MAX_ENTRIES;

  return step == BW_STEP_DONE;
}

/* Of papers that are of several of the topics each counts once. */
static gboolean
count_together (Reader     *self,
                GPtrArray  *topics,
                gint64     *n,
                gboolean   *more,
                GError    **error)
{
  const BwSearchAttribute *attribute = bw_search_attribute_find ("cat", NULL, BW_KIND_PAPER);
  g_autoptr (BwSearchSet) set = bw_search_set_new ();

  *n = 0;
  for (guint i = 0; i < topics->len && set->complete; i++)
    {
      const Topic *topic = g_ptr_array_index (topics, i);
      g_autoptr (GArray) ids = NULL;

      *n = MAX (*n, topic->n);
      if (!(ids = bw_db_get_ids (self->completer->library, attribute->list, error, "si", topic->name, (gint64) MAX_COUNTED + 1)))
        return FALSE;
      bw_search_set_add_ids (set, BW_KIND_PAPER, ids, MAX_COUNTED);
    }
  *n = set->complete ? set->refs->len : MAX (*n, MAX_COUNTED);
  *more = *more || !set->complete;

  return TRUE;
}

static gboolean
count_papers (Reader      *self,
              const char  *key,
              gint64      *n,
              gboolean    *more,
              GError     **error)
{
  g_autoptr (GPtrArray) topics = g_ptr_array_new ();

  for (guint i = 0; i < self->topics->len; i++)
    {
      Topic *topic = g_ptr_array_index (self->topics, i);

      if (strcmp (topic->key, key) == 0 || g_strcmp0 (get_implied (topic->key), key) == 0)
        g_ptr_array_add (topics, topic);
    }
  if (topics->len > 1)
    return count_together (self, topics, n, more, error);

  *n = topics->len == 1 ? ((const Topic *) g_ptr_array_index (topics, 0))->n : 0;
  return TRUE;
}

static gboolean
add_all (Reader  *self,
         GError **error)
{
  g_autoptr (GPtrArray) list = bw_search_counts_list (self->counts);

  for (guint i = 0; i < list->len && !bw_search_completer_is_full (self->completer); i++)
    {
      const char *name = ((const BwSearchCount *) g_ptr_array_index (list, i))->text;
      g_autofree char *key = bw_text_fold (name);
      gboolean more = self->more_entries || self->more_topics;
      gint64 n;

      if (!count_papers (self, key, &n, &more, error))
        return FALSE;
      bw_search_completer_add (self->completer, name, n + bw_search_counts_get (self->entries, key), more);
    }

  return TRUE;
}

/* Adds the most frequent of the categories that begin as it was typed. */
gboolean
bw_search_completer_add_topics (BwSearchCompleter  *self,
                                GError            **error)
{
  g_auto (Reader) reader = { self };

  g_return_val_if_fail (self != NULL, FALSE);

  reader.topics = g_ptr_array_new_with_free_func (topic_free);
  reader.names = g_hash_table_new (g_str_hash, g_str_equal);
  reader.counts = bw_search_counts_new ();
  reader.entries = bw_search_counts_new ();
  if (!read_topics (&reader, GET_TOPICS, MAX_TOPICS, error) ||
      !read_topics (&reader, GET_TOPICS_NAMED, MAX_NAMED, error) || !read_entries (&reader, error))
    return FALSE;

  count_topics (&reader);

  return add_all (&reader, error);
}

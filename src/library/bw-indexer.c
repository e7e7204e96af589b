#include "bw-indexer.h"

#include "bw-session.h"

struct _BwIndexer
{
  char     *path;
  GThread  *thread;
  GMutex    mutex;
  GCond     cond;
  gboolean  poked; /* with the mutex held */
  gboolean  ended; /* with the mutex held */
};

/* Returns: whether there is something to do; FALSE when all is over */
static gboolean
wait_for_work (BwIndexer *self)
{
  gboolean poked;

  g_mutex_lock (&self->mutex);
  while (!self->poked && !self->ended)
    g_cond_wait (&self->cond, &self->mutex);
  poked = self->poked;
  self->poked = FALSE;
  g_mutex_unlock (&self->mutex);

  return poked;
}

/* The index is derived: what cannot be written now is written when it is next used. */
static gpointer
index_thread (gpointer data)
{
  BwIndexer *self = data;
  g_autoptr (BwSession) session = bw_session_new (self->path, BW_DB_READ_ONLY, NULL);

  while (wait_for_work (self))
    {
      BwSearchIndex *index = session != NULL ? bw_session_get_index (session, NULL) : NULL;

      if (index == NULL)
        continue;
      bw_search_index_begin_bulk (index);
      bw_search_index_update (index, bw_session_get_db (session), NULL);
    }

  return NULL;
}

/**
 * bw_indexer_new:
 * @library_path: of a library that there is
 */
BwIndexer *
bw_indexer_new (const char *library_path)
{
  BwIndexer *self = g_new0 (BwIndexer, 1);

  self->path = g_strdup (library_path);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("bw-index", index_thread, self);

  return self;
}

/* Waits for what is being written. */
void
bw_indexer_free (BwIndexer *self)
{
  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);

  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

/* Says that the library has more than before. */
void
bw_indexer_poke (BwIndexer *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->poked = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

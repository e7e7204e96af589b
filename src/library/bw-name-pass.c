#include "bw-name-pass.h"

#include <string.h>

#include "bw-library-private.h"
#include "bw-look-note.h"
#include "bw-named-mentions.h"
#include "bw-paper-doubt.h"
#include "bw-retold-papers.h"
#include "bw-search-phrases.h"
#include "bw-telling-name.h"
#include "bw-text.h"
#include "bw-umlauts.h"
#include "bw-unread-table.h"

/*
 * Looks for what has a name now in the texts that were there before. A text is read for all
 * names when it is imported; for a name that comes later the search index says which texts may
 * hold it, and these are read again. It is done in parts, each a transaction that keeps how far
 * it has come, so that it can be ended at any time and goes on with the next import.
 */

#define MAX_NAMES 20000   /* that are looked up in one part */
#define MAX_CHANGED 500   /* of which it is another whose they are */
#define MAX_DOCUMENTS 100 /* whose texts are read */

static const BwKind KINDS[] = { BW_KIND_PERSON, BW_KIND_PAPER };

static gboolean
read_documents (BwDb       *db,
                BwChanges  *changes,
                gboolean   *any,
                GError    **error)
{
  g_autoptr (BwChanges) touched = bw_changes_new ();
  g_autoptr (BwChanges) cited = bw_changes_new ();
  g_autoptr (GArray) ids = bw_unread_table_get_documents (db, MAX_DOCUMENTS, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!bw_unread_table_take_document (db, id, error) ||
          !bw_named_mentions_renew (db, id, touched, error))
        return FALSE;
    }
  if (ids == NULL || !bw_look_note (db, touched, cited, error))
    return FALSE;

  bw_changes_merge (changes, touched);
  *any = ids->len > 0;
  return TRUE;
}

static gboolean
look_up (BwDb             *db,
         BwSearchPhrases  *phrases,
         const char       *text,
         GError          **error)
{
  g_autoptr (GArray) ids = bw_search_phrases_find (phrases, text, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!bw_unread_table_add_document (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

/* What begins with the same words before a colon may tell the paper, and what was captured from an
 * author. */
static gboolean
look_up_head (BwDb        *db,
              const char  *title,
              GError     **error)
{
  g_autofree char *head = bw_paper_doubt_head (title);
  g_autofree char *title_key = bw_text_key (title);

  return (!bw_retold_papers_is_head (head) || bw_unread_table_add_headed (db, head, error)) &&
         bw_unread_table_add_captures (db, title_key, error);
}

/* A name is in the texts with its umlauts or without; a title may be another there. */
static gboolean
look_up_name (BwDb             *db,
              BwSearchPhrases  *phrases,
              BwKind            kind,
              const char       *text,
              GError          **error)
{
  g_autofree char *spelled = bw_umlauts_spell (text);
  g_autofree char *key = bw_text_key (text);
  g_auto (GStrv) bare = bw_umlauts_list_bare (key);

  if (!look_up (db, phrases, text, error))
    return FALSE;
  if (kind == BW_KIND_PAPER)
    return look_up_head (db, text, error);
  if (strcmp (spelled, text) != 0 && !look_up (db, phrases, spelled, error))
    return FALSE;
  for (guint i = 0; bare[i] != NULL; i++)
    if (!look_up (db, phrases, bare[i], error))
      return FALSE;

  return TRUE;
}

/* A name is in the texts as it is spelled, of which a key may say too little. */
static gboolean
look_up_changed (BwDb             *db,
                 BwSearchPhrases  *phrases,
                 BwKind            kind,
                 const char       *key,
                 GError          **error)
{
  g_auto (GStrv) spellings = bw_unread_table_get_spellings (db, kind, key, error);

  for (guint i = 0; spellings != NULL && spellings[i] != NULL; i++)
    if (!look_up_name (db, phrases, kind, spellings[i], error))
      return FALSE;

  return spellings != NULL && look_up (db, phrases, key, error) &&
         bw_unread_table_forget (db, kind, key, error);
}

static gboolean
find_changed (BwDb           *db,
              BwSearchIndex  *index,
              BwKind          kind,
              gboolean       *any,
              GError        **error)
{
  g_auto (GStrv) keys = bw_unread_table_get_changed (db, kind, MAX_CHANGED, error);
  g_autoptr (BwSearchPhrases) phrases = NULL;

  if (keys == NULL)
    return FALSE;
  if (keys[0] == NULL)
    return TRUE;
  if (!(phrases = bw_search_phrases_new (index, g_strv_length (keys), error)))
    return FALSE;

  for (guint i = 0; keys[i] != NULL; i++)
    if (!look_up_changed (db, phrases, kind, keys[i], error))
      return FALSE;

  *any = TRUE;
  return TRUE;
}

static gboolean
is_telling (BwKind      kind,
            const char *text)
{
  g_autofree char *key = NULL;

  if (kind == BW_KIND_PERSON)
    return bw_name_is_telling (text);

  key = bw_text_key (text);
  return bw_title_may_be_named (key);
}

/* @mark: (inout): up to which number names have been looked up */
static gboolean
look_up_new (BwDb             *db,
             BwSearchPhrases  *phrases,
             BwKind            kind,
             gint64           *mark,
             GError          **error)
{
  g_autoptr (GPtrArray) names = bw_unread_table_get_new (db, kind, *mark, MAX_NAMES, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const BwUnreadName *name = g_ptr_array_index (names, i);

      if (is_telling (kind, name->text) && !look_up_name (db, phrases, kind, name->text, error))
        return FALSE;
      *mark = name->id;
    }

  return names != NULL;
}

/* Where there is no text, nothing is named. */
static gboolean
find_new (BwDb           *db,
          BwSearchIndex  *index,
          BwKind          kind,
          gboolean       *any,
          GError        **error)
{
  gint64 mark = bw_unread_table_get_mark (db, kind, error);
  gint64 last = bw_unread_table_get_last (db, kind, error);
  g_autoptr (BwSearchPhrases) phrases = NULL;

  if (mark < 0 || last <= mark)
    return mark >= 0 && last >= 0;
  if (!(phrases = bw_search_phrases_new (index, MIN (last - mark, MAX_NAMES), error)))
    return FALSE;
  if (bw_search_phrases_is_empty (phrases))
    mark = last;
  else if (!look_up_new (db, phrases, kind, &mark, error))
    return FALSE;

  *any = TRUE;
  return bw_unread_table_set_mark (db, kind, mark, error);
}

/* Each part is of one sort; what it leads to is done in the next. */
static gboolean
do_part (BwDb           *db,
         BwSearchIndex  *index,
         gboolean       *any,
         BwChanges      *changes,
         GError        **error)
{
  if (!read_documents (db, changes, any, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if ((!*any && !find_changed (db, index, KINDS[i], any, error)) ||
        (!*any && !find_new (db, index, KINDS[i], any, error)))
      return FALSE;

  return TRUE;
}

/**
 * bw_name_pass_step:
 * @more: (out): whether there may be another part
 * @changes: what is touched is added to it
 *
 * Does one part, in one transaction.
 */
gboolean
bw_name_pass_step (BwSession  *session,
                   gboolean   *more,
                   BwChanges  *changes,
                   GError    **error)
{
  BwSearchIndex *index = bw_session_get_index (session, error);
  BwDb *db = bw_session_get_db (session);
  g_autoptr (BwChanges) touched = bw_changes_new ();

  *more = FALSE;
  if (index == NULL || !bw_search_index_update (index, db, error) || !bw_db_begin (db, error))
    return FALSE;
  if (do_part (db, index, more, touched, error) && bw_db_commit (db, error))
    {
      bw_changes_merge (changes, touched);
      return TRUE;
    }

  bw_db_rollback (db);
  return FALSE;
}

/* Does all parts, on the writer's thread, for little that has changed. */
gboolean
bw_name_pass_all (BwSession  *session,
                  BwChanges  *changes,
                  GError    **error)
{
  gboolean more = TRUE;

  while (more)
    if (!bw_name_pass_step (session, &more, changes, error))
      return FALSE;

  return TRUE;
}

typedef struct
{
  BwLibrary *library;
  gboolean   more;
} Run;

static gpointer
step_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Run *run = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();

  if (!bw_name_pass_step (session, &run->more, changes, error))
    return NULL;
  if (bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (run->library, changes);

  return GINT_TO_POINTER (TRUE);
}

/* Does all parts, on the thread that calls it; others may write between them. */
gboolean
bw_name_pass_run (BwLibrary     *library,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Run run = { library, TRUE };

  while (run.more)
    if (bw_worker_call (bw_library_get_writer (library), step_job, &run, cancellable, error) == NULL)
      return FALSE;

  return TRUE;
}

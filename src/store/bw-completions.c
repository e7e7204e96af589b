#include "bw-completions.h"

#include <string.h>

/*
 * The most frequent words of each short beginning. The words come in their order, in which
 * those of one beginning stand together: so nothing is sorted, and nothing grows with the
 * vocabulary.
 */

#define MAX_COMPLETIONS 32 /* kept for each beginning */

static const char GET_TERMS[] =
  "SELECT term, df FROM vocabulary ORDER BY term";

static const char CLEAR[] =
  "DELETE FROM completion";

static const char ADD[] =
  "INSERT INTO completion (prefix, place, term) VALUES (?1, ?2, ?3)";

typedef struct
{
  char   *term;
  gint64  df;
} Word;

/* One beginning of one length, and its most frequent words so far, the most frequent first. */
typedef struct
{
  GString *prefix;
  Word     words[MAX_COMPLETIONS];
  guint    n_words;
} Beginning;

static void
beginning_clear (Beginning *self)
{
  for (guint i = 0; i < self->n_words; i++)
    g_free (self->words[i].term);
  self->n_words = 0;
}

static gboolean
beginning_write (Beginning  *self,
                 BwDb       *index,
                 GError    **error)
{
  for (guint i = 0; i < self->n_words; i++)
    if (!bw_db_run (index, ADD, error, "sis", self->prefix->str, (gint64) i + 1, self->words[i].term))
      return FALSE;

  return TRUE;
}

/* Of words that are equally frequent the first stays before the others. */
static void
beginning_add (Beginning  *self,
               const char *term,
               gint64      df)
{
  guint at = self->n_words;

  while (at > 0 && self->words[at - 1].df < df)
    at--;
  if (at == MAX_COMPLETIONS)
    return;

  if (self->n_words == MAX_COMPLETIONS)
    g_free (self->words[--self->n_words].term);
  memmove (self->words + at + 1, self->words + at, (self->n_words - at) * sizeof (Word));
  self->words[at] = (Word){ g_strdup (term), df };
  self->n_words++;
}

/* Adds the word to its beginnings; those that are over are written. */
static gboolean
add_term (Beginning   *beginnings,
          BwDb        *index,
          const char  *term,
          gint64       df,
          GError     **error)
{
  const char *end = term;

  for (guint i = 0; i < BW_COMPLETED_LENGTH && *end != '\0'; i++)
    {
      Beginning *beginning = &beginnings[i];
      gsize length;

      end = g_utf8_next_char (end);
      length = (gsize) (end - term);
      if (beginning->prefix->len != length || memcmp (beginning->prefix->str, term, length) != 0)
        {
          if (!beginning_write (beginning, index, error))
            return FALSE;
          beginning_clear (beginning);
          g_string_truncate (beginning->prefix, 0);
          g_string_append_len (beginning->prefix, term, (gssize) length);
        }
      beginning_add (beginning, term, df);
    }

  return TRUE;
}

static gboolean
add_all (Beginning  *beginnings,
         BwDb       *index,
         GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (index, GET_TERMS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    if (!add_term (beginnings, index, bw_stmt_get_text (stmt, 0), bw_stmt_get_int64 (stmt, 1), error))
      return FALSE;

  return step == BW_STEP_DONE;
}

/**
 * bw_completions_rebuild:
 *
 * Makes the table of completions of the words of the index, inside a transaction of it.
 */
gboolean
bw_completions_rebuild (BwDb    *index,
                        GError **error)
{
  Beginning beginnings[BW_COMPLETED_LENGTH] = { { NULL } };
  gboolean done;

  for (guint i = 0; i < BW_COMPLETED_LENGTH; i++)
    beginnings[i].prefix = g_string_new (NULL);

  done = bw_db_run (index, CLEAR, error, "") && add_all (beginnings, index, error);
  for (guint i = 0; i < BW_COMPLETED_LENGTH; i++)
    {
      done = done && beginning_write (&beginnings[i], index, error);
      beginning_clear (&beginnings[i]);
      g_string_free (beginnings[i].prefix, TRUE);
    }

  return done;
}

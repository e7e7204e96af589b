#include "bw-stems.h"

#include <libstemmer.h>
#include <string.h>

#include "bw-db-kept.h"
#include "bw-search-languages.h"

#define MIN_STEM 3       /* bytes; what is shorter is the stem of too much */
#define MAX_ENDING 6     /* bytes that a word can be longer than the one that was typed */
#define MAX_SCANNED 1500 /* words that begin as the stem does */
#define MAX_FOUND 8
#define MAX_KNOWN 64        /* words whose others are kept in mind: somebody who types asks for them at each key */
#define NAME "search-stems" /* under which that is kept with the connection */

static const char FIND_BEGINNING[] =
  "SELECT term FROM vocabulary WHERE term >= ?1 AND term < ?2 AND length (term) <= ?3 LIMIT ?4";

static const char GET_COUNT[] = "SELECT df FROM vocabulary WHERE term = ?1";

typedef struct
{
  struct sb_stemmer *stemmer;
  gboolean           shifts; /* whether a stem may end otherwise than the words: see get_shared_length() */
} Language;

struct _BwStems
{
  GArray     *languages; /* Language */
  GHashTable *known; /* word -> GPtrArray of utf8 */
};

static void
language_clear (gpointer data)
{
  sb_stemmer_delete (((Language *) data)->stemmer);
}

static void
add_language (BwStems    *self,
              const char *name)
{
  Language language = { sb_stemmer_new (name, "UTF_8"), strcmp (name, "fr") == 0 };

  if (language.stemmer != NULL)
    g_array_append_val (self->languages, language);
}

/* Nearly all of what is written in no language that is stated is in English. */
static BwStems *
stems_new (BwDb *index)
{
  BwStems *self = g_rc_box_new0 (BwStems);
  g_auto (GStrv) languages = bw_search_languages_get (index);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->languages = g_array_new (FALSE, FALSE, sizeof (Language));
  g_array_set_clear_func (self->languages, language_clear);
  add_language (self, "en");
  for (guint i = 0; languages[i] != NULL; i++)
    if (strcmp (languages[i], "en") != 0)
      add_language (self, languages[i]);

  return self;
}

/* Returns: (transfer full): made once until the index changes */
BwStems *
bw_stems_get (BwDb *index)
{
  BwStems *self;

  g_return_val_if_fail (index != NULL, NULL);

  if ((self = bw_db_get_kept (index, NAME)) != NULL)
    return g_rc_box_acquire (self);

  self = stems_new (index);
  if (bw_db_keep (index, NAME, self, (GDestroyNotify) bw_stems_unref))
    g_rc_box_acquire (self);

  return self;
}

static void
clear (gpointer data)
{
  BwStems *self = data;

  g_array_unref (self->languages);
  g_hash_table_unref (self->known);
}

void
bw_stems_unref (BwStems *self)
{
  if (self != NULL)
    g_rc_box_release_full (self, clear);
}

/* Returns: the stem, which stays until the next is asked for */
static const char *
get_stem (struct sb_stemmer *stemmer,
          const char        *word)
{
  const sb_symbol *stem =
    sb_stemmer_stem (stemmer, (const sb_symbol *) word, (int) strlen (word));

  return stem != NULL ? (const char *) stem : word;
}

/* The beginning that all words of a stem share: an y becomes an i, and in French "chevaux" is of the
 * stem of "cheval", and "urgence" of that of "urgent". */
static gsize
get_shared_length (const Language *language,
                   const char     *word,
                   const char     *stem)
{
  gsize n = 0;

  while (word[n] != '\0' && word[n] == stem[n])
    n++;
  if (n > MIN_STEM && stem[n] == '\0' &&
      (word[n - 1] == 'i' || (language->shifts && strchr ("lt", word[n - 1]) != NULL)))
    n--;
  while (n > 0 && ((guchar) word[n] & 0xc0) == 0x80) /* between two characters */
    n--;

  return n;
}

typedef struct
{
  char   *term;
  gint64  df;
} Mate;

static void
mate_clear (gpointer data)
{
  g_free (((Mate *) data)->term);
}

static int
compare_mates (gconstpointer one,
               gconstpointer other)
{
  const Mate *a = one;
  const Mate *b = other;

  return a->df != b->df ? (a->df < b->df ? 1 : -1) : strcmp (a->term, b->term);
}

static gboolean
add_mate (GArray      *mates,
          BwDb        *index,
          const char  *term,
          GError     **error)
{
  Mate mate = { NULL, 0 };

  for (guint i = 0; i < mates->len; i++)
    if (strcmp (g_array_index (mates, Mate, i).term, term) == 0)
      return TRUE;
  if (!bw_db_find_id (index, GET_COUNT, &mate.df, error, "s", term))
    return FALSE;

  mate.term = g_strdup (term);
  g_array_append_val (mates, mate);

  return TRUE;
}

static gboolean
add_mates (GArray          *mates,
           BwDb            *index,
           const Language  *language,
           const char      *word,
           GError         **error)
{
  g_autofree char *stem = g_strdup (get_stem (language->stemmer, word));
  gsize n_shared = get_shared_length (language, word, stem);
  g_autofree char *from = g_strndup (word, n_shared);
  g_autofree char *to = g_strconcat (from, "\364\217\277\277", NULL);
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  if (n_shared < MIN_STEM || strlen (stem) < MIN_STEM)
    return TRUE;
  if ((stmt = bw_db_prepare (index, FIND_BEGINNING, error)) == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, from);
  bw_stmt_bind_text (stmt, 2, to);
  bw_stmt_bind_int64 (stmt, 3, (gint64) strlen (word) + MAX_ENDING);
  bw_stmt_bind_int64 (stmt, 4, MAX_SCANNED);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      const char *term = bw_stmt_get_text (stmt, 0);

      if (strcmp (term, word) != 0 && strcmp (get_stem (language->stemmer, term), stem) == 0 &&
          !add_mate (mates, index, term, error))
        return FALSE;
    }

  return step == BW_STEP_DONE;
}

static GPtrArray *
find (BwStems     *self,
      BwDb        *index,
      const char  *word,
      GError     **error)
{
  g_autoptr (GArray) mates = g_array_new (FALSE, FALSE, sizeof (Mate));
  GPtrArray *found;

  g_array_set_clear_func (mates, mate_clear);
  for (guint i = 0; i < self->languages->len; i++)
    if (!add_mates (mates, index, &g_array_index (self->languages, Language, i), word, error))
      return NULL;

  found = g_ptr_array_new_with_free_func (g_free);
  g_array_sort (mates, compare_mates);
  for (guint i = 0; i < MIN (mates->len, MAX_FOUND); i++)
    g_ptr_array_add (found, g_strdup (g_array_index (mates, Mate, i).term));

  return found;
}

/**
 * bw_stems_find:
 * @word: as bw_text_search_words() has it
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the most frequent other words of the
 *   index that differ from it in their endings only; or `NULL` with @error set
 */
GPtrArray *
bw_stems_find (BwStems     *self,
               BwDb        *index,
               const char  *word,
               GError     **error)
{
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);

  if (strpbrk (word, "0123456789") != NULL)
    return g_ptr_array_new_with_free_func (g_free);
  if ((found = g_hash_table_lookup (self->known, word)) != NULL)
    return g_ptr_array_ref (found);
  if ((found = find (self, index, word, error)) == NULL)
    return NULL;

  if (g_hash_table_size (self->known) == MAX_KNOWN)
    g_hash_table_remove_all (self->known);
  g_hash_table_insert (self->known, g_strdup (word), g_ptr_array_ref (found));

  return found;
}

#include "bw-name-finder.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-id-list.h"
#include "bw-name-word.h"
#include "bw-name.h"
#include "bw-paper-table.h"
#include "bw-party-table.h"
#include "bw-person-table.h"
#include "bw-sentence.h"
#include "bw-text.h"
#include "bw-thing-keys.h"
#include "bw-title-word.h"
#include "bw-word-run.h"

/*
 * Finds the people and papers of the library that a text names. Only what can be nothing
 * else is taken: whole names of two words at least that one person has, and whole titles
 * of three words at least that one paper has, written as names and titles are. Each word
 * at which one may begin is looked up by an index, so a text costs by its own length.
 */

#define MAX_NAME_WORDS 5
#define MIN_TITLE_WORDS 3
#define MIN_TITLE_LENGTH 16  /* bytes of a title's key */
#define SHORT_TITLE_WORDS 4  /* up to which a title is told from common words by its capitals */
#define MIN_CAPITAL_LENGTH 4 /* bytes of a word of such a title that must have one */
#define MAX_SENTENCE 1000    /* bytes */
#define BEFORE_NAME 300      /* bytes of a longer sentence that are shown before a name */

typedef struct
{
  BwDb                 *db;
  const BwPlaceRulings *rulings;
  gboolean              decided; /* whether somebody may be known by another name too */
  BwWordRun            *run;
  gsize                 sentence;   /* where that begins in the paragraph in which one looks */
  GHashTable           *seen; /* what is named, with how */
  GPtrArray            *named;
} Finder;

void
bw_named_free (BwNamed *self)
{
  g_free (self->text);
  g_free (self->sentence);
  g_free (self);
}

/* A long sentence is told from somewhat before the name on. */
static char *
dup_sentence (Finder     *self,
              const char *at)
{
  const char *paragraph = self->run->text;
  gsize place = (gsize) (at - paragraph);
  gsize to;
  const char *from;
  g_autofree char *sentence = NULL;

  while ((to = bw_sentence_end (paragraph, self->sentence)) <= place && to > self->sentence)
    self->sentence = to;
  from = paragraph + self->sentence;
  if (to - self->sentence > MAX_SENTENCE && place - self->sentence > BEFORE_NAME)
    {
      from = at - BEFORE_NAME;
      from += strcspn (from, " ");
      if (from > at)
        from = at;
    }
  sentence = g_strstrip (g_strndup (from, (gsize) (paragraph + to - from)));

  return bw_text_clip (sentence, MAX_SENTENCE);
}

static void
add (Finder *self,
     BwRef   ref,
     guint   first,
     guint   n)
{
  g_autofree char *text = bw_word_run_dup (self->run, first, n);
  g_autofree char *text_key = bw_text_key (text);
  g_autofree char *ref_text = bw_ref_to_string (ref);
  BwNamed *named;

  if (!g_hash_table_add (self->seen, g_strconcat (ref_text, " ", text_key, NULL)))
    return;

  named = g_new0 (BwNamed, 1);
  named->ref = ref;
  named->text = g_steal_pointer (&text);
  named->sentence = dup_sentence (self, bw_word_run_get (self->run, first)->start);
  named->place = self->run->n_before + (int) first;
  named->confirmed = bw_place_rulings_find (self->rulings, ref.kind, text_key) == ref.id;
  g_ptr_array_add (self->named, named);
}

/* Returns: the id of what of @ids is named there; 0 when that is not certain */
static gint64
choose (Finder     *self,
        BwKind      kind,
        GArray     *ids,
        const char *text_key)
{
  gint64 confirmed = bw_place_rulings_find (self->rulings, kind, text_key);
  gint64 chosen = 0;
  guint n = 0;

  if (confirmed != 0)
    return confirmed;

  for (guint i = 0; i < ids->len; i++)
    {
      BwRef ref = { kind, g_array_index (ids, gint64, i) };

      if (bw_place_rulings_is_rejected (self->rulings, ref, text_key))
        continue;
      chosen = ref.id;
      n++;
    }

  return n == 1 ? chosen : 0;
}

/* Who has been found to be another is known by both names. */
static gboolean
add_joined (Finder      *self,
            const char  *name_key,
            GArray      *ids,
            GError     **error)
{
  g_autofree char *key = g_strconcat ("name:", name_key, NULL);
  g_autoptr (GArray) parties = bw_party_table_find_all_by_key (self->db, BW_KIND_PERSON, key, error);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      BwRef ref = { BW_KIND_PERSON, g_array_index (parties, gint64, i) };
      gboolean there = FALSE;

      if (!bw_decision_table_follow (self->db, &ref, error) ||
          !bw_thing_keys_is_there (self->db, ref, &there, error))
        return FALSE;
      if (there && !bw_id_list_contains (ids, ref.id))
        g_array_append_val (ids, ref.id);
    }

  return parties != NULL;
}

/* Initials are anybody's, and what titles are made of is nobody's. */
gboolean
bw_name_is_telling (const char *name)
{
  BwSlice rest = bw_slice_new (name);
  BwSlice word = { NULL, NULL };
  guint n_words = 0;
  guint n_long = 0;
  guint n_common = 0;

  while (bw_slice_take_word (&rest, &word))
    {
      g_autofree char *text = bw_slice_dup (word);
      g_autofree char *key = bw_text_key (text);

      n_words++;
      n_long += g_utf8_strlen (key, -1) > 1;
      n_common += bw_title_word_is_common (word);
    }

  return n_words >= 2 && n_words <= MAX_NAME_WORDS && n_common < n_words &&
         (n_long >= 2 || n_words > 2) && !bw_name_is_group (bw_slice_new (name));
}

/* Whether words may be a whole name: what goes on in capitals is another, or no person's. */
static gboolean
may_be_name (Finder *self,
             guint   from,
             guint   n)
{
  return !bw_word_run_is_broken (self->run, from, n) &&
         bw_word_run_is_proper (self->run, from) && bw_word_run_is_proper (self->run, from + n - 1) &&
         (bw_word_run_ends (self->run, from + n - 1) || !bw_word_run_is_proper (self->run, from + n));
}

/* Returns: how many words are the name of one person, 0 when none are, -1 with @error set */
static int
find_person (Finder  *self,
             guint    from,
             GError **error)
{
  guint n_left = self->run->words->len - from;

  for (guint n = MIN (MAX_NAME_WORDS, n_left); n >= 2; n--)
    {
      g_autoptr (GArray) ids = NULL;
      g_autofree char *name = NULL;
      g_autofree char *key = NULL;
      g_autofree char *text_key = NULL;
      BwRef ref = { BW_KIND_PERSON, 0 };

      if (!may_be_name (self, from, n))
        continue;
      name = bw_word_run_dup (self->run, from, n);
      if (!bw_name_is_telling (name))
        continue;
      key = bw_name_key (name);
      text_key = bw_text_key (name);
      if (!(ids = bw_person_table_find_by_name_key (self->db, key, error)) ||
          (self->decided && !add_joined (self, key, ids, error)))
        return -1;
      if (ids->len > 0 && (ref.id = choose (self, BW_KIND_PERSON, ids, text_key)) != 0)
        add (self, ref, from, n);
      if (ids->len > 0)
        return (int) n;
    }

  return 0;
}

/* A title is none of these by chance, whatever is written before and behind it. */
gboolean
bw_title_is_telling (const char *title_key)
{
  guint n_words = 1;

  for (const char *at = title_key; *at != '\0'; at++)
    n_words += *at == ' ';

  return n_words >= MIN_TITLE_WORDS && strlen (title_key) >= MIN_TITLE_LENGTH;
}

static gboolean
is_capitalised (Finder *self,
                guint   from,
                guint   n)
{
  for (guint i = from; i < from + n; i++)
    {
      const BwWord *word = bw_word_run_get (self->run, i);

      if (word->end - word->start >= MIN_CAPITAL_LENGTH && !bw_word_run_is_proper (self->run, i))
        return FALSE;
    }

  return TRUE;
}

/* A short title is as common as its words unless it is written as one; and what goes on behind a
 * colon is another. */
static gboolean
may_be_title (Finder *self,
              guint   from,
              guint   n)
{
  const BwWord *last = bw_word_run_get (self->run, from + n - 1);

  if (*last->end == ':' && from + n < self->run->words->len &&
      bw_word_run_is_proper (self->run, from + n))
    return FALSE;

  return n > SHORT_TITLE_WORDS || bw_word_run_is_quoted (self->run, from, n) ||
         is_capitalised (self, from, n);
}

/* The longest of the titles that stand there are what is named.
 * @ids: (element-type gint64): of the papers that are called so
 * Returns: how many words it has */
static guint
take_longest (Finder    *self,
              guint      from,
              GPtrArray *candidates,
              GArray    *ids)
{
  guint longest = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      guint n = candidate->title_known && bw_title_is_telling (candidate->title_key)
                  ? bw_word_run_match (self->run, from, candidate->title_key)
                  : 0;

      if (n == 0 || n < longest)
        continue;
      if (n > longest)
        g_array_set_size (ids, 0);
      longest = n;
      g_array_append_val (ids, candidate->id);
    }

  return longest;
}

/* Returns: how many words are the title of one paper, 0 when none are, -1 with @error set */
static int
find_paper (Finder  *self,
            guint    from,
            GError **error)
{
  g_autofree char *beginning = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_key = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  BwRef ref = { BW_KIND_PAPER, 0 };
  guint n;

  if (from + MIN_TITLE_WORDS > self->run->words->len)
    return 0;
  beginning = bw_word_run_dup_key (self->run, from, MIN_TITLE_WORDS);
  if (!(candidates = bw_paper_table_find_by_beginning (self->db, beginning, error)))
    return -1;
  if ((n = take_longest (self, from, candidates, ids)) == 0 || !may_be_title (self, from, n))
    return 0;

  text = bw_word_run_dup (self->run, from, n);
  text_key = bw_text_key (text);
  if ((ref.id = choose (self, BW_KIND_PAPER, ids, text_key)) == 0)
    return 0;

  add (self, ref, from, n);

  return (int) n;
}

/* Neither a name nor a title begins with a small letter. */
static gboolean
find_all (Finder  *self,
          GError **error)
{
  gboolean names_only = bw_word_run_is_byline (self->run);
  guint i = 0;

  while (i < self->run->words->len)
    {
      int n = 0;

      if (!bw_word_run_is_small (self->run, i))
        n = find_paper (self, i, error);
      if (n == 0 && !names_only && bw_word_run_is_proper (self->run, i))
        n = find_person (self, i, error);
      if (n < 0)
        return FALSE;
      i += (guint) MAX (n, 1);
    }

  return TRUE;
}

/**
 * bw_name_finder_find:
 * @rulings: what the person has decided of the place
 *
 * Returns: (transfer full) (element-type BwNamed) (nullable): what is named in a text, each with
 *   the first sentence that does, or `NULL` with @error set
 */
GPtrArray *
bw_name_finder_find (BwDb                  *db,
                     const char            *text,
                     const BwPlaceRulings  *rulings,
                     GError               **error)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_named_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (BwWordRun) run = bw_word_run_new ();
  Finder finder = { db, rulings, FALSE, run, 0, seen, named };
  g_auto (GStrv) paragraphs = NULL;
  gboolean empty;

  if (!bw_party_table_is_empty (db, &empty, error))
    return NULL;

  finder.decided = !empty;
  paragraphs = g_strsplit (text, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL && bw_word_run_read (run, paragraphs[i]); i++)
    {
      finder.sentence = 0;
      if (!find_all (&finder, error))
        return NULL;
    }

  return g_steal_pointer (&named);
}

#include "bw-name-finder-private.h"

#include <string.h>

#include "bw-character-name.h"
#include "bw-name-holders.h"
#include "bw-named-words.h"
#include "bw-paper-table.h"
#include "bw-party-table.h"
#include "bw-telling-name.h"
#include "bw-text.h"

/*
 * Finds the people and papers of the library that a text names. Only what can be nothing
 * else is taken: whole names of two words at least that one person has, and whole titles
 * of three words at least that one paper has, written as names and titles are. Each word
 * at which one may begin is looked up by an index, so a text costs by its own length.
 */

#define MAX_BESIDE_TITLE 4 /* words beside the title of a paper in a heading about it */

typedef BwNameFinder Finder;

void
bw_named_free (BwNamed *self)
{
  g_free (self->text);
  g_free (self->excerpt);
  g_free (self);
}

/* Whether the paragraph is a heading about what it names, and nothing is said of that in it. A
 * name behind another line that is no sentence is of a list, or by whom something is. */
static gboolean
is_heading (Finder *self,
            BwKind  kind,
            guint   n)
{
  guint n_others = self->run->words->len - n;

  if (kind == BW_KIND_PERSON)
    return n_others == 0 && bw_text_ends_sentence (self->before);

  return n_others == 0 ||
         (n_others <= MAX_BESIDE_TITLE && !bw_text_ends_sentence (self->run->text));
}

static char *
dup_excerpt (Finder     *self,
             gboolean    heading,
             const char *start)
{
  char *behind = heading ? bw_name_excerpt_dup_behind (&self->excerpt) : NULL;

  return behind != NULL ? behind : bw_name_excerpt_dup_sentence (&self->excerpt, start);
}

/* Returns: (nullable): what is to be filled in, unless as much has been said where it was found
 *   before */
static BwNamed *
ensure_named (Finder     *self,
              const char *key)
{
  BwNamed *named = g_hash_table_lookup (self->seen, key);

  if (named == NULL)
    {
      named = g_new0 (BwNamed, 1);
      g_ptr_array_add (self->named, named);
      g_hash_table_insert (self->seen, g_strdup (key), named);
      return named;
    }
  if (!named->byline || self->byline)
    return NULL;

  g_clear_pointer (&named->text, g_free);
  g_clear_pointer (&named->excerpt, g_free);
  return named;
}

/* @text: as it is written at @start, which is in the word of number @place
 * @heading: whether it is a heading about what it names */
void
bw_name_finder_add (BwNameFinder *self,
                    BwRef         ref,
                    const char   *text,
                    const char   *start,
                    guint         place,
                    gboolean      heading)
{
  g_autofree char *text_key = bw_text_key (text);
  g_autofree char *ref_text = bw_ref_to_string (ref);
  g_autofree char *key = g_strconcat (ref_text, " ", text_key, NULL);
  BwNamed *named = ensure_named (self, key);

  if (named == NULL)
    return;

  named->ref = ref;
  named->text = g_strdup (text);
  named->excerpt = dup_excerpt (self, heading, start);
  named->place = self->run->n_before + (int) place;
  named->byline = self->byline && ref.kind == BW_KIND_PERSON && !heading;
  named->confirmed = bw_place_rulings_find (self->rulings, ref.kind, text_key) == ref.id;
}

static void
add (Finder *self,
     BwRef   ref,
     guint   first,
     guint   n)
{
  g_autofree char *text = bw_word_run_dup (self->run, first, n);

  bw_name_finder_add (self, ref, text, bw_word_run_get (self->run, first)->start, first, is_heading (self, ref.kind, n));
}

/* Returns: the id of what of @ids is named there; 0 when that is not certain */
gint64
bw_name_finder_choose (BwNameFinder *self,
                       BwKind        kind,
                       GArray       *ids,
                       const char   *text_key)
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

/* Returns: how many words are the name of one person, 0 when none are, -1 with @error set */
static int
find_person (Finder  *self,
             guint    from,
             GError **error)
{
  guint n_left = self->run->words->len - from;

  for (guint n = MIN (BW_MAX_NAME_WORDS, n_left); n >= 2; n--)
    {
      g_autoptr (GArray) ids = NULL;
      g_autofree char *name = NULL;
      g_autofree char *text_key = NULL;
      BwRef ref = { BW_KIND_PERSON, 0 };

      if (!bw_named_words_may_be_name (self->run, from, n))
        continue;
      name = bw_word_run_dup (self->run, from, n);
      if (!bw_name_is_telling (name) || bw_character_name_is_written (name))
        continue;
      text_key = bw_text_key (name);
      if (!(ids = bw_name_holders_find (self->db, name, self->decided, error)))
        return -1;
      if (ids->len > 0 && (ref.id = bw_name_finder_choose (self, BW_KIND_PERSON, ids, text_key)) != 0)
        add (self, ref, from, n);
      if (ids->len > 0)
        return (int) n;
    }

  return 0;
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

  if (from + BW_MIN_TITLE_WORDS > self->run->words->len)
    return 0;
  beginning = bw_word_run_dup_key (self->run, from, BW_MIN_TITLE_WORDS);
  if (!(candidates = bw_paper_table_find_by_beginning (self->db, beginning, error)))
    return -1;
  if ((n = take_longest (self, from, candidates, ids)) == 0 || !bw_named_words_may_be_title (self->run, from, n))
    return 0;

  text = bw_word_run_dup (self->run, from, n);
  text_key = bw_text_key (text);
  if ((ref.id = bw_name_finder_choose (self, BW_KIND_PAPER, ids, text_key)) == 0)
    return 0;

  add (self, ref, from, n);

  return (int) n;
}

static gboolean
find_all (Finder  *self,
          GError **error)
{
  guint i = 0;

  while (i < self->run->words->len)
    {
      int n = 0;

      if (bw_named_words_may_begin_title (self->run, i))
        n = find_paper (self, i, error);
      if (n == 0 && bw_word_run_is_proper (self->run, i))
        n = find_person (self, i, error);
      if (n < 0)
        return FALSE;
      i += (guint) MAX (n, 1);
    }

  return TRUE;
}

/* A sentence that is asked for is not before the last: words are looked through from the beginning. */
static gboolean
find_in_paragraph (Finder *self,
                   const char *paragraph,
                   const char *const *behind,
                   const char *before,
                   GError **error)
{
  self->before = before;
  self->excerpt = (BwNameExcerpt){ paragraph, behind, 0 };
  if (!bw_named_characters_find (self, error))
    return FALSE;

  self->excerpt.sentence = 0;

  return find_all (self, error);
}

static gboolean
look_through_text (Finder *self,
                   const char *const *paragraphs,
                   GError **error)
{
  g_autoptr (BwWordRun) run = bw_word_run_new ();

  self->run = run;
  for (guint i = 0; paragraphs[i] != NULL && bw_word_run_read (run, paragraphs[i]); i++)
    {
      self->byline = bw_word_run_is_byline (run);
      if (!find_in_paragraph (self, paragraphs[i], paragraphs + i + 1, i > 0 ? paragraphs[i - 1] : ".", error))
        return FALSE;
    }

  return TRUE;
}

/* What is in the text too has been found there, where more is said of it. */
static gboolean
look_through_title (Finder *self,
                    const char *title,
                    const char *const *paragraphs,
                    GError **error)
{
  g_autoptr (BwWordRun) run = bw_word_run_new ();

  self->run = run;
  self->byline = FALSE;

  return !bw_word_run_read (run, title) || find_in_paragraph (self, title, paragraphs, ".", error);
}

/* Where a word may be broken at the end of a line is no part of it, and a letter that is written in
 * parts is one. */
static char *
join_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\302\255", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  char *composed = g_str_is_ascii (joined) ? NULL : g_utf8_normalize (joined, -1, G_NORMALIZE_NFC);

  return composed != NULL ? composed : g_steal_pointer (&joined);
}

/**
 * bw_name_finder_find:
 * @title: of what has the text, or empty
 * @rulings: what the person has decided of the place
 *
 * Returns: (transfer full) (element-type BwNamed) (nullable): what is named in a text and in its
 *   title, each with what is said of it where it is named first, or `NULL` with @error set
 */
GPtrArray *
bw_name_finder_find (BwDb                  *db,
                     const char            *title,
                     const char            *text,
                     const BwPlaceRulings  *rulings,
                     GError               **error)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_named_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finder finder = { .db = db, .rulings = rulings, .seen = seen, .named = named };
  g_autofree char *joined_title = join_words (title);
  g_autofree char *joined = join_words (text);
  g_auto (GStrv) split = NULL;
  const char *const *paragraphs;
  gboolean empty;

  if (!bw_party_table_is_empty (db, &empty, error))
    return NULL;

  finder.decided = !empty;
  split = g_strsplit (joined, "\n", -1);
  paragraphs = (const char *const *) split;
  if (!look_through_text (&finder, paragraphs, error) ||
      !look_through_title (&finder, joined_title, paragraphs, error))
    return NULL;

  return g_steal_pointer (&named);
}

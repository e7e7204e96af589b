#include "bw-name-finder-private.h"

#include "bw-character-finder.h"
#include "bw-named-table.h"
#include "bw-text.h"

/* What is named in a paragraph in which words have no spaces between them. */

#define MAX_CHARACTERS 300000 /* of a text that are looked at */

/**
 * Certain:
 * @refs: (element-type BwRef): what is certain in the paragraph, each once
 * @seen: (element-type utf8): the same
 * @supported: (element-type gint64): for whom it speaks
 * @asked: (element-type gint64): of whom that is known
 */
typedef struct
{
  GArray     *refs;
  GHashTable *seen;
  GHashTable *supported;
  GHashTable *asked;
} Certain;

/* Returns: with which word of the paragraph a place in it is */
static guint
find_word (BwNameFinder *self,
           const char   *at)
{
  guint from = 0;
  guint to = self->run->words->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (bw_word_run_get (self->run, middle)->start <= at)
        from = middle + 1;
      else
        to = middle;
    }

  return from > 0 ? from - 1 : 0;
}

/* @ref: (inout): what is named by it, if that is certain
 * Returns: whether it is */
static gboolean
take_hit (BwNameFinder         *self,
          const BwCharacterHit *hit,
          BwRef                *ref)
{
  g_autofree char *written = g_strndup (hit->start, (gsize) (hit->end - hit->start));
  g_autofree char *text = bw_text_squeeze (written);
  g_autofree char *text_key = bw_text_key (text);

  *ref = (BwRef){ hit->kind, bw_name_finder_choose (self, hit->kind, hit->ids, text_key) };
  if (ref->id == 0)
    return FALSE;

  bw_name_finder_add (self, *ref, text, hit->start, find_word (self, hit->start),
                      hit->whole && (hit->kind == BW_KIND_PAPER || bw_text_ends_sentence (self->before)));

  return TRUE;
}

static void
add_certain (Certain *certain,
             BwRef    ref)
{
  if (g_hash_table_add (certain->seen, bw_ref_to_string (ref)))
    g_array_append_val (certain->refs, ref);
}

/* @supported: (out): whether something certain speaks for somebody: a work of theirs, or who wrote
 *   with them */
static gboolean
ask_support (BwNameFinder   *self,
             gint64          person_id,
             const Certain  *certain,
             gboolean       *supported,
             GError        **error)
{
  *supported = g_hash_table_contains (certain->supported, &person_id);
  if (!g_hash_table_add (certain->asked, g_memdup2 (&person_id, sizeof person_id)))
    return TRUE;

  for (guint i = 0; i < certain->refs->len && !*supported; i++)
    if (!bw_named_table_have_worked (self->db, person_id, g_array_index (certain->refs, BwRef, i), supported, error))
      return FALSE;
  if (*supported)
    g_hash_table_add (certain->supported, g_memdup2 (&person_id, sizeof person_id));

  return TRUE;
}

/* What is as common as a word is a name if something in the paragraph says so, or the person. */
static gboolean
take_weak (BwNameFinder          *self,
           const BwCharacterHit  *hit,
           const Certain         *certain,
           GError               **error)
{
  g_autofree char *text = g_strndup (hit->start, (gsize) (hit->end - hit->start));
  g_autofree char *text_key = bw_text_key (text);
  gint64 id = bw_name_finder_choose (self, hit->kind, hit->ids, text_key);
  gboolean supported = id != 0 && bw_place_rulings_find (self->rulings, hit->kind, text_key) == id;
  BwRef ref;

  if (id != 0 && !supported && !ask_support (self, id, certain, &supported, error))
    return FALSE;
  if (supported)
    take_hit (self, hit, &ref);

  return TRUE;
}

static gboolean
take_hits (BwNameFinder  *self,
           GPtrArray     *hits,
           GError       **error)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) supported = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Certain certain = { refs, seen, supported, asked };

  for (guint i = 0; i < hits->len; i++)
    {
      const BwCharacterHit *hit = g_ptr_array_index (hits, i);
      BwRef ref;

      if (!hit->weak && take_hit (self, hit, &ref))
        add_certain (&certain, ref);
    }
  self->excerpt.sentence = 0;
  for (guint i = 0; i < hits->len; i++)
    {
      const BwCharacterHit *hit = g_ptr_array_index (hits, i);

      if (hit->weak && !take_weak (self, hit, &certain, error))
        return FALSE;
    }

  return TRUE;
}

/* Where words have no spaces between them, each character may begin a name. */
gboolean
bw_named_characters_find (BwNameFinder  *self,
                          GError       **error)
{
  g_autoptr (BwCharacterRun) characters = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (self->n_characters >= MAX_CHARACTERS ||
      !(characters = bw_character_run_new (self->run->text, MAX_CHARACTERS - self->n_characters)))
    return TRUE;

  self->n_characters += characters->characters->len;
  self->byline = self->byline && bw_character_run_is_list (characters);

  return (hits = bw_character_finder_find (self->db, characters, self->decided, error)) != NULL &&
         take_hits (self, hits, error);
}

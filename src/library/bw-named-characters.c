#include "bw-name-finder-private.h"

#include "bw-character-finder.h"
#include "bw-named-table.h"
#include "bw-text.h"

/* What is named in a paragraph in which words have no spaces between them. */

#define MAX_CHARACTERS 300000 /* of a text that are looked at */

/* Returns: with which word of the paragraph a place in it is */
static guint
find_word (BwNameFinder *self,
           const char   *at)
{
  guint n = 0;

  while (n < self->run->words->len && bw_word_run_get (self->run, n)->start <= at)
    n++;

  return n > 0 ? n - 1 : 0;
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

/* @refs: (element-type BwRef): what is certain in the paragraph
 * @supported: (out): whether one of them speaks for somebody: a work of theirs, or who wrote with them */
static gboolean
ask_support (BwNameFinder  *self,
             gint64         person_id,
             GArray        *refs,
             gboolean      *supported,
             GError       **error)
{
  *supported = FALSE;
  for (guint i = 0; i < refs->len && !*supported; i++)
    if (!bw_named_table_have_worked (self->db, person_id, g_array_index (refs, BwRef, i), supported, error))
      return FALSE;

  return TRUE;
}

/* What is as common as a word is a name if something in the paragraph says so, or the person. */
static gboolean
take_weak (BwNameFinder          *self,
           const BwCharacterHit  *hit,
           GArray                *refs,
           GError               **error)
{
  g_autofree char *text = g_strndup (hit->start, (gsize) (hit->end - hit->start));
  g_autofree char *text_key = bw_text_key (text);
  gint64 id = bw_name_finder_choose (self, hit->kind, hit->ids, text_key);
  gboolean supported = id != 0 && bw_place_rulings_find (self->rulings, hit->kind, text_key) == id;
  BwRef ref;

  if (id != 0 && !supported && !ask_support (self, id, refs, &supported, error))
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

  for (guint i = 0; i < hits->len; i++)
    {
      const BwCharacterHit *hit = g_ptr_array_index (hits, i);
      BwRef ref;

      if (!hit->weak && take_hit (self, hit, &ref))
        g_array_append_val (refs, ref);
    }
  self->excerpt.sentence = 0;
  for (guint i = 0; i < hits->len; i++)
    {
      const BwCharacterHit *hit = g_ptr_array_index (hits, i);

      if (hit->weak && !take_weak (self, hit, refs, error))
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

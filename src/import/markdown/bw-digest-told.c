#include "bw-digest-told.h"

#include <string.h>

#include "bw-identifier.h"
#include "bw-sentence.h"
#include "bw-whole-words.h"

#define MAX_TOLD 1000 /* works that are looked for */

/* Where a title stands in a text that is read from its beginning to its end. */
typedef struct
{
  BwMentionRecord *mention;
  const char      *start; /* (nullable): of the last place before the link */
  const char      *end;
  const char      *next; /* (nullable): the first place behind that */
  gsize            reach;      /* where the sentence of the last place ends; 0 until somebody asks */
} Place;

struct _BwDigestTold
{
  GPtrArray            *mentions; /* (element-type BwMentionRecord) */
  const BwOutlineBlock *block;
  const BwOutlineBlock *above; /* (nullable) */
  GArray               *places;              /* (nullable) (element-type Place): in the block, once they are found */
  GPtrArray            *titled;           /* (nullable): those whose titles are above it, likewise */
  gboolean              is_known;           /* whether the following is */
  gboolean              has_any;
};

/* @mentions: (element-type BwMentionRecord): of which the first are looked for; they outlive it */
BwDigestTold *
bw_digest_told_new (GPtrArray *mentions)
{
  BwDigestTold *self = g_new0 (BwDigestTold, 1);

  self->mentions = g_ptr_array_sized_new (MIN (mentions->len, MAX_TOLD));
  for (guint i = 0; i < MIN (mentions->len, MAX_TOLD); i++)
    g_ptr_array_add (self->mentions, g_ptr_array_index (mentions, i));

  return self;
}

void
bw_digest_told_free (BwDigestTold *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->mentions);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->titled, g_ptr_array_unref);
  g_free (self);
}

/* Begins another text, or the same after a title has changed. */
void
bw_digest_told_enter (BwDigestTold         *self,
                      const BwOutlineBlock *block,
                      const BwOutlineBlock *above)
{
  self->block = block;
  self->above = above;
  self->is_known = FALSE;
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->titled, g_ptr_array_unref);
}

static const char *
find_title (const char            *text,
            const char            *from,
            const BwMentionRecord *mention)
{
  return mention->title != NULL ? bw_whole_words_find (text, from, mention->title) : NULL;
}

static void
find_places (BwDigestTold *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = 0; i < self->mentions->len; i++)
    {
      BwMentionRecord *mention = g_ptr_array_index (self->mentions, i);
      const char *next = find_title (self->block->text, self->block->text, mention);
      const Place place = { mention, NULL, NULL, next, 0 };

      if (next != NULL)
        g_array_append_val (self->places, place);
    }
}

static void
advance (const char *text,
         Place      *place,
         gsize       end)
{
  gsize length = strlen (place->mention->title);

  while (place->next != NULL && (gsize) (place->next - text) + length <= end)
    {
      place->start = place->next;
      place->end = place->next + length;
      place->next = find_title (text, place->end, place->mention);
      place->reach = 0;
    }
}

/* Of two that end at the same place the longer is meant. */
static gboolean
is_nearer (const Place *place,
           const Place *other)
{
  return place->end > other->end || (place->end == other->end && place->start <= other->start);
}

static gboolean
reaches (const char *text,
         Place      *place,
         gsize       end)
{
  if (place->reach == 0)
    place->reach = bw_sentence_end (text, (gsize) (place->end - text));

  return place->reach >= end;
}

/**
 * bw_digest_told_find:
 * @end: not before the one asked for last, of this text
 * @scheme: of which the work has no identifier yet
 *
 * Returns: (transfer none) (nullable): the work whose title stands last before @end, if it is in
 *   the same sentence
 */
BwMentionRecord *
bw_digest_told_find (BwDigestTold *self,
                     gsize         end,
                     const char   *scheme)
{
  const char *text = self->block->text;
  Place *nearest = NULL;

  if (self->places == NULL)
    find_places (self);
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      if (bw_identifier_find (place->mention->identifiers, scheme) != NULL)
        continue;
      advance (text, place, end);
      if (place->start != NULL && (nearest == NULL || is_nearer (place, nearest)))
        nearest = place;
    }

  return nearest != NULL && reaches (text, nearest, end) ? nearest->mention : NULL;
}

static void
find_titled (BwDigestTold *self)
{
  self->titled = g_ptr_array_new ();
  for (guint i = 0; self->above != NULL && i < self->mentions->len; i++)
    {
      BwMentionRecord *mention = g_ptr_array_index (self->mentions, i);

      if (find_title (self->above->text, self->above->text, mention) != NULL)
        g_ptr_array_add (self->titled, mention);
    }
}

/* Returns: (transfer none) (nullable): the work whose title stands above the text, if it has no
 *   identifier of @scheme yet */
BwMentionRecord *
bw_digest_told_find_above (BwDigestTold *self,
                           const char   *scheme)
{
  if (self->titled == NULL)
    find_titled (self);
  for (guint i = 0; i < self->titled->len; i++)
    {
      BwMentionRecord *mention = g_ptr_array_index (self->titled, i);

      if (bw_identifier_find (mention->identifiers, scheme) == NULL)
        return mention;
    }

  return NULL;
}

/* Whether the text is about one of the works, or a part of what is said of it. */
gboolean
bw_digest_told_has_any (BwDigestTold *self)
{
  g_autofree char *line = NULL;

  if (self->is_known)
    return self->has_any;

  self->is_known = TRUE;
  self->has_any = bw_digest_told_is_in (self, self->block->text);
  line = g_strndup (self->block->text, strcspn (self->block->text, "\n"));
  for (guint i = 0; i < self->mentions->len && !self->has_any; i++)
    {
      const BwMentionRecord *mention = g_ptr_array_index (self->mentions, i);

      self->has_any = mention->excerpt != NULL && strstr (mention->excerpt, line) != NULL;
    }

  return self->has_any;
}

/* Whether @text holds a title. */
gboolean
bw_digest_told_is_in (BwDigestTold *self,
                      const char   *text)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (find_title (text, text, g_ptr_array_index (self->mentions, i)) != NULL)
      return TRUE;

  return FALSE;
}

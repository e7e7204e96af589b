#include "bw-character-finder.h"

#include <string.h>

#include "bw-character-sense.h"
#include "bw-longest-key.h"
#include "bw-name-holders.h"
#include "bw-paper-table.h"
#include "bw-text.h"

/*
 * Finds names and titles of the library in a paragraph of a script that has no spaces between words:
 * at each character the longest that the text goes on with is asked of an index.
 */

#define MAX_NAME 60   /* bytes of the key of a name */
#define MAX_TITLE 600 /* bytes of the key of a title */
#define MIN_TITLE 12  /* bytes, which are four letters */

typedef struct
{
  BwDb                 *db;
  const BwCharacterRun *run;
  BwWordBreaks         *breaks;
  gboolean              decided;
  GPtrArray            *hits;
} Finder;

void
bw_character_hit_free (BwCharacterHit *self)
{
  g_array_unref (self->ids);
  g_free (self);
}

static const BwCharacter *
get (Finder *self,
     guint   index)
{
  return bw_character_run_get (self->run, index);
}

static void
add_hit (Finder   *self,
         BwKind    kind,
         GArray   *ids,
         guint     from,
         guint     n,
         gboolean  weak)
{
  BwCharacterHit *hit = g_new0 (BwCharacterHit, 1);

  hit->kind = kind;
  hit->ids = g_array_ref (ids);
  hit->start = get (self, from)->start;
  hit->end = get (self, from + n - 1)->end;
  hit->whole = bw_character_run_is_whole (self->run, n);
  hit->weak = weak;
  g_ptr_array_add (self->hits, hit);
}

/* Returns: (transfer full): up to @max bytes of a line, whole characters */
static char *
dup_line (const char *text,
          gsize       max)
{
  gsize n = strnlen (text, max + 1);
  const char *end = memchr (text, '\n', n);

  if (end != NULL)
    n = (gsize) (end - text);
  if (n > max)
    for (n = max; n > 0 && (text[n] & 0xc0) == 0x80;)
      n--;

  return g_strndup (text, n);
}

/* Cuts the last character off. */
static void
shorten (char *text)
{
  *g_utf8_find_prev_char (text, text + strlen (text)) = '\0';
}

/* Returns: how many characters end where a key of @length bytes does that begins with @from; 0 when
 *   it ends within one */
static guint
count_characters (Finder   *self,
                  guint     from,
                  gsize     length,
                  gboolean  is_title)
{
  const BwCharacter *first = get (self, from);

  for (guint i = from; i < self->run->characters->len; i++)
    {
      const BwCharacter *one = get (self, i);
      gsize end = is_title ? one->title_end - first->title : one->name_end - first->name;

      if (end >= length)
        return end == length ? i + 1 - from : 0;
    }

  return 0;
}

/* @ids: (out) (transfer full) (nullable): of the papers that have the title */
static gboolean
get_papers (Finder      *self,
            const char  *key,
            GArray     **ids,
            GError     **error)
{
  g_autoptr (GPtrArray) candidates = bw_paper_table_find_by_title_key (self->db, key, error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);

      if (candidate->title_known)
        g_array_append_val (found, candidate->id);
    }
  *ids = g_steal_pointer (&found);

  return candidates != NULL;
}

/* Returns: how many characters are a title, 0 when none are, -1 with @error set */
static int
find_paper (Finder  *self,
            guint    from,
            GError **error)
{
  g_autofree char *rest = dup_line (self->run->titles->str + get (self, from)->title, MAX_TITLE);

  while (*rest != '\0')
    {
      g_autofree char *key = NULL;
      g_autoptr (GArray) ids = NULL;
      guint n;

      if (!bw_longest_key_find (self->db, BW_LONGEST_TITLE, rest, MIN_TITLE, &key, error))
        return -1;
      if (key == NULL)
        return 0;
      n = count_characters (self, from, strlen (key), TRUE);
      if (n > 0 && bw_character_sense_title (self->run, self->breaks, from, n))
        {
          if (!get_papers (self, key, &ids, error))
            return -1;
          if (ids->len > 0)
            add_hit (self, BW_KIND_PAPER, ids, from, n, FALSE);
          return (int) n;
        }
      g_free (rest);
      rest = g_steal_pointer (&key);
      shorten (rest);
    }

  return 0;
}

/* @key: (out) (transfer full) (nullable): the longest name with which @text begins */
static gboolean
find_name (Finder      *self,
           const char  *text,
           gsize        min,
           char       **key,
           GError     **error)
{
  g_autofree char *other = NULL;

  if (!bw_longest_key_find (self->db, BW_LONGEST_NAME, text, min, key, error) ||
      (self->decided && !bw_longest_key_find (self->db, BW_LONGEST_FORMER_NAME, text, min, &other, error)))
    return FALSE;
  if (other != NULL && (*key == NULL || strlen (other) > strlen (*key)))
    {
      g_free (*key);
      *key = g_steal_pointer (&other);
    }

  return TRUE;
}

static gboolean
add_people (Finder   *self,
            guint     from,
            guint     n,
            BwSense   sense,
            GError  **error)
{
  const char *start = get (self, from)->start;
  g_autofree char *text = g_strndup (start, (gsize) (get (self, from + n - 1)->end - start));
  g_autofree char *name = bw_text_squeeze (text);
  g_autoptr (GArray) ids = bw_name_holders_find (self->db, name, self->decided, error);

  if (ids != NULL && ids->len > 0)
    add_hit (self, BW_KIND_PERSON, ids, from, n, sense == BW_SENSE_WEAK);

  return ids != NULL;
}

/* Returns: how many characters are a name, 0 when none are, -1 with @error set */
static int
find_person (Finder  *self,
             guint    from,
             GError **error)
{
  const BwCharacter *first = get (self, from);
  g_autofree char *rest = dup_line (self->run->names->str + first->name, MAX_NAME);
  gsize min = first->name_end - first->name + 1;

  while (strlen (rest) > min)
    {
      g_autofree char *key = NULL;
      BwSense sense;
      guint n;

      if (!find_name (self, rest, min, &key, error))
        return -1;
      if (key == NULL)
        return 0;
      n = count_characters (self, from, strlen (key), FALSE);
      sense = n > 1 ? bw_character_sense_name (self->run, self->breaks, from, n) : BW_SENSE_NONE;
      if (sense != BW_SENSE_NONE)
        return add_people (self, from, n, sense, error) ? (int) n : -1;
      g_free (rest);
      rest = g_steal_pointer (&key);
      shorten (rest);
    }

  return 0;
}

/* A title may begin in other letters, with a whole word. */
static gboolean
may_begin_title (Finder *self,
                 guint   from)
{
  return get (self, from)->letter || bw_character_run_is_open (self->run, from) || get (self, from - 1)->letter;
}

/**
 * bw_character_finder_find:
 * @decided: whether somebody may be known by another name too
 *
 * Returns: (transfer full) (element-type BwCharacterHit) (nullable): what is named there, in order,
 *   or `NULL` with @error set
 */
GPtrArray *
bw_character_finder_find (BwDb                  *db,
                          const BwCharacterRun  *run,
                          gboolean               decided,
                          GError               **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_character_hit_free);
  g_autoptr (BwWordBreaks) breaks = bw_word_breaks_new (run->text);
  Finder self = { db, run, breaks, decided, hits };
  guint i = 0;

  while (i < run->characters->len)
    {
      int n = may_begin_title (&self, i) ? find_paper (&self, i, error) : 0;

      if (n == 0 && get (&self, i)->letter)
        n = find_person (&self, i, error);
      if (n < 0)
        return NULL;
      i += (guint) MAX (n, 1);
    }

  return g_steal_pointer (&hits);
}

#include "bw-character-run.h"

#include <string.h>

#include "bw-character-name.h"
#include "bw-name.h"
#include "bw-text.h"

#define MAX_IN_LIST 5 /* letters that stand together where nothing but names does */

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if ((*text & 0x80) != 0 && bw_character_name_has_letter (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* Adds what @key has of one character to that of a title, with a space if something else was before. */
static void
append_title (BwCharacterRun *self,
              BwCharacter    *character,
              const char     *key,
              gboolean        pending)
{
  if (pending && self->titles->len > 0)
    g_string_append_c (self->titles, ' ');
  character->title = self->titles->len;
  g_string_append (self->titles, key);
  character->title_end = self->titles->len;
}

static void
end_line (BwCharacterRun *self)
{
  if (self->names->len > 0 && self->names->str[self->names->len - 1] != '\n')
    g_string_append_c (self->names, '\n');
}

static void
append_name (BwCharacterRun *self,
             BwCharacter    *character,
             const char     *key)
{
  g_autofree char *name = character->letter ? bw_name_fold (key) : NULL;

  if (!character->letter)
    end_line (self);
  character->name = self->names->len;
  if (name != NULL)
    g_string_append (self->names, name);
  character->name_end = self->names->len;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc;
}

/* What makes a syllable of kana voiced is no part of a key, and a space is in its place. */
static gboolean
ends_voiced (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  return n > 1 && (parts[n - 1] == 0x3099 || parts[n - 1] == 0x309a);
}

/* Whether it is written on the letter before it. */
static gboolean
is_mark (gunichar c)
{
  return g_unichar_ismark (c) || c == 0xff9e || c == 0xff9f;
}

/* @pending: (inout): becomes whether the key has a space where the mark is
 * Returns: whether there is a letter directly before */
static gboolean
add_mark (BwCharacterRun *self,
          const char     *at,
          const char     *text,
          gboolean       *pending)
{
  g_autofree char *folded = bw_text_fold (text);
  guint n = self->characters->len;
  BwCharacter *last = n > 0 ? &g_array_index (self->characters, BwCharacter, n - 1) : NULL;

  if (last == NULL || last->end != at)
    return FALSE;

  last->end = g_utf8_next_char (at);
  *pending |= *folded != '\0';

  return TRUE;
}

/* @pending: (inout): whether something that is no part of a key was before */
static void
add_character (BwCharacterRun *self,
               const char     *at,
               gboolean       *pending)
{
  gunichar c = g_utf8_get_char (at);
  const char *end = g_utf8_next_char (at);
  BwCharacter character = { at, end, 0, 0, 0, 0, bw_character_name_has_letter (c) };
  g_autofree char *text = g_strndup (at, (gsize) (end - at));
  g_autofree char *key = bw_text_key (text);

  if (*key == '\0' && is_mark (c) && add_mark (self, at, text, pending))
    return;
  if (*key == '\0')
    {
      *pending |= !is_apostrophe (c);
      if (!g_unichar_isspace (c) && !bw_character_name_is_dot (c))
        end_line (self);
      return;
    }

  append_title (self, &character, key, *pending);
  append_name (self, &character, key);
  g_array_append_val (self->characters, character);
  *pending = ends_voiced (c);
}

/* @max: how many characters are looked at
 *
 * Returns: (transfer full) (nullable): the characters of @text, which must live as long; `NULL` where
 *   it has none of these scripts */
BwCharacterRun *
bw_character_run_new (const char *text,
                      guint       max)
{
  BwCharacterRun *self;
  const char *at = text;
  gboolean pending = FALSE;

  if (!has_letters (text))
    return NULL;

  self = g_new0 (BwCharacterRun, 1);
  self->text = text;
  self->characters = g_array_new (FALSE, FALSE, sizeof (BwCharacter));
  self->titles = g_string_new (NULL);
  self->names = g_string_new (NULL);
  for (; *at != '\0' && self->characters->len < max; at = g_utf8_next_char (at))
    add_character (self, at, &pending);
  self->cut = *at != '\0';

  return self;
}

void
bw_character_run_free (BwCharacterRun *self)
{
  g_array_unref (self->characters);
  g_string_free (self->titles, TRUE);
  g_string_free (self->names, TRUE);
  g_free (self);
}

const BwCharacter *
bw_character_run_get (const BwCharacterRun *self,
                      guint                 index)
{
  return &g_array_index (self->characters, BwCharacter, index);
}

/* Whether no letter stands directly before one. */
gboolean
bw_character_run_is_open (const BwCharacterRun *self,
                          guint                 from)
{
  return from == 0 || bw_character_run_get (self, from - 1)->end != bw_character_run_get (self, from)->start;
}

/* Whether no letter stands directly behind one. */
gboolean
bw_character_run_is_closed (const BwCharacterRun *self,
                            guint                 last)
{
  return last + 1 >= self->characters->len ? !self->cut : bw_character_run_is_open (self, last + 1);
}

/* Whether @n characters are all of the paragraph. */
gboolean
bw_character_run_is_whole (const BwCharacterRun *self,
                           guint                 n)
{
  return n == self->characters->len && !self->cut;
}

/* Whether nothing but names may stand there. */
gboolean
bw_character_run_is_list (const BwCharacterRun *self)
{
  guint n = 0;

  for (guint i = 0; i < self->characters->len; i++)
    {
      n = bw_character_run_is_open (self, i) ? 1 : n + 1;
      if (n > MAX_IN_LIST && bw_character_run_get (self, i)->letter)
        return FALSE;
    }

  return !self->cut && !bw_text_ends_sentence (self->text);
}

guint
bw_character_run_count_letters (const BwCharacterRun *self,
                                guint                 from,
                                guint                 n)
{
  guint n_letters = 0;

  for (guint i = from; i < from + n; i++)
    n_letters += bw_character_run_get (self, i)->letter;

  return n_letters;
}

/* Returns: between how many of some characters something stands */
guint
bw_character_run_count_gaps (const BwCharacterRun *self,
                             guint                 from,
                             guint                 n)
{
  guint n_gaps = 0;

  for (guint i = from + 1; i < from + n; i++)
    n_gaps += !bw_character_run_is_open (self, i) ? 0 : 1;

  return n_gaps;
}

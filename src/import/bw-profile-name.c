#include "bw-profile-name.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-line-mark.h"
#include "bw-navigation.h"
#include "bw-person-line.h"
#include "bw-profile-heading.h"
#include "bw-profile-key.h"
#include "bw-slug.h"
#include "bw-text.h"

#define MAX_HEAD_LINES 10 /* lines looked at for the name, blank ones aside */
#define MAX_LINE_BYTES 1600
#define NO_NAME_SIGNS "\"#$%&*+/:;<=>@[\\]^_`{|}~0123456789()"
#define MAX_SMALL_WORDS 4 /* of a name that nothing shows to be one but its place */

void
bw_profile_name_clear (BwProfileName *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);
}

static void
set_name (BwProfileName *self,
          const char    *name)
{
  g_autofree char *squeezed = bw_text_squeeze (name);

  g_free (self->name);
  self->name = bw_text_clip (squeezed, BW_MAX_NAME_LENGTH - 1);
}

static const char *
key_slug (const char *key)
{
  const char *colon = strrchr (key, ':');

  return colon != NULL ? colon + 1 : key;
}

static gboolean
is_heading (const char *line)
{
  BwProfileHeading heading;

  return bw_profile_heading_parse (line, NULL, &heading);
}

/* The name behind a label such as “Name:” or “Profile of”, else @text. */
static const char *
skip_label (const char *text)
{
  static const char *const LABELS[] = {
    "name", "author", "profile", "person", "researcher", "scholar", "thinker", "author profile",
    "full name", "profile of", "about"
  };

  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    {
      gsize length = strlen (LABELS[i]);
      gboolean is_phrase = i + 2 >= G_N_ELEMENTS (LABELS);

      if (g_ascii_strncasecmp (text, LABELS[i], length) == 0 &&
          (text[length] == ':' || (is_phrase && text[length] == ' ')))
        return bw_line_mark_skip_space (text + length + 1);
    }

  return text;
}

/* How a line is told to be a name where no key helps, the surest way first. */
typedef enum
{
  DOUBT_NONE,  /* two or more words that are no common ones alone */
  DOUBT_WORD,  /* or one such word */
  DOUBT_WORDS, /* common words with capitals */
  DOUBT_SMALL, /* any few words */
  N_DOUBTS
} Doubt;

static gboolean
may_be_name (const char *text,
             Doubt       doubt)
{
  switch (doubt)
    {
    case DOUBT_NONE:
      return bw_text_count_words (text) > 1 && bw_person_line_is_name (text);
    case DOUBT_WORD:
      return bw_person_line_is_name (text);
    case DOUBT_WORDS:
      return bw_person_line_may_be_name (text);
    case DOUBT_SMALL:
      return bw_text_count_words (text) > 0 && bw_text_count_words (text) <= MAX_SMALL_WORDS &&
             !bw_text_ends_sentence (text) && strpbrk (text, NO_NAME_SIGNS) == NULL;
    case N_DOUBTS:
    default:
      return FALSE;
    }
}

static gboolean
take_plain_name (BwProfileName *self,
                 const char    *line,
                 Doubt          doubt)
{
  g_autofree char *bare = NULL;
  g_autofree char *cut = NULL;
  const char *text;

  if (strnlen (line, MAX_LINE_BYTES) == MAX_LINE_BYTES || is_heading (line) ||
      bw_navigation_is_line (line))
    return FALSE;

  bare = bw_line_mark_bare (line);
  text = skip_label (bare);
  cut = bw_profile_key_cut_site (text);
  if (!may_be_name (cut, text > bare ? MAX (doubt, DOUBT_WORDS) : doubt))
    return FALSE;

  set_name (self, cut);

  return TRUE;
}

/* A name made of a key's slug, for a page that has no other. */
static void
make_name (BwProfileName *self)
{
  g_autofree char *words = g_strdelimit (g_strdup (key_slug (self->key)), "-_.", ' ');
  GString *name = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (name, begins ? g_unichar_toupper (c) : c);
      begins = c == ' ';
    }
  set_name (self, name->str);
  g_string_free (name, TRUE);
}

static gboolean
take_name_for_key (BwProfileName *self,
                   const char    *line)
{
  if (!bw_slug_is_of (key_slug (self->key), line))
    return take_plain_name (self, line, DOUBT_WORD);

  set_name (self, line);

  return self->exact = TRUE;
}

/* The name that goes with a key on a line of its own, behind it or before it. */
static void
find_name_for_key (const BwLines *lines,
                   BwProfileName *self)
{
  guint after = bw_lines_skip_blank (lines, self->line + 1);

  if (take_name_for_key (self, bw_lines_get (lines, after)))
    {
      self->next = after + 1;
      return;
    }

  for (guint i = self->line; i > 0; i--)
    if (take_name_for_key (self, bw_lines_get (lines, i - 1)))
      return;
}

static void
take_key (BwProfileName *self,
          BwProfileKey  *key,
          guint          line)
{
  self->key = g_steal_pointer (&key->key);
  self->exact = key->exact;
  self->line = line;
  self->next = line + 1;
  if (key->name != NULL)
    set_name (self, key->name);
}

static gboolean
find_key (const BwLines *lines,
          gboolean       exact,
          BwProfileName *self)
{
  guint index = bw_lines_skip_blank (lines, 0);

  for (guint n = 0; n < MAX_HEAD_LINES && index < bw_lines_get_n (lines); n++)
    {
      const char *line = bw_lines_get (lines, index);
      g_auto (BwProfileKey) key = { NULL };

      if (is_heading (line))
        return FALSE;
      if (bw_profile_key_split (line, &key) && key.exact == exact)
        {
          take_key (self, &key, index);
          return TRUE;
        }
      index = bw_lines_skip_blank (lines, index + 1);
    }

  return FALSE;
}

static void
find_plain_name (const BwLines *lines,
                 Doubt          doubt,
                 BwProfileName *self)
{
  guint index = bw_lines_skip_blank (lines, 0);

  self->doubtful = doubt > DOUBT_WORD;
  for (guint n = 0; n < MAX_HEAD_LINES && index < bw_lines_get_n (lines); n++)
    {
      if (is_heading (bw_lines_get (lines, index)))
        return;
      if (take_plain_name (self, bw_lines_get (lines, index), doubt))
        {
          self->line = index;
          self->next = index + 1;
          return;
        }
      index = bw_lines_skip_blank (lines, index + 1);
    }
}

/**
 * bw_profile_name_find:
 * @self: (out): whom the page is about; without a name when nobody is named
 *
 * Looks for the person in what stands above the first section.
 */
void
bw_profile_name_find (const BwLines *lines,
                      BwProfileName *self)
{
  g_return_if_fail (lines != NULL);
  g_return_if_fail (self != NULL);

  *self = (BwProfileName){ NULL };
  if (!find_key (lines, TRUE, self) && !find_key (lines, FALSE, self))
    {
      for (int doubt = 0; doubt < N_DOUBTS && self->name == NULL; doubt++)
        find_plain_name (lines, (Doubt) doubt, self);
      return;
    }

  if (self->name == NULL)
    find_name_for_key (lines, self);
  if (self->name == NULL)
    make_name (self);
}

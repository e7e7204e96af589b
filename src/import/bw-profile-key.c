#include "bw-profile-key.h"

#include <string.h>

#include "bw-line-mark.h"
#include "bw-slug.h"
#include "bw-text.h"

#define MAX_LINE_BYTES 1600
#define MAX_PREFIX_BYTES 40
#define MAX_KEY_BYTES 300

void
bw_profile_key_clear (BwProfileKey *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);
}

/**
 * bw_profile_key_cut_site:
 *
 * Returns: (transfer full): @text without what some sites put behind a name
 */
char *
bw_profile_key_cut_site (const char *text)
{
  static const char *const SIGNS[] = { " | ", " — ", " – ", " · ", " - ", " (" };
  const char *cut = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    {
      const char *found = strstr (text, SIGNS[i]);

      if (found != NULL && (cut == NULL || found < cut))
        cut = found;
    }

  return cut != NULL ? g_strndup (text, (gsize) (cut - text)) : g_strdup (text);
}

static gboolean
is_slug_character (gunichar c)
{
  return g_unichar_islower (c) || g_unichar_isdigit (c) || c == '-' || c == '_' || c == '.';
}

/* The prefixes of a key: words with a colon behind each, and something behind that. */
static gsize
prefix_length (const char *line)
{
  gsize length = 0;

  for (gsize i = 0; i < MAX_PREFIX_BYTES && line[i] != '\0'; i++)
    if (line[i] == ':')
      length = i + 1;
    else if (!g_ascii_isalnum (line[i]) && line[i] != '-' && line[i] != '_')
      break;

  if (length < 2 || !g_ascii_isalpha (*line) || strchr (" \t/", line[length]) != NULL)
    return 0;

  return length;
}

/* The longest beginning of @text that is its end as well, the whole of it aside. */
static gsize
border_length (const char *text,
               gsize       length)
{
  g_autofree gsize *borders = g_new0 (gsize, length + 1);
  gsize border = 0;

  for (gsize i = 1; i < length; i++)
    {
      while (border > 0 && text[i] != text[border])
        border = borders[border - 1];
      if (text[i] == text[border])
        border++;
      borders[i] = border;
    }

  return border;
}

/*
 * Where a name begins that is not the slug's own, as with a second name which the
 * slug leaves out: at the first character that no slug has, a word with it.
 */
static const char *
guess_split (const char *slug)
{
  const char *at = slug;

  while (is_slug_character (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  if (*at == '\0' || g_unichar_isalpha (g_utf8_get_char (at)))
    return at;
  if (g_unichar_isspace (g_utf8_get_char (at)))
    {
      gsize border = border_length (slug, (gsize) (at - slug));

      return border > 1 && g_utf8_validate (at - border, (gssize) border, NULL) ? at - border : at;
    }

  return NULL;
}

static gboolean
is_slug (const char *text)
{
  while (is_slug_character (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/* Where the slug ends that stands before @split, what divides the two aside. */
static gsize
slug_end (const char *line,
          const char *split)
{
  while (split > line)
    {
      const char *last = g_utf8_prev_char (split);

      if (g_unichar_isalnum (g_utf8_get_char (last)))
        break;
      split = last;
    }

  return (gsize) (split - line);
}

static gboolean
take_split (BwProfileKey *self,
            const char   *line,
            const char   *split)
{
  g_autofree char *key = g_strndup (line, slug_end (line, split));

  if (*key == '\0' || strlen (key) > MAX_KEY_BYTES || bw_text_has_space (key) ||
      g_str_has_suffix (key, ":"))
    return FALSE;

  self->key = g_steal_pointer (&key);
  if (!bw_text_is_blank (split))
    self->name = bw_text_squeeze (split);

  return TRUE;
}

/* A key of which nothing but its own name can be made, prefix or not. */
static gboolean
split_exactly (const char   *line,
               gsize         prefix,
               BwProfileKey *self)
{
  const char *split;

  if (prefix == 0 && !g_ascii_islower (*line))
    return FALSE;
  split = bw_slug_split (line + prefix);
  if (split == NULL || split[-1] == '-' || split[-1] == '_')
    return FALSE;
  if (prefix == 0 && memchr (line, '-', (gsize) (split - line)) == NULL)
    return FALSE;

  return self->exact = take_split (self, line, split);
}

/**
 * bw_profile_key_split:
 * @self: (out): what was found
 *
 * Takes a key and a name apart that are run together. Where the name is missing only
 * the key is found.
 */
gboolean
bw_profile_key_split (const char   *line,
                      BwProfileKey *self)
{
  g_autofree char *bare = NULL;
  g_autofree char *cut = NULL;
  const char *split;
  gsize prefix;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (self != NULL, FALSE);

  *self = (BwProfileKey){ NULL };
  if (strnlen (line, MAX_LINE_BYTES) == MAX_LINE_BYTES)
    return FALSE;

  bare = bw_line_mark_bare (line);
  cut = bw_profile_key_cut_site (bare);
  prefix = prefix_length (bare);
  if (split_exactly (bare, prefix, self) ||
      (strlen (cut) > prefix && split_exactly (cut, prefix, self)))
    return TRUE;
  if (prefix == 0 || !g_unichar_isalpha (g_utf8_get_char (bare + prefix)))
    return FALSE;

  if (is_slug (bare + prefix) && strlen (bare) <= MAX_KEY_BYTES)
    {
      self->key = g_steal_pointer (&bare);
      return TRUE;
    }

  split = guess_split (bare + prefix);

  return split != NULL && split > bare + prefix && take_split (self, bare, split);
}

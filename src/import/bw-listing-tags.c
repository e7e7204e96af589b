#include "bw-listing-tags.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-text.h"
#include "bw-authored-title.h"

#define MAX_TRIES 8       /* dots at which the tags of a line are thought to begin */
#define MAX_TAG_LENGTH 80 /* bytes */
#define MAX_TAG_WORDS 7

static const char *const DOTS[] = { "·", "•", "∙", "⋅", "・" };

static gsize
measure_dot (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (DOTS); i++)
    if (g_str_has_prefix (at, DOTS[i]))
      return strlen (DOTS[i]);

  return 0;
}

/* A dot separates where a space stands beside it or a list has just been cut short. */
static const char *
find_dot (const char *text,
          const char *from)
{
  for (; *from != '\0'; from++)
    {
      gsize length = (guchar) *from >= 0x80 ? measure_dot (from) : 0;

      if (length > 0 && (from[length] == ' ' || from[length] == '\0' || from == text ||
                         from[-1] == ' ' || from[-1] == '.'))
        return from;
    }

  return NULL;
}

/* Whether a line of its own holds tags. */
gboolean
bw_listing_tags_are (const char *text)
{
  gsize length = measure_dot (text);
  BwSlice rest;

  if (length == 0)
    return FALSE;
  rest = bw_slice_trim (bw_slice_new (text + length));

  return bw_slice_length (rest) > 0 && bw_slice_length (rest) / 4 <= MAX_TAG_LENGTH &&
         !bw_text_ends_sentence (rest.start);
}

static void
add_tag (GPtrArray *tags,
         BwSlice    tag)
{
  tag = bw_slice_trim (tag);
  while (bw_slice_length (tag) > 0 && tag.end[-1] == '.')
    tag.end--;

  /* A count of citations or pages is no organisation, nor are the others who wrote. */
  if (bw_slice_length (tag) < 2 || bw_slice_is (tag, "et al") || bw_slice_length (tag) > MAX_TAG_LENGTH ||
      bw_slice_count (tag) > MAX_TAG_WORDS || g_ascii_isdigit (*tag.start))
    return;
  g_ptr_array_add (tags, bw_slice_dup (tag));
}

/**
 * bw_listing_tags_add:
 * @text: tags, with dots or commas between them and perhaps a dot before them
 * @tags: (element-type utf8): where they are added
 */
void
bw_listing_tags_add (const char *text,
                     GPtrArray  *tags)
{
  const char *start = text;
  const char *at;

  for (at = text; *at != '\0';)
    {
      gsize length = *at == ',' || *at == ';' ? 1 : measure_dot (at);

      if (length > 0)
        {
          add_tag (tags, (BwSlice){ start, at });
          start = at += length;
        }
      else
        at++;
    }
  add_tag (tags, (BwSlice){ start, at });
}

static gboolean
has_authors (const char *text,
             gsize       length,
             GHashTable *known)
{
  g_autofree char *left = g_strndup (text, length);
  g_autoptr (BwAuthoredTitle) line = bw_authored_title_new (left, known);

  return !line->complete || (line->authors->len > 0 && !line->doubtful);
}

static gboolean
is_lower (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isupper (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * bw_listing_tags_cut:
 * @text: (inout): a line of title and authors, which is cut before its tags
 * @known: (nullable): names that stand alone elsewhere on the page
 *
 * Finds the dot behind the authors, for a title may hold one.
 *
 * Returns: (transfer none) (nullable): the tags inside @text
 */
char *
bw_listing_tags_cut (char       *text,
                     GHashTable *known)
{
  const char *first = find_dot (text, text);
  const char *found = NULL;
  const char *dot = first;
  gsize length;

  for (guint i = 0; dot != NULL && found == NULL && i < MAX_TRIES; i++)
    {
      if (dot > text && has_authors (text, (gsize) (dot - text), known))
        found = dot;
      dot = find_dot (text, dot + 1);
    }
  if (found == NULL && first != NULL && first > text && is_lower (first))
    found = first;
  if (found == NULL)
    return NULL;

  length = measure_dot (found);
  text[found - text] = '\0';

  return text + (found - text) + length;
}

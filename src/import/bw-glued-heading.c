#include "bw-glued-heading.h"

#include <string.h>

#include "bw-heading-glue.h"
#include "bw-heading-shape.h"

/*
 * A page that was made plain text runs a heading together with the paragraph below it:
 * `IntroductionWhen we began`.
 */

#define MAX_LENGTH 240 /* bytes of a heading */
#define MAX_LOOKS 16   /* places of a line that are weighed */
#define MAX_ABBREVIATION 4
#define MAX_SITE_WORDS 6 /* words up to the name of a site */
#define MAX_SITE_LENGTH 40
#define MIN_WORD_LENGTH 4

#define LETTERS "abcdefghijklmnopqrstuvwxyz0123456789-"

/* Whether the full stop at @stop ends an abbreviation, an initial or a number. */
static gboolean
is_abbreviation (const char *line,
                 const char *stop)
{
  const char *start = stop;

  while (start > line && g_ascii_isalnum (start[-1]) && stop - start <= MAX_ABBREVIATION)
    start--;

  return stop - start == 1 || (start > line && start[-1] == '.') || g_ascii_isdigit (*start) ||
         g_str_has_prefix (start, "vs.") || g_str_has_prefix (start, "Dr.") ||
         g_str_has_prefix (start, "Mr.") || g_str_has_prefix (start, "Mrs.") ||
         g_str_has_prefix (start, "Ms.") || g_str_has_prefix (start, "St.") ||
         g_str_has_prefix (start, "No.") || g_str_has_prefix (start, "Fig.");
}

/* Whether a sentence ends with the space at @space: a heading holds no whole one. */
static gboolean
ends_sentence (const char *line,
               const char *space)
{
  if (space - line < 2 || !g_unichar_isupper (g_utf8_get_char (space + 1)))
    return FALSE;
  if (space[-1] == '.')
    return !is_abbreviation (line, space - 1);

  return strchr ("?!", space[-1]) != NULL;
}

/* The first place after @from where a heading may end, whatever the words around it
 * are, or NULL. */
static const char *
next_place (const char *line,
            const char *from)
{
  if (*from == '\0')
    return NULL;

  for (const char *at = g_utf8_next_char (from); *at != '\0' && at - line <= MAX_LENGTH;
       at = g_utf8_next_char (at))
    {
      if (*at == ' ' && ends_sentence (line, at))
        return NULL;
      if (bw_heading_place_find (line, at) != BW_HEADING_PLACE_NONE)
        return at;
    }

  return NULL;
}

/* Where a small word of the post begins that ends the name at @name, a small word of the
 * post being before it as well: `websiteexample` where the post has both. */
static const char *
find_second_word (const char        *name,
                  gsize              length,
                  const BwPostWords *words)
{
  for (gsize i = MIN_WORD_LENGTH; i + MIN_WORD_LENGTH <= length; i++)
    {
      g_autofree char *first = g_ascii_strdown (name, (gssize) i);
      g_autofree char *second = g_ascii_strdown (name + i, (gssize) (length - i));

      if (bw_post_words_has (words, first) && bw_post_words_has (words, second))
        return name + i;
    }

  return NULL;
}

/* A heading before the name of a site, which has no capital to tell where it begins. */
static gsize
find_before_site (const char        *line,
                  const BwPostWords *words)
{
  const char *at = line;

  for (guint i = 0; i < MAX_SITE_WORDS && g_ascii_isupper (*line) && *at != '\0'; i++)
    {
      gsize length = strspn (at, LETTERS);
      gsize rest = strcspn (at, " ");
      const char *site = NULL;

      if (at[length] == '.' && length + 2 < rest && length <= MAX_SITE_LENGTH &&
          strspn (at + length, LETTERS ".") == rest - length && at[rest - 1] != '.' &&
          bw_post_words_count (words, at, length) == 1)
        site = find_second_word (at, length, words);
      if (site != NULL && i > 0)
        return (gsize) (site - line);
      at += rest + (at[rest] == ' ');
    }

  return 0;
}

/**
 * bw_glued_heading_is_possible:
 *
 * Returns: whether it is worth while to know the words of the post
 */
gboolean
bw_glued_heading_is_possible (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return next_place (line, line) != NULL || memchr (line, '.', strnlen (line, MAX_LENGTH)) != NULL;
}

/**
 * bw_glued_heading_find:
 * @words: the words of the post
 * @is_second: whether another heading ends where @line begins
 * @n_left: (inout): how many places may still be weighed
 *
 * Returns: the length of the heading that @line begins with and that is run together
 *   with the text after it, or 0
 */
gsize
bw_glued_heading_find (const char        *line,
                       const BwPostWords *words,
                       gboolean           is_second,
                       guint             *n_left)
{
  const char *at = line;

  g_return_val_if_fail (line != NULL, 0);
  g_return_val_if_fail (words != NULL, 0);

  for (guint i = 0; i<MAX_LOOKS && * n_left> 0 && (at = next_place (line, at)); i++, --*n_left)
    if (bw_heading_glue_is_likely (line, at, bw_heading_place_find (line, at), words, is_second))
      return (gsize) (at - line);

  return is_second ? 0 : find_before_site (line, words);
}

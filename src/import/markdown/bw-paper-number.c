#include "bw-paper-number.h"

#include <string.h>

#define MAX_NUMBER 200 /* bytes */

/* Where a number begins behind the word for what it is: `DOI: 10.1000/182`. */
static gsize
skip_word (const char *text,
           const char *word)
{
  gsize length = strlen (word);

  if (g_ascii_strncasecmp (text, word, length) != 0 || text[length] == '\0' ||
      strchr (": ", text[length]) == NULL)
    return 0;

  return length + strspn (text + length, ": ");
}

/* What people write behind a number is not of it. */
static gsize
trim (const char *number,
      gsize       length)
{
  gboolean has_bracket = memchr (number, '(', length) != NULL;

  while (length > 0 && (strchr (".,;:'\"!?*_|", number[length - 1]) != NULL ||
                        (number[length - 1] == ')' && !has_bracket)))
    length--;

  return length;
}

/* A DOI (ISO 26324): a prefix that begins with 10 and four digits or more, and a suffix. */
static gsize
measure_doi (const char *text)
{
  gsize digits = g_str_has_prefix (text, "10.") ? strspn (text + 3, "0123456789.") : 0;
  gsize length;

  if (digits < 4 || text[3 + digits] != '/')
    return 0;
  length = strcspn (text, " \t\n<>[]{}\"");
  length = trim (text, MIN (length, MAX_NUMBER));

  return length > 4 + digits ? length : 0;
}

/* arXiv's numbers since 2007: `2401.05566v3`. */
static gsize
measure_arxiv (const char *text)
{
  gsize length;

  if (strspn (text, "0123456789") != 4 || text[4] != '.')
    return 0;
  length = strspn (text + 5, "0123456789");
  if (length < 4 || length > 5)
    return 0;
  length += 5;
  if (text[length] == 'v' && g_ascii_isdigit (text[length + 1]))
    length += 1 + strspn (text + length + 1, "0123456789");

  return g_ascii_isalnum (text[length]) ? 0 : length;
}

static gsize
measure_address (const char *text)
{
  if (g_ascii_strncasecmp (text, "https://", 8) != 0 && g_ascii_strncasecmp (text, "http://", 7) != 0)
    return 0;

  return trim (text, strcspn (text, " \t\n<>[]{}\""));
}

/* Returns: where the number stands behind its word, with which @text may begin, or 0 */
static gsize
find_number (const char  *text,
             gsize       *length,
             char       **url)
{
  static const struct
  {
    const char *word;
    const char *site;
    gsize (*measure) (const char *text);
  } KINDS[] = { { "doi", "https://doi.org/", measure_doi },
                { "arxiv", "https://arxiv.org/abs/", measure_arxiv } };

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      gsize skip = skip_word (text, KINDS[i].word);

      if (skip == 0 || (*length = KINDS[i].measure (text + skip)) == 0)
        continue;
      *url = g_strdup_printf ("%s%.*s", KINDS[i].site, (int) *length, text + skip);
      return skip;
    }

  return 0;
}

/**
 * bw_paper_number_find:
 * @at: where in @text to begin
 * @end: where to end
 * @length: (out): how long the number is
 * @url: (out) (transfer full): the address of the paper
 *
 * Returns: where the next number of a paper stands that is called one, `doi:10.1000/182` or
 *   `arXiv:2401.05566`; @end where there is none
 */
gsize
bw_paper_number_find (const char  *text,
                      gsize        at,
                      gsize        end,
                      gsize       *length,
                      char       **url)
{
  for (; at < end; at++)
    {
      gsize skip = find_number (text + at, length, url);

      if (skip > 0)
        return at + skip;
    }

  return end;
}

/**
 * bw_paper_number_find_plain:
 *
 * As bw_paper_number_find(), in a text where addresses are no links: these are found too, of
 * whatever they are.
 */
gsize
bw_paper_number_find_plain (const char  *text,
                            gsize        at,
                            gsize        end,
                            gsize       *length,
                            char       **url)
{
  for (; at < end; at++)
    {
      gsize skip = find_number (text + at, length, url);

      if (skip > 0)
        return at + skip;
      if ((*length = measure_address (text + at)) == 0)
        continue;
      *url = g_strndup (text + at, *length);
      return at;
    }

  return end;
}

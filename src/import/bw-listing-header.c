#include "bw-listing-header.h"

#include <string.h>

#include "bw-arxiv-category.h"

#define MAX_LENGTH 160     /* bytes of a header; a date and some categories are short */
#define MAX_NAME_LENGTH 60 /* bytes of a category's name */
#define MAX_NAME_WORDS 6

/* What may stand between categories and dates; the last only in front of a text. */
static const char *const MARKS[] = { " ", "\t", ",", "/", "|", ";", ":", "-", "(", ")", "[", "]",
                                     "·", "•", "∙", "⋅", "–", "—", "\302\240", "#", "*", "." };

static const char *
skip_between (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (MARKS);)
    if (g_str_has_prefix (at, MARKS[i]))
      {
        at += strlen (MARKS[i]);
        i = 0;
      }
    else
      i++;

  return at;
}

static BwSlice
trim_between (BwSlice text)
{
  const char *start = skip_between (text.start);

  text.start = MIN (start, text.end);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (MARKS);)
    if (bw_slice_length (text) > 0 && bw_slice_ends (text, MARKS[i]))
      {
        text.end -= strlen (MARKS[i]);
        i = 0;
      }
    else
      i++;

  return text;
}

/* Cuts what may stand between the categories and the date: "Submitted on", "Mon,". */
static BwSlice
cut_labels (BwSlice text)
{
  static const char *const LABELS[] = {
    "submitted on", "published on", "posted on", "updated on", "submitted", "published", "posted",
    "updated", "announced", "added", "date", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun"
  };

  text = trim_between (text);
  for (guint i = 0; i < G_N_ELEMENTS (LABELS);)
    if (bw_slice_ends (text, LABELS[i]))
      {
        text.end -= strlen (LABELS[i]);
        text = trim_between (text);
        i = 0;
      }
    else
      i++;

  return text;
}

/* The next category and what follows it; separators need not stand between. */
static gboolean
take_token (BwSlice *rest,
            BwSlice *token)
{
  const char *at;

  *rest = trim_between (*rest);
  if (rest->start == rest->end)
    return FALSE;

  for (at = rest->start; at < rest->end && (g_ascii_isalpha (*at) || *at == '-' || *at == '.');)
    at++;
  *token = (BwSlice){ rest->start, at };
  while (token->end > token->start && (token->end[-1] == '.' || token->end[-1] == '-'))
    token->end--;
  rest->start = at;

  return token->end > token->start;
}

static gboolean
read_codes (BwSlice    text,
            GPtrArray *categories)
{
  BwSlice rest = text;
  BwSlice token;

  if (bw_slice_begins (rest, "arxiv"))
    rest.start += strlen ("arxiv");
  rest = trim_between (rest);
  while (rest.start < rest.end)
    if (!take_token (&rest, &token) || !bw_arxiv_category_split (token, categories))
      return FALSE;

  return TRUE;
}

static gboolean
is_name_word (BwSlice word)
{
  static const char *const SMALL[] = { "&", "and", "for", "in", "of" };

  if (bw_slice_is_in (word, SMALL, G_N_ELEMENTS (SMALL)))
    return TRUE;
  if (!g_ascii_isupper (*word.start))
    return FALSE;
  for (const char *at = word.start; at < word.end; at++)
    if (!g_ascii_isalpha (*at) && *at != '-' && *at != '&' && *at != ',' && *at != '/')
      return FALSE;

  return TRUE;
}

/* "Machine Learning", "NLP": what another site may call its categories. */
static gboolean
read_name (BwSlice    text,
           GPtrArray *categories)
{
  BwSlice rest = text;
  BwSlice word;
  guint n_words = 0;

  if (bw_slice_length (text) > MAX_NAME_LENGTH || bw_slice_length (text) < 2)
    return FALSE;
  while (bw_slice_take_word (&rest, &word))
    if (!is_name_word (word) || ++n_words > MAX_NAME_WORDS)
      return FALSE;
  if (categories != NULL)
    g_ptr_array_add (categories, bw_slice_dup (text));

  return n_words > 0;
}

static BwListingHeader
read_categories (BwSlice    text,
                 GPtrArray *categories)
{
  guint before = categories != NULL ? categories->len : 0;

  text = cut_labels (text);
  if (text.start == text.end)
    return BW_LISTING_HEADER_DATE;
  if (read_codes (text, categories))
    return BW_LISTING_HEADER_CODE;
  if (categories != NULL)
    g_ptr_array_set_size (categories, (int) before);

  return read_name (text, categories) ? BW_LISTING_HEADER_NAMED : BW_LISTING_HEADER_NONE;
}

/* The end of "arXiv:2301.00001v2" at @at, or @at. */
static const char *
skip_identifier (const char *at)
{
  const char *end = at;

  if (g_ascii_strncasecmp (at, "arxiv:", strlen ("arxiv:")) != 0)
    return at;
  end += strlen ("arxiv:");
  end += strspn (end, " ");

  return g_ascii_isdigit (*end) ? end + strspn (end, "0123456789.v") : at;
}

/* "12 citations", "9 pages", "5 min read". */
static const char *
skip_count (const char *at)
{
  static const char *const NOUNS[] = { "citation", "citations", "comment", "comments", "like", "likes",
                                       "min", "pages", "read", "upvotes", "views" };
  const char *end = at + strspn (at, "0123456789");
  BwSlice rest = bw_slice_new (end);
  BwSlice word;

  if (end == at || *end != ' ')
    return at;
  while (bw_slice_take_word (&rest, &word) && bw_slice_is_in (word, NOUNS, G_N_ELEMENTS (NOUNS)))
    end = word.end;

  return *end == ' ' ? at : end;
}

/* Whether nothing but marks of a version and the like stand behind the date. */
static gboolean
ends_here (const char *at)
{
  at = skip_between (at);
  if (*at == 'v' && g_ascii_isdigit (at[1]))
    for (at++; g_ascii_isdigit (*at);)
      at++;
  at = skip_between (skip_identifier (skip_between (at)));

  return *skip_between (skip_count (at)) == '\0';
}

/* A quick look: a date begins with a digit or with the letter of a month. */
static gboolean
may_begin_date (const char *line,
                const char *at)
{
  if (g_ascii_isdigit (*at))
    return at == line || !g_ascii_isdigit (at[-1]);

  return ((guchar) *at >= 0xc0 || (*at != '\0' && strchr ("ADEFGJLMNOSadefgjlmnos", *at) != NULL)) &&
         (g_ascii_isalpha (at[1]) || (guchar) at[1] >= 0x80);
}

/* A month alone is no date: a line may be a word such as "March". */
static const char *
scan_date (const char *at,
           BwDate     *date)
{
  const char *end = at;

  *date = bw_date_scan (at, &end);

  return date->day != 0 || date->year != 0 ? end : at;
}

/* A date first, and behind it the categories, which must be some of arXiv. */
static BwListingHeader
read_date_first (const char *line,
                 BwDate     *date,
                 GPtrArray  *categories)
{
  const char *end = scan_date (line, date);

  if (end == line)
    return BW_LISTING_HEADER_NONE;
  if (ends_here (end))
    return BW_LISTING_HEADER_DATE;
  if (read_codes (bw_slice_new (end), categories))
    return BW_LISTING_HEADER_CODE;
  if (categories != NULL)
    g_ptr_array_set_size (categories, 0);

  return BW_LISTING_HEADER_NONE;
}

/**
 * bw_listing_header_read:
 * @date: (out): the date, perhaps without its year
 * @categories: (nullable) (element-type utf8): an empty array, where they are added
 *
 * Reads a line in which a category stands before a date, mostly with nothing
 * between them. The whole line must be that.
 *
 * Returns: what the line is
 */
BwListingHeader
bw_listing_header_read (const char *line,
                        BwDate     *date,
                        GPtrArray  *categories)
{
  BwListingHeader header;

  g_return_val_if_fail (line != NULL, BW_LISTING_HEADER_NONE);

  if (strnlen (line, MAX_LENGTH + 1) > MAX_LENGTH || strpbrk (line, "0123456789") == NULL)
    return BW_LISTING_HEADER_NONE;
  line = skip_between (skip_identifier (skip_between (line)));
  if ((header = read_date_first (line, date, categories)) != BW_LISTING_HEADER_NONE)
    return header;

  for (const char *at = line; *at != '\0'; at++)
    {
      const char *end;

      if (!may_begin_date (line, at))
        continue;
      end = scan_date (at, date);
      if (end == at || !ends_here (end))
        continue;
      if ((header = read_categories ((BwSlice){ line, at }, categories)) != BW_LISTING_HEADER_NONE)
        return header;
    }

  return BW_LISTING_HEADER_NONE;
}

/**
 * bw_listing_header_find_arxiv:
 *
 * Returns: (transfer full) (nullable): the number that arXiv has given to the paper,
 *   where the header says it
 */
char *
bw_listing_header_find_arxiv (const char *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  if (strnlen (line, MAX_LENGTH + 1) > MAX_LENGTH)
    return NULL;

  for (; *line != '\0'; line++)
    {
      const char *end = skip_identifier (line);
      gsize label = strlen ("arxiv:");

      if (end > line)
        return g_strndup (line + label + strspn (line + label, " "),
                          (gsize) (end - line) - label - strspn (line + label, " "));
    }

  return NULL;
}

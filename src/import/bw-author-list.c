#include "bw-author-list.h"

#include <string.h>

#include "bw-name-shape.h"

#define MAX_LINE_LENGTH 120000 /* bytes; the longest lists of authors have some thousand names */

static BwSlice
trim_joints (BwSlice text)
{
  text = bw_slice_trim (text);
  while (text.start < text.end && strchr (",; &", text.end[-1]) != NULL)
    text.end--;
  while (text.start < text.end && strchr (",; &", *text.start) != NULL)
    text.start++;

  return text;
}

static gboolean
cut_suffix (BwSlice    *text,
            const char *suffix)
{
  if (!bw_slice_ends (*text, suffix))
    return FALSE;

  text->end -= strlen (suffix);
  return TRUE;
}

/* "et al.", in the spellings that occur. */
static gboolean
cut_et_al (BwSlice *text)
{
  BwSlice rest = *text;
  BwSlice word;

  if (!bw_slice_drop_word (&rest, &word))
    return FALSE;
  while (cut_suffix (&word, ".") || cut_suffix (&word, ")") || cut_suffix (&word, ":"))
    continue;
  if (bw_slice_is (word, "al") || bw_slice_is (word, "alii"))
    {
      if (!bw_slice_drop_word (&rest, &word))
        return FALSE;
      cut_suffix (&word, ".");
      while (word.start < word.end && strchr ("(,[", *word.start) != NULL)
        word.start++;
      if (!bw_slice_is (word, "et"))
        return FALSE;
      *text = rest;
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_amount (BwSlice word)
{
  while (word.start < word.end && strchr ("(+&", *word.start) != NULL)
    word.start++;
  if (word.start == word.end)
    return FALSE;
  for (; word.start < word.end; word.start++)
    if (!g_ascii_isdigit (*word.start))
      return FALSE;

  return TRUE;
}

static gboolean
is_joining (BwSlice word)
{
  return bw_slice_is (word, "and") || bw_slice_is (word, "&") || bw_slice_is (word, "+") ||
         bw_slice_is (word, "(and") || bw_slice_is (word, "(+");
}

/*
 * How many others there are, in front of the noun that @rest ends before. Cuts @text
 * before it and returns TRUE when it is said.
 */
static gboolean
cut_how_many (BwSlice  rest,
              BwSlice *text)
{
  static const char *const QUALIFIERS[] = { "additional", "further", "many", "more", "other",
                                            "several", "the" };
  gboolean counted = FALSE;
  BwSlice word;

  while (bw_slice_drop_word (&rest, &word))
    {
      if (is_joining (word))
        {
          *text = rest;
          return TRUE;
        }
      if (is_amount (word))
        {
          counted = TRUE;
          *text = rest;
          if (strchr ("(+&", *word.start) != NULL)
            return TRUE;
        }
      else if (counted || !bw_slice_is_in (word, QUALIFIERS, G_N_ELEMENTS (QUALIFIERS)))
        return counted;
    }

  return FALSE;
}

/* "and others", "+12 more", "& 3 more", "and 5 other authors". */
static gboolean
cut_more (BwSlice *text)
{
  static const char *const NOUNS[] = { "authors", "co-authors", "coauthors", "colleagues", "more",
                                       "others", "team" };
  BwSlice rest = *text;
  BwSlice word;

  if (!bw_slice_drop_word (&rest, &word))
    return FALSE;
  while (cut_suffix (&word, ".") || cut_suffix (&word, ")"))
    continue;
  if (is_amount (word) && *word.start == '+')
    {
      *text = rest;
      return TRUE;
    }

  return bw_slice_is_in (word, NOUNS, G_N_ELEMENTS (NOUNS)) && cut_how_many (rest, text);
}

/**
 * bw_author_list_cut_rest:
 * @text: (inout): a text that may end with a list of authors
 *
 * Cuts the words off the end of a list that say it is not complete.
 *
 * Returns: whether there were any
 */
gboolean
bw_author_list_cut_rest (BwSlice *text)
{
  BwSlice rest = bw_slice_trim (*text);
  gboolean found = cut_et_al (&rest) || cut_more (&rest) || cut_suffix (&rest, "…") ||
                   cut_suffix (&rest, "...");

  if (found)
    *text = trim_joints (rest);

  return found;
}

/* Whether a separator begins at @at; @length is its length. A number may hold a comma. */
static gboolean
separates (BwSlice     text,
           const char *at,
           gsize      *length)
{
  static const char *const SEPARATORS[] = { ";", "，", "、", "；", " and ", " & ", " und ", " et " };

  *length = 1;
  if (*at == ',')
    return at + 1 == text.end || !g_ascii_isdigit (at[1]);
  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    {
      *length = strlen (SEPARATORS[i]);
      if ((gsize) (text.end - at) >= *length && strncmp (at, SEPARATORS[i], *length) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * bw_author_list_drop:
 * @rest: (inout): what is left of the list
 * @segment: (out): what stands behind the last separator
 *
 * Takes the last segment off the end of a list.
 *
 * Returns: whether there was one
 */
gboolean
bw_author_list_drop (BwSlice *rest,
                     BwSlice *segment)
{
  const char *at;
  gsize length;

  if (rest->start == rest->end)
    return FALSE;

  for (at = rest->end; at > rest->start;)
    {
      at = g_utf8_prev_char (at);
      if (separates (*rest, at, &length))
        {
          *segment = (BwSlice){ at + length, rest->end };
          *segment = trim_joints (*segment);
          if (bw_slice_begins (*segment, "and "))
            segment->start += strlen ("and ");
          rest->end = at;
          *rest = trim_joints (*rest);
          return TRUE;
        }
    }

  *segment = bw_slice_trim (*rest);
  rest->end = rest->start;

  return TRUE;
}

static BwSlice
cut_label (BwSlice text)
{
  static const char *const LABELS[] = { "authors:", "author:", "by:", "by " };

  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (bw_slice_begins (text, LABELS[i]))
      {
        text.start += strlen (LABELS[i]);
        return bw_slice_trim (text);
      }

  return text;
}

static gboolean
is_name (BwSlice  text,
         gboolean has_suffix)
{
  BwNameShape shape;

  return bw_name_shape_read (&shape, text) && bw_name_shape_is_name (&shape) &&
         (shape.n_words > 1 || has_suffix || shape.is_group || shape.n_caseless > 0);
}

static void
reverse (GPtrArray *array,
         guint      from)
{
  for (guint i = from, j = array->len; i + 1 < j; i++)
    {
      gpointer swapped = array->pdata[i];

      array->pdata[i] = array->pdata[--j];
      array->pdata[j] = swapped;
    }
}

/**
 * bw_author_list_read:
 * @min_names: how many names there must be, unless words say that there are others
 * @authors: (nullable) (element-type utf8): where the names are added
 * @complete: (out): whether the list names all
 *
 * Reads a line that is a list of authors and nothing else.
 *
 * Returns: whether @text is such a line
 */
gboolean
bw_author_list_read (const char *text,
                     guint       min_names,
                     GPtrArray  *authors,
                     gboolean   *complete)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  BwSlice rest = bw_slice_trim (bw_slice_new (text));
  BwSlice segment;
  const char *suffix_end = NULL;
  gboolean labelled;

  if (bw_slice_length (rest) > MAX_LINE_LENGTH)
    return FALSE;

  labelled = cut_label (rest).start != rest.start;
  rest = cut_label (rest);
  *complete = !bw_author_list_cut_rest (&rest);
  while (bw_author_list_drop (&rest, &segment))
    {
      if (bw_name_is_suffix (segment) || bw_name_is_initials (segment))
        {
          suffix_end = segment.end;
          continue;
        }
      if (!is_name (segment, suffix_end != NULL))
        return FALSE;
      if (suffix_end != NULL)
        segment.end = suffix_end;
      suffix_end = NULL;
      g_ptr_array_add (names, bw_name_dup (bw_name_trim (segment)));
    }
  if (names->len < (*complete && !labelled ? min_names : 1))
    return FALSE;

  reverse (names, 0);
  if (authors != NULL)
    g_ptr_array_extend_and_steal (authors, g_steal_pointer (&names));

  return TRUE;
}

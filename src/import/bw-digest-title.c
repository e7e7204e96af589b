#include "bw-digest-title.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-digest-trim.h"
#include "bw-limits.h"
#include "bw-name-shape.h"

#define MIN_LINE_WORDS 4 /* of a title alone on a line that is written as sentences are */
#define MIN_CAPITALS 3   /* of a title without a colon, for it to be told by them */

/* Words that titles leave small, in the order of strcmp(). */
static const char *const SMALL[] = {
  "a", "about", "above", "across", "after", "against", "along", "among", "an", "and", "are",
  "around", "as", "at", "be", "before", "behind", "below", "beneath", "between", "beyond", "but",
  "by", "can", "de", "despite", "do", "does", "during", "e.g.", "et", "except", "for", "from",
  "how", "i.e.", "if", "in", "inside", "into", "is", "it", "its", "la", "like", "near", "no",
  "nor", "not", "of", "off", "on", "onto", "or", "our", "out", "outside", "over", "per", "since",
  "so", "than", "that", "the", "their", "then", "this", "through", "throughout", "to", "toward",
  "towards", "under", "until", "unto", "up", "upon", "using", "versus", "via", "vs", "vs.", "was",
  "we", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why",
  "will", "with", "within", "without", "you", "your"
};

/* Words that begin a sentence about a paper rather than its title ... */
static const char *const LEADS[] = {
  "a", "all", "although", "an", "another", "as", "authors", "because", "both", "by", "concurrent",
  "despite", "earlier", "experiments", "finally", "first", "following", "for", "further", "given",
  "he", "here", "however", "if", "in", "it", "many", "most", "new", "now", "one", "other", "our",
  "overall", "papers", "people", "previous", "prior", "recent", "related", "researchers",
  "results", "several", "she", "similar", "since", "some", "that", "the", "their", "then",
  "there", "these", "they", "this", "those", "three", "through", "to", "two", "until", "using",
  "we", "when", "where", "whereas", "whether", "which", "while", "with", "without", "work"
};

/* ... when one of these follows. */
static const char *const SUBJECTS[] = {
  "approach", "approaches", "article", "articles", "author", "authors", "benchmark", "blog",
  "company", "core", "evaluation", "evaluations", "evidence", "experiment", "experiments",
  "field", "finding", "findings", "first", "follow-up", "group", "idea", "interesting", "key",
  "lab", "labs", "latest", "main", "method", "methods", "model", "models", "new", "next", "other",
  "paper", "papers", "post", "preprint", "preprints", "previous", "prior", "problem", "project",
  "recent", "related", "report", "reports", "research", "researchers", "result", "results",
  "same", "scientists", "second", "set", "similar", "startup", "studies", "study", "team",
  "teams", "technique", "third", "work", "works"
};

/* ... or one of these, even with a capital. */
static const char *const WORKS[] = {
  "authors", "evidence", "experiments", "findings", "paper", "papers", "research", "researchers",
  "results", "studies", "study", "team", "teams", "work", "works"
};

/* What a sentence begins with rather than a title that is written as one. */
static const char *const PRONOUNS[] = { "both", "each", "he", "here", "it", "one", "ours", "she",
                                        "some", "such", "that", "there", "these", "they", "this",
                                        "those", "we" };

/* What may stand before a title, with a comma behind it. */
static const char *const CONNECTIVES[] = {
  "additionally", "afterwards", "also", "and", "another", "but", "concurrently", "conversely",
  "elsewhere", "finally", "first", "firstly", "fourth", "furthermore", "however", "instead",
  "interestingly", "last", "lastly", "likewise", "meanwhile", "moreover", "nevertheless", "next",
  "notably", "recently", "relatedly", "second", "secondly", "separately", "similarly",
  "specifically", "then", "third", "thirdly", "too", "yet"
};

static const char *const ABBREVIATIONS[] = {
  "al", "approx", "cf", "co", "dr", "e.g", "etc", "fig", "i.e", "inc", "ltd", "mr", "mrs", "ms",
  "no", "prof", "st", "vol", "vs"
};

gboolean
bw_digest_title_is_small (BwSlice word)
{
  return bw_slice_is_in (word, SMALL, G_N_ELEMENTS (SMALL));
}

static gboolean
is_lower (BwSlice word)
{
  return word.start < word.end && g_unichar_islower (g_utf8_get_char (word.start));
}

static BwSlice
cut_marks (BwSlice word)
{
  while (word.start < word.end && strchr ("\"'(*_[", *word.start) != NULL)
    word.start++;
  while (word.start < word.end && strchr ("\"'),;:?!*_]", word.end[-1]) != NULL)
    word.end--;
  while (bw_slice_begins (word, "“") || bw_slice_begins (word, "‘"))
    word.start += strlen ("“");
  while (bw_slice_ends (word, "”") || bw_slice_ends (word, "’"))
    word.end -= strlen ("”");

  return word;
}

static gboolean
is_clause (BwSlice first,
           BwSlice second)
{
  if (!bw_slice_is_in (first, LEADS, G_N_ELEMENTS (LEADS)))
    return FALSE;
  if (is_lower (second) && bw_slice_is_in (second, SUBJECTS, G_N_ELEMENTS (SUBJECTS)))
    return TRUE;
  if (bw_slice_is_in (second, WORKS, G_N_ELEMENTS (WORKS)))
    return TRUE;

  /* "We evaluate": a pronoun with a small word behind it. */
  return is_lower (second) && !bw_digest_title_is_small (second) &&
         !bw_slice_is (first, "the") && !bw_slice_is (first, "a") && !bw_slice_is (first, "an");
}

/**
 * bw_title_shape_read:
 * @self: (out caller-allocates): the shape
 */
void
bw_title_shape_read (BwTitleShape *self,
                     BwSlice       title)
{
  BwSlice words[2] = { { title.start, title.start }, { title.start, title.start } };
  BwSlice rest = title;
  BwSlice word;

  *self = (BwTitleShape){ 0 };
  while (bw_slice_take_word (&rest, &word))
    {
      BwSlice core = cut_marks (word);

      if (self->n_words < 2)
        words[self->n_words] = core;
      self->n_words++;
      self->has_colon |= bw_slice_ends (word, ":") && bw_slice_length (word) > 1;
      if (core.start == core.end || *word.start == '(')
        continue;
      if (is_lower (core) && bw_digest_title_is_small (core))
        continue;
      if (is_lower (core))
        self->n_plain++;
      else if (g_unichar_isalnum (g_utf8_get_char (core.start)))
        self->n_capital += !bw_digest_title_is_small (core) || self->n_words > 1;
    }
  self->is_clause = is_clause (words[0], words[1]);
  self->begins_weakly = bw_slice_is_in (words[0], PRONOUNS, G_N_ELEMENTS (PRONOUNS));
}

/* Whether it is written as titles are, with capitals all through. */
gboolean
bw_title_shape_is_cased (const BwTitleShape *self)
{
  if (self->n_capital < 2 * self->n_plain || self->is_clause)
    return FALSE;

  return self->n_capital >= MIN_CAPITALS || (self->has_colon && self->n_words >= 2);
}

static gboolean
are_authors (BwSlice text)
{
  BwSlice rest = bw_slice_trim (text);
  BwSlice segment;
  BwNameShape shape;
  gboolean more = bw_author_list_cut_rest (&rest);

  while (bw_author_list_drop (&rest, &segment))
    if (!bw_name_shape_read (&shape, segment) || !bw_name_shape_is_name (&shape) ||
        (shape.n_words < 2 && !more && !shape.is_group))
      return FALSE;

  return more || bw_slice_length (text) > 0;
}

/**
 * bw_digest_title_cut_authors:
 *
 * Returns: the title without a "by Jane Doe et al." or a " | Site" behind it
 */
BwSlice
bw_digest_title_cut_authors (BwSlice title)
{
  static const char *const BARS[] = { " | ", " ｜ ", " ∣ " };
  BwSlice left;

  for (guint i = 0; i < G_N_ELEMENTS (BARS); i++)
    {
      const char *bar = g_strstr_len (title.start, title.end - title.start, BARS[i]);

      if (bar != NULL && bar > title.start)
        title.end = bar;
    }

  left = title;
  for (;;)
    {
      const char *by = g_strrstr_len (left.start, left.end - left.start, " by ");

      if (by == NULL)
        return title;
      left.end = by;
      if (bw_slice_count (left) >= 2 &&
          are_authors ((BwSlice){ by + strlen (" by "), title.end }))
        return left;
    }
}

static gboolean
begins_text (gunichar c)
{
  return g_unichar_isalnum (c) || (c < 0x80 && c != 0 && strchr ("\"'([$", (int) c) != NULL) ||
         c == 0x201c || c == 0x201e || c == 0x2018 || c == 0xab;
}

static BwSlice
skip_decoration (BwSlice text)
{
  while (text.start < text.end && !begins_text (g_utf8_get_char (text.start)))
    text.start = g_utf8_next_char (text.start);

  return text;
}

/**
 * bw_digest_title_skip_call:
 *
 * Returns: the text without a call to read what it names, such as "Read the paper:"
 */
BwSlice
bw_digest_title_skip_call (BwSlice text)
{
  static const char *const CALLS[] = {
    "full paper:", "get the paper:", "link to the paper:", "paper link:", "paper:", "preprint:",
    "read more:", "read the article:", "read the full article:", "read the full paper:",
    "read the full post:", "read the full report:", "read the paper:", "read the post:",
    "read the preprint:", "read the report:", "read:", "see the paper:", "view paper:"
  };

  for (guint i = 0; i < G_N_ELEMENTS (CALLS); i++)
    {
      gsize length = strlen (CALLS[i]);

      if (bw_slice_length (text) > length + 1 && text.start[length] == ' ' &&
          g_ascii_strncasecmp (text.start, CALLS[i], length) == 0)
        return bw_slice_trim ((BwSlice){ text.start + length, text.end });
    }

  return text;
}

/**
 * bw_digest_title_skip_lead:
 *
 * Returns: the text without marks, a call to read it, and a connective such as "Also," at
 *   its front
 */
BwSlice
bw_digest_title_skip_lead (BwSlice text)
{
  BwSlice rest;
  BwSlice word;

  text = skip_decoration (bw_digest_title_skip_call (skip_decoration (text)));
  rest = text;
  if (!bw_slice_take_word (&rest, &word) || !bw_slice_ends (word, ","))
    return text;
  word.end--;
  if (!bw_slice_is_in (word, CONNECTIVES, G_N_ELEMENTS (CONNECTIVES)))
    return text;

  return skip_decoration (bw_slice_trim (rest));
}

static gboolean
ends_sentence (BwSlice word)
{
  if (bw_slice_length (word) < 3 || word.end[-1] != '.' || bw_slice_ends (word, "..."))
    return FALSE;
  word.end--;

  return !bw_slice_is_in (word, ABBREVIATIONS, G_N_ELEMENTS (ABBREVIATIONS));
}

/* Whether a sentence ends inside @text and another goes on. */
static gboolean
breaks (BwSlice text)
{
  BwSlice word;

  while (bw_slice_take_word (&text, &word))
    if (ends_sentence (word) && text.start < text.end)
      return TRUE;

  return FALSE;
}

/**
 * bw_digest_title_clean:
 * @is_quoted: (out): whether quotation marks stood around it
 *
 * Returns: the title without what decorates and signs it
 */
BwSlice
bw_digest_title_clean (BwSlice   title,
                       gboolean *is_quoted)
{
  return bw_digest_trim (bw_digest_title_cut_authors (bw_slice_trim (title)), is_quoted);
}

/* "Figure 6", "Table 2": what stands there is a caption. */
static gboolean
is_caption (BwSlice title)
{
  static const char *const NOUNS[] = { "algorithm", "appendix", "chapter", "equation", "experiment",
                                       "fig", "fig.", "figure", "footnote", "lemma", "section",
                                       "step", "table", "theorem" };
  BwSlice word;

  return bw_slice_take_word (&title, &word) && bw_slice_is_in (word, NOUNS, G_N_ELEMENTS (NOUNS)) &&
         bw_slice_take_word (&title, &word) && g_ascii_isdigit (*word.start);
}

/* Whether @title has the length of a title, holds no more than one sentence and no caption. */
gboolean
bw_digest_title_fits (BwSlice title)
{
  return bw_slice_length (title) > 1 && bw_slice_length (title) < BW_MAX_TITLE_LENGTH &&
         !is_caption (title) && !breaks (title);
}

/* Whether a line without anything else in it is written as a title. */
gboolean
bw_digest_title_is_line (const char *text)
{
  BwTitleShape shape;

  bw_title_shape_read (&shape, bw_slice_new (text));

  return strpbrk (text, "{};=<>\\") == NULL && !shape.is_clause &&
         (bw_title_shape_is_cased (&shape) || shape.n_words >= MIN_LINE_WORDS ||
          (shape.n_capital > 1 && shape.n_plain == 0)) &&
         (g_unichar_isalnum (g_utf8_get_char (text)) || *text == '"' ||
          g_str_has_prefix (text, "“")) &&
         !g_ascii_islower (*text);
}

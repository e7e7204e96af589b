#include "bw-text-index.h"

#include <string.h>

#include "bw-signed-word.h"
#include "bw-tex-plain.h"
#include "bw-text.h"

#define MAX_PARTS 5                 /* of a word with hyphens */
#define JOINER_BYTES "-_^'\342\302" /* with which those begin that can join the parts of a word */
#define FIRST_GREEK 0x03b1
#define LAST_GREEK 0x03c9

/* The form of text in the search index, and of what is asked for there. */

/* Letters that Unicode does not take apart, as those write them who do not have them. */
static const struct
{
  gunichar letter;
  const char *plain;
} LETTERS[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
};

static const char *const GREEK[] = {
  "alpha",
  "beta",
  "gamma",
  "delta",
  "epsilon",
  "zeta",
  "eta",
  "theta",
  "iota",
  "kappa",
  "lambda",
  "mu",
  "nu",
  "xi",
  "omicron",
  "pi",
  "rho",
  "sigma",
  "sigma",
  "tau",
  "upsilon",
  "phi",
  "chi",
  "psi",
  "omega",
};

G_STATIC_ASSERT (G_N_ELEMENTS (GREEK) == LAST_GREEK - FIRST_GREEK + 1);

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((*text & 0x80) != 0)
      return FALSE;

  return TRUE;
}

static inline gboolean
is_alnum (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char) c) : g_unichar_isalnum (c);
}

static void
append_plain (GString  *out,
              gunichar  c)
{
  for (guint i = 0; i < G_N_ELEMENTS (LETTERS); i++)
    if (LETTERS[i].letter == c)
      {
        g_string_append (out, LETTERS[i].plain);
        return;
      }

  g_string_append_unichar (out, c);
}

/**
 * bw_text_index_fold:
 *
 * Folds more than bw_text_fold() does: ø is o here, as it is for those who have no ø.
 *
 * Returns: (transfer full): the folded text
 */
char *
bw_text_index_fold (const char *text)
{
  g_autofree char *folded = NULL;
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  folded = bw_text_fold (text);
  if (is_ascii (folded))
    return g_steal_pointer (&folded);

  out = g_string_sized_new (strlen (folded));
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    append_plain (out, g_utf8_get_char (at));

  return g_string_free (out, FALSE);
}

/**
 * bw_text_index_form:
 *
 * Makes of a text what the search index holds and is asked for: without the commands of TeX,
 * folded, and with each ideograph and syllable of scripts that know no spaces as a word of its
 * own, so that any part of a run of them is found as a phrase. Plain ASCII stays as it is: the
 * index folds that itself.
 *
 * Returns: (transfer full): the text to index
 */
char *
bw_text_index_form (const char *text)
{
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  plain = bw_tex_plain (text);
  if (is_ascii (plain))
    return g_steal_pointer (&plain);

  folded = bw_text_index_fold (plain);
  out = g_string_sized_new (strlen (folded) + 64);
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean alone = bw_text_is_ideograph (c);

      if (alone)
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      if (alone)
        g_string_append_c (out, ' ');
    }

  return g_string_free (out, FALSE);
}

/* Returns: (nullable): the name of a small Greek letter */
static const char *
get_greek (gunichar c)
{
  return c >= FIRST_GREEK && c <= LAST_GREEK ? GREEK[c - FIRST_GREEK] : NULL;
}

static const char *
skip_part (const char *at)
{
  while (*at != '\0' && is_alnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

/* Returns: the letter or digit behind what joins two parts of a word at @at; or NULL */
static const char *
skip_joiner (const char *start,
             const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gboolean joins = c == '-' || c == '_' || c == '^' || c == 0x2010 || c == 0x2011 || c == 0x00ad;

  if (c == '\'' || c == 0x2019) /* O'Brien, but not don't */
    joins = g_utf8_next_char (start) == at && g_ascii_isalpha (*start);
  if (!joins)
    return NULL;

  at = g_utf8_next_char (at);
  return *at != '\0' && is_alnum (g_utf8_get_char (at)) ? at : NULL;
}

/* A Greek letter that stands alone is its name. */
static void
append_part (GString    *out,
             const char *part,
             const char *end)
{
  const char *greek = g_utf8_next_char (part) == end ? get_greek (g_utf8_get_char (part)) : NULL;

  if (greek != NULL)
    g_string_append (out, greek);
  else
    g_string_append_len (out, part, end - part);
}

/* The part of a word that ends at @end, and begins at @from at the earliest. */
static const char *
find_part (const char *from,
           const char *end)
{
  const char *at = end;

  while (at > from && is_alnum (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);

  return at;
}

/* Adds the word whose first part ends at @end as one. Returns: where all of it ends */
static const char *
append_joined (GString    *out,
               const char *from,
               const char *end)
{
  const char *part = find_part (from, end);
  const char *next = part < end ? skip_joiner (part, end) : NULL;
  gsize before = out->len;
  guint n = 1;

  if (next == NULL)
    return g_utf8_next_char (end);

  g_string_append_c (out, '\n');
  append_part (out, part, end);
  for (; next != NULL; next = skip_joiner (next, end))
    {
      end = skip_part (next);
      append_part (out, next, end);
      n++;
    }
  if (n > MAX_PARTS || out->len - before > BW_TEXT_MAX_JOINED)
    g_string_truncate (out, before);

  return end;
}

static void
append_greek (GString    *out,
              const char *form)
{
  const char *from = form;
  const char *at;

  while ((at = strpbrk (from, "\316\317")) != NULL) /* with which their bytes begin */
    {
      const char *part = find_part (from, at);
      const char *end = skip_part (at);

      if (part == at && end == g_utf8_next_char (at) && get_greek (g_utf8_get_char (at)) != NULL)
        {
          g_string_append_c (out, '\n');
          append_part (out, at, end);
        }
      from = MAX (end, g_utf8_next_char (at));
    }
}

/**
 * bw_text_index_entry:
 *
 * Returns: (transfer full): the form of bw_text_index_form(), followed by other ways to write
 *   some of its words: in one where they have hyphens, the names of Greek letters, and those of
 *   bw_signed_word_append()
 */
char *
bw_text_index_entry (const char *text)
{
  g_autofree char *form = bw_text_index_form (text);
  GString *out = g_string_new (form);
  const char *from = form;
  const char *at;

  while ((at = strpbrk (from, JOINER_BYTES)) != NULL)
    from = append_joined (out, from, at);
  append_greek (out, form);
  bw_signed_word_append (out, form);

  return g_string_free (out, FALSE);
}

/**
 * bw_text_search_words:
 *
 * Returns: (transfer full): the words of @text as the search index has them, small
 *   and with one space between; empty when there is none
 */
char *
bw_text_search_words (const char *text)
{
  g_autofree char *form = bw_text_index_form (text);
  GString *out = g_string_sized_new (strlen (form));
  gboolean pending = FALSE;

  for (const char *at = form; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_alnum (c))
        {
          pending = TRUE;
          continue;
        }
      if (pending && out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c < 0x80 ? (gunichar) g_ascii_tolower ((char) c) : c);
      pending = FALSE;
    }

  return g_string_free (out, FALSE);
}

/**
 * bw_text_spell_greek:
 * @words: as bw_text_search_words() makes them
 *
 * Returns: (transfer full): @words with the names of the Greek letters that stand alone
 */
char *
bw_text_spell_greek (const char *words)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, NULL);

  for (const char *at = words; *at != '\0';)
    {
      const char *end = skip_part (at);

      if (end == at)
        g_string_append_c (out, *at++);
      else
        append_part (out, at, end);
      at = MAX (at, end);
    }

  return g_string_free (out, FALSE);
}

/**
 * bw_text_index_next_word:
 * @text: (inout): in the form of bw_text_index_entry(); moved behind the word
 * @word: (out): where it begins
 * @length: (out): of the word, in bytes
 *
 * Cuts words as FTS5's unicode61 does.
 *
 * Returns: whether there is another one
 */
gboolean
bw_text_index_next_word (const char **text,
                         const char **word,
                         gsize       *length)
{
  const char *at;

  g_return_val_if_fail (text != NULL, FALSE);

  for (at = *text; *at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at));)
    at = g_utf8_next_char (at);
  *word = at;
  while (*at != '\0' && g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  *length = (gsize) (at - *word);
  *text = at;

  return *length > 0;
}

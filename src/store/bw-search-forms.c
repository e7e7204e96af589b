#include "bw-search-forms.h"

#include <string.h>

#include "bw-hint.h"
#include "bw-name-words.h"
#include "bw-search-endings.h"
#include "bw-search-known.h"
#include "bw-signed-word.h"
#include "bw-spelling.h"
#include "bw-text-index.h"

#define MAX_PARTS 5      /* of a word with hyphens */
#define MAX_NAMES 16     /* that hold a part */
#define MAX_HINT_WORDS 3 /* that a hint names */

static void
form_free (gpointer data)
{
  BwSearchForm *form = data;

  g_free (form->words);
  g_free (form);
}

static gboolean
has_form (GPtrArray  *forms,
          const char *words)
{
  for (guint i = 0; i < forms->len; i++)
    if (strcmp (((const BwSearchForm *) g_ptr_array_index (forms, i))->words, words) == 0)
      return TRUE;

  return FALSE;
}

static void
add_form (GPtrArray        *forms,
          BwSearchFormKind  kind,
          const char       *words,
          gboolean          prefix)
{
  BwSearchForm *form;

  if (has_form (forms, words))
    return;

  form = g_new0 (BwSearchForm, 1);
  form->kind = kind;
  form->words = g_strdup (words);
  form->prefix = prefix;
  g_ptr_array_add (forms, form);
}

static void
add_all (GPtrArray        *forms,
         BwSearchFormKind  kind,
         GPtrArray        *words)
{
  for (guint i = 0; i < words->len; i++)
    add_form (forms, kind, g_ptr_array_index (words, i), FALSE);
}

/* Whether there are few parts of one word; what is of other letters has no hyphens. */
static gboolean
can_join (const char *words)
{
  guint n = 1;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_iswide (g_utf8_get_char (at)))
        return FALSE;
      n += *at == ' ';
    }

  return n > 1 && n <= MAX_PARTS;
}

/* "pre training" is "pretraining". */
static void
add_joined (GPtrArray  *forms,
            const char *words,
            gboolean    prefix)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  if (can_join (words) && strlen (joined) <= BW_TEXT_MAX_JOINED)
    add_form (forms, BW_FORM_SPELLED, joined, prefix);
}

static void
add_spelled (GPtrArray  *forms,
             const char *words,
             gboolean    prefix)
{
  g_autofree char *greek = bw_text_spell_greek (words);

  add_joined (forms, words, prefix);
  if (strcmp (greek, words) != 0)
    {
      add_form (forms, BW_FORM_SPELLED, greek, prefix);
      add_joined (forms, greek, prefix);
    }
}

/* Returns: (transfer full): "muller" for "mueller", as some write it */
static char *
drop_umlauts (const char *word)
{
  GString *out = g_string_new (NULL);

  for (const char *at = word; *at != '\0'; at++)
    {
      g_string_append_c (out, *at);
      if (strchr ("aou", *at) != NULL && at[1] == 'e')
        at++;
    }

  return g_string_free (out, FALSE);
}

static gboolean
add_without_umlauts (BwSearchContext  *context,
                     GPtrArray        *forms,
                     const char       *word,
                     GError          **error)
{
  g_autofree char *other = drop_umlauts (word);
  gboolean whole = FALSE;
  gboolean known = FALSE;

  if (strcmp (other, word) == 0)
    return TRUE;
  if (!bw_search_known_find (context, other, FALSE, &whole, &known, error))
    return FALSE;

  if (whole)
    add_form (forms, BW_FORM_GUESSED, other, FALSE);

  return TRUE;
}

static void
add_hint (BwSearchContext *context,
          const char      *word,
          GPtrArray       *forms)
{
  const char *guesses[MAX_HINT_WORDS + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < forms->len && n <= MAX_HINT_WORDS; i++)
    {
      const BwSearchForm *form = g_ptr_array_index (forms, i);

      if (form->kind != BW_FORM_GUESSED)
        continue;
      if (n < MAX_HINT_WORDS)
        guesses[n] = form->words;
      n++;
    }
  if (n > 0)
    bw_hints_add_guess (context->hints, word, guesses, n > MAX_HINT_WORDS);
}

/* Where nothing is as it was typed: names of which it is a part, then words that are nearly it. */
static gboolean
add_guesses (BwSearchContext  *context,
             GPtrArray        *forms,
             const char       *word,
             GError          **error)
{
  g_autoptr (GPtrArray) names = bw_name_words_find_part (context->index, word, MAX_NAMES, error);
  g_autoptr (GPtrArray) near = NULL;
  guint before = forms->len;

  if (names == NULL)
    return FALSE;

  add_all (forms, BW_FORM_GUESSED, names);
  if (names->len == 0 && !add_without_umlauts (context, forms, word, error))
    return FALSE;
  if (forms->len == before)
    {
      if ((near = bw_spelling_find (context->index, word, error)) == NULL)
        return FALSE;
      add_all (forms, BW_FORM_GUESSED, near);
    }
  add_hint (context, word, forms);

  return TRUE;
}

/* A word that is still being typed has no other endings yet, unless it is a word already or nothing
 * begins with it. */
static gboolean
add_forgiven (BwSearchContext  *context,
              GPtrArray        *forms,
              const char       *word,
              gboolean          prefix,
              gboolean          guess,
              GError          **error)
{
  g_autoptr (GPtrArray) mates = NULL;
  gboolean whole = FALSE;
  gboolean known = FALSE;

  if (!bw_search_known_find (context, word, prefix, &whole, &known, error))
    return FALSE;

  if (whole || !known)
    {
      if ((mates = bw_search_endings_find (context, word, error)) == NULL)
        return FALSE;
      add_all (forms, whole ? BW_FORM_ENDING : BW_FORM_ENDING_INSTEAD, mates);
    }

  return whole || known || forms->len > 1 || !guess || add_guesses (context, forms, word, error);
}

/* Of a word with hyphens it is the last part that is being typed. Names have no other endings. */
static gboolean
add_endings_of_parts (BwSearchContext  *context,
                      GPtrArray        *forms,
                      const char       *words,
                      gboolean          prefix,
                      GError          **error)
{
  g_autoptr (GPtrArray) endings = NULL;
  gboolean whole = TRUE;
  gboolean known = TRUE;

  if (prefix && !bw_search_known_find (context, strrchr (words, ' ') + 1, TRUE, &whole, &known, error))
    return FALSE;
  if (!whole && known)
    return TRUE;
  if ((endings = bw_search_endings_find (context, words, error)) == NULL)
    return FALSE;

  add_all (forms, BW_FORM_ENDING, endings);
  return TRUE;
}

/* What is not quoted may have another ending, each part of it too. */
static gboolean
add_unquoted (BwSearchContext  *context,
              GPtrArray        *forms,
              const char       *words,
              gboolean          prefix,
              gboolean          guess,
              GError          **error)
{
  add_spelled (forms, words, prefix);
  if (strlen (words) > BW_TEXT_MAX_JOINED)
    return TRUE;
  if (strchr (words, ' ') == NULL)
    return add_forgiven (context, forms, words, prefix, guess, error);

  return !can_join (words) || add_endings_of_parts (context, forms, words, prefix, error);
}

/* Cuts what is longer than anybody types. Returns: whether it was */
static gboolean
cut_words (BwSearchContext *context,
           char            *words)
{
  guint n = 1;

  for (char *at = strchr (words, ' '); at != NULL; at = strchr (at + 1, ' '))
    if (n++ == BW_QUERY_MAX_TERMS)
      {
        *at = '\0';
        bw_hints_add_limit (context->hints, BW_HINT_TERMS, BW_QUERY_MAX_TERMS);
        return TRUE;
      }

  return FALSE;
}

static GPtrArray *
make_forms (BwSearchContext  *context,
            const BwQuery    *query,
            gboolean          guess,
            GError          **error)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (form_free);
  g_autofree char *words = bw_text_search_words (query->text);
  g_autofree char *signed_word = bw_signed_word_spell (query->text);
  gboolean prefix = !cut_words (context, words) && query->prefix;

  if (signed_word != NULL)
    add_form (forms, BW_FORM_TYPED, signed_word, FALSE);
  if (signed_word != NULL || *words == '\0')
    return g_steal_pointer (&forms);

  add_form (forms, BW_FORM_TYPED, words, prefix);
  if (!query->phrase && !add_unquoted (context, forms, words, prefix, guess, error))
    return NULL;

  return g_steal_pointer (&forms);
}

/**
 * bw_search_forms_get:
 * @query: a %BW_QUERY_TEXT
 * @guess: whether what nothing has as typed may be something else: not what is to be left out
 *
 * Returns: (transfer none) (element-type BwSearchForm) (nullable): the ways to write it, that as
 *   typed first, which are found once for each search; empty where it has no letter or digit, or
 *   `NULL` with @error set
 */
GPtrArray *
bw_search_forms_get (BwSearchContext  *context,
                     const BwQuery    *query,
                     gboolean          guess,
                     GError          **error)
{
  g_autofree char *key = NULL;
  GPtrArray *forms;

  g_return_val_if_fail (context != NULL, NULL);
  g_return_val_if_fail (query->type == BW_QUERY_TEXT, NULL);

  key = g_strdup_printf ("%d%d%d%s", guess, query->phrase, query->prefix, query->text);
  if ((forms = g_hash_table_lookup (context->forms, key)) == NULL &&
      (forms = make_forms (context, query, guess, error)) != NULL)
    g_hash_table_insert (context->forms, g_steal_pointer (&key), forms);

  return forms;
}

/**
 * bw_search_forms_add_words:
 * @words: (element-type utf8): the words that were searched for beside those that were typed are
 *   added to it, to show where they stand
 */
void
bw_search_forms_add_words (BwSearchContext *context,
                           GPtrArray       *words)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, context->forms);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 1; i < ((GPtrArray *) value)->len; i++)
      {
        const BwSearchForm *form = g_ptr_array_index ((GPtrArray *) value, i);
        g_auto (GStrv) parts = g_strsplit (form->words, " ", -1);

        for (guint j = 0; parts[j] != NULL; j++)
          if (!g_ptr_array_find_with_equal_func (words, parts[j], g_str_equal, NULL))
            g_ptr_array_add (words, g_strdup (parts[j]));
      }
}

#include "bw-doubt-words.h"

#include <glib/gi18n-lib.h>

#include "bw-text.h"

#define WORK_LENGTH 40 /* characters of a title, which tells apart who has one name */

static const char *
say_names (const BwDoubt *doubt,
           BwLikeness     likeness)
{
  switch (likeness)
    {
    case BW_LIKENESS_SAME:
      return doubt->kind == BW_KIND_PERSON ? _ ("the same name") : _ ("the same title");
    case BW_LIKENESS_INITIALS:
      return _ ("initials of the same name");
    case BW_LIKENESS_MORE:
      return _ ("the same name with one given name more");
    case BW_LIKENESS_SHORT:
      return _ ("a short form of the same name");
    case BW_LIKENESS_SPELLING:
      return _ ("another spelling of the same name");
    case BW_LIKENESS_ORDER:
      return _ ("the same name in another order");
    case BW_LIKENESS_SCRIPT:
      return _ ("the same name in another script");
    case BW_LIKENESS_SCRIPTS:
      return _ ("names in two scripts");
    case BW_LIKENESS_BEGINNING:
      return _ ("titles that begin with the same words");
    case BW_LIKENESS_DESCRIPTION:
      return _ ("a description that may be of the same paper");
    case BW_LIKENESS_NONE:
    default:
      return doubt->kind == BW_KIND_PERSON ? _ ("unlike names") : _ ("unlike titles");
    }
}

/* Returns: (transfer full): the words with commas between them, and how many more there are */
static char *
join (const BwClue *clue)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < clue->words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (clue->words, i));
  if (clue->n > clue->words->len)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " and %'u more", " and %'u more",
                                         clue->n - clue->words->len),
                            clue->n - clue->words->len);

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): `a and b`, for words of which each has another beside it */
static char *
join_pairs (const BwClue *clue)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i + 1 < clue->words->len; i += 2)
    {
      const char *one = g_ptr_array_index (clue->words, i);
      const char *other = g_ptr_array_index (clue->words, i + 1);
      /* Translators: two names, or two identifiers, that may mean one. */
      g_autofree char *pair = g_strdup_printf (_ ("%s and %s"), one, other);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", pair);
    }

  return g_string_free (text, FALSE);
}

static char *
say_categories (const BwClue *clue)
{
  /* Translators: two fields, one of each of two groups of somebody's papers. */
  return g_strdup_printf (_ ("but some in %s and some in %s"),
                          (const char *) g_ptr_array_index (clue->words, 0),
                          (const char *) g_ptr_array_index (clue->words, 1));
}

/* Returns: (nullable): a sentence with a place for the words */
static const char *
get_sentence (const BwDoubt *doubt,
              BwClueKind     kind)
{
  const char *const sentences[] = {
    [BW_CLUE_IDENTIFIERS] = _ ("both have %s"),
    [BW_CLUE_ADDRESSES] = _ ("both at the address %s"),
    [BW_CLUE_PAPERS] = _ ("different documents name either as an author of %s"),
    [BW_CLUE_AUTHORS] = doubt->kind == BW_KIND_PERSON  ? _ ("both wrote with %s")
                        : doubt->kind == BW_KIND_PAPER ? _ ("both by %s")
                                                       : _ ("names %s"),
    [BW_CLUE_FAMILIES] = _ ("authors who may be the same: %s"),
    [BW_CLUE_AFFILIATIONS] = _ ("both at %s"),
    [BW_CLUE_CATEGORIES] = _ ("both in %s"),
    [BW_CLUE_TERMS] = _ ("both speak of %s"),
    [BW_CLUE_NUMBERS] = _ ("both state %s"),
    [BW_CLUE_OTHER_IDENTIFIERS] = _ ("but each has an identifier of its own: %s"),
    [BW_CLUE_YEARS_APART] = NULL,
    [BW_CLUE_OTHER_CATEGORIES] = NULL,
    [BW_CLUE_OTHER_VENUES] = _ ("but one at a conference and one in a journal"),
    [BW_CLUE_OTHER_SIGNS] = _ ("but with other signs in the title"),
    [BW_CLUE_OTHER_VOLUMES] = _ ("but in the volumes %s"),
    [BW_CLUE_OTHER_PAGES] = _ ("but on the pages %s"),
    [BW_CLUE_OTHER_NUMBERS] = _ ("but reports with the numbers %s"),
    [BW_CLUE_OTHER_EDITIONS] = _ ("but of the editions %s"),
    [BW_CLUE_OTHER_ISBNS] = _ ("but books with the ISBNs %s"),
  };

  return sentences[kind];
}

/* Returns: (transfer full): one reason, in words */
char *
bw_doubt_words_clue (const BwDoubt *doubt,
                     const BwClue  *clue)
{
  gboolean pairs = clue->kind == BW_CLUE_FAMILIES || bw_clue_is_against (clue);
  const char *sentence = get_sentence (doubt, clue->kind);
  g_autofree char *words = NULL;
  GString *text;

  if (clue->kind == BW_CLUE_NAMES)
    return g_strdup (say_names (doubt, clue->likeness));
  if (clue->kind == BW_CLUE_YEARS)
    return g_strdup (clue->n == 0 ? _ ("of the same years") : _ ("of about the same years"));
  if (clue->kind == BW_CLUE_OTHER_AUTHORS)
    return g_strdup (doubt->kind == BW_KIND_PERSON  ? _ ("but no co-author in common")
                     : doubt->kind == BW_KIND_PAPER ? _ ("but no author in common")
                                                    : _ ("but names none of the authors"));
  if (clue->kind == BW_CLUE_OTHER_CATEGORIES)
    return say_categories (clue);
  if (sentence == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "but %'u year lies between them",
                                         "but %'u years lie between them", clue->n),
                            clue->n);

  words = pairs ? join_pairs (clue) : join (clue);
  text = g_string_new (sentence);
  g_string_replace (text, "%s", words, 1);

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): all reasons in a line */
char *
bw_doubt_words_evidence (const BwDoubt *doubt)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < doubt->clues->len; i++)
    g_ptr_array_add (lines, bw_doubt_words_clue (doubt, g_ptr_array_index (doubt->clues, i)));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (" · ", (char **) lines->pdata);
}

/* Who is called as the other is told by what they wrote. */
static char *
tell_apart (const BwDoubt  *doubt,
            const BwTraits *side)
{
  g_autofree char *work = NULL;

  if (g_strcmp0 (doubt->one->name, doubt->other->name) != 0 || side->titles == NULL || side->titles[0] == NULL)
    return g_strdup (side->name);

  work = bw_text_clip (side->titles[0], WORK_LENGTH);

  /* Translators: the name of somebody, and the title of one of their papers. */
  return g_strdup_printf (_ ("%s (“%s”)"), side->name, work);
}

/* Returns: (transfer full): which two it is */
char *
bw_doubt_words_title (const BwDoubt *doubt)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (bw_doubt_is_of_one (doubt))
    /* Translators: the name of somebody who may be two people. */
    return g_strdup_printf (_ ("%s: one or two?"), doubt->one->name);

  if (bw_doubt_is_of_document (doubt))
    /* Translators: the headline of a document, and the title of a paper. */
    return g_strdup_printf (_ ("%s: about %s?"), doubt->other->name, doubt->one->name);

  one = tell_apart (doubt, doubt->one);
  other = tell_apart (doubt, doubt->other);

  /* Translators: the names of two people or the titles of two papers that may be one. */
  return g_strdup_printf (_ ("%s or %s?"), one, other);
}

/* Returns: (transfer full): what else is known of one of them, in a line; perhaps empty */
char *
bw_doubt_words_side (const BwDoubt  *doubt,
                     const BwTraits *side)
{
  GString *text = g_string_new (NULL);

  if (doubt->kind == BW_KIND_PERSON)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "%'u paper", "%'u papers", side->works->len),
                            side->works->len);
  if (side->first_year != 0)
    g_string_append_printf (text, "%s%d", text->len > 0 ? " · " : "", side->first_year);
  if (side->last_year != side->first_year)
    g_string_append_printf (text, "–%d", side->last_year);
  for (guint i = 0; side->keys[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", side->keys[i]);

  return g_string_free (text, FALSE);
}

/* Returns: what stands above a list of @n pairs */
const char *
bw_doubt_words_lead (guint n)
{
  return n > 0 ? _ ("These may be one, and have not been joined, or may be two. Open one to see both side"
                    " by side: S says that they are the same, D that they are different.")
               : _ ("Nothing is doubtful. What is likely one and not sure is offered here.");
}

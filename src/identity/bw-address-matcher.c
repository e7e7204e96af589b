#include "bw-address-matcher.h"

#include <string.h>

#include "bw-generic-title.h"
#include "bw-name.h"
#include "bw-paper-matcher.h"
#include "bw-telling-words.h"

#define MIN_TERMS 2 /* of a title that are all in another */

/*
 * Two papers of one address. Whoever puts something on the web may put it where something else is, so
 * that an address alone joins nothing.
 */

/* With nothing but the family name. */
static gboolean
is_family_of (const char *name_key,
              const char *other)
{
  g_autoptr (BwName) name = bw_name_new (name_key);
  g_autoptr (BwName) other_name = bw_name_new (other);

  return (name->given == NULL || other_name->given == NULL) && strcmp (name->family, other_name->family) == 0;
}

static gboolean
share_family (const BwPaperEvidence *one,
              const BwPaperEvidence *other)
{
  for (guint i = 0; one->author_keys[i] != NULL; i++)
    for (guint j = 0; other->author_keys[j] != NULL; j++)
      if (is_family_of (one->author_keys[i], other->author_keys[j]))
        return TRUE;

  return FALSE;
}

static gboolean
has_numbers_of (GStrv words,
                GStrv others)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_isdigit (*words[i]) && !g_strv_contains ((const char *const *) others, words[i]))
      return FALSE;

  return TRUE;
}

/* Each has a number that the other has not, as the versions of a program and the parts of a work do. */
static gboolean
numbers_disagree (const char *title_key,
                  const char *other)
{
  g_auto (GStrv) words = g_strsplit (title_key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);

  return !has_numbers_of (words, others) && !has_numbers_of (others, words);
}

/* @n_fewer: (out): how many the title has that has fewer of them */
static guint
count_shared_terms (const char *title_key,
                    const char *other,
                    guint      *n_fewer)
{
  g_auto (GStrv) terms = bw_telling_words (title_key);
  g_auto (GStrv) others = bw_telling_words (other);
  guint n_shared = 0;
  guint n = 0;

  for (; terms[n] != NULL; n++)
    n_shared += g_strv_contains ((const char *const *) others, terms[n]);
  *n_fewer = g_strv_length (others) < n ? g_strv_length (others) : n;

  return n_shared;
}

static gboolean
is_chapter (const BwPaperEvidence *evidence)
{
  return g_strcmp0 (evidence->type, "chapter") == 0;
}

static gboolean
is_generic (const char *title_key)
{
  return title_key != NULL && bw_generic_title_is (title_key);
}

static BwVerdict
judge_titles (const BwPaperEvidence *one,
              const char            *title_key,
              const BwPaperEvidence *other,
              const char            *other_title_key,
              gboolean               share_people)
{
  guint n_fewer;
  guint n = count_shared_terms (title_key, other_title_key, &n_fewer);

  if ((n >= MIN_TERMS && n == n_fewer) || (share_people && n > 0 && 2 * n >= n_fewer))
    return BW_VERDICT_SAME;

  return share_people ? bw_paper_matcher_judge_team (one, other, NULL) : BW_VERDICT_NEW;
}

/**
 * bw_address_matcher_judge:
 * @one: what a document states of a paper
 * @title_key: (nullable): of bw_text_key(), where the title is known
 * @other: what is known of a paper of the same address
 * @other_title_key: (nullable): likewise of the other paper, another than @title_key
 *
 * An address makes two papers one where the titles or the people say so too, and nothing speaks
 * against it: other identifiers, years far apart, other authors, or numbers of two parts.
 */
BwVerdict
bw_address_matcher_judge (const BwPaperEvidence *one,
                          const char            *title_key,
                          const BwPaperEvidence *other,
                          const char            *other_title_key)
{
  gboolean have_people = bw_paper_evidence_has_authors (one) && bw_paper_evidence_has_authors (other);
  gboolean share_people = have_people && (bw_paper_evidence_share_people (one, other) || share_family (one, other));

  if (is_chapter (one) || is_chapter (other) || is_generic (title_key) || is_generic (other_title_key) ||
      bw_paper_evidence_contradict (one, other) || bw_paper_evidence_years_disagree (one, other) ||
      (have_people && !share_people))
    return BW_VERDICT_NEW;

  if (title_key == NULL || other_title_key == NULL)
    return share_people ? BW_VERDICT_SAME : BW_VERDICT_NEW;
  if (numbers_disagree (title_key, other_title_key))
    return BW_VERDICT_NEW;

  return judge_titles (one, title_key, other, other_title_key, share_people);
}

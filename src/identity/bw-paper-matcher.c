#include "bw-paper-matcher.h"

#include <string.h>

#include "bw-paper-edition.h"
#include "bw-text.h"
#include "bw-title-likeness.h"
#include "bw-title-signs.h"

#define MAX_TEAM 100              /* authors who are compared one by one */
#define FIRST_BEYOND_LATIN 0x0370 /* of Greek */

/* Bibliographies have preprints and papers of conferences as articles too. */
static gboolean
is_journal (const char *venue)
{
  static const char *const OTHERS[] = { "advances", "arxiv", "biorxiv", "conference", "corr", "eprint",
                                        "medrxiv", "openreview", "preprint", "preprints", "proceedings",
                                        "report", "ssrn", "symposium", "workshop", NULL };
  g_autofree char *key = bw_text_key (venue);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (OTHERS, words[i]))
      return FALSE;

  return *key != '\0';
}

static gboolean
is_of_journal (const BwPaperEvidence *evidence)
{
  return g_strcmp0 (evidence->type, "article-journal") == 0 && evidence->venue != NULL &&
         is_journal (evidence->venue);
}

/**
 * bw_paper_matcher_are_editions:
 *
 * What a conference has printed and a journal prints after it is another work; in one year it is
 * one that somebody has entered wrongly.
 */
gboolean
bw_paper_matcher_are_editions (const BwPaperEvidence *one,
                               const BwPaperEvidence *other)
{
  const BwPaperEvidence *in_journal = is_of_journal (one) ? one : other;
  const BwPaperEvidence *elsewhere = in_journal == one ? other : one;

  return g_strcmp0 (elsewhere->type, "paper-conference") == 0 && is_of_journal (in_journal) &&
         (!bw_date_is_known (one->published) || one->published.year != other->published.year);
}

/* A title that many works can have, or one that has been printed twice. */
static gboolean
are_of_two_times (const BwPaperEvidence *one,
                  const BwPaperEvidence *other)
{
  gboolean printed = one->venue != NULL && other->venue != NULL && !bw_paper_evidence_is_preprint (one) &&
                     !bw_paper_evidence_is_preprint (other);

  return !one->published_inferred && !other->published_inferred && (printed || !one->title_tells) &&
         bw_paper_evidence_years_disagree (one, other);
}

static BwVerdict
judge_people (const BwPaperEvidence  *one,
              const BwPaperEvidence  *other,
              const char            **why)
{
  if (are_of_two_times (one, other))
    {
      *why = "the same title, years apart";
      return BW_VERDICT_NEW;
    }
  if (!bw_paper_evidence_has_authors (one) || !bw_paper_evidence_has_authors (other))
    {
      *why = "the same title";
      return BW_VERDICT_SAME;
    }
  if (bw_paper_evidence_share_author (one, other))
    {
      *why = "the same title and an author in common";
      return BW_VERDICT_SAME;
    }
  if (one->title_tells && !bw_paper_evidence_years_disagree (one, other) && bw_paper_evidence_may_share_author (one, other))
    {
      *why = "the same title and an author who is written otherwise";
      return BW_VERDICT_SAME;
    }
  if (one->first_author_known && other->first_author_known)
    {
      *why = "the same title by different authors";
      return BW_VERDICT_NEW;
    }
  if (bw_paper_evidence_years_disagree (one, other))
    {
      *why = "the same title, years apart";
      return BW_VERDICT_NEW;
    }

  *why = "the same title, and the lists of authors do not disagree";
  return BW_VERDICT_SAME;
}

/* By the title as it is written, and by where they have been printed. */
static BwVerdict
judge_printed (const BwPaperEvidence  *one,
               const BwPaperEvidence  *other,
               const char            **why)
{
  if (bw_paper_matcher_are_editions (one, other))
    {
      *why = "the same title, at a conference and in a journal";
      return BW_VERDICT_NEW;
    }
  if (one->title != NULL && other->title != NULL && bw_title_signs_differ (one->title, other->title))
    {
      *why = "the same words, but other signs in the title";
      return BW_VERDICT_NEW;
    }
  if (bw_paper_edition_differs (one, other, NULL))
    {
      *why = "the same title, in another volume, on other pages or in another edition";
      return BW_VERDICT_NEW;
    }

  return BW_VERDICT_SAME;
}

/**
 * bw_paper_matcher_judge:
 * @one: what is known of a paper
 * @other: what is known of a paper whose title has the same key
 * @reason: (out) (optional): why, a static string
 *
 * Two papers of one title are one unless something speaks against it: first authors
 * that differ with no author in common, years far apart, another volume or edition, or a journal
 * that has printed the one in another year than a conference the other. A list that is cut short,
 * or a profile that names one author out of many, does not speak against it.
 */
BwVerdict
bw_paper_matcher_judge (const BwPaperEvidence  *one,
                        const BwPaperEvidence  *other,
                        const char            **reason)
{
  const char *unused;
  const char **why = reason != NULL ? reason : &unused;

  g_return_val_if_fail (one != NULL, BW_VERDICT_NEW);
  g_return_val_if_fail (other != NULL, BW_VERDICT_NEW);

  if (one->title_known != other->title_known)
    {
      *why = "one has a title and the other a description";
      return BW_VERDICT_NEW;
    }
  if (bw_paper_evidence_contradict (one, other))
    {
      *why = "the same title, but another identifier";
      return BW_VERDICT_NEW;
    }

  return judge_printed (one, other, why) == BW_VERDICT_NEW ? BW_VERDICT_NEW : judge_people (one, other, why);
}

static gboolean
begins_with (const char *title_key,
             const char *other)
{
  gsize length = strlen (other);

  return strncmp (title_key, other, length) == 0 &&
         (title_key[length] == '\0' || title_key[length] == ' ');
}

static gboolean
share_most_words (const char *title_key,
                  const char *other)
{
  g_auto (GStrv) words = g_strsplit (title_key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);
  guint n = g_strv_length (words);
  guint n_shared = 0;

  for (guint i = 0; i < n; i++)
    n_shared += g_strv_contains ((const char *const *) others, words[i]);

  return 2 * n_shared >= MAX (n, g_strv_length (others));
}

static gboolean
are_alike (const char *title_key,
           const char *other)
{
  return begins_with (title_key, other) || begins_with (other, title_key) || share_most_words (title_key, other);
}

/**
 * bw_paper_matcher_judge_identified:
 * @scheme: of an identifier that two papers have in common
 * @title_key: (nullable): of bw_text_key(), where the title is known
 * @other: (nullable): likewise of the other paper
 * @reason: (out) (optional): why, a static string
 *
 * An identifier of a work makes two papers one. A DOI is often that of the book or the
 * issue in which a paper appeared: then the titles must be alike too.
 */
BwVerdict
bw_paper_matcher_judge_identified (const char  *scheme,
                                   const char  *title_key,
                                   const char  *other,
                                   const char **reason)
{
  const char *unused;
  const char **why = reason != NULL ? reason : &unused;

  *why = "the same identifier";
  if (strcmp (scheme, "doi") != 0 || title_key == NULL || other == NULL || are_alike (title_key, other))
    return BW_VERDICT_SAME;

  *why = "the same DOI, but another title";
  return BW_VERDICT_NEW;
}

static gboolean
is_latin (const char *title_key)
{
  for (const char *at = title_key; *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_get_char (at) >= FIRST_BEYOND_LATIN)
      return FALSE;

  return TRUE;
}

/**
 * bw_paper_matcher_is_mistaken:
 * @scheme: of an identifier that two papers have in common
 * @title_key: of bw_text_key()
 * @other_title_key: likewise of the other paper
 *
 * Returns: whether one of them may have been given the identifier by mistake, and has to be by one of
 *   the authors of the other: somebody has entered it, and the titles have little in common
 */
gboolean
bw_paper_matcher_is_mistaken (const char *scheme,
                              const char *title_key,
                              const char *other_title_key)
{
  static const char *const ENTERED[] = { "acl", "arxiv", "pmcid", "pmid", NULL };

  return g_strv_contains (ENTERED, scheme) && is_latin (title_key) == is_latin (other_title_key) &&
         !are_alike (title_key, other_title_key);
}

/* Whether each of @keys is, or may be, one of @others. */
static gboolean
are_among (const char *const *keys,
           const char *const *others)
{
  for (guint i = 0; keys[i] != NULL; i++)
    {
      gboolean found = g_strv_contains (others, keys[i]);

      for (guint j = 0; !found && others[j] != NULL; j++)
        found = bw_paper_evidence_names_may_be_one (keys[i], others[j]);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_small (const BwPaperEvidence *evidence)
{
  return g_strv_length ((GStrv) evidence->author_keys) <= MAX_TEAM;
}

static gboolean
are_as_many (const BwPaperEvidence *one,
             const BwPaperEvidence *other)
{
  return other->n_authors > 0 ? other->n_authors == g_strv_length ((GStrv) one->author_keys)
                              : are_among (other->author_keys, one->author_keys);
}

static gboolean
is_chapter (const BwPaperEvidence *evidence)
{
  return g_strcmp0 (evidence->type, "chapter") == 0;
}

/**
 * bw_paper_matcher_judge_team:
 * @one: what a document states of a paper
 * @other: what is known of a paper of the same DOI and another title
 * @reason: (out) (optional): why, a static string
 *
 * By the same people a work that has two titles is one, but for chapters of one book.
 */
BwVerdict
bw_paper_matcher_judge_team (const BwPaperEvidence  *one,
                             const BwPaperEvidence  *other,
                             const char            **reason)
{
  const char *unused;
  const char **why = reason != NULL ? reason : &unused;

  *why = "the same DOI and the same authors";
  if (bw_paper_evidence_has_authors (one) && bw_paper_evidence_has_authors (other) && is_small (one) && is_small (other) && !is_chapter (one) &&
      !is_chapter (other) && !bw_paper_evidence_years_disagree (one, other) &&
      are_as_many (one, other) &&
      are_among (one->author_keys, other->author_keys))
    return BW_VERDICT_SAME;

  *why = "the same DOI, but another title";
  return BW_VERDICT_NEW;
}

static gboolean
are_near (const char *title_key,
          const char *other)
{
  return !bw_title_is_other_part (title_key, other) &&
         (begins_with (title_key, other) || begins_with (other, title_key) ||
          share_most_words (title_key, other) || bw_title_is_near (title_key, other));
}

/* Whether the entry of a bibliography that had the key is the one that has it now. */
static gboolean
is_entry_again (const BwPaperEvidence *one,
                const char            *title_key,
                const BwPaperEvidence *other,
                const char            *other_title_key)
{
  return one->published.year == other->published.year && bw_paper_evidence_has_authors (one) == bw_paper_evidence_has_authors (other) &&
         (!bw_paper_evidence_has_authors (one) || bw_paper_evidence_share_people (one, other)) && !bw_paper_evidence_contradict (one, other) &&
         are_near (title_key, other_title_key);
}

/**
 * bw_paper_matcher_judge_corrected:
 * @scheme: of an identifier of @one, that only @other had in an older state of the document
 * @title_key: of bw_text_key(), another than @other_title_key
 *
 * A document that has another title for what it identifies as before has corrected it, unless
 * neither the title nor anybody is the same. The key of an entry of a bibliography identifies
 * less: all else must agree.
 */
BwVerdict
bw_paper_matcher_judge_corrected (const char            *scheme,
                                  const BwPaperEvidence *one,
                                  const char            *title_key,
                                  const BwPaperEvidence *other,
                                  const char            *other_title_key)
{
  if (strcmp (scheme, "bibtex_key") == 0)
    return is_entry_again (one, title_key, other, other_title_key) ? BW_VERDICT_SAME : BW_VERDICT_NEW;

  if (bw_paper_evidence_share_people (one, other))
    return BW_VERDICT_SAME;

  return bw_paper_matcher_judge_identified (scheme, one->title_known ? title_key : NULL,
                                            other->title_known ? other_title_key : NULL, NULL);
}

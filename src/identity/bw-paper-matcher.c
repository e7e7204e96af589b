#include "bw-paper-matcher.h"

#define MAX_YEARS_APART 3 /* of a preprint and its published copy */

static gboolean
has_authors (const BwPaperEvidence *evidence)
{
  return evidence->author_keys != NULL && evidence->author_keys[0] != NULL;
}

static gboolean
share_author (const BwPaperEvidence *one,
              const BwPaperEvidence *other)
{
  for (guint i = 0; one->author_keys[i] != NULL; i++)
    if (g_strv_contains (other->author_keys, one->author_keys[i]))
      return TRUE;

  return FALSE;
}

static gboolean
years_disagree (BwDate one,
                BwDate other)
{
  return bw_date_is_known (one) && bw_date_is_known (other) &&
         ABS (one.year - other.year) > MAX_YEARS_APART;
}

/**
 * bw_paper_matcher_judge:
 * @one: what is known of a paper
 * @other: what is known of a paper whose title has the same key
 * @reason: (out) (optional): why, a static string
 *
 * Two papers of one title are one unless something speaks against it: first authors
 * that differ with no author in common, or years far apart. A list that is cut short,
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
  if (!has_authors (one) || !has_authors (other))
    {
      *why = "the same title";
      return BW_VERDICT_SAME;
    }
  if (share_author (one, other))
    {
      *why = "the same title and an author in common";
      return BW_VERDICT_SAME;
    }
  if (one->first_author_known && other->first_author_known)
    {
      *why = "the same title by different authors";
      return BW_VERDICT_NEW;
    }
  if (years_disagree (one->published, other->published))
    {
      *why = "the same title, years apart";
      return BW_VERDICT_NEW;
    }

  *why = "the same title, and the lists of authors do not disagree";
  return BW_VERDICT_SAME;
}

#include "bw-paper-evidence.h"

#include <string.h>

#include "bw-name-likeness.h"
#include "bw-name.h"
#include "bw-text.h"

#define MAX_YEARS_APART 3 /* of a preprint and its published copy */

gboolean
bw_paper_evidence_has_authors (const BwPaperEvidence *self)
{
  return self->author_keys != NULL && self->author_keys[0] != NULL;
}

/* Of papers that have authors, as are those of bw_paper_evidence_may_share_author(). */
gboolean
bw_paper_evidence_share_author (const BwPaperEvidence *self,
                                const BwPaperEvidence *other)
{
  for (guint i = 0; self->author_keys[i] != NULL; i++)
    if (g_strv_contains (other->author_keys, self->author_keys[i]))
      return TRUE;

  return FALSE;
}

/* Returns: whether one name key has initials where the other has names, or a given name more */
gboolean
bw_paper_evidence_names_may_be_one (const char *name_key,
                                    const char *other)
{
  g_autoptr (BwName) name = bw_name_new (name_key);
  g_autoptr (BwName) other_name = bw_name_new (other);
  BwLikeness likeness = bw_name_likeness (name->given, name->family, other_name->given, other_name->family);

  return likeness == BW_LIKENESS_INITIALS || likeness == BW_LIKENESS_MORE;
}

/* With initials, or a given name more. */
gboolean
bw_paper_evidence_may_share_author (const BwPaperEvidence *self,
                                    const BwPaperEvidence *other)
{
  for (guint i = 0; self->author_keys[i] != NULL; i++)
    for (guint j = 0; other->author_keys[j] != NULL; j++)
      if (bw_paper_evidence_names_may_be_one (self->author_keys[i], other->author_keys[j]))
        return TRUE;

  return FALSE;
}

gboolean
bw_paper_evidence_share_people (const BwPaperEvidence *self,
                                const BwPaperEvidence *other)
{
  return bw_paper_evidence_has_authors (self) && bw_paper_evidence_has_authors (other) &&
         (bw_paper_evidence_share_author (self, other) || bw_paper_evidence_may_share_author (self, other));
}

/* Returns: whether both are known, and too far apart for a preprint and its published copy */
gboolean
bw_paper_evidence_years_disagree (const BwPaperEvidence *self,
                                  const BwPaperEvidence *other)
{
  return bw_date_is_known (self->published) && bw_date_is_known (other->published) &&
         ABS (self->published.year - other->published.year) > MAX_YEARS_APART;
}

/* Whether it has appeared where preprints do. */
gboolean
bw_paper_evidence_is_preprint (const BwPaperEvidence *self)
{
  static const char *const SERVERS[] = { "arxiv", "biorxiv", "corr", "eprint", "medrxiv",
                                         "openreview", "preprint", "preprints", "ssrn", NULL };
  g_autofree char *key = bw_text_key (self->venue != NULL ? self->venue : "");
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (SERVERS, words[i]))
      return TRUE;

  return FALSE;
}

/* A DOI of a preprint server: the published copy has another. */
static gboolean
is_preprint_doi (const char *doi)
{
  static const char *const PREFIXES[] = { "10.48550/", "10.1101/", "10.21203/", "10.31234/",
                                          "10.31219/", "10.2139/", "10.5281/", "10.20944/",
                                          "10.26434/", "10.36227/", "10.22541/", "10.6084/" };

  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    if (g_str_has_prefix (doi, PREFIXES[i]))
      return TRUE;

  return FALSE;
}

/* Whether one scheme gives two works two values; some give one work several. */
static gboolean
contradict (const char *scheme,
            const char *one,
            const char *other)
{
  if (strcmp (scheme, "doi") == 0)
    return !is_preprint_doi (one) && !is_preprint_doi (other);

  return strcmp (scheme, "arxiv") == 0 || strcmp (scheme, "pmid") == 0 || strcmp (scheme, "acl") == 0;
}

/* Returns: whether their identifiers are of two works */
gboolean
bw_paper_evidence_contradict (const BwPaperEvidence *self,
                              const BwPaperEvidence *other)
{
  for (guint i = 0; self->identifiers != NULL && i < self->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (self->identifiers, i);
      const char *value = other->identifiers != NULL
                            ? bw_identifier_find (other->identifiers, identifier->scheme)
                            : NULL;

      if (value != NULL && strcmp (value, identifier->value) != 0 &&
          contradict (identifier->scheme, identifier->value, value))
        return TRUE;
    }

  return FALSE;
}

#pragma once

#include "bw-date.h"
#include "bw-identifier.h"
#include "bw-verdict.h"

G_BEGIN_DECLS

/**
 * BwPaperEvidence:
 * @author_keys: (nullable): name keys of the authors that are known
 * @first_author_known: whether the first of @author_keys is the paper's first author
 * @published: at the precision that is known
 * @title_tells: whether few other works can have the title
 * @type: (nullable): a CSL type
 * @venue: (nullable): in which it appeared
 * @identifiers: (nullable) (element-type BwIdentifier): by which it is known
 * @n_authors: how many a document says there are, where @author_keys has other names of them
 *   too; or 0
 *
 * What is known of a paper beside its title.
 */
typedef struct
{
  gboolean title_known;
  gboolean title_tells;
  const char *const *author_keys;
  gboolean first_author_known;
  BwDate published;
  const char *type;
  const char *venue;
  GPtrArray *identifiers;
  gint64 n_authors;
} BwPaperEvidence;

BwVerdict bw_paper_matcher_judge            (const BwPaperEvidence  *one,
                                             const BwPaperEvidence  *other,
                                             const char            **reason);
BwVerdict bw_paper_matcher_judge_identified (const char             *scheme,
                                             const char             *title_key,
                                             const char             *other,
                                             const char            **reason);
BwVerdict bw_paper_matcher_judge_team       (const BwPaperEvidence  *one,
                                             const BwPaperEvidence  *other,
                                             const char            **reason);
BwVerdict bw_paper_matcher_judge_corrected  (const char             *scheme,
                                             const BwPaperEvidence  *one,
                                             const char             *title_key,
                                             const BwPaperEvidence  *other,
                                             const char             *other_title_key);

G_END_DECLS

#pragma once

#include "bw-date.h"
#include "bw-identifier.h"

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
 * @title: (nullable): as it is written
 * @published_inferred: whether @published is not as a document states it
 * @fields: (nullable) (element-type BwField): where it has been printed
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
  const char *title;
  gboolean published_inferred;
  GPtrArray *fields;
} BwPaperEvidence;

gboolean bw_paper_evidence_has_authors      (const BwPaperEvidence *self);
gboolean bw_paper_evidence_share_author     (const BwPaperEvidence *self,
                                             const BwPaperEvidence *other);
gboolean bw_paper_evidence_may_share_author (const BwPaperEvidence *self,
                                             const BwPaperEvidence *other);
gboolean bw_paper_evidence_share_people     (const BwPaperEvidence *self,
                                             const BwPaperEvidence *other);
gboolean bw_paper_evidence_years_disagree   (const BwPaperEvidence *self,
                                             const BwPaperEvidence *other);
gboolean bw_paper_evidence_is_preprint      (const BwPaperEvidence *self);
gboolean bw_paper_evidence_contradict       (const BwPaperEvidence *self,
                                             const BwPaperEvidence *other);
gboolean bw_paper_evidence_names_may_be_one (const char            *name_key,
                                             const char            *other);

G_END_DECLS

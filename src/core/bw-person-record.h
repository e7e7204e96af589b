#pragma once

#include "bw-date.h"
#include "bw-identifier.h"

G_BEGIN_DECLS

#define BW_COUNT_UNKNOWN (-1)

typedef struct
{
  char   *name; /* of the organisation */
  char   *kind; /* as written, such as `institute`, or NULL */
  BwDate  from;
  BwDate  to;
} BwAffiliationRecord;

/* A name or a title with the number that a page states beside it. */
typedef struct
{
  char *name;
  int   count; /* BW_COUNT_UNKNOWN when the page states none */
} BwCountRecord;

/* A file in which somebody is mentioned. */
typedef struct
{
  char *folder; /* NULL when it cannot be told from the name */
  char *name;
} BwFileRecord;

/**
 * BwPersonRecord:
 * @key: (nullable): what the page identifies the person by, such as `thinker:jane-doe`
 * @name: as written
 * @variants: (element-type utf8): other names that the page gives
 * @identifiers: (element-type BwIdentifier): of the schemes `orcid`, `openalex`, `s2`
 * @affiliations: (element-type BwAffiliationRecord): in the page's order
 * @coauthors: (element-type BwCountRecord): people, with the number of shared papers
 * @cited_by: (element-type BwCountRecord): titles of works that cite this person,
 *   with the number of this person's papers that each cites
 * @mentions: (element-type BwFileRecord): in the page's order
 * @n_papers: how many papers the page states, or %BW_COUNT_UNKNOWN; so the others,
 *   which may differ from the length of the lists
 *
 * What one document says about one person.
 */
typedef struct
{
  char      *key;
  char      *name;
  GPtrArray *variants;
  GPtrArray *identifiers;
  GPtrArray *affiliations;
  GPtrArray *coauthors;
  GPtrArray *cited_by;
  GPtrArray *mentions;
  int        n_papers;
  int        n_affiliations;
  int        n_coauthors;
  int        n_cited_by;
  int        n_mentions;
} BwPersonRecord;

BwPersonRecord *bw_person_record_new  (const char     *name) G_GNUC_WARN_UNUSED_RESULT;
void            bw_person_record_free (BwPersonRecord *self);

BwAffiliationRecord *bw_person_record_add_affiliation (BwPersonRecord *self,
                                                       const char     *name,
                                                       const char     *kind);
void                 bw_person_record_add_coauthor    (BwPersonRecord *self,
                                                       const char     *name,
                                                       int             count);
void                 bw_person_record_add_cited_by    (BwPersonRecord *self,
                                                       const char     *title,
                                                       int             count);
void                 bw_person_record_add_mention     (BwPersonRecord *self,
                                                       const char     *folder,
                                                       const char     *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPersonRecord, bw_person_record_free)

G_END_DECLS

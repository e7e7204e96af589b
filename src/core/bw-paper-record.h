#pragma once

#include "bw-author-record.h"
#include "bw-date.h"
#include "bw-field.h"
#include "bw-identifier.h"

G_BEGIN_DECLS

#define BW_CITATIONS_UNKNOWN (-1)

/**
 * BwPaperRecord:
 * @title: the title, or for a paper that is described and not named a line made of
 *   the description or of an identifier
 * @title_known: whether @title is the paper's own
 * @type: (nullable): a CSL type, such as `article-journal` or `report`
 * @authors: (element-type BwAuthorRecord): in order
 * @authors_complete: whether @authors are all of them
 * @contributors: (element-type BwAuthorRecord): others who made it, each with a role
 * @published: may lack its year; then the year is inferred when it is kept
 * @published_inferred: whether its year was inferred when it was kept elsewhere
 * @updated: when it last changed, such as the date of a preprint's last version
 * @venue: (nullable): in which it appeared (CSL's `container-title`)
 * @language: (nullable): a BCP 47 tag
 * @categories: (element-type utf8): as written, such as `CL` or `cs.CL`
 * @affiliations: (element-type utf8): names of organisations, as written
 * @keywords: (element-type utf8): as written
 * @identifiers: (element-type BwIdentifier): in canonical form, of the schemes `arxiv`,
 *   `doi`, `openalex`, `s2`, `acl`, `pmid`, `pmcid` and `bibtex_key`
 * @fields: (element-type BwField): all else that a bibliography states
 * @urls: (element-type utf8): absolute
 * @references: (element-type BwCitationRecord): works that it cites
 * @citation_count: how often the document says that it is cited, or
 *   %BW_CITATIONS_UNKNOWN
 * @digest: of all the rest, where a reader of many records has computed it; or 0
 *
 * What one document says about one paper.
 */
typedef struct
{
  char      *title;
  gboolean   title_known;
  char      *type;
  GPtrArray *authors;
  gboolean   authors_complete;
  GPtrArray *contributors;
  BwDate     published;
  gboolean   published_inferred;
  BwDate     updated;
  char      *venue;
  char      *language;
  GPtrArray *categories;
  GPtrArray *affiliations;
  GPtrArray *keywords;
  char      *abstract;
  char      *summary;
  GPtrArray *identifiers;
  GPtrArray *fields;
  GPtrArray *urls;
  GPtrArray *references;
  int        citation_count;
  gint64     digest;
} BwPaperRecord;

BwPaperRecord *bw_paper_record_new            (const char    *title) G_GNUC_WARN_UNUSED_RESULT;
BwPaperRecord *bw_paper_record_new_untitled   (const char    *summary) G_GNUC_WARN_UNUSED_RESULT;
BwPaperRecord *bw_paper_record_new_identified (const char    *scheme,
                                               const char    *value) G_GNUC_WARN_UNUSED_RESULT;
void           bw_paper_record_free           (BwPaperRecord *self);

BwAuthorRecord *bw_paper_record_add_author     (BwPaperRecord *self,
                                                const char    *name);
void            bw_paper_record_add_identifier (BwPaperRecord *self,
                                                const char    *scheme,
                                                const char    *value);
void            bw_paper_record_add_field      (BwPaperRecord *self,
                                                const char    *name,
                                                const char    *value);
void            bw_paper_record_add_url        (BwPaperRecord *self,
                                                const char    *url);
void            bw_paper_record_add_keyword    (BwPaperRecord *self,
                                                const char    *keyword);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPaperRecord, bw_paper_record_free)

G_END_DECLS

#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

/**
 * BwPaperRecord:
 * @title: the title, or for a paper that is described and not named a line made of
 *   the description
 * @title_known: whether @title is the paper's own
 * @type: (nullable): a CSL type, such as `article` or `report`
 * @authors: (element-type utf8): names in order, as written
 * @authors_complete: whether @authors are all of them
 * @published: may lack its year; then the year is inferred when it is kept
 * @categories: (element-type utf8): as written, such as `CL` or `cs.CL`
 * @affiliations: (element-type utf8): names of organisations, as written
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
  BwDate     published;
  GPtrArray *categories;
  GPtrArray *affiliations;
  char      *abstract;
  char      *summary;
  char      *url;
} BwPaperRecord;

BwPaperRecord *bw_paper_record_new          (const char    *title) G_GNUC_WARN_UNUSED_RESULT;
BwPaperRecord *bw_paper_record_new_untitled (const char    *summary) G_GNUC_WARN_UNUSED_RESULT;
void           bw_paper_record_free         (BwPaperRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPaperRecord, bw_paper_record_free)

G_END_DECLS

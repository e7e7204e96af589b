#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-former-papers.h"
#include "bw-paper-record.h"
#include "bw-stated-addresses.h"

G_BEGIN_DECLS

/**
 * BwPaperQuestion:
 * @document_id: the document that names the paper
 * @published: the paper's date, its year inferred if need be
 * @authors_in_order: whether the first author of @record is the paper's
 * @in_list: whether it is an entry of the document's own list
 * @decided: whether there are decisions of the person
 * @withdrawn: (nullable): what the document may have named until now
 * @former: (nullable): the papers that it has stated until now
 * @addresses: (nullable): by which it may be known again
 *
 * A paper as a document names it, to be found in the library.
 */
typedef struct
{
  const BwPaperRecord     *record;
  gint64                   document_id;
  BwDate                   published;
  gboolean                 published_inferred;
  gboolean                 authors_in_order;
  gboolean                 in_list;
  gboolean                 decided;
  const BwChanges         *withdrawn;
  const BwFormerPapers    *former;
  const BwStatedAddresses *addresses;
} BwPaperQuestion;

char    *bw_paper_question_title_key       (const char             *title) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_paper_question_get_author_keys (const BwPaperQuestion  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_paper_question_may_be          (const BwPaperQuestion  *self,
                                            BwDb                   *db,
                                            gint64                  paper_id,
                                            gboolean               *may,
                                            GError                **error);

G_END_DECLS

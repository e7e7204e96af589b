#pragma once

#include "bw-author.h"
#include "bw-date.h"
#include "bw-field.h"
#include "bw-identifier.h"
#include "bw-link.h"
#include "bw-mention.h"
#include "bw-sighting.h"
#include "bw-similar.h"

G_BEGIN_DECLS

/**
 * BwPaper:
 * @title_known: whether @title is the paper's own, and not made of what is said of it
 * @authors: (element-type BwAuthor): in order
 * @authors_complete: whether they are all
 * @contributors: (element-type BwAuthor): others who made it, each with a role
 * @published_inferred: whether the year of @published was inferred
 * @keywords: (nullable): as documents state them
 * @fields: (element-type BwField): what else bibliographies state
 * @identifiers: (element-type BwIdentifier)
 * @affiliations: (element-type BwLink): organisations, with their names as written
 * @references: (element-type BwLink): papers that this one cites
 * @references_stated: how many a document says there are, those too that are not here; or 0
 * @cited_by: (element-type BwLink): papers that cite this one
 * @cites_people: (element-type BwLink): people of whose papers a profile says that
 *   this one cites some, with how many
 * @citation_count: how often it is cited in all, or -1 when that is not known
 * @mentions: (element-type BwMention): in the order of their documents
 * @seen_in: (element-type BwSighting): likewise
 * @similar: (nullable) (element-type BwSimilar): papers like it, where they were looked for
 *
 * One paper with all that the library knows of it, as it stood when it was read. It
 * does not change.
 */
typedef struct
{
  gint64     id;
  char      *title;
  gboolean   title_known;
  char      *type;
  GPtrArray *authors;
  gboolean   authors_complete;
  GPtrArray *contributors;
  BwDate     published;
  gboolean   published_inferred;
  BwDate     updated;
  GStrv      categories;
  char      *venue;
  char      *abstract;
  char      *summary;
  char      *language;
  GStrv      keywords;
  GPtrArray *fields;
  GPtrArray *identifiers;
  GStrv      urls;
  GPtrArray *affiliations;
  GPtrArray *references;
  int        references_stated;
  GPtrArray *cited_by;
  GPtrArray *cites_people;
  int        citation_count;
  GPtrArray *mentions;
  GPtrArray *seen_in;
  GPtrArray *similar;
  gboolean   bookmarked;
} BwPaper;

BwPaper *bw_paper_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void     bw_paper_free (BwPaper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPaper, bw_paper_free)

G_END_DECLS

#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

/**
 * BwToldCandidate:
 * @n: papers that are told, and theirs
 * @named: whether they have the name
 * @nameless: whether the name alone means another
 * @pure: whether they have papers that are told and no others
 *
 * Somebody who may be meant.
 */
typedef struct
{
  gint64   id;
  guint    n;
  gboolean named;
  gboolean nameless;
  gboolean pure;
} BwToldCandidate;

/**
 * BwToldSearch:
 * @side: what another library knows the person by
 * @beside: (nullable): what it knows another by whom it tells from them
 * @people: (element-type BwToldCandidate): those who have an identifier first
 * @papers: (element-type gint64): of this library, that are told, a set
 * @holders: (element-type GArray): for each key of @side who has the paper that it tells
 * @n_identified: how many have an identifier
 * @n_told: how many keys tell papers
 *
 * Who there is that may be meant by what another library knows a person by.
 */
typedef struct
{
  BwDb                 *db;
  const BwDecisionSide *side;
  const BwDecisionSide *beside;
  GArray               *people;
  GHashTable           *papers;
  GPtrArray            *holders;
  guint                 n_identified;
  guint                 n_told;
} BwToldSearch;

BwToldSearch *bw_told_search_new      (BwDb                  *db,
                                       const BwDecisionSide  *side,
                                       const BwDecisionSide  *beside) G_GNUC_WARN_UNUSED_RESULT;
void          bw_told_search_free     (BwToldSearch          *self);
gboolean      bw_told_search_run      (BwToldSearch          *self,
                                       GError               **error);
gboolean      bw_told_search_has_name (const BwDecisionSide  *side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwToldSearch, bw_told_search_free)

G_END_DECLS

#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

/**
 * BwToldPerson:
 * @id: who is meant, there or not; 0 where nobody is known to be, and where @unclear
 * @unclear: whether several may be meant, and nothing tells which
 * @n: papers that are told and that whoever may be meant has written
 * @likely: (element-type gint64): who may be meant equally well, the oldest first
 * @holders: (element-type gint64): who has written any of the papers
 * @pieces: (element-type gint64): who has nothing but papers by which the person is told
 * @strange: (element-type utf8): the keys of papers that are somebody else's here, a set
 *
 * Who is meant by what another library knows a person by.
 */
typedef struct
{
  gint64      id;
  gboolean    unclear;
  guint       n;
  GArray     *likely;
  GArray     *holders;
  GArray     *pieces;
  GHashTable *strange;
} BwToldPerson;

BwToldPerson *bw_told_person_find     (BwDb                  *db,
                                       const BwDecisionSide  *side,
                                       const BwDecisionSide  *beside,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void          bw_told_person_free     (BwToldPerson          *self);
gboolean      bw_told_person_holds    (const BwToldPerson    *self,
                                       gint64                 id);
gboolean      bw_told_person_is_piece (const BwToldPerson    *self,
                                       gint64                 id);
void          bw_told_person_tell     (BwToldPerson          *self,
                                       gint64                 other);
void          bw_told_person_strip    (const BwToldPerson    *self,
                                       BwDecisionSide        *side);
gboolean      bw_told_person_thing    (BwDb                  *db,
                                       BwKind                 kind,
                                       const BwDecisionSide  *side,
                                       gint64                *id,
                                       gboolean              *unclear,
                                       GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwToldPerson, bw_told_person_free)

G_END_DECLS

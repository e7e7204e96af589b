#pragma once

#include "bw-namesake-block.h"

G_BEGIN_DECLS

#define BW_NAMESAKE_NO_PART G_MAXUINT

/* How many works of a part somebody has. */
typedef struct
{
  guint    first;
  gint64   person_id;
  guint    n_told; /* by which a decision tells them */
  guint    n_kept; /* that they had before the document that is being written, or are told by */
  guint    n;
  guint    n_rivals;   /* who have some of the part as well */
  gboolean strange; /* whether they are told by other works, and another is by these */
} BwNamesakeClaim;

guint  *bw_namesake_claims_find_parts (const BwNamesakeBlock *block,
                                       const guint           *firsts) G_GNUC_WARN_UNUSED_RESULT;
GArray *bw_namesake_claims_new        (const BwNamesakeBlock *block,
                                       const guint           *firsts,
                                       const guint           *parts,
                                       GHashTable            *fresh) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_namesake_claims_are_elsewhere (GArray                *claims,
                                           const BwNamesakeClaim *claim);

G_END_DECLS

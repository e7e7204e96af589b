#pragma once

#include "bw-author.h"

G_BEGIN_DECLS

/**
 * BwAuthorParts:
 * @given: (nullable): `NULL` for an organisation and for a name that is not divided
 * @suffix: (nullable): such as `Jr.`
 *
 * A name in the parts that bibliographies write.
 */
typedef struct
{
  char *given;
  char *family;
  char *suffix;
} BwAuthorParts;

void bw_author_parts_init  (BwAuthorParts  *self,
                            const BwAuthor *author);
void bw_author_parts_clear (BwAuthorParts  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwAuthorParts, bw_author_parts_clear)

G_END_DECLS

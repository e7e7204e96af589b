#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

/**
 * BwBibtexKeys:
 *
 * The keys of the entries of one bibliography, none of which is another's.
 */
typedef struct _BwBibtexKeys BwBibtexKeys;

BwBibtexKeys *bw_bibtex_keys_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          bw_bibtex_keys_free (BwBibtexKeys *self);

char *bw_bibtex_keys_take (BwBibtexKeys  *self,
                           const BwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBibtexKeys, bw_bibtex_keys_free)

G_END_DECLS

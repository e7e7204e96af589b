#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/* What the person has decided about who and what is named in one document. */
typedef struct _BwPlaceRulings BwPlaceRulings;

BwPlaceRulings *bw_place_rulings_new  (BwDb            *db,
                                       gint64           document_id,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            bw_place_rulings_free (BwPlaceRulings  *self);

gboolean bw_place_rulings_is_rejected (const BwPlaceRulings *self,
                                       BwRef                 ref,
                                       const char           *text_key);
gint64   bw_place_rulings_find        (const BwPlaceRulings *self,
                                       BwKind                kind,
                                       const char           *text_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPlaceRulings, bw_place_rulings_free)

G_END_DECLS

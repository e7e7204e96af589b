#pragma once

#include "bw-author-record.h"
#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwKnownPeople:
 *
 * Who has been found or made by a name, and by the same identifiers, while one document was
 * written, and is found at once when the document names him again. Of many the last used are kept.
 */
typedef struct _BwKnownPeople BwKnownPeople;

BwKnownPeople *bw_known_people_new   (guint                 max) G_GNUC_WARN_UNUSED_RESULT;
void           bw_known_people_free  (BwKnownPeople        *self);
void           bw_known_people_begin (BwKnownPeople        *self,
                                      BwDb                 *db);
void           bw_known_people_end   (BwKnownPeople        *self,
                                      BwDb                 *db);
gint64         bw_known_people_find  (BwKnownPeople        *self,
                                      const BwAuthorRecord *record);
void           bw_known_people_add   (BwKnownPeople        *self,
                                      const BwAuthorRecord *record,
                                      gint64                id);
void           bw_known_people_clear (BwKnownPeople        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwKnownPeople, bw_known_people_free)

G_END_DECLS

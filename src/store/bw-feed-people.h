#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwFeedPeople:
 * @add: inserts owner, role, position, name, email and url
 * @get: selects name, email and url of an owner in a role
 *
 * The statements by which the people of a feed or of an entry are kept: as they are
 * written, for many are nobody but a mail address.
 */
typedef struct
{
  const char *add;
  const char *get;
} BwFeedPeople;

gboolean bw_feed_people_add (BwDb                *db,
                             const BwFeedPeople  *table,
                             gint64               owner_id,
                             const char          *role,
                             GPtrArray           *people,
                             GError             **error);
gboolean bw_feed_people_get (BwDb                *db,
                             const BwFeedPeople  *table,
                             gint64               owner_id,
                             const char          *role,
                             GPtrArray           *people,
                             GError             **error);

G_END_DECLS

#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwNamesakeRulings:
 * @parties: (element-type gint64): whom decisions are about that stand, a set
 * @kin: (element-type gint64 GArray): who has been merged into somebody so far, as it is read
 * @merged: (element-type gint64 gint64): who has been merged into whom
 * @one: (element-type gint64 GArray): for who is left of these all who are one with them
 * @parted: (element-type gint64): who is somebody only since decisions say so, a set
 * @names: (element-type gint64 GPtrArray): what those are called whom decisions are about
 * @named: (element-type utf8 GPtrArray): for these and a name the works, as in @known
 * @by_papers: (element-type gint64): who is told by papers, a set
 * @known: (element-type utf8 GArray): for a name and a paper who had written it when something was
 *   decided of them, by their ids, the oldest first
 * @told: (element-type utf8 GArray): for a name and a paper who are said to have written it and not
 *   to be another of the name, by their ids, the oldest first
 *
 * What somebody has decided of people, so far as their namesakes are told by it.
 */
typedef struct
{
  GHashTable *parties;
  GHashTable *kin;
  GHashTable *merged;
  GHashTable *one;
  GHashTable *parted;
  GHashTable *names;
  GHashTable *named;
  GHashTable *by_papers;
  GHashTable *known;
  GHashTable *told;
  gboolean    is_read;
} BwNamesakeRulings;

BwNamesakeRulings *bw_namesake_rulings_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void               bw_namesake_rulings_free (BwNamesakeRulings        *self);
gboolean           bw_namesake_rulings_read (BwNamesakeRulings        *self,
                                             BwDb                     *db,
                                             GError                  **error);
GArray            *bw_namesake_rulings_find (const BwNamesakeRulings  *self,
                                             const char               *name_key,
                                             GStrv                     keys,
                                             gboolean                  told) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNamesakeRulings, bw_namesake_rulings_free)

G_END_DECLS

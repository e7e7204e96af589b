#include "bw-namesake-settler.h"

#include "bw-block-query.h"
#include "bw-decider.h"
#include "bw-namesake-block.h"
#include "bw-namesake-mover.h"
#include "bw-namesake-names.h"
#include "bw-party-table.h"

/*
 * Tells the people of one name apart. Whom a document means by a name is guessed when it is
 * written; once all of it stands, the works of each name that it has touched are parted anew. That
 * follows from what is stated and from nothing else, so that it does not matter which document came
 * first. It is done as if nobody had decided anything: decisions are lifted before and applied
 * after that. A dump names too many people for it; at its end it is done for those whom a document
 * that somebody has chosen names too.
 */

typedef struct
{
  BwDb              *db;
  BwTouched         *touched;
  GHashTable        *fresh; /* documents that are being written */
  BwNamesakeRulings *rulings;
  gboolean           lifted;
} Settler;

/* What has been decided of people of the name, or of their papers, lies above what is found. */
static gboolean
lift (Settler          *self,
      BwNamesakeBlock  *block,
      GError          **error)
{
  gboolean decided;
  gboolean worth;

  if (self->lifted || !bw_touched_is_decided (self->touched, self->db, &decided, error))
    return self->lifted;
  if (!decided)
    return TRUE;
  if (!bw_namesake_block_is_decided (block, self->db, &decided, error))
    return FALSE;
  if (!decided)
    return TRUE;

  self->lifted = TRUE;

  return bw_decider_lift_people (self->db, self->touched, error) && bw_namesake_rulings_read (self->rulings, self->db, error) &&
         bw_namesake_block_look (block, self->db, &worth, error) &&
         bw_namesake_block_fill (block, self->db, self->rulings, error);
}

/* @worth: (out): whether there may be more of the name, or they more than one, but for what has been
 * decided */
static gboolean
look_below (Settler                *self,
            const BwNamesakeBlock  *block,
            gboolean               *worth,
            GError                **error)
{
  g_autoptr (GArray) absent = bw_party_table_find_absent (self->db, BW_KIND_PERSON, block->name_key, error);
  int reach = 0;

  if (absent == NULL)
    return FALSE;
  if (block->people->len == 1 &&
      !bw_namesake_query_get_reach (self->db, g_array_index (block->people, gint64, 0), &reach, error))
    return FALSE;

  *worth = reach > BW_NAMESAKES_LIFE || (absent->len > 0 && block->people->len + absent->len > 1);

  return TRUE;
}

/* @worth: (out): whether the people of the name may be others than they are */
static gboolean
look (Settler          *self,
      BwNamesakeBlock  *block,
      gboolean         *worth,
      GError          **error)
{
  gboolean decided = FALSE;

  if (!bw_namesake_block_look (block, self->db, worth, error) ||
      !bw_touched_is_decided (self->touched, self->db, &decided, error))
    return FALSE;

  return *worth || self->lifted || !decided || look_below (self, block, worth, error);
}

static gboolean
settle_name (Settler     *self,
             const char  *name_key,
             GError     **error)
{
  g_autoptr (BwNamesakeBlock) block = bw_namesake_block_new (name_key);
  g_autofree guint *firsts = NULL;
  gboolean worth = FALSE;

  if (!look (self, block, &worth, error))
    return FALSE;
  if (!worth)
    return TRUE;
  if (!bw_namesake_block_fill (block, self->db, self->rulings, error) ||
      !lift (self, block, error))
    return FALSE;
  if (block->works->len < 2 && block->people->len < 2 && g_hash_table_size (block->parties) == 0)
    return TRUE;

  firsts = bw_namesakes_part (block->works, block->frequency);

  return bw_namesake_mover_run (self->db, block, firsts, self->fresh, self->touched, error);
}

static gboolean
settle (Settler     *self,
        GHashTable  *names,
        GError     **error)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (names), (GCompareFunc) g_strcmp0);

  for (GList *at = keys; at != NULL; at = at->next)
    if (!settle_name (self, at->data, error))
      return FALSE;

  return TRUE;
}

/* What is written now tells nobody who they were before. */
static void
add_fresh (GHashTable      *fresh,
           const BwTouched *touched)
{
  g_autoptr (GArray) documents = bw_changes_get_ids (touched->things, BW_KIND_DOCUMENT);

  for (guint i = 0; i < documents->len; i++)
    g_hash_table_add (fresh, g_memdup2 (&g_array_index (documents, gint64, i), sizeof (gint64)));
}

/* Parts the works of all whom a document names that somebody has chosen. */
gboolean
bw_namesake_settler_run_all (BwDb       *db,
                             BwTouched  *touched,
                             GError    **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) fresh = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (BwChanges) followed = bw_changes_new ();
  g_autoptr (BwNamesakeRulings) rulings = bw_namesake_rulings_new ();
  Settler self = { db, touched, fresh, rulings, FALSE };

  add_fresh (fresh, touched);

  return bw_block_query_add_followed (db, followed, error) &&
         bw_namesake_names_add (db, touched, followed, names, error) && settle (&self, names, error) &&
         bw_namesake_query_set_made (db, error);
}

/**
 * bw_namesake_settler_run:
 * @touched: what is touched by it is added to it
 *
 * Parts the works of those names anew that a transaction has touched, before what has been decided
 * is applied.
 */
gboolean
bw_namesake_settler_run (BwDb       *db,
                         BwTouched  *touched,
                         GError    **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) fresh = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean unmade;
  g_autoptr (BwNamesakeRulings) rulings = bw_namesake_rulings_new ();
  Settler self = { db, touched, fresh, rulings, FALSE };

  if (touched->is_dump || touched->is_decision)
    return TRUE;
  if (!bw_namesake_query_is_unmade (db, &unmade, error))
    return FALSE;
  if (unmade && !bw_namesake_settler_run_all (db, touched, error))
    return FALSE;

  add_fresh (fresh, touched);

  return bw_namesake_names_add (db, touched, touched->things, names, error) &&
         bw_namesake_names_add (db, touched, touched->withdrawn, names, error) && settle (&self, names, error);
}

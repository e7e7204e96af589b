#include "bw-namesake-naming.h"

#include "bw-appearance-query.h"
#include "bw-namesake-table.h"

typedef struct
{
  BwDb       *db;
  GArray     *moves;
  GHashTable *placed; /* people -> whether affiliations are stated of them */
  GHashTable *asked;  /* of whom and of which document it has been asked who is named */
} Names;

/* Only who has had affiliations gives any. */
static gboolean
find_placed (Names     *self,
             gint64     person_id,
             gboolean  *placed,
             GError   **error)
{
  gpointer known;

  if (g_hash_table_lookup_extended (self->placed, &person_id, NULL, &known))
    {
      *placed = GPOINTER_TO_INT (known);
      return TRUE;
    }
  if (!bw_namesake_table_has_places (self->db, person_id, placed, error))
    return FALSE;

  g_hash_table_insert (self->placed, g_memdup2 (&person_id, sizeof person_id), GINT_TO_POINTER (*placed));
  return TRUE;
}

static gboolean
give_places (Names                 *self,
             const BwNamesakeMove  *move,
             GError               **error)
{
  gboolean placed = FALSE;

  if (!find_placed (self, move->from, &placed, error))
    return FALSE;
  if (!placed)
    return TRUE;

  g_hash_table_insert (self->placed, g_memdup2 (&move->to, sizeof move->to), GINT_TO_POINTER (TRUE));
  return bw_namesake_table_give_places (self->db, move->from, move->to, error);
}

/* Whoever gives to several of one paper gives to each of them before they have nothing left. */
static gboolean
take_places (Names   *self,
             GError **error)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      const BwNamesakeMove *move = &g_array_index (self->moves, BwNamesakeMove, i);
      gboolean placed = FALSE;

      if (!find_placed (self, move->from, &placed, error) ||
          (placed && !bw_namesake_table_take_places (self->db, move->from, move->to, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
give_names (Names   *self,
            GError **error)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      const BwNamesakeMove *move = &g_array_index (self->moves, BwNamesakeMove, i);

      if (!bw_namesake_table_give_names (self->db, move->from, move->to, move->document_id, error) ||
          !give_places (self, move, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_names (Names   *self,
            gint64   person_id,
            gint64   document_id,
            GError **error)
{
  gboolean named = FALSE;

  if (!g_hash_table_add (self->asked, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, person_id, document_id)))
    return TRUE;

  return bw_appearance_query_is_named (self->db, person_id, document_id, &named, error) &&
         (named || bw_namesake_table_take_names (self->db, person_id, document_id, error));
}

/**
 * bw_namesake_naming_move:
 * @moves: (element-type BwNamesakeMove): facts that are somebody else's now
 *
 * A document gives its names to all whom it names, and to nobody else; and to each the affiliations
 * that it states beside their papers.
 */
gboolean
bw_namesake_naming_move (BwDb    *db,
                         GArray  *moves,
                         GError **error)
{
  g_autoptr (GHashTable) placed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Names self = { db, moves, placed, asked };

  if (!give_names (&self, error) || !take_places (&self, error))
    return FALSE;
  for (guint i = 0; i < moves->len; i++)
    {
      const BwNamesakeMove *move = &g_array_index (moves, BwNamesakeMove, i);

      if (!take_names (&self, move->from, move->document_id, error) ||
          !take_names (&self, move->to, move->document_id, error))
        return FALSE;
    }

  return TRUE;
}

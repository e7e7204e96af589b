#include "bw-namesake-report.h"

#include "bw-found-table.h"
#include "bw-namesake-claims.h"
#include "bw-namesake-reason.h"
#include "bw-person-table.h"

/*
 * Keeps in the log why works that documents state are the same person's, and why people of one name
 * are two: for those documents that are being written, and for those that have become another's.
 */

#define MAX_COMPARED 50 /* works of a document, and works of others, that are looked at for a reason */

typedef struct
{
  BwDb                   *db;
  const BwNamesakeBlock  *block;
  const BwNamesakeOwners *owners;
  GHashTable             *done; /* whom and which document it has told of */
} Report;

/* The strongest that has been found. */
typedef struct
{
  BwNamesakeReason  reason;
  const char       *person_key;
  gboolean          any; /* whether another document names the same person */
} Evidence;

static const BwNamesakeRow *
get_row (const Report *self,
         guint         at)
{
  return &g_array_index (self->block->rows, BwNamesakeRow, at);
}

static void
compare (const Report *self,
         guint         row,
         guint         other,
         Evidence     *evidence)
{
  const char *person_key;
  BwNamesakeReason reason = bw_namesake_reason_find (g_ptr_array_index (self->block->of_rows, row),
                                                     g_ptr_array_index (self->block->of_rows, other), &person_key);

  if (!evidence->any || reason > evidence->reason)
    *evidence = (Evidence){ reason, person_key, TRUE };
}

/* What ties the works of a document to what others state of their author. */
static Evidence
weigh (const Report *self,
       guint         row)
{
  guint part = self->owners->parts[row];
  gint64 document_id = get_row (self, row)->document_id;
  Evidence evidence = { BW_NAMESAKE_BY_NAME, NULL, FALSE };
  guint n_own = 0;

  for (guint i = row; i < self->block->rows->len && n_own < MAX_COMPARED; i++)
    {
      guint n = 0;

      if (self->owners->parts[i] != part || get_row (self, i)->document_id != document_id)
        continue;
      n_own++;
      for (guint j = 0; j < self->block->rows->len && n < MAX_COMPARED; j++)
        if (self->owners->parts[j] == part && get_row (self, j)->document_id != document_id)
          {
            n++;
            compare (self, i, j, &evidence);
          }
    }

  return evidence;
}

/* @name: (out) (nullable): of somebody who has the name, or `NULL` */
static gboolean
find_name (BwDb        *db,
           const char  *name_key,
           char       **name,
           GError     **error)
{
  g_autoptr (GArray) people = name_key != NULL ? bw_person_table_find_by_name_key (db, name_key, error) : NULL;

  *name = NULL;
  if (people == NULL || people->len == 0)
    return name_key == NULL || people != NULL;

  *name = bw_person_table_get_name (db, g_array_index (people, gint64, 0), error);
  return *name != NULL;
}

static gboolean
tell_joined (Report  *self,
             guint    row,
             GError **error)
{
  Evidence evidence = weigh (self, row);
  BwRef owner = { BW_KIND_PERSON, self->owners->owners[self->owners->parts[row]] };
  g_autofree char *person = NULL;
  g_autofree char *why = NULL;

  if (!evidence.any)
    return TRUE;
  if (!find_name (self->db, evidence.person_key, &person, error))
    return FALSE;

  why = bw_namesake_reason_to_log (evidence.reason, person);

  return bw_found_table_add (self->db, &(BwFoundRow){ .keep = owner, .why = why, .document_id = get_row (self, row)->document_id },
                             error);
}

static const char *
explain_apart (const Report         *self,
               const BwNamesakeWork *work)
{
  if (work->slot > 0)
    return "the same name, twice on one paper";

  return self->block->frequency == BW_NAME_RARE ? "the same name, a life apart"
                                                : "a name that many have, and nothing ties the works";
}

static gboolean
tell_apart (Report  *self,
            guint    row,
            gint64   other_id,
            GError **error)
{
  const BwNamesakeWork *work = g_ptr_array_index (self->block->of_rows, row);
  const BwFoundRow found = { .action = BW_DECISION_DISTINCT,
                             .keep = { BW_KIND_PERSON, self->owners->owners[self->owners->parts[row]] },
                             .other_id = other_id,
                             .why = explain_apart (self, work),
                             .document_id = get_row (self, row)->document_id };

  return bw_found_table_add (self->db, &found, error);
}

/* Once for each whom a document names. */
static gboolean
is_told (Report *self,
         guint   row)
{
  gint64 owner = self->owners->owners[self->owners->parts[row]];
  gint64 document_id = get_row (self, row)->document_id;

  return !g_hash_table_add (self->done, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, owner, document_id));
}

/* What is being written, and what is another's than it was. Whom an identifier tells has it in the
 * log. */
static gboolean
is_news (const Report *self,
         guint         row)
{
  const BwNamesakeRow *stated = get_row (self, row);
  const BwNamesakeWork *work;

  if (self->owners->parts[row] == BW_NAMESAKE_NO_PART)
    return FALSE;

  work = g_ptr_array_index (self->block->of_rows, row);

  return work->anchor == 0 && (self->owners->owners[self->owners->parts[row]] != stated->person_id ||
                               g_hash_table_contains (self->owners->fresh, &stated->document_id));
}

static gboolean
tell (Report  *self,
      guint    row,
      GError **error)
{
  gint64 owner = self->owners->owners[self->owners->parts[row]];
  const gint64 *copied = g_hash_table_lookup (self->owners->copies, &owner);

  return (copied == NULL || tell_apart (self, row, *copied, error)) && tell_joined (self, row, error);
}

/* Before anything is moved. */
gboolean
bw_namesake_report_write (BwDb                    *db,
                          const BwNamesakeBlock   *block,
                          const BwNamesakeOwners  *owners,
                          GError                 **error)
{
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Report self = { db, block, owners, done };

  for (guint i = 0; i < block->rows->len; i++)
    if (is_news (&self, i) && !is_told (&self, i) && !tell (&self, i, error))
      return FALSE;

  return TRUE;
}

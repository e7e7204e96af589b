#include "bw-citation-batch.h"

#include "bw-reference-table.h"

#define MIN_MANY 1000 /* citations that it is worth counting by one statement */

static const char COUNT[] = "UPDATE tally SET n = n + ?1 WHERE name = 'citation'";

typedef struct
{
  gint64 citing_id;
  gint64 cited_id;
} Citation;

struct _BwCitationBatch
{
  gint64  document_id;
  GArray *citations;
};

BwCitationBatch *
bw_citation_batch_new (gint64 document_id)
{
  BwCitationBatch *self = g_new0 (BwCitationBatch, 1);

  self->document_id = document_id;
  self->citations = g_array_new (FALSE, FALSE, sizeof (Citation));

  return self;
}

void
bw_citation_batch_free (BwCitationBatch *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->citations);
  g_free (self);
}

/* @cited_id: 0 is no paper; none cites itself */
void
bw_citation_batch_add (BwCitationBatch *self,
                       gint64           citing_id,
                       gint64           cited_id)
{
  Citation citation = { citing_id, cited_id };

  g_return_if_fail (self != NULL);

  if (cited_id != 0 && citing_id != cited_id)
    g_array_append_val (self->citations, citation);
}

/* What is cited is all over the library; what cites has just been written. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Citation *one = a;
  const Citation *other = b;
  int order = (one->cited_id > other->cited_id) - (one->cited_id < other->cited_id);

  return order != 0 ? order : (one->citing_id > other->citing_id) - (one->citing_id < other->citing_id);
}

/* What newer papers cite goes on where it ended. */
static void
note (const BwCited  *cited,
      const Citation *citation)
{
  gboolean is_newer = citation->citing_id > cited->last_paper;

  bw_changes_add (cited->citing, BW_KIND_PAPER, citation->citing_id);
  bw_changes_add (is_newer ? cited->gained : cited->changed, BW_KIND_PAPER, citation->cited_id);
}

/* @n: (out): how many are new */
static gboolean
insert (BwCitationBatch  *self,
        BwDb             *db,
        const BwCited    *cited,
        gint64           *n,
        GError          **error)
{
  *n = 0;
  for (guint i = 0; i < self->citations->len; i++)
    {
      const Citation *citation = &g_array_index (self->citations, Citation, i);
      gboolean is_new;

      if (!bw_reference_table_cite (db, self->document_id, citation->citing_id, citation->cited_id,
                                    &is_new, error))
        return FALSE;
      if (is_new)
        note (cited, citation);
      *n += is_new;
    }

  return TRUE;
}

/* The library counts its citations, each by itself, which takes as long as to write it. */
static gboolean
insert_counted (BwCitationBatch  *self,
                BwDb             *db,
                const BwCited    *cited,
                GError          **error)
{
  gboolean done;
  gint64 n;

  bw_db_set_triggers (db, FALSE);
  done = insert (self, db, cited, &n, error) && bw_db_run (db, COUNT, error, "i", n);
  bw_db_set_triggers (db, TRUE);

  return done;
}

/**
 * bw_citation_batch_write:
 * @cited: the papers of a new citation are added to it
 *
 * Writes them, in a transaction.
 */
gboolean
bw_citation_batch_write (BwCitationBatch  *self,
                         BwDb             *db,
                         const BwCited    *cited,
                         GError          **error)
{
  gint64 n;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->citations->len == 0)
    return TRUE;

  g_array_sort (self->citations, compare);

  return self->citations->len < MIN_MANY ? insert (self, db, cited, &n, error)
                                         : insert_counted (self, db, cited, error);
}

#include "bw-reference-batch.h"

#include <string.h>

#include "bw-citation-batch.h"
#include "bw-reference-context.h"
#include "bw-reference-table.h"

#define MAX_WAITING 262144    /* references */
#define MAX_TEXTS (16u << 20) /* bytes of what they name */

/* A reference, or by what a paper has come to be known. Texts are offsets, 0 for none. */
typedef struct
{
  const char *scheme; /* interned */
  gint64      paper_id;
  guint32     position; /* of the reference, from 1 */
  guint32     value;
  guint32     title;
} Waiting;

struct _BwReferenceBatch
{
  gint64      document_id;
  BwCited     cited;
  GHashTable *papers; /* whose references wait, by id */
  GArray     *references;
  GArray     *known; /* what papers are known by */
  GString    *texts;
};

/**
 * bw_reference_batch_new:
 * @cited: to whose sets, which stay, the papers of new citations are added
 */
BwReferenceBatch *
bw_reference_batch_new (gint64         document_id,
                        const BwCited *cited)
{
  BwReferenceBatch *self = g_new0 (BwReferenceBatch, 1);

  self->document_id = document_id;
  self->cited = *cited;
  self->papers = g_hash_table_new (NULL, NULL);
  self->references = g_array_new (FALSE, FALSE, sizeof (Waiting));
  self->known = g_array_new (FALSE, FALSE, sizeof (Waiting));
  self->texts = g_string_new (" "); /* so that no text is at 0 */

  return self;
}

void
bw_reference_batch_free (BwReferenceBatch *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->papers);
  g_array_unref (self->references);
  g_array_unref (self->known);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

static guint32
keep_text (BwReferenceBatch *self,
           const char       *text)
{
  gsize at = self->texts->len;

  if (text == NULL)
    return 0;

  g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
  return (guint32) at;
}

static const char *
get_text (const BwReferenceBatch *self,
          guint32                 at)
{
  return at != 0 ? self->texts->str + at : NULL;
}

static gpointer
key_of (gint64 paper_id)
{
  return GSIZE_TO_POINTER ((gsize) paper_id);
}

/**
 * bw_reference_batch_begin:
 * @paper_id: of which more is to be said
 *
 * Writes what waits where it says something of the same paper: what is said first counts.
 */
gboolean
bw_reference_batch_begin (BwReferenceBatch  *self,
                          BwDb              *db,
                          gint64             paper_id,
                          GError           **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->references->len < MAX_WAITING && self->texts->len < MAX_TEXTS &&
          !g_hash_table_contains (self->papers, key_of (paper_id))) ||
         bw_reference_batch_flush (self, db, error);
}

/* Says that a paper has come to be known by @scheme and @value: what names it so cites it. */
void
bw_reference_batch_resolve (BwReferenceBatch *self,
                            gint64            paper_id,
                            const char       *scheme,
                            const char       *value)
{
  Waiting known = { .paper_id = paper_id };

  g_return_if_fail (self != NULL);

  known.scheme = g_intern_string (scheme);
  known.value = keep_text (self, value);
  g_array_append_val (self->known, known);
}

static void
add (BwReferenceBatch *self,
     gint64            paper_id,
     int               position,
     const char       *scheme,
     const char       *value,
     const char       *title)
{
  Waiting reference = { g_intern_string (scheme), paper_id, (guint32) position,
                        keep_text (self, value), keep_text (self, title) };

  g_array_append_val (self->references, reference);
  g_hash_table_add (self->papers, key_of (paper_id));
}

/* A reference has one identifier of a scheme, the first. */
static gboolean
has_scheme_before (GPtrArray *identifiers,
                   guint      n)
{
  const BwIdentifier *identifier = g_ptr_array_index (identifiers, n);

  for (guint i = 0; i < n; i++)
    if (strcmp (((const BwIdentifier *) g_ptr_array_index (identifiers, i))->scheme, identifier->scheme) == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_reference_batch_add:
 * @paper_id: the paper that cites, for which bw_reference_batch_begin() was called
 * @position: the reference's place, from 1; the paper's next
 */
gboolean
bw_reference_batch_add (BwReferenceBatch        *self,
                        BwDb                    *db,
                        gint64                   paper_id,
                        int                      position,
                        const BwCitationRecord  *record,
                        GError                 **error)
{
  const BwPaperRecord *paper = record->paper;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < paper->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (paper->identifiers, i);

      if (!has_scheme_before (paper->identifiers, i))
        add (self, paper_id, position, identifier->scheme, identifier->value,
             paper->title_known ? paper->title : NULL);
    }
  if (paper->identifiers->len == 0)
    add (self, paper_id, position, "", "", paper->title);

  return bw_reference_context_add (db, paper_id, self->document_id, position, record, error);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  const BwReferenceBatch *self = user_data;
  const Waiting *one = a;
  const Waiting *other = b;
  int order = one->scheme != other->scheme ? strcmp (one->scheme, other->scheme)
                                           : strcmp (get_text (self, one->value), get_text (self, other->value));

  return order != 0 ? order : (one->paper_id > other->paper_id) - (one->paper_id < other->paper_id);
}

static gboolean
resolve_known (BwReferenceBatch  *self,
               BwDb              *db,
               GError           **error)
{
  g_array_sort_with_data (self->known, compare, self);
  for (guint i = 0; i < self->known->len; i++)
    {
      const Waiting *known = &g_array_index (self->known, Waiting, i);

      if (!bw_reference_table_resolve (db, known->paper_id, known->scheme,
                                       get_text (self, known->value), self->cited.changed, error))
        return FALSE;
    }

  return TRUE;
}

/* @last, @cited_id: (inout): what was looked for last: many cite the same */
static gboolean
find_cited (BwReferenceBatch  *self,
            BwDb              *db,
            const Waiting     *reference,
            const Waiting    **last,
            gint64            *cited_id,
            GError           **error)
{
  const char *value = get_text (self, reference->value);

  if (*last != NULL && (*last)->scheme == reference->scheme &&
      strcmp (get_text (self, (*last)->value), value) == 0)
    return TRUE;

  *last = reference;

  return bw_reference_table_find_cited (db, reference->scheme, value, cited_id, error);
}

static gboolean
write_references (BwReferenceBatch  *self,
                  BwDb              *db,
                  BwCitationBatch   *citations,
                  GError           **error)
{
  const Waiting *last = NULL;
  gint64 cited_id = 0;

  g_array_sort_with_data (self->references, compare, self);
  for (guint i = 0; i < self->references->len; i++)
    {
      const Waiting *reference = &g_array_index (self->references, Waiting, i);
      gboolean is_new;

      if (!bw_reference_table_insert (db, reference->paper_id, self->document_id, (int) reference->position,
                                      reference->scheme, get_text (self, reference->value),
                                      get_text (self, reference->title), &is_new, error))
        return FALSE;
      if (!is_new || *reference->scheme == '\0')
        continue; /* a document that has the paper twice has said what stands there */
      if (!find_cited (self, db, reference, &last, &cited_id, error))
        return FALSE;
      bw_citation_batch_add (citations, reference->paper_id, cited_id);
    }

  return TRUE;
}

/**
 * bw_reference_batch_flush:
 *
 * Writes what waits, and the citations that follow from it.
 */
gboolean
bw_reference_batch_flush (BwReferenceBatch  *self,
                          BwDb              *db,
                          GError           **error)
{
  g_autoptr (BwCitationBatch) citations = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  citations = bw_citation_batch_new (self->document_id);
  if (!resolve_known (self, db, error) || !write_references (self, db, citations, error) ||
      !bw_citation_batch_write (citations, db, &self->cited, error))
    return FALSE;

  g_hash_table_remove_all (self->papers);
  g_array_set_size (self->references, 0);
  g_array_set_size (self->known, 0);
  g_string_truncate (self->texts, 1);

  return TRUE;
}

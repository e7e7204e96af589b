#include "bw-search-batch.h"

#include <string.h>

#include "bw-pasted.h"
#include "bw-search-space.h"

#define MAX_ROWS 512
#define MAX_BYTES 1048576 /* of text, after which no row is added any more */

static const char ADD_ENTRY[] =
  "INSERT INTO entry (space, rk, kind, id) VALUES (?1, ?2, ?3, ?4)";

static const char ADD_TITLE[] =
  "INSERT INTO ft_title (rowid, title, authors) VALUES (?1, ?2, ?3)";

static const char ADD_PAPER[] =
  "INSERT INTO ft_paper (rowid, title, authors, abstract) VALUES (?1, ?2, ?3, ?4)";

static const char ADD_NAME[] =
  "INSERT INTO ft_name (rowid, name) VALUES (?1, ?2)";

static const char ADD_DOCUMENT[] =
  "INSERT INTO ft_document (rowid, title, authors, body) VALUES (?1, ?2, ?3, ?4)";

static const char ADD_ADDRESS[] =
  "INSERT OR IGNORE INTO address (url, space, rk) VALUES (?1, ?2, ?3)";

typedef struct
{
  BwRef        ref;
  gint64       rk;
  BwSearchText text;
} Row;

struct _BwSearchBatch
{
  BwDb  *index;
  Row    rows[MAX_ROWS];
  guint  n;
  gsize  n_bytes;
};

typedef gboolean (*WriteRow) (BwDb       *index,
                              const Row  *row,
                              GError    **error);

static gboolean
add_entry (BwDb       *index,
           const Row  *row,
           GError    **error)
{
  return bw_db_run (index, ADD_ENTRY, error, "iisi",
                    (gint64) bw_search_space_of_kind (row->ref.kind), row->rk,
                    bw_kind_to_string (row->ref.kind), row->ref.id);
}

static gboolean
add_title (BwDb       *index,
           const Row  *row,
           GError    **error)
{
  if (bw_search_space_of_kind (row->ref.kind) != BW_SEARCH_PAPERS)
    return TRUE;

  return bw_db_run (index, ADD_TITLE, error, "iss", row->rk, row->text.title, row->text.authors);
}

static gboolean
add_text (BwDb       *index,
          const Row  *row,
          GError    **error)
{
  const BwSearchText *text = &row->text;

  switch (bw_search_space_of_kind (row->ref.kind))
    {
    case BW_SEARCH_PAPERS:
      return bw_db_run (index, ADD_PAPER, error, "isss", row->rk, text->title, text->authors,
                        text->body);

    case BW_SEARCH_NAMES:
      return bw_db_run (index, ADD_NAME, error, "is", row->rk, text->title);

    case BW_SEARCH_DOCUMENTS:
    default:
      return bw_db_run (index, ADD_DOCUMENT, error, "isss", row->rk, text->title, text->authors,
                        text->body);
    }
}

/* An address that holds an identifier leads there by that. */
static gboolean
add_address (BwDb        *index,
             const Row   *row,
             const char  *address,
             GError     **error)
{
  g_autofree char *key = bw_pasted_address_key (address);
  BwIdentifier *identifier = key != NULL ? bw_pasted_identifier (address) : NULL;
  /* Whose page has a DOI in its address need not be known by it. */
  gboolean identified = identifier != NULL && strcmp (identifier->scheme, "doi") != 0;

  if (identifier != NULL)
    bw_identifier_free (identifier);

  return key == NULL || identified ||
         bw_db_run (index, ADD_ADDRESS, error, "sii", key,
                    (gint64) bw_search_space_of_kind (row->ref.kind), row->rk);
}

static gboolean
add_addresses (BwDb       *index,
               const Row  *row,
               GError    **error)
{
  g_auto (GStrv) addresses = NULL;

  if (row->text.addresses == NULL)
    return TRUE;

  addresses = g_strsplit (row->text.addresses, "\n", -1);
  for (guint i = 0; addresses[i] != NULL; i++)
    if (!add_address (index, row, addresses[i], error))
      return FALSE;

  return TRUE;
}

static const WriteRow TABLES[] = { add_entry, add_title, add_text, add_addresses };

BwSearchBatch *
bw_search_batch_new (BwDb *index)
{
  BwSearchBatch *self = g_new0 (BwSearchBatch, 1);

  self->index = index;

  return self;
}

static void
clear_rows (BwSearchBatch *self)
{
  for (guint i = 0; i < self->n; i++)
    bw_search_text_clear (&self->rows[i].text);
  self->n = 0;
  self->n_bytes = 0;
}

/* What was not flushed is dropped. */
void
bw_search_batch_free (BwSearchBatch *self)
{
  clear_rows (self);
  g_free (self);
}

static gsize
text_length (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

/**
 * bw_search_batch_add:
 * @rk: the row's number in the table of @ref's kind, which no other row has
 * @text: (transfer full): taken out of there
 *
 * Adds a row, and writes all when there are many.
 */
gboolean
bw_search_batch_add (BwSearchBatch  *self,
                     BwRef           ref,
                     gint64          rk,
                     BwSearchText   *text,
                     GError        **error)
{
  Row *row;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  row = &self->rows[self->n++];
  *row = (Row){ ref, rk, *text };
  *text = (BwSearchText){ NULL };
  self->n_bytes += text_length (row->text.title) + text_length (row->text.authors) +
                   text_length (row->text.body);

  if (self->n < MAX_ROWS && self->n_bytes < MAX_BYTES)
    return TRUE;

  return bw_search_batch_flush (self, error);
}

/* Writes what has been added. */
gboolean
bw_search_batch_flush (BwSearchBatch  *self,
                       GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint t = 0; t < G_N_ELEMENTS (TABLES); t++)
    for (guint i = 0; i < self->n; i++)
      if (!TABLES[t](self->index, &self->rows[i], error))
        return FALSE;
  clear_rows (self);

  return TRUE;
}

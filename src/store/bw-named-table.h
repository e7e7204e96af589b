#pragma once

#include "bw-db.h"
#include "bw-mention.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwNamedRow:
 * @id: of the mention; 0 before it has one
 * @text: as it is written
 * @excerpt: the sentence
 * @place: where it stands among the others
 *
 * A mention that a name or a title in a text has made.
 */
typedef struct
{
  gint64   id;
  BwRef    ref;
  char    *text;
  char    *excerpt;
  int      place;
  BwFound  found;
} BwNamedRow;

BwNamedRow *bw_named_row_new  (BwRef       ref,
                               const char *text) G_GNUC_WARN_UNUSED_RESULT;
void        bw_named_row_free (BwNamedRow *self);

gboolean   bw_named_table_get_stated  (BwDb              *db,
                                       gint64             document_id,
                                       GHashTable        *refs,
                                       GError           **error);
GPtrArray *bw_named_table_get         (BwDb              *db,
                                       gint64             document_id,
                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_named_table_find        (BwDb              *db,
                                       gint64             mention_id,
                                       gint64            *document_id,
                                       BwNamedRow       **row,
                                       GError           **error);
gboolean   bw_named_table_insert      (BwDb              *db,
                                       gint64             document_id,
                                       const BwNamedRow  *row,
                                       GError           **error);
gboolean   bw_named_table_remove      (BwDb              *db,
                                       gint64             id,
                                       GError           **error);
gboolean   bw_named_table_set_found   (BwDb              *db,
                                       gint64             id,
                                       BwFound            found,
                                       GError           **error);
gboolean   bw_named_table_is_author   (BwDb              *db,
                                       gint64             document_id,
                                       gint64             person_id,
                                       gboolean          *is_author,
                                       GError           **error);
gboolean   bw_named_table_have_worked (BwDb              *db,
                                       gint64             person_id,
                                       BwRef              other,
                                       gboolean          *together,
                                       GError           **error);
gboolean   bw_named_table_get_text    (BwDb              *db,
                                       gint64             document_id,
                                       BwDocumentKind    *kind,
                                       char             **title,
                                       char             **text,
                                       GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNamedRow, bw_named_row_free)

G_END_DECLS

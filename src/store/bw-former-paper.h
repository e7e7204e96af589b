#pragma once

#include "bw-date.h"
#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwFormerPaper:
 * @title: as the document has it
 * @title_key: (nullable): of bw_text_key(), for the user to fill
 * @published: of the paper
 * @identifiers: (element-type BwIdentifier): which the document gives to nothing else
 * @author_keys: the name keys of its authors
 *
 * A paper as one document alone has stated it until now.
 */
typedef struct
{
  gint64     id;
  char      *title;
  char      *title_key;
  gboolean   title_known;
  BwDate     published;
  GPtrArray *identifiers;
  GStrv      author_keys;
} BwFormerPaper;

void       bw_former_paper_free    (BwFormerPaper  *self);
GPtrArray *bw_former_paper_get_all (BwDb           *db,
                                    gint64          document_id,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_former_paper_fill    (BwFormerPaper  *self,
                                    BwDb           *db,
                                    gint64          document_id,
                                    gboolean       *alone,
                                    GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFormerPaper, bw_former_paper_free)

G_END_DECLS

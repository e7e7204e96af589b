#pragma once

#include "bw-db.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

/* What a document says of a paper, as it is written; it owns nothing. */
typedef struct
{
  gint64               document_id;
  int                  position;
  gint64               paper_id;
  const char          *relation; /* listed, authored, citing or mentioned */
  const BwPaperRecord *record;
  BwDate               published;
  gboolean             published_inferred;
  gboolean             made_paper; /* which was inserted with the texts of the record */
} BwPaperStatement;

/* Papers that may be one that a document names. */
typedef struct
{
  gint64    id;
  gboolean  title_known;
  BwDate    published;
  gboolean  published_inferred;
  char     *title;
  char     *title_key;
  char     *type;  /* a CSL type */
  char     *venue; /* NULL where none is known */
} BwPaperCandidate;

GPtrArray *bw_paper_table_find_by_title_key  (BwDb                    *db,
                                              const char              *title_key,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_paper_table_find_by_beginning  (BwDb                    *db,
                                              const char              *beginning,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_paper_table_find_by_identifier (BwDb                    *db,
                                              const BwIdentifier      *identifier,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_paper_table_find_by_ids        (BwDb                    *db,
                                              GArray                  *ids,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_paper_table_get_identifiers    (BwDb                    *db,
                                              gint64                   id,
                                              GPtrArray               *identifiers,
                                              GError                 **error);
GStrv      bw_paper_table_get_titles         (BwDb                    *db,
                                              gint64                   id,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_paper_table_get_last           (BwDb                    *db,
                                              gint64                  *id,
                                              GError                 **error);
gboolean   bw_paper_table_is_listed          (BwDb                    *db,
                                              gint64                   id,
                                              gint64                   document_id,
                                              gboolean                *listed,
                                              GError                 **error);
gint64     bw_paper_table_insert             (BwDb                    *db,
                                              const BwPaperStatement  *statement,
                                              const char              *title_key,
                                              const char              *byline,
                                              GError                 **error);
gboolean   bw_paper_table_add_statement      (BwDb                    *db,
                                              const BwPaperStatement  *statement,
                                              GError                 **error);
gboolean   bw_paper_table_count_authors      (BwDb                    *db,
                                              gint64                   id,
                                              gint64                   document_id,
                                              gint64                  *n,
                                              GError                 **error);
gboolean   bw_paper_table_count_team         (BwDb                    *db,
                                              gint64                   id,
                                              gint64                  *n,
                                              GError                 **error);
gboolean   bw_paper_table_add_author         (BwDb                    *db,
                                              gint64                   id,
                                              gint64                   document_id,
                                              int                      position,
                                              gint64                   person_id,
                                              gboolean                 told,
                                              GError                 **error);
gboolean   bw_paper_table_add_category       (BwDb                    *db,
                                              gint64                   id,
                                              gint64                   document_id,
                                              int                      position,
                                              const char              *category,
                                              GError                 **error);
gboolean   bw_paper_table_add_affiliation    (BwDb                    *db,
                                              gint64                   id,
                                              gint64                   document_id,
                                              gint64                   organisation_id,
                                              const char              *name,
                                              GError                 **error);

G_END_DECLS

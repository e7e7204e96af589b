#pragma once

#include "bw-author-record.h"
#include "bw-db.h"
#include "bw-identifier.h"

G_BEGIN_DECLS

/**
 * BwPersonMatch:
 * @identifier: (nullable): by which they are known
 * @by_name: whether they are known by the name alone
 * @namesake: who has the name of somebody new, and is another, or 0
 *
 * Whom a document names, and why.
 */
typedef struct
{
  gint64              id;
  gboolean            is_new;
  gboolean            by_name;
  const BwIdentifier *identifier;
  gint64              namesake;
} BwPersonMatch;

char    *bw_person_resolver_key       (const BwAuthorRecord  *record) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_person_resolver_ensure    (BwDb                  *db,
                                       const BwAuthorRecord  *record,
                                       gboolean               decided,
                                       BwPersonMatch         *match,
                                       GError               **error);
gboolean bw_person_resolver_log       (BwDb                  *db,
                                       const BwAuthorRecord  *record,
                                       const BwPersonMatch   *match,
                                       gint64                 document_id,
                                       GError               **error);
gboolean bw_person_resolver_find_only (BwDb                  *db,
                                       const char            *name,
                                       gint64                *id,
                                       GError               **error);

G_END_DECLS

#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

/* How the name of a person is written elsewhere, where that is not the same. */
#define BW_SEARCH_GET_LATIN_NAME "SELECT trim (coalesce (given, '') || ' ' || family) FROM latin_name WHERE person_id = ?1"

/* The names of authors while many papers are indexed: each is read once. */
typedef struct _BwSearchNames BwSearchNames;

BwSearchNames *bw_search_names_new      (void);
void           bw_search_names_free     (BwSearchNames    *self);
void           bw_search_names_forget   (BwSearchNames    *self,
                                         const BwChanges  *changes);
char          *bw_search_names_get_team (BwSearchNames    *self,
                                         BwDb             *library,
                                         gint64            paper_id,
                                         GError          **error);

gboolean bw_search_names_load (BwDb        *library,
                               const char  *sql,
                               gint64       id,
                               char       **names,
                               GError     **error);

char *bw_search_names_get_forms (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchNames, bw_search_names_free)

G_END_DECLS

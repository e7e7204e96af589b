#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwOrganisationName:
 * @full: the name without its abbreviation
 * @key: of @full, by bw_organisation_key()
 * @abbreviation: (nullable): where one stands in brackets
 * @learned_key: (nullable): of @abbreviation, where it may be taken for @full elsewhere
 *
 * What a document calls an organisation.
 */
typedef struct
{
  char *full;
  char *key;
  char *abbreviation;
  char *learned_key;
} BwOrganisationName;

BwOrganisationName *bw_organisation_name_new       (const char         *name) G_GNUC_WARN_UNUSED_RESULT;
void                bw_organisation_name_free      (BwOrganisationName *self);
char               *bw_organisation_name_learn     (const char         *full,
                                                    const char         *abbreviation) G_GNUC_WARN_UNUSED_RESULT;
gboolean            bw_organisation_name_is_better (const char         *name,
                                                    const char         *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOrganisationName, bw_organisation_name_free)

G_END_DECLS

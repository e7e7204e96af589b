#pragma once

#include "bw-brief.h"
#include "bw-link.h"
#include "bw-news.h"

G_BEGIN_DECLS

/**
 * BwOrganisation:
 * @variants: other spellings of the name
 * @kinds: what pages call it, such as `institute`
 * @people: (element-type BwLink): who is affiliated with it
 * @papers: (element-type BwBrief): papers that name it
 * @mentions: (element-type BwMention): mentions of papers that name it
 * @news: (nullable): what has come since somebody looked at its page
 */
typedef struct
{
  gint64     id;
  char      *name;
  GStrv      variants;
  GStrv      kinds;
  GPtrArray *people;
  GPtrArray *papers;
  GPtrArray *mentions;
  gboolean   bookmarked;
  BwNews    *news;
} BwOrganisation;

BwOrganisation *bw_organisation_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void            bw_organisation_free (BwOrganisation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOrganisation, bw_organisation_free)

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwSourceRecord:
 * @kind: `feed` or `service`, or in an export of a library `file` or `folder` (then only
 *   @title and @url are stated), a static string
 * @url: (nullable): where it is fetched
 * @feed_id: (nullable): its own, such as an atom:id
 * @site: (nullable): the page that it belongs to
 * @published: (nullable): ISO 8601, in UTC where a time is stated; so @updated
 * @authors: (element-type BwAuthorRecord): so @contributors
 * @categories: (element-type utf8)
 * @folder: (element-type utf8): the folders of an outline in which it stands, the
 *   outermost first
 *
 * What a document says about a source: that of a feed about itself, that of an outline
 * about the feeds that it lists.
 */
typedef struct
{
  const char *kind;
  char       *title;
  char       *url;
  char       *feed_id;
  char       *site;
  char       *subtitle;
  char       *language;
  char       *rights;
  char       *published;
  char       *updated;
  GPtrArray  *authors;
  GPtrArray  *contributors;
  GPtrArray  *categories;
  GPtrArray  *folder;
} BwSourceRecord;

BwSourceRecord *bw_source_record_new     (const char           *kind) G_GNUC_WARN_UNUSED_RESULT;
void            bw_source_record_free    (BwSourceRecord       *self);
char           *bw_source_record_dup_key (const BwSourceRecord *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSourceRecord, bw_source_record_free)

G_END_DECLS

#pragma once

#include "bw-lines.h"
#include "bw-listing-header.h"

G_BEGIN_DECLS

/**
 * BwListingEntry:
 * @header: the line with the category and the date
 * @start: the first line of the entry, which may stand above @header
 * @end: the first line behind it
 *
 * Where one paper stands in a listing, in indexes of lines.
 */
typedef struct
{
  guint header;
  guint start;
  guint end;
} BwListingEntry;

/**
 * BwListingPage:
 * @entries: (element-type BwListingEntry): in order, by value
 * @n_coded: how many of them have a category of arXiv
 * @n_authored: how many of the first of them have authors that can be told
 * @known: (element-type utf8): names that stand between commas somewhere
 */
typedef struct
{
  GArray     *entries;
  guint       n_coded;
  guint       n_authored;
  GHashTable *known;
} BwListingPage;

BwListingPage *bw_listing_page_new       (const BwLines *lines,
                                          guint          max_lines) G_GNUC_WARN_UNUSED_RESULT;
void           bw_listing_page_free      (BwListingPage *self);
gboolean       bw_listing_page_is_chrome (const char    *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwListingPage, bw_listing_page_free)

G_END_DECLS

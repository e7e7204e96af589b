#pragma once

#include "bw-page-meta.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwPageFacts:
 * @about: what the page as such has of title, people, dates, language and description
 * @paper: (nullable): the paper whose page it is
 *
 * What a page states about itself in its markup, by order of trust.
 */
typedef struct
{
  BwPaperRecord *about;
  BwPaperRecord *paper;
} BwPageFacts;

BwPageFacts *bw_page_facts_new  (const BwHtmlTree *tree,
                                 const BwPageMeta *meta,
                                 BwReading        *reading) G_GNUC_WARN_UNUSED_RESULT;
void         bw_page_facts_free (BwPageFacts      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPageFacts, bw_page_facts_free)

G_END_DECLS

#pragma once

#include "bw-home.h"
#include "bw-organisation.h"
#include "bw-person.h"
#include "bw-source.h"

G_BEGIN_DECLS

/**
 * BwPageCount:
 * @stated: whether a page states the number; if not, it was counted here
 * @kind: (nullable): what a search must ask for to find what was counted; a static string
 * @label: what is counted, in the form that goes with the number
 *
 * One of the numbers at the head of a page.
 */
typedef struct
{
  gint64      number;
  gboolean    stated;
  const char *kind;
  char       *label;
} BwPageCount;

GPtrArray *bw_page_counts_of_person       (const BwPerson       *person) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_page_counts_of_organisation (const BwOrganisation *organisation) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_page_counts_of_source       (const BwSource       *source) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_page_counts_of_home         (const BwHome         *home) G_GNUC_WARN_UNUSED_RESULT;
char      *bw_page_counts_title_of_source (const BwSource       *source) G_GNUC_WARN_UNUSED_RESULT;
char      *bw_page_count_words            (const BwPageCount    *count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

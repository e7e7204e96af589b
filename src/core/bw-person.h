#pragma once

#include "bw-affiliation.h"
#include "bw-brief.h"
#include "bw-identifier.h"
#include "bw-network.h"
#include "bw-news.h"
#include "bw-tie.h"

G_BEGIN_DECLS

#define BW_PERSON_TOLD 60      /* entries of a long list that an overview tells */
#define BW_PERSON_MAX_TOLD 100 /* of a list that it tells whole */

/**
 * BwPerson:
 * @is_overview: whether the long ones of @papers, @coauthors and @cited_by are told in part:
 *   what comes after bw_person_count_told() has an id, numbers and a year, but mostly no title
 * @variants: other spellings of the name
 * @identifiers: (element-type BwIdentifier)
 * @affiliations: (element-type BwAffiliation)
 * @papers: (element-type BwBrief): the newest first
 * @papers_stated: how many papers a profile states, or -1; so the next three
 * @coauthors: (element-type BwTie): people
 * @network: who of the first co-authors wrote with whom of them
 * @cited_by: (element-type BwTie): papers that cite this person's
 * @tie_blocks: what the ties stand in
 * @mentions: (element-type BwMention): files in which a profile says the person is
 *   mentioned, and documents that mention them
 * @documents: (element-type BwBrief): captures and other documents of the person, in
 *   order
 * @profiles: (element-type BwSighting): the documents that are this person's profiles
 * @news: (nullable): what has come since somebody looked at their page; `NULL` when nobody
 *   did, or nobody asked
 *
 * One person with all that the library knows of them, as it stood when it was read.
 */
typedef struct
{
  gint64     id;
  char      *name;
  char      *given;
  char      *family;
  GStrv      variants;
  GPtrArray *identifiers;
  GPtrArray *affiliations;
  GPtrArray *papers;
  int        papers_stated;
  int        coauthors_stated;
  int        cited_by_stated;
  int        mentions_stated;
  GPtrArray *coauthors;
  BwNetwork *network;
  GPtrArray *cited_by;
  GPtrArray *tie_blocks;
  GPtrArray *mentions;
  GPtrArray *documents;
  GPtrArray *profiles;
  BwNews    *news;
  gboolean   bookmarked;
  gboolean   is_overview;
} BwPerson;

BwPerson *bw_person_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void      bw_person_free (BwPerson *self);

BwTie     *bw_person_add_ties   (BwPerson        *self,
                                 GPtrArray       *ties,
                                 guint            n);
guint      bw_person_count_told (const BwPerson  *self,
                                 const GPtrArray *list);
GPtrArray *bw_person_get_told   (const BwPerson  *self,
                                 GPtrArray       *list) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPerson, bw_person_free)

G_END_DECLS

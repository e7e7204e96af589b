#pragma once

#include "bw-timeline.h"

G_BEGIN_DECLS

#define BW_ADDRESS_PREFIX "bookwheel:"
#define BW_ADDRESS_DECIDE BW_ADDRESS_PREFIX "decide/" /* with which those begin that decide */

/**
 * BwAddressKind:
 * @BW_ADDRESS_THING: one thing of the library, by any reference to it: `bookwheel:paper/42`
 * @BW_ADDRESS_HOME: the first page: `bookwheel:home`
 * @BW_ADDRESS_PATH: how two people connect: `bookwheel:path/7/9`
 * @BW_ADDRESS_TIMELINE: what is dated about a person: `bookwheel:person/7/timeline`, and
 *   `bookwheel:person/7/timeline/posts/2` for the second page of their posts
 * @BW_ADDRESS_MENTION: no page, but what is decided of a mention that was found by a name:
 *   `bookwheel:mention/7/promote`, or `reject`
 * @BW_ADDRESS_WHOLE: a person with all that their own page has no room for:
 *   `bookwheel:person/7/all`
 * @BW_ADDRESS_CONNECT: no page, but the question whom to connect a person with:
 *   `bookwheel:connect/7`
 * @BW_ADDRESS_DECISIONS: what has been decided: `bookwheel:decisions`, and
 *   `bookwheel:decisions/program/2` for the second page of what the program has decided
 * @BW_ADDRESS_REVERT: no page, but that a decision is to be undone: `bookwheel:decide/revert/12`
 * @BW_ADDRESS_EXPORT_DECISIONS: likewise: `bookwheel:decide/export`
 * @BW_ADDRESS_IMPORT_DECISIONS: likewise: `bookwheel:decide/import`
 * @BW_ADDRESS_SEARCH: what a search finds: `bookwheel:search?q=wheels`
 * @BW_ADDRESS_DOUBTS: all that may be one: `bookwheel:doubtful`
 * @BW_ADDRESS_DOUBT: two things that may be one: `bookwheel:doubtful/3`
 * @BW_ADDRESS_DECIDE_DOUBT: no page, but what is said of them: `bookwheel:doubtful/3/same`, or
 *   `bookwheel:doubtful/3/different`
 */
typedef enum
{
  BW_ADDRESS_THING,
  BW_ADDRESS_HOME,
  BW_ADDRESS_PATH,
  BW_ADDRESS_TIMELINE,
  BW_ADDRESS_WHOLE,
  BW_ADDRESS_CONNECT,
  BW_ADDRESS_DECISIONS,
  BW_ADDRESS_REVERT,
  BW_ADDRESS_EXPORT_DECISIONS,
  BW_ADDRESS_IMPORT_DECISIONS,
  BW_ADDRESS_MENTION,
  BW_ADDRESS_SEARCH,
  BW_ADDRESS_DOUBTS,
  BW_ADDRESS_DOUBT,
  BW_ADDRESS_DECIDE_DOUBT,
} BwAddressKind;

/**
 * BwAddress:
 * @person_id: of a path the one whom it begins with; of a thing 0
 * @other_id: whom a path leads to
 * @mention_id: of a mention
 * @promote: of a mention, whether it is right
 * @events: of a timeline, the kind that it shows, or %BW_N_EVENT_KINDS for all
 * @decision_id: which is to be undone
 * @by_program: of decisions, whether they are those of the program
 * @page: of a timeline or of decisions, from 1
 * @doubt_id: which two things may be one
 * @same: whether they are
 *
 * What an address of the library names.
 */
typedef struct
{
  BwAddressKind kind;
  gint64        person_id;
  gint64        other_id;
  gint64        mention_id;
  gboolean      promote;
  BwEventKind   events;
  gint64        decision_id;
  gboolean      by_program;
  guint         page;
  gint64        doubt_id;
  gboolean      same;
} BwAddress;

BwAddress bw_address_parse         (const char  *text);
char     *bw_address_for_path      (gint64       from,
                                    gint64       to) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_timeline  (gint64       person_id,
                                    BwEventKind  events,
                                    guint        page) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_whole     (gint64       person_id) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_connect   (gint64       person_id) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_decisions (gboolean     by_program,
                                    guint        page) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_revert    (gint64       decision_id) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_mention   (gint64       mention_id,
                                    gboolean     promote) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_doubt     (gint64       id) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_decision  (gint64       id,
                                    gboolean     same) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_for_search    (const char  *query) G_GNUC_WARN_UNUSED_RESULT;
char     *bw_address_dup_search    (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

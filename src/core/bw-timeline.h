#pragma once

#include "bw-person.h"

G_BEGIN_DECLS

/**
 * BwEventKind:
 * @BW_EVENT_PAPER: the person made a paper
 * @BW_EVENT_POST: they wrote a post or another document
 * @BW_EVENT_CAPTURE: a summary of theirs was captured
 * @BW_EVENT_MENTION: somebody else's digest or post mentions them, or a paper of theirs
 * @BW_EVENT_CITATION: a paper of others cites one of theirs
 */
typedef enum
{
  BW_EVENT_PAPER,
  BW_EVENT_POST,
  BW_EVENT_CAPTURE,
  BW_EVENT_MENTION,
  BW_EVENT_CITATION,
  BW_N_EVENT_KINDS
} BwEventKind;

/**
 * BwEvent:
 * @name: `paper`, a document's kind, `mention` or `citation`; a static string
 * @ref: the thing; of a file that a profile names, the profile
 * @brief: (transfer none) (nullable): of a paper or a document of the person
 * @mentions: (element-type BwMention) (nullable): what is mentioned in the document
 * @count: of a citing paper, how many of the person's it cites
 *
 * Something dated in the life of a person's work.
 */
typedef struct
{
  BwDate         date;
  gboolean       date_inferred;
  BwEventKind    kind;
  const char    *name;
  BwRef          ref;
  char          *title;
  const BwBrief *brief;
  GPtrArray     *mentions;
  int            count;
} BwEvent;

/**
 * BwTimelineSlice:
 * @n: how many events there are
 * @first: the first that a page shows
 * @last: the one behind the last that it shows
 * @page: from 1
 *
 * Which part of a timeline a page shows.
 */
typedef struct
{
  guint n;
  guint first;
  guint last;
  guint page;
  guint n_pages;
} BwTimelineSlice;

#define BW_TIMELINE_PAGE 200 /* events that one shows */

const char *bw_event_kind_to_string   (BwEventKind  kind);
gboolean    bw_event_kind_from_string (const char  *text,
                                       BwEventKind *kind);

GPtrArray      *bw_timeline_new    (const BwPerson *person) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *bw_timeline_filter (GPtrArray      *events,
                                    BwEventKind     kind) G_GNUC_WARN_UNUSED_RESULT;
BwTimelineSlice bw_timeline_slice  (guint           n,
                                    guint           page);

G_END_DECLS

#pragma once

#include "bw-link.h"

G_BEGIN_DECLS

#define BW_PATH_MAX_HOPS 6 /* longer ways say nothing */

/**
 * BwHopKind:
 * @BW_HOP_COAUTHORS: both made a paper
 * @BW_HOP_CITES: a paper of the first cites one of the second
 * @BW_HOP_CITED_BY: a paper of the first is cited by one of the second
 * @BW_HOP_MENTIONS: something that the first wrote mentions the second, or their paper
 * @BW_HOP_MENTIONED_BY: the other way round
 */
typedef enum
{
  BW_HOP_COAUTHORS,
  BW_HOP_CITES,
  BW_HOP_CITED_BY,
  BW_HOP_MENTIONS,
  BW_HOP_MENTIONED_BY,
} BwHopKind;

/**
 * BwHop:
 * @paper: (nullable): what both made, or the paper of @from in a citation
 * @other: (nullable): the paper of @to in a citation, or the one that is mentioned
 * @document: (nullable): what mentions; or what states it, where a paper is not known
 * @excerpt: (nullable): the sentence that does
 *
 * How two people connect directly, with what proves it.
 */
typedef struct
{
  BwHopKind  kind;
  BwLink    *from;
  BwLink    *to;
  BwLink    *paper;
  BwLink    *other;
  BwLink    *document;
  char      *excerpt;
} BwHop;

/**
 * BwPath:
 * @from: whom it begins with
 * @to: whom it leads to
 * @found: whether they connect; somebody and themselves do by no hop
 * @partial: whether there were more connections than could be looked at
 * @reached: how many people were reached from either end
 * @hops: (element-type BwHop): as few as there can be
 */
typedef struct
{
  BwLink    *from;
  BwLink    *to;
  gboolean   found;
  gboolean   partial;
  guint      reached[2];
  GPtrArray *hops;
} BwPath;

const char *bw_hop_kind_to_string (BwHopKind  kind);
BwHopKind   bw_hop_kind_turn      (BwHopKind  kind);
BwHop      *bw_hop_new            (BwHopKind  kind) G_GNUC_WARN_UNUSED_RESULT;
void        bw_hop_free           (BwHop     *self);
BwPath     *bw_path_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_path_free          (BwPath    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPath, bw_path_free)

G_END_DECLS

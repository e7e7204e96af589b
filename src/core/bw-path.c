#include "bw-path.h"

/* Returns: the kind as a word of JSON */
const char *
bw_hop_kind_to_string (BwHopKind kind)
{
  static const char *const WORDS[] = { "coauthors", "cites", "cited-by", "mentions", "mentioned-by" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (WORDS), NULL);

  return WORDS[kind];
}

/* Returns: what the same connection is from its other end */
BwHopKind
bw_hop_kind_turn (BwHopKind kind)
{
  static const BwHopKind TURNED[] = { BW_HOP_COAUTHORS, BW_HOP_CITED_BY, BW_HOP_CITES,
                                      BW_HOP_MENTIONED_BY, BW_HOP_MENTIONS };

  g_return_val_if_fail (kind < G_N_ELEMENTS (TURNED), BW_HOP_COAUTHORS);

  return TURNED[kind];
}

BwHop *
bw_hop_new (BwHopKind kind)
{
  BwHop *self = g_new0 (BwHop, 1);

  self->kind = kind;

  return self;
}

void
bw_hop_free (BwHop *self)
{
  g_clear_pointer (&self->from, bw_link_free);
  g_clear_pointer (&self->to, bw_link_free);
  g_clear_pointer (&self->paper, bw_link_free);
  g_clear_pointer (&self->other, bw_link_free);
  g_clear_pointer (&self->document, bw_link_free);
  g_free (self->excerpt);
  g_free (self);
}

BwPath *
bw_path_new (void)
{
  BwPath *self = g_new0 (BwPath, 1);

  self->hops = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_hop_free);

  return self;
}

void
bw_path_free (BwPath *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->from, bw_link_free);
  g_clear_pointer (&self->to, bw_link_free);
  g_ptr_array_unref (self->hops);
  g_free (self);
}

#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/* What follows a title in its sentence, by how much it says of the title's end. */
typedef enum
{
  BW_FOLLOWER_NOTHING, /* no sign that a title has ended */
  BW_FOLLOWER_END,
  BW_FOLLOWER_MARK,   /* a comma, a stop, a dash */
  BW_FOLLOWER_WORD,   /* a word that may follow the name of anything */
  BW_FOLLOWER_ENDING, /* a word that has the ending of a verb: "tackles" */
  BW_FOLLOWER_PLURAL,
  BW_FOLLOWER_VERB,
} BwFollower;

BwFollower bw_follower_find      (BwSlice rest);
BwFollower bw_follower_find_word (BwSlice rest);

G_END_DECLS

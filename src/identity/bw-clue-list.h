#pragma once

#include "bw-clue.h"

G_BEGIN_DECLS

/* Reasons as they are added up. */

BwClue *bw_clue_list_add (GPtrArray  *clues,
                          BwClueKind  kind);
guint bw_clue_list_add_ids (GPtrArray  *clues,
                            BwClueKind  kind,
                            GArray     *ids,
                            GArray     *others);
guint bw_clue_list_add_words (GPtrArray *clues,
                              BwClueKind kind,
                              const char *const *words,
                              const char *const *others);
guint bw_clue_list_add_differing (GPtrArray *clues,
                                  const char *const *keys,
                                  const char *const *others);

guint bw_clue_list_add_places (GPtrArray *clues,
                               GStrv      places,
                               GStrv      others);

G_END_DECLS

#pragma once

#include "bw-clue.h"

G_BEGIN_DECLS

BwLikeness bw_name_likeness (const char *given,
                             const char *family,
                             const char *other_given,
                             const char *other_family);

char *bw_name_block          (const char *given,
                              const char *family) G_GNUC_WARN_UNUSED_RESULT;
char *bw_name_block_glued    (const char *given,
                              const char *family) G_GNUC_WARN_UNUSED_RESULT;
GStrv bw_name_block_openings (const char *block) G_GNUC_WARN_UNUSED_RESULT;
char *bw_name_block_words    (const char *given,
                              const char *family) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

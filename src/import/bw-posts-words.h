#pragma once

#include "bw-key-set.h"

G_BEGIN_DECLS

extern const BwKeySet bw_posts_ends;
extern const BwKeySet bw_posts_here;
extern const BwKeySet bw_posts_crumbs;
extern const BwKeySet bw_posts_pages;
extern const BwKeySet bw_posts_turns;

G_END_DECLS

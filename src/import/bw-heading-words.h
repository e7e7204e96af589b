#pragma once

#include "bw-key-set.h"

G_BEGIN_DECLS

extern const BwKeySet bw_heading_titles;
extern const BwKeySet bw_heading_openers;
extern const BwKeySet bw_heading_prepositions;
extern const BwKeySet bw_heading_finite_verbs;
extern const BwKeySet bw_heading_determiners;
extern const BwKeySet bw_heading_function_words;
extern const BwKeySet bw_heading_last_words;
extern const BwKeySet bw_heading_questions;
extern const BwKeySet bw_heading_numbered;
extern const BwKeySet bw_heading_camel_words;

G_END_DECLS

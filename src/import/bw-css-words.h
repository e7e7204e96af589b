#pragma once

#include "bw-key-set.h"

G_BEGIN_DECLS

extern const BwKeySet bw_css_properties;
extern const BwKeySet bw_css_tags;
extern const BwKeySet bw_css_word_tags;
extern const BwKeySet bw_css_pseudos;
extern const BwKeySet bw_css_at_rules;

G_END_DECLS

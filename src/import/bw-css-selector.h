#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwCssSelector:
 * @start: where it begins
 * @is_renderers: whether it names something that only a renderer of formulas names
 * @is_word: whether it is nothing but a word, and so may be one of a sentence's
 *
 * What stands before the brace of a style sheet's rule.
 */
typedef struct
{
  const char *start;
  gboolean    is_renderers;
  gboolean    is_word;
} BwCssSelector;

gboolean bw_css_selector_find         (BwCssSelector *self,
                                       const char    *floor,
                                       const char    *brace,
                                       gboolean       in_sheet);
gboolean bw_css_selector_is_renderers (const char    *text,
                                       gsize          length);

G_END_DECLS

#pragma once

#include "bw-record.h"
#include "bw-xml-element.h"

G_BEGIN_DECLS

/**
 * BwFeedText:
 * @value: as the feed states it: text, or markup
 * @is_markup: whether @value is HTML
 *
 * What an element says that may be text or HTML.
 */
typedef struct
{
  char     *value;
  gboolean  is_markup;
} BwFeedText;

BwFeedText         *bw_feed_text_new               (const BwXmlElement *element,
                                                    gboolean            is_markup) G_GNUC_WARN_UNUSED_RESULT;
BwFeedText         *bw_feed_text_new_value         (const char         *value,
                                                    gboolean            is_markup) G_GNUC_WARN_UNUSED_RESULT;
void                bw_feed_text_free              (BwFeedText         *self);
char               *bw_feed_text_dup_line          (const BwFeedText   *self) G_GNUC_WARN_UNUSED_RESULT;
char               *bw_feed_text_dup_safe          (const BwFeedText   *self,
                                                    const char         *base) G_GNUC_WARN_UNUSED_RESULT;
void                bw_feed_text_fill              (const BwFeedText   *self,
                                                    const char         *base,
                                                    BwRecord           *entry);
gboolean            bw_feed_text_looks_like_markup (const char         *text);
const BwXmlElement *bw_feed_text_get_place         (const BwXmlElement *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFeedText, bw_feed_text_free)

G_END_DECLS

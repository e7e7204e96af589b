#pragma once

#include "bw-place-rulings.h"

G_BEGIN_DECLS

/**
 * BwNamed:
 * @ref: the paper or the person that is named
 * @text: as it is written there
 * @excerpt: what is said of it there
 * @place: the number of the word with which it begins
 * @byline: whether it stands among names only, by which nothing is said of anybody
 * @confirmed: whether the person says so
 *
 * That a text or its title names something of the library.
 */
typedef struct
{
  BwRef     ref;
  char     *text;
  char     *excerpt;
  int       place;
  gboolean  byline;
  gboolean  confirmed;
} BwNamed;

void       bw_named_free       (BwNamed               *self);
GPtrArray *bw_name_finder_find (BwDb                  *db,
                                const char            *title,
                                const char            *text,
                                const BwPlaceRulings  *rulings,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include "bw-name-excerpt.h"
#include "bw-name-finder.h"
#include "bw-word-run.h"

G_BEGIN_DECLS

/* One who looks through a text. */
typedef struct
{
  BwDb                 *db;
  const BwPlaceRulings *rulings;
  gboolean              decided; /* whether somebody may be known by another name too */
  BwWordRun            *run;
  guint                 n_characters;    /* that have been looked at one by one */
  BwNameExcerpt         excerpt; /* of the paragraph in which one looks */
  const char           *before;    /* the paragraph before it */
  gboolean              byline;       /* whether nothing but names may stand in it */
  GHashTable           *seen;      /* (element-type utf8 BwNamed): what is named, by what it is and how */
  GPtrArray            *named;
} BwNameFinder;

void   bw_name_finder_add    (BwNameFinder *self,
                              BwRef         ref,
                              const char   *text,
                              const char   *start,
                              guint         place,
                              gboolean      heading);
gint64 bw_name_finder_choose (BwNameFinder *self,
                              BwKind        kind,
                              GArray       *ids,
                              const char   *text_key);

gboolean bw_named_characters_find (BwNameFinder  *self,
                                   GError       **error);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwBibtexType:
 * @name: of an entry, in small letters
 * @csl: the type of CSL that it is
 * @genre: (nullable): what the type says besides
 */
typedef struct
{
  const char *name;
  const char *csl;
  const char *genre;
} BwBibtexType;

const BwBibtexType *bw_bibtex_type_find (const char *name);

gboolean    bw_bibtex_type_is_part   (const char *csl);
gboolean    bw_bibtex_type_is_serial (const char *csl);
const char *bw_bibtex_type_genre     (const char *key);

G_END_DECLS

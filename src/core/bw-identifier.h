#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwIdentifier:
 * @scheme: such as `arxiv`, `doi`, `orcid` or `key`
 * @value: in the scheme's canonical form
 */
typedef struct
{
  char *scheme;
  char *value;
} BwIdentifier;

BwIdentifier *bw_identifier_new  (const char   *scheme,
                                  const char   *value) G_GNUC_WARN_UNUSED_RESULT;
void          bw_identifier_free (BwIdentifier *self);
const char   *bw_identifier_find (GPtrArray    *identifiers,
                                  const char   *scheme);

void bw_identifier_array_add (GPtrArray  *identifiers,
                              const char *scheme,
                              const char *value);

char *bw_identifier_normalise (const char *scheme,
                               const char *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

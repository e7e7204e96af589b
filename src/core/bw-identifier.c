#include "bw-identifier.h"

#include <string.h>

BwIdentifier *
bw_identifier_new (const char *scheme,
                   const char *value)
{
  BwIdentifier *self = g_new0 (BwIdentifier, 1);

  self->scheme = g_strdup (scheme);
  self->value = g_strdup (value);

  return self;
}

void
bw_identifier_free (BwIdentifier *self)
{
  g_free (self->scheme);
  g_free (self->value);
  g_free (self);
}

/**
 * bw_identifier_find:
 * @identifiers: (element-type BwIdentifier)
 *
 * Returns: (transfer none) (nullable): the value of the first of @scheme
 */
const char *
bw_identifier_find (GPtrArray  *identifiers,
                    const char *scheme)
{
  g_return_val_if_fail (identifiers != NULL, NULL);

  for (guint i = 0; i < identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);

      if (strcmp (identifier->scheme, scheme) == 0)
        return identifier->value;
    }

  return NULL;
}

/* Adds an identifier once, in its canonical form; an empty one is none. */
void
bw_identifier_array_add (GPtrArray  *identifiers,
                         const char *scheme,
                         const char *value)
{
  g_autofree char *stripped = NULL;
  g_autofree char *canonical = NULL;

  g_return_if_fail (identifiers != NULL);

  if (value == NULL)
    return;
  stripped = g_strstrip (g_strdup (value));
  canonical = bw_identifier_normalise (scheme, stripped);
  if (*canonical == '\0')
    return;
  for (guint i = 0; i < identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);

      if (strcmp (identifier->scheme, scheme) == 0 && strcmp (identifier->value, canonical) == 0)
        return;
    }

  g_ptr_array_add (identifiers, bw_identifier_new (scheme, canonical));
}

/* The part behind what people put before an identifier. */
static const char *
skip_prefixes (const char *value,
               const char *const *prefixes)
{
  for (; *prefixes != NULL; prefixes++)
    if (g_ascii_strncasecmp (value, *prefixes, strlen (*prefixes)) == 0)
      return value + strlen (*prefixes);

  return value;
}

/* arXiv ids name a work without their version (info.arxiv.org/help/arxiv_identifier). */
static char *
normalise_arxiv (const char *value)
{
  static const char *const PREFIXES[] = { "https://arxiv.org/abs/", "http://arxiv.org/abs/",
                                          "https://arxiv.org/pdf/", "arxiv:", NULL };
  char *id = g_strdup (skip_prefixes (value, PREFIXES));
  char *version = strrchr (id, 'v');

  if (version != NULL && version > id && g_ascii_isdigit (version[-1]) && version[1] != '\0' &&
      strspn (version + 1, "0123456789") == strlen (version + 1))
    *version = '\0';

  return id;
}

/* DOIs do not depend on case (DOI Handbook, 2.4). */
static char *
normalise_doi (const char *value)
{
  static const char *const PREFIXES[] = { "https://doi.org/", "http://doi.org/",
                                          "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
                                          NULL };

  return g_ascii_strdown (skip_prefixes (value, PREFIXES), -1);
}

static char *
normalise_orcid (const char *value)
{
  static const char *const PREFIXES[] = { "https://orcid.org/", "http://orcid.org/", "orcid:", NULL };

  return g_ascii_strup (skip_prefixes (value, PREFIXES), -1);
}

/**
 * bw_identifier_normalise:
 *
 * Returns: (transfer full): @value in the one form in which the library keeps it
 */
char *
bw_identifier_normalise (const char *scheme,
                         const char *value)
{
  g_return_val_if_fail (scheme != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (strcmp (scheme, "arxiv") == 0)
    return normalise_arxiv (value);
  if (strcmp (scheme, "doi") == 0)
    return normalise_doi (value);
  if (strcmp (scheme, "orcid") == 0)
    return normalise_orcid (value);

  return g_strdup (value);
}

#include "bw-identifier.h"

#include <string.h>

#include "bw-identifier-shape.h"

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

static const char *
skip_spaces (const char *text)
{
  return text + strspn (text, " \t\n\r");
}

/* arXiv ids name a work without their version, and an old one without its subject class. */
static char *
normalise_arxiv (const char *value)
{
  static const char *const PREFIXES[] = { "https://arxiv.org/abs/", "http://arxiv.org/abs/",
                                          "https://arxiv.org/pdf/", "http://arxiv.org/pdf/",
                                          "oai:arxiv.org:", "arxiv:", NULL };
  const char *id = skip_spaces (skip_prefixes (value, PREFIXES));
  gsize length = bw_identifier_shape_arxiv (id);
  const char *dot = strchr (id, '.');
  const char *slash = strchr (id, '/');

  if (length == 0 || (g_ascii_isalnum (id[length]) &&
                      !(id[length] == 'v' && g_ascii_isdigit (id[length + 1]))))
    return g_strdup ("");
  if (slash != NULL && slash < id + length && dot != NULL && dot < slash)
    return g_strdup_printf ("%.*s%.*s", (int) (dot - id), id, (int) (id + length - slash), slash);

  return g_strndup (id, length);
}

/* DOIs do not depend on case (DOI Handbook, 2.4). */
static char *
normalise_doi (const char *value)
{
  static const char *const PREFIXES[] = { "https://doi.org/", "http://doi.org/",
                                          "https://dx.doi.org/", "http://dx.doi.org/",
                                          "https://www.doi.org/", "http://www.doi.org/",
                                          "doi.org/", "dx.doi.org/", "info:doi/", "urn:doi:",
                                          "doi:", "doi ", NULL };
  const char *doi = skip_spaces (skip_prefixes (value, PREFIXES));

  return g_ascii_strdown (doi, (gssize) bw_identifier_shape_doi (doi));
}

/* With its hyphens, and none when the check digit is wrong. */
static char *
normalise_orcid (const char *value)
{
  static const char *const PREFIXES[] = { "https://orcid.org/", "http://orcid.org/",
                                          "https://www.orcid.org/", "http://www.orcid.org/",
                                          "orcid.org/", "orcid:", NULL };
  g_autofree char *id = g_ascii_strup (skip_spaces (skip_prefixes (value, PREFIXES)), -1);
  g_autofree char *hyphenated = NULL;

  g_strdelimit (id, "/", '\0');
  if (strlen (id) == 16)
    hyphenated = g_strdup_printf ("%.4s-%.4s-%.4s-%.4s", id, id + 4, id + 8, id + 12);
  if (hyphenated != NULL && bw_identifier_shape_is_orcid (hyphenated))
    return g_steal_pointer (&hyphenated);

  return bw_identifier_shape_is_orcid (id) ? g_steal_pointer (&id) : g_strdup ("");
}

/* A work, an author or an institution (developers.openalex.org: ids do not depend on case). */
static char *
normalise_openalex (const char *value)
{
  static const char *const PREFIXES[] = { "https://openalex.org/", "http://openalex.org/",
                                          "https://api.openalex.org/", "openalex.org/",
                                          "openalex:", NULL };
  static const char *const FOLDERS[] = { "works/", "authors/", "institutions/", NULL };
  g_autofree char *id = g_ascii_strup (skip_prefixes (skip_prefixes (value, PREFIXES), FOLDERS), -1);
  gsize digits = *id != '\0' ? strspn (id + 1, "0123456789") : 0;

  if (*id == '\0' || strchr ("WAI", *id) == NULL || digits == 0 || id[1 + digits] != '\0')
    return g_strdup ("");

  return g_steal_pointer (&id);
}

/* Digits without what stands before or behind them; none where there are no digits. */
static char *
normalise_number (const char *value,
                  const char *const *prefixes,
                  gsize max_digits)
{
  const char *number = skip_spaces (skip_prefixes (value, prefixes));
  gsize length;

  number += strspn (number, "0");
  length = strspn (number, "0123456789");
  if (length == 0 || length > max_digits ||
      (number[length] != '\0' && strchr ("/.", number[length]) == NULL))
    return g_strdup ("");

  return g_strndup (number, length);
}

static char *
normalise_pmid (const char *value)
{
  static const char *const PREFIXES[] = { "https://pubmed.ncbi.nlm.nih.gov/",
                                          "http://pubmed.ncbi.nlm.nih.gov/",
                                          "https://www.ncbi.nlm.nih.gov/pubmed/",
                                          "http://www.ncbi.nlm.nih.gov/pubmed/", "pmid:", "pmid",
                                          NULL };

  return normalise_number (value, PREFIXES, 9);
}

static char *
normalise_pmcid (const char *value)
{
  static const char *const PREFIXES[] = { "https://www.ncbi.nlm.nih.gov/pmc/articles/",
                                          "http://www.ncbi.nlm.nih.gov/pmc/articles/",
                                          "https://pmc.ncbi.nlm.nih.gov/articles/", "pmcid:",
                                          NULL };
  static const char *const LETTERS[] = { "PMC", NULL };
  g_autofree char *number =
    normalise_number (skip_spaces (skip_prefixes (value, PREFIXES)), LETTERS, 9);

  return *number != '\0' ? g_strconcat ("PMC", number, NULL) : g_strdup ("");
}

/* 40 hexadecimal digits of a paper, or the digits of an author. */
static char *
normalise_s2 (const char *value)
{
  gsize length = strlen (value);

  if (length == 40 && strspn (value, "0123456789abcdefABCDEF") == length)
    return g_ascii_strdown (value, -1);

  return length > 0 && length <= 18 && strspn (value, "0123456789") == length ? g_strdup (value)
                                                                              : g_strdup ("");
}

static char *
normalise_corpus (const char *value)
{
  static const char *const PREFIXES[] = { "corpusid:", NULL };

  return normalise_number (value, PREFIXES, 18);
}

/* The letter of an old one is a capital, a new one is all in small letters. */
static char *
normalise_acl (const char *value)
{
  static const char *const PREFIXES[] = { "https://aclanthology.org/", "http://aclanthology.org/",
                                          "https://www.aclweb.org/anthology/", "acl:", NULL };
  const char *written = skip_prefixes (value, PREFIXES);
  g_autofree char *id = g_ascii_isdigit (*written) ? g_ascii_strdown (written, -1)
                                                   : g_ascii_strup (written, -1);

  return g_strndup (id, bw_identifier_shape_acl (id));
}

static const struct
{
  const char *scheme;
  char *(*normalise) (const char *value);
} SCHEMES[] = {
  { "arxiv", normalise_arxiv },
  { "doi", normalise_doi },
  { "orcid", normalise_orcid },
  { "openalex", normalise_openalex },
  { "pmid", normalise_pmid },
  { "pmcid", normalise_pmcid },
  { "s2", normalise_s2 },
  { "corpusid", normalise_corpus },
  { "acl", normalise_acl },
};

/**
 * bw_identifier_normalise:
 *
 * Returns: (transfer full): @value in the one form in which the library keeps it; empty
 *   where it has not the shape of an identifier of @scheme
 */
char *
bw_identifier_normalise (const char *scheme,
                         const char *value)
{
  g_return_val_if_fail (scheme != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (SCHEMES); i++)
    if (strcmp (scheme, SCHEMES[i].scheme) == 0)
      return SCHEMES[i].normalise (value);

  return g_strdup (value);
}

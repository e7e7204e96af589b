#include "bw-pasted.h"

#include <string.h>

#include "bw-identifier-shape.h"

#define MAX_ADDRESS 2048 /* bytes */
#define S2_DIGITS 40
#define MIN_OPENALEX 7 /* letters of one that stands alone: fewer may be a word */

/* What is pasted whole into the search: an identifier with or without its address around it. */

/* Where sites put the identifier of what a page of theirs is about. */
static const struct
{
  const char *place; /* without scheme and `www.` */
  const char *scheme;
} PLACES[] = {
  { "arxiv.org/abs/", "arxiv" },
  { "arxiv.org/pdf/", "arxiv" },
  { "arxiv.org/html/", "arxiv" },
  { "arxiv.org/format/", "arxiv" },
  { "export.arxiv.org/abs/", "arxiv" },
  { "export.arxiv.org/pdf/", "arxiv" },
  { "ar5iv.org/abs/", "arxiv" },
  { "ar5iv.labs.arxiv.org/html/", "arxiv" },
  { "alphaxiv.org/abs/", "arxiv" },
  { "huggingface.co/papers/", "arxiv" },
  { "arxiv:", "arxiv" },
  { "arxiv ", "arxiv" },
  { "oai:arxiv.org:", "arxiv" },
  { "doi.org/", "doi" },
  { "dx.doi.org/", "doi" },
  { "doi:", "doi" },
  { "doi ", "doi" },
  { "orcid.org/", "orcid" },
  { "orcid:", "orcid" },
  { "openalex.org/", "openalex" },
  { "api.openalex.org/", "openalex" },
  { "openalex:", "openalex" },
  { "aclanthology.org/", "acl" },
  { "aclweb.org/anthology/", "acl" },
  { "acl:", "acl" },
  { "pubmed.ncbi.nlm.nih.gov/", "pmid" },
  { "ncbi.nlm.nih.gov/pubmed/", "pmid" },
  { "pmid:", "pmid" },
};

static gboolean
has_prefix (const char *text,
            const char *prefix)
{
  return g_ascii_strncasecmp (text, prefix, strlen (prefix)) == 0;
}

/* Returns: what follows `https://www.`, or @text where nothing such begins it */
static const char *
skip_scheme (const char *text)
{
  if (has_prefix (text, "https://"))
    text += strlen ("https://");
  else if (has_prefix (text, "http://"))
    text += strlen ("http://");

  return has_prefix (text, "www.") ? text + strlen ("www.") : text;
}

static gboolean
is_address (const char *text)
{
  return has_prefix (text, "https://") || has_prefix (text, "http://") || has_prefix (text, "www.");
}

/* Texts have addresses between angle brackets (RFC 3986, appendix C). */
static char *
strip (const char *text)
{
  char *stripped = g_strstrip (g_strdup (text));
  gsize length = strlen (stripped);

  if (length > 2 && stripped[0] == '<' && stripped[length - 1] == '>')
    {
      stripped[length - 1] = '\0';
      memmove (stripped, stripped + 1, length - 1);
    }

  return stripped;
}

/* Returns: (nullable): NULL where @value is no identifier of @scheme */
static BwIdentifier *
make_identifier (const char *scheme,
                 const char *value)
{
  g_autofree char *bare = g_strndup (value, strcspn (value, "?#"));
  g_autofree char *normal = NULL;

  g_strstrip (bare);
  while (g_str_has_suffix (bare, "/"))
    bare[strlen (bare) - 1] = '\0';
  normal = bw_identifier_normalise (scheme, bare);

  return *normal != '\0' ? bw_identifier_new (scheme, normal) : NULL;
}

/* What stands behind the DOI in the address of a page is no part of it. */
static void
cut_doi (char *doi)
{
  static const char *const ENDS[] = { "/", "/full", "/full/html", "/abstract", "/html", "/meta", "/pdf", "/epdf", ".pdf", ".full" };

  doi[strcspn (doi, "?#")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_has_suffix (doi, ENDS[i]))
      doi[strlen (doi) - strlen (ENDS[i])] = '\0';
}

/* bioRxiv and medRxiv add the version to theirs. */
static void
cut_version (char *doi)
{
  gsize length = strlen (doi);
  gsize digits = length;

  while (digits > 0 && g_ascii_isdigit (doi[digits - 1]))
    digits--;
  if (g_str_has_prefix (doi, "10.1101/") && digits > 0 && digits < length && doi[digits - 1] == 'v')
    doi[digits - 1] = '\0';
}

/* Returns: (nullable): the DOI with which a part of an address begins */
static BwIdentifier *
make_doi (const char *part)
{
  g_autofree char *doi = g_uri_unescape_string (part, NULL);

  if (doi != NULL)
    g_strstrip (doi);
  if (doi == NULL || bw_identifier_shape_doi (doi) == 0)
    return NULL;

  cut_doi (doi);
  cut_version (doi);
  for (gsize length = strlen (doi); length > 0 && strchr (".,;", doi[length - 1]) != NULL; length--)
    doi[length - 1] = '\0';

  return make_identifier ("doi", doi);
}

/* Publishers have the DOI in the addresses of their pages. */
static BwIdentifier *
find_doi (const char *address)
{
  const char *at = strstr (address, "/10.");

  return at != NULL ? make_doi (at + 1) : NULL;
}

static BwIdentifier *
find_at (const char *part,
         const char *scheme)
{
  BwIdentifier *doi = strcmp (scheme, "doi") == 0 ? make_doi (part) : NULL;

  return doi != NULL ? doi : make_identifier (scheme, part);
}

/* Semantic Scholar has a paper's title before its 40 digits. */
static BwIdentifier *
find_s2 (const char *address)
{
  const char *slash = strrchr (address, '/');

  if (!has_prefix (address, "semanticscholar.org/paper/") || slash == NULL ||
      strcspn (slash + 1, "?#") != S2_DIGITS)
    return NULL;

  return make_identifier ("s2", slash + 1);
}

/* One that stands alone has to have a shape that no word has. What ends the sentence that it was
 * taken from is no part of it. */
static BwIdentifier *
find_bare (char *text)
{
  gsize arxiv = bw_identifier_shape_arxiv (text);
  gsize length = strlen (text);

  while (length > 0 && strchr (".,;", text[length - 1]) != NULL)
    text[--length] = '\0';
  if (strpbrk (text, " \t\n") != NULL)
    return NULL;
  if (arxiv > 0 && (text[arxiv] == '\0' || text[arxiv] == 'v'))
    return make_identifier ("arxiv", text);
  if (bw_identifier_shape_doi (text) == length)
    return make_identifier ("doi", text);
  if (bw_identifier_shape_acl (text) == length)
    return make_identifier ("acl", text);
  if (bw_identifier_shape_is_orcid (text))
    return make_identifier ("orcid", text);

  return length >= MIN_OPENALEX ? make_identifier ("openalex", text) : NULL;
}

/**
 * bw_pasted_identifier:
 * @text: all that was typed or pasted
 *
 * Returns: (transfer full) (nullable): the identifier that @text is, as it is or with the
 *   address or the name of its scheme around it; or `NULL`
 */
BwIdentifier *
bw_pasted_identifier (const char *text)
{
  g_autofree char *stripped = NULL;
  const char *bare;
  BwIdentifier *found = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_ADDRESS)
    return NULL;

  stripped = strip (text);
  bare = skip_scheme (stripped);
  for (guint i = 0; i < G_N_ELEMENTS (PLACES) && found == NULL; i++)
    if (has_prefix (bare, PLACES[i].place))
      found = find_at (bare + strlen (PLACES[i].place), PLACES[i].scheme);
  if (found == NULL && is_address (stripped))
    found = find_s2 (bare);
  if (found == NULL && is_address (stripped))
    found = find_doi (bare);

  return found != NULL ? found : find_bare (stripped);
}

/**
 * bw_pasted_address_key:
 *
 * Returns: (transfer full) (nullable): what is the same in all spellings of the web address that
 *   @text is: with a small host, and without scheme, `www.`, fragment and a slash at the end; or
 *   `NULL` where it is none
 */
char *
bw_pasted_address_key (const char *text)
{
  g_autofree char *stripped = NULL;
  const char *bare;
  char *key;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_ADDRESS)
    return NULL;

  stripped = strip (text);
  if (!is_address (stripped) || strpbrk (stripped, " \t\n") != NULL)
    return NULL;

  bare = skip_scheme (stripped);
  length = strcspn (bare, "#");
  while (length > 0 && bare[length - 1] == '/')
    length--;
  if (length == 0)
    return NULL;

  key = g_strndup (bare, length);
  for (char *at = key; *at != '\0' && *at != '/'; at++)
    *at = g_ascii_tolower (*at);

  return key;
}

#include "bw-paper-links.h"

#include <string.h>

#include "bw-doi-link.h"
#include "bw-identifier-shape.h"
#include "bw-identifier.h"
#include "bw-limits.h"

#define ARXIV_DOI "10.48550/arxiv."
#define MAX_ID_LENGTH 64 /* bytes of what may be an identifier in running text */

typedef struct
{
  const char *scheme;
  char       *value;
} Found;

/* Canonical, or none when it has not the shape. */
static gboolean
found (Found      *self,
       const char *scheme,
       const char *value)
{
  g_autofree char *normal = bw_identifier_normalise (scheme, value);

  if (*normal == '\0')
    return FALSE;
  self->scheme = scheme;
  self->value = g_steal_pointer (&normal);

  return TRUE;
}

/* What begins a part of a path, after a slash or a colon. */
static const char *
next_part (const char *at)
{
  at += strcspn (at, "/:");

  return *at != '\0' ? at + 1 : NULL;
}

/* What any part of a path begins with: an identifier is short. */
static gboolean
find_in_path (const BwLinkAddress *address,
              const char          *scheme,
              Found               *into)
{
  for (const char *at = next_part (address->path); at != NULL; at = next_part (at))
    {
      g_autofree char *begin = g_strndup (at, MAX_ID_LENGTH);

      if (found (into, scheme, begin))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_arxiv (const BwLinkAddress *address,
            Found               *into)
{
  static const char *const DOMAINS[] = { "arxiv.org", "ar5iv.org", "alphaxiv.org", "xxx.lanl.gov",
                                         "arxiv-vanity.com", "huggingface.co", "scirate.com",
                                         "semanticscholar.org", "emergentmind.com", "arxiv.gg",
                                         "arxiv2md.org", "hf.co", "talk2arxiv.org", "arxiv.com" };
  gboolean known = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (DOMAINS) && !known; i++)
    known = bw_link_address_is_at (address, DOMAINS[i]);

  return known && find_in_path (address, "arxiv", into);
}

static gboolean
find_acl (const BwLinkAddress *address,
          Found               *into)
{
  return (bw_link_address_is_at (address, "aclanthology.org") ||
          bw_link_address_is_at (address, "aclweb.org") ||
          bw_link_address_is_at (address, "aclanthology.info")) &&
         find_in_path (address, "acl", into);
}

/* The number that follows a folder in the path. */
static gboolean
find_below (const BwLinkAddress *address,
            const char          *folder,
            const char          *scheme,
            Found               *into)
{
  const char *at = strstr (address->path, folder);

  return at != NULL && found (into, scheme, at + strlen (folder));
}

static gboolean
find_pubmed (const BwLinkAddress *address,
             Found               *into)
{
  if (bw_link_address_is_at (address, "pubmed.ncbi.nlm.nih.gov"))
    return found (into, "pmid", address->path + strspn (address->path, "/"));
  if (bw_link_address_is_at (address, "ncbi.nlm.nih.gov"))
    return find_below (address, "/pubmed/", "pmid", into) ||
           find_below (address, "/articles/", "pmcid", into);
  if (bw_link_address_is_at (address, "europepmc.org"))
    return find_below (address, "/MED/", "pmid", into) ||
           find_below (address, "/med/", "pmid", into) ||
           find_below (address, "/PMC/", "pmcid", into) ||
           find_below (address, "/articles/", "pmcid", into);

  return FALSE;
}

/* A paper's own part of a path is its last. */
static gboolean
find_last (const BwLinkAddress *address,
           const char          *scheme,
           Found               *into)
{
  g_auto (GStrv) parts = g_strsplit (address->path, "/", -1);
  guint n = g_strv_length (parts);

  while (n > 0 && *parts[n - 1] == '\0')
    n--;

  return n > 0 && found (into, scheme, parts[n - 1]);
}

static gboolean
find_graph (const BwLinkAddress *address,
            Found               *into)
{
  if (bw_link_address_is_at (address, "openalex.org"))
    {
      if (!find_last (address, "openalex", into))
        return FALSE;
      if (*into->value == 'W')
        return TRUE;
      g_clear_pointer (&into->value, g_free);
    }
  else if (bw_link_address_is_at (address, "semanticscholar.org"))
    {
      const char *corpus = strstr (address->path, "CorpusI");

      if (corpus != NULL)
        return found (into, "corpusid", corpus);
      return strstr (address->path, "/paper/") != NULL && find_last (address, "s2", into) &&
             strlen (into->value) == 40;
    }

  return FALSE;
}

/* `10.48550/arXiv.…` is DataCite's DOI of a preprint on arXiv. */
static gboolean
found_doi (Found      *self,
           const char *doi)
{
  if (g_ascii_strncasecmp (doi, ARXIV_DOI, strlen (ARXIV_DOI)) == 0 &&
      found (self, "arxiv", doi + strlen (ARXIV_DOI)))
    return TRUE;

  return found (self, "doi", doi);
}

static gboolean
find_doi (const BwLinkAddress *address,
          Found               *into)
{
  g_autofree char *doi = bw_doi_link_find (address);

  return doi != NULL && found_doi (into, doi);
}

/* A DOI as it stands, or behind its name. */
static char *
bare_doi (const char *text)
{
  if (g_ascii_strncasecmp (text, "doi:", 4) == 0 || g_ascii_strncasecmp (text, "doi ", 4) == 0)
    text += 4 + strspn (text + 4, " ");

  return bw_identifier_shape_doi (text) > 0 ? bw_doi_link_trim (text) : NULL;
}

/* `arXiv:…`, `PMID: …`: a scheme by name, or an identifier that tells itself. */
static gboolean
find_bare (const char *text,
           Found      *into)
{
  static const char *const NAMES[] = { "arxiv", "pmid", "pmcid", "acl", "openalex", "corpusid" };
  g_autofree char *doi = bare_doi (text);

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (g_ascii_strncasecmp (text, NAMES[i], strlen (NAMES[i])) == 0 &&
        text[strlen (NAMES[i])] == ':')
      return found (into, NAMES[i], text + strlen (NAMES[i]) + 1);
  if (doi != NULL)
    return found_doi (into, doi);

  return (g_str_has_prefix (text, "PMC") && found (into, "pmcid", text)) ||
         (strlen (text) == bw_identifier_shape_acl (text) && found (into, "acl", text));
}

/* In a link, or as it stands; brackets and quotes before it are not its own. */
static gboolean
identify (const char *url,
          Found      *into)
{
  g_autoptr (BwLinkAddress) address = NULL;
  const char *start = url + strspn (url, " \t\n\r<([{\"'");

  into->value = NULL;
  if (found (into, "arxiv", start))
    return TRUE;
  address = bw_link_address_new (start);
  if (*address->host == '\0')
    return find_bare (start, into);

  return find_doi (address, into) || find_arxiv (address, into) || find_acl (address, into) ||
         find_pubmed (address, into) || find_graph (address, into);
}

/**
 * bw_paper_links_identify:
 * @url: a link, or an identifier as people write it, such as `arXiv:2401.05566v2`
 * @scheme: (out) (optional) (transfer full): such as `arxiv`
 * @value: (out) (optional) (transfer full): in the scheme's canonical form
 *
 * Tells which paper a link leads to, where the link itself says it. DataCite's DOI of a
 * preprint is taken for the preprint's identifier.
 *
 * Returns: whether it is the link of a paper
 */
gboolean
bw_paper_links_identify (const char  *url,
                         char       **scheme,
                         char       **value)
{
  Found found_one = { NULL, NULL };

  g_return_val_if_fail (url != NULL, FALSE);

  if (!identify (url, &found_one) || found_one.value == NULL)
    {
      g_free (found_one.value);
      return FALSE;
    }
  if (scheme != NULL)
    *scheme = g_strdup (found_one.scheme);
  if (value != NULL)
    *value = g_steal_pointer (&found_one.value);
  g_free (found_one.value);

  return TRUE;
}

/**
 * bw_paper_links_add_identifier:
 * @value: (nullable): as written
 *
 * Adds an identifier and those that it implies: an arXiv DOI names a preprint, and the
 * DOIs of the ACL name papers of its Anthology.
 */
void
bw_paper_links_add_identifier (BwPaperRecord *paper,
                               const char    *scheme,
                               const char    *value)
{
  static const char *const ACL_DOIS[] = { "10.18653/v1/", "10.3115/v1/" };
  g_autofree char *normal = NULL;

  g_return_if_fail (paper != NULL);

  if (value == NULL)
    return;
  bw_paper_record_add_identifier (paper, scheme, value);
  if (strcmp (scheme, "doi") != 0)
    return;
  normal = bw_identifier_normalise ("doi", value);
  if (g_str_has_prefix (normal, ARXIV_DOI))
    bw_paper_record_add_identifier (paper, "arxiv", normal + strlen (ARXIV_DOI));
  for (guint i = 0; i < G_N_ELEMENTS (ACL_DOIS); i++)
    if (g_str_has_prefix (normal, ACL_DOIS[i]))
      bw_paper_record_add_identifier (paper, "acl", normal + strlen (ACL_DOIS[i]));
}

static gboolean
is_web (const char *url)
{
  static const char *const SCHEMES[] = { "https://", "http://", "ftp://" };

  for (guint i = 0; i < G_N_ELEMENTS (SCHEMES); i++)
    if (g_ascii_strncasecmp (url, SCHEMES[i], strlen (SCHEMES[i])) == 0 &&
        url[strlen (SCHEMES[i])] != '\0')
      return TRUE;

  return FALSE;
}

/**
 * bw_paper_links_add:
 * @url: (nullable): a link of the paper
 *
 * Adds the link, if it is absolute, and the identifiers that it holds.
 */
void
bw_paper_links_add (BwPaperRecord *paper,
                    const char    *url)
{
  g_autofree char *own = NULL;
  g_autoptr (BwLinkAddress) address = NULL;
  g_autofree char *doi = NULL;
  Found one = { NULL, NULL };
  gsize length;

  g_return_if_fail (paper != NULL);

  if (url == NULL)
    return;
  own = g_strstrip (g_strdup (url));
  length = strlen (own);
  if (*own == '<' && own[length - 1] == '>')
    {
      own[length - 1] = ' ';
      *own = ' ';
      g_strstrip (own);
    }
  if (is_web (own))
    bw_paper_record_add_url (paper, own);
  address = bw_link_address_new (own);
  doi = *address->host != '\0' ? bw_doi_link_find (address) : bare_doi (own);
  if (doi != NULL)
    bw_paper_links_add_identifier (paper, "doi", doi);
  else if (identify (own, &one))
    bw_paper_links_add_identifier (paper, one.scheme, one.value);
  g_free (one.value);
}

/**
 * bw_paper_links_add_note:
 * @text: (nullable): words about the paper, such as `arXiv preprint arXiv:2401.05566`
 *
 * Adds the identifier of the preprint that the words name, where they name one.
 */
void
bw_paper_links_add_note (BwPaperRecord *paper,
                         const char    *text)
{
  g_return_if_fail (paper != NULL);

  for (const char *at = text;
       at != NULL && *at != '\0' && paper->identifiers->len < BW_MAX_ENTRY_LINKS; at++)
    if (g_ascii_strncasecmp (at, "arxiv:", 6) == 0)
      {
        g_autofree char *id = g_strndup (at + 6, MAX_ID_LENGTH);

        bw_paper_record_add_identifier (paper, "arxiv", id);
      }
}

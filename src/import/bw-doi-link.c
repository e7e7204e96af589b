#include "bw-doi-link.h"

#include <string.h>

#include "bw-identifier-shape.h"

#define DIGITS "0123456789"

/* What publishers put behind a DOI in the address of one form of a work. */
static const char *const ENDINGS[] = {
  "/",
  "/pdf",
  "/epdf",
  "/pdfdirect",
  "/full",
  "/fulltext",
  "/html",
  "/abstract",
  "/abs",
  "/meta",
  "/ampdf",
  "/summary",
  "/epub",
  "/xml",
  "/references",
  "/fulltext.html",
  "/full/html",
  "/tables",
  "/figures",
  "/citations",
  "/suppl_file",
  ".pdf",
  ".full",
  ".abstract",
  ".full-text",
  ".short",
  ".long",
  ".html",
  ".full.pdf",
  ".pdf+html",
};

static gboolean
is_unbalanced (const char *text,
               gsize       length,
               char        open,
               char        close)
{
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    depth += (text[i] == open) - (text[i] == close);

  return depth < 0;
}

/* A bracket that closes is the sentence's when it was opened there. */
static gboolean
is_not_of_doi (const char *doi,
               gsize       length)
{
  char last = doi[length - 1];

  return strchr (".,;:!?*'\"`", last) != NULL ||
         (last == ')' && is_unbalanced (doi, length, '(', ')')) ||
         (last == ']' && is_unbalanced (doi, length, '[', ']')) ||
         (last == '}' && is_unbalanced (doi, length, '{', '}')) ||
         (last == '>' && is_unbalanced (doi, length, '<', '>'));
}

/**
 * bw_doi_link_trim:
 * @doi: text that begins with a DOI
 *
 * Returns: (transfer full): the DOI without what follows it in a sentence or in markup;
 *   empty when @doi is none
 */
char *
bw_doi_link_trim (const char *doi)
{
  gsize length = bw_identifier_shape_doi (doi);
  g_autofree char *own = g_strndup (doi, length);
  static const char *const QUOTES[] = { "\xe2\x80\x9d", "\xe2\x80\x99", "\xc2\xbb", "\xe2\x80\xa6" };
  gboolean more = TRUE;

  length = strcspn (own, "\"|\\^");
  own[length] = '\0';
  if (strstr (own, "</") != NULL)
    length = (gsize) (strstr (own, "</") - own);
  while (more && length > 0)
    {
      more = is_not_of_doi (own, length);
      length -= more;
      own[length] = '\0';
      for (guint i = 0; i < G_N_ELEMENTS (QUOTES); i++)
        if (g_str_has_suffix (own, QUOTES[i]))
          {
            length -= strlen (QUOTES[i]);
            more = TRUE;
          }
    }
  own[length] = '\0';

  return g_strndup (own, bw_identifier_shape_doi (own));
}

static gboolean
cut_ending (char *doi)
{
  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_str_has_suffix (doi, ENDINGS[i]))
      {
        char *end = doi + strlen (doi) - strlen (ENDINGS[i]);

        if (end <= strchr (doi, '/') + 1)
          return FALSE;
        *end = '\0';
        return TRUE;
      }

  return FALSE;
}

/* Behind the DOI: the version of bioRxiv, the number that Oxford gives an article. */
static void
cut_for_host (const BwLinkAddress *address,
              char                *doi)
{
  char *suffix = strchr (doi, '/') + 1;
  char *last = strrchr (doi, '/');

  if (bw_link_address_is_at (address, "biorxiv.org") || bw_link_address_is_at (address, "medrxiv.org"))
    {
      suffix[strspn (suffix, DIGITS ".")] = '\0';
      while (g_str_has_suffix (suffix, "."))
        suffix[strlen (suffix) - 1] = '\0';
    }
  else if (bw_link_address_is_at (address, "academic.oup.com") && last > suffix &&
           strlen (last) > 5 && strspn (last + 1, DIGITS) == strlen (last + 1))
    *last = '\0';
}

/* A DOI that stands as it is in a path, behind a slash or a colon. */
static char *
find_in_path (const BwLinkAddress *address)
{
  for (const char *at = strstr (address->path, "10."); at != NULL; at = strstr (at + 1, "10."))
    {
      g_autofree char *doi = NULL;
      char *session;

      if (at == address->path || strchr ("/:=", at[-1]) == NULL || bw_identifier_shape_doi (at) == 0)
        continue;
      doi = bw_doi_link_trim (at);
      if ((session = strstr (doi, ";jsessionid")) != NULL)
        *session = '\0';
      while (*doi != '\0' && !bw_link_address_is_at (address, "doi.org") && cut_ending (doi))
        ;
      if (*doi != '\0')
        cut_for_host (address, doi);
      if (bw_identifier_shape_doi (doi) > 0)
        return g_steal_pointer (&doi);
    }

  return NULL;
}

static char *
find_in_query (const BwLinkAddress *address)
{
  static const char *const NAMES[] = { "doi", "id", "DOI", "uri", "url" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *value = bw_link_address_argument (address, NAMES[i]);
      const char *start = value != NULL ? strstr (value, "10.") : NULL;

      if (start != NULL && (start == value || strchr ("/:=", start[-1]) != NULL) &&
          bw_identifier_shape_doi (start) > 0)
        return bw_doi_link_trim (start);
    }

  return NULL;
}

/* The last part of a path, up to where it can be no part of an identifier. */
static char *
take_word (const char *path,
           const char *prefix)
{
  gsize length = strlen (prefix);

  if (strncmp (path, prefix, length) != 0)
    return g_strdup ("");

  return g_strndup (path + length,
                    strspn (path + length, DIGITS "abcdefghijklmnopqrstuvwxyz"
                                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ-"));
}

static gboolean
is_number (const char *text)
{
  return text != NULL && *text != '\0' && strspn (text, DIGITS) == strlen (text);
}

/* Publishers whose DOIs are made of the number in their addresses. */
static char *
find_by_rule (const BwLinkAddress *address)
{
  static const struct
  {
    const char *domain;
    const char *folder;
    const char *prefix;
    gboolean numeric;
  } RULES[] = {
    { "nature.com", "/articles/", "10.1038/", FALSE },
    { "elifesciences.org", "/articles/", "10.7554/elife.", TRUE },
    { "zenodo.org", "/record/", "10.5281/zenodo.", TRUE },
    { "zenodo.org", "/records/", "10.5281/zenodo.", TRUE },
  };
  g_autofree char *acm = bw_link_address_argument (address, "doid");
  g_autofree char *ssrn = bw_link_address_argument (address, "abstract_id");

  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    if (bw_link_address_is_at (address, RULES[i].domain))
      {
        g_autofree char *word = take_word (address->path, RULES[i].folder);

        if (RULES[i].numeric ? is_number (word) : strpbrk (word, DIGITS) != NULL)
          return g_strconcat (RULES[i].prefix, word, NULL);
      }
  if (acm != NULL && bw_link_address_is_at (address, "acm.org") && g_ascii_isdigit (*acm) &&
      strspn (acm, DIGITS ".") == strlen (acm))
    return g_strconcat ("10.1145/", acm, NULL);
  if (is_number (ssrn) && bw_link_address_is_at (address, "ssrn.com"))
    return g_strconcat ("10.2139/ssrn.", ssrn, NULL);

  return NULL;
}

/**
 * bw_doi_link_find:
 *
 * Returns: (transfer full) (nullable): the DOI that an address holds, or that its
 *   publisher makes of the number it holds
 */
char *
bw_doi_link_find (const BwLinkAddress *address)
{
  char *doi;

  g_return_val_if_fail (address != NULL, NULL);

  if (*address->host == '\0')
    return NULL;
  if ((doi = find_in_path (address)) == NULL && (doi = find_in_query (address)) == NULL)
    doi = find_by_rule (address);

  return doi;
}

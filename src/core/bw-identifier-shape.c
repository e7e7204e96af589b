#include "bw-identifier-shape.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS "0123456789"
#define ORCID_LENGTH 19
#define MAX_KEY 200 /* bytes of the key of an entry */

/* The archives that had identifiers of their own until March 2007, in the order of strcmp(). */
static const char *const ARCHIVES[] = {
  "acc-phys",
  "adap-org",
  "alg-geom",
  "ao-sci",
  "astro-ph",
  "atom-ph",
  "bayes-an",
  "chao-dyn",
  "chem-ph",
  "cmp-lg",
  "comp-gas",
  "cond-mat",
  "cs",
  "dg-ga",
  "funct-an",
  "gr-qc",
  "hep-ex",
  "hep-lat",
  "hep-ph",
  "hep-th",
  "math",
  "math-ph",
  "mtrl-th",
  "nlin",
  "nucl-ex",
  "nucl-th",
  "patt-sol",
  "physics",
  "plasm-ph",
  "q-alg",
  "q-bio",
  "quant-ph",
  "solv-int",
  "supr-con",
};

static int
compare_archive (const void *key,
                 const void *element)
{
  return strcmp (key, *(const char *const *) element);
}

static gboolean
is_archive (const char *text,
            gsize       length)
{
  char name[16];

  if (length == 0 || length >= sizeof name)
    return FALSE;
  memcpy (name, text, length);
  name[length] = '\0';

  return bsearch (name, ARCHIVES, G_N_ELEMENTS (ARCHIVES), sizeof *ARCHIVES, compare_archive) != NULL;
}

static gboolean
is_month (const char *two_digits)
{
  int month = (two_digits[0] - '0') * 10 + two_digits[1] - '0';

  return month >= 1 && month <= 12;
}

/* `YYMM.NNNN` until 2014, `YYMM.NNNNN` since. */
static gsize
match_new_arxiv (const char *text)
{
  gsize digits;

  if (strspn (text, DIGITS) != 4 || text[4] != '.' || !is_month (text + 2) ||
      strncmp (text, "0704", 4) < 0)
    return 0;
  digits = strspn (text + 5, DIGITS);

  return digits == 4 || digits == 5 ? 5 + digits : 0;
}

/* `archive/YYMMNNN`, with or without a subject class as in `math.GT/0309136`. */
static gsize
match_old_arxiv (const char *text)
{
  gsize archive = strspn (text, "abcdefghijklmnopqrstuvwxyz-");
  gsize slash = archive;

  if (!is_archive (text, archive))
    return 0;
  if (text[slash] == '.')
    slash += 1 + strspn (text + slash + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");
  if (text[slash] != '/' || strspn (text + slash + 1, DIGITS) != 7 || !is_month (text + slash + 3))
    return 0;

  return slash + 1 + 7;
}

/**
 * bw_identifier_shape_arxiv:
 *
 * Returns: how many bytes at the start of @text are an arXiv identifier (without its
 *   version) in one of its two forms (info.arxiv.org/help/arxiv_identifier), or 0
 */
gsize
bw_identifier_shape_arxiv (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return g_ascii_isdigit (*text) ? match_new_arxiv (text) : match_old_arxiv (text);
}

/* `P19-1001`: a letter for the venue, the year, and a number of four digits. */
static gsize
match_old_acl (const char *text)
{
  return g_ascii_isalpha (text[0]) && strspn (text + 1, DIGITS) == 2 && text[3] == '-' &&
             strspn (text + 4, DIGITS) == 4
           ? 8
           : 0;
}

/* `2020.acl-main.1`: the year, the venue with its volume, and a number. */
static gsize
match_new_acl (const char *text)
{
  gsize venue;
  gsize number;

  if (strspn (text, DIGITS) != 4 || text[4] != '.' || (text[0] != '1' && text[0] != '2'))
    return 0;
  venue = strspn (text + 5, "abcdefghijklmnopqrstuvwxyz" DIGITS "_-");
  if (venue == 0 || !g_ascii_isalpha (text[5]) || text[5 + venue] != '.' ||
      memchr (text + 5, '-', venue) == NULL)
    return 0;
  number = strspn (text + 5 + venue + 1, DIGITS);

  return number > 0 ? 5 + venue + 1 + number : 0;
}

/**
 * bw_identifier_shape_acl:
 *
 * Returns: how many bytes at the start of @text are an identifier of a paper in the ACL
 *   Anthology in one of its two forms (aclanthology.org/info/ids), or 0
 */
gsize
bw_identifier_shape_acl (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, 0);

  length = g_ascii_isdigit (*text) ? match_new_acl (text) : match_old_acl (text);

  return length > 0 && text[length] != '-' && text[length] != '_' ? length : 0;
}

/**
 * bw_identifier_shape_doi:
 *
 * Returns: how many bytes at the start of @text are a DOI, which is `10.`, a registrant,
 *   a slash and anything but white space (DOI Handbook, 2.2), or 0
 */
gsize
bw_identifier_shape_doi (const char *text)
{
  gsize digits;
  gsize slash;
  gsize suffix = 0;

  g_return_val_if_fail (text != NULL, 0);

  if (strncmp (text, "10.", 3) != 0)
    return 0;
  digits = strspn (text + 3, DIGITS);
  slash = 3 + strspn (text + 3, DIGITS ".");
  if (digits < 4 || digits > 9 || text[slash] != '/')
    return 0;
  for (const char *at = text + slash + 1; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        break;
      suffix = g_utf8_next_char (at) - (text + slash + 1);
    }

  return suffix > 0 ? slash + 1 + suffix : 0;
}

/**
 * bw_identifier_shape_is_orcid:
 * @text: `0000-0000-0000-000X`
 *
 * Returns: whether it has the shape of an ORCID iD and its last character is the check
 *   digit of the others (ISO 7064, MOD 11-2)
 */
gboolean
bw_identifier_shape_is_orcid (const char *text)
{
  guint total = 0;
  guint check;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != ORCID_LENGTH)
    return FALSE;
  for (guint i = 0; i < ORCID_LENGTH - 1; i++)
    if (i % 5 == 4)
      {
        if (text[i] != '-')
          return FALSE;
      }
    else if (g_ascii_isdigit (text[i]))
      total = (total + (guint) (text[i] - '0')) * 2 % 11;
    else
      return FALSE;
  check = (12 - total) % 11;

  return text[ORCID_LENGTH - 1] == (check == 10 ? 'X' : (char) ('0' + check));
}

/* Whether @text may be the key of an entry: a word or a number that could stand in a BibTeX
 * file; the addresses and numbers by which programs name their entries are none. */
gboolean
bw_identifier_shape_is_key (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  return first != 0 && g_unichar_isalnum (first) && strlen (text) <= MAX_KEY &&
         strpbrk (text, " \t\n,{}()=#%\\\"'~") == NULL && strstr (text, "//") == NULL &&
         g_ascii_strncasecmp (text, "wos:", 4) != 0 && g_ascii_strncasecmp (text, "doi:", 4) != 0 &&
         !g_str_has_prefix (text, "10.");
}

#include "bw-paper-address.h"

#include <string.h>

#define S2_LENGTH 40 /* hexadecimal digits of a paper's identifier */

/* Where an identifier leads that most formats have no place for. */
static const struct
{
  const char *scheme;
  const char *prefix;
} ADDRESSES[] = {
  { "arxiv", "https://arxiv.org/abs/" },
  { "acl", "https://aclanthology.org/" },
  { "openalex", "https://openalex.org/" },
  { "s2", "https://www.semanticscholar.org/paper/" },
};

static void
add_once (GPtrArray *addresses,
          char      *address)
{
  if (g_ptr_array_find_with_equal_func (addresses, address, g_str_equal, NULL))
    g_free (address);
  else
    g_ptr_array_add (addresses, address);
}

/**
 * bw_paper_address_list:
 *
 * Returns: (transfer full) (element-type utf8): the paper's links, and those that say
 *   identifiers for which there is no other place
 */
GPtrArray *
bw_paper_address_list (const BwPaper *paper)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; paper->urls != NULL && paper->urls[i] != NULL; i++)
    add_once (addresses, g_strdup (paper->urls[i]));
  for (guint i = 0; i < G_N_ELEMENTS (ADDRESSES); i++)
    {
      const char *value = bw_identifier_find (paper->identifiers, ADDRESSES[i].scheme);

      if (value != NULL)
        add_once (addresses, g_strconcat (ADDRESSES[i].prefix, value, NULL));
    }

  return addresses;
}

/**
 * bw_paper_address_says:
 *
 * Returns: whether one of bw_paper_address_list() is made of the identifier, so that whoever
 *   reads the address knows it
 */
gboolean
bw_paper_address_says (const BwPaper      *paper,
                       const BwIdentifier *identifier)
{
  if (strcmp (identifier->scheme, "s2") == 0 && strlen (identifier->value) != S2_LENGTH)
    return FALSE; /* a number does not show what it is of */
  for (guint i = 0; i < G_N_ELEMENTS (ADDRESSES); i++)
    if (strcmp (ADDRESSES[i].scheme, identifier->scheme) == 0)
      return bw_identifier_find (paper->identifiers, identifier->scheme) == identifier->value;

  return FALSE;
}

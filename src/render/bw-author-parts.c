#include "bw-author-parts.h"

#include <string.h>

#include "bw-name.h"

/* What follows given and family name in the whole, a comma aside. */
static char *
find_suffix (const BwAuthorParts *self,
             const char          *name)
{
  g_autofree char *start = g_strdup_printf ("%s %s", self->given, self->family);
  const char *rest = g_str_has_prefix (name, start) ? name + strlen (start) : "";

  if (*rest != ' ' && *rest != ',')
    return NULL;
  rest += strspn (rest, ", ");

  return *rest != '\0' ? g_strdup (rest) : NULL;
}

/**
 * bw_author_parts_init:
 *
 * Takes the parts as a document stated them; where none did, as names are usually
 * divided.
 */
void
bw_author_parts_init (BwAuthorParts  *self,
                      const BwAuthor *author)
{
  g_autoptr (BwName) name = NULL;

  *self = (BwAuthorParts){ NULL, NULL, NULL };
  if (author->family != NULL)
    {
      self->given = g_strdup (author->given);
      self->family = g_strdup (author->family);
    }
  else
    {
      name = bw_name_new (author->name);
      self->given = g_steal_pointer (&name->given);
      self->family = g_steal_pointer (&name->family);
    }
  if (self->given != NULL)
    self->suffix = find_suffix (self, author->name);
}

void
bw_author_parts_clear (BwAuthorParts *self)
{
  g_clear_pointer (&self->given, g_free);
  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->suffix, g_free);
}

#include "bw-known-paper.h"

#include <string.h>

#include "bw-thing-keys.h"

#define AUTHOR "author:"

static void
add_key (BwKnownPaper *self,
         GStrvBuilder *authors,
         const char   *key)
{
  const char *colon = strchr (key, ':');

  if (g_str_has_prefix (key, AUTHOR))
    g_strv_builder_add (authors, key + strlen (AUTHOR));
  else if (bw_thing_keys_is_identifier (key))
    {
      g_autofree char *scheme = g_strndup (key, (gsize) (colon - key));

      g_ptr_array_add (self->identifiers, bw_identifier_new (scheme, colon + 1));
    }
}

/* @keys: of bw_thing_keys_get() */
BwKnownPaper *
bw_known_paper_new (GStrv keys)
{
  BwKnownPaper *self = g_new0 (BwKnownPaper, 1);
  g_autoptr (GStrvBuilder) authors = g_strv_builder_new ();

  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  for (guint i = 0; keys[i] != NULL; i++)
    add_key (self, authors, keys[i]);

  self->authors = g_strv_builder_end (authors);
  self->evidence.title_known = TRUE;
  self->evidence.author_keys = (const char *const *) self->authors;
  self->evidence.first_author_known = self->authors[0] != NULL;
  self->evidence.identifiers = self->identifiers;

  return self;
}

void
bw_known_paper_free (BwKnownPaper *self)
{
  g_strfreev (self->authors);
  g_ptr_array_unref (self->identifiers);
  g_free (self);
}

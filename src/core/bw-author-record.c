#include "bw-author-record.h"

#include "bw-character-name.h"
#include "bw-identifier.h"
#include "bw-text.h"

/**
 * bw_author_record_new:
 * @name: a whole name in reading order
 */
BwAuthorRecord *
bw_author_record_new (const char *name)
{
  BwAuthorRecord *self = g_new0 (BwAuthorRecord, 1);

  self->name = g_strdup (name);
  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->affiliations = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * bw_author_record_new_parts:
 * @given: (nullable): `NULL` for an organisation, or for a name that is not divided
 * @family: with its particles
 * @suffix: (nullable): such as `Jr.`
 *
 * Names in Chinese characters, kana or Hangul are written with the family first.
 */
BwAuthorRecord *
bw_author_record_new_parts (const char *given,
                            const char *family,
                            const char *suffix)
{
  BwAuthorRecord *self;
  gboolean turned = is_filled (given) && bw_character_name_has_family_first (given, family);
  GString *name = g_string_new (turned ? family : is_filled (given) ? given
                                                                    : NULL);

  if (is_filled (given))
    g_string_append_c (name, ' ');
  g_string_append (name, turned ? given : family);
  if (is_filled (suffix))
    g_string_append_printf (name, " %s", suffix);

  self = bw_author_record_new (name->str);
  self->given = is_filled (given) ? g_strdup (given) : NULL;
  self->family = g_strdup (family);
  g_string_free (name, TRUE);

  return self;
}

/**
 * bw_author_record_new_inverted:
 * @name: `Family, Given`, or `Family, Given, Suffix` as RIS and nbib write it. A name
 *   without a comma is taken whole, in reading order
 */
BwAuthorRecord *
bw_author_record_new_inverted (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", 3);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    {
      char *squeezed = bw_text_squeeze (parts[i]);

      g_free (parts[i]);
      parts[i] = squeezed;
    }
  if (n < 2 || *parts[0] == '\0' || *parts[1] == '\0')
    {
      g_autofree char *whole = bw_text_squeeze (name);

      return bw_author_record_new (n > 0 && *parts[0] != '\0' && n > 1 ? parts[0] : whole);
    }

  return bw_author_record_new_parts (parts[1], parts[0], n > 2 ? parts[2] : NULL);
}

void
bw_author_record_free (BwAuthorRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->given);
  g_free (self->family);
  g_free (self->role);
  g_free (self->email);
  g_free (self->url);
  g_ptr_array_unref (self->identifiers);
  g_ptr_array_unref (self->affiliations);
  g_clear_pointer (&self->variants, g_ptr_array_unref);
  g_free (self);
}

/* Adds an identifier in its canonical form; an empty one is none. */
void
bw_author_record_add_identifier (BwAuthorRecord *self,
                                 const char     *scheme,
                                 const char     *value)
{
  g_return_if_fail (self != NULL);

  bw_identifier_array_add (self->identifiers, scheme, value);
}

GPtrArray *
bw_author_record_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_author_record_free);
}

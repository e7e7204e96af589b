#include "bw-ris-extra.h"

#include <string.h>

#include "bw-author-parts.h"
#include "bw-identifier-shape.h"
#include "bw-paper-address.h"

/*
 * RIS has no tags for much that others state. That stands in notes of the form
 * "{:name: value}", in which citeproc-js states variables that a program has no field for:
 * each program shows them, some understand them, and our own reader takes them all.
 */

/* Adds what RIS cannot say otherwise. */
void
bw_ris_extra_put (BwRisWriter *self,
                  const char  *name,
                  const char  *value)
{
  g_autofree char *note = g_strdup_printf ("{:%s: %s}", name, value);

  bw_ris_writer_put_text (self, "N1", note);
}

/* "Family || Given || Suffix" */
static void
put_person (BwRisWriter    *self,
            const BwAuthor *person)
{
  g_auto (BwAuthorParts) parts = { NULL, NULL, NULL };
  g_autofree char *name = NULL;

  bw_author_parts_init (&parts, person);
  name = g_strjoin (" || ", parts.family, parts.given, parts.suffix, NULL);
  bw_ris_extra_put (self, person->role != NULL ? person->role : "contributor", name);
}

static void
put_identifiers (BwRisWriter *self)
{
  for (guint i = 0; i < self->paper->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (self->paper->identifiers, i);
      gboolean odd = strcmp (identifier->scheme, "bibtex_key") == 0 &&
                     !bw_identifier_shape_is_key (identifier->value);

      if (odd || !(bw_paper_address_says (self->paper, identifier) ||
                   bw_ris_writer_is_marked (self, identifier->value)))
        bw_ris_extra_put (self, identifier->scheme, identifier->value);
    }
}

/* A field that came in by a tag which nobody else knows goes out by it. */
static void
put_field (BwRisWriter   *self,
           const BwField *field)
{
  g_autofree char *tag = g_ascii_strup (field->name, -1);

  if (strlen (tag) == strlen ("RIS-XX") && g_str_has_prefix (tag, "RIS-") && g_ascii_isalpha (tag[4]) &&
      g_ascii_isalnum (tag[5]))
    bw_ris_writer_put_text (self, tag + strlen ("RIS-"), field->value);
  else
    bw_ris_extra_put (self, field->name, field->value);
}

/* Adds all that is not written yet. */
void
bw_ris_extra_put_rest (BwRisWriter *self)
{
  const BwPaper *paper = self->paper;

  for (guint i = 0; i < paper->contributors->len; i++)
    if (!bw_ris_writer_is_marked (self, g_ptr_array_index (paper->contributors, i)))
      put_person (self, g_ptr_array_index (paper->contributors, i));
  for (guint i = 0; paper->categories != NULL && paper->categories[i] != NULL; i++)
    bw_ris_extra_put (self, "categories", paper->categories[i]);
  put_identifiers (self);
  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);

      if (!bw_ris_writer_is_marked (self, field->value))
        put_field (self, field);
    }
  if (paper->type != NULL && g_strcmp0 (paper->type, self->type) != 0)
    bw_ris_extra_put (self, "type", paper->type);
}

#include "bw-ris-people.h"

#include "bw-author-parts.h"
#include "bw-text.h"

#define ANY_OF(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Commas part a name, so that none can be in a part. */
static void
drop_commas (char **part)
{
  g_autofree char *loose = g_strdelimit (g_steal_pointer (part), ",", ' ');

  *part = bw_text_squeeze (loose);
}

/* "Family, Given, Suffix"; what is not divided ends with a comma, that nobody divides it. */
static void
put_person (BwRisWriter    *self,
            const char     *tag,
            const BwAuthor *person)
{
  g_auto (BwAuthorParts) parts = { NULL, NULL, NULL };
  g_autofree char *name = NULL;

  bw_author_parts_init (&parts, person);
  if (parts.given != NULL)
    {
      drop_commas (&parts.family);
      drop_commas (&parts.given);
    }
  if (parts.given != NULL && parts.suffix != NULL)
    name = g_strdup_printf ("%s, %s, %s", parts.family, parts.given, parts.suffix);
  else if (parts.given != NULL)
    name = g_strdup_printf ("%s, %s", parts.family, parts.given);
  else
    name = g_strconcat (parts.family, strpbrk (parts.family, " ,") != NULL ? "," : "", NULL);
  bw_ris_writer_put (self, tag, name);
  bw_ris_writer_mark (self, person);
}

static void
put_contributors (BwRisWriter *self,
                  const char  *role,
                  const char  *tag)
{
  for (guint i = 0; i < self->paper->contributors->len; i++)
    {
      const BwAuthor *person = g_ptr_array_index (self->paper->contributors, i);

      if (g_strcmp0 (person->role, role) == 0)
        put_person (self, tag, person);
    }
}

static gboolean
has_editor (const BwRisWriter *self)
{
  for (guint i = 0; i < self->paper->contributors->len; i++)
    if (g_strcmp0 (((const BwAuthor *) self->paper->contributors->pdata[i])->role, "editor") == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_ris_people_put:
 *
 * Writes the authors, and those of the others for whose role RIS has a tag.
 */
void
bw_ris_people_put (BwRisWriter *self)
{
  const BwPaper *paper = self->paper;
  gboolean book = bw_ris_writer_is_type (self, ANY_OF ("book"));

  for (guint i = 0; i < paper->authors->len; i++)
    put_person (self, "AU", g_ptr_array_index (paper->authors, i));
  if (paper->authors->len > 0 && !paper->authors_complete)
    bw_ris_writer_put (self, "AU", "et al.");
  put_contributors (self, "editor", book ? "ED" : "A2");
  if (book ? has_editor (self) : !bw_ris_writer_is_type (self, ANY_OF ("thesis")))
    put_contributors (self, "collection-editor", "A3"); /* else A3 is another's */
  put_contributors (self, "translator", "A4");
}

#include "bw-paper-record.h"

#include <string.h>

#include "bw-citation-record.h"
#include "bw-text.h"

#define STAND_IN_LENGTH 90 /* characters of a summary that stand for a title */

/**
 * bw_paper_record_new:
 * @title: the paper's own title
 */
BwPaperRecord *
bw_paper_record_new (const char *title)
{
  BwPaperRecord *self = g_new0 (BwPaperRecord, 1);

  self->title = g_strdup (title);
  self->title_known = TRUE;
  self->authors = bw_author_record_array_new ();
  self->contributors = bw_author_record_array_new ();
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->affiliations = g_ptr_array_new_with_free_func (g_free);
  self->keywords = g_ptr_array_new_with_free_func (g_free);
  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->fields = bw_field_array_new ();
  self->urls = g_ptr_array_new_with_free_func (g_free);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_citation_record_free);
  self->citation_count = BW_CITATIONS_UNKNOWN;

  return self;
}

/**
 * bw_paper_record_new_untitled:
 * @summary: what is said of a paper whose title is not
 */
BwPaperRecord *
bw_paper_record_new_untitled (const char *summary)
{
  g_autofree char *title = bw_text_clip (summary, STAND_IN_LENGTH);
  BwPaperRecord *self = bw_paper_record_new (title);

  self->title_known = FALSE;
  self->summary = g_strdup (summary);

  return self;
}

/**
 * bw_paper_record_new_identified:
 *
 * A paper of which an identifier is all that is said. It goes by that.
 */
BwPaperRecord *
bw_paper_record_new_identified (const char *scheme,
                                const char *value)
{
  g_autofree char *canonical = bw_identifier_normalise (scheme, value);
  g_autofree char *title = g_strconcat (scheme, ":", canonical, NULL);
  BwPaperRecord *self = bw_paper_record_new (title);

  self->title_known = FALSE;
  bw_paper_record_add_identifier (self, scheme, canonical);

  return self;
}

void
bw_paper_record_free (BwPaperRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->type);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->contributors);
  g_free (self->venue);
  g_free (self->language);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->affiliations);
  g_ptr_array_unref (self->keywords);
  g_free (self->abstract);
  g_free (self->summary);
  g_ptr_array_unref (self->identifiers);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->urls);
  g_ptr_array_unref (self->references);
  g_free (self);
}

/**
 * bw_paper_record_add_author:
 * @name: as written, in reading order
 *
 * Returns: (transfer none): the new last author
 */
BwAuthorRecord *
bw_paper_record_add_author (BwPaperRecord *self,
                            const char    *name)
{
  BwAuthorRecord *author = bw_author_record_new (name);

  g_ptr_array_add (self->authors, author);

  return author;
}

/* Adds an identifier in its canonical form; an empty one is none. */
void
bw_paper_record_add_identifier (BwPaperRecord *self,
                                const char    *scheme,
                                const char    *value)
{
  g_return_if_fail (self != NULL);

  bw_identifier_array_add (self->identifiers, scheme, value);
}

/* Adds a value of a CSL variable; an empty one is none. */
void
bw_paper_record_add_field (BwPaperRecord *self,
                           const char    *name,
                           const char    *value)
{
  g_return_if_fail (self != NULL);

  bw_field_array_add (self->fields, name, value);
}

static void
add_once (GPtrArray  *strings,
          const char *text)
{
  if (text != NULL && *text != '\0' &&
      !g_ptr_array_find_with_equal_func (strings, text, g_str_equal, NULL))
    g_ptr_array_add (strings, g_strdup (text));
}

void
bw_paper_record_add_url (BwPaperRecord *self,
                         const char    *url)
{
  g_return_if_fail (self != NULL);

  add_once (self->urls, url);
}

void
bw_paper_record_add_keyword (BwPaperRecord *self,
                             const char    *keyword)
{
  g_return_if_fail (self != NULL);

  add_once (self->keywords, keyword);
}

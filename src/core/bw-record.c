#include "bw-record.h"

BwRecord *
bw_record_new (BwDocumentKind kind)
{
  BwRecord *self = g_new0 (BwRecord, 1);

  self->kind = kind;
  self->authors = bw_author_record_array_new ();
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_paper_record_free);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->aliases = g_ptr_array_new_with_free_func (g_free);
  self->organisations =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_organisation_record_free);
  self->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_mention_record_free);

  return self;
}

void
bw_record_free (BwRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->title);
  g_free (self->url);
  g_free (self->language);
  bw_person_record_free (self->subject);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->papers);
  bw_paper_supply_free (self->more_papers);
  g_ptr_array_unref (self->organisations);
  g_ptr_array_unref (self->mentions);
  bw_body_free (self->body);
  bw_entry_record_free (self->entry);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->aliases);
  g_free (self);
}

/* Adds an author by a name in reading order. */
void
bw_record_add_author (BwRecord   *self,
                      const char *name)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->authors, bw_author_record_new (name));
}

static gboolean
call_supplied (const BwRecord     *self,
               guint               i,
               BwRecordPaperFunc   func,
               gpointer            user_data,
               GError            **error)
{
  GError *failure = NULL;
  g_autoptr (BwPaperRecord) paper = self->more_papers->get (i, self->more_papers->data, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL && (paper == NULL || func (paper, user_data, error));
}

/**
 * bw_record_foreach_paper:
 * @func: (scope call): a paper is only there while it is called
 *
 * Goes through all papers in the document's order.
 *
 * Returns: whether all could be had, and @func did not end it
 */
gboolean
bw_record_foreach_paper (const BwRecord     *self,
                         BwRecordPaperFunc   func,
                         gpointer            user_data,
                         GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->papers->len; i++)
    if (!func (g_ptr_array_index (self->papers, i), user_data, error))
      return FALSE;
  for (guint i = 0; self->more_papers != NULL && i < self->more_papers->n; i++)
    if (!call_supplied (self, i, func, user_data, error))
      return FALSE;

  return TRUE;
}

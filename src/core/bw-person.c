#include "bw-person.h"

#include "bw-sighting.h"

BwPerson *
bw_person_new (void)
{
  BwPerson *self = g_new0 (BwPerson, 1);

  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->affiliations = bw_affiliation_array_new ();
  self->papers = bw_brief_array_new ();
  self->papers_stated = -1;
  self->coauthors_stated = -1;
  self->cited_by_stated = -1;
  self->mentions_stated = -1;
  self->coauthors = bw_tie_array_new ();
  self->network = bw_network_new ();
  self->cited_by = bw_tie_array_new ();
  self->tie_blocks = g_ptr_array_new_with_free_func (g_free);
  self->mentions = bw_mention_array_new ();
  self->documents = bw_brief_array_new ();
  self->profiles = bw_sighting_array_new ();

  return self;
}

void
bw_person_free (BwPerson *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->given);
  g_free (self->family);
  g_strfreev (self->variants);
  g_ptr_array_unref (self->identifiers);
  g_ptr_array_unref (self->affiliations);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->coauthors);
  bw_network_free (self->network);
  g_ptr_array_unref (self->cited_by);
  g_ptr_array_unref (self->tie_blocks);
  g_ptr_array_unref (self->mentions);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->profiles);
  bw_news_free (self->news);
  g_free (self);
}

/**
 * bw_person_add_ties:
 * @ties: those to co-authors, or to works that cite @self
 *
 * Adds @n ties of which nothing is known yet. They stand in one piece: of thousands each by
 * itself takes as long to make as all else that is counted.
 *
 * Returns: (transfer none) (nullable) (array length=n): the first of them; `NULL` where there are
 *   none
 */
BwTie *
bw_person_add_ties (BwPerson  *self,
                    GPtrArray *ties,
                    guint      n)
{
  BwTie *block = g_new0 (BwTie, n);
  guint before = ties->len;

  g_return_val_if_fail (ties == self->coauthors || ties == self->cited_by, NULL);

  g_ptr_array_add (self->tie_blocks, block);
  g_ptr_array_set_size (ties, (int) (before + n));
  for (guint i = 0; i < n; i++)
    ties->pdata[before + i] = &block[i];

  return block;
}

/* Returns: of how many entries of one of the long lists there is a title, from the first on */
guint
bw_person_count_told (const BwPerson  *self,
                      const GPtrArray *list)
{
  return self->is_overview && list->len > BW_PERSON_MAX_TOLD ? BW_PERSON_TOLD : list->len;
}

/* Returns: (transfer container): the entries of the list that have a title */
GPtrArray *
bw_person_get_told (const BwPerson *self,
                    GPtrArray      *list)
{
  guint n = bw_person_count_told (self, list);
  GPtrArray *told = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (told, g_ptr_array_index (list, i));

  return told;
}

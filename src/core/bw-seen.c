#include "bw-seen.h"

#include "bw-id-list.h"

#define HASH_BITS 40 /* two of ten thousand keys are taken for one another once in 20,000 times */
#define FILE_BIT (G_GINT64_CONSTANT (1) << HASH_BITS)

BwSeen *
bw_seen_new (BwRef ref)
{
  BwSeen *self = g_new0 (BwSeen, 1);

  self->ref = ref;
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    self->ids[part] = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
bw_seen_free (BwSeen *self)
{
  if (self == NULL)
    return;

  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    g_array_unref (self->ids[part]);
  g_free (self);
}

/* What is added is found once bw_seen_sort() has been called. */
void
bw_seen_add (BwSeen     *self,
             BwNewsPart  part,
             gint64      id)
{
  g_array_append_val (self->ids[part], id);
}

void
bw_seen_add_all (BwSeen       *self,
                 const BwSeen *other)
{
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    if (other->ids[part]->len > 0)
      g_array_append_vals (self->ids[part], other->ids[part]->data, other->ids[part]->len);
}

BwSeen *
bw_seen_copy (const BwSeen *other)
{
  BwSeen *self = bw_seen_new (other->ref);

  bw_seen_add_all (self, other);

  return self;
}

/* Puts the ids in order, each once. */
void
bw_seen_sort (BwSeen *self)
{
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    bw_id_list_sort_once (self->ids[part]);
}

gboolean
bw_seen_contains (const BwSeen *self,
                  BwNewsPart    part,
                  gint64        id)
{
  return bw_id_list_find (self->ids[part], id);
}

guint
bw_seen_get_n (const BwSeen *self)
{
  guint n = 0;

  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    n += self->ids[part]->len;

  return n;
}

/**
 * bw_seen_hash:
 *
 * Returns: a number that stands for @key in a library: FNV-1a, folded to 40 bits, which must
 *   stay the same
 */
gint64
bw_seen_hash (const char *key)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (const char *p = key; *p != '\0'; p++)
    hash = (hash ^ (guint8) *p) * G_GUINT64_CONSTANT (1099511628211);

  return (gint64) ((hash >> HASH_BITS ^ hash) & (FILE_BIT - 1));
}

/**
 * bw_seen_mention_id:
 * @folder: (nullable)
 * @name: (nullable): of the file, where a profile says that one mentions the person
 *
 * Returns: by what a mention is known: the document that has it, or the file
 */
gint64
bw_seen_mention_id (gint64      document_id,
                    const char *folder,
                    const char *name)
{
  g_autofree char *file = NULL;

  if (name == NULL)
    return document_id;

  file = g_strconcat (folder != NULL ? folder : "", "/", name, NULL);

  return FILE_BIT | bw_seen_hash (file);
}

/**
 * bw_seen_of_person:
 *
 * Returns: (transfer full): what is on a person's page
 */
BwSeen *
bw_seen_of_person (const BwPerson *person)
{
  BwSeen *self = bw_seen_new ((BwRef){ BW_KIND_PERSON, person->id });

  for (guint i = 0; i < person->papers->len; i++)
    bw_seen_add (self, BW_NEWS_PAPERS, ((const BwBrief *) person->papers->pdata[i])->ref.id);
  for (guint i = 0; i < person->coauthors->len; i++)
    bw_seen_add (self, BW_NEWS_COAUTHORS, ((const BwTie *) person->coauthors->pdata[i])->ref.id);
  for (guint i = 0; i < person->affiliations->len; i++)
    bw_seen_add (self, BW_NEWS_AFFILIATIONS,
                 ((const BwAffiliation *) person->affiliations->pdata[i])->organisation_id);
  for (guint i = 0; i < person->cited_by->len; i++)
    bw_seen_add (self, BW_NEWS_CITING, ((const BwTie *) person->cited_by->pdata[i])->ref.id);
  for (guint i = 0; i < person->documents->len; i++)
    bw_seen_add (self, BW_NEWS_DOCUMENTS, ((const BwBrief *) person->documents->pdata[i])->ref.id);
  for (guint i = 0; i < person->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (person->mentions, i);

      bw_seen_add (self, BW_NEWS_MENTIONS,
                   bw_seen_mention_id (mention->document_id, mention->folder, mention->name));
    }
  bw_seen_sort (self);

  return self;
}

/* Returns: (transfer full): what is on an organisation's page */
BwSeen *
bw_seen_of_organisation (const BwOrganisation *organisation)
{
  BwSeen *self = bw_seen_new ((BwRef){ BW_KIND_ORGANISATION, organisation->id });

  for (guint i = 0; i < organisation->papers->len; i++)
    bw_seen_add (self, BW_NEWS_PAPERS, ((const BwBrief *) organisation->papers->pdata[i])->ref.id);
  for (guint i = 0; i < organisation->people->len; i++)
    bw_seen_add (self, BW_NEWS_PEOPLE, ((const BwLink *) organisation->people->pdata[i])->ref.id);
  for (guint i = 0; i < organisation->mentions->len; i++)
    bw_seen_add (self, BW_NEWS_MENTIONS,
                 ((const BwMention *) organisation->mentions->pdata[i])->document_id);
  bw_seen_sort (self);

  return self;
}

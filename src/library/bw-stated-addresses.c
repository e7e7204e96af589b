#include "bw-stated-addresses.h"

#include <string.h>

#include "bw-paper-question.h"
#include "bw-work-address.h"

struct _BwStatedAddresses
{
  char       *own;           /* of the document itself, where that is no work's; or NULL */
  GHashTable *titles;  /* address -> the key of the title that it stands by */
  GHashTable *several; /* addresses that stand by two titles */
  gboolean    is_all;     /* whether they are of all that the document states */
};

static void
add (BwStatedAddresses *self,
     const char        *url,
     const char        *title_key)
{
  g_autofree char *address = bw_work_address_key (url);
  const char *other = address != NULL ? g_hash_table_lookup (self->titles, address) : NULL;

  if (address == NULL)
    return;

  if (other == NULL)
    g_hash_table_insert (self->titles, g_steal_pointer (&address), g_strdup (title_key));
  else if (strcmp (other, title_key) != 0)
    g_hash_table_add (self->several, g_steal_pointer (&address));
}

static void
add_paper (BwStatedAddresses   *self,
           const BwPaperRecord *paper)
{
  g_autofree char *title_key = paper->urls->len > 0 ? bw_paper_question_title_key (paper->title) : NULL;

  for (guint i = 0; i < paper->urls->len; i++)
    add (self, g_ptr_array_index (paper->urls, i), title_key);
}

static void
add_mention (BwStatedAddresses     *self,
             const BwMentionRecord *mention)
{
  const char *title = mention->title != NULL ? mention->title : mention->url;
  g_autofree char *title_key = mention->url != NULL ? bw_paper_question_title_key (title) : NULL;

  if (title_key != NULL && mention->person == NULL)
    add (self, mention->url, title_key);
}

/* A page, a capture or an entry of a feed may be the work itself. */
static gboolean
is_about_others (const BwRecord *record)
{
  return record->kind == BW_DOCUMENT_DIGEST || record->kind == BW_DOCUMENT_LISTING ||
         record->kind == BW_DOCUMENT_NOTE || record->kind == BW_DOCUMENT_POST ||
         record->kind == BW_DOCUMENT_PROFILE;
}

BwStatedAddresses *
bw_stated_addresses_new (const BwRecord *record)
{
  BwStatedAddresses *self = g_new0 (BwStatedAddresses, 1);

  self->own = record->url != NULL && is_about_others (record) ? bw_work_address_key (record->url) : NULL;
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->several = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_all = record->more_papers == NULL;
  for (guint i = 0; self->is_all && i < record->papers->len; i++)
    add_paper (self, g_ptr_array_index (record->papers, i));
  for (guint i = 0; self->is_all && i < record->mentions->len; i++)
    add_mention (self, g_ptr_array_index (record->mentions, i));

  return self;
}

void
bw_stated_addresses_free (BwStatedAddresses *self)
{
  g_free (self->own);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->several);
  g_free (self);
}

/* Returns: whether it is that of the document, which is about works and is none */
gboolean
bw_stated_addresses_is_own (const BwStatedAddresses *self,
                            const char              *address)
{
  return g_strcmp0 (self->own, address) == 0;
}

/* Returns: whether the document gives it to one work only; of a document that is too long to hold
 *   that is not known before all of it is written */
gboolean
bw_stated_addresses_identify (const BwStatedAddresses *self,
                              const char              *address)
{
  return self->is_all && !bw_stated_addresses_is_own (self, address) &&
         !g_hash_table_contains (self->several, address);
}

#include "bw-doubt-blocks.h"

#include <string.h>

#include "bw-address-table.h"
#include "bw-block-query.h"
#include "bw-doubt-table.h"
#include "bw-latin-names.h"
#include "bw-name-frequency.h"
#include "bw-paper-doubt.h"
#include "bw-script-likeness.h"
#include "bw-text.h"
#include "bw-title-likeness.h"
#include "bw-traits-query.h"

/*
 * What is compared with what. A block is found from either of two things that are in it, and
 * found whole, so that it does not matter which of them came first.
 *
 * Of people: `name:` and the family name with one initial, as it is written and in Latin letters;
 * `words:` and the two words of a name, whatever their order and script; `identifier:`; `place:` and a
 * place among the authors of a paper at which somebody is told in another script; and `one:` and
 * somebody with a rare name who may be two. Of papers: `title:`; `head:` and what stands before the colon of a title;
 * `begins:` and the first words of a title; `url:` and an address; `author:` and who has
 * described papers beside others.
 */

static guint
hash_block (gconstpointer data)
{
  const BwDoubtBlock *block = data;

  return g_str_hash (block->key) + (guint) block->kind;
}

static gboolean
equal_blocks (gconstpointer a,
              gconstpointer b)
{
  const BwDoubtBlock *one = a;
  const BwDoubtBlock *other = b;

  return one->kind == other->kind && strcmp (one->key, other->key) == 0;
}

static void
block_free (gpointer data)
{
  BwDoubtBlock *block = data;

  g_free (block->key);
  g_free (block);
}

/* Returns: (transfer full) (element-type BwDoubtBlock): a set */
GHashTable *
bw_doubt_blocks_new (void)
{
  return g_hash_table_new_full (hash_block, equal_blocks, block_free, NULL);
}

static void
add (GHashTable *blocks,
     BwKind      kind,
     const char *prefix,
     const char *key)
{
  BwDoubtBlock *block;

  if (*key == '\0')
    return;

  block = g_new0 (BwDoubtBlock, 1);
  block->kind = kind;
  block->key = g_strconcat (prefix, key, NULL);
  g_hash_table_add (blocks, block);
}

static gboolean
add_of_person (GHashTable  *blocks,
               BwDb        *db,
               BwTraits    *person,
               GError     **error)
{
  g_autofree char *author = g_strdup_printf ("%" G_GINT64_FORMAT, person->id);
  g_auto (GStrv) identifiers = bw_block_query_get_identifiers (db, person->id, error);
  g_auto (GStrv) places = identifiers != NULL ? bw_block_query_get_places (db, person->id, error) : NULL;
  gboolean described = FALSE;

  if (places == NULL || !bw_block_query_has_described (db, person->id, &described, error) ||
      !bw_latin_names_ensure (db, person, error))
    return FALSE;

  bw_latin_names_block (person);
  for (guint i = 0; person->blocks[i] != NULL; i++)
    add (blocks, BW_KIND_PERSON, "name:", person->blocks[i]);
  add (blocks, BW_KIND_PERSON, "words:", person->words);
  if (bw_name_frequency (person->name_key) == BW_NAME_RARE)
    add (blocks, BW_KIND_PERSON, BW_DOUBT_BLOCK_ONE, author);
  for (guint i = 0; identifiers[i] != NULL; i++)
    add (blocks, BW_KIND_PERSON, "identifier:", identifiers[i]);
  for (guint i = 0; places[i] != NULL; i++)
    add (blocks, BW_KIND_PERSON, "place:", places[i]);
  if (described)
    add (blocks, BW_KIND_PAPER, BW_DOUBT_BLOCK_AUTHOR, author);

  return TRUE;
}

static gboolean
add_of_paper (GHashTable      *blocks,
              BwDb            *db,
              const BwTraits  *paper,
              GError         **error)
{
  g_auto (GStrv) addresses = bw_address_table_get_all (db, paper->id, error);
  g_autofree char *title = bw_text_key (paper->name);
  g_autofree char *head = bw_paper_doubt_head (paper->name);
  g_autofree char *opening = bw_title_opening (title);

  add (blocks, BW_KIND_PAPER, "title:", title);
  add (blocks, BW_KIND_PAPER, "head:", head);
  add (blocks, BW_KIND_PAPER, "begins:", opening);
  for (guint i = 0; addresses != NULL && addresses[i] != NULL; i++)
    add (blocks, BW_KIND_PAPER, "url:", addresses[i]);

  return addresses != NULL;
}

/**
 * bw_doubt_blocks_add:
 * @blocks: gets all blocks that a paper or a person is in, and in which it is doubtful now
 */
gboolean
bw_doubt_blocks_add (GHashTable  *blocks,
                     BwDb        *db,
                     BwRef        ref,
                     GError     **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (BwTraits) thing = bw_traits_query_get_head (db, ref, &missing);
  g_auto (GStrv) doubtful = bw_doubt_table_get_blocks (db, ref, error);

  if (doubtful == NULL)
    return FALSE;
  for (guint i = 0; doubtful[i] != NULL; i++)
    add (blocks, ref.kind, "", doubtful[i]);
  if (thing == NULL)
    return TRUE; /* it is gone, or is another now */

  if (ref.kind == BW_KIND_PERSON)
    return add_of_person (blocks, db, thing, error);

  return add_of_paper (blocks, db, thing, error);
}

/* Adds those of the addresses that documents have given no more. */
gboolean
bw_doubt_blocks_add_left (GHashTable  *blocks,
                          BwDb        *db,
                          GError     **error)
{
  g_auto (GStrv) addresses = bw_address_table_take_left (db, error);

  for (guint i = 0; addresses != NULL && addresses[i] != NULL; i++)
    add (blocks, BW_KIND_PAPER, "url:", addresses[i]);

  return addresses != NULL;
}

/* Returns: (nullable): the first block of names that both are in */
static const char *
find_shared_name (const BwTraits *one,
                  const BwTraits *other)
{
  for (guint i = 0; one->blocks[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) other->blocks, one->blocks[i]))
      return one->blocks[i];

  return NULL;
}

static gboolean
share_name (const BwDoubtBlock *block,
            const BwTraits     *one,
            const BwTraits     *other)
{
  const char *shared = find_shared_name (one, other);

  return shared != NULL && strcmp (shared, strchr (block->key, ':') + 1) == 0;
}

static gboolean
share_words (const BwTraits *one,
             const BwTraits *other)
{
  return *one->words != '\0' && strcmp (one->words, other->words) == 0;
}

static gboolean
share_title (const BwTraits *one,
             const BwTraits *other)
{
  g_autofree char *key = bw_text_key (one->name);
  g_autofree char *other_key = bw_text_key (other->name);

  return strcmp (key, other_key) == 0;
}

static gboolean
share_head (const BwTraits *one,
            const BwTraits *other)
{
  g_autofree char *head = bw_paper_doubt_head (one->name);
  g_autofree char *other_head = bw_paper_doubt_head (other->name);

  return one->name_known && other->name_known && *head != '\0' && strcmp (head, other_head) == 0;
}

static gboolean
share_beginning (const BwTraits *one,
                 const BwTraits *other)
{
  g_autofree char *key = bw_text_key (one->name);
  g_autofree char *other_key = bw_text_key (other->name);
  g_autofree char *opening = bw_title_opening (key);
  g_autofree char *other_opening = bw_title_opening (other_key);

  return *opening != '\0' && strcmp (opening, other_opening) == 0 && strcmp (key, other_key) != 0 &&
         bw_title_is_near (key, other_key);
}

/* Returns: whether two members of a block are to be compared in it: they are in it, and in
 *   none before it. Of papers by one person those are that are described and those that are not. */
gboolean
bw_doubt_blocks_share (const BwDoubtBlock *block,
                       BwTraits           *one,
                       BwTraits           *other)
{
  if (block->kind == BW_KIND_PERSON)
    {
      bw_latin_names_block (one);
      bw_latin_names_block (other);
    }

  switch (*block->key)
    {
    case 'n':
      return share_name (block, one, other);
    case 'w':
      return find_shared_name (one, other) == NULL && share_words (one, other);
    case 'i':
      return find_shared_name (one, other) == NULL && !share_words (one, other);
    case 'p':
      return find_shared_name (one, other) == NULL && !share_words (one, other) &&
             bw_script_likeness_may_be (one->name, other->name);
    case 't':
      return share_title (one, other);
    case 'h':
      return !share_title (one, other) && share_head (one, other);
    case 'b':
      return one->name_known && other->name_known && share_beginning (one, other) && !share_head (one, other);
    case 'u':
      return !share_title (one, other) && !share_head (one, other) &&
             !(one->name_known && other->name_known && share_beginning (one, other));
    case 'a':
    default:
      return !share_title (one, other) && one->name_known != other->name_known;
    }
}

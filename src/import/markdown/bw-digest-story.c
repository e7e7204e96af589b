#include "bw-digest-story.h"

#include <string.h>

#include "bw-author-record.h"
#include "bw-identifier.h"
#include "bw-text.h"

#define MAX_TEXT_LENGTH 20000 /* bytes of a summary, of an opinion */

struct _BwDigestStory
{
  GPtrArray       *mentions;
  GHashTable      *known;        /* title and address of a mention -> mention */
  BwMentionRecord *current; /* (unowned) (nullable) */
  GString         *text;            /* of the current, or what waits for one */
  GString         *opinion;
  gboolean         is_opinion; /* whether the text goes on in the opinion */
  gboolean         is_listing; /* whether the last block announced a list, or is in it */
};

BwDigestStory *
bw_digest_story_new (GPtrArray *mentions)
{
  BwDigestStory *self = g_new0 (BwDigestStory, 1);

  self->mentions = mentions;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->text = g_string_new (NULL);
  self->opinion = g_string_new (NULL);

  return self;
}

void
bw_digest_story_free (BwDigestStory *self)
{
  g_hash_table_unref (self->known);
  g_string_free (self->text, TRUE);
  g_string_free (self->opinion, TRUE);
  g_free (self);
}

/* Returns: (nullable): the item that the text is about */
BwMentionRecord *
bw_digest_story_get_current (BwDigestStory *self)
{
  return self->current;
}

/* Gives the current item the text that was collected, and forgets what has no item. */
void
bw_digest_story_end (BwDigestStory *self)
{
  if (self->current != NULL)
    {
      if (self->text->len > 0 && self->current->excerpt == NULL)
        self->current->excerpt = g_strdup (self->text->str);
      if (self->opinion->len > 0 && self->current->opinion == NULL)
        self->current->opinion = g_strdup (self->opinion->str);
    }
  self->current = NULL;
  g_string_truncate (self->text, 0);
  g_string_truncate (self->opinion, 0);
  self->is_opinion = FALSE;
  self->is_listing = FALSE;
}

static void
copy_strings (GPtrArray *to,
              GPtrArray *from)
{
  gboolean lacks = to->len == 0;

  for (guint i = 0; lacks && i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

/**
 * bw_digest_story_take_entry:
 *
 * Adds to the current item what it lacks and @entry has.
 */
void
bw_digest_story_take_entry (BwDigestStory       *self,
                            const BwDigestEntry *entry)
{
  BwMentionRecord *mention = self->current;

  if (mention == NULL)
    return;

  if (mention->url == NULL)
    mention->url = g_strdup (entry->url);
  for (guint i = 0; i < entry->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (entry->identifiers, i);

      if (bw_identifier_find (mention->identifiers, identifier->scheme) == NULL)
        bw_identifier_array_add (mention->identifiers, identifier->scheme, identifier->value);
    }
  if (mention->authors->len == 0)
    for (guint i = 0; i < entry->authors->len; i++)
      g_ptr_array_add (mention->authors, bw_author_record_new (g_ptr_array_index (entry->authors, i)));
  copy_strings (mention->affiliations, entry->affiliations);
}

/**
 * bw_digest_story_begin:
 * @section: (nullable)
 *
 * Begins an item. What it was told of already goes on there.
 */
void
bw_digest_story_begin (BwDigestStory       *self,
                       const BwDigestEntry *entry,
                       const char          *section,
                       BwRole               role)
{
  g_autofree char *folded = bw_text_key (entry->title != NULL ? entry->title : "");
  g_autofree char *key = g_strdup_printf ("%s\n%s", folded, entry->url != NULL ? entry->url : "");

  self->current = g_hash_table_lookup (self->known, key);
  if (self->current == NULL)
    {
      self->current = bw_mention_record_new (entry->title, role);
      self->current->section = g_strdup (section);
      g_ptr_array_add (self->mentions, self->current);
      g_hash_table_insert (self->known, g_steal_pointer (&key), self->current);
    }
  else if (role < self->current->role)
    self->current->role = role;
  bw_digest_story_take_entry (self, entry);
}

/* The newsletters that are kept as tables link to other entries as `<@text@>(@title@)`. */
static void
drop_references (char *text)
{
  char *to = text;

  for (const char *at = text; *at != '\0';)
    {
      const char *close = NULL;

      if (g_str_has_prefix (at, "<@") || g_str_has_prefix (at, "@>"))
        {
          close = at[0] == '@' && at[2] == '(' && at[3] == '@' ? strstr (at, "@)") : NULL;
          at = close != NULL ? close + 2 : at + 2;
        }
      else
        *to++ = *at++;
    }
  *to = '\0';
}

static gboolean
append_block (GString              *out,
              const BwOutlineBlock *block,
              gsize                 from)
{
  g_autofree char *text = bw_outline_block_dup (block, MIN (from, strlen (block->text)), strlen (block->text));

  if (strstr (text, "<@") != NULL)
    drop_references (text);
  if (bw_text_count_words (text) == 0 || out->len > MAX_TEXT_LENGTH)
    return FALSE;

  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, text);

  return TRUE;
}

/**
 * bw_digest_story_add_text:
 * @from: where in the block the text begins
 *
 * Returns: whether it belongs to an item
 */
gboolean
bw_digest_story_add_text (BwDigestStory        *self,
                          const BwOutlineBlock *block,
                          gsize                 from)
{
  append_block (self->is_opinion ? self->opinion : self->text, block, from);
  self->is_listing = g_str_has_suffix (block->text, ":") ||
                     (self->is_listing && block->kind == BW_OUTLINE_ITEM);

  return self->current != NULL;
}

void
bw_digest_story_add_opinion (BwDigestStory        *self,
                             const BwOutlineBlock *block,
                             gsize                 from)
{
  self->is_opinion = TRUE;
  bw_digest_story_add_text (self, block, from);
}

/* Whether a list that the text has announced is a part of it. */
gboolean
bw_digest_story_is_listing (BwDigestStory *self)
{
  return self->current != NULL && self->is_listing;
}

#include "bw-digest-mentions.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-text.h"

#define MAX_EXCERPT_LENGTH 6000 /* characters */

struct _BwDigestMentions
{
  BwRecord   *record;
  GHashTable *indexes; /* key of a title -> index in the mentions, plus one */
};

BwDigestMentions *
bw_digest_mentions_new (BwRecord *record)
{
  BwDigestMentions *self = g_new0 (BwDigestMentions, 1);

  g_return_val_if_fail (record != NULL, NULL);

  self->record = record;
  self->indexes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
bw_digest_mentions_free (BwDigestMentions *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->indexes);
  g_free (self);
}

static gboolean
is_report (const char *title)
{
  const char *report = g_strrstr (title, "Report");

  if (report == NULL || (report > title && g_ascii_isalnum (report[-1])))
    return FALSE;
  report += strlen ("Report");

  return *report == '\0' || *report == ':' || (*report == ' ' && strspn (report + 1, "0123456789") == 4 && report[5] == '\0');
}

static BwMentionRecord *
mention_new (const char *title,
             BwRole      role)
{
  g_autofree char *clipped = bw_text_clip (title, BW_MAX_TITLE_LENGTH - 1);
  BwMentionRecord *mention = bw_mention_record_new (clipped, role);

  if (is_report (clipped))
    mention->type = g_strdup ("report");

  return mention;
}

static void
copy_strings (GPtrArray *to,
              GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

/**
 * bw_digest_mentions_add:
 * @section: (nullable): the heading that it stands under
 * @institutions: (element-type utf8): those behind its title
 * @is_new: (out): whether the text that discusses it is wanted: it is the first
 *   of the title, or the first in a part so prominent
 *
 * Returns: the index of the mention
 */
guint
bw_digest_mentions_add (BwDigestMentions *self,
                        const char       *title,
                        BwRole            role,
                        const char       *section,
                        GPtrArray        *institutions,
                        gboolean         *is_new)
{
  g_autofree char *key = bw_text_key (title);
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, key));
  BwMentionRecord *mention;

  *is_new = index == 0;
  if (index == 0)
    {
      g_ptr_array_add (self->record->mentions, mention_new (title, role));
      index = self->record->mentions->len;
      g_hash_table_insert (self->indexes, g_steal_pointer (&key), GUINT_TO_POINTER (index));
    }

  mention = g_ptr_array_index (self->record->mentions, index - 1);
  if (role < mention->role)
    {
      mention->role = role;
      g_clear_pointer (&mention->excerpt, g_free);
      *is_new = TRUE;
    }
  if (*is_new)
    {
      g_free (mention->section);
      mention->section = g_strdup (section);
    }
  if (mention->affiliations->len == 0)
    copy_strings (mention->affiliations, institutions);

  return index - 1;
}

/**
 * bw_digest_mentions_discuss:
 * @text: a paragraph about the mention
 *
 * Adds to a mention's excerpt.
 */
void
bw_digest_mentions_discuss (BwDigestMentions *self,
                            guint             index,
                            const char       *text)
{
  BwMentionRecord *mention = g_ptr_array_index (self->record->mentions, index);
  gsize length = mention->excerpt != NULL ? strlen (mention->excerpt) : 0;
  g_autofree char *clipped = NULL;
  char *excerpt;

  if (length / 2 >= MAX_EXCERPT_LENGTH)
    return;

  clipped = bw_text_clip (text, MAX_EXCERPT_LENGTH);
  excerpt = mention->excerpt == NULL ? g_steal_pointer (&clipped)
                                     : g_strconcat (mention->excerpt, "\n", clipped, NULL);
  g_free (mention->excerpt);
  mention->excerpt = excerpt;
}

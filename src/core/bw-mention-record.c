#include "bw-mention-record.h"

#include "bw-author-record.h"
#include "bw-identifier.h"

static const char *const ROLES[BW_N_ROLES] = { "paper-of-the-month", "highlight", "tidbit",
                                               "open-problem", "link" };

const char *
bw_role_to_string (BwRole role)
{
  g_return_val_if_fail (role < BW_N_ROLES, ROLES[BW_ROLE_LINK]);

  return ROLES[role];
}

BwMentionRecord *
bw_mention_record_new (const char *title,
                       BwRole      role)
{
  BwMentionRecord *self = g_new0 (BwMentionRecord, 1);

  self->title = g_strdup (title);
  self->role = role;
  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->authors = bw_author_record_array_new ();
  self->affiliations = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/* Returns: (nullable): what the work is called, as far as that is known */
const char *
bw_mention_record_get_paper_title (const BwMentionRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->paper_title != NULL ? self->paper_title : self->title;
}

void
bw_mention_record_free (BwMentionRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->paper_title);
  g_free (self->type);
  g_free (self->person);
  g_free (self->url);
  g_ptr_array_unref (self->identifiers);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->affiliations);
  g_free (self->section);
  g_free (self->excerpt);
  g_free (self->opinion);
  g_free (self);
}

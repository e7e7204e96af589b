#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The part that a mention plays in its document. */
typedef enum
{
  BW_ROLE_PAPER_OF_THE_MONTH,
  BW_ROLE_HIGHLIGHT,
  BW_ROLE_TIDBIT,
  BW_ROLE_OPEN_PROBLEM,
  BW_ROLE_LINK,
  BW_N_ROLES
} BwRole;

/**
 * BwMentionRecord:
 * @title: (nullable): the title of the work, as written
 * @paper_title: (nullable): the title of the work, where it is known to have another one
 * @type: (nullable): a CSL type, such as `report`
 * @person: (nullable): the person who is mentioned, where it is a person and no work
 * @url: (nullable): the link that it stands under
 * @identifiers: (element-type BwIdentifier): of the work
 * @authors: (element-type BwAuthorRecord): of the work, where the document names them
 * @affiliations: (element-type utf8): institutions in order, as written
 * @section: (nullable): the heading under which it stands
 * @excerpt: (nullable): the text that discusses it, a paragraph a line
 * @opinion: (nullable): what the document thinks of it, where it says so
 *
 * That one document discusses one work, or names one person.
 */
typedef struct
{
  char      *title;
  char      *paper_title;
  char      *type;
  char      *person;
  char      *url;
  GPtrArray *identifiers;
  GPtrArray *authors;
  BwRole     role;
  GPtrArray *affiliations;
  char      *section;
  char      *excerpt;
  char      *opinion;
} BwMentionRecord;

const char *bw_role_to_string (BwRole role);

BwMentionRecord *bw_mention_record_new             (const char            *title,
                                                    BwRole                 role) G_GNUC_WARN_UNUSED_RESULT;
const char      *bw_mention_record_get_paper_title (const BwMentionRecord *self);
void             bw_mention_record_free            (BwMentionRecord       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwMentionRecord, bw_mention_record_free)

G_END_DECLS

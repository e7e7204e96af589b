#pragma once

#include "bw-date.h"
#include "bw-document-kind.h"

G_BEGIN_DECLS

/* How a mention has come about. A library keeps the numbers. */
typedef enum
{
  BW_FOUND_NOT,       /* the document states it */
  BW_FOUND_NAMED,     /* the program has found it by a name or a title in the text */
  BW_FOUND_CONFIRMED, /* and the person has said that it is so */
} BwFound;

/**
 * BwMention:
 * @document_title: (nullable)
 * @paper_id: the paper that is mentioned, or 0
 * @person_id: the person who is mentioned, or 0
 * @title: (nullable): the paper's title as the document writes it
 * @label: (nullable): what the library calls the paper, where it knows its title, or the person,
 *   where the document writes no name
 * @role: (nullable): as the contract of the shell names it
 * @opinion: (nullable): what the document thinks of it
 * @url: (nullable): the link that it stands under
 * @affiliations: (element-type BwLink): organisations, with their names as written
 * @folder: (nullable): of the file in which a person is mentioned
 * @name: (nullable): of that file
 *
 * That a document mentions a paper or a person, and how.
 */
typedef struct
{
  gint64          id;
  BwFound         found;
  gint64          document_id;
  BwDocumentKind  document_kind;
  char           *document_title;
  BwDate          document_date;
  gint64          paper_id;
  gint64          person_id;
  char           *title;
  char           *label;
  char           *role;
  char           *section;
  char           *excerpt;
  char           *opinion;
  char           *url;
  GPtrArray      *affiliations;
  char           *folder;
  char           *name;
} BwMention;

const char *bw_found_to_string (BwFound found);

BwMention *bw_mention_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_mention_free      (BwMention *self);
GPtrArray *bw_mention_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

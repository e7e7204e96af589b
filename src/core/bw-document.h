#pragma once

#include "bw-author.h"
#include "bw-body.h"
#include "bw-brief.h"
#include "bw-document-kind.h"
#include "bw-entry-record.h"
#include "bw-link.h"

G_BEGIN_DECLS

/**
 * BwDocument:
 * @title: (nullable)
 * @authors: (element-type BwAuthor)
 * @source: (nullable): where it came from
 * @position: its place in its source, from 1
 * @subject: (nullable): the person it is about
 * @imported: the day of its first import
 * @body: its text and HTML are `NULL` where only a list was asked for
 * @mentions: (element-type BwMention): papers that it mentions, in order
 * @papers: (element-type BwBrief): the first papers that it lists, in order
 * @n_papers: how many it lists
 * @tags: (nullable): a note's
 * @entry: (nullable): what a feed says of it, where it is an entry of one
 * @previous: (nullable): the document before it in its source; so @next
 *
 * One document as it stood when it was read. It does not change.
 */
typedef struct
{
  gint64          id;
  BwDocumentKind  kind;
  char           *title;
  GPtrArray      *authors;
  BwDate          published;
  BwLink         *source;
  char           *url;
  char           *key; /* by which it is known again wherever it is found, or NULL */
  int             position;
  char           *language;
  BwLink         *subject;
  BwDate          imported;
  BwBody         *body;
  GPtrArray      *mentions;
  GPtrArray      *papers;
  int             n_papers;
  GStrv           tags;
  BwEntryRecord  *entry;
  BwLink         *previous;
  BwLink         *next;
  gboolean        bookmarked;
} BwDocument;

BwDocument *bw_document_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_document_free (BwDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDocument, bw_document_free)

G_END_DECLS

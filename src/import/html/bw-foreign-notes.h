#pragma once

#include <gumbo.h>

#include "bw-html-tree.h"

G_BEGIN_DECLS

/**
 * BwForeignNotes:
 *
 * The footnotes of an article, in the order in which it first refers to them.
 */
typedef struct _BwForeignNotes BwForeignNotes;

typedef struct
{
  const GumboNode *node;
  char            *label; /* without brackets */
} BwForeignNote;

BwForeignNotes      *bw_foreign_notes_new        (const GumboNode      *top,
                                                  const char           *base_url);
void                 bw_foreign_notes_free       (BwForeignNotes       *self);
guint                bw_foreign_notes_get_n      (const BwForeignNotes *self);
const BwForeignNote *bw_foreign_notes_get        (const BwForeignNotes *self,
                                                  guint                 index);
guint                bw_foreign_notes_refers     (const BwForeignNotes *self,
                                                  const GumboNode      *node);
void                 bw_foreign_notes_drop       (BwForeignNotes       *self,
                                                  const GumboNode      *node);
gboolean             bw_foreign_notes_is_dropped (const BwForeignNotes *self,
                                                  const GumboNode      *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwForeignNotes, bw_foreign_notes_free)

G_END_DECLS

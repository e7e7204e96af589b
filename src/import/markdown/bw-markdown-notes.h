#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A footnote of a text in Markdown. */
typedef struct
{
  char *label; /* as written */
  char *text;  /* Markdown */
} BwMarkdownNote;

/**
 * BwMarkdownNotes:
 * @notes: (element-type BwMarkdownNote): in order
 *
 * The footnotes of a text in Markdown, which CommonMark has none of: definitions as
 * pandoc and PHP Markdown Extra have them, and pandoc's notes inside the text.
 */
typedef struct
{
  GPtrArray  *notes;
  GHashTable *indexes; /* folded label -> index, plus one */
  guint       next_number;   /* below which all that a note inside the text may have are taken */
} BwMarkdownNotes;

BwMarkdownNotes *bw_markdown_notes_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void             bw_markdown_notes_free (BwMarkdownNotes *self);
char            *bw_markdown_notes_take (BwMarkdownNotes *self,
                                         const char      *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean         bw_markdown_notes_find (BwMarkdownNotes *self,
                                         const char      *label,
                                         gsize            length,
                                         guint           *index);
guint            bw_markdown_notes_add  (BwMarkdownNotes *self,
                                         const char      *text,
                                         gsize            length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwMarkdownNotes, bw_markdown_notes_free)

G_END_DECLS

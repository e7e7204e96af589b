#include "bw-ris-note.h"

#include <string.h>

#include "bw-bibliography-extra.h"
#include "bw-bibliography-paper.h"

/**
 * bw_ris_note_dup_text:
 *
 * Returns: (transfer full): @value, whose lines are those of the file, with an empty line
 *   between paragraphs and no other line end
 */
char *
bw_ris_note_dup_text (const char *value)
{
  char *text = g_strdup (value);

  for (char *at = text; *at != '\0'; at++)
    if (*at == '\n')
      {
        gsize n = strspn (at, "\n");

        if (n == 1)
          *at = ' ';
        at += n - 1;
      }

  return text;
}

/* "Cited By :12", as Scopus says it. */
static gboolean
take_citation_count (BwPaperRecord *paper,
                     const char    *value)
{
  static const char *const LABELS[] = { "cited by", "times cited" };

  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (g_ascii_strncasecmp (value, LABELS[i], strlen (LABELS[i])) == 0)
      {
        const char *at = value + strlen (LABELS[i]);
        gsize n;

        at += strspn (at, " :=");
        n = strspn (at, "0123456789");
        if (n == 0 || n > 8)
          return FALSE;
        paper->citation_count = (int) g_ascii_strtoll (at, NULL, 10);
        return at[n] == '\0';
      }

  return FALSE;
}

void
bw_ris_note_take (BwPaperRecord    *paper,
                  const BwRisEntry *entry,
                  const char       *value)
{
  g_autofree char *text = bw_ris_note_dup_text (value);

  if (!take_citation_count (paper, text) && !bw_bibliography_take_extra (paper, text))
    bw_bibliography_add_text (paper, "note", text);
}

/* The abstract in the specification of 2001, notes in that of 2011. */
void
bw_ris_note_take_second (BwPaperRecord    *paper,
                         const BwRisEntry *entry,
                         const char       *value)
{
  if (paper->abstract == NULL && bw_ris_entry_find (entry, "AB") == NULL)
    bw_ris_note_take_abstract (paper, entry, value);
  else
    bw_ris_note_take (paper, entry, value);
}

void
bw_ris_note_take_annotation (BwPaperRecord    *paper,
                             const BwRisEntry *entry,
                             const char       *value)
{
  g_autofree char *text = bw_ris_note_dup_text (value);

  bw_bibliography_add_text (paper, "annote", text);
}

void
bw_ris_note_take_abstract (BwPaperRecord    *paper,
                           const BwRisEntry *entry,
                           const char       *value)
{
  g_autofree char *text = bw_ris_note_dup_text (value);

  if (paper->abstract != NULL)
    bw_bibliography_add_text (paper, "note", text);
  else
    bw_bibliography_set_abstract (paper, text);
}

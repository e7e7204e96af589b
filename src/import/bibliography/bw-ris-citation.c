#include "bw-ris-citation.h"

#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-citation-record.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-text.h"

#define LENGTH_OF_YEAR 4

static gboolean
is_year (const char *part)
{
  return strlen (part) == LENGTH_OF_YEAR && strspn (part, "0123456789") == LENGTH_OF_YEAR;
}

/* "V30" or "P115" */
static gboolean
is_numbered (const char *part,
             char        letter)
{
  return part[0] == letter && strpbrk (part, "0123456789") != NULL && strchr (part, ' ') == NULL;
}

/* "DOI 10.1000/x", of which there may be several in brackets. */
static gboolean
take_doi (BwPaperRecord *cited,
          const char    *part)
{
  const char *start = part + strspn (part, "[ ");

  if (g_ascii_strncasecmp (start, "doi ", 4) != 0)
    return FALSE;

  start += 4;
  start += strspn (start, "[ ");
  if (g_ascii_strncasecmp (start, "doi ", 4) == 0) /* "DOI DOI 10.1000/x" is found */
    start += 4;
  bw_bibliography_add_doi (cited, start);

  return TRUE;
}

/* What follows the year: the journal or the book, the volume, the page, the DOI. */
static void
take_rest (BwPaperRecord *cited,
           const char *const *parts)
{
  for (; *parts != NULL; parts++)
    if (take_doi (cited, *parts))
      return;
    else if (is_numbered (*parts, 'V'))
      bw_bibliography_add_text (cited, "volume", *parts + 1);
    else if (is_numbered (*parts, 'P'))
      bw_bibliography_add_text (cited, "page-first", *parts + 1);
    else if (cited->venue == NULL)
      bw_bibliography_set_venue (cited, *parts);
}

/* Adds what one line says: "Doe J, 1999, J HARBOURS, V30, P115, DOI 10.1000/x". It
 * names the first author alone, and no title. */
static void
cite (BwPaperRecord *paper,
      const char    *text)
{
  g_autofree char *line = bw_text_squeeze (text);
  g_auto (GStrv) parts = g_strsplit (line, ", ", BW_MAX_SHORT_LIST);
  guint n = g_strv_length (parts);
  BwPaperRecord *cited;

  if (*line == '\0' || strlen (line) > BW_MAX_TITLE_LENGTH)
    return;

  cited = bw_paper_record_new_untitled (line);
  cited->authors_complete = FALSE;
  for (guint i = 0; i < n && i < 2; i++)
    if (is_year (parts[i]))
      {
        bw_bibliography_set_published (cited, parts[i]);
        take_rest (cited, (const char *const *) parts + i + 1);
        break;
      }
  if (cited->identifiers->len == 0 && n > 0)
    take_doi (cited, parts[n - 1]);
  g_ptr_array_add (paper->references, bw_citation_record_new (cited));
}

/* The works that it cites, as Web of Science lists them, one a line. */
void
bw_ris_citation_take (BwPaperRecord    *paper,
                      const BwRisEntry *entry,
                      const char       *value)
{
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);

  for (guint i = 0; lines[i] != NULL && paper->references->len < BW_MAX_SHORT_LIST; i++)
    cite (paper, lines[i]);
}

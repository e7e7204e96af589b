#include "bw-ris-scanner.h"

#include <string.h>

#include "bw-ris-dialect.h"

struct _BwRisScanner
{
  const BwLines *lines;
  BwRisStyle     style;
  BwReading     *reading;
  guint          next;         /* the line that is read next */
  const char    *first;  /* the tag that begins an entry */
  gboolean       has_first; /* whether any line of the file has it */
  gboolean       has_words; /* whether a line without a tag stands in the entry */
};

/* The tag with which an entry of each dialect begins. */
static const char *const FIRST_TAGS[] = { [BW_RIS_NONE] = "TY",
                                          [BW_RIS_STANDARD] = "TY",
                                          [BW_RIS_WOS] = "PT",
                                          [BW_RIS_REFER] = "%0",
                                          [BW_RIS_REFWORKS] = "RT" };

static gboolean
find_first_tag (const BwRisScanner *self)
{
  char tag[3];

  for (guint i = 0; i < bw_lines_get_n (self->lines); i++)
    if (bw_ris_line_read (bw_lines_get (self->lines, i), &self->style, tag) != NULL &&
        g_ascii_strcasecmp (tag, self->first) == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_ris_scanner_new:
 * @lines: (transfer none): which the scanner refers to
 * @style: as bw_ris_style_find() found it
 * @reading: which takes the warnings
 */
BwRisScanner *
bw_ris_scanner_new (const BwLines    *lines,
                    const BwRisStyle *style,
                    BwReading        *reading)
{
  BwRisScanner *self = g_new0 (BwRisScanner, 1);

  self->lines = lines;
  self->style = *style;
  self->reading = reading;
  self->first = FIRST_TAGS[style->dialect];
  self->has_first = find_first_tag (self);

  return self;
}

void
bw_ris_scanner_free (BwRisScanner *self)
{
  g_free (self);
}

static gboolean
is_end (const BwRisScanner *self,
        const char         *tag)
{
  return self->style.dialect != BW_RIS_REFER &&
         (g_ascii_strcasecmp (tag, "ER") == 0 || (self->style.dialect == BW_RIS_WOS &&
                                                  strcmp (tag, "EF") == 0));
}

/* What stands once in a file, above its entries. */
static gboolean
is_header (const BwRisScanner *self,
           const char         *tag)
{
  return self->style.dialect == BW_RIS_WOS && (strcmp (tag, "FN") == 0 || strcmp (tag, "VR") == 0);
}

/* Whether what stands before a line that states a type again, or what follows it up to
 * the next such line, is about nothing: then the entry has several types, and no other
 * begins. */
static gboolean
is_repeated_type (const BwRisScanner *self,
                  const BwRisEntry   *entry)
{
  if (bw_ris_entry_has_only (entry, self->first))
    return TRUE;
  for (guint i = self->next + 1; i < bw_lines_get_n (self->lines); i++)
    {
      char tag[3];

      if (bw_ris_line_read (bw_lines_get (self->lines, i), &self->style, tag) == NULL)
        continue;
      if (bw_ris_tag_names_work (tag))
        return FALSE;
      if (is_end (self, tag) || g_ascii_strcasecmp (tag, self->first) == 0)
        return TRUE;
    }

  return TRUE;
}

/* Whether a line that has @tag is the first of another entry than @entry. */
static gboolean
begins_next (const BwRisScanner *self,
             const BwRisEntry   *entry,
             const char         *tag,
             gboolean            after_blank)
{
  if (g_ascii_strcasecmp (tag, self->first) == 0)
    {
      /* A type may stand below other tags: then it is of the entry that has none yet. */
      if (bw_ris_entry_find (entry, self->first) != NULL)
        return after_blank || self->style.dialect != BW_RIS_STANDARD || !is_repeated_type (self, entry);
      return after_blank || self->style.dialect != BW_RIS_STANDARD ||
             (self->has_words && bw_ris_entry_is_stray (entry));
    }

  return after_blank && !self->has_first;
}

/* "12." or "<12>" before the first line of an entry, as some databases count them. */
static gboolean
is_count (const BwRisScanner *self,
          const char         *line)
{
  guint next = bw_lines_skip_blank (self->lines, self->next + 1);
  gsize start = strspn (line, " <");
  gsize n = strspn (line + start, "0123456789");
  char tag[3];

  return n > 0 && strspn (line + start + n, ".> ") == strlen (line + start + n) &&
         next < bw_lines_get_n (self->lines) &&
         bw_ris_line_read (bw_lines_get (self->lines, next), &self->style, tag) != NULL &&
         g_ascii_strcasecmp (tag, self->first) == 0;
}

/* Adds a line to the entry. Returns: FALSE when the entry is at its end */
static gboolean
take_line (BwRisScanner  *self,
           BwRisEntry   **entry,
           gboolean       after_blank)
{
  int number = bw_lines_get_number (self->lines, self->next);
  const char *line = bw_lines_get (self->lines, self->next);
  char tag[3];
  const char *value = bw_ris_line_read (line, &self->style, tag);

  if (value == NULL)
    {
      if (*entry != NULL && !is_count (self, line))
        bw_ris_entry_continue (*entry, line + strspn (line, " \t"), after_blank);
      self->has_words = TRUE;
    }
  else if (is_end (self, tag))
    {
      self->next++;
      return *entry == NULL;
    }
  else if (!is_header (self, tag))
    {
      if (*entry != NULL && begins_next (self, *entry, tag, after_blank))
        {
          if (self->style.dialect == BW_RIS_STANDARD && !bw_ris_entry_is_stray (*entry))
            bw_reading_warn (self->reading, number, "The entry before this line has no end (ER)");
          return FALSE;
        }
      if (*entry == NULL)
        *entry = bw_ris_entry_new (number);
      bw_ris_entry_add (*entry, tag, value, number);
    }
  self->next++;

  return TRUE;
}

/**
 * bw_ris_scanner_next:
 *
 * Returns: (transfer full) (nullable): the next entry, its tags those of RIS; `NULL`
 *   when there is none
 */
BwRisEntry *
bw_ris_scanner_next (BwRisScanner *self)
{
  BwRisEntry *entry = NULL;
  guint n = bw_lines_get_n (self->lines);
  gboolean after_blank = FALSE;

  self->has_words = FALSE;
  while (self->next < n)
    {
      if (*bw_lines_get (self->lines, self->next) == '\0')
        {
          after_blank = TRUE;
          self->next++;
          continue;
        }
      if (!take_line (self, &entry, after_blank))
        break;
      after_blank = FALSE;
    }
  if (entry != NULL)
    bw_ris_dialect_translate (entry, self->style.dialect);

  return entry;
}

#include "bw-reader.h"
#include "bw-shape.h"

#include <string.h>

#include "bw-listing-entry.h"
#include "bw-listing-page.h"
#include "bw-text.h"

#define SCORED_LINES 4000
#define MAX_PREAMBLE 20      /* lines that a page may have above its first entry */
#define MAX_ENTRY_LINES 30   /* that an entry has on the average */
#define MAX_TITLE_LENGTH 200 /* bytes of a page's title */

static guint
count_filled (const BwLines *lines,
              guint          from,
              guint          to)
{
  guint n = 0;

  for (guint i = from; i < to; i++)
    n += *bw_lines_get (lines, i) != '\0';

  return n;
}

static int
score (const BwLines *lines)
{
  g_autoptr (BwListingPage) page = bw_listing_page_new (lines, SCORED_LINES);
  const BwListingEntry *first;
  guint n = page->entries->len;
  guint end = MIN (bw_lines_get_n (lines), SCORED_LINES);
  int points;

  if (n == 0)
    return 0;

  first = &g_array_index (page->entries, BwListingEntry, 0);
  if (page->n_authored > 0 && (page->n_coded > 0 || n > 1))
    points = MIN (70 + (5 * (int) page->n_authored), 95);
  else
    points = page->n_coded > 1 ? 60 : 35;
  if (count_filled (lines, 0, first->start) > MAX_PREAMBLE + n)
    points -= 40;
  if (count_filled (lines, first->start, end) > MAX_ENTRY_LINES * n)
    points -= 40;

  return MAX (points, 0);
}

/* The first line above the entries that is a title, not a count or a button. */
static char *
read_page_title (const BwLines *lines,
                 guint          end)
{
  for (guint i = 0; i < end; i++)
    {
      const char *line = bw_lines_get (lines, i);

      if (*line != '\0' && strlen (line) <= MAX_TITLE_LENGTH && !bw_listing_page_is_chrome (line) &&
          !g_str_has_prefix (line, "http"))
        return bw_text_ends_sentence (line) ? NULL : bw_text_squeeze (line);
    }

  return NULL;
}

static gboolean
is_new (GHashTable          *titles,
        const BwPaperRecord *paper,
        int                  line,
        BwReading           *reading)
{
  char *key = bw_text_key (paper->title);

  if (*key == '\0')
    {
      g_free (key);
      return TRUE;
    }
  if (g_hash_table_add (titles, key))
    return TRUE;

  bw_reading_warn (reading, line, "“%s” stands on the page more than once", paper->title);

  return FALSE;
}

static void
read_lines (const BwLines       *lines,
            const BwReadContext *context,
            BwReading           *reading)
{
  g_autoptr (BwListingPage) page = bw_listing_page_new (lines, G_MAXUINT);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (BwRecord) record = bw_record_new (BW_DOCUMENT_LISTING);

  for (guint i = 0; i < page->entries->len; i++)
    {
      const BwListingEntry *entry = &g_array_index (page->entries, BwListingEntry, i);
      BwPaperRecord *paper = bw_listing_entry_read (lines, entry, page->known,
                                                    i + 1 == page->entries->len, reading);

      if (paper == NULL)
        continue;
      if (is_new (titles, paper, bw_lines_get_number (lines, entry->header), reading))
        g_ptr_array_add (record->papers, paper);
      else
        bw_paper_record_free (paper);
    }
  if (record->papers->len == 0)
    return;

  record->title = read_page_title (lines, g_array_index (page->entries, BwListingEntry, 0).start);
  g_ptr_array_add (reading->records, g_steal_pointer (&record));
}

static const BwShape SHAPE = { score, read_lines };

const BwReader bw_listing_reader = { "listing", bw_shape_score, bw_shape_read, &SHAPE };

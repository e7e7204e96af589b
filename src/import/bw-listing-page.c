#include "bw-listing-page.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-listing-tags.h"
#include "bw-slice.h"
#include "bw-text.h"
#include "bw-authored-title.h"

#define MAX_CHROME_LENGTH 80 /* bytes of a line of buttons */
#define MAX_TITLE_LINE 8000  /* bytes of a line that is looked at for authors */
#define MAX_SAMPLE 200       /* headers that tell on which side of them the titles stand */

/* Where a header may stand, before it is known which lines are some. */
typedef struct
{
  guint           line;
  BwListingHeader kind;
} Candidate;

/* Words of buttons and counts, in the order of strcmp(). */
static const char *const CHROME[] = {
  "abs", "arxiv", "ascending", "author", "authors", "back", "bibtex", "blog", "bookmark", "by",
  "citations", "cite", "cited", "clear", "code", "collapse", "copy", "date", "descending",
  "details", "download", "entries", "expand", "export", "filter", "filters", "first", "found",
  "full", "github", "home", "html", "in", "items", "last", "less", "like", "link", "links",
  "list", "listing", "load", "log", "login", "matches", "menu", "more", "most", "newest", "next",
  "of", "oldest", "open", "page", "pages", "paper", "papers", "pdf", "per", "prev", "previous",
  "project", "publications", "read", "recent", "relevance", "reset", "result", "results", "save",
  "search", "see", "share", "show", "showing", "sign", "similar", "site", "sort", "sorted",
  "subscribe", "text", "the", "to", "top", "total", "up", "view", "views", "website"
};

/**
 * bw_listing_page_is_chrome:
 *
 * Returns: whether all of a short line is buttons, counts and numbers of pages
 */
gboolean
bw_listing_page_is_chrome (const char *text)
{
  if (strnlen (text, MAX_CHROME_LENGTH + 1) > MAX_CHROME_LENGTH)
    return FALSE;

  while (*text != '\0')
    {
      BwSlice word = { text, text };

      while (g_ascii_isalnum (*word.end))
        word.end++;
      if (word.end == word.start)
        {
          if (g_unichar_isalpha (g_utf8_get_char (text)))
            return FALSE;
          text = g_utf8_next_char (text);
          continue;
        }
      if (!g_ascii_isdigit (*text) && !bw_slice_is_in (word, CHROME, G_N_ELEMENTS (CHROME)))
        return FALSE;
      text = word.end;
    }

  return TRUE;
}

/* Whether authors are run into a line or fill it. */
static gboolean
is_authored (const BwLines *lines,
             guint          index,
             GHashTable    *known)
{
  const char *line = bw_lines_get (lines, index);
  g_autofree char *text = NULL;
  g_autoptr (BwAuthoredTitle) parts = NULL;
  gboolean complete;

  if (strnlen (line, MAX_TITLE_LINE + 1) > MAX_TITLE_LINE)
    return FALSE;

  text = bw_text_squeeze (line);
  bw_listing_tags_cut (text, known);
  if (bw_author_list_read (text, 2, NULL, &complete))
    return TRUE;
  parts = bw_authored_title_new (text, known);

  return !parts->complete || (parts->authors->len > 0 && !parts->doubtful);
}

static GArray *
find_candidates (const BwLines *lines,
                 guint          n)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < n; i++)
    {
      Candidate candidate = { .line = i };
      BwDate date;

      candidate.kind = bw_listing_header_read (bw_lines_get (lines, i), &date, NULL);
      if (candidate.kind != BW_LISTING_HEADER_NONE)
        g_array_append_val (candidates, candidate);
    }

  return candidates;
}

static guint
line_before (const BwLines *lines,
             guint          index)
{
  while (index > 0 && *bw_lines_get (lines, index - 1) == '\0')
    index--;

  return index > 0 ? index - 1 : G_MAXUINT;
}

static void
collect_names (BwListingPage *self,
               const BwLines *lines,
               guint          index)
{
  const char *line = bw_lines_get (lines, index);
  g_autofree char *text = NULL;

  if (strnlen (line, MAX_TITLE_LINE + 1) > MAX_TITLE_LINE)
    return;

  text = bw_text_squeeze (line);
  bw_listing_tags_cut (text, NULL);
  bw_authored_title_collect (text, self->known);
}

/* The line behind a header, or the one behind that, where the title stands alone. */
static gboolean
is_authored_behind (const BwLines *lines,
                    guint          header,
                    GHashTable    *known)
{
  guint title = bw_lines_skip_blank (lines, header + 1);
  guint next = bw_lines_skip_blank (lines, title + 1);
  g_autofree char *text = NULL;
  gboolean complete;

  if (is_authored (lines, title, known))
    return TRUE;
  if (strnlen (bw_lines_get (lines, next), MAX_TITLE_LINE + 1) > MAX_TITLE_LINE)
    return FALSE;

  text = bw_text_squeeze (bw_lines_get (lines, next));
  bw_listing_tags_cut (text, known);

  return bw_author_list_read (text, 2, NULL, &complete);
}

static gboolean
is_authored_before (const BwLines *lines,
                    guint          header,
                    GHashTable    *known)
{
  guint before = line_before (lines, header);

  return before != G_MAXUINT && is_authored (lines, before, known);
}

static void
collect_all_names (BwListingPage *self,
                   const BwLines *lines,
                   GArray        *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      guint header = g_array_index (candidates, Candidate, i).line;

      collect_names (self, lines, bw_lines_skip_blank (lines, header + 1));
    }
}

/* Whether the page writes title and authors above the date, not below it. */
static gboolean
is_title_first (BwListingPage *self,
                const BwLines *lines,
                GArray        *candidates)
{
  int balance = 0;

  for (guint i = 0; i < MIN (candidates->len, MAX_SAMPLE); i++)
    {
      guint header = g_array_index (candidates, Candidate, i).line;

      balance += is_authored_before (lines, header, self->known) ? 1 : 0;
      balance -= is_authored_behind (lines, header, self->known) ? 1 : 0;
    }

  return balance > 0;
}

/* The first line of an entry whose title stands above its date, after @floor. */
static guint
find_start (const BwLines *lines,
            guint          header,
            guint          floor)
{
  guint start = line_before (lines, header);
  guint above;
  g_autofree char *text = NULL;
  gboolean complete;

  if (start == G_MAXUINT || start < floor)
    return header;

  text = bw_text_squeeze (bw_lines_get (lines, start));
  above = line_before (lines, start);
  if (above != G_MAXUINT && above >= floor && bw_author_list_read (text, 2, NULL, &complete))
    return above;

  return start;
}

/* A category of arXiv and a date make a header; where less is said, authors must follow. */
static gboolean
is_header (BwListingPage   *self,
           const BwLines   *lines,
           const Candidate *candidate,
           gboolean         title_first)
{
  gboolean authored;

  if (candidate->kind == BW_LISTING_HEADER_CODE && self->n_coded >= MAX_SAMPLE)
    return TRUE;

  authored = title_first ? is_authored_before (lines, candidate->line, self->known)
                         : is_authored_behind (lines, candidate->line, self->known);
  self->n_authored += authored;

  return authored || candidate->kind == BW_LISTING_HEADER_CODE;
}

static void
take_entries (BwListingPage *self,
              const BwLines *lines,
              GArray        *candidates,
              guint          n)
{
  gboolean title_first = is_title_first (self, lines, candidates);
  guint floor = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      BwListingEntry entry = { candidate->line, candidate->line, n };

      if (!is_header (self, lines, candidate, title_first))
        continue;
      if (title_first)
        entry.start = find_start (lines, entry.header, floor);
      floor = entry.header + 1;
      if (self->entries->len > 0)
        g_array_index (self->entries, BwListingEntry, self->entries->len - 1).end = entry.start;
      g_array_append_val (self->entries, entry);
      self->n_coded += candidate->kind == BW_LISTING_HEADER_CODE;
    }
}

/**
 * bw_listing_page_new:
 * @max_lines: how many lines to look at
 *
 * Returns: (transfer full): where the entries of a listing stand
 */
BwListingPage *
bw_listing_page_new (const BwLines *lines,
                     guint          max_lines)
{
  BwListingPage *self = g_new0 (BwListingPage, 1);
  guint n = MIN (bw_lines_get_n (lines), max_lines);
  g_autoptr (GArray) candidates = find_candidates (lines, n);

  self->entries = g_array_new (FALSE, FALSE, sizeof (BwListingEntry));
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_all_names (self, lines, candidates);
  take_entries (self, lines, candidates, n);

  return self;
}

void
bw_listing_page_free (BwListingPage *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->entries);
  g_hash_table_unref (self->known);
  g_free (self);
}

#include "bw-listing-entry.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-listing-address.h"
#include "bw-listing-tags.h"
#include "bw-text.h"
#include "bw-authored-title.h"

#define MAX_TITLE_LENGTH 400    /* bytes of a title alone; what is longer is an abstract */
#define MIN_ABSTRACT_LENGTH 100 /* bytes of a line that can hardly be anything else */
#define MIN_SENTENCE_WORDS 7    /* of a line that ends as a sentence and is as good as one */
#define MAX_WIDTH 120           /* bytes of a page's lines if it breaks paragraphs into some */
#define MIN_WRAPPED 25          /* bytes of a line that another goes on from */
#define MAX_FOOTER_WORDS 6      /* of a line at a page's end that is no part of an abstract */

/* An entry while it is read. */
typedef struct
{
  const BwLines *lines;
  GHashTable    *known;
  GArray        *indexes; /* of the lines of it that hold something, without the header */
  guint          next;      /* into indexes: the first line that is not yet read */
  BwPaperRecord *paper;
  gboolean       doubtful;
} Entry;

static const char *
line_at (const Entry *entry,
         guint        i)
{
  return i < entry->indexes->len
           ? bw_lines_get (entry->lines, g_array_index (entry->indexes, guint, i))
           : "";
}

static GArray *
list_lines (const BwLines        *lines,
            const BwListingEntry *where)
{
  GArray *indexes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = where->start; i < where->end; i++)
    if (i != where->header && !bw_listing_page_is_chrome (bw_lines_get (lines, i)))
      g_array_append_val (indexes, i);

  return indexes;
}

/* Where a tab, some spaces or a bar stand that may divide a line's title from its authors. */
static const char *
find_gap (const char *line)
{
  for (; *line != '\0'; line++)
    if (*line == '\t' || (line[0] == ' ' && line[1] == ' ') || g_str_has_prefix (line, " | "))
      return line;

  return NULL;
}

static void
take_title (Entry *entry,
            char  *title)
{
  g_free (entry->paper->title);
  entry->paper->title = title;
}

static void
add_authors (Entry     *entry,
             GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    bw_paper_record_add_author (entry->paper, g_ptr_array_index (names, i));
}

static gboolean
read_divided (Entry      *entry,
              const char *line)
{
  const char *gap = find_gap (line);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *tags;

  if (gap == NULL || gap - line > MAX_TITLE_LENGTH)
    return FALSE;

  left = g_strndup (line, (gsize) (gap - line));
  right = bw_text_squeeze (gap + strspn (gap, " \t|"));
  tags = bw_listing_tags_cut (right, entry->known);
  if (bw_text_is_blank (left) ||
      !bw_author_list_read (right, 1, names, &entry->paper->authors_complete))
    return FALSE;

  add_authors (entry, names);
  if (tags != NULL)
    bw_listing_tags_add (tags, entry->paper->affiliations);
  take_title (entry, bw_text_squeeze (left));

  return TRUE;
}

/* A line that can hardly be anything but an abstract. */
static gboolean
is_text (const char *line)
{
  return strlen (line) >= MIN_ABSTRACT_LENGTH ||
         (bw_text_ends_sentence (line) && bw_text_count_words (line) >= MIN_SENTENCE_WORDS);
}

/* Whether authors are run into a title on @line without a doubt. */
static gboolean
has_authors (const Entry *entry,
             const char  *line)
{
  g_autofree char *text = bw_text_squeeze (line);
  g_autoptr (BwAuthoredTitle) parts = NULL;
  gboolean complete;

  if (strlen (text) > MAX_TITLE_LENGTH)
    return FALSE;
  bw_listing_tags_cut (text, entry->known);
  if (bw_author_list_read (text, 1, NULL, &complete))
    return FALSE;
  parts = bw_authored_title_new (text, entry->known);

  return parts->authors->len > (parts->complete ? 1 : 0) && !parts->doubtful;
}

/* The first line, with the second where a page has wrapped the title. */
static char *
join_title (Entry *entry)
{
  const char *first = line_at (entry, 0);
  const char *second = line_at (entry, 1);
  g_autofree char *joined = NULL;

  if (strlen (first) <= MAX_TITLE_LENGTH && !bw_text_ends_sentence (first) &&
      !has_authors (entry, first) && has_authors (entry, second))
    {
      joined = g_strjoin (" ", first, second, NULL);
      entry->next = 2;
    }

  return bw_text_squeeze (joined != NULL ? joined : first);
}

/* Returns FALSE when the line is a text and not a title. */
static gboolean
read_title (Entry *entry)
{
  const char *line = line_at (entry, 0);
  g_autofree char *text = NULL;
  g_autoptr (BwAuthoredTitle) parts = NULL;
  const char *tags;

  entry->next = 1;
  if (read_divided (entry, line))
    return TRUE;

  text = join_title (entry);
  tags = bw_listing_tags_cut (text, entry->known);
  parts = bw_authored_title_new (text, entry->known);
  if (parts->title == NULL || (parts->authors->len == 0 && (strlen (text) > MAX_TITLE_LENGTH)))
    return FALSE;

  if (tags != NULL)
    bw_listing_tags_add (tags, entry->paper->affiliations);
  take_title (entry, g_steal_pointer (&parts->title));
  add_authors (entry, parts->authors);
  entry->paper->authors_complete = parts->complete;
  entry->doubtful = parts->doubtful;

  return TRUE;
}

/* Authors on the line below the title, where the title's own line has none. */
static void
read_author_line (Entry *entry)
{
  const char *line = line_at (entry, entry->next);
  gboolean before_text = is_text (line_at (entry, entry->next + 1));
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *tags;
  gboolean complete;

  if (entry->paper->authors->len > 0 && !entry->doubtful)
    return;

  text = bw_text_squeeze (line);
  tags = bw_listing_tags_cut (text, entry->known);
  if (!bw_author_list_read (text, before_text ? 1 : 2, names, &complete))
    return;

  add_authors (entry, names);

  entry->paper->authors_complete = complete;
  entry->doubtful = FALSE;
  if (tags != NULL)
    bw_listing_tags_add (tags, entry->paper->affiliations);
  entry->next++;
}

/* A line that a page has wrapped goes on in lower case. */
static gboolean
continues (const GString *abstract,
           const char    *text)
{
  return abstract->len > 0 && g_unichar_islower (g_utf8_get_char (text)) &&
         g_ascii_isalpha (abstract->str[abstract->len - 1]);
}

/*
 * Whether a line goes on from the one before it: that one is as wide as lines become,
 * so that the next word had no room on it, or it does not end as sentences do.
 */
static gboolean
is_wrapped (const Entry *entry,
            guint        i,
            gsize        width)
{
  const char *line = line_at (entry, i);
  const char *before;
  gsize length;

  if (i <= entry->next || width > MAX_WIDTH || strchr ("-*", *line) != NULL ||
      g_array_index (entry->indexes, guint, i) != g_array_index (entry->indexes, guint, i - 1) + 1)
    return FALSE;

  before = line_at (entry, i - 1);
  length = strlen (before);

  return length >= MIN_WRAPPED && (length + 1 + strcspn (line, " ") > width ||
                                   g_ascii_isalnum (before[length - 1]) || before[length - 1] == ',');
}

static void
add_paragraph (GString    *abstract,
               const char *line,
               gboolean    goes_on)
{
  g_autofree char *text = bw_text_squeeze (line);
  const char *start = text;

  if (abstract->len == 0 && g_ascii_strncasecmp (start, "abstract", strlen ("abstract")) == 0)
    {
      const char *label_end = start + strlen ("abstract");

      if (*label_end == '\0' || strchr (":.-", *label_end) != NULL)
        start = label_end + strspn (label_end, ":.- ");
    }
  if (*start == '\0')
    return;
  if (abstract->len > 0)
    g_string_append_c (abstract, goes_on || continues (abstract, start) ? ' ' : '\n');
  g_string_append (abstract, start);
}

/* Whether the last lines of a page are its links and not the end of an abstract. */
static guint
find_footer (const Entry *entry)
{
  guint end = entry->indexes->len;

  while (end > entry->next + 1)
    {
      const char *line = line_at (entry, end - 1);

      if (strlen (line) >= MIN_ABSTRACT_LENGTH || bw_text_count_words (line) > MAX_FOOTER_WORDS ||
          (bw_text_ends_sentence (line) && !g_str_has_prefix (line, "©")))
        break;
      end--;
    }

  return end;
}

static void
read_rest (Entry    *entry,
           gboolean  is_last)
{
  GString *abstract = g_string_new (NULL);
  guint end = is_last ? find_footer (entry) : entry->indexes->len;
  gsize width = 0;

  for (guint i = entry->next; i < end; i++)
    {
      gsize length = strlen (line_at (entry, i));

      width = MAX (width, length);
    }
  for (guint i = entry->next; i < end; i++)
    {
      const char *line = line_at (entry, i);

      if (bw_listing_tags_are (line))
        bw_listing_tags_add (line, entry->paper->affiliations);
      else if (!bw_listing_address_read (entry->paper, line))
        add_paragraph (abstract, line, is_wrapped (entry, i, width));
    }
  entry->paper->abstract = g_string_free (abstract, abstract->len == 0);
}

static void
read_header (Entry      *entry,
             const char *line)
{
  g_autofree char *arxiv = bw_listing_header_find_arxiv (line);
  BwDate date;

  bw_listing_header_read (line, &date, entry->paper->categories);
  entry->paper->published = date;
  if (arxiv != NULL)
    bw_listing_address_add_arxiv (entry->paper, arxiv);
}

/* An entry whose first line is a text: its paper stays without a title. */
static void
make_untitled (Entry *entry)
{
  g_autofree char *text = bw_text_squeeze (line_at (entry, 0));

  bw_paper_record_free (entry->paper);
  entry->paper = bw_paper_record_new_untitled (text);
  g_clear_pointer (&entry->paper->summary, g_free); /* it becomes the abstract */
  entry->next = 0;
}

static void
warn_of_entry (const Entry          *entry,
               const BwListingEntry *where,
               BwReading            *reading)
{
  int line = entry->indexes->len > 0
               ? bw_lines_get_number (entry->lines, g_array_index (entry->indexes, guint, 0))
               : bw_lines_get_number (entry->lines, where->header);

  if (entry->paper == NULL)
    bw_reading_warn (reading, line, "There is no title below this category and date");
  else if (!entry->paper->title_known)
    bw_reading_warn (reading, line, "The entry has an abstract and no title");
  else if (entry->doubtful)
    bw_reading_warn (reading, line, "It is not clear where the title ends and the authors begin");
}

/**
 * bw_listing_entry_read:
 * @known: (element-type utf8): names that stand alone elsewhere on the page
 * @is_last: whether the page ends with it
 * @reading: where warnings go
 *
 * Returns: (transfer full) (nullable): the paper; `NULL` when nothing is said of one
 */
BwPaperRecord *
bw_listing_entry_read (const BwLines        *lines,
                       const BwListingEntry *where,
                       GHashTable           *known,
                       gboolean              is_last,
                       BwReading            *reading)
{
  g_autoptr (GArray) indexes = list_lines (lines, where);
  Entry entry = { .lines = lines, .known = known, .indexes = indexes };

  if (indexes->len > 0)
    {
      entry.paper = bw_paper_record_new (NULL);
      if (read_title (&entry))
        read_author_line (&entry);
      else
        make_untitled (&entry);
      read_rest (&entry, is_last);
      read_header (&entry, bw_lines_get (lines, where->header));
    }
  warn_of_entry (&entry, where, reading);

  return entry.paper;
}

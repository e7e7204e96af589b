#include "bw-reader.h"

#include <string.h>

#include "bw-bibliography-record.h"
#include "bw-bibtex-inherit.h"
#include "bw-bibtex-paper.h"
#include "bw-bibtex-parser.h"
#include "bw-bibtex-scanner.h"
#include "bw-limits.h"

#define SCORED_SIZE ((gsize) 256 * 1024) /* bytes of a file that are looked at */
#define CERTAIN 95
#define MIN_PERCENT 50 /* of a bibliography's text, without its comments, is in entries */

/* What ends a key, or makes it none. Returns: (nullable): the end of one that is not too long */
static const char *
find_key_end (const char *key)
{
  for (guint i = 0; i <= BW_MAX_BIBTEX_KEY_LENGTH; i++)
    if (strchr (",={}\n\"", key[i]) != NULL)
      return key + i;

  return NULL;
}

/* What `@name` begins: an entry with a key and a field, or a block that is BibTeX's alone. */
static gboolean
begins_block (BwBibtexScanner *scanner,
              const char      *at)
{
  static const char *const BLOCKS[] = { "string", "preamble", "comment", NULL };
  BwBibtexScanner place = *scanner;
  g_autofree char *type = NULL;
  BwBibtexSpan name;

  place.at = at + 1;
  name = bw_bibtex_scanner_name (&place);
  type = g_ascii_strdown (name.start, name.end - name.start);
  bw_bibtex_scanner_skip_blank (&place);
  if (*place.at != '{' && *place.at != '(')
    return FALSE;
  if (g_strv_contains (BLOCKS, type))
    return TRUE;

  for (const char *c = type; *c != '\0'; c++)
    if (!g_ascii_isalpha (*c))
      return FALSE;
  if (!(place.at = find_key_end (place.at + 1)))
    return FALSE;
  if (*place.at != ',')
    return *place.at == '=' && *type != '\0' && place.at[strspn (place.at + 1, " ") + 1] == '{';
  place.at++;
  bw_bibtex_scanner_skip_blank (&place);
  if (*place.at == '}')
    return TRUE;
  name = bw_bibtex_scanner_name (&place);
  bw_bibtex_scanner_skip_blank (&place);

  return *place.at == '=' && name.end > name.start;
}

static gsize
count_text (const char *start,
            const char *end)
{
  gsize n = 0;

  for (; start < end; start++)
    if (*start == '%')
      {
        const char *newline = memchr (start, '\n', (gsize) (end - start));

        start = newline != NULL ? newline : end - 1;
      }
    else
      n += !g_ascii_isspace (*start);

  return n;
}

/*
 * A bibliography is what is for the most part entries. A note that quotes one in a fence
 * is none, and a style sheet or a program with annotations has no keys.
 */
static int
score (const BwReader *self,
       BwInput        *input)
{
  const char *text = bw_input_get_text (input);
  const char *done = text;
  gsize inside = 0;
  gsize outside = 0;
  BwBibtexScanner scanner;

  if (strchr (text, '@') == NULL || strchr ("{[", text[strspn (text, " \t\n")]) != NULL)
    return 0; /* the latter is JSON, whatever it quotes */
  bw_bibtex_scanner_init (&scanner, text, NULL);
  scanner.end = text + MIN ((gsize) (scanner.end - text), SCORED_SIZE);
  while (scanner.at < scanner.end &&
         (scanner.at = memchr (scanner.at, '@', (gsize) (scanner.end - scanner.at))))
    {
      const char *at = scanner.at;

      if (!begins_block (&scanner, at))
        {
          scanner.at++;
          continue;
        }
      if (g_strstr_len (done, at - done, "```") != NULL)
        return 0;
      outside += count_text (done, at);
      scanner.at += strcspn (scanner.at, "{(") + 1;
      bw_bibtex_scanner_braced (&scanner);
      inside += count_text (at, scanner.at);
      done = scanner.at;
    }
  outside += count_text (done, scanner.end);

  return inside * 100 >= (inside + outside) * MIN_PERCENT && inside > 0 ? CERTAIN : 0;
}

/* An entry whose key stands in the file before: it is kept unless it is the same again. */
static gboolean
is_new (GHashTable          *by_key,
        const BwBibtexEntry *entry,
        BwReading           *reading)
{
  const BwBibtexEntry *before;

  if (*entry->key == '\0')
    return TRUE;
  if (!(before = g_hash_table_lookup (by_key, entry->key)))
    {
      g_hash_table_insert (by_key, entry->key, (gpointer) entry);
      return TRUE;
    }
  if (bw_bibtex_entry_equal (before, entry))
    {
      bw_reading_warn (reading, entry->line, "The entry “%s” stands in the file twice", entry->key);
      return FALSE;
    }

  bw_reading_warn (reading, entry->line, "Two entries have the key “%s”", entry->key);
  return TRUE;
}

/* A field that stands twice: what there can be one of is the first, as BibTeX has it. */
static void
warn_of_repeated (const BwBibtexEntry *entry,
                  BwReading           *reading)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entry->fields->len; i++)
    {
      const BwBibtexField *field = g_ptr_array_index (entry->fields, i);

      if (!g_hash_table_add (seen, field->name))
        bw_reading_warn (reading, field->line, "The field “%s” stands twice in “%s”",
                         field->name, entry->key);
    }
}

static gboolean
read_file (const BwReader       *self,
           BwInput              *input,
           const BwReadContext  *context,
           BwReading            *reading,
           GError              **error)
{
  gsize budget = BW_MAX_EXPANSION;
  g_autoptr (GPtrArray) entries = bw_bibtex_parse (bw_input_get_text (input), &budget, reading);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (BwRecord) record = bw_bibliography_record_new (context);

  bw_bibtex_inherit (entries, &budget, reading);
  for (guint i = 0; i < entries->len; i++)
    {
      const BwBibtexEntry *entry = g_ptr_array_index (entries, i);

      /* What only lends its fields to others is no work. */
      if (strcmp (entry->type, "xdata") == 0 || !is_new (by_key, entry, reading))
        continue;
      warn_of_repeated (entry, reading);
      g_ptr_array_add (record->papers, bw_bibtex_paper_new (entry, reading));
    }

  return bw_bibliography_record_close (g_steal_pointer (&record), reading, error);
}

const BwReader bw_bibtex_reader = { "bibtex", score, read_file, NULL };

#include "bw-dump-line.h"

#include <string.h>

#include "bw-arxiv-snapshot.h"
#include "bw-error.h"
#include "bw-json-tree.h"
#include "bw-openalex.h"

#define MAX_SNIFFED 5 /* lines of which one must tell what the file is */

static const char *
kind_of (const BwValue *value)
{
  const char *id = bw_value_string (value, "id");

  if (bw_arxiv_snapshot_is (value))
    return "arxiv-snapshot";

  return id != NULL && g_str_has_prefix (id, BW_OPENALEX_HOME) ? "openalex" : NULL;
}

/* The head of a file may end in a line that is longer than it: that counts as it is. */
static const char *
sniff_line (const char *line,
            gsize       length,
            gboolean    cut)
{
  g_autoptr (BwJsonTree) tree = NULL;

  if (length == 0 || *line != '{')
    return NULL;
  tree = bw_json_tree_new (line, length);

  return tree->problem == NULL || cut ? kind_of (tree->root) : NULL;
}

/* Whether the line is a part of a JSON text that stands on several. */
static gboolean
goes_on (const char *line,
         gsize       length)
{
  while (length > 0 && g_ascii_isspace (line[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (*line))
    {
      line++;
      length--;
    }

  return length > 0 && (strchr ("\"[]}", *line) != NULL || line[length - 1] == ',');
}

/**
 * bw_dump_sniff:
 * @head: how a file begins, at most %BW_DUMP_HEAD_SIZE bytes of it
 *
 * Returns: (nullable): the kind of the file if it is a dump, records on lines: a static
 *   string, `arxiv-snapshot` or `openalex`. A file of one record is none
 */
const char *
bw_dump_sniff (const guint8 *head,
               gsize         length)
{
  const char *at = (const char *) head;
  const char *end = at + length;
  gboolean longer = length >= BW_DUMP_HEAD_SIZE;
  const char *kind = NULL;
  guint n_lines = 0;

  g_return_val_if_fail (head != NULL || length == 0, NULL);

  if (length >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0)
    at += 3;
  for (guint i = 0; i < MAX_SNIFFED && at < end; i++)
    {
      const char *line_end = memchr (at, '\n', (gsize) (end - at));
      gsize size = (gsize) ((line_end != NULL ? line_end : end) - at);

      if (goes_on (at, size))
        return NULL;
      if (kind == NULL)
        kind = sniff_line (at, size, line_end == NULL && longer);
      n_lines += size > 0 && *at == '{';
      at += size + 1;
    }

  return n_lines > 1 || longer ? kind : NULL;
}

static BwJsonTree *
parse (const char  *line,
       gsize        length,
       GError     **error)
{
  g_autoptr (BwJsonTree) tree = bw_json_tree_new (line, length);

  if (tree->problem != NULL)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "The JSON is broken at byte %" G_GSIZE_FORMAT ": %s",
                   tree->stop, tree->problem);
      return NULL;
    }

  return g_steal_pointer (&tree);
}

/**
 * bw_dump_line_read_arxiv:
 * @line: a record of the metadata snapshot of arXiv, without its end of line
 *
 * Returns: (transfer full): the preprint, or `NULL` with @error set
 */
BwPaperRecord *
bw_dump_line_read_arxiv (const char  *line,
                         gsize        length,
                         GError     **error)
{
  g_autoptr (BwJsonTree) tree = NULL;
  BwPaperRecord *paper;

  g_return_val_if_fail (line != NULL, NULL);

  if (!(tree = parse (line, length, error)))
    return NULL;
  if (!(paper = bw_arxiv_snapshot_read (tree->root)))
    g_set_error_literal (error, BW_ERROR, BW_ERROR_INVALID,
                         "A record without a title or without an identifier of arXiv");

  return paper;
}

static BwRecord *
last_listing (BwReading *reading,
              gboolean   of_organisations)
{
  for (guint i = reading->records->len; i > 0; i--)
    {
      BwRecord *record = g_ptr_array_index (reading->records, i - 1);

      if (record->kind == BW_DOCUMENT_LISTING &&
          (record->organisations->len > 0) == of_organisations)
        return record;
    }

  return NULL;
}

/**
 * bw_dump_line_read_openalex:
 * @line: a work, an author or an institution, without its end of line
 * @into: to whose listing works and institutions are added; each author becomes a
 *   profile of its own
 *
 * Returns: whether the line could be read; what is of another kind is passed over
 */
gboolean
bw_dump_line_read_openalex (const char  *line,
                            gsize        length,
                            BwReading   *into,
                            GError     **error)
{
  const BwReadContext context = { NULL, NULL, NULL };
  BwServiceAnswer answer = { &context, into, NULL, NULL, FALSE, 0, 0, 0, NULL };
  g_autoptr (BwJsonTree) tree = NULL;
  BwPaperRecord *paper;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (into != NULL, FALSE);

  if (!(tree = parse (line, length, error)))
    return FALSE;
  switch (bw_openalex_letter (tree->root))
    {
    case 'W':
      answer.listing = last_listing (into, FALSE);
      if ((paper = bw_openalex_read_work (tree->root)) != NULL)
        bw_service_answer_add_paper (&answer, paper, NULL);
      break;
    case 'A':
      bw_openalex_read_author (&answer, tree->root);
      break;
    case 'I':
      answer.institutions = last_listing (into, TRUE);
      bw_openalex_read_institution (&answer, tree->root);
      break;
    case '\0':
      g_set_error_literal (error, BW_ERROR, BW_ERROR_INVALID, "A record without an id of OpenAlex");
      return FALSE;
    default:
      break;
    }

  return TRUE;
}

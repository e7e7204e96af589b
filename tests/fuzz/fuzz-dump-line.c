#include "bw-dump-line.h"

#include <stdlib.h>
#include <string.h>

#include "bw-json-tree.h"
#include "bw-own-html.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* A fuzzer keeps what it aborts on, but not what it traps on as g_error() does. */
static void
check_text (const char *text)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return;
  g_printerr ("A line made text that is not UTF-8\n");
  abort ();
}

static void
check_value (const BwValue *value)
{
  check_text (value->name);
  check_text (value->text);
  for (const BwValue *child = value->first; child != NULL; child = child->next)
    check_value (child);
}

/* Any bytes are a line, the head of a file, and perhaps HTML. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (BwReading) reading = bw_reading_new ("openalex");
  g_autoptr (BwJsonTree) tree = bw_json_tree_new ((const char *) data, size);
  g_autoptr (BwPaperRecord) paper = bw_dump_line_read_arxiv ((const char *) data, size, NULL);

  if (tree->root != NULL)
    check_value (tree->root);
  if (paper != NULL)
    {
      check_text (paper->title);
      check_text (paper->abstract);
      for (guint i = 0; i < paper->authors->len; i++)
        check_text (((BwAuthorRecord *) g_ptr_array_index (paper->authors, i))->name);
    }
  bw_dump_line_read_openalex ((const char *) data, size, reading, NULL);
  bw_dump_sniff (data, size);
  if (bw_own_html_is (text) && strstr (text, "<script") != NULL)
    abort ();

  return 0;
}

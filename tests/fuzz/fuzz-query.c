#include "bw-hint.h"
#include "bw-pasted.h"
#include "bw-query-caret.h"
#include "bw-query-check.h"
#include "bw-query-part.h"
#include "bw-text-index.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Whatever is typed means something, and printed and parsed again it means the same; so does
 * what is left of it when what can not be has been taken away. */
static void
parse_again (const BwQuery *query)
{
  g_autofree char *printed = bw_query_to_string (query);
  g_autofree char *closed = g_strconcat (printed, " ", NULL);
  g_autoptr (BwQuery) again = bw_query_parse (closed, NULL);

  if (!bw_query_equal (query, again))
    {
      g_autofree char *printed_again = bw_query_to_string (again);

      /* A fuzzer keeps what it aborts on, but not what it traps on as g_error() does. */
      g_printerr ("“%s” became “%s”\n", printed, printed_again);
      abort ();
    }
}

/* What is pasted, and what is indexed, is read by parsers of its own. What is in the index already
 * stays as it is. */
static void
read_otherwise (const char *text)
{
  BwIdentifier *identifier = bw_pasted_identifier (text);
  g_autofree char *key = bw_pasted_address_key (text);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *entry = bw_text_index_entry (valid);
  g_autofree char *words = bw_text_search_words (entry);
  g_autofree char *again = bw_text_search_words (words);

  if ((key != NULL && *key == '\0') || !g_utf8_validate (entry, -1, NULL) || strcmp (words, again) != 0)
    {
      g_printerr ("“%s” became “%s”\n", words, again);
      abort ();
    }
  if (identifier != NULL)
    bw_identifier_free (identifier);
}

/* A part that is put in is in, and one that is taken out is not. */
static void
toggle_part (const char    *text,
             const BwQuery *query)
{
  static const char PART[] = "year:2024";
  g_autofree char *toggled = bw_query_part_toggle (PART, text);
  g_autoptr (BwQuery) read = bw_query_parse (toggled, NULL);

  if (bw_query_part_is_in (PART, query) == bw_query_part_is_in (PART, read))
    {
      g_printerr ("“%s” became “%s”\n", text, toggled);
      abort ();
    }
}

static void
complete (const char *text)
{
  g_auto (BwQueryCaret) caret = { NULL, NULL, FALSE, 0 };

  if (bw_query_caret_find (text, &caret) && caret.from + strlen (caret.typed) > strlen (text))
    abort ();
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GPtrArray) hints = bw_hints_new ();
  g_autoptr (BwQuery) query = bw_query_parse (text, hints);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  BwQueryOrder order;

  parse_again (query);
  read_otherwise (text);
  if (hints->len == 0) /* a query that is as long as can be takes no more */
    toggle_part (text, query);
  complete (text);
  bw_query_check (query, (BwDate){ 2026, 3, 31 }, &order, hints);
  bw_query_get_words (query, words);
  if (hints->len > BW_MAX_HINTS)
    abort ();

  return 0;
}

#include "bw-test-reading.h"

#include "bw-shape.h"

#include <string.h>

/* What the reader of @kind, or the one that the content asks for, makes of @text. */
BwReading *
bw_test_read_text (const char *text,
                   const char *kind)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BwReading *reading = bw_reader_read (bytes, kind, &context, &error);

  g_assert_no_error (error);

  return reading;
}

const BwRecord *
bw_test_only_record (const BwReading *reading,
                     const char      *kind)
{
  g_assert_nonnull (reading);
  g_assert_cmpstr (reading->kind, ==, kind);
  g_assert_cmpuint (reading->records->len, ==, 1);

  return g_ptr_array_index (reading->records, 0);
}

/* The strings with a semicolon between. */
char *
bw_test_join (GPtrArray *strings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < strings->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (strings, i));

  return g_string_free (out, FALSE);
}

/* How sure the reader of a shape is of some lines. */
int
bw_test_score (const BwReader *reader,
               const BwLines  *lines)
{
  const BwShape *shape = reader->data;

  return shape->score (lines);
}

#include "bw-reader.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* A fuzzer keeps what it aborts on, but not what it traps on as g_error() does. */
static void
fail (const char *message)
{
  g_printerr ("%s\n", message);
  abort ();
}

/* Everything a reader gives must be valid UTF-8: the store and the pages rely on it. */
static void
check_text (const char *text)
{
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    fail ("A reader made text that is not UTF-8");
}

static void
check_strings (GPtrArray *strings)
{
  for (guint i = 0; i < strings->len; i++)
    check_text (g_ptr_array_index (strings, i));
}

static void
check_authors (GPtrArray *authors)
{
  for (guint i = 0; i < authors->len; i++)
    check_text (((const BwAuthorRecord *) g_ptr_array_index (authors, i))->name);
}

static void
check_record (const BwRecord *record)
{
  check_text (record->title);
  check_authors (record->authors);
  for (guint i = 0; i < record->papers->len; i++)
    {
      const BwPaperRecord *paper = g_ptr_array_index (record->papers, i);

      check_text (paper->title);
      check_text (paper->abstract);
      check_text (paper->summary);
      check_authors (paper->authors);
      check_strings (paper->categories);
      check_strings (paper->affiliations);
    }
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);

      check_text (mention->title);
      check_text (mention->excerpt);
      check_strings (mention->affiliations);
    }
  if (record->subject != NULL)
    check_text (record->subject->name);
  if (record->body != NULL)
    {
      check_text (record->body->text);
      check_text (record->body->html);
      if (strstr (record->body->html, "<script") != NULL)
        fail ("A reader made a script");
    }
}

static void
check_reading (const BwReading *reading)
{
  for (guint i = 0; reading != NULL && i < reading->records->len; i++)
    check_record (g_ptr_array_index (reading->records, i));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const BwReadContext context = { NULL, NULL, NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (BwReading) sniffed = NULL;
  g_autoptr (BwReading) reading = NULL;

  g_setenv ("BOOKWHEEL_SCRIPTS", "", FALSE); /* the engine for scripts is not ours to fuzz */
  sniffed = bw_reader_read (bytes, NULL, &context, NULL);
  reading = bw_reader_read (bytes, READER, &context, NULL);

  check_reading (sniffed);
  check_reading (reading);

  return 0;
}

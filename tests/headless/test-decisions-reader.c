#include <string.h>

#include "bw-decisions-reader.h"
#include "bw-error.h"
#include "bw-limits.h"

/* Files of decisions, whole and hostile. */

#define HEAD "{\"bookwheel-decisions\":1,\"decisions\":["
#define KEEP "\"keep\":{\"name\":\"Ada Lovelace\",\"keys\":[\"name:ada lovelace\"]}"
#define OTHER "\"other\":{\"name\":\"A. Lovelace\",\"keys\":[\"orcid:0000-0001-0000-0009\",\"name:a lovelace\"]}"
#define MERGE "{\"action\":\"merge\",\"kind\":\"person\"," KEEP "," OTHER "}"

static void
test_whole (void)
{
  static const char TEXT[] =
    HEAD MERGE ",{\"action\":\"split\",\"kind\":\"paper\"," KEEP "," OTHER
               ",\"why\":\"told apart\",\"made\":\"2026-01-02T03:04:05Z\",\"later\":[]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = bw_decisions_reader_read (TEXT, strlen (TEXT), &error);
  const BwDecision *decision;

  g_assert_no_error (error);
  g_assert_cmpuint (decisions->len, ==, 2);
  decision = g_ptr_array_index (decisions, 0);
  g_assert_cmpint (decision->action, ==, BW_DECISION_MERGE);
  g_assert_cmpint (decision->kind, ==, BW_KIND_PERSON);
  g_assert_cmpstr (decision->keep.name, ==, "Ada Lovelace");
  g_assert_cmpuint (g_strv_length (decision->other.keys), ==, 2);
  g_assert_cmpstr (decision->why, ==, "imported");
  decision = g_ptr_array_index (decisions, 1);
  g_assert_cmpint (decision->action, ==, BW_DECISION_SPLIT);
  g_assert_cmpstr (decision->why, ==, "told apart");
  g_assert_cmpint (decision->made, ==, 1767323045);
}

static void
assert_refused (const char *text,
                int         code,
                const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = bw_decisions_reader_read (text, strlen (text), &error);

  g_assert_null (decisions);
  g_assert_error (error, BW_ERROR, code);
  g_assert_nonnull (strstr (error->message, why));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *why;
  } FILES[] = {
    { "", "damaged" },
    { "{}", "not written by" },
    { "[1]", "not written by" },
    { "{\"bookwheel-decisions\":2,\"decisions\":[]}", "newer" },
    { (HEAD MERGE), "damaged" },
    { (HEAD MERGE ",1]}"), "decision 2" },
    { (HEAD "{\"action\":\"burn\",\"kind\":\"person\"," KEEP "," OTHER "}]}"), "no kind" },
    { (HEAD "{\"action\":\"merge\",\"kind\":\"document\"," KEEP "," OTHER "}]}"), "no kind" },
    { (HEAD "{\"action\":\"merge\",\"kind\":\"organisation\"," KEEP "," OTHER "}]}"), "a key that is none" },
    { (HEAD "{\"action\":\"merge\",\"kind\":\"person\"," KEEP "}]}"), "does not name" },
    { (HEAD "{\"action\":\"merge\",\"kind\":\"person\"," KEEP ",\"other\":{\"name\":\"A\",\"keys\":[]}}]}"),
      "what it is about" },
    { (HEAD "{\"action\":\"merge\",\"kind\":\"person\"," KEEP
            ",\"other\":{\"name\":\"A\",\"keys\":[\"name:a\\nb\"]}}]}"),
      "a key that is none" },
    { (HEAD "{\"action\":\"merge\",\"kind\":\"person\"," KEEP
            ",\"other\":{\"name\":\"A\",\"keys\":[\"name\"]}}]}"),
      "a key that is none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    assert_refused (FILES[i].text, BW_ERROR_UNRECOGNISED, FILES[i].why);
}

static void
test_limits (void)
{
  g_autoptr (GString) many = g_string_new (HEAD MERGE);
  g_autoptr (GString) keys =
    g_string_new (HEAD "{\"action\":\"merge\",\"kind\":\"person\"," KEEP ",\"other\":{\"name\":\"A\",\"keys\":[\"a:b\"");
  g_autofree char *name = g_strnfill (BW_MAX_DECISION_TEXT + 1, 'a');
  g_autofree char *long_name =
    g_strdup_printf (HEAD "{\"action\":\"merge\",\"kind\":\"person\"," KEEP
                          ",\"other\":{\"name\":\"%s\",\"keys\":[\"a:b\"]}}]}",
                     name);
  g_autofree char *large = g_strnfill (BW_MAX_DECISIONS_SIZE + 1, ' ');

  for (guint i = 0; i < BW_MAX_DECISIONS; i++)
    g_string_append (many, "," MERGE);
  g_string_append (many, "]}");
  for (guint i = 0; i < BW_MAX_DECISION_KEYS; i++)
    g_string_append_printf (keys, ",\"a:%u\"", i);
  g_string_append (keys, "]}}]}");
  assert_refused (many->str, BW_ERROR_LIMIT, "more than");
  assert_refused (keys->str, BW_ERROR_UNRECOGNISED, "more than");
  assert_refused (long_name, BW_ERROR_UNRECOGNISED, "does not name");
  assert_refused (large, BW_ERROR_LIMIT, "too large");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decisions-reader/whole", test_whole);
  g_test_add_func ("/decisions-reader/refused", test_refused);
  g_test_add_func ("/decisions-reader/limits", test_limits);

  return g_test_run ();
}

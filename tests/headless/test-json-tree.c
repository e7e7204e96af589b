#include <json-glib/json-glib.h>
#include <string.h>

#include "bw-json-tree.h"
#include "bw-json-values.h"
#include "bw-limits.h"

/* The values as one line, so that two parsers can be compared. */
static void
write_value (GString       *out,
             const BwValue *value)
{
  switch (value->type)
    {
    case BW_VALUE_NULL:
      g_string_append (out, "null");
      break;
    case BW_VALUE_TRUE:
      g_string_append (out, "true");
      break;
    case BW_VALUE_FALSE:
      g_string_append (out, "false");
      break;
    case BW_VALUE_NUMBER:
      g_string_append_printf (out, "%.10g", g_ascii_strtod (value->text, NULL));
      break;
    case BW_VALUE_STRING:
      g_string_append_printf (out, "<%s>", value->text);
      break;
    case BW_VALUE_ARRAY:
    case BW_VALUE_OBJECT:
    default:
      g_string_append_c (out, '(');
      for (const BwValue *child = value->first; child != NULL; child = child->next)
        {
          if (child->name != NULL)
            g_string_append_printf (out, "%s:", child->name);
          write_value (out, child);
          g_string_append_c (out, ' ');
        }
      g_string_append_c (out, ')');
    }
}

static void
write_node (GString  *out,
            JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));

      g_string_append_c (out, '(');
      for (GList *at = names; at != NULL; at = at->next)
        {
          g_string_append_printf (out, "%s:", (const char *) at->data);
          write_node (out, json_object_get_member (json_node_get_object (node), at->data));
          g_string_append_c (out, ' ');
        }
      g_string_append_c (out, ')');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (out, '(');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          write_node (out, json_array_get_element (array, i));
          g_string_append_c (out, ' ');
        }
      g_string_append_c (out, ')');
    }
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_string_append_printf (out, "<%s>", json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else
    g_string_append_printf (out, "%.10g", json_node_get_double (node));
}

static char *
read_with_tree (const char *text)
{
  g_autoptr (BwJsonTree) tree = bw_json_tree_new (text, strlen (text));
  GString *out;

  if (tree->problem != NULL)
    return NULL;
  out = g_string_new (NULL);
  write_value (out, tree->root);

  return g_string_free (out, FALSE);
}

static char *
read_with_library (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  GString *out;

  if (!json_parser_load_from_data (parser, text, -1, NULL) || json_parser_get_root (parser) == NULL)
    return NULL;
  out = g_string_new (NULL);
  write_node (out, json_parser_get_root (parser));

  return g_string_free (out, FALSE);
}

static void
append_random_string (GString *out,
                      GRand   *rand)
{
  static const char *const PIECES[] = { "a", "tide", " ", "\\n", "\\\"", "\\\\",
                                        "\\/", "é", "\\u00e9", "\\u4e2d", "\\ud83d\\ude00", "中",
                                        "\\t\\b", "{", "]", ",", ":", "-1" };

  g_string_append_c (out, '"');
  for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    g_string_append (out, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
  g_string_append_c (out, '"');
}

static void
append_random_scalar (GString *out,
                      GRand   *rand)
{
  static const char *const SCALARS[] = { "null", "true", "false", "0", "-1", "12", "3.5", "1e3",
                                         "-2.5E-2" };
  int kind = g_rand_int_range (rand, 0, 4);

  if (kind == 0)
    g_string_append (out, SCALARS[g_rand_int_range (rand, 0, G_N_ELEMENTS (SCALARS))]);
  else
    append_random_string (out, rand);
}

static void
append_random (GString *out,
               GRand   *rand,
               int      depth)
{
  int kind = depth > 0 ? g_rand_int_range (rand, 0, 3) : 2;

  if (kind == 2)
    {
      append_random_scalar (out, rand);
      return;
    }
  g_string_append (out, kind == 0 ? "{ " : "[\t");
  for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    {
      if (kind == 0)
        g_string_append_printf (out, "\"m%d\" :", i);
      append_random (out, rand, depth - 1);
      g_string_append (out, i > 1 ? " ,\n" : "");
    }
  g_string_append (out, kind == 0 ? "}" : "]");
}

static void
test_generated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      g_string_append_c (text, '[');
      append_random (text, rand, 6);
      g_string_append_c (text, ']');
      one = read_with_tree (text->str);
      other = read_with_library (text->str);
      g_assert_nonnull (other);
      g_assert_cmpstr (one, ==, other);
    }
}

/* Every beginning of a text but the whole is broken, and read for what is whole in it. */
static void
test_cut (void)
{
  static const char TEXT[] = "{\"meta\":{\"n\":2},\"results\":[{\"id\":\"W1\"},{\"id\":\"W2\",\"x\":[1,-2.5]}]}";

  for (gsize length = 0; length < strlen (TEXT); length++)
    {
      g_autoptr (BwJsonTree) tree = bw_json_tree_new (TEXT, length);
      const BwValue *first;

      g_assert_nonnull (tree->problem);
      g_assert_cmpuint (tree->stop, <=, length);
      first = bw_value_first (tree->root, "results");
      if (length > strlen ("{\"meta\":{\"n\":2},\"results\":[{\"id\":\"W1\"}"))
        g_assert_cmpstr (bw_value_string (first, "id"), ==, "W1");
      if (first != NULL)
        g_assert_true (first->next == NULL || length > strlen (TEXT) - 3);
    }
}

static void
test_broken (void)
{
  static const char *const BROKEN[] = {
    "",
    "{",
    "[1,]",
    "{\"a\":1,}",
    "{\"a\" 1}",
    "{a:1}",
    "[01]",
    "[+1]",
    "[.5]",
    "[1.]",
    "['a']",
    "[\"\\x\"]",
    "[\"\\u12\"]",
    "[tru]",
    "[nullx]",
    "[1 2]",
    "{\"a\":1}x",
    "[\"a]",
    "// c\n[1]",
    "[1}",
    "{]",
    "[-]",
    "[1e]",
    "[undefined]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (BROKEN); i++)
    {
      g_autoptr (BwJsonTree) tree = bw_json_tree_new (BROKEN[i], strlen (BROKEN[i]));

      if (tree->problem == NULL)
        g_error ("%s is taken for JSON", BROKEN[i]);
    }
}

static void
test_strings (void)
{
  static const struct
  {
    const char *text;
    const char *value;
  } CASES[] = {
    { "[\"\\ud83d\\ude00\"]", "😀" },
    { "[\"\\ud83d\"]", "\xef\xbf\xbd" },
    { "[\"\\ude00x\"]", "\xef\xbf\xbdx" },
    { "[\"\\ud83d\\u0041\"]", "\xef\xbf\xbd\x41" },
    { "[\"a\\u0000b\"]", "ab" },
    { "[\"\xff\"]", "\xef\xbf\xbd" },
    { "[\"\\u00E9\"]", "é" },
    { "[\"tab\there\"]", "tab\there" },
    { "[\"1\",{\"a\":1,\"a\":2}]", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwJsonTree) tree = bw_json_tree_new (CASES[i].text, strlen (CASES[i].text));

      g_assert_cmpstr (tree->problem, ==, NULL);
      g_assert_cmpstr (tree->root->first->text, ==, CASES[i].value);
    }
}

static void
test_values (void)
{
  static const char TEXT[] = "{\"n\":12,\"s\":\"12\",\"f\":12.7,\"neg\":-1,\"big\":1e99,\"blank\":\" \","
                             "\"null\":null,\"a\":1,\"a\":2,\"in\":{\"b\":{\"c\":\"deep\"}},\"yes\":true,"
                             "\"list\":[NaN,Infinity,-Infinity,3]}";
  g_autoptr (BwJsonTree) tree = bw_json_tree_new (TEXT, strlen (TEXT));
  const BwValue *root = tree->root;

  g_assert_cmpstr (tree->problem, ==, NULL);
  g_assert_cmpint (bw_value_count (root, "n"), ==, 12);
  g_assert_cmpint (bw_value_count (root, "s"), ==, 12);
  g_assert_cmpint (bw_value_count (root, "f"), ==, 12);
  g_assert_cmpint (bw_value_count (root, "neg"), ==, -1);
  g_assert_cmpint (bw_value_count (root, "big"), ==, -1);
  g_assert_cmpint (bw_value_count (root, "none"), ==, -1);
  g_assert_null (bw_value_string (root, "blank"));
  g_assert_null (bw_value_get (root, "null"));
  g_assert_cmpint (bw_value_count (root, "a"), ==, 2);
  g_assert_cmpstr (bw_value_string (root, "in/b/c"), ==, "deep");
  g_assert_null (bw_value_string (root, "in/b/c/d"));
  g_assert_true (bw_value_is (root, "yes"));
  g_assert_false (bw_value_is (root, "n"));
  g_assert_null (bw_value_as_string (bw_value_first (root, "list")));
  g_assert_null (bw_value_first (root, "in"));
}

static char *
nest (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat (open, close, NULL);
}

static void
test_nesting (void)
{
  g_autofree char *deep = nest (BW_MAX_NESTING);
  g_autofree char *deeper = nest (BW_MAX_NESTING + 1);
  g_autofree char *bomb = nest (1000000);
  g_autoptr (BwJsonTree) at = bw_json_tree_new (deep, strlen (deep));
  g_autoptr (BwJsonTree) beyond = bw_json_tree_new (deeper, strlen (deeper));
  g_autoptr (BwJsonTree) far = bw_json_tree_new (bomb, strlen (bomb));

  g_assert_cmpstr (at->problem, ==, NULL);
  g_assert_nonnull (beyond->problem);
  g_assert_nonnull (far->problem);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    guint n_lines;
    guint n_whole;
    int last_line;
  } CASES[] = {
    { "{\"a\":1}", 1, 1, 1 },
    { "\n\n{\"a\":1}\n\n{\"a\":2}\n", 2, 2, 5 },
    { "{\"a\":1}\n{\"a\":\n{\"a\":3}", 3, 2, 3 },
    { "{broken\n{\"a\":3}", 2, 1, 2 },
    { "[\n{\"a\":1},\n{\"a\":2}\n]", 1, 1, 1 },
    { "{\n \"a\": 1,\n \"b\": ", 1, 0, 3 },
    { "plain words", 0, 0, 0 },
    { "", 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwJsonValues) values = bw_json_values_new (CASES[i].text);

      g_assert_cmpuint (values->lines->len, ==, CASES[i].n_lines);
      g_assert_cmpuint (values->n_whole, ==, CASES[i].n_whole);
      if (CASES[i].n_lines > 0)
        g_assert_cmpint (g_array_index (values->lines, BwJsonLine, CASES[i].n_lines - 1).line, ==,
                         CASES[i].last_line);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-tree/generated", test_generated);
  g_test_add_func ("/json-tree/cut", test_cut);
  g_test_add_func ("/json-tree/broken", test_broken);
  g_test_add_func ("/json-tree/strings", test_strings);
  g_test_add_func ("/json-tree/values", test_values);
  g_test_add_func ("/json-tree/nesting", test_nesting);
  g_test_add_func ("/json-tree/lines", test_lines);

  return g_test_run ();
}

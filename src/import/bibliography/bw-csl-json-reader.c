#include "bw-reader.h"

#include <string.h>

#include "bw-bibliography-record.h"
#include "bw-csl-item.h"
#include "bw-error.h"
#include "bw-json-pieces.h"

#define MAX_SCORED 20 /* items that tell the format */
#define CERTAIN 92

static JsonArray *
array_of_one (JsonNode *node)
{
  JsonArray *one = json_array_new ();

  json_array_add_element (one, json_node_copy (node));

  return one;
}

/* The items of a file: an array, `{"items": […]}`, or the one that is the whole. */
static JsonArray *
find_items (JsonNode *root)
{
  static const char *const LISTS[] = { "items", "references" };

  if (JSON_NODE_HOLDS_ARRAY (root))
    return json_array_ref (json_node_get_array (root));
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      JsonNode *list = json_object_get_member (json_node_get_object (root), LISTS[i]);

      if (list != NULL && JSON_NODE_HOLDS_ARRAY (list) &&
          !json_object_has_member (json_node_get_object (root), "type"))
        return json_array_ref (json_node_get_array (list));
    }

  return array_of_one (root);
}

/* Up to @max items, and how many more are broken. */
static JsonArray *
dup_items (BwInput *input,
           guint    max,
           guint   *n_broken)
{
  const char *text = bw_input_get_text (input);
  gboolean several;
  JsonNode *root;

  *n_broken = 0;
  text += strspn (text, " \t\n");
  several = bw_json_pieces_has_several (text);
  if (!several && (root = bw_input_get_json (input)))
    return find_items (root);

  return *text == '[' || *text == '{' ? bw_json_pieces_new (text, max, n_broken) : NULL;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  guint n_broken;
  g_autoptr (JsonArray) items = dup_items (input, MAX_SCORED, &n_broken);
  guint n = items != NULL ? MIN (json_array_get_length (items), MAX_SCORED) : 0;
  guint n_items = 0;

  for (guint i = 0; i < n; i++)
    n_items += bw_csl_item_is_one (json_array_get_element (items, i));

  return n > 0 && n_items * 2 > n ? CERTAIN : 0;
}

static gboolean
read_csl_json (const BwReader       *self,
               BwInput              *input,
               const BwReadContext  *context,
               BwReading            *reading,
               GError              **error)
{
  guint n_broken = 0;
  g_autoptr (JsonArray) items = dup_items (input, G_MAXUINT, &n_broken);
  g_autoptr (BwRecord) record = NULL;

  if (items == NULL)
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                           "The file is not JSON. Export it again from the program that made it");
      return FALSE;
    }
  if (n_broken > 0)
    bw_reading_warn (reading, 0, "The file is not whole JSON: items left out: %u", n_broken);

  record = bw_bibliography_record_new (context);
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      BwPaperRecord *paper = bw_csl_item_read (json_array_get_element (items, i), i + 1, reading);

      if (paper != NULL)
        g_ptr_array_add (record->papers, paper);
    }

  return bw_bibliography_record_close (g_steal_pointer (&record), reading, error);
}

const BwReader bw_csl_json_reader = { "csl-json", score, read_csl_json, NULL };

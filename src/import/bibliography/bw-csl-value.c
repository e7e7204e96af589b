#include "bw-csl-value.h"

#include <string.h>

#include "bw-csl-date.h"

/**
 * bw_csl_value_dup_text:
 * @node: (nullable): a string or a number; of an array, as Crossref has them, the first
 *
 * Returns: (transfer full) (nullable): what it says; `NULL` when it is nothing of the
 *   kind, or empty
 */
char *
bw_csl_value_dup_text (JsonNode *node)
{
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      if (json_array_get_length (array) == 0)
        return NULL;
      node = json_array_get_element (array, 0);
    }
  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return *json_node_get_string (node) != '\0' ? json_node_dup_string (node) : NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      return g_strdup (g_ascii_formatd (number, sizeof number, "%g", json_node_get_double (node)));
    }

  return NULL;
}

char *
bw_csl_value_dup_member (JsonObject *object,
                         const char *name)
{
  return bw_csl_value_dup_text (json_object_get_member (object, name));
}

/* Numbers may be strings, and what is not known null or empty. */
static int
read_part (JsonArray *parts,
           guint      i)
{
  g_autofree char *text = i < json_array_get_length (parts)
                            ? bw_csl_value_dup_text (json_array_get_element (parts, i))
                            : NULL;

  return text != NULL && strlen (text) <= 5 ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
}

/* One date of `date-parts`: year, month, day. Months from 13 are seasons in old files. */
static gboolean
read_parts (JsonNode  *node,
            BwCslDate *date)
{
  JsonArray *parts;
  int year;
  int month;
  int day;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  parts = json_node_get_array (node);
  year = read_part (parts, 0);
  month = read_part (parts, 1);
  day = read_part (parts, 2);
  if (year < 1 || year > 9999)
    return FALSE;
  if (month >= 13 && month <= 24)
    {
      date->season = ((month - 13) % 4) + 1;
      month = 0;
    }
  if (month < 1 || month > 12)
    month = 0;
  date->from = (BwDate){ (guint16) year, (guint8) month,
                         (guint8) (month != 0 && day >= 1 && day <= 31 ? day : 0) };
  if (!bw_date_is_valid (date->from))
    date->from.day = 0;

  return TRUE;
}

static gboolean
is_true (JsonObject *object,
         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autofree char *text = bw_csl_value_dup_text (node);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  return text != NULL && strcmp (text, "0") != 0 && strcmp (text, "false") != 0;
}

/* Its number, or its name. */
static int
read_season (JsonObject *object)
{
  g_autofree char *text = bw_csl_value_dup_member (object, "season");
  g_autofree char *dated = text != NULL ? g_strdup_printf ("2000 %s", text) : NULL;
  BwCslDate date;

  if (text == NULL)
    return 0;
  if (strlen (text) == 1 && *text >= '1' && *text <= '4')
    return *text - '0';

  return bw_csl_date_read (dated, &date) ? date.season : 0;
}

static gboolean
read_range (JsonObject *object,
            BwCslDate  *date)
{
  JsonNode *node = json_object_get_member (object, "date-parts");
  JsonArray *dates = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  BwCslDate last = { 0 };
  JsonNode *first;

  if (dates == NULL || json_array_get_length (dates) == 0)
    return FALSE;

  first = json_array_get_element (dates, 0);
  if (!JSON_NODE_HOLDS_ARRAY (first)) /* one date without an array around it */
    return read_parts (node, date);
  if (!read_parts (first, date))
    return FALSE;
  if (json_array_get_length (dates) > 1 && read_parts (json_array_get_element (dates, 1), &last) &&
      bw_date_compare (date->from, last.from) < 0)
    date->to = last.from;

  return TRUE;
}

/**
 * bw_csl_value_dup_date:
 * @node: (nullable): a date variable of CSL-JSON (schema of CSL 1.0.2), or what is put
 *   in its place: a string, a number
 *
 * Returns: (transfer full) (nullable): the date in EDTF, or as it stands where it is
 *   stated in words; `NULL` when none is stated
 */
char *
bw_csl_value_dup_date (JsonNode *node)
{
  static const char *const WORDS[] = { "raw", "literal", "edtf", "date-time", "year" };
  BwCslDate date = { 0 };
  JsonObject *object;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return bw_csl_value_dup_text (node);

  object = json_node_get_object (node);
  if (read_range (object, &date))
    {
      if (date.season == 0 && date.from.month == 0)
        date.season = read_season (object);
      date.circa = is_true (object, "circa");
      return bw_csl_date_to_string (&date);
    }
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      char *text = bw_csl_value_dup_member (object, WORDS[i]);

      if (text != NULL)
        return text;
    }

  return NULL;
}

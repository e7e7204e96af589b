#include "bw-orcid-xml.h"

#include <string.h>

#define NAMESPACE "http://www.orcid.org/ns/"

/* What ORCID's JSON wraps in an object whose member is `value`. */
static const char *const WRAPPED[] = { "title", "subtitle", "journal-title", "external-id-url",
                                       "external-id-normalized", "url", "year", "month", "day",
                                       "given-names", "family-name", "credit-name", NULL };

/* What may be there several times, for which the JSON has an array. */
static const char *const LISTED[] = { "group", "affiliation-group", "work-summary", "external-id",
                                      "other-name", "contributor", "employment-summary",
                                      "education-summary", "qualification-summary",
                                      "invited-position-summary", "distinction-summary",
                                      "membership-summary", "service-summary", NULL };

/* Whether it is an answer of ORCID, or a part of one, of version 2.0 or later. */
gboolean
bw_orcid_xml_is_one (const BwXmlElement *root)
{
  static const char *const ROOTS[] = { "record", "person", "work", "works", "bulk", "activities-summary",
                                       "employments", "educations", NULL };

  return root != NULL && root->name != NULL && root->uri != NULL &&
         g_str_has_prefix (root->uri, NAMESPACE) && g_strv_contains (ROOTS, root->name);
}

static JsonNode *
node_from_text (const BwXmlElement *element)
{
  g_autofree char *text = bw_xml_element_dup_text (element);
  JsonNode *node;

  if (text == NULL || *g_strstrip (text) == '\0')
    return json_node_new (JSON_NODE_NULL);
  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, text);
  if (g_strv_contains (WRAPPED, element->name))
    {
      JsonObject *wrapper = json_object_new ();

      json_object_set_member (wrapper, "value", node);
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, wrapper);
    }

  return node;
}

/* The array of @name, made when it is first asked for; NULL where a member that is none
 * has the name. */
static JsonArray *
ensure_array (JsonObject *object,
              const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    {
      json_object_set_array_member (object, name, json_array_new ());
      node = json_object_get_member (object, name);
    }

  return JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* `[{"employment-summary": …}, …]`, as a group of affiliations and a bulk of works have
 * their parts. */
static void
add_named (JsonObject *object,
           const char *list,
           const char *name,
           JsonNode   *node)
{
  JsonObject *named = json_object_new ();
  JsonArray *array = ensure_array (object, list);

  json_object_set_member (named, name, node);
  if (array != NULL)
    json_array_add_object_element (array, named);
  else
    json_object_unref (named);
}

static void
add_child (JsonObject         *object,
           const BwXmlElement *parent,
           const BwXmlElement *child,
           JsonNode           *node)
{
  if (strcmp (parent->name, "affiliation-group") == 0 && g_str_has_suffix (child->name, "-summary"))
    add_named (object, "summaries", child->name, node);
  else if (strcmp (parent->name, "bulk") == 0)
    add_named (object, "bulk", child->name, node);
  else if (g_strv_contains (LISTED, child->name))
    {
      JsonArray *array = ensure_array (object, child->name);

      if (array != NULL)
        json_array_add_element (array, node);
      else
        json_node_unref (node);
    }
  else if (json_object_has_member (object, child->name))
    json_node_unref (node);
  else
    json_object_set_member (object, child->name, node);
}

static JsonNode *
node_from_element (const BwXmlElement *element)
{
  JsonObject *object;
  JsonNode *node;

  if (!bw_xml_element_has_children (element))
    return node_from_text (element);

  object = json_object_new ();
  for (const BwXmlAttribute *at = element->attributes; at != NULL; at = at->next)
    if (strcmp (at->name, "path") == 0 || strcmp (at->name, "put-code") == 0)
      json_object_set_string_member (object, at->name, at->value);
  for (const BwXmlElement *child = bw_xml_element_first_child (element); child != NULL;
       child = bw_xml_element_next (child))
    add_child (object, element, child, node_from_element (child));
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);

  return node;
}

/**
 * bw_orcid_xml_to_json:
 *
 * Returns: (transfer full): what ORCID states in JSON where it states @root in XML, as
 *   far as it is read (github.com/ORCID/orcid-model, record_3.0)
 */
JsonNode *
bw_orcid_xml_to_json (const BwXmlElement *root)
{
  return node_from_element (root);
}

#include "bw-csl-name.h"

#include <string.h>

#include "bw-bibliography-person.h"
#include "bw-csl-value.h"
#include "bw-identifier-shape.h"
#include "bw-limits.h"
#include "bw-markup-text.h"
#include "bw-text.h"

/* Returns: (transfer full) (nullable): a part of a name as plain text */
static char *
dup_part (JsonObject *object,
          const char *name)
{
  g_autofree char *text = bw_csl_value_dup_member (object, name);
  char *part = text != NULL ? bw_markup_text_strip (text) : NULL;

  if (part != NULL && *part == '\0')
    g_clear_pointer (&part, g_free);

  return part;
}

/* A particle joins what follows it, with a space unless it ends with an apostrophe. */
static char *
join (const char *particle,
      const char *rest)
{
  gboolean tight;

  if (particle == NULL)
    return g_strdup (rest);
  if (rest == NULL)
    return g_strdup (particle);
  tight = g_str_has_suffix (particle, "'") || g_str_has_suffix (particle, "’") ||
          g_str_has_suffix (particle, "-");

  return g_strconcat (particle, tight ? "" : " ", rest, NULL);
}

/* The family name has both kinds of particle, as it is read aloud. */
static BwAuthorRecord *
person_from_parts (JsonObject *object)
{
  g_autofree char *given = dup_part (object, "given");
  g_autofree char *family = dup_part (object, "family");
  g_autofree char *suffix = dup_part (object, "suffix");
  g_autofree char *dropping = dup_part (object, "dropping-particle");
  g_autofree char *particle = dup_part (object, "non-dropping-particle");
  g_autofree char *with_particle = join (particle, family);
  g_autofree char *whole = join (dropping, with_particle);

  if (whole == NULL && given == NULL)
    return NULL;
  if (whole == NULL) /* one name: it is the family's to CSL */
    return bw_author_record_new_parts (NULL, given, suffix);

  return bw_author_record_new_parts (given, whole, suffix);
}

static void
add_affiliations (JsonObject     *object,
                  BwAuthorRecord *person)
{
  JsonNode *node = json_object_get_member (object, "affiliation");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && i < BW_MAX_ENTRY_LINKS; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *name = JSON_NODE_HOLDS_OBJECT (element)
                                ? dup_part (json_node_get_object (element), "name")
                                : bw_csl_value_dup_text (element);

      if (name != NULL)
        g_ptr_array_add (person->affiliations, g_steal_pointer (&name));
    }
}

static void
add_details (JsonObject     *object,
             BwAuthorRecord *person)
{
  g_autofree char *orcid = bw_csl_value_dup_member (object, "ORCID");

  if (orcid == NULL)
    orcid = bw_csl_value_dup_member (object, "orcid");
  if (orcid != NULL)
    bw_author_record_add_identifier (person, "orcid", orcid);
  add_affiliations (object, person);
}

static void
read_object (JsonObject    *object,
             const char    *role,
             BwPaperRecord *paper)
{
  g_autofree char *literal = dup_part (object, "literal");
  BwAuthorRecord *person;

  if (literal == NULL)
    literal = dup_part (object, "name"); /* Crossref's word for it */
  if (literal != NULL && (g_ascii_strcasecmp (literal, "et al.") == 0 ||
                          g_ascii_strcasecmp (literal, "others") == 0))
    {
      paper->authors_complete &= role != NULL;
      return;
    }
  person = literal != NULL ? bw_author_record_new_parts (NULL, literal, NULL) : person_from_parts (object);
  if (person != NULL && (person = bw_bibliography_add_person (paper, role, person)))
    add_details (object, person);
}

/**
 * bw_csl_name_read:
 * @node: what the item has for a name variable: an array of names, or one of them
 * @variable: the name variable
 *
 * Adds the people and organisations to the paper.
 */
void
bw_csl_name_read (JsonNode      *node,
                  const char    *variable,
                  BwPaperRecord *paper)
{
  const char *role = strcmp (variable, "author") == 0 ? NULL : variable;
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    read_object (json_node_get_object (node), role, paper);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *names = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (names); i++)
        {
          JsonNode *name = json_array_get_element (names, i);

          if (JSON_NODE_HOLDS_OBJECT (name))
            read_object (json_node_get_object (name), role, paper);
          else if (JSON_NODE_HOLDS_VALUE (name) && (text = bw_csl_value_dup_text (name)))
            {
              bw_bibliography_add_people (paper, role, text);
              g_clear_pointer (&text, g_free);
            }
        }
    }
  else if ((text = bw_csl_value_dup_text (node)))
    bw_bibliography_add_people (paper, role, text);
}

#include "bw-zotero-rdf-people.h"

#include <string.h>

#include "bw-bibliography-person.h"
#include "bw-zotero-type.h"

/* Takes what an element holds off the budget, which ends at 0. */
static void
spend (gsize              *budget,
       const BwXmlElement *element)
{
  gsize size = sizeof *element + (element->text != NULL ? strlen (element->text) : 0);

  *budget -= MIN (size, *budget);
  for (element = element->first; element != NULL && *budget > 0; element = element->next)
    spend (budget, element);
}

/* Returns: (nullable): what @element refers to, or holds. What is referred to over and over
 * is bounded */
const BwXmlElement *
bw_zotero_rdf_resolve (const BwXmlElement *element,
                       const BwZoteroRdf  *rdf)
{
  const char *name = bw_xml_element_get_attribute_ns (element, BW_RDF_URI, "resource");
  const char *node = bw_xml_element_get_attribute_ns (element, BW_RDF_URI, "nodeID");
  const BwXmlElement *other;

  if (name == NULL && node == NULL)
    return bw_xml_element_first_child (element);
  other = name != NULL ? g_hash_table_lookup (rdf->resources, name)
                       : g_hash_table_lookup (rdf->nodes, node);
  if (other != NULL)
    spend (rdf->budget, other);

  return *rdf->budget > 0 ? other : NULL;
}

static void
add_person (BwPaperRecord      *paper,
            const char         *role,
            const BwXmlElement *person)
{
  const BwXmlElement *given_name = bw_xml_element_find (person, NULL, "givenName");
  g_autofree char *family = bw_xml_element_dup_line (bw_xml_element_find (person, NULL, "surname"));
  g_autofree char *given = NULL;
  g_autofree char *name = bw_xml_element_dup_line (bw_xml_element_find (person, NULL, "name"));

  if (name == NULL && person != NULL && !bw_xml_element_has_children (person))
    name = bw_xml_element_dup_line (person);
  if (given_name == NULL)
    given_name = bw_xml_element_find (person, NULL, "givenname");
  given = bw_xml_element_dup_line (given_name);
  if (family == NULL && given == NULL)
    bw_bibliography_add_people (paper, role, name);
  else
    bw_bibliography_add_person (paper, role,
                                family != NULL ? bw_author_record_new_parts (given, family, NULL)
                                               : bw_author_record_new_parts (NULL, given, NULL));
}

/* `rdf:Seq` of `rdf:li` of `foaf:Person`, or a person without the list. */
static void
add_list (BwPaperRecord      *paper,
          const char         *variable,
          const BwXmlElement *list,
          const BwZoteroRdf  *rdf)
{
  const char *role = strcmp (variable, "author") == 0 ? NULL : variable;
  const BwXmlElement *sequence = bw_zotero_rdf_resolve (list, rdf);
  const BwXmlElement *place;

  if (sequence == NULL)
    return;
  if (strcmp (sequence->name, "Seq") != 0 && strcmp (sequence->name, "Bag") != 0)
    {
      add_person (paper, role, sequence);
      return;
    }
  for (place = bw_xml_element_first_child (sequence); place != NULL;
       place = bw_xml_element_next (place))
    {
      const BwXmlElement *person = bw_zotero_rdf_resolve (place, rdf);

      if (person != NULL)
        add_person (paper, role, person);
    }
}

/* Who may stand in an element of their own: a list beside it has them all in order. */
static const struct
{
  const char *element;
  const char *role;
  const char *lists[3];
} SINGLES[] = {
  { "creator", NULL, { "authorList", "authors", NULL } },
  { "editor", "editor", { "editorList", "editors", NULL } },
  { "translator", "translator", { "contributorList", "translators", NULL } },
};

/* Returns: a bit for each row of %SINGLES of which the item has a list */
guint
bw_zotero_rdf_people_find_lists (const BwXmlElement *item)
{
  guint lists = 0;

  for (guint i = 0; i < G_N_ELEMENTS (SINGLES); i++)
    for (guint n = 0; SINGLES[i].lists[n] != NULL; n++)
      lists |= bw_xml_element_find (item, NULL, SINGLES[i].lists[n]) != NULL ? 1U << i : 0;

  return lists;
}

/* Returns: whether @element, of an item, holds people */
gboolean
bw_zotero_rdf_people_read (BwPaperRecord      *paper,
                           const BwXmlElement *element,
                           const BwZoteroRdf  *rdf)
{
  const char *variable = bw_zotero_type_creator_to_csl (element->name);
  const BwXmlElement *person;

  if (variable != NULL)
    {
      add_list (paper, variable, element, rdf);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (SINGLES); i++)
    if (strcmp (element->name, SINGLES[i].element) == 0)
      {
        person = bw_zotero_rdf_resolve (element, rdf);
        if ((rdf->lists & 1U << i) == 0)
          add_person (paper, SINGLES[i].role, person != NULL ? person : element);
        return TRUE;
      }

  return FALSE;
}

#include "bw-json-ld.h"

#include <string.h>

#include "bw-author-record.h"
#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-name-tail.h"
#include "bw-page-names.h"

#define MAX_VALUES 5000 /* of one list that are looked at */

/* Returns: (nullable): the text of a member, or of the first of a list */
const char *
bw_json_ld_get (const BwValue *value,
                const char    *name)
{
  const BwValue *found = bw_value_get (value, name);

  while (found != NULL && found->type == BW_VALUE_ARRAY)
    found = found->first;
  if (found != NULL && found->type == BW_VALUE_OBJECT)
    found = bw_value_get (found, "@value");

  return found != NULL && (found->type == BW_VALUE_STRING || found->type == BW_VALUE_NUMBER)
           ? found->text
           : NULL;
}

static void
add_nodes (GHashTable    *nodes,
           const BwValue *list)
{
  for (const BwValue *at = list != NULL ? list->first : NULL; at != NULL; at = at->next)
    {
      const char *id = at->type == BW_VALUE_OBJECT ? bw_json_ld_get (at, "@id") : NULL;

      /* A node that has nothing but its name is a reference itself. */
      if (id != NULL && at->first->next != NULL && !g_hash_table_contains (nodes, id))
        g_hash_table_insert (nodes, (gpointer) id, (gpointer) at);
    }
}

/**
 * bw_json_ld_nodes_new:
 * @root: the list of all that the page states, which must outlive the table
 *
 * Returns: (transfer full) (element-type utf8 BwValue): what references by `@id` stand for
 */
GHashTable *
bw_json_ld_nodes_new (const BwValue *root)
{
  GHashTable *nodes = g_hash_table_new (g_str_hash, g_str_equal);

  add_nodes (nodes, root);
  for (const BwValue *at = root->first; at != NULL; at = at->next)
    add_nodes (nodes, at->type == BW_VALUE_OBJECT ? bw_value_get (at, "@graph") : at);

  return nodes;
}

/**
 * bw_json_ld_resolve:
 * @nodes: (element-type utf8 BwValue): see bw_json_ld_nodes_new()
 *
 * Returns: (transfer none): the node that a reference by `@id` stands for, or @value itself
 */
const BwValue *
bw_json_ld_resolve (GHashTable    *nodes,
                    const BwValue *value)
{
  const char *id = value->type == BW_VALUE_OBJECT ? bw_json_ld_get (value, "@id") : NULL;
  const BwValue *found = NULL;

  if (id != NULL && bw_value_get (value, "name") == NULL)
    found = g_hash_table_lookup (nodes, id);

  return found != NULL ? found : value;
}

static void
add_address (BwAuthorRecord *author,
             const BwValue  *value)
{
  const char *text = value->type == BW_VALUE_STRING ? value->text : bw_json_ld_get (value, "value");

  if (text == NULL)
    return;
  if (strstr (text, "orcid.org/") != NULL)
    bw_author_record_add_identifier (author, "orcid", strstr (text, "orcid.org/") + 10);
}

static void
add_addresses (BwAuthorRecord *author,
               const BwValue  *value)
{
  guint n = 0;

  if (value == NULL)
    return;
  if (value->type != BW_VALUE_ARRAY)
    add_address (author, value);
  else
    for (const BwValue *at = value->first; at != NULL && n++ < BW_MAX_SHORT_LIST; at = at->next)
      add_address (author, at);
}

static void
add_affiliations (BwAuthorRecord *author,
                  GHashTable     *nodes,
                  const BwValue  *value)
{
  const BwValue *at = value != NULL && value->type == BW_VALUE_ARRAY ? value->first : value;

  for (; at != NULL && author->affiliations->len < BW_MAX_SHORT_LIST;
       at = value->type == BW_VALUE_ARRAY ? at->next : NULL)
    {
      const BwValue *whole = bw_json_ld_resolve (nodes, at);
      const char *name = at->type == BW_VALUE_STRING ? at->text : bw_json_ld_get (whole, "name");
      g_autofree char *plain = name != NULL ? bw_foreign_html_to_text (name) : NULL;

      if (plain != NULL && *plain != '\0')
        g_ptr_array_add (author->affiliations, g_steal_pointer (&plain));
    }
}

/* Whether @name is that of a group, in which an “and” is no sign of two. */
static gboolean
is_group (const BwValue *value)
{
  const char *type = bw_json_ld_get (value, "@type");

  return type != NULL && strstr (type, "Organization") != NULL;
}

/* A name that is several, and is said to be one person's. Returns: whether it was one */
static gboolean
add_several (GPtrArray     *authors,
             const BwValue *value)
{
  const BwValue *names = value->type == BW_VALUE_STRING ? value : bw_value_get (value, "name");
  const char *text = names != NULL && names->type == BW_VALUE_STRING ? names->text : NULL;
  guint n = 0;

  if (names != NULL && names->type == BW_VALUE_ARRAY)
    for (const BwValue *at = names->first; at != NULL && n++ < MAX_VALUES; at = at->next)
      {
        if (at->type == BW_VALUE_STRING)
          bw_page_names_add (authors, at->text);
      }
  else if (text != NULL && !is_group (value) &&
           (strchr (text, '<') != NULL || strstr (text, " and ") != NULL ||
            strchr (text, ';') != NULL || (value->type == BW_VALUE_STRING && strchr (text, ',') != NULL) ||
            g_ascii_strncasecmp (text, "by ", 3) == 0))
    bw_page_names_add (authors, text);
  else
    return FALSE;

  return TRUE;
}

static BwAuthorRecord *
read_author (GHashTable    *nodes,
             const BwValue *value)
{
  const char *given = bw_json_ld_get (value, "givenName");
  const char *family = bw_json_ld_get (value, "familyName");
  const char *name = value->type == BW_VALUE_STRING ? value->text : bw_json_ld_get (value, "name");
  g_autofree char *plain = name != NULL ? bw_foreign_html_to_text (name) : NULL;
  BwAuthorRecord *author;

  if (given != NULL && family != NULL)
    author = bw_author_record_new_parts (given, family, NULL);
  else if (plain == NULL || *plain == '\0' || strstr (plain, "://") != NULL)
    return NULL;
  else
    {
      g_autofree char *bare = bw_name_tail_cut (plain);

      author = bw_author_record_new_inverted (bare);
    }

  add_addresses (author, bw_value_get (value, "@id"));
  add_addresses (author, bw_value_get (value, "sameAs"));
  add_addresses (author, bw_value_get (value, "identifier"));
  add_addresses (author, bw_value_get (value, "url"));
  add_affiliations (author, nodes, bw_value_get (value, "affiliation"));
  if (bw_json_ld_get (value, "email") != NULL)
    author->email = g_strdup (bw_json_ld_get (value, "email"));

  return author;
}

/* Adds those whom @value, a person or a list of them, names. */
void
bw_json_ld_add_authors (GPtrArray     *authors,
                        GHashTable    *nodes,
                        const BwValue *value)
{
  guint n = 0;

  if (value == NULL)
    return;
  if (value->type != BW_VALUE_ARRAY)
    {
      const BwValue *whole = bw_json_ld_resolve (nodes, value);
      BwAuthorRecord *author = add_several (authors, whole) ? NULL : read_author (nodes, whole);

      if (author != NULL)
        g_ptr_array_add (authors, author);
      return;
    }
  for (const BwValue *at = value->first; at != NULL && n++ < MAX_VALUES; at = at->next)
    if (at->type != BW_VALUE_ARRAY)
      bw_json_ld_add_authors (authors, nodes, at);
}

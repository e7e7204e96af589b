#include "bw-json-ld.h"

#include <string.h>

#include "bw-author-record.h"
#include "bw-foreign-html.h"

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

/* The node that a reference by `@id` stands for, or @value itself. */
const BwValue *
bw_json_ld_resolve (const BwValue *root,
                    const BwValue *value)
{
  const char *id = bw_json_ld_get (value, "@id");
  const BwValue *graph = bw_value_get (root, "@graph");
  guint n = 0;

  if (id == NULL || value->type != BW_VALUE_OBJECT || bw_value_get (value, "name") != NULL)
    return value;
  for (const BwValue *at = graph != NULL ? graph->first : NULL; at != NULL && n++ < MAX_VALUES;
       at = at->next)
    if (g_strcmp0 (bw_json_ld_get (at, "@id"), id) == 0)
      return at;

  return value;
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
  if (value == NULL)
    return;
  if (value->type != BW_VALUE_ARRAY)
    add_address (author, value);
  else
    for (const BwValue *at = value->first; at != NULL; at = at->next)
      add_address (author, at);
}

static void
add_affiliations (BwAuthorRecord *author,
                  const BwValue  *root,
                  const BwValue  *value)
{
  const BwValue *at = value != NULL && value->type == BW_VALUE_ARRAY ? value->first : value;

  for (; at != NULL; at = value->type == BW_VALUE_ARRAY ? at->next : NULL)
    {
      const BwValue *whole = bw_json_ld_resolve (root, at);
      const char *name = at->type == BW_VALUE_STRING ? at->text : bw_json_ld_get (whole, "name");
      g_autofree char *plain = name != NULL ? bw_foreign_html_to_text (name) : NULL;

      if (plain != NULL && *plain != '\0')
        g_ptr_array_add (author->affiliations, g_steal_pointer (&plain));
    }
}

static BwAuthorRecord *
read_author (const BwValue *root,
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
    author = bw_author_record_new_inverted (plain);

  add_addresses (author, bw_value_get (value, "@id"));
  add_addresses (author, bw_value_get (value, "sameAs"));
  add_addresses (author, bw_value_get (value, "identifier"));
  add_addresses (author, bw_value_get (value, "url"));
  add_affiliations (author, root, bw_value_get (value, "affiliation"));
  if (bw_json_ld_get (value, "email") != NULL)
    author->email = g_strdup (bw_json_ld_get (value, "email"));

  return author;
}

/* Adds those whom @value, a person or a list of them, names. */
void
bw_json_ld_add_authors (GPtrArray     *authors,
                        const BwValue *root,
                        const BwValue *value)
{
  guint n = 0;

  if (value == NULL)
    return;
  if (value->type != BW_VALUE_ARRAY)
    {
      BwAuthorRecord *author = read_author (root, bw_json_ld_resolve (root, value));

      if (author != NULL)
        g_ptr_array_add (authors, author);
      return;
    }
  for (const BwValue *at = value->first; at != NULL && n++ < MAX_VALUES; at = at->next)
    if (at->type != BW_VALUE_ARRAY)
      bw_json_ld_add_authors (authors, root, at);
}

#include "bw-crossref.h"

#include "bw-limits.h"
#include "bw-service-paper.h"

/* Crossref's lists of people, and the name variables of CSL for them. */
static const struct
{
  const char *list;
  const char *role; /* NULL for the authors */
} PEOPLE[] = {
  { "author", NULL },
  { "editor", "editor" },
  { "translator", "translator" },
  { "chair", "chair" },
};

/* In parts where they are told apart; else as an organisation, or a name as it is. */
static BwAuthorRecord *
new_person (const BwValue *value)
{
  g_autofree char *given = bw_service_line (bw_value_string (value, "given"), BW_MAX_NAME_LENGTH);
  g_autofree char *family = bw_service_line (bw_value_string (value, "family"), BW_MAX_NAME_LENGTH);
  g_autofree char *suffix = bw_service_line (bw_value_string (value, "suffix"), BW_MAX_NAME_LENGTH);
  g_autofree char *name = bw_service_line (bw_value_string (value, "name"), BW_MAX_NAME_LENGTH);

  if (family != NULL)
    return bw_author_record_new_parts (given, family, suffix);
  if (name == NULL)
    name = bw_service_line (bw_value_string (value, "literal"), BW_MAX_NAME_LENGTH);
  if (name != NULL)
    return bw_author_record_new_parts (NULL, name, NULL);

  return given != NULL ? bw_author_record_new_parts (NULL, given, NULL) : NULL;
}

static void
read_affiliations (BwAuthorRecord *author,
                   const BwValue  *value)
{
  for (const BwValue *at = bw_value_first (value, "affiliation"); at != NULL; at = at->next)
    {
      const char *name = bw_value_string (at, "name");

      if (name == NULL)
        name = bw_value_as_string (at);
      bw_service_paper_affiliate (author->affiliations, name);
    }
}

/* Reads the authors and who else made the work. */
void
bw_crossref_read_people (BwPaperRecord *paper,
                         const BwValue *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (PEOPLE); i++)
    for (const BwValue *at = bw_value_first (value, PEOPLE[i].list); at != NULL; at = at->next)
      {
        BwAuthorRecord *author = new_person (at);

        if (author == NULL)
          continue;
        author->role = g_strdup (PEOPLE[i].role);
        bw_author_record_add_identifier (author, "orcid", bw_value_string (at, "ORCID"));
        read_affiliations (author, at);
        g_ptr_array_add (author->role != NULL ? paper->contributors : paper->authors, author);
      }
  paper->authors_complete = paper->authors->len > 0;
}

#include "bw-exported.h"

#include "bw-citation-record.h"
#include "bw-service-paper.h"

/* Somebody as a list names them, with what the file knows of them. */
BwAuthorRecord *
bw_exported_read_author (BwExported    *self,
                         const BwValue *value)
{
  const BwValue *person = bw_exported_find (self, value, "id");
  const char *name = bw_value_string (value, "name");
  BwAuthorRecord *author;

  if (name == NULL)
    name = bw_value_string (person, "name");
  if (name == NULL)
    return NULL;
  author = bw_author_record_new (name);
  author->given = g_strdup (bw_value_string (value, "given"));
  author->family = g_strdup (bw_value_string (value, "family"));
  author->role = g_strdup (bw_value_string (value, "role"));
  bw_exported_read_identifiers (author->identifiers, person);
  if (bw_value_first (person, "variants") != NULL)
    {
      author->variants = g_ptr_array_new_with_free_func (g_free);
      bw_exported_read_strings (author->variants, person, "variants");
    }
  bw_exported_state (self, value, "id");

  return author;
}

static gboolean
holds (const BwValue *value,
       const char    *path,
       const char    *text)
{
  for (const BwValue *at = bw_value_first (value, path); at != NULL; at = at->next)
    if (g_strcmp0 (bw_value_as_string (at), text) == 0)
      return TRUE;

  return FALSE;
}

/* A paper that names an organisation names it beside its people, where it is theirs. */
static void
read_affiliations (BwExported     *self,
                   BwAuthorRecord *author,
                   const BwValue  *value,
                   const BwValue  *paper)
{
  const BwValue *person = bw_exported_find (self, value, "id");

  for (const BwValue *at = bw_value_first (person, "affiliations"); at != NULL; at = at->next)
    {
      const char *name = bw_value_string (at, "name");

      if (bw_value_get (at, "kind") == NULL && bw_value_get (at, "from") == NULL && name != NULL &&
          holds (paper, "affiliations", name))
        bw_service_paper_affiliate (author->affiliations, name);
    }
}

static void
read_people (BwExported    *self,
             GPtrArray     *people,
             const BwValue *value,
             const char    *path)
{
  for (const BwValue *at = bw_value_first (value, path); at != NULL; at = at->next)
    {
      BwAuthorRecord *author = bw_exported_read_author (self, at);

      if (author == NULL)
        continue;
      read_affiliations (self, author, at, value);
      g_ptr_array_add (people, author);
    }
}

/* A variable of CSL has a list of values, or one. */
static void
read_fields (BwPaperRecord *paper,
             const BwValue *value)
{
  const BwValue *fields = bw_value_get (value, "fields");

  if (fields == NULL || fields->type != BW_VALUE_OBJECT)
    return;
  for (const BwValue *field = fields->first; field != NULL; field = field->next)
    {
      for (const BwValue *at = bw_value_first (field, ""); at != NULL; at = at->next)
        if (bw_value_as_string (at) != NULL)
          bw_paper_record_add_field (paper, field->name, bw_value_as_string (at));
      if (bw_value_as_string (field) != NULL)
        bw_paper_record_add_field (paper, field->name, bw_value_as_string (field));
    }
}

static BwPaperRecord *
new_paper (const BwValue *value)
{
  const char *title = bw_value_string (value, "title");
  BwPaperRecord *paper;

  if (title == NULL)
    return NULL;
  paper = bw_paper_record_new (title);
  paper->title_known = bw_value_is (value, "title_known");
  bw_exported_read_identifiers (paper->identifiers, value);

  return paper;
}

static void
read_references (BwExported    *self,
                 BwPaperRecord *paper,
                 const BwValue *value)
{
  for (const BwValue *at = bw_value_first (value, "references"); at != NULL; at = at->next)
    bw_service_paper_cite (paper, new_paper (bw_exported_find (self, at, "")));
}

static void
read_lists (BwPaperRecord *paper,
            const BwValue *value)
{
  bw_exported_read_strings (paper->categories, value, "categories");
  bw_exported_read_strings (paper->affiliations, value, "affiliations");
  bw_exported_read_strings (paper->keywords, value, "tags");
  bw_exported_read_strings (paper->urls, value, "urls");
}

/**
 * bw_exported_read_paper:
 *
 * Returns: (transfer full) (nullable): all that the file says of a paper, or `NULL` when
 *   it has no title
 */
BwPaperRecord *
bw_exported_read_paper (BwExported    *self,
                        const BwValue *value)
{
  const char *type = bw_value_string (value, "csl_type");
  BwPaperRecord *paper = new_paper (value);

  if (paper == NULL)
    return NULL;

  paper->type = g_strdup (type != NULL ? type : bw_value_string (value, "type"));
  read_people (self, paper->authors, value, "authors");
  read_people (self, paper->contributors, value, "contributors");
  paper->authors_complete = bw_value_is (value, "authors_complete");
  paper->published = bw_service_date (bw_value_string (value, "published"));
  paper->published_inferred = bw_value_is (value, "published_inferred");
  paper->updated = bw_service_date (bw_value_string (value, "updated"));
  paper->venue = g_strdup (bw_value_string (value, "venue"));
  paper->language = g_strdup (bw_value_string (value, "language"));
  paper->abstract = g_strdup (bw_value_string (value, "abstract"));
  paper->summary = g_strdup (bw_value_string (value, "summary"));
  paper->citation_count = bw_value_count (value, "citation_count");
  read_lists (paper, value);
  read_fields (paper, value);
  read_references (self, paper, value);

  return paper;
}

/* Papers of an export that are read when they are asked for. */
typedef struct
{
  BwExported *exported;
  GArray     *numbers; /* guint */
} Supply;

static void
supply_free (gpointer data)
{
  Supply *self = data;

  g_array_unref (self->numbers);
  g_free (self);
}

static BwPaperRecord *
supply_get (guint      i,
            gpointer   data,
            GError   **error)
{
  const Supply *self = data;
  BwExportObjects *objects = self->exported->objects;
  guint number = g_array_index (self->numbers, guint, i);
  g_autoptr (BwPaperRecord) paper =
    bw_exported_read_paper (self->exported, bw_export_objects_get (objects, BW_KIND_PAPER, number));

  bw_export_objects_relax (objects);

  return bw_export_objects_check (objects, error) ? g_steal_pointer (&paper) : NULL;
}

/**
 * bw_exported_supply_papers:
 * @numbers: (transfer full) (element-type guint): of the papers
 *
 * Returns: (transfer full): the papers, as long as @self is there
 */
BwPaperSupply *
bw_exported_supply_papers (BwExported *self,
                           GArray     *numbers)
{
  Supply *data = g_new0 (Supply, 1);
  BwPaperSupply *supply = g_new0 (BwPaperSupply, 1);

  data->exported = self;
  data->numbers = numbers;
  *supply = (BwPaperSupply){ numbers->len, supply_get, data, supply_free };

  return supply;
}

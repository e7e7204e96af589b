#include "bw-csl-item.h"

#include <string.h>

#include "bw-bibliography-extra.h"
#include "bw-bibliography-paper.h"
#include "bw-csl-name.h"
#include "bw-csl-note.h"
#include "bw-csl-value.h"
#include "bw-csl.h"
#include "bw-limits.h"
#include "bw-paper-links.h"

/* Types that are no CSL but stand in its place: Crossref's, and those of old versions. */
static const struct
{
  const char *name;
  const char *type;
} OTHER_TYPES[] = {
  { "journal-article", "article-journal" },
  { "proceedings-article", "paper-conference" },
  { "book-chapter", "chapter" },
  { "book-section", "chapter" },
  { "book-part", "chapter" },
  { "book-track", "chapter" },
  { "reference-entry", "entry-encyclopedia" },
  { "monograph", "book" },
  { "edited-book", "book" },
  { "reference-book", "book" },
  { "book-set", "book" },
  { "book-series", "book" },
  { "proceedings", "book" },
  { "dissertation", "thesis" },
  { "posted-content", "article" },
  { "preprint", "article" },
  { "report-component", "report" },
  { "report-series", "report" },
  { "peer-review", "review" },
  { "component", "document" },
  { "other", "document" },
  { "misc", "document" },
  { "journal", "periodical" },
  { "journal-issue", "periodical" },
  { "journal-volume", "periodical" },
  { "database", "dataset" },
  { "blog-post", "post-weblog" },
  { "video", "motion_picture" },
  { "program", "software" },
};

/* Returns: (nullable): CSL's type for what an item calls its type */
static const char *
find_type (const char *name)
{
  if (name == NULL || bw_csl_is_type (name))
    return name;
  for (guint i = 0; i < G_N_ELEMENTS (OTHER_TYPES); i++)
    if (strcmp (OTHER_TYPES[i].name, name) == 0)
      return OTHER_TYPES[i].type;

  return NULL;
}

static gboolean
is_text (JsonObject *object,
         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* A date as CSL has it and hardly anybody else. */
static gboolean
has_csl_date (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "issued");

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) &&
         (json_object_has_member (json_node_get_object (node), "date-parts") ||
          json_object_has_member (json_node_get_object (node), "raw") ||
          json_object_has_member (json_node_get_object (node), "literal"));
}

/**
 * bw_csl_item_is_one:
 *
 * Returns: whether @node is an item of CSL-JSON, and not a thing of another format whose
 *   members have some of the same names
 */
gboolean
bw_csl_item_is_one (JsonNode *node)
{
  static const char *const FOREIGN[] = { "@context", "paperId", "externalIds", "display_name",
                                         "authorships", "orcid-identifier", "items", "indexed",
                                         "itemType", "bookwheel", "versions" };
  JsonObject *object;
  const char *type;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  for (guint i = 0; i < G_N_ELEMENTS (FOREIGN); i++)
    if (json_object_has_member (object, FOREIGN[i]))
      return FALSE;

  type = is_text (object, "type") ? json_object_get_string_member (object, "type") : NULL;
  if (type == NULL)
    return has_csl_date (object) && json_object_has_member (object, "title");

  return find_type (type) != NULL &&
         (is_text (object, "title") || has_csl_date (object) || json_object_has_member (object, "author") ||
          json_object_has_member (object, "container-title") || is_text (object, "DOI") ||
          is_text (object, "URL") || (json_object_has_member (object, "id") && json_object_get_size (object) > 2));
}

static void
take_categories (JsonNode      *node,
                 BwPaperRecord *paper)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && i < BW_MAX_ENTRY_VALUES; i++)
    {
      g_autofree char *text = bw_csl_value_dup_text (json_array_get_element (array, i));

      if (text != NULL)
        g_ptr_array_add (paper->categories, g_steal_pointer (&text));
    }
}

/* What an item says by a name that CSL does not know: a text, some, or people. */
static void
take_extra (BwPaperRecord *paper,
            const char    *name,
            JsonNode      *node)
{
  g_autofree char *value = bw_csl_value_dup_text (node);

  if (JSON_NODE_HOLDS_OBJECT (node) && bw_bibliography_is_role (name))
    bw_csl_name_read (node, name, paper);
  else if (value != NULL)
    bw_bibliography_add_extra (paper, name, value);
}

static void
take_custom (JsonNode      *node,
             BwPaperRecord *paper)
{
  g_autoptr (GList) names = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  names = json_object_get_members (object);
  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonNode *member = json_object_get_member (object, name->data);
      JsonArray *array = JSON_NODE_HOLDS_ARRAY (member) ? json_node_get_array (member) : NULL;

      if (strcmp (name->data, "keywords") == 0) /* they are all, and exact */
        g_ptr_array_set_size (paper->keywords, 0);
      if (array == NULL)
        take_extra (paper, name->data, member);
      for (guint i = 0; array != NULL && i < json_array_get_length (array) && i < BW_MAX_ENTRY_VALUES; i++)
        take_extra (paper, name->data, json_array_get_element (array, i));
    }
}

/* Several ISSNs or ISBNs, as Crossref lists them. */
static void
take_numbers (JsonNode      *node,
              BwPaperRecord *paper)
{
  JsonArray *array = json_node_get_array (node);

  for (guint i = 0; i < json_array_get_length (array) && i < BW_MAX_ENTRY_LINKS; i++)
    {
      g_autofree char *text = bw_csl_value_dup_text (json_array_get_element (array, i));

      bw_bibliography_add_numbers (paper, text);
    }
}

static void
take_keywords (JsonNode      *node,
               BwPaperRecord *paper)
{
  JsonArray *array = json_node_get_array (node);

  for (guint i = 0; i < json_array_get_length (array) && i < BW_MAX_ENTRY_VALUES; i++)
    {
      g_autofree char *text = bw_csl_value_dup_text (json_array_get_element (array, i));

      bw_bibliography_add_keywords (paper, text, "");
    }
}

/* What an item says by a name of its program's own: it is marked, for BibTeX may have another
 * meaning for the name. */
static void
keep_unknown (BwPaperRecord *paper,
              const char    *name,
              const char    *text)
{
  g_autofree char *marked = g_strconcat ("csl-", name, NULL);

  bw_bibliography_add_extra (paper, marked, text);
}

static void
take_member (JsonObject *object,
             const char *name,
             JsonNode   *node,
             gpointer    user_data)
{
  BwPaperRecord *paper = user_data;
  g_autofree char *text = NULL;

  if (strcmp (name, "type") == 0 || strcmp (name, "id") == 0 || strcmp (name, "note") == 0)
    return;
  if (bw_csl_is_name_variable (name))
    bw_csl_name_read (node, name, paper);
  else if (strcmp (name, "categories") == 0)
    take_categories (node, paper);
  else if (strcmp (name, "custom") == 0)
    take_custom (node, paper);
  else if (JSON_NODE_HOLDS_ARRAY (node) && (strcmp (name, "ISSN") == 0 || strcmp (name, "ISBN") == 0))
    take_numbers (node, paper);
  else if (JSON_NODE_HOLDS_ARRAY (node) && strcmp (name, "keyword") == 0)
    take_keywords (node, paper);
  else
    {
      text = bw_csl_is_date_variable (name) ? bw_csl_value_dup_date (node)
                                            : bw_csl_value_dup_text (node);
      if (text != NULL && !bw_csl_note_take (name, text, paper) && JSON_NODE_HOLDS_VALUE (node))
        keep_unknown (paper, name, text);
    }
}

/* A member may be named `title` or be Crossref's, which keeps what follows a colon apart. */
static void
take_subtitle (JsonObject    *object,
               BwPaperRecord *paper)
{
  g_autofree char *title = bw_csl_value_dup_member (object, "title");
  g_autofree char *subtitle = bw_csl_value_dup_member (object, "subtitle");
  g_autofree char *whole = NULL;

  if (title == NULL || subtitle == NULL || strstr (title, subtitle) != NULL)
    return;
  whole = g_strdup_printf ("%s: %s", title, subtitle);
  bw_bibliography_set_title (paper, whole);
}

/* Where an item goes by its own name, that may be a key, a DOI or an address. */
static void
take_id (JsonObject    *object,
         BwPaperRecord *paper)
{
  g_autofree char *id = bw_csl_value_dup_member (object, "id");

  if (bw_identifier_find (paper->identifiers, "bibtex_key") == NULL)
    bw_bibliography_add_key (paper, id);
  if (id != NULL && strstr (id, "zotero.org/") == NULL && (strstr (id, "://") != NULL || strstr (id, "10.") != NULL))
    {
      if (paper->urls->len == 0 && bw_identifier_find (paper->identifiers, "doi") == NULL)
        bw_paper_links_add (paper, id);
    }
}

/**
 * bw_csl_item_read:
 * @position: of the item in its file, from 1, for warnings: JSON has no lines
 *
 * Returns: (transfer full) (nullable): the paper; `NULL`, with a warning, when the item
 *   describes none
 */
BwPaperRecord *
bw_csl_item_read (JsonNode  *node,
                  guint      position,
                  BwReading *reading)
{
  g_autoptr (BwPaperRecord) paper = NULL;
  g_autofree char *type = NULL;
  g_autofree char *note = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      bw_reading_warn (reading, 0, "Item %u is no object", position);
      return NULL;
    }

  paper = bw_bibliography_paper_new ();
  object = json_node_get_object (node);
  type = bw_csl_value_dup_member (object, "type");
  if (type != NULL && find_type (type) == NULL)
    bw_reading_warn (reading, 0, "Item %u: There is no type “%s”", position, type);
  paper->type = g_strdup (type != NULL && find_type (type) != NULL ? find_type (type) : "document");
  take_subtitle (object, paper);
  json_object_foreach_member (object, take_member, paper);
  if (bw_field_find (paper->fields, "note") == NULL && /* else `custom` has each by itself */
      (note = bw_csl_value_dup_member (object, "note")))
    bw_csl_note_read (note, paper);
  take_id (object, paper);
  if (!bw_bibliography_paper_finish (paper, 0, reading))
    return NULL;

  return g_steal_pointer (&paper);
}

#include "bw-crossref.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-service-text.h"
#include "bw-paper-links.h"
#include "bw-service-paper.h"
#include "bw-text.h"
#include "bw-work-type.h"

/* Details that are a string, or the first of an array. */
static const struct
{
  const char *name;
  const char *path;
} FIELDS[] = {
  { "volume", "volume" },
  { "issue", "issue" },
  { "issue", "journal-issue/issue" },
  { "page", "page" },
  { "number", "article-number" },
  { "edition", "edition-number" },
  { "part-number", "part-number" },
  { "publisher", "publisher" },
  { "publisher-place", "publisher-location" },
  { "event-title", "event/name" },
  { "event-place", "event/location" },
  { "genre", "degree" },
  { "title-short", "short-title" },
  { "container-title-short", "short-container-title" },
  { "container-title-short", "container-title-short" },
  { "source", "institution/name" },
};

/* Works that are related, and how (www.crossref.org/documentation, relationships). */
static const char *const NOTICES[] = { "update-to", "updated-by" };

/* The string at @path, or the first one of an array there. */
static const char *
first_string (const BwValue *value,
              const char    *path)
{
  const char *text = bw_value_string (value, path);
  const BwValue *at = bw_value_first (value, path);

  for (; text == NULL && at != NULL; at = at->next)
    text = bw_value_as_string (at);

  return text;
}

/* A title with its subtitle, which some publishers have in the title already. */
static char *
read_title (const BwValue *value)
{
  g_autofree char *title = bw_service_line (first_string (value, "title"), BW_MAX_TITLE_LENGTH);
  g_autofree char *subtitle = bw_service_line (first_string (value, "subtitle"), BW_MAX_TITLE_LENGTH);
  g_autofree char *title_key = title != NULL ? bw_text_key (title) : NULL;
  g_autofree char *subtitle_key = subtitle != NULL ? bw_text_key (subtitle) : NULL;

  if (title == NULL)
    title = bw_service_line (first_string (value, "original-title"), BW_MAX_TITLE_LENGTH);
  if (title == NULL || subtitle == NULL ||
      (title_key != NULL && strstr (title_key, subtitle_key) != NULL))
    return g_steal_pointer (&title);

  return g_strdup_printf ("%s%s %s", title, strchr (":?!", title[strlen (title) - 1]) ? "" : ":",
                          subtitle);
}

/**
 * bw_crossref_read_date:
 * @name: of a member with `date-parts`, of which each may be null
 */
BwDate
bw_crossref_read_date (const BwValue *value,
                       const char    *name)
{
  const BwValue *part = bw_value_first (bw_value_first (bw_value_get (value, name), "date-parts"), "");
  int parts[3] = { 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (parts) && part != NULL; i++, part = part->next)
    parts[i] = bw_value_count (part, "");

  return bw_service_parts (parts[0], parts[1], parts[2]);
}

/* CSL's date of issue, or the first other that says when it came out. */
static BwDate
read_published (const BwValue *value)
{
  static const char *const NAMES[] = { "issued", "published", "published-print",
                                       "published-online", "posted", "approved" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      BwDate date = bw_crossref_read_date (value, NAMES[i]);

      if (bw_date_is_known (date))
        return date;
    }

  return BW_DATE_UNKNOWN;
}

static void
read_lists (BwPaperRecord *paper,
            const BwValue *value)
{
  static const char *const NUMBERS[] = { "ISSN", "ISBN" };
  const BwValue *container = bw_value_first (value, "container-title");

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    for (const BwValue *at = bw_value_first (value, NUMBERS[i]);
         at != NULL && paper->fields->len < BW_MAX_SHORT_LIST; at = at->next)
      {
        const char *number = bw_value_as_string (at);
        const char *slash = number != NULL ? strrchr (number, '/') : NULL;

        /* `http://id.crossref.org/isbn/978…`, as it was once */
        if (number != NULL)
          bw_paper_record_add_field (paper, NUMBERS[i], slash != NULL ? slash + 1 : number);
      }
  for (const BwValue *at = bw_value_first (value, "subject");
       at != NULL && paper->keywords->len < BW_MAX_SHORT_LIST; at = at->next)
    bw_service_paper_add_keyword (paper, bw_value_as_string (at));
  bw_service_paper_add_field (paper, "license", bw_value_first (value, "license"), "URL");
  if (container != NULL && container->next != NULL)
    bw_service_paper_add_field (paper, "collection-title", container->next, "");
}

static void
read_links (BwPaperRecord *paper,
            const BwValue *value)
{
  bw_service_paper_add_link (paper, bw_value_string (value, "URL"));
  bw_service_paper_add_link (paper, bw_value_string (value, "resource/primary/URL"));
  for (const BwValue *at = bw_value_first (value, "link");
       at != NULL && paper->urls->len < BW_MAX_SHORT_LIST; at = at->next)
    bw_service_paper_add_link (paper, bw_value_string (at, "URL"));
}

static void
add_relation (BwPaperRecord *paper,
              const char    *relation,
              const char    *scheme,
              const char    *id)
{
  g_autofree char *text = NULL;

  if (id == NULL || paper->fields->len >= BW_MAX_SHORT_LIST)
    return;
  text = g_strdup_printf ("%s %s%s%s", relation, scheme != NULL ? scheme : "",
                          scheme != NULL ? ":" : "", id);
  bw_paper_record_add_field (paper, "relation", text);
}

/* A work that a notice of retraction updates is retracted. */
static void
read_relations (BwPaperRecord *paper,
                const BwValue *value)
{
  const BwValue *relations = bw_value_get (value, "relation");

  if (relations != NULL && relations->type == BW_VALUE_OBJECT)
    for (const BwValue *list = relations->first; list != NULL; list = list->next)
      for (const BwValue *at = bw_value_first (list, ""); at != NULL; at = at->next)
        add_relation (paper, list->name, bw_value_string (at, "id-type"), bw_value_string (at, "id"));
  for (guint i = 0; i < G_N_ELEMENTS (NOTICES); i++)
    for (const BwValue *at = bw_value_first (value, NOTICES[i]); at != NULL; at = at->next)
      {
        const char *type = bw_value_string (at, "type");
        g_autofree char *relation =
          g_strdup_printf ("%s%s%s", NOTICES[i], type != NULL ? " " : "", type != NULL ? type : "");

        add_relation (paper, relation, "doi", bw_value_string (at, "DOI"));
        if (i == 1 && (g_strcmp0 (type, "retraction") == 0 || g_strcmp0 (type, "withdrawal") == 0) &&
            bw_field_find (paper->fields, "status") == NULL)
          bw_paper_record_add_field (paper, "status", "retracted");
      }
}

static void
read_fields (BwPaperRecord *paper,
             const BwValue *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    {
      const BwValue *array = bw_value_get (value, "institution");
      g_autofree char *line =
        bw_service_line (first_string (value, FIELDS[i].path), BW_MAX_TITLE_LENGTH);

      if (line == NULL && strcmp (FIELDS[i].path, "institution/name") == 0)
        line = bw_service_line (bw_value_string (bw_value_first (array, ""), "name"),
                                BW_MAX_TITLE_LENGTH);
      if (line != NULL && bw_field_find (paper->fields, FIELDS[i].name) == NULL)
        bw_paper_record_add_field (paper, FIELDS[i].name, line);
    }
}

/* A preprint's server is no journal, but it is where it appeared. */
static void
read_venue (BwPaperRecord *paper,
            const BwValue *value)
{
  paper->venue = bw_service_line (first_string (value, "container-title"), BW_MAX_TITLE_LENGTH);
  if (paper->venue == NULL && g_strcmp0 (paper->type, "article") == 0)
    {
      const char *server = bw_field_find (paper->fields, "source");

      paper->venue = server != NULL ? g_strdup (server)
                                    : bw_service_line (first_string (value, "group-title"),
                                                       BW_MAX_TITLE_LENGTH);
    }
}

/**
 * bw_crossref_read_work:
 * @value: a work (api.crossref.org/swagger-ui, the Work model)
 *
 * Returns: (transfer full) (nullable): the work, or `NULL` when it has neither a title
 *   nor a DOI
 */
BwPaperRecord *
bw_crossref_read_work (const BwValue *value)
{
  g_autofree char *title = read_title (value);
  const char *abstract = bw_value_string (value, "abstract");
  BwPaperRecord *paper =
    bw_service_paper_new (title, "doi", bw_value_string (value, "DOI"));

  if (paper == NULL)
    return NULL;

  bw_paper_links_add_identifier (paper, "doi", bw_value_string (value, "DOI"));
  paper->type = g_strdup (bw_work_type_to_csl (bw_value_string (value, "type")));
  bw_crossref_read_people (paper, value);
  paper->published = read_published (value);
  read_fields (paper, value);
  read_lists (paper, value);
  read_venue (paper, value);
  read_links (paper, value);
  read_relations (paper, value);
  bw_crossref_read_references (paper, value);
  if (abstract != NULL)
    paper->abstract = bw_service_text_paragraphs (abstract);
  if (paper->abstract != NULL && *paper->abstract == '\0')
    g_clear_pointer (&paper->abstract, g_free);
  paper->language = g_strdup (bw_value_string (value, "language"));
  paper->citation_count = bw_value_count (value, "is-referenced-by-count");

  return paper;
}

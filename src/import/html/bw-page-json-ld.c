#include "bw-page-json-ld.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-json-ld-text.h"
#include "bw-json-ld.h"
#include "bw-json-tree.h"
#include "bw-limits.h"
#include "bw-page-date.h"
#include "bw-page-keywords.h"
#include "bw-paper-links.h"
#include "bw-text.h"

#define MAX_VALUES 5000 /* of one list that are looked at */

/* Which types say what the page is about, and which of them say it best (schema.org). */
static const struct
{
  const char *name;
  int rank;
  const char *type; /* CSL's, for works that are papers */
} TYPES[] = {
  { "ScholarlyArticle", 4, "article-journal" },
  { "MedicalScholarlyArticle", 4, "article-journal" },
  { "Thesis", 4, "thesis" },
  { "Report", 3, "report" },
  { "Article", 3, NULL },
  { "BlogPosting", 3, NULL },
  { "NewsArticle", 3, NULL },
  { "TechArticle", 3, NULL },
  { "AnalysisNewsArticle", 3, NULL },
  { "OpinionNewsArticle", 3, NULL },
  { "ReportageNewsArticle", 3, NULL },
  { "SocialMediaPosting", 3, NULL },
  { "DiscussionForumPosting", 3, NULL },
  { "LiveBlogPosting", 3, NULL },
  { "BackgroundNewsArticle", 3, NULL },
  { "ReviewNewsArticle", 3, NULL },
  { "AdvertiserContentArticle", 3, NULL },
  { "SatiricalArticle", 3, NULL },
  { "Dataset", 2, NULL },
  { "Book", 2, NULL },
  { "Chapter", 2, NULL },
  { "CreativeWork", 1, NULL },
  { "WebPage", 1, NULL },
};

#define PAPER_RANK 4

typedef struct
{
  GHashTable    *nodes;
  const BwValue *best;
  int            rank;
  const char    *type;
} Search;

/* A type may be written as an address. */
static const char *
local_name (const char *type)
{
  const char *slash = strrchr (type, '/');
  const char *colon = strrchr (slash != NULL ? slash : type, ':');

  return colon != NULL ? colon + 1 : slash != NULL ? slash + 1
                                                   : type;
}

static void
try_type (Search        *search,
          const BwValue *node,
          const char    *type)
{
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (TYPES); i++)
    if (strcmp (local_name (type), TYPES[i].name) == 0 && TYPES[i].rank > search->rank)
      {
        search->best = node;
        search->rank = TYPES[i].rank;
        search->type = TYPES[i].type;
      }
}

static void
try_node (Search        *search,
          const BwValue *node)
{
  const BwValue *type = bw_value_get (node, "@type");

  if (type == NULL)
    return;
  if (type->type == BW_VALUE_STRING)
    try_type (search, node, type->text);
  for (const BwValue *at = type->first; at != NULL; at = at->next)
    if (at->type == BW_VALUE_STRING)
      try_type (search, node, at->text);
}

static void
try_nodes (Search        *search,
           const BwValue *value)
{
  guint n = 0;

  if (value->type == BW_VALUE_OBJECT)
    {
      const BwValue *graph = bw_value_get (value, "@graph");
      const BwValue *entity = bw_value_get (value, "mainEntity");

      try_node (search, value);
      if (entity != NULL && entity->type == BW_VALUE_OBJECT)
        try_node (search, entity);
      value = graph != NULL ? graph : NULL;
    }
  if (value == NULL)
    return;
  for (const BwValue *at = value->first; at != NULL && n++ < MAX_VALUES; at = at->next)
    if (at->type == BW_VALUE_OBJECT)
      try_node (search, at);
}

/* An address or an identifier, or a list of them. */
static void
add_identifiers (BwPaperRecord *paper,
                 const BwValue *value)
{
  const char *text;
  guint n = 0;

  if (value == NULL)
    return;
  if (value->type == BW_VALUE_ARRAY)
    {
      for (const BwValue *at = value->first; at != NULL && n++ < BW_MAX_SHORT_LIST; at = at->next)
        if (at->type != BW_VALUE_ARRAY)
          add_identifiers (paper, at);
      return;
    }
  text = value->type == BW_VALUE_STRING ? value->text : bw_json_ld_get (value, "value");
  if (text == NULL)
    return;
  if (strstr (text, "://") != NULL)
    bw_paper_links_add (paper, text);
  else if (g_ascii_strncasecmp (text, "doi:", 4) == 0)
    bw_paper_links_add_identifier (paper, "doi", text + 4);
  else if (g_str_has_prefix (text, "10."))
    bw_paper_links_add_identifier (paper, "doi", text);
}

static void
add_keywords (BwPaperRecord *paper,
              const BwValue *value)
{
  guint n = 0;

  if (value == NULL)
    return;
  if (value->type == BW_VALUE_STRING)
    bw_page_keywords_add (paper, value->text);
  for (const BwValue *at = value->first; at != NULL && n++ < MAX_VALUES; at = at->next)
    {
      const char *text = at->type == BW_VALUE_STRING ? at->text : bw_json_ld_get (at, "name");

      if (text != NULL)
        bw_page_keywords_add_one (paper, text);
    }
}

/* Where a work has appeared: an issue is part of a volume, and that of a journal. */
static void
add_wholes (BwPaperRecord *paper,
            GHashTable    *nodes,
            const BwValue *part)
{
  for (guint depth = 0; part != NULL && depth < 4; depth++)
    {
      const char *volume;
      const char *issue;

      if (part->type == BW_VALUE_ARRAY && part->first != NULL)
        part = part->first;
      part = bw_json_ld_resolve (nodes, part);
      volume = bw_json_ld_get (part, "volumeNumber");
      issue = bw_json_ld_get (part, "issueNumber");
      if (volume != NULL && bw_field_find (paper->fields, "volume") == NULL)
        bw_paper_record_add_field (paper, "volume", volume);
      if (issue != NULL && bw_field_find (paper->fields, "issue") == NULL)
        bw_paper_record_add_field (paper, "issue", issue);
      if (bw_json_ld_get (part, "issn") != NULL)
        bw_paper_record_add_field (paper, "ISSN", bw_json_ld_get (part, "issn"));
      if (bw_json_ld_get (part, "name") != NULL && bw_json_ld_get (part, "issueNumber") == NULL)
        {
          g_free (paper->venue);
          paper->venue = bw_foreign_html_to_text (bw_json_ld_get (part, "name"));
        }
      part = bw_value_get (part, "isPartOf");
    }
}

static void
add_pages (BwPaperRecord *paper,
           const BwValue *node)
{
  const char *first = bw_json_ld_get (node, "pageStart");
  const char *last = bw_json_ld_get (node, "pageEnd");
  g_autofree char *pages = NULL;

  if (first != NULL && last != NULL && strcmp (first, last) != 0)
    pages = g_strdup_printf ("%s-%s", first, last);
  else
    pages = g_strdup (first != NULL ? first : bw_json_ld_get (node, "pagination"));
  if (pages != NULL)
    bw_paper_record_add_field (paper, "page", pages);
}

static char *
clean (const char *text)
{
  return text != NULL ? bw_foreign_html_to_text (text) : NULL;
}

static void
add_dates (BwPaperRecord *paper,
           const BwValue *node)
{
  const char *published = bw_json_ld_get (node, "datePublished");
  const char *updated = bw_json_ld_get (node, "dateModified");

  if (published == NULL)
    published = bw_json_ld_get (node, "dateCreated");
  if (published != NULL)
    paper->published = bw_page_date_read (published);
  if (updated != NULL)
    paper->updated = bw_page_date_read (updated);
}

static gboolean
is_in_title (const BwPageMeta *meta,
             const char       *text)
{
  const char *social = bw_page_meta_get (meta, "og:title");

  return (meta->title != NULL && strstr (meta->title, text) != NULL) ||
         (social != NULL && strstr (social, text) != NULL);
}

/* A headline is the title of an article, but where it describes the page under another. */
static const char *
choose_title (const Search     *search,
              const BwPageMeta *meta)
{
  const char *headline = bw_json_ld_get (search->best, "headline");
  const char *name = bw_json_ld_get (search->best, "name");

  if (headline == NULL || name == NULL)
    return headline != NULL ? headline : name;
  if (search->rank == PAPER_RANK || (is_in_title (meta, name) && !is_in_title (meta, headline)))
    return name;

  return headline;
}

static void
read_node (BwPaperRecord    *paper,
           const Search     *search,
           const BwPageMeta *meta)
{
  const BwValue *node = search->best;
  const char *title = choose_title (search, meta);
  const char *publisher = bw_json_ld_get (bw_value_get (node, "publisher"), "name");

  if (title != NULL)
    {
      g_free (paper->title);
      paper->title = clean (title);
    }
  paper->abstract = clean (bw_json_ld_get (node, "abstract"));
  if (paper->abstract == NULL)
    paper->abstract = clean (bw_json_ld_get (node, "description"));
  paper->language = g_strdup (bw_json_ld_get (node, "inLanguage"));
  paper->type = g_strdup (search->type);
  add_dates (paper, node);
  bw_json_ld_add_authors (paper->authors, search->nodes, bw_value_get (node, "author"));
  if (paper->authors->len == 0)
    bw_json_ld_add_authors (paper->authors, search->nodes, bw_value_get (node, "creator"));
  paper->authors_complete = paper->authors->len > 0;
  add_keywords (paper, bw_value_get (node, "keywords"));
  if (search->rank < PAPER_RANK)
    return;

  add_wholes (paper, search->nodes, bw_value_get (node, "isPartOf"));
  add_pages (paper, node);
  add_identifiers (paper, bw_value_get (node, "@id"));
  add_identifiers (paper, bw_value_get (node, "identifier"));
  add_identifiers (paper, bw_value_get (node, "sameAs"));
  add_identifiers (paper, bw_value_get (node, "url"));
  if (publisher != NULL)
    bw_paper_record_add_field (paper, "publisher", publisher);
}

/* The values of all the page's scripts: each may refer to what another has. */
static GArray *
read_scripts (const BwPageMeta *meta,
              BwReading        *reading,
              GPtrArray        *trees)
{
  GArray *roots = g_array_new (FALSE, FALSE, sizeof (BwValue));

  for (guint i = 0; i < meta->data->len; i++)
    {
      g_autofree char *text = bw_json_ld_text_mend (g_ptr_array_index (meta->data, i));
      BwJsonTree *tree = bw_json_tree_new (text, strlen (text));

      g_ptr_array_add (trees, tree);
      if (tree->problem != NULL)
        bw_reading_warn (reading, 0, "The page’s JSON-LD is broken and read in part: %s",
                         tree->problem);
      if (tree->root != NULL)
        g_array_append_val (roots, *tree->root);
    }
  for (guint i = 0; i + 1 < roots->len; i++)
    g_array_index (roots, BwValue, i).next = &g_array_index (roots, BwValue, i + 1);

  return roots;
}

/**
 * bw_page_json_ld_read:
 * @is_paper: (out): whether it is about a paper
 *
 * Returns: (transfer full): what the page states of itself as JSON-LD with the words of
 *   schema.org
 */
BwPaperRecord *
bw_page_json_ld_read (const BwPageMeta *meta,
                      BwReading        *reading,
                      gboolean         *is_paper)
{
  g_autoptr (GPtrArray) trees =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_json_tree_free);
  g_autoptr (GArray) roots = read_scripts (meta, reading, trees);
  const BwValue all = { BW_VALUE_ARRAY, NULL, NULL,
                        roots->len > 0 ? &g_array_index (roots, BwValue, 0) : NULL, NULL };
  g_autoptr (GHashTable) nodes = bw_json_ld_nodes_new (&all);
  BwPaperRecord *paper = bw_paper_record_new ("");
  Search best = { nodes, NULL, 0, NULL };

  for (BwValue *at = all.first; at != NULL; at = at->next)
    try_nodes (&best, at);
  if (best.best != NULL)
    read_node (paper, &best, meta);
  *is_paper = best.rank == PAPER_RANK && *paper->title != '\0';

  return paper;
}

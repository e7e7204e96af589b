#include "bw-search-attribute.h"

#include <string.h>

#include "bw-language-name.h"
#include "bw-text-index.h"
#include "bw-text.h"

#define FLAG(field, value, kind, get, list)             \
  {                                                     \
    field, value, BW_SEARCH_FLAG, kind, get, list, NULL \
  }

#define MARKED(kind, name)                                                                            \
  FLAG ("is", "bookmarked", kind,                                                                     \
        "SELECT 1 FROM bookmark WHERE kind = '" name "' AND target_id = ?1",                          \
        "SELECT target_id FROM bookmark WHERE kind = '" name "' LIMIT ?1"),                           \
    FLAG ("is", "read", kind,                                                                         \
          "SELECT 1 FROM look WHERE kind = '" name "' AND target_id = ?1",                            \
          "SELECT target_id FROM look WHERE kind = '" name "' LIMIT ?1"),                             \
    FLAG ("is", "unread", kind,                                                                       \
          "SELECT NOT EXISTS (SELECT 1 FROM look"                                                     \
          "                    WHERE kind = '" name "' AND target_id = ?1)",                          \
          NULL),                                                                                      \
    FLAG ("is", "new", kind,                                                                          \
          "SELECT stale FROM look WHERE kind = '" name "' AND target_id = ?1",                        \
          "SELECT target_id FROM look WHERE kind = '" name "' AND stale = 1 LIMIT ?1"),               \
  {                                                                                                   \
    "read", NULL, BW_SEARCH_NUMBER, kind,                                                             \
      "SELECT CAST (strftime ('%Y%m%d', iif (last > 0, last, unixepoch ()), 'unixepoch') AS INTEGER)" \
      "  FROM look WHERE kind = '" name "' AND target_id = ?1",                                       \
      NULL, NULL                                                                                      \
  }

#define IN_NOTE(kind, column)                                                      \
  FLAG ("has", "note", kind,                                                       \
        "SELECT 1 FROM mention JOIN document ON document.id = mention.document_id" \
        " WHERE mention." column " = ?1 AND document.kind = 'note' LIMIT 1",       \
        "SELECT DISTINCT mention." column " FROM document"                         \
        "  JOIN mention ON mention.document_id = document.id"                      \
        " WHERE document.kind = 'note' AND mention." column " IS NOT NULL LIMIT ?1")

#define ADDED(kind, table, column)                                                        \
  {                                                                                       \
    "added", NULL, BW_SEARCH_NUMBER, kind,                                                \
      "SELECT min (document.imported) FROM " table " AS stated"                           \
      "  JOIN document ON document.id = stated.document_id WHERE stated." column " = ?1", \
      NULL, NULL                                                                          \
  }

/* Of what is between ?1 and ?2 that from ?4 on, and what is known to the month or the year that ?4 is in. */
#define PUBLISHED(field)                                                      \
  { field, NULL, BW_SEARCH_NUMBER, BW_KIND_PAPER,                             \
    "SELECT nullif (published, 0) FROM paper WHERE id = ?1",                  \
    "SELECT id FROM paper WHERE published >= max (?1, 1) AND published <= ?2" \
    "   AND (published >= ?4 OR published % 10000 = 0"                        \
    "        OR (published % 100 = 0 AND published / 100 = ?4 / 100))"        \
    " ORDER BY published DESC, id DESC LIMIT ?3",                             \
    NULL },                                                                   \
  {                                                                           \
    field, NULL, BW_SEARCH_NUMBER, BW_KIND_DOCUMENT,                          \
      "SELECT nullif (published, 0) FROM document WHERE id = ?1", NULL, NULL  \
  }

#define IS_PDF(url) "(" url " LIKE '%.pdf' OR " url " LIKE '%/pdf/%')"

#define IS_CODE(url)                                                  \
  "(" url " LIKE '%//github.com/%' OR " url " LIKE '%//gitlab.com/%'" \
  " OR " url " LIKE '%//codeberg.org/%' OR " url " LIKE '%//bitbucket.org/%')"

#define HAS_URL(value, test)                                                           \
  FLAG ("has", value, BW_KIND_PAPER,                                                   \
        "SELECT EXISTS (SELECT 1 FROM paper_url WHERE paper_id = ?1 AND " test ")"     \
        " OR EXISTS (SELECT 1 FROM paper_statement WHERE paper_id = ?1 AND " test ")", \
        NULL)

static const BwSearchAttribute ATTRIBUTES[] = {
  MARKED (BW_KIND_PAPER, "paper"),
  MARKED (BW_KIND_PERSON, "person"),
  MARKED (BW_KIND_ORGANISATION, "organisation"),
  MARKED (BW_KIND_DOCUMENT, "document"),

  IN_NOTE (BW_KIND_PAPER, "paper_id"),
  IN_NOTE (BW_KIND_PERSON, "person_id"),
  FLAG ("has", "abstract", BW_KIND_PAPER, "SELECT abstract IS NOT NULL FROM paper WHERE id = ?1", NULL),
  FLAG ("has", "doi", BW_KIND_PAPER, "SELECT 1 FROM paper_identifier WHERE paper_id = ?1 AND scheme = 'doi' LIMIT 1", "SELECT DISTINCT paper_id FROM paper_identifier WHERE scheme = 'doi' LIMIT ?1"),
  HAS_URL ("pdf", IS_PDF ("url")),
  FLAG ("has", "pdf", BW_KIND_DOCUMENT, "SELECT 1 FROM entry_enclosure WHERE document_id = ?1"
                                        "   AND (type = 'application/pdf' OR " IS_PDF ("url") ") LIMIT 1",
        NULL),
  HAS_URL ("code", IS_CODE ("url")),
  FLAG ("has", "code", BW_KIND_DOCUMENT, "SELECT code_blocks > 0 FROM document WHERE id = ?1", NULL),
  FLAG ("has", "math", BW_KIND_PAPER, "SELECT title || ' ' || coalesce (abstract, '') GLOB '*$[^ 0-9]*$*' FROM paper WHERE id = ?1", NULL),
  FLAG ("has", "math", BW_KIND_DOCUMENT, "SELECT formulas > 0 FROM document WHERE id = ?1", NULL),

  PUBLISHED ("date"),
  PUBLISHED ("year"),
  PUBLISHED ("after"),
  PUBLISHED ("before"),
  ADDED (BW_KIND_PAPER, "paper_statement", "paper_id"),
  ADDED (BW_KIND_PERSON, "person_name", "person_id"),
  ADDED (BW_KIND_ORGANISATION, "organisation_name", "organisation_id"),
  { "added", NULL, BW_SEARCH_NUMBER, BW_KIND_DOCUMENT, "SELECT imported FROM document WHERE id = ?1",
    NULL, NULL },
  { "citations", NULL, BW_SEARCH_NUMBER, BW_KIND_PAPER,
    "SELECT max (coalesce (citation_count, 0),"
    "            (SELECT count (DISTINCT citing_id) FROM citation WHERE cited_id = ?1))"
    "  FROM paper WHERE id = ?1",
    NULL, NULL },

  { "cat", NULL, BW_SEARCH_STRINGS, BW_KIND_PAPER,
    "SELECT category FROM paper_category WHERE paper_id = ?1",
    "SELECT DISTINCT paper_id FROM paper_category WHERE category = ?1 LIMIT ?2",
    "SELECT name FROM topic WHERE name > ?1 ORDER BY name LIMIT 1" },
  { "cat", NULL, BW_SEARCH_STRINGS, BW_KIND_DOCUMENT,
    "SELECT category FROM entry_category WHERE document_id = ?1", NULL, NULL },
  { "tag", NULL, BW_SEARCH_STRINGS, BW_KIND_PAPER,
    "SELECT keyword FROM paper_keyword WHERE paper_id = ?1", NULL, NULL },
  { "tag", NULL, BW_SEARCH_STRINGS, BW_KIND_DOCUMENT,
    "SELECT tag FROM document_tag WHERE document_id = ?1",
    "SELECT DISTINCT document_id FROM document_tag WHERE tag = ?1 LIMIT ?2",
    "SELECT tag FROM document_tag WHERE tag > ?1 ORDER BY tag LIMIT 1" },
  { "venue", NULL, BW_SEARCH_STRINGS, BW_KIND_PAPER,
    "SELECT venue FROM paper WHERE id = ?1 AND venue IS NOT NULL", NULL, NULL },
  { "lang", NULL, BW_SEARCH_STRINGS, BW_KIND_PAPER,
    "SELECT language FROM paper WHERE id = ?1 AND language IS NOT NULL", NULL, NULL },
  { "lang", NULL, BW_SEARCH_STRINGS, BW_KIND_DOCUMENT,
    "SELECT language FROM document WHERE id = ?1 AND language IS NOT NULL", NULL, NULL },
};

/**
 * bw_search_attribute_find:
 * @value: (nullable): of a flag
 *
 * Returns: (nullable): what is known of it for things of the kind
 */
const BwSearchAttribute *
bw_search_attribute_find (const char *field,
                          const char *value,
                          BwKind      kind)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (strcmp (field, "no") == 0)
    field = "has";
  for (guint i = 0; i < G_N_ELEMENTS (ATTRIBUTES); i++)
    if (ATTRIBUTES[i].kind == kind && strcmp (ATTRIBUTES[i].field, field) == 0 &&
        (ATTRIBUTES[i].value == NULL || g_strcmp0 (ATTRIBUTES[i].value, value) == 0))
      return &ATTRIBUTES[i];

  return NULL;
}

static gboolean
is_or_begins (const char *wanted,
              gboolean    prefix,
              const char *string)
{
  return prefix ? g_str_has_prefix (string, wanted) : strcmp (wanted, string) == 0;
}

/* `cs.LG` is LG too. */
static gboolean
matches_category (const char *wanted,
                  gboolean    prefix,
                  const char *category)
{
  g_autofree char *one = bw_text_fold (wanted);
  g_autofree char *other = bw_text_fold (category);
  const char *dot = strrchr (other, '.');

  return is_or_begins (one, prefix, other) || (dot != NULL && is_or_begins (one, prefix, dot + 1));
}

/* A tag has those that are within it: `optics` has `optics/lenses`. */
static gboolean
matches_tag (const char *wanted,
             gboolean    prefix,
             const char *tag)
{
  const char *slash = strchr (wanted, '/') == NULL ? strchr (tag, '/') : NULL;
  g_autofree char *outer = slash != NULL ? g_strndup (tag, (gsize) (slash - tag)) : NULL;
  g_autofree char *one = bw_text_key (wanted);
  g_autofree char *other = bw_text_key (tag);
  g_autofree char *outer_key = outer != NULL ? bw_text_key (outer) : NULL;

  return is_or_begins (one, prefix, other) || g_strcmp0 (one, outer_key) == 0;
}

/* The words stand one after the other in the name. */
static gboolean
matches_words (const char *wanted,
               gboolean    prefix,
               const char *name)
{
  g_autofree char *words = bw_text_search_words (wanted);
  g_autofree char *all = bw_text_search_words (name);
  g_autofree char *sought = g_strconcat (" ", words, prefix ? "" : " ", NULL);
  g_autofree char *place = g_strconcat (" ", all, " ", NULL);

  return strstr (place, sought) != NULL;
}

/* `en` is `en-US` too; `german` is `de`. */
static gboolean
matches_language (const char *wanted,
                  const char *language)
{
  g_autofree char *named = bw_language_name_to_tag (wanted);
  const char *tag = named != NULL ? named : wanted;
  gsize length = strlen (tag);

  return g_ascii_strncasecmp (tag, language, length) == 0 &&
         (language[length] == '\0' || language[length] == '-' || language[length] == '_');
}

/* Returns: whether a string of an attribute is what is asked for */
gboolean
bw_search_attribute_matches (const char *field,
                             const char *wanted,
                             gboolean    prefix,
                             const char *string)
{
  g_return_val_if_fail (field != NULL, FALSE);

  if (strcmp (field, "cat") == 0)
    return matches_category (wanted, prefix, string);
  if (strcmp (field, "tag") == 0)
    return matches_tag (wanted, prefix, string);
  if (strcmp (field, "lang") == 0)
    return matches_language (wanted, string);

  return matches_words (wanted, prefix, string);
}

#include "bw-query-field.h"

#include <string.h>

#define SHOWN BW_QUERY_FIELD_SHOWN
#define DATES BW_QUERY_FIELD_DATES
#define NUMBERS BW_QUERY_FIELD_NUMBERS
#define NESTS BW_QUERY_FIELD_NESTS
#define WORDS BW_QUERY_FIELD_WORDS
#define ORDERS BW_QUERY_FIELD_ORDERS

static const char *const KINDS[] = { "paper", "person", "organisation", "document", "post", "digest",
                                     "listing", "profile", "capture", "entry", "page", "note", NULL };

static const char *const STATES[] = { "unread", "read", "bookmarked", "followed", "queued", "new",
                                      NULL };

static const char *const PARTS[] = { "note", "abstract", "pdf", "doi", "code", "math", NULL };

static const char *const ORDERINGS[] = { "date", "date-asc", "date-desc",
                                         "added", "added-asc", "added-desc",
                                         "citations", "citations-asc", "citations-desc",
                                         "relevance", "relevance-asc", "relevance-desc",
                                         "title", "title-asc", "title-desc", NULL };

/* The fields that can be searched. */
static const struct
{
  const char *name;
  guint traits;
  const char *const *words;
} FIELDS[] = {
  { "title", SHOWN, NULL },
  { "abs", SHOWN, NULL },
  { "body", SHOWN, NULL },
  { "note", SHOWN, NULL },
  { "tag", 0, NULL },
  { "author", SHOWN | NESTS | BW_QUERY_FIELD_FIRST, NULL },
  { "coauthor", NESTS, NULL },
  { "affil", SHOWN | NESTS, NULL },
  { "person", SHOWN | NESTS, NULL },
  { "mentions", SHOWN | NESTS, NULL },
  { "cites", NESTS, NULL },
  { "citedby", NESTS, NULL },
  { "citations", NUMBERS, NULL },
  { "kind", WORDS, KINDS },
  { "source", 0, NULL },
  { "cat", 0, NULL },
  { "venue", 0, NULL },
  { "lang", 0, NULL },
  { "in", 0, NULL },
  { "search", 0, NULL },
  { "is", WORDS, STATES },
  { "has", WORDS, PARTS },
  { "no", WORDS, PARTS },
  { "date", DATES, NULL },
  { "added", DATES, NULL },
  { "read", DATES, NULL },
  { "year", DATES, NULL },
  { "after", DATES, NULL },
  { "before", DATES, NULL },
  { "sort", WORDS | ORDERS, ORDERINGS },
  { "limit", NUMBERS | ORDERS, NULL },
};

/* What else they are called. */
static const struct
{
  const char *name;
  const char *field;
} ALIASES[] = {
  { "au", "author" },
  { "ti", "title" },
  { "from", "author" },
  { "label", "tag" },
  { "abstract", "abs" },
};

/**
 * bw_query_field_find:
 * @name: in small letters, also an alias
 *
 * Returns: (nullable): the field's canonical name, a static string that stands for it
 */
const char *
bw_query_field_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ALIASES); i++)
    if (strcmp (ALIASES[i].name, name) == 0)
      name = ALIASES[i].field;
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (strcmp (FIELDS[i].name, name) == 0)
      return FIELDS[i].name;

  return NULL;
}

/* Returns: whether the field has one of @traits */
gboolean
bw_query_field_is (const char         *field,
                   BwQueryFieldTraits  traits)
{
  g_return_val_if_fail (field != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (FIELDS[i].name == field)
      return (FIELDS[i].traits & traits) != 0;

  return FALSE;
}

/* Returns: (nullable): the words that can be values of the field, where only some can */
const char *const *
bw_query_field_get_words (const char *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (FIELDS[i].name == field)
      return FIELDS[i].words;

  return NULL;
}

/**
 * bw_query_field_complete:
 * @beginning: of a name or an alias, in any letters
 *
 * Returns: (transfer container) (element-type utf8): the names of the fields that begin so, static
 *   strings, each once
 */
GPtrArray *
bw_query_field_complete (const char *beginning)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autofree char *lower = NULL;

  g_return_val_if_fail (beginning != NULL, names);

  lower = g_ascii_strdown (beginning, -1);
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (g_str_has_prefix (FIELDS[i].name, lower))
      g_ptr_array_add (names, (gpointer) FIELDS[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (ALIASES); i++)
    {
      const char *name = bw_query_field_find (ALIASES[i].field);

      if (g_str_has_prefix (ALIASES[i].name, lower) && !g_ptr_array_find (names, name, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }

  return names;
}

#include "bw-field-text.h"

#include <glib/gi18n.h>

#include "bw-row-text.h"

static const struct
{
  const char *field;
  const char *explanation;
} EXPLANATIONS[] = {
  { "title", N_ ("words of the title") },
  { "abs", N_ ("words of the abstract") },
  { "body", N_ ("words of the text") },
  { "note", N_ ("words of notes") },
  { "tag", N_ ("tags and keywords") },
  { "author", N_ ("who wrote it") },
  { "coauthor", N_ ("with whom somebody wrote") },
  { "affil", N_ ("of which organisation") },
  { "person", N_ ("who has a part in it") },
  { "mentions", N_ ("whom and what it mentions") },
  { "cites", N_ ("what it cites") },
  { "citedby", N_ ("what cites it") },
  { "citations", N_ ("how often it is cited") },
  { "kind", N_ ("what it is") },
  { "source", N_ ("where it comes from") },
  { "cat", N_ ("its category") },
  { "venue", N_ ("where it appeared") },
  { "lang", N_ ("its language") },
  { "in", N_ ("in which folder of feeds") },
  { "search", N_ ("what a saved search finds") },
  { "is", N_ ("bookmarked, new, unread, read") },
  { "has", N_ ("what comes with it") },
  { "no", N_ ("what it lacks") },
  { "date", N_ ("when it was published") },
  { "added", N_ ("when it was imported") },
  { "read", N_ ("when you looked at it") },
  { "year", N_ ("in which year it was published") },
  { "after", N_ ("published since then") },
  { "before", N_ ("published before then") },
  { "sort", N_ ("in which order") },
  { "limit", N_ ("how many at most") },
};

static const struct
{
  const char *field;
  const char *title;
} TITLES[] = {
  { "kind", N_ ("Kind") },
  { "year", N_ ("Year") },
  { "cat", N_ ("Category") },
  { "author", N_ ("Person") },
  { "source", N_ ("Source") },
  { "is", N_ ("State") },
};

static const struct
{
  const char *state;
  const char *title;
} STATES[] = {
  { "bookmarked", N_ ("Bookmarked") },
  { "unread", N_ ("Unread") },
  { "read", N_ ("Read") },
  { "new", N_ ("New") },
};

/* Returns: (nullable): what is asked of a thing by the field, in a few words */
const char *
bw_field_text_explain (const char *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (EXPLANATIONS); i++)
    if (g_str_equal (EXPLANATIONS[i].field, field))
      return _ (EXPLANATIONS[i].explanation);

  return NULL;
}

/* Returns: what a facet is of */
const char *
bw_field_text_title (const char *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    if (g_str_equal (TITLES[i].field, field))
      return _ (TITLES[i].title);

  return field;
}

/* Returns: what a person calls the value of a facet, where it is a word of the language; else itself */
const char *
bw_field_text_value (const char *field,
                     const char *value)
{
  const char *kind;

  g_return_val_if_fail (field != NULL, NULL);

  for (guint i = 0; g_str_equal (field, "is") && i < G_N_ELEMENTS (STATES); i++)
    if (g_str_equal (STATES[i].state, value))
      return _ (STATES[i].title);
  kind = g_str_equal (field, "kind") ? bw_row_text_kind_title (value) : NULL;

  return kind != NULL ? kind : value;
}

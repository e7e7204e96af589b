#include "bw-page-names.h"

#include <string.h>

#include "bw-author-record.h"
#include "bw-foreign-html.h"
#include "bw-text.h"

#define MAX_NAME 100 /* characters */

/* Cuts the marks around a name that no name has, such as pictures. */
static void
trim_marks (char *name)
{
  char *start = name;
  char *end = name + strlen (name);

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c) || strchr (".)'", *last) != NULL)
        {
          if (c != 0xfe0f)
            break;
        }
      end = last;
    }
  *end = '\0';
  memmove (name, start, (gsize) (end - start) + 1);
}

/* "Doe, Jane" and not two people: one comma, and one word before it. */
static gboolean
is_inverted (const char *text)
{
  const char *comma = strchr (text, ',');
  g_autofree char *family = comma != NULL ? g_strndup (text, (gsize) (comma - text)) : NULL;

  return comma != NULL && strpbrk (comma + 1, ",;&|") == NULL && strchr (family, ';') == NULL &&
         bw_text_count_words (family) == 1 && bw_text_count_words (comma + 1) <= 3;
}

static const char *
skip_by (const char *text)
{
  static const char *const WORDS[] = { "by ", "by: ", "written by ", "posted by ", "von ", "par ",
                                       "por ", "author: ", "autor: " };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_ascii_strncasecmp (text, WORDS[i], strlen (WORDS[i])) == 0)
      return text + strlen (WORDS[i]);

  return text;
}

/**
 * bw_page_names_add:
 * @authors: (element-type BwAuthorRecord): where they are added
 * @text: one name or several as the tags and the bylines of pages have them, plain or as
 *   HTML; an address is no name
 */
void
bw_page_names_add (GPtrArray  *authors,
                   const char *text)
{
  g_autoptr (GRegex) between =
    g_regex_new ("\\s*(?:;|,|&|\\||·|\\b(?:and|und|et)\\b)\\s*", 0, 0, NULL);
  g_autofree char *plain = bw_foreign_html_to_text (text);
  const char *start = skip_by (plain);
  g_auto (GStrv) names = NULL;

  if (strstr (plain, "://") != NULL || !g_utf8_validate (start, -1, NULL))
    return;
  if (is_inverted (start))
    {
      g_ptr_array_add (authors, bw_author_record_new_inverted (start));
      return;
    }
  names = g_regex_split (between, start, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      trim_marks (names[i]);
      if (*names[i] != '\0' && g_utf8_strlen (names[i], -1) <= MAX_NAME)
        g_ptr_array_add (authors, bw_author_record_new (names[i]));
    }
}

static gboolean
are_whole_names (char **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (bw_text_count_words (names[i]) < 2)
      return FALSE;

  return TRUE;
}

/**
 * bw_page_names_split:
 * @names: of a tag for the authors of a paper
 * @are_many: whether the tag is meant for several
 *
 * Several names stand between semicolons, or else, whole ones, between commas or around an
 * “and”. In a tag for one author a single comma is that of "Doe Roe, Jane Ann".
 *
 * Returns: (transfer full): the names, which may be empty, and inverted
 */
char **
bw_page_names_split (const char *names,
                     gboolean    are_many)
{
  static const struct
  {
    const char *mark;
    guint least; /* names for one author's tag */
  } SEPARATORS[] = { { ", ", 3 }, { " and ", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS) && strchr (names, ';') == NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (names, SEPARATORS[i].mark, -1);

      if (g_strv_length (parts) >= (are_many ? 2 : SEPARATORS[i].least) && are_whole_names (parts))
        return g_steal_pointer (&parts);
    }

  return g_strsplit (names, ";", -1);
}

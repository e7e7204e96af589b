#include "bw-page-names.h"

#include <string.h>

#include "bw-author-record.h"
#include "bw-feed-person.h"
#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-name-tail.h"
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

/* "Doe, Jane" and not two people: one comma, and before it one word or a name that begins
 * with a particle. */
static gboolean
is_inverted (const char *text)
{
  const char *comma = strchr (text, ',');
  g_autofree char *family = comma != NULL ? g_strndup (text, (gsize) (comma - text)) : NULL;

  return comma != NULL && strpbrk (comma + 1, ",;&|") == NULL && strchr (family, ';') == NULL &&
         (bw_text_count_words (family) == 1 ||
          (g_unichar_islower (g_utf8_get_char (text)) && bw_text_count_words (family) <= 4)) &&
         bw_text_count_words (comma + 1) <= 3;
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

/* Adds somebody, unless the page names him before. */
static void
add_person (GPtrArray      *authors,
            BwAuthorRecord *person)
{
  for (guint i = 0; i < MIN (authors->len, BW_MAX_COMPARED); i++)
    if (g_strcmp0 (((BwAuthorRecord *) g_ptr_array_index (authors, i))->name, person->name) == 0)
      {
        bw_author_record_free (person);
        return;
      }
  g_ptr_array_add (authors, person);
}

/* Each of @parts as "Doe, Jane", where all of them are or between semicolons. */
static gboolean
add_inverted (GPtrArray  *authors,
              char      **parts,
              gboolean    is_sure)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (!is_sure && !is_inverted (g_strstrip (parts[i])))
      return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      trim_marks (parts[i]);
      if (*parts[i] != '\0' && g_utf8_strlen (parts[i], -1) <= MAX_NAME)
        add_person (authors, is_inverted (parts[i]) ? bw_author_record_new_inverted (parts[i])
                                                    : bw_author_record_new (parts[i]));
    }

  return TRUE;
}

static void
add_split (GPtrArray  *authors,
           const char *text)
{
  g_autoptr (GRegex) between =
    g_regex_new ("\\s*(?:;|,|&|\\||·|\\b(?:and|und|et)\\b)\\s*", 0, 0, NULL);
  g_auto (GStrv) names = g_regex_split (between, text, 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      trim_marks (names[i]);
      if (*names[i] != '\0' && g_utf8_strlen (names[i], -1) <= MAX_NAME)
        add_person (authors, bw_author_record_new (names[i]));
    }
}

/**
 * bw_page_names_add_plain:
 * @authors: (element-type BwAuthorRecord): where they are added, each once
 * @text: one name or several as the tags and the bylines of pages have them, without markup;
 *   an address is no name
 */
void
bw_page_names_add_plain (GPtrArray  *authors,
                         const char *text)
{
  g_autofree char *line = bw_text_squeeze (text);
  g_autofree char *names = bw_name_tail_cut (skip_by (line));
  gboolean by_semicolon = strchr (names, ';') != NULL;
  g_auto (GStrv) parts = g_strsplit (names, by_semicolon ? ";" : " and ", -1);
  BwAuthorRecord *mailed = NULL;

  if (strstr (names, "://") != NULL || !g_utf8_validate (names, -1, NULL))
    return;
  if (strchr (names, '@') != NULL && strpbrk (names, ",;") == NULL)
    mailed = bw_feed_person_new_text (names);
  if (mailed != NULL && mailed->email != NULL && mailed->name != NULL)
    add_person (authors, mailed);
  else
    {
      g_clear_pointer (&mailed, bw_author_record_free);
      if (!add_inverted (authors, parts, by_semicolon))
        add_split (authors, names);
    }
}

/* As bw_page_names_add_plain(), where @text may have markup. */
void
bw_page_names_add (GPtrArray  *authors,
                   const char *text)
{
  g_autofree char *plain = bw_foreign_html_to_text (text);

  bw_page_names_add_plain (authors, plain);
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

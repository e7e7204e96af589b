#include "bw-openalex.h"

#include <stdlib.h>
#include <string.h>

#include "bw-limits.h"
#include "bw-service-text.h"

/* A place is what the service says it is, and so may be anything. */
static int
read_place (const BwValue *value)
{
  const char *text = bw_value_as_string (value);
  char *end;
  guint64 place;

  if (text == NULL || !g_ascii_isdigit (*text))
    return -1;
  place = g_ascii_strtoull (text, &end, 10);

  return *end == '\0' && place < BW_MAX_ABSTRACT_WORDS ? (int) place : -1;
}

static int
place_words (const BwValue  *index,
             const char    **words)
{
  int n = 0;

  for (const BwValue *word = index->first; word != NULL; word = word->next)
    for (const BwValue *at = bw_value_first (word, ""); at != NULL; at = at->next)
      {
        int place = read_place (at);

        if (place < 0)
          continue;
        words[place] = word->name;
        n = MAX (n, place + 1);
      }

  return n;
}

/* The heading goes, but not the first word of a sentence on abstract things. */
static const char *
skip_heading (const char *text)
{
  static const char HEADING[] = "abstract";
  const char *behind = text + strlen (HEADING);

  if (g_ascii_strncasecmp (text, HEADING, strlen (HEADING)) != 0)
    return text;
  if (*behind == ':' || *behind == '.' || *behind == '-')
    return behind + 1 + strspn (behind + 1, " ");
  if (g_str_has_prefix (behind, "—"))
    return behind + strlen ("—") + strspn (behind + strlen ("—"), " ");

  return *behind == ' ' && g_unichar_isupper (g_utf8_get_char (behind + 1)) ? behind + 1 : text;
}

/**
 * bw_openalex_read_abstract:
 * @index: (nullable): an `abstract_inverted_index`: for each word its places
 *
 * Returns: (transfer full) (nullable): the abstract; places that are none, or that lie
 *   beyond %BW_MAX_ABSTRACT_WORDS, are left out
 */
char *
bw_openalex_read_abstract (const BwValue *index)
{
  g_autofree const char **words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;
  GString *joined;
  int n;

  if (index == NULL || index->type != BW_VALUE_OBJECT)
    return NULL;
  words = g_new0 (const char *, BW_MAX_ABSTRACT_WORDS);
  n = place_words (index, words);
  joined = g_string_new (NULL);
  for (int i = 0; i < n; i++)
    if (words[i] != NULL && *words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  text = g_string_free (joined, FALSE);
  plain = bw_service_text_paragraphs (text);

  return *plain != '\0' ? g_strdup (skip_heading (plain)) : NULL;
}

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

static void
place_words (const BwValue *index,
             GPtrArray     *words)
{
  for (const BwValue *word = index->first; word != NULL; word = word->next)
    for (const BwValue *at = bw_value_first (word, ""); at != NULL; at = at->next)
      {
        int place = read_place (at);

        if (place < 0)
          continue;
        if ((guint) place >= words->len)
          g_ptr_array_set_size (words, place + 1);
        words->pdata[place] = (gpointer) word->name;
      }
}

static char *
join (GPtrArray *words)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (word == NULL || *word == '\0')
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, word);
    }

  return g_string_free (joined, FALSE);
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
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;

  if (index == NULL || index->type != BW_VALUE_OBJECT)
    return NULL;

  words = g_ptr_array_new ();
  place_words (index, words);
  text = join (words);
  plain = bw_service_text_paragraphs (text);

  return *plain != '\0' ? g_strdup (skip_heading (plain)) : NULL;
}

#include "bw-link-title.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-text.h"

/* Whether the words of a link are the title of the paper to which it leads, or talk about it. */

#define MIN_WORDS 3      /* fewer say “here” or name the authors */
#define MIN_IDEOGRAPHS 6 /* of a title that is written without spaces */
#define N_BEGINNING 5    /* words that tell */

static const char *const KINDS[] = { "article", "paper", "papers", "pdf", "preprint", "report", "study",
                                     "work", NULL };

static const char *const QUALITIES[] = { "brilliant", "classic", "earlier", "excellent", "famous",
                                         "fascinating", "full", "good", "great", "interesting",
                                         "latest", "new", "nice", "original", "other", "previous",
                                         "recent", "same", "seminal", "whole", "wonderful", NULL };

static const char *const OWNERS[] = { "another", "her", "his", "my", "our", "that", "the", "their",
                                      "these", "your", NULL };

static const char *const CALLS[] = { "check", "download", "get", "read", "see", "view", NULL };

static gboolean
has_any (char **words,
         const char *const *wanted)
{
  for (guint i = 0; words[i] != NULL && i < N_BEGINNING; i++)
    if (g_strv_contains (wanted, words[i]))
      return TRUE;

  return FALSE;
}

/* “A new study”, “the paper of”, “read the paper”. */
static gboolean
talks (const char *text)
{
  g_autofree char *key = bw_text_key (text);
  g_auto (GStrv) words = g_strsplit (key, " ", N_BEGINNING + 1);

  if (strstr (key, " published in ") != NULL || strstr (key, " et al") != NULL || g_str_has_prefix (key, "this "))
    return TRUE;
  if (words[0] == NULL || words[1] == NULL || !has_any (words, KINDS))
    return FALSE;

  return has_any (words, QUALITIES) || g_strv_contains (CALLS, words[0]) ||
         (g_strv_contains (OWNERS, words[0]) && g_strv_contains (KINDS, words[1]));
}

/* Parts of sentences begin small; so do titles only with a word that is none: `node2vec`, `mixup:`. */
static gboolean
begins_small (const char *text)
{
  gsize length = strcspn (text, " ");

  if (!g_unichar_islower (g_utf8_get_char (text)) || text[length - 1] == ':')
    return FALSE;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c) || g_unichar_isupper (c) || g_unichar_get_script (c) == G_UNICODE_SCRIPT_GREEK)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_long_enough (const char *text)
{
  guint n_ideographs = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n_ideographs += bw_text_is_ideograph (g_utf8_get_char (at));

  return bw_text_count_words (text) >= MIN_WORDS || n_ideographs >= MIN_IDEOGRAPHS;
}

static gboolean
is_title (const char *text)
{
  return is_long_enough (text) && strstr (text, "://") == NULL &&
         g_ascii_strncasecmp (text, "arxiv:", 6) != 0 &&
         g_utf8_strlen (text, -1) <= BW_MAX_TITLE_LENGTH && !talks (text);
}

/* Returns: (transfer full) (nullable): what is between the quotation marks around @text */
static char *
dup_quoted (const char *text)
{
  static const char *const QUOTES[][2] = { { "“", "”" }, { "\"", "\"" }, { "‘", "’" } };

  for (guint i = 0; i < G_N_ELEMENTS (QUOTES); i++)
    {
      gsize begin = strlen (QUOTES[i][0]);
      gsize end = strlen (QUOTES[i][1]);

      if (g_str_has_prefix (text, QUOTES[i][0]) && g_str_has_suffix (text, QUOTES[i][1]) &&
          strlen (text) > begin + end)
        return g_strndup (text + begin, strlen (text) - begin - end);
    }

  return NULL;
}

/**
 * bw_link_title_of:
 * @words: of a link
 *
 * Returns: (transfer full) (nullable): the title that they are, or `NULL` when they do not
 *   look like one
 */
char *
bw_link_title_of (const char *words)
{
  g_autofree char *text = bw_text_squeeze (words);
  g_autofree char *quoted = dup_quoted (text);

  if (quoted != NULL)
    return is_title (quoted) ? g_steal_pointer (&quoted) : NULL;

  return is_title (text) && !begins_small (text) ? g_steal_pointer (&text) : NULL;
}

/* Returns: (transfer full) (nullable): as bw_link_title_of() */
char *
bw_link_title_read (const GumboNode *link)
{
  g_autofree char *words = bw_html_node_get_text (link);

  return bw_link_title_of (words);
}

#include "bw-page-byline.h"

#include <string.h>

#include "bw-text.h"

#define MAX_INSIDE 50    /* elements inside one that are looked at */
#define MAX_WORDS 24     /* of a line that says who wrote something */
#define MAX_LENGTH 10000 /* bytes of what may be such a line, with the white space in it */

/* Parts of the classes and ids of elements that hold an author; the best come first. */
static const char *const PLACES[] = { "byline__name", "author-name", "author_name", "authorname",
                                      "entry-author", "post-author", "article-author", "fn",
                                      "byline", "author", "writer", "submitted-by",
                                      "attribution", "username" };

/* Parts of those of elements whose authors are others: of comments, pictures, other articles. */
static const char *const BESIDE[] = { "comment", "sidebar", "related", "footer", "widget", "reply",
                                      "recommend", "bibliography", "reference", "quote",
                                      "testimonial", "menu" };

/* The classes, the id and the name of the component of an element, in small letters. */
static char *
dup_marks (const GumboNode *node)
{
  const char *classes = bw_html_node_get (node, "class");
  const char *id = bw_html_node_get (node, "id");
  const char *component = bw_html_node_get (node, "data-component");
  g_autofree char *marks = NULL;

  if (classes == NULL && id == NULL && component == NULL)
    return NULL;
  marks = g_strjoin (" ", classes != NULL ? classes : "", id != NULL ? id : "",
                     component != NULL ? component : "", NULL);

  return g_ascii_strdown (marks, -1);
}

static gboolean
holds_any (const char *marks,
           const char *const *words,
           gsize n)
{
  for (gsize i = 0; marks != NULL && i < n; i++)
    if (strstr (marks, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether what stands in @node is beside the article. */
static gboolean
is_beside (const GumboNode *node)
{
  static const GumboTag TAGS[] = { GUMBO_TAG_FIGURE, GUMBO_TAG_ASIDE, GUMBO_TAG_NAV,
                                   GUMBO_TAG_FOOTER, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_HEAD };
  g_autofree char *marks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (TAGS); i++)
    if (bw_html_node_is (node, TAGS[i]))
      return TRUE;
  if (bw_html_node_is (node, GUMBO_TAG_BODY) || bw_html_node_is (node, GUMBO_TAG_HTML))
    return FALSE;
  marks = dup_marks (node);

  return holds_any (marks, BESIDE, G_N_ELEMENTS (BESIDE));
}

static gboolean
has_word (const GumboNode *node,
          const char      *attribute,
          const char      *word)
{
  const char *value = bw_html_node_get (node, attribute);
  g_auto (GStrv) words = value != NULL ? g_strsplit_set (value, " \t\n", -1) : NULL;

  return words != NULL && g_strv_contains ((const char *const *) words, word);
}

/* Whether @node is a link to what else somebody has written. */
static gboolean
leads_to_author (const GumboNode *node)
{
  const char *href = bw_html_node_is (node, GUMBO_TAG_A) ? bw_html_node_get (node, "href") : NULL;

  return href != NULL && bw_html_node_get (node, "class") == NULL &&
         (strstr (href, "/author/") != NULL || strstr (href, "/authors/") != NULL);
}

/* How surely an element names who wrote the page; 0 for not at all. */
static guint
rank (const GumboNode *node)
{
  g_autofree char *marks = NULL;

  if (has_word (node, "rel", "author"))
    return G_N_ELEMENTS (PLACES) + 1;
  if (bw_html_node_is_named (node, "author"))
    return G_N_ELEMENTS (PLACES);
  if (leads_to_author (node))
    return 1;
  marks = dup_marks (node);
  for (guint i = 0; marks != NULL && i < G_N_ELEMENTS (PLACES); i++)
    if (strcmp (PLACES[i], "fn") == 0 ? has_word (node, "class", PLACES[i])
                                      : strstr (marks, PLACES[i]) != NULL)
      return G_N_ELEMENTS (PLACES) - i;

  return 0;
}

/* Whether @node says what the author is and not who: a title, a time, an account. */
static gboolean
is_no_name (const GumboNode *node)
{
  static const char *const WORDS[] = { "title", "role", "date", "time", "social", "extra", "bio",
                                       "email", "twitter", "avatar", "meta" };

  g_autofree char *marks = dup_marks (node);

  if (bw_html_node_is (node, GUMBO_TAG_TIME) || bw_html_node_is (node, GUMBO_TAG_STYLE) ||
      bw_html_node_is (node, GUMBO_TAG_SCRIPT))
    return TRUE;

  return holds_any (marks, WORDS, G_N_ELEMENTS (WORDS));
}

/* Cuts what stands behind the names: for whom they write, when, and between quotation marks. */
static void
cut_rest (char *line)
{
  static const char *const ENDS[] = { " — ", " – ", " - ", " | ", " from ", " For ", " for ", " on ",
                                      " @", " (", " am ", " via " };
  char *quote = strpbrk (line, "\"");
  char *close = quote != NULL ? strchr (quote + 1, '"') : NULL;

  if (close != NULL)
    memmove (quote, close + 1 + (close[1] == ' '), strlen (close + 1 + (close[1] == ' ')) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    {
      char *end = strstr (line, ENDS[i]);

      if (end != NULL && end > line)
        *end = '\0';
    }
  for (char *at = line; *at != '\0'; at++)
    if (*at == '_')
      *at = ' ';
  if (g_ascii_strncasecmp (line, "by ", 3) != 0)
    line[strcspn (line, "0123456789")] = '\0';
  g_strchomp (line);
}

static char *
read_names (const GumboNode *top)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GumboNode *at = top;
  g_autofree char *line = NULL;
  guint n = 0;

  while (at != NULL && n < MAX_INSIDE && text->len <= MAX_LENGTH)
    {
      if (bw_html_node_is_text (at))
        g_string_append (text, at->v.text.text);
      else if (bw_html_node_is_element (at))
        {
          n++;
          if (at != top && is_no_name (at))
            {
              at = bw_html_node_next_after (at, top);
              continue;
            }
          g_string_append_c (text, ' ');
        }
      at = bw_html_node_next (at, top);
    }
  if (text->len > MAX_LENGTH)
    return NULL;
  line = bw_text_squeeze (text->str);
  cut_rest (line);

  return bw_text_count_words (line) <= MAX_WORDS && strpbrk (line, "@<>{}") == NULL
           ? g_steal_pointer (&line)
           : NULL;
}

/* Words in names of people, and between them, that begin small. */
static const char *const PARTICLES[] = { "af", "al", "and", "av", "bin", "by", "da", "de", "del",
                                         "della", "den", "der", "di", "do", "dos", "du", "e", "el",
                                         "et", "ibn", "la", "le", "ten", "ter", "und", "van", "von",
                                         "y", "zu", NULL };

/* Whether all words are such as names have: what stands there may be a button. */
static gboolean
is_name (const char *line)
{
  g_auto (GStrv) words = line != NULL ? g_strsplit (line, " ", -1) : NULL;
  guint n_names = 0;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      gunichar first = g_utf8_get_char (words[i]);

      if (g_unichar_isdigit (first))
        return FALSE;
      if (g_unichar_islower (first) && !g_strv_contains (PARTICLES, words[i]))
        return FALSE;
      n_names += g_unichar_isalpha (first) && !g_unichar_islower (first) &&
                 g_ascii_strcasecmp (words[i], "by") != 0 && g_ascii_strcasecmp (words[i], "by:") != 0;
    }

  return n_names > 0 && !g_str_has_prefix (line, "Author") && !g_str_has_prefix (line, "About ");
}

/**
 * bw_page_byline_find:
 *
 * Returns: (transfer full) (nullable): the names with which a page that states them nowhere
 *   else is signed, as it has them
 */
char *
bw_page_byline_find (const BwHtmlTree *tree)
{
  const GumboNode *root = bw_html_tree_get_root (tree);
  const GumboNode *at = root;
  g_autofree char *best = NULL;
  guint best_rank = 0;

  while (at != NULL)
    {
      gboolean is_element = bw_html_node_is_element (at);
      guint own;
      g_autofree char *names = NULL;

      if (is_element && is_beside (at))
        {
          at = bw_html_node_next_after (at, root);
          continue;
        }
      own = is_element ? rank (at) : 0;
      names = own > best_rank ? read_names (at) : NULL;
      if (is_name (names))
        {
          g_free (best);
          best = g_steal_pointer (&names);
          best_rank = own;
        }
      at = bw_html_node_next (at, root);
    }

  return g_steal_pointer (&best);
}

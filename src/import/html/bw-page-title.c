#include "bw-page-title.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-text.h"

#define MAX_HEADINGS 50     /* that are compared with the title */
#define MIN_HEADING_WORDS 3 /* fewer may be the site's name */
#define MAX_INSIDE 20       /* nodes inside a heading that are looked at */

static const char *const SEPARATORS[] = { " | ", " - ", " – ", " — ", " · ", " :: ", " « ", " » " };

/* Cuts the name of the site from the end of @title, when @title ends with it. */
static void
cut_site (char       *title,
          const char *site)
{
  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    {
      g_autofree char *tail = g_strconcat (SEPARATORS[i], site, NULL);
      gsize length = strlen (title);
      gsize tail_length = strlen (tail);

      if (length > tail_length &&
          g_ascii_strcasecmp (title + length - tail_length, tail) == 0)
        title[length - tail_length] = '\0';
    }
}

/* arXiv puts a paper's number before its title. */
static void
cut_number (char *title)
{
  char *end = *title == '[' ? strchr (title, ']') : NULL;

  if (end != NULL && g_ascii_isdigit (title[1]) && end[1] == ' ')
    memmove (title, end + 2, strlen (end + 2) + 1);
}

/**
 * bw_page_title_trim:
 *
 * Returns: (transfer full): @title as a line, without the name of the site
 */
char *
bw_page_title_trim (const char       *title,
                    const BwPageMeta *meta)
{
  const char *site = bw_page_meta_get (meta, "og:site_name");
  char *text = bw_foreign_html_to_text (title);

  if (site == NULL)
    site = bw_page_meta_get (meta, "application-name");
  if (site != NULL)
    cut_site (text, site);
  cut_number (text);

  return text;
}

/* Whether an address is that of the first page of a site. */
static gboolean
is_home (const char *href)
{
  const char *host = strstr (href, "://");
  const char *path = host != NULL ? strchr (host + 3, '/') : href;

  return path == NULL || strcmp (path, "/") == 0 || strcmp (path, "./") == 0 ||
         strcmp (path, "/index.html") == 0 || strcmp (path, "index.html") == 0;
}

/* Whether a heading names the site and not what is on the page: it says so, or leads home. */
static gboolean
is_of_site (const GumboNode *heading)
{
  static const char *const CLASSES[] = { "site-title", "site-name", "blog-title", "logo", "brand",
                                         "navbar-brand", "site-header__title" };
  const GumboNode *at = heading;

  for (guint n = 0; at != NULL && n < MAX_INSIDE; at = bw_html_node_next (at, heading), n++)
    if (bw_html_node_is (at, GUMBO_TAG_A) && bw_html_node_get (at, "href") != NULL &&
        is_home (bw_html_node_get (at, "href")))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (CLASSES); i++)
    if (bw_html_node_has_class (heading, CLASSES[i]) ||
        bw_html_node_has_class (heading->parent, CLASSES[i]))
      return TRUE;

  return FALSE;
}

/* The text of the page's only heading of the first level that is not the site's. */
static char *
find_heading (const BwHtmlTree *tree)
{
  const GumboNode *root = bw_html_tree_get_root (tree);
  const GumboNode *found = NULL;
  g_autofree char *text = NULL;

  for (const GumboNode *at = root; at != NULL; at = bw_html_node_next (at, root))
    if (bw_html_node_is (at, GUMBO_TAG_H1) && !is_of_site (at))
      {
        if (found != NULL)
          return NULL;
        found = at;
      }
  if (found == NULL)
    return NULL;
  text = bw_html_node_get_text (found);

  return bw_text_squeeze (text);
}

/* Cuts what stands behind the last separator of a long title and is short itself: that is
 * where sites put their name. */
static void
cut_last_part (char *title)
{
  char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    {
      char *at = g_strrstr (title, SEPARATORS[i]);

      if (at != NULL && at > last)
        last = at;
    }
  if (last != NULL && strlen (last) < (gsize) (last - title) &&
      bw_text_count_words (last) <= 4 && last - title > 10)
    *last = '\0';
}

static gboolean
is_titled (const GumboNode *node,
           guint            rank)
{
  static const char *const CLASSES[] = { "post-title", "entry-title", "article-title", "headline" };

  if (rank == 0)
    return bw_html_node_is (node, GUMBO_TAG_H1);
  if (rank == 2)
    return bw_html_node_is (node, GUMBO_TAG_H2);
  for (guint i = 0; i < G_N_ELEMENTS (CLASSES); i++)
    if (bw_html_node_has_class (node, CLASSES[i]))
      return TRUE;

  return FALSE;
}

/* The first heading that says something, for a page that has no title at all. */
static char *
find_any_heading (const BwHtmlTree *tree)
{
  const GumboNode *root = bw_html_tree_get_root (tree);

  for (guint rank = 0; rank < 3; rank++)
    for (const GumboNode *at = root; at != NULL; at = bw_html_node_next (at, root))
      if (bw_html_node_is_element (at) && is_titled (at, rank) && !is_of_site (at))
        {
          g_autofree char *text = bw_html_node_get_text (at);
          g_autofree char *line = bw_text_squeeze (text);

          if (*line != '\0' && g_utf8_strlen (line, -1) <= BW_MAX_TITLE_LENGTH)
            return g_steal_pointer (&line);
        }

  return NULL;
}

static gboolean
is_separator_at (const char *text,
                 gboolean    ends)
{
  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (ends ? g_str_has_suffix (text, SEPARATORS[i]) : g_str_has_prefix (text, SEPARATORS[i]))
      return TRUE;

  return FALSE;
}

static void
cut_separator (char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (g_str_has_suffix (text, SEPARATORS[i]))
      text[strlen (text) - strlen (SEPARATORS[i])] = '\0';
}

/* Whether @heading is one of the parts of @title: the page's own, and the others the site's. */
static gboolean
is_part (const char *title,
         const char *heading)
{
  const char *at = strstr (title, heading);
  g_autofree char *before = at != NULL ? g_strndup (title, (gsize) (at - title)) : NULL;

  return at != NULL && (*before == '\0' || is_separator_at (before, TRUE)) &&
         (at[strlen (heading)] == '\0' || is_separator_at (at + strlen (heading), FALSE));
}

/* The heading of the second level that is all that @title says before its last part, where
 * that part is @heading: then the heading of the first is the site's. */
static char *
find_before_site (const BwHtmlTree *tree,
                  const char       *title,
                  const char       *heading)
{
  const GumboNode *root = bw_html_tree_get_root (tree);
  gsize length = strlen (title);
  gsize tail = strlen (heading);
  g_autofree char *before = length > tail && g_str_has_suffix (title, heading)
                              ? g_strndup (title, length - tail)
                              : NULL;
  g_autofree char *key = NULL;
  guint n = 0;

  if (before == NULL || !is_separator_at (before, TRUE))
    return NULL;
  cut_separator (before);
  key = g_utf8_casefold (before, -1);
  for (const GumboNode *at = root; at != NULL && n < MAX_HEADINGS; at = bw_html_node_next (at, root))
    if (bw_html_node_is (at, GUMBO_TAG_H2))
      {
        g_autofree char *text = bw_html_node_get_text (at);
        g_autofree char *line = bw_text_squeeze (text);
        g_autofree char *own = g_utf8_casefold (line, -1);

        n++;
        if (strcmp (own, key) == 0)
          return g_steal_pointer (&before);
      }

  return NULL;
}

/* Cuts the name of the site from the begin of a title, where it may stand before a colon. */
static void
cut_site_before (char       *title,
                 const char *site)
{
  gsize length = strlen (site);
  char *rest = title + length;

  if (length == 0 || !g_str_has_prefix (title, site))
    return;
  if (g_str_has_prefix (rest, ": ") && rest[2] != '\0')
    {
      memmove (title, rest + 2, strlen (rest + 2) + 1);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (g_str_has_prefix (rest, SEPARATORS[i]) && rest[strlen (SEPARATORS[i])] != '\0')
      {
        rest += strlen (SEPARATORS[i]);
        memmove (title, rest, strlen (rest) + 1);
        return;
      }
}

/* Cuts from the title what the page has as the heading of its site. */
static void
cut_site_heading (char             *title,
                  const BwHtmlTree *tree)
{
  const GumboNode *root = bw_html_tree_get_root (tree);
  guint n = 0;

  for (const GumboNode *at = root; at != NULL && n < MAX_HEADINGS; at = bw_html_node_next (at, root))
    if (bw_html_node_is (at, GUMBO_TAG_H1) && n++ < MAX_HEADINGS && is_of_site (at))
      {
        g_autofree char *text = bw_html_node_get_text (at);
        g_autofree char *site = bw_text_squeeze (text);

        cut_site (title, site);
        cut_site_before (title, site);
        return;
      }
}

/* The longest heading of the page that is a part of its title. */
static char *
find_part (const BwHtmlTree *tree,
           const char       *title)
{
  const GumboNode *root = bw_html_tree_get_root (tree);
  char *longest = NULL;
  guint n = 0;

  for (const GumboNode *at = root; at != NULL && n < MAX_HEADINGS; at = bw_html_node_next (at, root))
    if (bw_html_node_is (at, GUMBO_TAG_H1) || bw_html_node_is (at, GUMBO_TAG_H2))
      {
        g_autofree char *text = bw_html_node_get_text (at);
        g_autofree char *line = bw_text_squeeze (text);

        n++;
        if (bw_text_count_words (line) < MIN_HEADING_WORDS || !is_part (title, line) ||
            (longest != NULL && strlen (longest) >= strlen (line)))
          continue;
        g_free (longest);
        longest = g_steal_pointer (&line);
      }

  return longest;
}

/**
 * bw_page_title_find:
 *
 * Returns: (transfer full) (nullable): a title for a page that states none but in its
 *   `title` element, in which the site may name itself
 */
char *
bw_page_title_find (const BwHtmlTree *tree,
                    const BwPageMeta *meta)
{
  g_autofree char *heading = find_heading (tree);
  g_autofree char *title = NULL;
  g_autofree char *part = NULL;
  g_autofree char *before = NULL;

  if (meta->title == NULL)
    return find_any_heading (tree);

  title = bw_page_title_trim (meta->title, meta);
  cut_site_heading (title, tree);
  part = find_part (tree, title);
  if (heading != NULL && (before = find_before_site (tree, title, heading)) != NULL)
    return g_steal_pointer (&before);
  if (heading != NULL && *heading != '\0' && strstr (title, heading) != NULL &&
      (part == NULL || strlen (part) <= strlen (heading)))
    return g_steal_pointer (&heading);
  if (part != NULL)
    return g_steal_pointer (&part);
  cut_last_part (title);

  return *title != '\0' ? g_steal_pointer (&title) : NULL;
}

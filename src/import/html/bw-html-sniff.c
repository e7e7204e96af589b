#include "bw-html-sniff.h"

#include <string.h>

#define MAX_COMMENTS 20 /* before the page begins */

/* What a whole page begins with, and what a part of one may. */
static const char *const PAGES[] = { "!doctype html", "html", "head", "body" };

static const char *const PARTS[] = { "meta", "title", "link", "style", "script", "div", "p",
                                     "table", "article", "section", "main", "header", "nav", "h1",
                                     "h2", "h3",
                                     "ul", "ol", "blockquote", "center", "span", "a", "b", "font",
                                     "img", "figure" };

/* Marks at the beginning of a line that HTML has no use for. */
static const char *const MARKDOWN[] = { "# ", "## ", "### ", "```", "- [", "* [", "---\n", "[![" };

static const char *
skip_to (const char *text,
         const char *end)
{
  const char *found = strstr (text, end);

  return found != NULL ? found + strlen (end) : text + strlen (text);
}

static const char *
skip_before (const char *text)
{
  for (guint i = 0; i < MAX_COMMENTS; i++)
    {
      text += strspn (text, " \t\n");
      if (g_str_has_prefix (text, "<!--"))
        text = skip_to (text, "-->");
      else if (g_str_has_prefix (text, "<?xml"))
        text = skip_to (text, ">");
      else
        break;
    }

  return text;
}

static gboolean
begins_with (const char *tag,
             const char *const *names,
             gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize length = strlen (names[i]);

      if (g_ascii_strncasecmp (tag, names[i], length) == 0 && !g_ascii_isalnum (tag[length]) &&
          tag[length] != '-' && tag[length] != ':')
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_markdown (const char *text)
{
  for (const char *line = text; line != NULL; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      for (guint i = 0; i < G_N_ELEMENTS (MARKDOWN); i++)
        if (g_str_has_prefix (line, MARKDOWN[i]))
          return TRUE;
    }

  return FALSE;
}

/**
 * bw_html_sniff:
 *
 * Whether @text is a page in HTML or a part of one. Text with some HTML in it, such as a
 * note in Markdown, is none.
 */
gboolean
bw_html_sniff (const char *text)
{
  text = skip_before (text);
  if (*text != '<')
    return FALSE;
  if (begins_with (text + 1, PAGES, G_N_ELEMENTS (PAGES)))
    return TRUE;

  return begins_with (text + 1, PARTS, G_N_ELEMENTS (PARTS)) && strstr (text, "</") != NULL &&
         !has_markdown (text);
}

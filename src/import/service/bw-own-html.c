#include "bw-own-html.h"

#include <string.h>

#include "bw-limits.h"

#define DIGITS "0123456789"
#define MAX_NAME 16

/*
 * What an export holds was written by this program, with ids and links of its own that
 * the sanitiser takes from foreign HTML. It is taken as it is only if each byte of it is
 * what the writer writes: nested elements, attributes and addresses of these lists and
 * nothing else. Anything more is foreign, whoever says that it is not.
 */
static const char *const ELEMENTS[] = {
  "a",
  "b",
  "blockquote",
  "br",
  "caption",
  "cite",
  "code",
  "dd",
  "del",
  "div",
  "dl",
  "dt",
  "em",
  "figcaption",
  "figure",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hr",
  "i",
  "img",
  "ins",
  "kbd",
  "li",
  "mark",
  "ol",
  "p",
  "pre",
  "q",
  "s",
  "samp",
  "section",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "u",
  "ul",
  "var",
  NULL,
};

static const char *const VOID_ELEMENTS[] = { "br", "hr", "img", NULL };
static const char *const TEXTS[] = { "alt", "title", "lang", NULL };
static const char *const NUMBERS[] = { "colspan", "rowspan", "start", "width", "height", NULL };
static const char *const CLASSES[] = { "footnotes", "noteref", "outside", "wayback", NULL };

typedef struct
{
  const char *at;
  GPtrArray  *open; /* the element names, static */
} Checker;

/* `s-1`, `fn-1`, `fnref-1` */
static gboolean
is_mark (const char *value)
{
  static const char *const PREFIXES[] = { "s-", "fn-", "fnref-" };

  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    {
      gsize length = strlen (PREFIXES[i]);

      if (strncmp (value, PREFIXES[i], length) == 0 && value[length] != '\0' &&
          value[length + strspn (value + length, DIGITS)] == '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_address (const char *value)
{
  static const char OWN[] = "bookwheel:paper/";

  if (*value == '#')
    return value[1] == '\0' || is_mark (value + 1);
  if (g_str_has_prefix (value, OWN))
    return value[strlen (OWN)] != '\0' &&
           value[strlen (OWN) + strspn (value + strlen (OWN), DIGITS)] == '\0';

  return g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "http://") ||
         g_str_has_prefix (value, "mailto:");
}

static gboolean
is_attribute (const char *element,
              const char *name,
              const char *value)
{
  if (strcmp (name, "id") == 0)
    return is_mark (value);
  if (strcmp (name, "class") == 0)
    return g_strv_contains (CLASSES, value);
  if (strcmp (name, "href") == 0)
    return strcmp (element, "a") == 0 && is_address (value);
  if (strcmp (name, "src") == 0)
    return strcmp (element, "img") == 0 &&
           (g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "http://"));
  if (g_strv_contains (NUMBERS, name))
    return *value != '\0' && value[strspn (value, DIGITS)] == '\0';

  return g_strv_contains (TEXTS, name);
}

/* Of the entities only those that the writer writes. */
static gboolean
skip_entity (Checker *self)
{
  static const char *const OWN[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;" };

  for (guint i = 0; i < G_N_ELEMENTS (OWN); i++)
    if (g_str_has_prefix (self->at, OWN[i]))
      {
        self->at += strlen (OWN[i]);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_name (Checker    *self,
           const char *chars,
           char        name[MAX_NAME])
{
  gsize length = strspn (self->at, chars);

  if (length == 0 || length >= MAX_NAME)
    return FALSE;
  memcpy (name, self->at, length);
  name[length] = '\0';
  self->at += length;

  return TRUE;
}

/* ` name="value"` */
static gboolean
read_attribute (Checker    *self,
                const char *element)
{
  char name[MAX_NAME];
  g_autofree char *value = NULL;
  const char *start;

  self->at++;
  if (!read_name (self, "abcdefghijklmnopqrstuvwxyz", name) || strncmp (self->at, "=\"", 2) != 0)
    return FALSE;
  start = self->at += 2;
  while (*self->at != '"')
    if (*self->at == '&' ? !skip_entity (self) : *self->at == '\0' || *self->at == '<')
      return FALSE;
    else if (*self->at != '"')
      self->at += *self->at != '&';
  value = g_strndup (start, (gsize) (self->at - start));
  self->at++;

  return is_attribute (element, name, value);
}

static const char *
find_name (const char *name)
{
  for (guint i = 0; ELEMENTS[i] != NULL; i++)
    if (strcmp (ELEMENTS[i], name) == 0)
      return ELEMENTS[i];

  return NULL;
}

static gboolean
read_tag (Checker *self)
{
  gboolean closing = self->at[1] == '/';
  char name[MAX_NAME];
  const char *element;

  self->at += 1 + closing;
  if (!read_name (self, "abcdefghijklmnopqrstuvwxyz" DIGITS, name) ||
      (element = find_name (name)) == NULL)
    return FALSE;
  while (!closing && *self->at == ' ')
    if (!read_attribute (self, element))
      return FALSE;
  if (*self->at++ != '>')
    return FALSE;
  if (closing)
    return self->open->len > 0 && g_ptr_array_steal_index (self->open, self->open->len - 1) == element;
  if (!g_strv_contains (VOID_ELEMENTS, element))
    g_ptr_array_add (self->open, (gpointer) element);

  return self->open->len <= BW_MAX_NESTING;
}

/**
 * bw_own_html_is:
 *
 * Returns: whether @html can be nothing but what this program writes, and so is safe
 */
gboolean
bw_own_html_is (const char *html)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Checker self = { html, open };

  g_return_val_if_fail (html != NULL, FALSE);

  while (*self.at != '\0')
    {
      if (*self.at == '<' ? !read_tag (&self) : *self.at == '&' && !skip_entity (&self))
        return FALSE;
      self.at += strcspn (self.at, "<&>");
      if (*self.at == '>')
        return FALSE;
    }

  return open->len == 0;
}

/**
 * bw_own_html_with_mentions:
 * @html: of our own
 *
 * Returns: (transfer full): the HTML in which a link to a paper is the link of a reader,
 *   `bookwheel:mention/n`, which is made one to the paper again when it is kept
 */
char *
bw_own_html_with_mentions (const char     *html,
                           BwOwnHtmlPlace  place,
                           gpointer        user_data)
{
  static const char LINK[] = "href=\"bookwheel:paper/";
  GString *out = g_string_sized_new (strlen (html));
  const char *at;

  while ((at = strstr (html, LINK)) != NULL)
    {
      char *end;
      guint64 paper = g_ascii_strtoull (at + strlen (LINK), &end, 10);
      int n = place (paper, user_data);

      g_string_append_len (out, html, at - html);
      if (n >= 0)
        g_string_append_printf (out, "href=\"bookwheel:mention/%d", n);
      else
        g_string_append (out, "href=\"#");
      html = end;
    }
  g_string_append (out, html);

  return g_string_free (out, FALSE);
}

#include "bw-digest-lines.h"

#include <string.h>

#include "bw-text.h"

#define MAX_LINK_TEXT 400 /* bytes between the brackets of a link in Markdown */
#define MAX_ADDRESS 800   /* and between the round ones */
#define MAX_PREFIX 16
#define MAX_LEVEL 6

static void
line_free (gpointer data)
{
  BwDigestLine *line = data;

  g_free (line->text);
  g_free (line->link);
  g_free (line);
}

/* The name of a tag for an image at @at, perhaps with a prefix such as "svg:". */
static gsize
measure_image_name (const char *at)
{
  static const char *const NAMES[] = { "image", "img", "picture", "figure", "svg" };
  gsize prefix = strcspn (at, " <>:/\"");

  prefix = prefix > 0 && prefix <= MAX_PREFIX && at[prefix] == ':' ? prefix + 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      gsize length = strlen (NAMES[i]);

      if (g_ascii_strncasecmp (at + prefix, NAMES[i], length) == 0 &&
          !g_ascii_isalnum (at[prefix + length]))
        return prefix + length;
    }

  return 0;
}

/*
 * The end of an image at @at as pages leave it when they are copied as text: an
 * element with its content, an empty element, or an image of Markdown. NULL when
 * there is none. Once nothing closes an element, the rest of the line is not
 * searched again.
 */
static const char *
skip_image (const char *at,
            gboolean   *is_open_ended)
{
  g_autofree char *closing = NULL;
  const char *end = NULL;
  gsize length;

  if (g_str_has_prefix (at, "!["))
    {
      const char *text_end = memchr (at, ']', strnlen (at, MAX_LINK_TEXT));

      if (text_end == NULL || text_end[1] != '(')
        return NULL;
      end = memchr (text_end, ')', strnlen (text_end, MAX_ADDRESS));
      return end != NULL ? end + 1 : NULL;
    }
  if (*at != '<' || (length = measure_image_name (at + 1)) == 0)
    return NULL;

  closing = g_strdup_printf ("</%.*s>", (int) length, at + 1);
  if (!*is_open_ended)
    end = strstr (at, closing);
  *is_open_ended |= end == NULL;
  if (end != NULL)
    return end + strlen (closing);

  end = g_strstr_len (at, MAX_ADDRESS, ">");

  return end != NULL ? end + 1 : NULL;
}

/* The text of a link "[text](http://…)" and where the link ends, or NULL. */
static const char *
skip_link (const char  *at,
           const char **text_end)
{
  const char *close = memchr (at, ']', strnlen (at, MAX_LINK_TEXT));
  const char *end;

  if (close == NULL || !g_str_has_prefix (close, "](http") ||
      memchr (at + 1, '[', (gsize) (close - at) - 1) != NULL)
    return NULL;
  end = memchr (close, ')', strnlen (close, MAX_ADDRESS));
  if (end == NULL)
    return NULL;
  *text_end = close;

  return end + 1;
}

/* The length of a mark of emphasis at @at that belongs to no text. */
static gsize
measure_emphasis (const char *at)
{
  if (g_str_has_prefix (at, "**"))
    return strlen ("**");

  return g_str_has_prefix (at, "*(") ? 1 : 0;
}

/* Takes a link "[text](http://…)"; @link is the text of the first. */
static const char *
take_link (const char  *line,
           GString     *out,
           char       **link)
{
  const char *text_end = NULL;
  const char *end = *line == '[' ? skip_link (line, &text_end) : NULL;

  if (end == NULL)
    return NULL;

  g_string_append_len (out, line + 1, text_end - line - 1);
  if (*link == NULL)
    *link = g_strndup (line + 1, (gsize) (text_end - line - 1));

  return end;
}

/* Leaves out the images and the marks of Markdown; @link is the text of the first link. */
static char *
clean (const char  *line,
       gboolean    *has_image,
       char       **link)
{
  gboolean is_open_ended = FALSE;
  GString *out = g_string_sized_new (strlen (line));

  while (*line != '\0')
    {
      const char *end = skip_image (line, &is_open_ended);
      gsize emphasis = measure_emphasis (line);

      if (end != NULL)
        {
          *has_image = TRUE;
          line = end;
        }
      else if ((end = take_link (line, out, link)))
        line = end;
      else if (emphasis > 0)
        line += emphasis;
      else if (g_str_has_prefix (line, ")*"))
        {
          g_string_append_c (out, ')');
          line += strlen (")*");
        }
      else
        {
          gsize plain = 1 + strcspn (line + 1, "<![*)");

          g_string_append_len (out, line, (gssize) plain);
          line += plain;
        }
    }

  return g_string_free (out, FALSE);
}

/* A line that stands for an image and says nothing else. */
static gboolean
is_placeholder (const char *text)
{
  static const char *const FIRST[] = { "data:image/", "[image", "(image" };
  static const char *const WHOLE[] = { "image", "image:", "photo", "figure", "undefined" };

  for (guint i = 0; i < G_N_ELEMENTS (FIRST); i++)
    if (g_ascii_strncasecmp (text, FIRST[i], strlen (FIRST[i])) == 0)
      return !bw_text_has_space (text) || strchr ("])>", text[strlen (text) - 1]) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (WHOLE); i++)
    if (g_ascii_strcasecmp (text, WHOLE[i]) == 0)
      return TRUE;

  return FALSE;
}

/* A line of dashes or stars, or an empty one. */
static gboolean
is_rule (const char *text)
{
  return text[strspn (text, "-*_=~ ")] == '\0';
}

static int
skip_signs (const char **text)
{
  gsize n = strspn (*text, "#");

  if (n == 0 || n > MAX_LEVEL || (*text)[n] != ' ')
    return 0;
  *text += n + 1;

  return (int) n;
}

static gboolean
skip_bullet (const char **text)
{
  static const char *const BULLETS[] = { "- ", "* ", "+ ", "– ", "— ", "•", "‣ ", "◦ ",
                                         "▪ ", "● ", "○ ", "■ ", "▸ ", "► ", "➤ ", "→ " };
  gsize digits = strspn (*text, "0123456789");

  for (guint i = 0; i < G_N_ELEMENTS (BULLETS); i++)
    if (g_str_has_prefix (*text, BULLETS[i]))
      {
        *text += strlen (BULLETS[i]);
        *text += strspn (*text, " ");
        return TRUE;
      }
  if (digits == 0 || digits > 3 || ((*text)[digits] != '.' && (*text)[digits] != ')') ||
      (*text)[digits + 1] != ' ')
    return FALSE;
  *text += digits + 2;

  return TRUE;
}

static BwDigestLine *
read_line (const char *raw,
           gboolean   *has_image)
{
  g_autofree char *link = NULL;
  g_autofree char *plain = clean (raw, has_image, &link);
  g_autofree char *squeezed = bw_text_squeeze (plain);
  const char *text = squeezed;
  BwDigestLine *line;

  if (is_placeholder (squeezed))
    *has_image = TRUE;
  if (is_rule (squeezed) || is_placeholder (squeezed))
    return NULL;

  line = g_new0 (BwDigestLine, 1);
  line->level = skip_signs (&text);
  line->is_bullet = line->level == 0 && skip_bullet (&text);
  line->text = g_strdup (text);
  line->heading = bw_digest_heading_read (text);
  if (link != NULL && *link != '\0' && g_str_has_prefix (text, link))
    line->link = g_steal_pointer (&link);

  return line;
}

/**
 * bw_digest_lines_new:
 * @max_lines: how many lines to read
 * @max_length: how many bytes of each
 *
 * Returns: (transfer full) (element-type BwDigestLine): the lines that hold text
 */
GPtrArray *
bw_digest_lines_new (const BwLines *lines,
                     guint          max_lines,
                     gsize          max_length)
{
  GPtrArray *read = g_ptr_array_new_with_free_func (line_free);
  guint n = bw_lines_get_n (lines);

  for (guint i = 0; i < n && read->len < max_lines; i++)
    {
      const char *raw = bw_lines_get (lines, i);
      g_autofree char *head = NULL;
      gboolean has_image = FALSE;
      BwDigestLine *line;

      if (*raw == '\0')
        continue;
      if (max_length < strnlen (raw, max_length + 1))
        {
          head = g_strndup (raw, max_length);
          head[g_utf8_find_prev_char (head, head + max_length) - head] = '\0';
        }
      line = read_line (head != NULL ? head : raw, &has_image);
      if (line != NULL && *line->text != '\0')
        {
          line->number = bw_lines_get_number (lines, i);
          g_ptr_array_add (read, line);
        }
      else if (line != NULL)
        line_free (line);
      if (has_image && read->len > 0)
        ((BwDigestLine *) g_ptr_array_index (read, read->len - 1))->before_image = TRUE;
    }

  return read;
}

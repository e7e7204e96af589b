#include "bw-post-line.h"

#include <string.h>

#include "bw-text.h"

#define MAX_CAPTION_NUMBER 8 /* characters, as in `12.3a` */

/* What a list's items begin with, before a space. */
static const char *const BULLETS[] = { "-", "*", "•", "◦", "‣", "▪", "●", "○", "∙", "·", "–" };

/* What is numbered and has a caption, in the languages of the posts. */
static const char *const CAPTIONED[] = {
  "Figures",
  "Figure",
  "Fig.",
  "Fig",
  "FIGURE",
  "FIG.",
  "Image",
  "Table",
  "TABLE",
  "Chart",
  "Plot",
  "Graph",
  "Diagram",
  "Exhibit",
  "Listing",
  "Algorithm",
  "Photo",
  "Video",
  "Map",
  "Abbildung",
  "Abb.",
  "Tabelle",
  "Bild",
  "Grafik",
  "Tableau",
  "Figura",
  "Tabla",
  "Imagen",
  "Gráfico",
  "Tabella",
  "Immagine",
  "Tabela",
  "Imagem",
  "Figuur",
  "Afbeelding",
  "Tabel",
  "Rysunek",
  "Rys.",
  "Obrázek",
  "Obr.",
  "Tabulka",
  "Рисунок",
  "Рис.",
  "Таблица",
  "График",
  "Изображение",
  "Иллюстрация",
  "Таблиця",
  "图",
  "圖",
  "表",
  "図",
};

const char *
bw_post_line_skip_space (const char *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  while (*line != '\0' && !g_ascii_isgraph (*line) && g_unichar_isspace (g_utf8_get_char (line)))
    line = g_utf8_next_char (line);

  return line;
}

/**
 * bw_post_line_skip_bullet:
 *
 * Returns: the text of a list's item; what @line holds after its indentation when it is
 *   none
 */
const char *
bw_post_line_skip_bullet (const char *line)
{
  const char *text = bw_post_line_skip_space (line);

  if (g_ascii_isalnum (*text))
    return text;

  for (guint i = 0; i < G_N_ELEMENTS (BULLETS); i++)
    {
      gsize length = strlen (BULLETS[i]);
      const char *rest;

      if (!g_str_has_prefix (text, BULLETS[i]))
        continue;
      rest = bw_post_line_skip_space (text + length);
      if (rest > text + length || *rest == '\0')
        return rest;
    }

  return text;
}

/* An en dash begins a line of a dialogue more often than an item, unless it is alone. */
gboolean
bw_post_line_is_bullet (const char *line)
{
  const char *text = bw_post_line_skip_space (line);
  const char *rest = bw_post_line_skip_bullet (text);

  return rest > text && (*rest == '\0' || !g_str_has_prefix (text, "–"));
}

/**
 * bw_post_line_is_rule:
 *
 * Returns: whether @line is nothing but an ornament between two parts of a post
 */
gboolean
bw_post_line_is_rule (const char *line)
{
  guint n = 0;
  gboolean is_long = FALSE;

  for (line = bw_post_line_skip_space (line); *line != '\0'; line = g_utf8_next_char (line))
    {
      gunichar c = g_utf8_get_char (line);

      if (g_unichar_isspace (c))
        continue;
      if (c != '-' && c != '*' && c != '_' && c != '=' && c != '~' && c != '#' && c != 0x2013 &&
          c != 0x2014 && c != 0x2015 && c != 0x2022 && c != 0xb7 && c != 0x2042 && c != 0x2e3b &&
          c != 0x2766 && c != 0x2500 && c != 0x2726)
        return FALSE;
      is_long |= c >= 0x2014 && c != 0x2022;
      n++;
    }

  return n >= 3 || (n > 0 && is_long);
}

/* The length of a number such as `4`, `2.1`, `A3` or `IV` at @text, or 0. */
static gsize
measure_number (const char *text)
{
  gsize length = 0;

  while (length < MAX_CAPTION_NUMBER &&
         (g_ascii_isdigit (text[length]) ||
          (g_ascii_isalpha (text[length]) &&
           (length == 0 || g_ascii_isdigit (text[length - 1]) ||
            strchr ("IVX", text[length]) != NULL)) ||
          (length > 0 && text[length] == '.' && g_ascii_isdigit (text[length + 1]))))
    length++;

  return strcspn (text, "0123456789IVX") < length ? length : 0;
}

/* Whether what follows a number sets a caption off: a sentence about a figure goes on
 * with a word instead. */
static gboolean
is_set_off (const char *rest)
{
  static const char *const MARKS[] = { ":", ".", "|", "-", "–", "—", "：", "．", ")" };
  const char *at = bw_post_line_skip_space (rest);

  if (*at == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (g_str_has_prefix (at, MARKS[i]))
      return at == rest || *MARKS[i] == ':' || at[strlen (MARKS[i])] == ' ';

  return FALSE;
}

/* What follows `Figure 4` at the beginning of @line, or NULL. */
static const char *
skip_figure (const char *line)
{
  const char *text = bw_post_line_skip_space (line);

  for (guint i = 0; i < G_N_ELEMENTS (CAPTIONED); i++)
    {
      const char *number;
      gsize length;

      if (*text != *CAPTIONED[i] || !g_str_has_prefix (text, CAPTIONED[i]))
        continue;
      number = bw_post_line_skip_space (text + strlen (CAPTIONED[i]));
      if ((length = measure_number (number)) > 0)
        return number + length;
    }

  return NULL;
}

/**
 * bw_post_line_names_figure:
 *
 * Returns: whether @line begins with the name of a numbered figure or table
 */
gboolean
bw_post_line_names_figure (const char *line)
{
  return skip_figure (line) != NULL;
}

/**
 * bw_post_line_is_caption:
 *
 * Returns: whether @line is the caption of a numbered figure or table
 */
gboolean
bw_post_line_is_caption (const char *line)
{
  const char *rest = skip_figure (line);

  return rest != NULL && is_set_off (rest);
}

/**
 * bw_post_line_is_note:
 * @text: (out): what the line holds of the note's text
 *
 * Returns: whether @line begins a footnote: `- ^`, or `1. ^`
 */
gboolean
bw_post_line_is_note (const char  *line,
                      const char **text)
{
  const char *at = bw_post_line_skip_space (line);
  const char *mark = at;

  if (g_ascii_isdigit (*at))
    mark += strspn (mark, "0123456789");
  if (mark == at ? *mark != '-' && *mark != '*' && !g_str_has_prefix (mark, "•") : *mark != '.')
    return FALSE;

  mark = bw_post_line_skip_space (g_utf8_next_char (mark));
  if (*mark != '^')
    return FALSE;

  *text = bw_post_line_skip_space (mark + 1);

  return (**text == '\0' || *text > mark + 1);
}

static gboolean
is_arrow (gunichar c)
{
  return c == 0x21a9 || c == 0x21b5 || c == 0x2934 || c == 0x23ce || c == 0xfe0e || c == 0xfe0f;
}

/**
 * bw_post_line_drop_arrow:
 *
 * Returns: (transfer full): @line without the arrow that leads from the end of a note
 *   back to its reference
 */
char *
bw_post_line_drop_arrow (const char *line)
{
  const char *end;
  gboolean found = FALSE;

  g_return_val_if_fail (line != NULL, NULL);

  for (end = line + strlen (line); end > line;)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!is_arrow (c) && !g_unichar_isspace (c))
        break;
      found |= is_arrow (c);
      end = last;
    }

  return found ? g_strndup (line, (gsize) (end - line)) : g_strdup (line);
}

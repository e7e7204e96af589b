#include "bw-markdown-emit.h"

#include <string.h>

/* Writes text of which nothing is markup, on one line: each mark as an entity. */
void
bw_markdown_emit_verbatim (GString *out,
                           BwSlice  text)
{
  for (const char *at = text.start; at < text.end; at++)
    if (*at == '\n')
      g_string_append_c (out, ' ');
    else if (g_ascii_ispunct (*at))
      g_string_append_printf (out, "&#%d;", *at);
    else
      g_string_append_c (out, *at);
}

/* As pandoc writes formulas for MathJax. */
void
bw_markdown_emit_formula (GString  *out,
                          BwSlice   tex,
                          gboolean  is_display)
{
  g_string_append (out, is_display ? "<span class=\"math display\">&#92;&#91;"
                                   : "<span class=\"math inline\">&#92;&#40;");
  bw_markdown_emit_verbatim (out, tex);
  g_string_append (out, is_display ? "&#92;&#93;</span>" : "&#92;&#41;</span>");
}

/* A mark that no text has, which becomes a link when the text was made harmless. */
void
bw_markdown_emit_reference (GString *out,
                            guint    index)
{
  g_string_append_printf (out, "<sup class=\"footnote-ref\">" BW_MARKDOWN_REFERENCE_START "%u" BW_MARKDOWN_REFERENCE_END "</sup>", index);
}

/* `Target|label`; in a table the bar is escaped. */
static void
split_alias (BwSlice  inside,
             BwSlice *target,
             BwSlice *label)
{
  const char *bar = memchr (inside.start, '|', bw_slice_length (inside));

  *target = bw_slice_trim (inside);
  *label = (BwSlice){ inside.end, inside.end };
  if (bar == NULL)
    return;

  *target = bw_slice_trim ((BwSlice){ inside.start, bar > inside.start && bar[-1] == '\\' ? bar - 1 : bar });
  *label = bw_slice_trim ((BwSlice){ bar + 1, inside.end });
}

/* A place inside a note reads `Note > Heading`. */
static void
emit_target (GString *out,
             BwSlice  target)
{
  for (const char *at = target.start; at < target.end; at++)
    if (*at != '#')
      bw_markdown_emit_verbatim (out, (BwSlice){ at, at + 1 });
    else if (at > target.start)
      g_string_append (out, " &#62; ");
}

/* `[[Target#Heading|label]]`. A target without a note is a place in this one. */
void
bw_markdown_emit_wiki_link (GString *out,
                            BwSlice  inside)
{
  BwSlice target;
  BwSlice label;
  gboolean is_here;

  split_alias (inside, &target, &label);
  is_here = bw_slice_begins (target, "#") || bw_slice_begins (target, "^");
  if (!is_here)
    {
      g_string_append (out, "<a data-note=\"");
      bw_markdown_emit_verbatim (out, target);
      g_string_append (out, "\">");
    }
  if (bw_slice_length (label) > 0)
    bw_markdown_emit_verbatim (out, label);
  else
    emit_target (out, target);
  if (!is_here)
    g_string_append (out, "</a>");
}

static gboolean
is_picture (BwSlice target)
{
  static const char *const ENDINGS[] = { ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp",
                                         ".avif" };
  g_autofree char *folded = g_ascii_strdown (target.start, (gssize) bw_slice_length (target));

  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_str_has_suffix (folded, ENDINGS[i]))
      return TRUE;

  return FALSE;
}

/* `![[picture.png|300]]` is a picture, `![[Note]]` shows another note in its place. */
void
bw_markdown_emit_embed (GString *out,
                        BwSlice  inside)
{
  BwSlice target;
  BwSlice label;

  split_alias (inside, &target, &label);
  if (!is_picture (target))
    {
      bw_markdown_emit_wiki_link (out, inside);
      return;
    }

  g_string_append (out, "<img src=\"");
  bw_markdown_emit_verbatim (out, target);
  g_string_append (out, "\" alt=\"");
  bw_markdown_emit_verbatim (out, target);
  g_string_append (out, "\">");
}

/* `[!kind] Title`; without a title the kind is it. */
void
bw_markdown_emit_callout (GString *out,
                          BwSlice  kind,
                          BwSlice  title)
{
  title = bw_slice_trim (title);
  g_string_append (out, "**");
  if (bw_slice_length (title) > 0)
    g_string_append_len (out, title.start, (gssize) bw_slice_length (title));
  else if (bw_slice_length (kind) > 0)
    {
      g_string_append_c (out, g_ascii_toupper (*kind.start));
      bw_markdown_emit_verbatim (out, (BwSlice){ kind.start + 1, kind.end });
    }
  g_string_append (out, "**");
}

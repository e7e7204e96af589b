#include "bw-markdown-inline.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-markdown-emit.h"

#define MAX_LINK_LENGTH 1000 /* bytes of a wiki link */
#define MAX_TAG_LENGTH 200   /* bytes */

/* Writes the text from @from to @to as it is. Returns: @to */
const char *
bw_markdown_inline_copy (BwMarkdownInline *self,
                         const char       *from,
                         const char       *to)
{
  g_string_append_len (self->out, from, to - from);

  return to;
}

static const char *
copy_code (BwMarkdownInline *self,
           const char       *at)
{
  gsize length = strspn (at, "`");
  const char *end = bw_markdown_scan_run (&self->scan, at, length);

  return bw_markdown_inline_copy (self, at, end != NULL ? end : at + length);
}

/* An element's tag, an address between angle brackets or a comment. */
static const char *
copy_tag (BwMarkdownInline *self,
          const char       *at)
{
  gboolean is_comment = g_str_has_prefix (at, "<!--");
  const char *end;

  if (!is_comment && at[1] != '/' && !g_ascii_isalpha (at[1]))
    return bw_markdown_inline_copy (self, at, at + 1);

  end = bw_markdown_scan_find (&self->scan, BW_MARKDOWN_TAG, at + 1, is_comment ? "-->" : ">",
                               is_comment ? BW_MARKDOWN_TO_TEXT_END : BW_MARKDOWN_TO_PARAGRAPH_END);

  return bw_markdown_inline_copy (self, at, end != NULL ? end + (is_comment ? 3 : 1) : at + 1);
}

static const char *
copy_address (BwMarkdownInline *self,
              const char       *at)
{
  return bw_markdown_inline_copy (self, at, at + strcspn (at, " \t\n<>\"`"));
}

static const char *
drop_comment (BwMarkdownInline *self,
              const char       *at)
{
  const char *end = bw_markdown_scan_find (&self->scan, BW_MARKDOWN_COMMENT, at + 2, "%%",
                                           BW_MARKDOWN_TO_TEXT_END);

  return end != NULL ? end + 2 : bw_markdown_inline_copy (self, at, at + 2);
}

static const char *
read_highlight (BwMarkdownInline *self,
                const char       *at)
{
  const char *end = NULL;

  if (at[2] != '=' && !g_ascii_isspace (at[2]) && (at == self->text || at[-1] != '='))
    end = bw_markdown_scan_find (&self->scan, BW_MARKDOWN_HIGHLIGHT, at + 2, "==",
                                 BW_MARKDOWN_TO_LINE_END);
  if (end == NULL || end == at + 2 || g_ascii_isspace (end[-1]))
    return bw_markdown_inline_copy (self, at, at + 1 + (at[1] == '='));

  g_string_append (self->out, "<mark>");
  bw_markdown_inline_copy (self, at + 2, end);
  g_string_append (self->out, "</mark>");

  return end + 2;
}

/* Dollars around a formula have no space inside them, and no digit behind (pandoc). */
static const char *
read_formula (BwMarkdownInline *self,
              const char       *at)
{
  gboolean is_display = at[1] == '$';
  const char *start = at + 1 + is_display;
  const char *end = NULL;

  if (is_display || (!g_ascii_isspace (*start) && *start != '\0'))
    end = bw_markdown_scan_find (&self->scan, is_display ? BW_MARKDOWN_DISPLAY : BW_MARKDOWN_FORMULA,
                                 start, is_display ? "$$" : "$", BW_MARKDOWN_TO_PARAGRAPH_END);
  if (end == NULL || end == start ||
      (!is_display && (g_ascii_isspace (end[-1]) || g_ascii_isdigit (end[1]))))
    return bw_markdown_inline_copy (self, at, start);

  bw_markdown_emit_formula (self->out, bw_slice_trim ((BwSlice){ start, end }), is_display);
  self->n_formulas++;

  return end + 1 + is_display;
}

/* `[^label]` */
static const char *
read_reference (BwMarkdownInline *self,
                const char       *at)
{
  gsize length = strcspn (at + 2, "] \t\n[");
  guint index;

  if (at[2 + length] != ']' ||
      !bw_markdown_notes_find (self->notes, at + 2, length, &index))
    return bw_markdown_inline_copy (self, at, at + 2);

  bw_markdown_emit_reference (self->out, index);

  return at + length + 3;
}

/* `^[text]`, in which brackets are in pairs. */
static const char *
read_inline_note (BwMarkdownInline *self,
                  const char       *at)
{
  const char *missing = self->scan.missing[BW_MARKDOWN_NOTE];
  guint depth = 0;
  const char *end;
  guint index;

  if (missing != NULL && at < missing)
    return bw_markdown_inline_copy (self, at, at + 1);
  for (end = at + 1; *end != '\0' && end - at < BW_MAX_FOOTNOTE_SIZE; end++)
    if (*end == '[')
      depth++;
    else if (*end == ']' && --depth == 0)
      break;
    else if (*end == '\n' && end[1] == '\n')
      break;
  if (*end != ']' || depth != 0)
    {
      self->scan.missing[BW_MARKDOWN_NOTE] = end;
      return bw_markdown_inline_copy (self, at, at + 1);
    }
  if ((index = bw_markdown_notes_add (self->notes, at + 2, (gsize) (end - at) - 2)) == G_MAXUINT)
    return bw_markdown_inline_copy (self, at, at + 1);

  bw_markdown_emit_reference (self->out, index);

  return end + 1;
}

/* `[[…]]`, where it is no link whose text stands in brackets: `[[pdf]](address)`. */
static const char *
read_wiki_link (BwMarkdownInline *self,
                const char       *at,
                gboolean          is_embed)
{
  const char *start = at + 2 + is_embed;
  const char *end = start + strcspn (start, "[]\n");

  if (end == start || end - start > MAX_LINK_LENGTH || end[0] != ']' || end[1] != ']' ||
      end[2] == '(' || end[2] == '[')
    return bw_markdown_inline_copy (self, at, start);

  if (is_embed)
    bw_markdown_emit_embed (self->out, (BwSlice){ start, end });
  else
    bw_markdown_emit_wiki_link (self->out, (BwSlice){ start, end });

  return end + 2;
}

/* Letters and digits of any script, and pictures. */
static gboolean
is_tag_char (gunichar c)
{
  GUnicodeType type;

  if (c < 0x80)
    return g_ascii_isalnum ((char) c) || c == '_' || c == '-' || c == '/';

  type = g_unichar_type (c);

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || type == G_UNICODE_OTHER_SYMBOL ||
         type == G_UNICODE_MODIFIER_SYMBOL || type == G_UNICODE_FORMAT;
}

static void
add_tag (BwMarkdownInline *self,
         const char       *start,
         const char       *end)
{
  g_autofree char *tag = NULL;

  while (end > start && end[-1] == '/')
    end--;
  if (end == start || self->tags->len >= BW_MAX_TAGS)
    return;

  tag = g_strndup (start, (gsize) (end - start));
  if (g_hash_table_add (self->seen, g_utf8_casefold (tag, -1)))
    g_ptr_array_add (self->tags, g_steal_pointer (&tag));
}

/* `#[[two words]]`, a tag of Logseq's. */
static const char *
read_wide_tag (BwMarkdownInline *self,
               const char       *at)
{
  const char *start = at + strlen ("#[[");
  const char *end = start + strcspn (start, "[]\n");

  if (!g_str_has_prefix (end, "]]") || end == start || end - start > MAX_TAG_LENGTH)
    return bw_markdown_inline_copy (self, at, at + 1);
  add_tag (self, start, end);
  bw_markdown_inline_copy (self, at, at + 1);

  return bw_markdown_inline_copy (self, start, end) + strlen ("]]");
}

/* `#tag/nested`: not only of digits, behind white space. */
static const char *
read_tag (BwMarkdownInline *self,
          const char       *at)
{
  gboolean has_letter = FALSE;
  const char *end = at + 1;

  if (at > self->text && !g_ascii_isspace (at[-1]) &&
      (strchr ("({,;>", at[-1]) == NULL || (at - self->text > 1 && at[-2] == ']')))
    return bw_markdown_inline_copy (self, at, at + 1);

  if (g_str_has_prefix (end, "[["))
    return read_wide_tag (self, at);
  for (; *end != '\0' && is_tag_char (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    has_letter |= !g_ascii_isdigit (*end) && strchr ("_-/", *end) == NULL;
  if (has_letter && !self->is_heading && end - at <= MAX_TAG_LENGTH)
    add_tag (self, at + 1, end);

  return bw_markdown_inline_copy (self, at, end);
}

/* A block's id at a line's end: ` ^a1b2c3`. */
static const char *
drop_block_id (BwMarkdownInline *self,
               const char       *at)
{
  const char *end = at + 1;

  while (g_ascii_isalnum (*end) || *end == '-')
    end++;
  if (end == at + 1 || (*end != '\n' && *end != '\0') ||
      (at > self->text && !g_ascii_isspace (at[-1])))
    return bw_markdown_inline_copy (self, at, at + 1);

  return end;
}

/**
 * bw_markdown_inline_read:
 * @at: in the text
 *
 * Writes what stands at @at.
 *
 * Returns: what follows it
 */
const char *
bw_markdown_inline_read (BwMarkdownInline *self,
                         const char       *at)
{
  switch (*at)
    {
    case '\\':
      return bw_markdown_inline_copy (self, at, at[1] != '\0' && at[1] != '\n' ? g_utf8_next_char (at + 1) : at + 1);
    case '`':
      return copy_code (self, at);
    case '<':
      return copy_tag (self, at);
    case '%':
      return at[1] == '%' ? drop_comment (self, at) : bw_markdown_inline_copy (self, at, at + 1);
    case '=':
      return at[1] == '=' ? read_highlight (self, at) : bw_markdown_inline_copy (self, at, at + 1);
    case '$':
      return read_formula (self, at);
    case '[':
      return at[1] == '^'   ? read_reference (self, at)
             : at[1] == '[' ? read_wiki_link (self, at, FALSE)
                            : bw_markdown_inline_copy (self, at, at + 1);
    case '!':
      return at[1] == '[' && at[2] == '[' ? read_wiki_link (self, at, TRUE) : bw_markdown_inline_copy (self, at, at + 1);
    case '^':
      return at[1] == '[' ? read_inline_note (self, at) : drop_block_id (self, at);
    case '#':
      return read_tag (self, at);
    case '\xee':
      /* What stands for references must not come from outside. */
      return g_str_has_prefix (at, BW_MARKDOWN_REFERENCE_START) ||
                 g_str_has_prefix (at, BW_MARKDOWN_REFERENCE_END)
               ? g_utf8_next_char (at)
               : bw_markdown_inline_copy (self, at, g_utf8_next_char (at));
    default:
      return g_str_has_prefix (at, "http://") || g_str_has_prefix (at, "https://")
               ? copy_address (self, at)
               : bw_markdown_inline_copy (self, at, at + 1);
    }
}

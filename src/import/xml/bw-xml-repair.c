#include "bw-xml-repair.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-xml-prolog.h"
#include "bw-xml-entities.h"
#include "bw-xml-tag.h"
#include "bw-xml-text.h"

#define MAX_TOLD_REPAIRS 20 /* warnings; the rest is counted */

typedef struct
{
  const char *name;    /* interned */
  guint       n_scoped;      /* prefixes in scope before it */
  gboolean    is_written; /* it is not too deep */
} Open;

typedef struct
{
  BwXmlRepair   *result;
  GString       *out;  /* the text of @result */
  GString       *text; /* that is read */
  BwXmlEntities *entities;
  BwXmlTag      *tag;
  GArray        *open;      /* of Open */
  GPtrArray     *scoped; /* of the tag's interned prefixes, the innermost last */
  const char    *at;
  const char    *end;
  const char    *counted; /* up to where lines were counted */
  guint          line;
  guint          max_elements;
  guint          n_repairs;
  BwReading     *reading;
  BwXmlNest      nest;
  /* Nothing that ends such a thing follows, so that nobody looks again. */
  gboolean       no_comment_end;
  gboolean       no_cdata_end;
  gboolean       no_instruction_end;
  gboolean       no_doctype_end;
} Repair;

static guint
line_at (Repair     *self,
         const char *at)
{
  while (self->counted < at)
    {
      const char *next = memchr (self->counted, '\n', (gsize) (at - self->counted));

      if (next == NULL)
        break;
      self->line++;
      self->counted = next + 1;
    }
  self->counted = MAX (self->counted, at);

  return self->line;
}

static void G_GNUC_PRINTF (2, 3)
  tell (Repair *self,
        const char *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (self->reading == NULL || ++self->n_repairs > MAX_TOLD_REPAIRS)
    return;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  bw_reading_warn (self->reading, (int) line_at (self, self->at), "%s", message);
}

/* Text up to @stop, as XML has it. */
static void
append_text (Repair     *self,
             const char *stop)
{
  g_string_truncate (self->text, 0);
  bw_xml_text_append (self->text, self->entities, self->at, stop);
  bw_xml_text_write_content (self->out, self->text);
  self->at = stop;
}

static void
take_cdata (Repair *self)
{
  const char *start = self->at + strlen ("<![CDATA[");
  const char *close = self->no_cdata_end ? NULL : strstr (start, "]]>");

  if (close == NULL)
    {
      tell (self, "A CDATA section has no end");
      self->no_cdata_end = TRUE;
    }
  if (self->open->len > 0)
    {
      g_string_truncate (self->text, 0);
      bw_xml_text_append_literal (self->text, start, close != NULL ? close : self->end);
      bw_xml_text_write_content (self->out, self->text);
    }
  self->at = close != NULL ? close + 3 : self->end;
}

static void
take_doctype (Repair *self)
{
  gboolean may_be = self->open->len == 0 && !self->no_doctype_end;
  const char *end = may_be ? bw_xml_prolog_read_doctype (self->at, self->entities) : NULL;

  if (end == NULL)
    {
      tell (self, "A document type has no end or stands inside an element");
      self->no_doctype_end = TRUE;
      end = strchr (self->at, '>');
      end = end != NULL ? end + 1 : self->end;
    }
  self->at = end;
}

static void
take_declaration (Repair *self)
{
  if (g_str_has_prefix (self->at, "<!--"))
    self->at = bw_xml_prolog_find_end (self->at + 4, "-->", &self->no_comment_end);
  else if (g_str_has_prefix (self->at, "<![CDATA["))
    take_cdata (self);
  else if (g_ascii_strncasecmp (self->at, "<!DOCTYPE", 9) == 0)
    take_doctype (self);
  else
    {
      const char *close = strchr (self->at, '>');

      self->at = close != NULL ? close + 1 : self->end;
    }
}

static void
close_down_to (Repair *self,
               guint   depth)
{
  while (self->open->len > depth)
    {
      const Open *last = &g_array_index (self->open, Open, self->open->len - 1);

      if (last->is_written)
        {
          g_string_append (self->out, "</");
          g_string_append (self->out, last->name);
          g_string_append_c (self->out, '>');
        }
      g_ptr_array_set_size (self->scoped, (int) last->n_scoped);
      g_array_set_size (self->open, self->open->len - 1);
    }
}

/* The innermost open element of that name, counted from 1; 0 when none is open. */
static guint
find_open (Repair     *self,
           const char *name)
{
  for (guint i = self->open->len; i > 0; i--)
    if (g_array_index (self->open, Open, i - 1).name == name)
      return i;
  for (guint i = self->open->len; i > 0; i--)
    if (g_ascii_strcasecmp (g_array_index (self->open, Open, i - 1).name, name) == 0)
      return i;

  return 0;
}

static void
take_end_tag (Repair *self)
{
  const char *stop = NULL;
  const char *name = bw_xml_tag_read_name (self->tag, self->at + 2, &stop);
  const char *close = stop;
  guint depth;

  if (name == NULL)
    {
      tell (self, "“</” begins no end tag");
      if (self->open->len > 0)
        append_text (self, self->at + 2);
      else
        self->at += 2;
      return;
    }

  close += strcspn (close, "<>");
  depth = find_open (self, name);
  if (depth == 0)
    tell (self, "“</%s>” ends nothing that is open", name);
  else if (depth < self->open->len)
    tell (self, "“<%s>” is not closed",
          g_array_index (self->open, Open, self->open->len - 1).name);

  /* The root stays open: what stands behind its end is read as if it stood in it. */
  if (depth > 0)
    close_down_to (self, MAX (depth - 1, 1));
  self->at = *close == '>' ? close + 1 : close;
}

static void
open_element (Repair *self)
{
  gboolean is_empty = bw_xml_tag_is_empty (self->tag) && self->open->len > 0;
  Open open = { bw_xml_tag_get_name (self->tag), self->scoped->len,
                self->open->len < BW_MAX_NESTING };
  guint line = line_at (self, self->at);

  if (!open.is_written)
    {
      /* Its end tag is known for its own a while longer. */
      if (!is_empty && self->open->len < 2 * BW_MAX_NESTING)
        g_array_append_val (self->open, open);
      return;
    }
  bw_xml_tag_append (self->tag, self->out, self->scoped);
  g_array_append_val (self->result->lines, line);
  if (is_empty)
    {
      g_string_append (self->out, "/>");
      g_ptr_array_set_size (self->scoped, (int) open.n_scoped);
      return;
    }
  g_string_append_c (self->out, '>');
  g_array_append_val (self->open, open);
}

/* Ends what the element whose start tag was read cannot stand in. */
static void
end_others (Repair *self)
{
  const char *name = bw_xml_tag_get_name (self->tag);
  BwXmlNesting nesting = BW_XML_LOOK;

  if (self->nest == NULL || self->nest (name, NULL) == BW_XML_STANDS)
    return;
  for (guint depth = self->open->len; depth > 1 && nesting == BW_XML_LOOK; depth--)
    {
      const char *outer = g_array_index (self->open, Open, depth - 1).name;

      if ((nesting = self->nest (name, outer)) != BW_XML_ENDS)
        continue;
      tell (self, "“<%s>” is not closed", outer);
      close_down_to (self, depth - 1);
    }
}

static void
take_start_tag (Repair *self)
{
  BwXmlTagState state = bw_xml_tag_read (self->tag, self->at);

  if (state == BW_XML_TAG_NONE)
    {
      tell (self, "“<” begins no tag");
      if (self->open->len > 0)
        g_string_append (self->out, "&lt;");
      self->at++;
      return;
    }
  if (state == BW_XML_TAG_CUT)
    {
      tell (self, "The file ends inside a tag");
      self->at = self->end;
      return;
    }
  if (bw_xml_tag_was_mended (self->tag))
    tell (self, "The tag “<%s>” is not well-formed", bw_xml_tag_get_name (self->tag));

  if (self->open->len == BW_MAX_NESTING)
    tell (self, "Elements stand in each other more than %d deep", BW_MAX_NESTING);
  end_others (self);
  open_element (self);
  self->at = bw_xml_tag_get_end (self->tag);
}

static void
take_markup (Repair *self)
{
  if (self->at[1] == '!')
    take_declaration (self);
  else if (self->at[1] == '?')
    self->at = bw_xml_prolog_find_end (self->at + 2, "?>", &self->no_instruction_end);
  else if (self->at[1] == '/')
    take_end_tag (self);
  else
    take_start_tag (self);
}

static void
skip_preamble (Repair *self)
{
  const char *start = bw_xml_prolog_skip (self->at);

  if (start > self->at + strspn (self->at, " \t\n"))
    tell (self, "The document does not begin with its first tag");
  self->at = start;
}

static void
repair (Repair *self)
{
  skip_preamble (self);
  while (self->at < self->end)
    {
      const char *stop = strchr (self->at, '<');

      if (self->open->len > 0)
        append_text (self, stop != NULL ? stop : self->end);
      self->at = stop != NULL ? stop : self->end;
      if (self->result->lines->len >= self->max_elements)
        break;
      if (self->at < self->end)
        take_markup (self);
    }
  if (self->at < self->end && self->reading != NULL)
    bw_reading_warn (self->reading, (int) line_at (self, self->at),
                     "The document has more elements than %u; the rest is left out",
                     self->max_elements);
  if (self->open->len > 1)
    tell (self, "The file ends before “<%s>” is closed",
          g_array_index (self->open, Open, self->open->len - 1).name);
  close_down_to (self, 0);
  if (self->n_repairs > MAX_TOLD_REPAIRS)
    bw_reading_warn (self->reading, 0, "More places that are no well-formed XML: %u",
                     self->n_repairs - MAX_TOLD_REPAIRS);
}

/**
 * bw_xml_repair_new:
 * @text: UTF-8, its line ends `\n`
 * @max_elements: how many are read; the rest is left out
 * @nest: (nullable): tells which elements cannot stand in which
 * @reading: (nullable): gets a warning for what had to be mended
 *
 * Makes well-formed XML of what ought to be XML: a lone ampersand and a lone `<` stand
 * for themselves, elements that were left open are closed, prefixes are declared. It
 * takes a time linear in the text.
 *
 * Returns: (transfer full): the text, empty where there is no element
 */
BwXmlRepair *
bw_xml_repair_new (const char *text,
                   guint       max_elements,
                   BwXmlNest   nest,
                   BwReading  *reading)
{
  g_autoptr (BwXmlEntities) entities = bw_xml_entities_new ();
  g_autoptr (BwXmlTag) tag = bw_xml_tag_new (entities);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autoptr (GPtrArray) scoped = g_ptr_array_new ();
  g_autoptr (GString) buffer = g_string_new (NULL);
  BwXmlRepair *result = g_new0 (BwXmlRepair, 1);
  gsize length = strlen (text);
  Repair self = { 0 };

  result->text = g_string_sized_new (max_elements >= BW_MAX_XML_ELEMENTS ? length + length / 8 : 0);
  result->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self.result = result;
  self.out = result->text;
  self.text = buffer;
  self.entities = entities;
  self.tag = tag;
  self.open = open;
  self.scoped = scoped;
  self.at = text;
  self.end = text + length;
  self.counted = text;
  self.line = 1;
  self.max_elements = max_elements;
  self.nest = nest;
  self.reading = reading;
  repair (&self);

  return result;
}

void
bw_xml_repair_free (BwXmlRepair *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_free (self);
}

#include "bw-safe-writer.h"

#include <string.h>

#include "bw-html-writer.h"
#include "bw-limits.h"
#include "bw-safe-record.h"

#define MAX_BREAKS 2 /* of lines in a row */

/*
 * Elements are opened late, when something is written into them, for only then it is
 * known whether there is anything. Those that are written are always at the bottom of the
 * stack.
 */
typedef struct
{
  BwSafeElement   element;
  BwSafeAttribute attributes[BW_SAFE_MAX_ATTRIBUTES];
  guint           serial;
  gboolean        is_automatic;     /* the page did not open it */
  gboolean        has_text;         /* of its own */
  gboolean        needs_paragraphs; /* for the text that follows */
  gsize           start;               /* of its text, once it is written */
} Open;

struct _BwSafeWriter
{
  BwHtmlWriter *html;
  BwSafeRecord *record; /* NULL when nobody asks */
  GArray       *open;         /* the first stands for all that is outside of elements */
  guint         n_written;
  guint         last_serial;
  guint         n_breaks;     /* of lines, to be written before the next text */
  gboolean      space;     /* to be written before the next text */
  gboolean      at_start;  /* of a line */
  gboolean      after_pre; /* where a parser leaves out a line end */
};

static const BwSafeElement ROOT = { "", BW_SAFE_FLOW };
static const BwSafeElement PARAGRAPH = { "p", BW_SAFE_PARAGRAPH };
static const BwSafeElement ITEM = { "li", BW_SAFE_ITEM };
static const BwSafeElement TERM = { "dd", BW_SAFE_TERM };

/* Frees the values and leaves no attribute. */
void
bw_safe_attributes_clear (BwSafeAttribute *attributes)
{
  for (guint i = 0; i < BW_SAFE_MAX_ATTRIBUTES; i++)
    {
      attributes[i].name = NULL;
      g_clear_pointer (&attributes[i].value, g_free);
    }
}

static Open *
get_open (BwSafeWriter *self,
          guint         index)
{
  return &g_array_index (self->open, Open, index);
}

/* The index of the innermost open element that is no inline one. */
static guint
find_block (BwSafeWriter *self)
{
  guint i = self->open->len - 1;

  while (get_open (self, i)->element.kind == BW_SAFE_INLINE)
    i--;

  return i;
}

static Open *
get_block (BwSafeWriter *self)
{
  return get_open (self, find_block (self));
}

static gboolean
is_preformatted (const Open *open)
{
  return strcmp (open->element.name, "pre") == 0;
}

/* Adds an element to the stack, or at @index in it. Takes the attributes. */
static Open *
push (BwSafeWriter    *self,
      guint            index,
      BwSafeElement    element,
      BwSafeAttribute *attributes)
{
  Open open = { .element = element, .serial = ++self->last_serial };

  open.is_automatic = attributes == NULL;
  if (attributes != NULL)
    {
      memcpy (open.attributes, attributes, sizeof open.attributes);
      memset (attributes, 0, sizeof open.attributes);
    }
  g_array_insert_val (self->open, index, open);

  return get_open (self, index);
}

/* What follows stands on a line of its own. */
static void
end_line (BwSafeWriter *self)
{
  self->space = FALSE;
  self->at_start = TRUE;
  self->n_breaks = 0;
  if (self->record != NULL)
    bw_safe_record_break (self->record);
}

static void
write_open (BwSafeWriter *self,
            Open         *open)
{
  BwSafeAttribute *a = open->attributes;
  g_autofree char *id = NULL;

  if (self->record != NULL)
    id = bw_safe_record_open (self->record, open->element.name, &open->start);
  if (id != NULL)
    bw_html_writer_open (self->html, open->element.name, "id", id, NULL);
  else
    bw_html_writer_open (self->html, open->element.name, a[0].name, a[0].value, a[1].name,
                         a[1].value, a[2].name, a[2].value, a[3].name, a[3].value, a[4].name,
                         a[4].value, a[5].name, a[5].value, NULL);
  self->after_pre = is_preformatted (open);
}

static void
write_opens (BwSafeWriter *self)
{
  for (; self->n_written < self->open->len; self->n_written++)
    write_open (self, get_open (self, self->n_written));
}

/* Closes the innermost element. A cell is there even when nothing is in it. */
static void
pop (BwSafeWriter *self)
{
  Open *open = get_open (self, self->open->len - 1);

  if (open->element.kind == BW_SAFE_CELL)
    write_opens (self);
  if (self->n_written == self->open->len)
    {
      bw_html_writer_close (self->html);
      self->after_pre = FALSE;
      self->n_written--;
      if (self->record != NULL)
        bw_safe_record_close (self->record, open->element.name, open->start);
    }
  if (open->element.kind != BW_SAFE_INLINE)
    end_line (self);
  bw_safe_attributes_clear (open->attributes);
  g_array_set_size (self->open, self->open->len - 1);
}

static void
pop_to (BwSafeWriter *self,
        guint         length)
{
  while (self->open->len > length)
    pop (self);
}

/* Opens again what was open when a paragraph ended, to be closed by who opened it. */
static void
push_again (BwSafeWriter *self,
            const Open   *open)
{
  Open again = { .element = open->element, .serial = open->serial };

  for (guint i = 0; i < BW_SAFE_MAX_ATTRIBUTES; i++)
    {
      again.attributes[i].name = open->attributes[i].name;
      again.attributes[i].value = g_strdup (open->attributes[i].value);
    }
  g_array_append_val (self->open, again);
}

static void
end_paragraph (BwSafeWriter *self,
               guint         paragraph)
{
  guint n = self->open->len - paragraph - 1;
  g_autofree Open *kept = g_new (Open, n + 1);

  for (guint i = 0; i < n; i++)
    {
      Open *open = get_open (self, paragraph + 1 + i);

      kept[i] = *open;
      for (guint j = 0; j < BW_SAFE_MAX_ATTRIBUTES; j++)
        kept[i].attributes[j].value = g_strdup (open->attributes[j].value);
    }
  pop_to (self, paragraph);
  for (guint i = 0; i < n; i++)
    {
      push_again (self, &kept[i]);
      bw_safe_attributes_clear (kept[i].attributes);
    }
}

/* Puts around the text that follows what it needs where it stands. Returns: whether it may
 * stand there at all */
static gboolean
prepare_text (BwSafeWriter *self)
{
  guint block = find_block (self);
  const Open *open = get_open (self, block);

  switch ((int) open->element.kind)
    {
    case BW_SAFE_TABLE:
    case BW_SAFE_ROWS:
    case BW_SAFE_ROW:
      return FALSE;
    case BW_SAFE_LIST:
      push (self, block + 1, ITEM, NULL);
      break;
    case BW_SAFE_TERMS:
      push (self, block + 1, TERM, NULL);
      break;
    default:
      if (open->needs_paragraphs)
        push (self, MAX (block + 1, self->n_written), PARAGRAPH, NULL);
    }

  return TRUE;
}

static void
write_gap (BwSafeWriter *self)
{
  gboolean is_pre = is_preformatted (get_block (self));
  const char *gap = self->n_breaks > 0 ? "\n" : " ";

  if (self->at_start || (self->n_breaks == 0 && !self->space))
    return;

  for (guint i = 0; i < self->n_breaks && !is_pre; i++)
    bw_html_writer_empty (self->html, "br", NULL);
  if (self->n_breaks == 0 || is_pre)
    bw_html_writer_text (self->html, gap);
  if (self->record != NULL)
    bw_safe_record_text (self->record, gap, 1);
}

/* Opens what is to be opened for text. Returns: whether text may stand here */
static gboolean
begin_text (BwSafeWriter *self)
{
  Open *block = get_block (self);

  if (self->record != NULL && self->n_breaks >= MAX_BREAKS && !self->at_start &&
      block->element.kind != BW_SAFE_LINE)
    bw_safe_writer_break (self);
  if (!prepare_text (self))
    return FALSE;

  write_gap (self);
  write_opens (self);
  get_block (self)->has_text = TRUE;
  self->space = FALSE;
  self->at_start = FALSE;
  self->n_breaks = 0;

  return TRUE;
}

static void
write_text (BwSafeWriter *self,
            const char   *text,
            gsize         length)
{
  bw_html_writer_text_n (self->html, text, length);
  if (self->record != NULL)
    bw_safe_record_text (self->record, text, length);
  self->after_pre = FALSE;
}

/* Text in which each line end and each space counts. */
static void
write_preformatted (BwSafeWriter *self,
                    const char   *text)
{
  g_autoptr (GString) plain = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text++)
    if ((unsigned char) *text >= ' ' || *text == '\n' || *text == '\t')
      g_string_append_c (plain, *text);
  if (plain->len == 0 || !begin_text (self))
    return;

  if (self->after_pre && plain->str[0] == '\n')
    bw_html_writer_text (self->html, "\n");
  write_text (self, plain->str, plain->len);
}

/* The bytes of @text up to white space that is more than one space. */
static gsize
measure_run (const char *text)
{
  gsize i = 0;

  while ((unsigned char) text[i] > ' ' || (text[i] == ' ' && (unsigned char) text[i + 1] > ' '))
    i++;

  return i;
}

void
bw_safe_writer_text (BwSafeWriter *self,
                     const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (is_preformatted (get_block (self)))
    {
      write_preformatted (self, text);
      return;
    }

  while (*text != '\0')
    {
      gsize length;

      if ((unsigned char) *text <= ' ')
        {
          self->space = TRUE;
          text++;
          continue;
        }
      if (!begin_text (self))
        return;
      length = measure_run (text);
      write_text (self, text, length);
      text += length;
    }
}

/**
 * bw_safe_writer_new:
 * @body: (nullable): to be filled with what is written; then text that is in no block
 *   becomes paragraphs
 */
BwSafeWriter *
bw_safe_writer_new (BwBody *body)
{
  BwSafeWriter *self = g_new0 (BwSafeWriter, 1);

  self->html = bw_html_writer_new ();
  self->record = body != NULL ? bw_safe_record_new (body) : NULL;
  self->open = g_array_new (FALSE, TRUE, sizeof (Open));
  push (self, 0, ROOT, NULL)->needs_paragraphs = body != NULL;
  self->n_written = 1;
  self->at_start = TRUE;

  return self;
}

void
bw_safe_writer_free (BwSafeWriter *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->open->len; i++)
    bw_safe_attributes_clear (get_open (self, i)->attributes);
  bw_html_writer_free (self->html);
  g_clear_pointer (&self->record, bw_safe_record_free);
  g_array_unref (self->open);
  g_free (self);
}

gboolean
bw_safe_writer_is_in (BwSafeWriter *self,
                      const char   *name)
{
  for (guint i = self->open->len; i-- > 0;)
    if (strcmp (get_open (self, i)->element.name, name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
holds_text (BwSafeKind kind)
{
  return kind != BW_SAFE_LIST && kind != BW_SAFE_TERMS && kind != BW_SAFE_TABLE &&
         kind != BW_SAFE_ROWS && kind != BW_SAFE_ROW;
}

/* Inside itself an element of text says nothing more, and a link would end the other. */
static gboolean
prepare_inline (BwSafeWriter  *self,
                BwSafeElement  element)
{
  return holds_text (get_block (self)->element.kind) && !bw_safe_writer_is_in (self, element.name);
}

/* Whether the innermost element is of @kind, once an automatic one of @child is closed. */
static gboolean
prepare_child (BwSafeWriter *self,
               BwSafeKind    kind,
               BwSafeKind    child)
{
  guint block = find_block (self);
  const Open *open = get_open (self, block);

  if (open->is_automatic && open->element.kind == child)
    pop_to (self, block);

  return get_open (self, self->open->len - 1)->element.kind == kind;
}

/* Any other block. In a list it needs an item around it. */
static gboolean
prepare_block (BwSafeWriter  *self,
               BwSafeElement  element)
{
  guint block = find_block (self);
  BwSafeKind kind = get_open (self, block)->element.kind;

  if (kind == BW_SAFE_LIST && element.kind != BW_SAFE_LIST)
    push (self, block + 1, ITEM, NULL);
  if (kind == BW_SAFE_TERMS)
    {
      if (element.kind == BW_SAFE_FLOW)
        return FALSE;
      push (self, block + 1, TERM, NULL);
    }

  return kind != BW_SAFE_TABLE && kind != BW_SAFE_ROWS && kind != BW_SAFE_ROW;
}

/* Whether @element may be opened here, what ends before it being closed. */
static gboolean
prepare (BwSafeWriter  *self,
         BwSafeElement  element)
{
  if (element.kind == BW_SAFE_INLINE)
    return prepare_inline (self, element);

  bw_safe_writer_break (self);
  if (get_block (self)->element.kind == BW_SAFE_LINE)
    return FALSE;

  switch ((int) element.kind)
    {
    case BW_SAFE_ITEM:
      return prepare_child (self, BW_SAFE_LIST, BW_SAFE_ITEM);
    case BW_SAFE_TERM:
      return prepare_child (self, BW_SAFE_TERMS, BW_SAFE_TERM);
    case BW_SAFE_CAPTION:
      return prepare_child (self, *element.name == 'f' ? BW_SAFE_FIGURE : BW_SAFE_TABLE,
                            BW_SAFE_CAPTION);
    case BW_SAFE_ROWS:
      return prepare_child (self, BW_SAFE_TABLE, BW_SAFE_ROWS);
    case BW_SAFE_ROW:
      return prepare_child (self, BW_SAFE_ROWS, BW_SAFE_ROW);
    case BW_SAFE_CELL:
      return prepare_child (self, BW_SAFE_ROW, BW_SAFE_CELL);
    default:
      return prepare_block (self, element);
    }
}

/**
 * bw_safe_writer_open:
 * @attributes: (transfer full) (array fixed-size=6): is left empty
 *
 * Opens an element if it may stand here; what is written next is inside it, or else where
 * it would have been.
 *
 * Returns: what closes the element, 0 for one that was not opened
 */
guint
bw_safe_writer_open (BwSafeWriter    *self,
                     BwSafeElement    element,
                     BwSafeAttribute *attributes)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->open->len >= BW_MAX_NESTING || !prepare (self, element))
    {
      if (element.kind != BW_SAFE_INLINE)
        bw_safe_writer_break (self);
      bw_safe_attributes_clear (attributes);
      return 0;
    }

  return push (self, self->open->len, element, attributes)->serial;
}

/**
 * bw_safe_writer_close:
 * @serial: of the element; one that is closed already stays so
 */
void
bw_safe_writer_close (BwSafeWriter *self,
                      guint         serial)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->open->len; serial != 0 && i-- > 1;)
    if (get_open (self, i)->serial == serial)
      {
        pop_to (self, i);
        return;
      }
}

/* Ends a block of text, wherever a page begins or ends one. */
void
bw_safe_writer_break (BwSafeWriter *self)
{
  guint block;
  Open *open;

  g_return_if_fail (self != NULL);

  block = find_block (self);
  open = get_open (self, block);
  if (open->element.kind == BW_SAFE_LINE)
    {
      self->space = TRUE;
      if (is_preformatted (open))
        self->n_breaks = 1;
      return;
    }
  if (open->element.kind == BW_SAFE_PARAGRAPH)
    {
      end_paragraph (self, block);
      open = get_block (self);
    }
  open->needs_paragraphs |= open->has_text;
  end_line (self);
}

/* Ends a line inside a block of text. */
void
bw_safe_writer_new_line (BwSafeWriter *self)
{
  g_return_if_fail (self != NULL);

  if (is_preformatted (get_block (self)))
    write_preformatted (self, "\n");
  else if (self->n_breaks < MAX_BREAKS)
    self->n_breaks++;
}

/**
 * bw_safe_writer_image:
 * @attributes: (transfer full) (array fixed-size=6): is left empty
 */
void
bw_safe_writer_image (BwSafeWriter    *self,
                      BwSafeAttribute *attributes)
{
  BwSafeAttribute *a = attributes;

  g_return_if_fail (self != NULL);

  if (begin_text (self))
    {
      bw_html_writer_empty (self->html, "img", a[0].name, a[0].value, a[1].name, a[1].value,
                            a[2].name, a[2].value, a[3].name, a[3].value, a[4].name, a[4].value,
                            NULL);
      self->after_pre = FALSE;
    }
  bw_safe_attributes_clear (attributes);
}

void
bw_safe_writer_rule (BwSafeWriter *self)
{
  g_return_if_fail (self != NULL);

  bw_safe_writer_break (self);
  if (!holds_text (get_block (self)->element.kind) ||
      get_block (self)->element.kind == BW_SAFE_LINE)
    return;

  write_opens (self);
  bw_html_writer_empty (self->html, "hr", NULL);
  end_line (self);
}

/**
 * bw_safe_writer_formula:
 * @html: (nullable): safe HTML of it; without it @text stands for it
 * @text: how it reads in plain text
 */
void
bw_safe_writer_formula (BwSafeWriter *self,
                        const char   *html,
                        const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (self->record != NULL)
    bw_safe_record_formula (self->record);
  if (html == NULL)
    bw_safe_writer_text (self, text);
  else if (begin_text (self))
    {
      bw_html_writer_safe (self->html, html);
      self->after_pre = FALSE;
      if (self->record != NULL)
        bw_safe_record_text (self->record, text, strlen (text));
    }
}

/**
 * bw_safe_writer_finish:
 *
 * Returns: (transfer full): what was written; the writer is of no further use
 */
char *
bw_safe_writer_finish (BwSafeWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  pop_to (self, 1);
  if (self->record != NULL)
    bw_safe_record_finish (self->record);

  return bw_html_writer_finish (self->html);
}

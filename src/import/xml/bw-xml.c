#include "bw-xml.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "bw-error.h"
#include "bw-limits.h"
#include "bw-xml-repair.h"

#define ARENA_SIZE 65536  /* bytes got at once */
#define MAX_PREAMBLE 4096 /* bytes in which a document begins */

/* What is well-formed is read as it is; nothing is looked up and nothing is printed. */
#define OPTIONS                                                                                     \
  (XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE | \
   XML_PARSE_NOCDATA)

struct _BwXml
{
  GPtrArray    *blocks; /* of memory for elements and texts */
  gsize         n_free;      /* bytes of the last block */
  GStringChunk *names;
  BwXmlElement *root;
};

typedef struct
{
  BwXml             *xml;
  xmlTextReaderPtr   reader;
  const BwXmlRepair *repaired;
  BwXmlElement      *open;
  guint              n_elements;
} Builder;

/* Memory that lives as long as the tree, at an address for any type. */
static gpointer
allocate (BwXml *self,
          gsize  size)
{
  char *block;

  size = (size + sizeof (gpointer) - 1) & ~(sizeof (gpointer) - 1);
  if (size > ARENA_SIZE / 4)
    {
      block = g_malloc (size);
      g_ptr_array_insert (self->blocks, 0, block); /* the last block goes on */
      return block;
    }
  if (size > self->n_free)
    {
      g_ptr_array_add (self->blocks, g_malloc (ARENA_SIZE));
      self->n_free = ARENA_SIZE;
    }
  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  self->n_free -= size;

  return block + self->n_free;
}

static const char *
keep_name (BwXml         *self,
           const xmlChar *name)
{
  return name != NULL ? g_string_chunk_insert_const (self->names, (const char *) name) : NULL;
}

static const char *
keep_uri (BwXml         *self,
          const xmlChar *uri)
{
  if (uri == NULL || strcmp ((const char *) uri, BW_XML_UNDECLARED) == 0)
    return NULL;

  return keep_name (self, uri);
}

static const char *
keep_text (BwXml         *self,
           const xmlChar *text)
{
  gsize length = text != NULL ? strlen ((const char *) text) : 0;
  char *copy = allocate (self, length + 1);

  if (length > 0)
    memcpy (copy, text, length);
  copy[length] = '\0';

  return copy;
}

static void
add_node (Builder      *self,
          BwXmlElement *node)
{
  node->parent = self->open;
  if (node->parent == NULL)
    {
      self->xml->root = node;
      return;
    }
  if (node->parent->last != NULL)
    node->parent->last->next = node;
  else
    node->parent->first = node;
  node->parent->last = node;
}

static void
add_attributes (Builder      *self,
                BwXmlElement *element)
{
  const BwXmlAttribute **last = &element->attributes;

  while (xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    {
      BwXmlAttribute *attribute;

      if (xmlTextReaderIsNamespaceDecl (self->reader) == 1)
        continue;
      attribute = allocate (self->xml, sizeof *attribute);
      attribute->name = keep_name (self->xml, xmlTextReaderConstLocalName (self->reader));
      attribute->prefix = keep_name (self->xml, xmlTextReaderConstPrefix (self->reader));
      attribute->uri = keep_uri (self->xml, xmlTextReaderConstNamespaceUri (self->reader));
      attribute->value = keep_text (self->xml, xmlTextReaderConstValue (self->reader));
      attribute->next = NULL;
      *last = attribute;
      last = &attribute->next;
    }
  xmlTextReaderMoveToElement (self->reader);
}

static void
add_element (Builder *self)
{
  BwXmlElement *element = allocate (self->xml, sizeof *element);
  gboolean is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;

  *element = (BwXmlElement){ 0 };
  element->name = keep_name (self->xml, xmlTextReaderConstLocalName (self->reader));
  element->prefix = keep_name (self->xml, xmlTextReaderConstPrefix (self->reader));
  element->uri = keep_uri (self->xml, xmlTextReaderConstNamespaceUri (self->reader));
  if (self->n_elements < self->repaired->lines->len)
    element->line = g_array_index (self->repaired->lines, guint, self->n_elements);
  self->n_elements++;
  add_node (self, element);
  if (xmlTextReaderHasAttributes (self->reader) == 1)
    add_attributes (self, element);
  if (!is_empty)
    self->open = element;
}

static void
add_text (Builder *self)
{
  BwXmlElement *text = allocate (self->xml, sizeof *text);

  *text = (BwXmlElement){ 0 };
  text->text = keep_text (self->xml, xmlTextReaderConstValue (self->reader));
  text->line = self->open != NULL ? self->open->line : 0;
  add_node (self, text);
}

static void
build (Builder *self)
{
  while (xmlTextReaderRead (self->reader) == 1)
    switch (xmlTextReaderNodeType (self->reader))
      {
      case XML_READER_TYPE_ELEMENT:
        add_element (self);
        break;
      case XML_READER_TYPE_END_ELEMENT:
        if (self->open != NULL)
          self->open = self->open->parent;
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if (self->open != NULL)
          add_text (self);
        break;
      default:
        break;
      }
}

/* Returns: (nullable): the tree; NULL where there is no element */
static BwXml *
parse (const char *text,
       guint       max_elements,
       BwXmlNest   nest,
       BwReading  *reading)
{
  g_autoptr (BwXmlRepair) repaired = bw_xml_repair_new (text, max_elements, nest, reading);
  g_autoptr (BwXml) self = NULL;
  Builder builder = { 0 };

  if (repaired->text->len == 0 || repaired->text->len > G_MAXINT)
    return NULL;

  self = g_new0 (BwXml, 1);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->names = g_string_chunk_new (4096);
  builder.xml = self;
  builder.repaired = repaired;
  builder.reader = xmlReaderForMemory (repaired->text->str, (int) repaired->text->len, NULL,
                                       "UTF-8", OPTIONS);
  if (builder.reader == NULL)
    return NULL;
  build (&builder);
  xmlFreeTextReader (builder.reader);

  return self->root != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * bw_xml_parse:
 * @text: UTF-8, its line ends `\n`, as bw_input_get_text() gives it; a charset that it
 *   declares is not looked at
 * @reading: (nullable): gets a warning for what is not well-formed
 *
 * Returns: (transfer full): the tree, or `NULL` with @error set when there is no
 *   element in @text
 */
BwXml *
bw_xml_parse (const char  *text,
              BwReading   *reading,
              GError     **error)
{
  return bw_xml_parse_nested (text, NULL, reading, error);
}

/**
 * bw_xml_parse_nested:
 * @nest: (nullable): tells which elements of the format cannot stand in which, so that
 *   one whose end tag is missing ends where the next begins
 *
 * Does what bw_xml_parse() does.
 */
BwXml *
bw_xml_parse_nested (const char  *text,
                     BwXmlNest    nest,
                     BwReading   *reading,
                     GError     **error)
{
  BwXml *self;

  g_return_val_if_fail (text != NULL, NULL);

  if (!(self = parse (text, BW_MAX_XML_ELEMENTS, nest, reading)))
    g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "The file holds no XML element");

  return self;
}

/*
 * Whether @text may be a document rather than one that quotes another: it begins with a
 * tag, or with what a script complained of before a declaration, and ends with a tag.
 */
static gboolean
begins_as_xml (const char *text)
{
  const char *start = text + strspn (text, " \t\n");
  const char *end = text + strlen (text);

  if (*start == '<')
    return TRUE;
  if (g_strstr_len (start, MAX_PREAMBLE, "<?xml ") == NULL)
    return FALSE;
  while (end > start && g_ascii_isspace (end[-1]))
    end--;

  return end[-1] == '>';
}

/**
 * bw_xml_peek:
 * @n_elements: how many elements are wanted
 *
 * Reads how @text begins, to tell what it is, in a time that does not go by its length.
 *
 * Returns: (transfer full) (nullable): the tree, `NULL` when @text does not begin as XML
 */
BwXml *
bw_xml_peek (const char *text,
             guint       n_elements)
{
  g_return_val_if_fail (text != NULL, NULL);

  return begins_as_xml (text) ? parse (text, n_elements, NULL, NULL) : NULL;
}

void
bw_xml_free (BwXml *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->names);
  g_free (self);
}

const BwXmlElement *
bw_xml_get_root (const BwXml *self)
{
  return self->root;
}

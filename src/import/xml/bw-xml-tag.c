#include "bw-xml-tag.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-xml-quote.h"
#include "bw-xml-repair.h"
#include "bw-xml-text.h"

#define MAX_NAME 256 /* bytes */
#define SPACE " \t\n\r"

static const char XML_NAMESPACE[] = "http://www.w3.org/XML/1998/namespace";
static const char XMLNS_NAMESPACE[] = "http://www.w3.org/2000/xmlns/";

typedef struct
{
  const char *name; /* interned, with its prefix */
  const char *value;
  gsize       length;
} Attribute;

struct _BwXmlTag
{
  BwXmlEntities *entities;
  GStringChunk  *names;
  GString       *decoded; /* a value */
  const char    *name;
  const char    *end;
  GArray        *attributes; /* of Attribute */
  gboolean       is_empty;
  gboolean       was_mended;
  const char    *no_quote[2]; /* where a search for the end of a value found none */
  gsize          budget;            /* bytes to be searched for quotes in values */
};

BwXmlTag *
bw_xml_tag_new (BwXmlEntities *entities)
{
  BwXmlTag *self = g_new0 (BwXmlTag, 1);

  self->entities = entities;
  self->budget = BW_MAX_QUOTE_SEARCH;
  self->names = g_string_chunk_new (4096);
  self->decoded = g_string_new (NULL);
  self->attributes = g_array_new (FALSE, FALSE, sizeof (Attribute));

  return self;
}

void
bw_xml_tag_free (BwXmlTag *self)
{
  if (self == NULL)
    return;

  g_string_chunk_free (self->names);
  g_string_free (self->decoded, TRUE);
  g_array_unref (self->attributes);
  g_free (self);
}

/**
 * bw_xml_tag_read_name:
 * @end: (out): what follows the name, when it is one
 *
 * Returns: (transfer none) (nullable): the name that @text begins with, the same pointer
 *   for the same name: what is not ASCII is `_`, as are all colons but one between names
 */
const char *
bw_xml_tag_read_name (BwXmlTag    *self,
                      const char  *text,
                      const char **end)
{
  char name[MAX_NAME + 1];
  gboolean has_prefix = FALSE;
  gsize n = 0;

  if (!bw_xml_name_starts (text[0]))
    return NULL;
  for (; bw_xml_name_continues (text[n]); n++)
    {
      if (n == MAX_NAME)
        return NULL;
      name[n] = (unsigned char) text[n] < 0x80 ? text[n] : '_';
      if (text[n] == ':' && (has_prefix || !bw_xml_name_starts (text[n + 1])))
        name[n] = '_';
      has_prefix = has_prefix || text[n] == ':';
    }
  if (text[n - 1] == ':') /* `<http://` */
    return NULL;
  name[n] = '\0';
  if (g_str_has_prefix (name, "xmlns:") && n == strlen ("xmlns:"))
    return NULL;
  *end = text + n;

  return g_string_chunk_insert_const (self->names, name);
}

static const char *
read_value (BwXmlTag   *self,
            const char *at,
            Attribute  *attribute)
{
  const char *close = *at == '"' || *at == '\'' ? bw_xml_quote_find_end (at, &self->no_quote[*at == '"'], &self->budget, &self->was_mended) : NULL;
  gboolean quoted = *at == '"' || *at == '\'';

  attribute->value = at + (quoted ? 1 : 0);
  if (close != NULL)
    {
      attribute->length = (gsize) (close - attribute->value);
      return close + 1;
    }

  self->was_mended = TRUE;
  at = attribute->value;
  at += strcspn (at, quoted ? "<>" : SPACE "<>");
  if (*at == '>' && at > attribute->value && at[-1] == '/')
    at--;
  attribute->length = (gsize) (at - attribute->value);

  return at;
}

static const char *
read_attribute (BwXmlTag   *self,
                const char *at)
{
  Attribute attribute = { NULL, "", 0 };
  const char *end = at;

  attribute.name = bw_xml_tag_read_name (self, at, &end);
  if (attribute.name == NULL)
    {
      self->was_mended = TRUE;
      return at + 1;
    }

  at = end + strspn (end, SPACE);
  if (*at == '=')
    {
      at++;
      at = read_value (self, at + strspn (at, SPACE), &attribute);
    }
  else
    self->was_mended = TRUE;

  for (guint i = 0; i < self->attributes->len; i++)
    if (g_array_index (self->attributes, Attribute, i).name == attribute.name)
      {
        self->was_mended = TRUE;
        return at;
      }
  if (self->attributes->len < BW_MAX_XML_ATTRIBUTES)
    g_array_append_val (self->attributes, attribute);

  return at;
}

/**
 * bw_xml_tag_read:
 * @text: what begins with `<`
 *
 * Reads a start tag or that of an empty element. Texts are to come in their order.
 */
BwXmlTagState
bw_xml_tag_read (BwXmlTag   *self,
                 const char *text)
{
  const char *at = NULL;

  self->was_mended = FALSE;
  self->is_empty = FALSE;
  g_array_set_size (self->attributes, 0);
  self->name = bw_xml_tag_read_name (self, text + 1, &at);
  if (self->name == NULL || strchr (SPACE "/><", *at) == NULL)
    return BW_XML_TAG_NONE;

  while (*at != '\0' && *at != '>' && *at != '<')
    {
      if (strchr (SPACE, *at) != NULL)
        at++;
      else if (*at == '/')
        {
          self->is_empty = at[1] == '>';
          at++;
        }
      else
        at = read_attribute (self, at);
    }
  if (*at == '\0')
    return BW_XML_TAG_CUT;
  self->was_mended |= *at == '<';
  self->end = *at == '>' ? at + 1 : at;

  return BW_XML_TAG_READ;
}

const char *
bw_xml_tag_get_name (const BwXmlTag *self)
{
  return self->name;
}

/* Returns: what follows the tag */
const char *
bw_xml_tag_get_end (const BwXmlTag *self)
{
  return self->end;
}

gboolean
bw_xml_tag_is_empty (const BwXmlTag *self)
{
  return self->is_empty;
}

gboolean
bw_xml_tag_was_mended (const BwXmlTag *self)
{
  return self->was_mended;
}

/* A prefix that @name has and that is not one of XML's own; its length or 0. */
static gsize
prefix_length (const char *name)
{
  const char *colon = strchr (name, ':');

  if (colon == NULL || g_str_has_prefix (name, "xml:"))
    return 0;

  return (gsize) (colon - name);
}

static gboolean
is_scoped (GPtrArray  *scoped,
           const char *prefix)
{
  for (guint i = scoped->len; i > 0; i--)
    if (g_ptr_array_index (scoped, i - 1) == prefix)
      return TRUE;

  return FALSE;
}

static gboolean
is_declaration (const char *name)
{
  return strcmp (name, "xmlns") == 0 || g_str_has_prefix (name, "xmlns:");
}

static void
append_attribute (GString    *out,
                  const char *name,
                  const char *value)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  g_string_append (out, value);
  g_string_append_c (out, '"');
}

/* Declares a namespace, if it may be one (Namespaces in XML, 3). */
static void
append_declaration (BwXmlTag        *self,
                    GString         *out,
                    GPtrArray       *scoped,
                    const Attribute *attribute)
{
  const char *prefix = attribute->name[5] == ':' ? attribute->name + 6 : NULL;
  char *uri;

  g_string_truncate (self->decoded, 0);
  bw_xml_text_append (self->decoded, self->entities, attribute->value,
                      attribute->value + attribute->length);
  uri = g_strstrip (self->decoded->str);
  if ((prefix != NULL && uri[0] == '\0') || strcmp (uri, XML_NAMESPACE) == 0 ||
      strcmp (uri, XMLNS_NAMESPACE) == 0 || g_strcmp0 (prefix, "xml") == 0 ||
      g_strcmp0 (prefix, "xmlns") == 0 || scoped->len >= BW_MAX_XML_PREFIXES)
    return;

  g_string_append_printf (out, " %s=\"", attribute->name);
  g_string_truncate (self->decoded, strlen (uri));
  bw_xml_text_write_value (out, self->decoded);
  g_string_append_c (out, '"');
  if (prefix != NULL)
    g_ptr_array_add (scoped, g_string_chunk_insert_const (self->names, prefix));
}

/* Names whose prefix nobody declared get a namespace that stands for none. */
static void
declare_prefix (BwXmlTag   *self,
                GString    *out,
                GPtrArray  *scoped,
                const char *name)
{
  gsize length = prefix_length (name);
  g_autofree char *prefix = length > 0 ? g_strndup (name, length) : NULL;
  g_autofree char *declaration = NULL;
  char *interned;

  if (prefix == NULL)
    return;
  interned = g_string_chunk_insert_const (self->names, prefix);
  if (is_scoped (scoped, interned))
    return;

  declaration = g_strconcat ("xmlns:", prefix, NULL);
  append_attribute (out, declaration, BW_XML_UNDECLARED);
  g_ptr_array_add (scoped, interned);
}

/**
 * bw_xml_tag_append:
 * @scoped: (inout): the prefixes that are declared where the tag stands; what it
 *   declares is added
 *
 * Appends the tag that was read but for its last `>`.
 */
void
bw_xml_tag_append (BwXmlTag  *self,
                   GString   *out,
                   GPtrArray *scoped)
{
  g_string_append_c (out, '<');
  g_string_append (out, self->name);

  for (guint i = 0; i < self->attributes->len; i++)
    {
      const Attribute *attribute = &g_array_index (self->attributes, Attribute, i);

      if (is_declaration (attribute->name))
        append_declaration (self, out, scoped, attribute);
    }
  declare_prefix (self, out, scoped, self->name);
  for (guint i = 0; i < self->attributes->len; i++)
    {
      const Attribute *attribute = &g_array_index (self->attributes, Attribute, i);

      if (is_declaration (attribute->name))
        continue;
      declare_prefix (self, out, scoped, attribute->name);
      g_string_append_printf (out, " %s=\"", attribute->name);
      g_string_truncate (self->decoded, 0);
      bw_xml_text_append (self->decoded, self->entities, attribute->value,
                          attribute->value + attribute->length);
      bw_xml_text_write_value (out, self->decoded);
      g_string_append_c (out, '"');
    }
}

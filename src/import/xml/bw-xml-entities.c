#include "bw-xml-entities.h"

#include <string.h>

#include "bw-charset.h"
#include "bw-limits.h"
#include "bw-standard-entity.h"
#include "bw-xml-text.h"

#define MAX_ENTITY_NAME 64 /* bytes */
#define SIZE_UNKNOWN (-1)
#define SIZE_ENDLESS (-2) /* it is inside of itself, or is being measured */

typedef struct
{
  char   *value; /* its character references resolved, those to entities not */
  gint64  size; /* when it is resolved */
  guint   depth; /* of entities in its value */
} Entity;

struct _BwXmlEntities
{
  GHashTable *declared; /* name → Entity */
  gint64      n_bytes;       /* that entities stood for so far */
};

static void
entity_free (gpointer data)
{
  Entity *entity = data;

  g_free (entity->value);
  g_free (entity);
}

BwXmlEntities *
bw_xml_entities_new (void)
{
  BwXmlEntities *self = g_new0 (BwXmlEntities, 1);

  self->declared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entity_free);

  return self;
}

void
bw_xml_entities_free (BwXmlEntities *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->declared);
  g_free (self);
}

/* The length of a reference to a character, `#65;` or `#x41;`, and the character; 0 for none. */
static gsize
read_number (const char *text,
             gunichar   *c)
{
  gboolean hex = text[1] == 'x' || text[1] == 'X';
  const char *at = text + (hex ? 2 : 1);
  const char *start = at;
  gunichar value = 0;

  while (hex ? g_ascii_isxdigit (*at) : g_ascii_isdigit (*at))
    {
      value = value * (hex ? 16 : 10) + (gunichar) g_ascii_xdigit_value (*at++);
      value = MIN (value, 0x110000);
    }
  if (at == start || *at != ';')
    return 0;

  if (bw_charset_mean_control (value) != 0)
    value = bw_charset_mean_control (value);
  if (value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
    value = 0xfffd; /* as HTML has it (WHATWG HTML, 13.2.5.80) */
  *c = value == '\r' ? '\n' : value;

  return (gsize) (at + 1 - text);
}

/* The length of a name and the semicolon behind it; 0 when there is none. */
static gsize
read_name (const char *text,
           char        name[MAX_ENTITY_NAME])
{
  gsize n = 0;

  if (!g_ascii_isalpha (text[0]) && text[0] != '_')
    return 0;
  while (n < MAX_ENTITY_NAME - 1 && (g_ascii_isalnum (text[n]) || strchr ("_.-:", text[n]) != NULL) &&
         text[n] != '\0')
    n++;
  if (text[n] != ';')
    return 0;
  memcpy (name, text, n);
  name[n] = '\0';

  return n + 1;
}

/*
 * How many bytes an entity stands for; more than the limit when it is inside of itself.
 * Calls nest no deeper than there are entities.
 */
static gint64
measure (BwXmlEntities *self,
         Entity        *entity)
{
  gint64 size = 0;

  if (entity->size != SIZE_UNKNOWN)
    return entity->size >= 0 ? entity->size : BW_MAX_ENTITY_SIZE + 1;

  entity->size = SIZE_ENDLESS;
  for (const char *at = entity->value; *at != '\0' && size <= BW_MAX_ENTITY_SIZE; at++)
    {
      char name[MAX_ENTITY_NAME];
      Entity *inside = NULL;
      gsize length = *at == '&' ? read_name (at + 1, name) : 0;

      if (length > 0)
        inside = g_hash_table_lookup (self->declared, name);
      size += inside != NULL ? measure (self, inside) : 1;
      at += inside != NULL ? length : 0;
      if (inside != NULL)
        entity->depth = MAX (entity->depth, inside->depth + 1);
    }
  if (entity->depth > BW_MAX_ENTITY_DEPTH)
    size = BW_MAX_ENTITY_SIZE + 1;
  entity->size = MIN (size, BW_MAX_ENTITY_SIZE + 1);

  return entity->size;
}

static void
append_value (BwXmlEntities *self,
              const Entity  *entity,
              GString       *out)
{
  const char *at = entity->value;

  while (*at != '\0')
    {
      gsize length = *at == '&' ? bw_xml_entities_append (self, at + 1, out) : 0;

      if (length == 0)
        bw_xml_text_append_char (out, g_utf8_get_char (at));
      at = length > 0 ? at + 1 + length : g_utf8_next_char (at);
    }
}

static void
append_declared (BwXmlEntities *self,
                 Entity        *entity,
                 GString       *out)
{
  gint64 size = measure (self, entity);

  if (size > BW_MAX_ENTITY_SIZE || self->n_bytes + size > BW_MAX_ENTITIES_SIZE)
    return;

  self->n_bytes += size;
  append_value (self, entity, out);
}

/**
 * bw_xml_entities_append:
 * @reference: what follows an ampersand
 *
 * Appends what the reference stands for.
 *
 * Returns: the length of the reference, or 0 when it is none and nothing was appended
 */
gsize
bw_xml_entities_append (BwXmlEntities *self,
                        const char    *reference,
                        GString       *out)
{
  char name[MAX_ENTITY_NAME];
  gunichar c = 0;
  gsize length;
  Entity *entity;

  if (reference[0] == '#')
    {
      if ((length = read_number (reference, &c)) > 0)
        bw_xml_text_append_char (out, c);
      return length;
    }

  if ((length = read_name (reference, name)) == 0)
    return 0;
  if ((c = bw_standard_entity_lookup (name)) != 0)
    bw_xml_text_append_char (out, c);
  else if ((entity = g_hash_table_lookup (self->declared, name)))
    append_declared (self, entity, out);
  else
    return 0;

  return length;
}

/* An entity's value with the characters that are written as numbers in it. */
static char *
value_new (const char *start,
           const char *end)
{
  GString *value = g_string_new (NULL);

  while (start < end)
    {
      gunichar c;
      gsize length = start[0] == '&' && start[1] == '#' ? read_number (start + 1, &c) : 0;

      if (length > 0 && c != 0 && c < 0x110000 && (c & 0xfffff800) != 0xd800)
        g_string_append_unichar (value, c);
      else if (length == 0)
        g_string_append_c (value, *start);
      start += 1 + length;
    }

  return g_string_free (value, FALSE);
}

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;

  return at;
}

/**
 * bw_xml_entities_declare:
 * @declaration: what follows `<!ENTITY` in a document type
 *
 * Takes a general entity whose value is given (XML 1.0, production 71). One that is
 * kept elsewhere, and one of the document type itself (`%`), is not taken.
 */
void
bw_xml_entities_declare (BwXmlEntities *self,
                         const char    *declaration)
{
  const char *start = skip_space (declaration);
  const char *at = start;
  const char *close;
  g_autofree char *name = NULL;
  Entity *entity;

  while (*at != '\0' && (g_ascii_isalnum (*at) || strchr ("_.-:", *at) != NULL))
    at++;
  if (at == start || at - start >= MAX_ENTITY_NAME ||
      g_hash_table_size (self->declared) >= BW_MAX_ENTITIES)
    return;
  name = g_strndup (start, (gsize) (at - start));
  at = skip_space (at);
  if ((*at != '"' && *at != '\'') || !(close = strchr (at + 1, *at)) ||
      g_hash_table_contains (self->declared, name)) /* the first holds */
    return;

  entity = g_new0 (Entity, 1);
  entity->value = value_new (at + 1, close);
  entity->size = SIZE_UNKNOWN;
  g_hash_table_insert (self->declared, g_steal_pointer (&name), entity);
}

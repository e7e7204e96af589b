#include "bw-yaml.h"

#include <string.h>
#include <yaml.h>

#include "bw-limits.h"

/* A mapping or a list that is open. */
typedef struct
{
  gboolean is_mapping;
  gboolean is_key;  /* itself, of the mapping around it */
  gboolean has_key; /* whether the value of @key comes next */
  gsize    key_start;  /* in the path */
} Level;

typedef struct
{
  BwFrontMatter *into;
  Level          levels[BW_MAX_YAML_DEPTH];
  guint          depth;
  GString       *path; /* of keys */
} Walk;

static Level *
current (Walk *walk)
{
  return walk->depth > 0 ? &walk->levels[walk->depth - 1] : NULL;
}

/* A value has ended: what comes next in a mapping is a key. */
static void
end_value (Walk *walk)
{
  Level *level = current (walk);

  if (level == NULL || !level->is_mapping)
    return;

  level->has_key = FALSE;
  g_string_truncate (walk->path, level->key_start);
}

static void
begin_key (Walk       *walk,
           const char *key)
{
  Level *level = current (walk);

  level->has_key = TRUE;
  if (walk->path->len > 0)
    g_string_append_c (walk->path, '.');
  g_string_append (walk->path, key);
}

/* The words that YAML has for nothing (YAML 1.1, tag:yaml.org,2002:null). */
static gboolean
is_null (const yaml_event_t *event)
{
  const char *value = (const char *) event->data.scalar.value;

  return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
         (*value == '\0' || strcmp (value, "~") == 0 || g_ascii_strcasecmp (value, "null") == 0);
}

static void
read_scalar (Walk               *walk,
             const yaml_event_t *event)
{
  const char *value = (const char *) event->data.scalar.value;
  Level *level = current (walk);

  if (level != NULL && level->is_mapping && !level->has_key)
    {
      begin_key (walk, value);
      return;
    }
  if (walk->path->len > 0 && !is_null (event) && strlen (value) == event->data.scalar.length)
    bw_front_matter_add (walk->into, walk->path->str, value);
  end_value (walk);
}

static gboolean
begin_level (Walk     *walk,
             gboolean  is_mapping)
{
  Level *level = current (walk);
  gboolean is_key = level != NULL && level->is_mapping && !level->has_key;

  if (walk->depth == BW_MAX_YAML_DEPTH)
    return FALSE;
  if (is_key)
    begin_key (walk, "?"); /* a key that is no word */

  walk->levels[walk->depth++] = (Level){ is_mapping, is_key, FALSE, walk->path->len };

  return TRUE;
}

static void
end_level (Walk *walk)
{
  Level ended = walk->levels[walk->depth - 1];

  g_string_truncate (walk->path, ended.key_start);
  walk->depth--;
  if (!ended.is_key)
    end_value (walk);
}

/* Returns whether more is to be read. */
static gboolean
read_event (Walk               *walk,
            const yaml_event_t *event)
{
  switch (event->type)
    {
    case YAML_SCALAR_EVENT:
      read_scalar (walk, event);
      return TRUE;
    case YAML_ALIAS_EVENT:
      if (current (walk) != NULL && current (walk)->is_mapping && !current (walk)->has_key)
        begin_key (walk, "*");
      else
        end_value (walk);
      return TRUE;
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
      return begin_level (walk, event->type == YAML_MAPPING_START_EVENT);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      end_level (walk);
      return TRUE;
    case YAML_DOCUMENT_END_EVENT:
    case YAML_STREAM_END_EVENT:
      return FALSE;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    default:
      return TRUE;
    }
}

/* Reads events to the end of the document. */
static gboolean
read_events (Walk           *walk,
             yaml_parser_t  *parser,
             int            *line,
             const char    **problem)
{
  gboolean more = TRUE;

  for (guint n = 0; more; n++)
    {
      yaml_event_t event;
      gboolean is_end;

      *problem = "it is too large or nested too deep";
      *line = (int) parser->mark.line;
      if (n > BW_MAX_YAML_EVENTS)
        return FALSE;
      if (!yaml_parser_parse (parser, &event))
        {
          *problem = parser->problem != NULL ? parser->problem : "it cannot be parsed";
          *line = (int) parser->problem_mark.line;
          return FALSE;
        }
      more = read_event (walk, &event);
      is_end = event.type == YAML_DOCUMENT_END_EVENT || event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete (&event);
      if (!more && !is_end)
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_yaml_read:
 * @into: where the values are added
 * @line: (out): where it is not YAML, from 0
 * @problem: (out) (transfer none): what is wrong there, a static string
 *
 * Returns: whether it is YAML to its end, within limits
 */
gboolean
bw_yaml_read (const char     *text,
              gsize           length,
              BwFrontMatter  *into,
              int            *line,
              const char    **problem)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Walk walk = { .into = into, .path = path };
  yaml_parser_t parser;
  gboolean ok;

  *line = 0;
  *problem = "there is no memory for it";
  if (!yaml_parser_initialize (&parser))
    return FALSE;

  yaml_parser_set_input_string (&parser, (const unsigned char *) text, length);
  yaml_parser_set_encoding (&parser, YAML_UTF8_ENCODING);
  ok = read_events (&walk, &parser, line, problem);
  yaml_parser_delete (&parser);

  return ok;
}

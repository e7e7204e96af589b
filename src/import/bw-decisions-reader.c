#include "bw-decisions-reader.h"

#include <string.h>

#include "bw-error.h"
#include "bw-json-tree.h"
#include "bw-limits.h"

/*
 * Decisions of another library, as bw_json_from_decisions() writes them. What somebody decided
 * is taken over as a whole or not at all: half of it may mean something else.
 */

#define VERSION "1"

static gboolean G_GNUC_PRINTF (2, 3)
  refuse (GError **error,
          const char *format,
          ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "The file holds no decisions: %s", reason);

  return FALSE;
}

/* A line break would end a key where they are kept; other signs of that sort are none of a name. */
static gboolean
is_text (const char *text)
{
  if (text == NULL || *text == '\0' || strlen (text) > BW_MAX_DECISION_TEXT)
    return FALSE;
  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      return FALSE;

  return TRUE;
}

/* An organisation is known by its names only. */
static gboolean
is_key (const BwValue *value,
        BwKind         kind)
{
  const char *text = bw_value_as_string (value);

  return is_text (text) && strchr (text, ':') != NULL && *text != ':' &&
         (kind != BW_KIND_ORGANISATION || g_str_has_prefix (text, "name:"));
}

static gboolean
read_keys (const BwValue  *value,
           BwKind          kind,
           GPtrArray      *keys,
           guint           number,
           GError        **error)
{
  const BwValue *list = bw_value_get (value, "keys");

  for (const BwValue *key = list != NULL && list->type == BW_VALUE_ARRAY ? list->first : NULL; key != NULL;
       key = key->next)
    {
      if (!is_key (key, kind))
        return refuse (error, "decision %u has a key that is none", number);
      if (keys->len == BW_MAX_DECISION_KEYS)
        return refuse (error, "decision %u has more than %d keys", number, BW_MAX_DECISION_KEYS);
      g_ptr_array_add (keys, (gpointer) bw_value_as_string (key));
    }

  return keys->len > 0 || refuse (error, "decision %u does not say what it is about", number);
}

static gboolean
read_side (const BwValue   *decision,
           const char      *which,
           BwKind           kind,
           BwDecisionSide  *side,
           guint            number,
           GError         **error)
{
  const BwValue *value = bw_value_get (decision, which);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  if (value == NULL || value->type != BW_VALUE_OBJECT || !is_text (bw_value_string (value, "name")))
    return refuse (error, "decision %u does not name what it is about", number);
  if (!read_keys (value, kind, keys, number, error))
    return FALSE;

  bw_decision_side_set (side, 0, bw_value_string (value, "name"), keys);
  return TRUE;
}

/* What a text names is known by the document, and by what is written there. */
static gboolean
check_place (const BwDecision  *decision,
             guint              number,
             GError           **error)
{
  GStrv keys = decision->other.keys;

  return !bw_decision_is_of_mention (decision) ||
         (g_strv_length (keys) == 2 && g_str_has_prefix (keys[0], BW_DECISION_DOCUMENT) &&
          g_str_has_prefix (keys[1], BW_DECISION_TEXT)) ||
         refuse (error, "decision %u does not say what names it", number);
}

static gint64
read_time (const char *text)
{
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return time != NULL ? MAX (g_date_time_to_unix (time), 0) : 0;
}

static BwDecision *
read_decision (const BwValue  *value,
               guint           number,
               GError        **error)
{
  g_autoptr (BwDecision) decision = bw_decision_new (BW_DECISION_MERGE, BW_KIND_NONE, NULL);
  const char *kind = bw_value_string (value, "kind");
  const char *why = bw_value_string (value, "why");

  if (kind != NULL)
    decision->kind = bw_kind_from_string (kind);
  if (value->type != BW_VALUE_OBJECT ||
      !bw_decision_action_from_string (bw_value_string (value, "action"), &decision->action) ||
      (decision->kind != BW_KIND_PAPER && decision->kind != BW_KIND_PERSON &&
       (decision->kind != BW_KIND_ORGANISATION || bw_decision_is_of_mention (decision))))
    {
      refuse (error, "decision %u is of no kind that this version knows", number);
      return NULL;
    }
  if (!read_side (value, "keep", decision->kind, &decision->keep, number, error) ||
      !read_side (value, "other", decision->kind, &decision->other, number, error) ||
      !check_place (decision, number, error))
    return NULL;

  decision->why = g_strdup (is_text (why) ? why : "imported");
  decision->made = read_time (bw_value_string (value, "made"));

  return g_steal_pointer (&decision);
}

static gboolean
is_version (const BwValue *root)
{
  const BwValue *version = bw_value_get (root, "bookwheel-decisions");

  return version != NULL && version->type == BW_VALUE_NUMBER && strcmp (version->text, VERSION) == 0;
}

static gboolean
check_file (const BwJsonTree  *tree,
            GError           **error)
{
  if (tree->problem != NULL)
    return refuse (error, "it is damaged at byte %" G_GSIZE_FORMAT " (%s)", tree->stop, tree->problem);
  if (tree->root == NULL || bw_value_get (tree->root, "bookwheel-decisions") == NULL)
    return refuse (error, "it was not written by “bookwheelctl decisions export”");
  if (!is_version (tree->root))
    return refuse (error, "it was written by a newer Bookwheel. Update Bookwheel to read it");

  return TRUE;
}

/**
 * bw_decisions_reader_read:
 *
 * Returns: (transfer full) (element-type BwDecision) (nullable): the decisions in order, or
 *   `NULL` with @error set: %BW_ERROR_UNRECOGNISED or %BW_ERROR_LIMIT
 */
GPtrArray *
bw_decisions_reader_read (const char  *text,
                          gsize        length,
                          GError     **error)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_decision_free);
  g_autoptr (BwJsonTree) tree = NULL;
  const BwValue *list;

  if (length > BW_MAX_DECISIONS_SIZE)
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_LIMIT, "The file is too large for decisions");
      return NULL;
    }
  tree = bw_json_tree_new (text, length);
  if (!check_file (tree, error))
    return NULL;

  list = bw_value_get (tree->root, "decisions");
  for (const BwValue *value = list != NULL && list->type == BW_VALUE_ARRAY ? list->first : NULL;
       value != NULL; value = value->next)
    {
      BwDecision *decision = NULL;

      if (decisions->len == BW_MAX_DECISIONS)
        g_set_error (error, BW_ERROR, BW_ERROR_LIMIT, "The file holds more than %d decisions", BW_MAX_DECISIONS);
      else
        decision = read_decision (value, decisions->len + 1, error);
      if (decision == NULL)
        return NULL;
      g_ptr_array_add (decisions, decision);
    }

  return g_steal_pointer (&decisions);
}

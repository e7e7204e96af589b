#include "bw-address.h"

#include <string.h>

#define SEARCH "search?"
#define MAX_PARTS 6 /* one more than the longest address has */

static gboolean
parse_id (const char *text,
          gint64     *id)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &number, NULL))
    return FALSE;

  *id = (gint64) number;
  return TRUE;
}

/* `person/7/timeline`, then perhaps what it shows, then perhaps which page of it. */
static gboolean
parse_timeline (char      **parts,
                guint       n_parts,
                BwAddress  *address)
{
  guint64 page = 1;

  address->events = BW_N_EVENT_KINDS;
  if (n_parts > 5 || strcmp (parts[0], "person") != 0 || !parse_id (parts[1], &address->person_id) ||
      strcmp (parts[2], "timeline") != 0 ||
      (n_parts > 3 && !bw_event_kind_from_string (parts[3], &address->events)) ||
      (n_parts > 4 && !g_ascii_string_to_unsigned (parts[4], 10, 1, G_MAXUINT, &page, NULL)))
    return FALSE;

  address->kind = BW_ADDRESS_TIMELINE;
  address->page = (guint) page;
  return TRUE;
}

static gboolean
parse_whole (char      **parts,
             guint       n_parts,
             BwAddress  *address)
{
  if (n_parts != 3 || strcmp (parts[0], "person") != 0 || !parse_id (parts[1], &address->person_id) ||
      strcmp (parts[2], "all") != 0)
    return FALSE;

  address->kind = BW_ADDRESS_WHOLE;
  return TRUE;
}

static gboolean
parse_path (char      **parts,
            guint       n_parts,
            BwAddress  *address)
{
  if (n_parts != 3 || strcmp (parts[0], "path") != 0 || !parse_id (parts[1], &address->person_id) ||
      !parse_id (parts[2], &address->other_id))
    return FALSE;

  address->kind = BW_ADDRESS_PATH;
  return TRUE;
}

static gboolean
parse_connect (char      **parts,
               guint       n_parts,
               BwAddress  *address)
{
  if (n_parts != 2 || strcmp (parts[0], "connect") != 0 || !parse_id (parts[1], &address->person_id))
    return FALSE;

  address->kind = BW_ADDRESS_CONNECT;
  return TRUE;
}

/* `decisions`, then perhaps whose, then perhaps which page of them. */
static gboolean
parse_decisions (char      **parts,
                 guint       n_parts,
                 BwAddress  *address)
{
  guint64 page = 1;

  if (n_parts < 1 || n_parts > 3 || strcmp (parts[0], "decisions") != 0 ||
      (n_parts > 1 && strcmp (parts[1], "program") != 0 && strcmp (parts[1], "person") != 0) ||
      (n_parts > 2 && !g_ascii_string_to_unsigned (parts[2], 10, 1, G_MAXUINT, &page, NULL)))
    return FALSE;

  address->kind = BW_ADDRESS_DECISIONS;
  address->by_program = n_parts > 1 && strcmp (parts[1], "program") == 0;
  address->page = (guint) page;
  return TRUE;
}

static gboolean
parse_decide (char      **parts,
              guint       n_parts,
              BwAddress  *address)
{
  if (n_parts < 2 || strcmp (parts[0], "decide") != 0)
    return FALSE;

  if (n_parts == 3 && strcmp (parts[1], "revert") == 0 && parse_id (parts[2], &address->decision_id))
    address->kind = BW_ADDRESS_REVERT;
  else if (n_parts == 2 && strcmp (parts[1], "export") == 0)
    address->kind = BW_ADDRESS_EXPORT_DECISIONS;
  else if (n_parts == 2 && strcmp (parts[1], "import") == 0)
    address->kind = BW_ADDRESS_IMPORT_DECISIONS;

  return address->kind != BW_ADDRESS_THING;
}

static gboolean
parse_mention (char      **parts,
               guint       n_parts,
               BwAddress  *address)
{
  if (n_parts != 3 || strcmp (parts[0], "mention") != 0 || !parse_id (parts[1], &address->mention_id) ||
      (strcmp (parts[2], "promote") != 0 && strcmp (parts[2], "reject") != 0))
    return FALSE;

  address->kind = BW_ADDRESS_MENTION;
  address->promote = strcmp (parts[2], "promote") == 0;
  return TRUE;
}

static gboolean
parse_doubt (char      **parts,
             guint       n_parts,
             BwAddress  *address)
{
  if (n_parts == 0 || strcmp (parts[0], "doubtful") != 0 || n_parts > 3 ||
      (n_parts > 1 && !parse_id (parts[1], &address->doubt_id)))
    return FALSE;

  address->kind = n_parts == 1 ? BW_ADDRESS_DOUBTS : n_parts == 2 ? BW_ADDRESS_DOUBT
                                                                  : BW_ADDRESS_DECIDE_DOUBT;
  address->same = n_parts == 3 && strcmp (parts[2], "same") == 0;

  return n_parts < 3 || address->same || strcmp (parts[2], "different") == 0;
}

/**
 * bw_address_parse:
 * @text: an address, with or without the scheme
 *
 * Returns: what it names; whatever is none of the pages that are no thing's is taken for
 *   a reference to a thing
 */
BwAddress
bw_address_parse (const char *text)
{
  BwAddress address = { .kind = BW_ADDRESS_THING };
  g_auto (GStrv) parts = NULL;
  guint n_parts;

  g_return_val_if_fail (text != NULL, address);

  if (g_str_has_prefix (text, BW_ADDRESS_PREFIX))
    text += strlen (BW_ADDRESS_PREFIX);
  parts = g_strsplit (text, "/", MAX_PARTS);
  n_parts = g_strv_length (parts);

  if (strcmp (text, "home") == 0)
    address.kind = BW_ADDRESS_HOME;
  else if (g_str_has_prefix (text, SEARCH))
    address.kind = BW_ADDRESS_SEARCH;
  else if (!parse_path (parts, n_parts, &address) && !parse_connect (parts, n_parts, &address) &&
           !parse_decisions (parts, n_parts, &address) && !parse_decide (parts, n_parts, &address) &&
           !parse_mention (parts, n_parts, &address) &&
           !parse_whole (parts, n_parts, &address) &&
           !parse_doubt (parts, n_parts, &address) &&
           (n_parts < 3 || !parse_timeline (parts, n_parts, &address)))
    address = (BwAddress){ .kind = BW_ADDRESS_THING };

  return address;
}

char *
bw_address_for_path (gint64 from,
                     gint64 to)
{
  return g_strdup_printf (BW_ADDRESS_PREFIX "path/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, from, to);
}

/**
 * bw_address_for_timeline:
 * @events: what it shows, or %BW_N_EVENT_KINDS for all
 * @page: from 1
 */
char *
bw_address_for_timeline (gint64      person_id,
                         BwEventKind events,
                         guint       page)
{
  g_autofree char *base = NULL;

  base = g_strdup_printf (BW_ADDRESS_PREFIX "person/%" G_GINT64_FORMAT "/timeline", person_id);
  if (page > 1)
    return g_strdup_printf ("%s/%s/%u", base, bw_event_kind_to_string (events), page);
  if (events != BW_N_EVENT_KINDS)
    return g_strconcat (base, "/", bw_event_kind_to_string (events), NULL);

  return g_steal_pointer (&base);
}

char *
bw_address_for_whole (gint64 person_id)
{
  return g_strdup_printf (BW_ADDRESS_PREFIX "person/%" G_GINT64_FORMAT "/all", person_id);
}

char *
bw_address_for_connect (gint64 person_id)
{
  return g_strdup_printf (BW_ADDRESS_PREFIX "connect/%" G_GINT64_FORMAT, person_id);
}

/* @page: from 1 */
char *
bw_address_for_decisions (gboolean by_program,
                          guint    page)
{
  const char *whose = by_program ? "program" : "person";

  if (page > 1)
    return g_strdup_printf (BW_ADDRESS_PREFIX "decisions/%s/%u", whose, page);

  return g_strconcat (BW_ADDRESS_PREFIX "decisions", by_program ? "/program" : NULL, NULL);
}

char *
bw_address_for_revert (gint64 decision_id)
{
  return g_strdup_printf (BW_ADDRESS_DECIDE "revert/%" G_GINT64_FORMAT, decision_id);
}

/* @promote: whether it says that the mention is right, or that it is wrong */
char *
bw_address_for_mention (gint64   mention_id,
                        gboolean promote)
{
  return g_strdup_printf (BW_ADDRESS_PREFIX "mention/%" G_GINT64_FORMAT "/%s", mention_id,
                          promote ? "promote" : "reject");
}

char *
bw_address_for_doubt (gint64 id)
{
  return g_strdup_printf (BW_ADDRESS_PREFIX "doubtful/%" G_GINT64_FORMAT, id);
}

/* @same: whether what may be one is */
char *
bw_address_for_decision (gint64   id,
                         gboolean same)
{
  return g_strdup_printf (BW_ADDRESS_PREFIX "doubtful/%" G_GINT64_FORMAT "/%s", id,
                          same ? "same" : "different");
}

/**
 * bw_address_for_search:
 * @query: in the search language
 *
 * Returns: (transfer full): the address of what it finds
 */
char *
bw_address_for_search (const char *query)
{
  g_autofree char *escaped = g_uri_escape_string (query, ":", TRUE);

  return g_strconcat (BW_ADDRESS_PREFIX SEARCH "q=", escaped, NULL);
}

/**
 * bw_address_dup_search:
 * @text: an address of kind %BW_ADDRESS_SEARCH
 *
 * Returns: (transfer full): what it searches for, in the search language; nothing where it
 *   does not say it
 */
char *
bw_address_dup_search (const char *text)
{
  g_autoptr (GHashTable) parameters = NULL;
  const char *query = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_has_prefix (text, BW_ADDRESS_PREFIX))
    text += strlen (BW_ADDRESS_PREFIX);
  if (g_str_has_prefix (text, SEARCH))
    parameters = g_uri_parse_params (text + strlen (SEARCH), -1, "&", G_URI_PARAMS_WWW_FORM, NULL);
  if (parameters != NULL)
    query = g_hash_table_lookup (parameters, "q");

  return g_strdup (query != NULL ? query : "");
}

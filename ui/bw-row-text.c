#include "bw-row-text.h"

#include <glib/gi18n.h>

#define SEPARATOR " · "
#define WORDS_A_MINUTE 230

static const struct
{
  const char *kind;
  BwRowGroup group;
  const char *title;
} KINDS[] = {
  { "person", BW_ROW_GROUP_PEOPLE, N_ ("Person") },
  { "organisation", BW_ROW_GROUP_ORGANISATIONS, N_ ("Organisation") },
  { "paper", BW_ROW_GROUP_PAPERS, N_ ("Paper") },
  { "post", BW_ROW_GROUP_POSTS, N_ ("Post") },
  { "digest", BW_ROW_GROUP_POSTS, N_ ("Digest") },
  { "listing", BW_ROW_GROUP_POSTS, N_ ("Listing") },
  { "entry", BW_ROW_GROUP_POSTS, N_ ("Entry") },
  { "page", BW_ROW_GROUP_POSTS, N_ ("Page") },
  { "note", BW_ROW_GROUP_POSTS, N_ ("Note") },
  { "source", BW_ROW_GROUP_POSTS, N_ ("Source") },
  { "capture", BW_ROW_GROUP_CAPTURES, N_ ("Capture") },
  { "profile", BW_ROW_GROUP_CAPTURES, N_ ("Profile") },
};

static const char *const GROUPS[BW_N_ROW_GROUPS] = {
  [BW_ROW_GROUP_PEOPLE] = N_ ("People"),
  [BW_ROW_GROUP_ORGANISATIONS] = N_ ("Organisations"),
  [BW_ROW_GROUP_PAPERS] = N_ ("Papers"),
  [BW_ROW_GROUP_POSTS] = N_ ("Posts and digests"),
  [BW_ROW_GROUP_CAPTURES] = N_ ("Captures and profiles"),
};

static guint
find_kind (const char *kind)
{
  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].kind, kind))
      return i;

  return G_N_ELEMENTS (KINDS);
}

BwRowGroup
bw_row_text_get_group (const char *kind)
{
  guint i = find_kind (kind);

  return i < G_N_ELEMENTS (KINDS) ? KINDS[i].group : BW_ROW_GROUP_POSTS;
}

const char *
bw_row_text_group_title (BwRowGroup group)
{
  g_return_val_if_fail (group < BW_N_ROW_GROUPS, NULL);

  return _ (GROUPS[group]);
}

/* Returns: (nullable): what a person calls the kind */
const char *
bw_row_text_kind_title (const char *kind)
{
  guint i = find_kind (kind);

  return i < G_N_ELEMENTS (KINDS) ? _ (KINDS[i].title) : NULL;
}

/**
 * bw_row_text_date:
 *
 * Returns: (transfer full) (nullable): the month, or the year where only that is known; a
 *   row has no room for the day beside the authors
 */
char *
bw_row_text_date (BwDate date)
{
  g_autoptr (GDateTime) time = NULL;

  if (!bw_date_is_known (date))
    return NULL;

  time = g_date_time_new_local (date.year, MAX (date.month, 1), 1, 0, 0, 0);
  if (time == NULL || date.month == 0)
    return g_strdup_printf ("%d", date.year);

  /* Translators: a month as strftime() writes it */
  return g_date_time_format (time, _ ("%b %Y"));
}

static void
add_part (GString    *text,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, SEPARATOR);
  g_string_append (text, part);
}

static void
add_count (GString         *text,
           const BwRowData *data)
{
  g_autofree char *part = NULL;
  gulong n = (gulong) MAX (data->count, 0);

  if (data->count < 0)
    return;

  if (g_strcmp0 (data->kind, "source") == 0 && n == 0)
    part = g_strdup (_ ("nothing read yet"));
  else if (g_strcmp0 (data->kind, "source") == 0)
    part = g_strdup_printf (ngettext ("%d document", "%d documents", n), data->count);
  else if (g_strcmp0 (data->kind, "organisation") == 0)
    part = g_strdup_printf (ngettext ("named once", "named %d times", n), data->count);
  else
    part = g_strdup_printf (ngettext ("%d paper", "%d papers", n), data->count);
  add_part (text, part);
}

/* A short text needs no time worth telling. */
static void
add_reading_time (GString         *text,
                  const BwRowData *data)
{
  g_autofree char *part = NULL;
  int minutes = (data->words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE;

  if (minutes < 1)
    return;

  part = g_strdup_printf (ngettext ("%d min", "%d min", (gulong) minutes), minutes);
  add_part (text, part);
}

/* That of a document says less than the words that were found. */
static gboolean
tells_byline (const BwRowData *data)
{
  return data->snippet == NULL || bw_row_text_get_group (data->kind) < BW_ROW_GROUP_POSTS;
}

/**
 * bw_row_text_subtitle:
 * @with_kind: whether the list holds different kinds, so that documents name theirs
 *
 * Returns: (transfer full): what stands under the title of a row, on one line
 */
char *
bw_row_text_subtitle (const BwRowData *data,
                      gboolean         with_kind)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = NULL;

  g_return_val_if_fail (data != NULL, g_string_free (text, FALSE));

  date = bw_row_text_date (data->date);
  /* Translators: of a thing that a saved search has not shown before */
  add_part (text, data->fresh ? _ ("new") : NULL);
  if (with_kind && bw_row_text_get_group (data->kind) >= BW_ROW_GROUP_POSTS)
    add_part (text, bw_row_text_kind_title (data->kind));
  if (tells_byline (data))
    add_part (text, data->byline);
  add_part (text, date);
  add_count (text, data);
  add_reading_time (text, data);
  add_part (text, data->bookmarked ? _ ("bookmarked") : NULL);
  if (g_strcmp0 (data->field, "title") != 0 && g_strcmp0 (data->field, "name") != 0)
    add_part (text, data->snippet);

  return g_string_free (text, FALSE);
}

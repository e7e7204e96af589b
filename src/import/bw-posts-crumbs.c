#include "bw-posts-crumbs.h"

#include <string.h>

#include "bw-posts-words.h"
#include "bw-text.h"

/*
 * The breadcrumb above the posts: a label such as “You are here” and the way to this
 * page, in the language of the site, which need not be that of the posts.
 */

#define N_HEAD_LINES 8       /* lines of a page's head that are looked at */
#define MAX_LINKS 3          /* lines above the label */
#define MAX_CRUMB_LENGTH 120 /* bytes */
#define MAX_CRUMB_WORDS 10
#define MAX_LABEL_WORDS 4    /* of a label in a language that is not known here */
#define MAX_WAY_WORDS 3      /* of a crumb that has no separator in it */
#define MAX_SHORT_WORDS 6    /* of a crumb that nothing tells but its place */
#define MAX_TITLE_LENGTH 300 /* bytes of a line that is still a title, not a paragraph */
#define N_SCRIPT_LINES 100   /* lines that tell the script of the posts */

typedef struct
{
  const BwLines *lines;
  guint          end;
  guint          index[N_HEAD_LINES]; /* of the first lines that are not blank */
  guint          n;
} Head;

static const char *
get (const Head *self,
     guint       i)
{
  return i < self->n ? bw_lines_get (self->lines, self->index[i]) : "";
}

static gboolean
is_crumb (const char *line)
{
  return *line != '\0' && strlen (line) <= MAX_CRUMB_LENGTH && !bw_text_ends_sentence (line) &&
         bw_text_count_words (line) <= MAX_CRUMB_WORDS;
}

static gboolean
is_title (const char *line)
{
  return *line != '\0' && strlen (line) <= MAX_TITLE_LENGTH && !g_str_has_suffix (line, ".") &&
         !g_str_has_suffix (line, ":");
}

static gboolean
is_place (const char *text)
{
  g_autofree char *key = bw_text_key (text);

  return bw_key_set_has (&bw_posts_crumbs, key);
}

/* Whether @line says “You are here”, alone or before the way itself; in another language
 * than those known here, before the name of the front page. */
static gboolean
is_label (const char *line)
{
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;
  const char *rest;

  if (!is_crumb (line))
    return FALSE;

  rest = line + strcspn (line, ":");

  label = g_strndup (line, strcspn (line, ":"));
  key = bw_text_key (label);
  if (bw_key_set_has (&bw_posts_here, key))
    return TRUE;

  return *rest != '\0' && bw_text_count_words (label) <= MAX_LABEL_WORDS && is_place (rest + 1);
}

static gboolean
has_separator (const char *line)
{
  static const char *const SEPARATORS[] = { "»", "›", " > ", " / ", "→", " :: ", "❯" };

  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (strstr (line, SEPARATORS[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether @line names a site's front page or its list of feeds. */
static gboolean
names_place (const char *line)
{
  g_autofree char *key = bw_text_key (line);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  if (is_place (line))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (bw_key_set_has (&bw_posts_crumbs, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_way (const char *line)
{
  return is_crumb (line) && (has_separator (line) || names_place (line));
}

/* The scripts that write one language count as one. */
static GUnicodeScript
script_of (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
    return G_UNICODE_SCRIPT_HAN;

  return script;
}

/* Adds the letters of @line to those of each script. */
static void
count_scripts (const char *line,
               GHashTable *counts)
{
  for (gsize n = 0; *line != '\0' && n < 400; line = g_utf8_next_char (line), n++)
    if (g_unichar_isalpha (g_utf8_get_char (line)))
      {
        gpointer script = GINT_TO_POINTER (script_of (g_utf8_get_char (line)));
        gpointer count = g_hash_table_lookup (counts, script);

        g_hash_table_insert (counts, script, GINT_TO_POINTER (GPOINTER_TO_INT (count) + 1));
      }
}

static int
most_frequent (GHashTable *counts)
{
  GHashTableIter iter;
  gpointer script;
  gpointer count;
  int best = G_UNICODE_SCRIPT_UNKNOWN;
  int most = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &script, &count))
    if (GPOINTER_TO_INT (count) > most)
      {
        best = GPOINTER_TO_INT (script);
        most = GPOINTER_TO_INT (count);
      }

  return best;
}

static int
line_script (const char *line)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  count_scripts (line, counts);

  return most_frequent (counts);
}

/* The script that the page is written in below its first lines. */
static int
page_script (const Head *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint from = self->index[self->n - 1];

  for (guint i = from; i < MIN (from + N_SCRIPT_LINES, self->end); i++)
    count_scripts (bw_lines_get (self->lines, i), counts);

  return most_frequent (counts);
}

static gboolean
is_foreign (const Head *self,
            const char *line,
            int         script)
{
  int own = line_script (line);

  return is_crumb (line) && own != G_UNICODE_SCRIPT_UNKNOWN && own != script;
}

/* How many lines a label takes with the way below it: one at least must be left that
 * can be a title. */
static guint
count_labelled (const Head *self)
{
  guint n = 1;

  if (strchr (get (self, 0), ':') != NULL && !g_str_has_suffix (get (self, 0), ":"))
    return n;
  if (is_crumb (get (self, 1)) && self->n > 2 &&
      (is_title (get (self, 2)) || is_way (get (self, 1))))
    n++;
  while (n + 1 < self->n && is_way (get (self, n)) && is_title (get (self, n + 1)) &&
         bw_text_count_words (get (self, n)) <= MAX_WAY_WORDS)
    n++;

  return n;
}

/* Two short lines above a longer one that is a title, on a page that has a pager too:
 * a breadcrumb in a language that is not known here. */
static gboolean
is_unlabelled (const Head *self)
{
  const char *title = get (self, 2);

  return self->n > 3 && is_crumb (get (self, 0)) && is_crumb (get (self, 1)) && is_title (title) &&
         bw_text_count_words (get (self, 0)) <= MAX_SHORT_WORDS &&
         bw_text_count_words (get (self, 1)) <= MAX_SHORT_WORDS &&
         strlen (title) > strlen (get (self, 0)) && strlen (title) > strlen (get (self, 1)) &&
         bw_text_count_words (title) >= 3 && g_utf8_strlen (get (self, 3), -1) > 20;
}

static guint
count_crumbs (const Head *self,
              gboolean    has_pager,
              gboolean   *is_sure)
{
  int script;
  guint n = 0;

  *is_sure = FALSE;
  if (self->n < 2)
    return 0;
  if (is_label (get (self, 0)))
    {
      *is_sure = TRUE;
      return count_labelled (self);
    }

  if (!is_title (get (self, 1)))
    return 0;
  if (is_way (get (self, 0)) && names_place (get (self, 0)) &&
      (has_separator (get (self, 0)) ||
       bw_text_count_words (get (self, 0)) <= (has_pager ? MAX_WAY_WORDS : 1)))
    {
      *is_sure = TRUE;
      return 1;
    }

  script = page_script (self);
  while (n < 2 && n + 1 < self->n && is_foreign (self, get (self, n), script) &&
         is_title (get (self, n + 1)))
    n++;
  if (n > 0)
    return n;

  return has_pager && is_unlabelled (self) ? 2 : 0;
}

/* How many lines are before the label: links that a site has above its breadcrumb. */
static guint
count_links (const Head *self)
{
  for (guint i = 0; i + 1 < self->n && i <= MAX_LINKS && is_crumb (get (self, i)); i++)
    if (is_label (get (self, i)))
      return i;

  return 0;
}

/**
 * bw_posts_crumbs_skip:
 * @end: the line after the last of the posts
 * @has_pager: whether a pager is below them
 * @is_sure: (out): whether the words of the breadcrumb tell that it is one
 *
 * Returns: the first line that is the posts'
 */
guint
bw_posts_crumbs_skip (const BwLines *lines,
                      guint          end,
                      gboolean       has_pager,
                      gboolean      *is_sure)
{
  Head head = { lines, end, { 0 }, 0 };
  guint n_links;
  guint n;

  g_return_val_if_fail (lines != NULL, 0);

  for (guint i = bw_lines_skip_blank (lines, 0); i < end && head.n < N_HEAD_LINES;
       i = bw_lines_skip_blank (lines, i + 1))
    head.index[head.n++] = i;

  n_links = count_links (&head);
  head.n -= n_links;
  memmove (head.index, head.index + n_links, head.n * sizeof *head.index);
  n = count_crumbs (&head, has_pager, is_sure);
  if (n == 0)
    return head.n > 0 ? head.index[0] : end;

  return n < head.n ? head.index[n] : end;
}

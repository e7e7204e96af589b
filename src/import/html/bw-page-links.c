#include "bw-page-links.h"

#include <string.h>

#include "bw-foreign-url.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-text.h"

#define MAX_EXCERPT ((gsize) 600)    /* characters of the text around a link */
#define MIN_TITLE_WORDS 3            /* fewer say “here” or name the authors */
#define MAX_BLOCK_DEPTH 32           /* elements between a link and its paragraph */
#define MAX_BEFORE (4 * MAX_EXCERPT) /* bytes of the text before a link that are looked at */
#define MAX_BEHIND (8 * MAX_EXCERPT) /* and from its begin on */
#define MAX_AROUND 2000              /* nodes before it, and from it on */

typedef struct
{
  BwRecord   *record;
  const char *base_url;
  GHashTable *seen; /* `scheme:value` -> the mention */
  char       *section;
} Collector;

static gboolean
is_block (const GumboNode *node)
{
  static const GumboTag TAGS[] = { GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_TD, GUMBO_TAG_DD,
                                   GUMBO_TAG_DT, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FIGCAPTION,
                                   GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
                                   GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4,
                                   GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_BODY, GUMBO_TAG_TH };

  for (guint i = 0; i < G_N_ELEMENTS (TAGS); i++)
    if (bw_html_node_is (node, TAGS[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_heading (const GumboNode *node)
{
  return bw_html_node_is_element (node) && node->v.element.tag >= GUMBO_TAG_H1 &&
         node->v.element.tag <= GUMBO_TAG_H6;
}

static const GumboNode *
find_block (const GumboNode *node,
            const GumboNode *top)
{
  guint i = 0;

  while (node != top && !is_block (node) && i++ < MAX_BLOCK_DEPTH)
    node = node->parent;

  return node;
}

/* Formulas are there more than once. */
static gboolean
is_said_again (const GumboNode *node,
               const GumboNode *top)
{
  guint i = 0;

  for (; node != top && i++ < MAX_BLOCK_DEPTH; node = node->parent)
    if (g_strcmp0 (bw_html_node_get (node, "aria-hidden"), "true") == 0 ||
        bw_html_node_is (node, GUMBO_TAG_SCRIPT) || bw_html_node_is_named (node, "annotation"))
      return TRUE;

  return FALSE;
}

/* The node from which on the text before @link is looked at. */
static const GumboNode *
find_first (const GumboNode *block,
            const GumboNode *link)
{
  const GumboNode *first = link;
  gsize length = 0;

  for (guint n = 0; first != block && length <= MAX_BEFORE && n < MAX_AROUND; n++)
    {
      first = bw_html_node_previous (first);
      if (bw_html_node_is_text (first))
        length += strlen (first->v.text.text);
    }

  return first;
}

static void
append_node (GString         *text,
             const GumboNode *node,
             const GumboNode *block)
{
  if (bw_html_node_is_text (node) && !is_said_again (node->parent, block))
    g_string_append (text, node->v.text.text);
  else if (is_block (node) || bw_html_node_is (node, GUMBO_TAG_BR))
    g_string_append_c (text, ' ');
}

/* The text of a block, and where in it the text of @link begins; a block that is long is cut
 * around it. */
static char *
read_around (const GumboNode *block,
             const GumboNode *link,
             gsize           *start)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GumboNode *at = find_first (block, link);
  guint n = 0;

  for (; at != link; at = bw_html_node_next (at, block))
    append_node (text, at, block);
  if (text->len > MAX_BEFORE)
    g_string_erase (text, 0, (gssize) (text->len - MAX_BEFORE));
  *start = text->len;
  for (; at != NULL && n < MAX_AROUND && text->len < *start + MAX_BEHIND;
       at = bw_html_node_next (at, block), n++)
    append_node (text, at, block);

  return g_utf8_make_valid (text->str, (gssize) text->len);
}

/* The sentence in which the link stands. */
static char *
cut_sentence (const char *text,
              gsize       start)
{
  const char *from = text;
  const char *end;
  g_autofree char *sentence = NULL;

  for (const char *at = text; at < text + start; at++)
    if (strchr (".!?", *at) != NULL && (at[1] == ' ' || at[1] == '\n'))
      from = at + 1;
  end = text + start;
  while (*end != '\0' && !(strchr (".!?", *end) != NULL && (end[1] == ' ' || end[1] == '\n')))
    end++;
  if (*end != '\0')
    end++;
  sentence = g_strndup (from, (gsize) (end - from));

  return bw_text_squeeze (sentence);
}

static char *
read_excerpt (const GumboNode *link,
              const GumboNode *top)
{
  const GumboNode *block = find_block (link, top);
  gsize start = 0;
  g_autofree char *around = read_around (block, link, &start);
  g_autofree char *whole = bw_text_squeeze (around);
  g_autofree char *sentence = NULL;

  if (g_utf8_strlen (whole, -1) <= (glong) MAX_EXCERPT)
    return g_steal_pointer (&whole);
  sentence = cut_sentence (around, MIN (start, strlen (around)));

  return bw_text_clip (sentence, MAX_EXCERPT);
}

/* Whether what a link says may be the title of what it leads to. */
static gboolean
is_title (const char *text)
{
  return bw_text_count_words (text) >= MIN_TITLE_WORDS && strstr (text, "://") == NULL &&
         strstr (text, " et al") == NULL && g_ascii_strncasecmp (text, "arxiv:", 6) != 0 &&
         g_ascii_strncasecmp (text, "this ", 5) != 0 &&
         g_utf8_strlen (text, -1) <= BW_MAX_TITLE_LENGTH;
}

static char *
read_title (const GumboNode *link)
{
  static const char *const QUOTES[][2] = { { "“", "”" }, { "\"", "\"" }, { "‘", "’" } };
  g_autofree char *raw = bw_html_node_get_text (link);
  g_autofree char *text = bw_text_squeeze (raw);

  for (guint i = 0; i < G_N_ELEMENTS (QUOTES); i++)
    if (g_str_has_prefix (text, QUOTES[i][0]) && g_str_has_suffix (text, QUOTES[i][1]) &&
        strlen (text) > strlen (QUOTES[i][0]) + strlen (QUOTES[i][1]))
      {
        char *inside = g_strndup (text + strlen (QUOTES[i][0]),
                                  strlen (text) - strlen (QUOTES[i][0]) - strlen (QUOTES[i][1]));

        g_free (text);
        text = inside;
      }

  return is_title (text) ? g_steal_pointer (&text) : NULL;
}

static gboolean
is_own (const BwRecord *record,
        const char     *scheme,
        const char     *value)
{
  for (guint i = 0; i < record->papers->len; i++)
    {
      const BwPaperRecord *paper = g_ptr_array_index (record->papers, i);

      if (g_strcmp0 (bw_identifier_find (paper->identifiers, scheme), value) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Places that have papers and no numbers for them that others know. */
static gboolean
is_of_papers (const char *url)
{
  static const char *const PLACES[] = {
    "://openreview.net/forum",
    "://openreview.net/pdf",
    "://papers.nips.cc/paper",
    "://proceedings.neurips.cc/paper",
    "://papers.neurips.cc/paper",
    "://proceedings.mlr.press/v",
    "://jmlr.org/papers/",
    "://www.jmlr.org/papers/",
    "://openaccess.thecvf.com/content",
    "://distill.pub/2",
    "://transformer-circuits.pub/2",
    "://hal.science/",
    "://eprint.iacr.org/2",
    "://papers.ssrn.com/sol3/papers",
    "://ojs.aaai.org/index.php/AAAI/article",
    "://www.usenix.org/conference",
  };

  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (strstr (url, PLACES[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* What is to be known again by of the paper at @url; NULL when it is none, or the page's own. */
static char *
make_key (const Collector  *self,
          const char       *url,
          const char       *title,
          char            **scheme,
          char            **value)
{
  if (bw_paper_links_identify (url, scheme, value))
    return is_own (self->record, *scheme, *value) ? NULL
                                                  : g_strdup_printf ("%s:%s", *scheme, *value);

  return title != NULL && is_of_papers (url) ? g_strdup (url) : NULL;
}

static void
add_link (Collector       *self,
          const GumboNode *link,
          const GumboNode *top)
{
  const char *href = bw_html_node_get (link, "href");
  g_autofree char *url = href != NULL ? bw_foreign_url_clean (href, self->base_url) : NULL;
  g_autofree char *title = url != NULL ? read_title (link) : NULL;
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;
  g_autofree char *key = url != NULL ? make_key (self, url, title, &scheme, &value) : NULL;
  BwMentionRecord *mention = key != NULL ? g_hash_table_lookup (self->seen, key) : NULL;

  if (mention != NULL && mention->title == NULL)
    mention->title = g_steal_pointer (&title);
  if (mention != NULL && mention->excerpt == NULL)
    mention->excerpt = read_excerpt (link, top);
  if (key == NULL || mention != NULL || self->record->mentions->len >= BW_MAX_PAGE_MENTIONS)
    return;

  mention = bw_mention_record_new (title, BW_ROLE_LINK);
  mention->url = g_steal_pointer (&url);
  if (scheme != NULL)
    bw_identifier_array_add (mention->identifiers, scheme, value);
  mention->section = g_strdup (self->section);
  mention->excerpt = read_excerpt (link, top);
  g_ptr_array_add (self->record->mentions, mention);
  g_hash_table_insert (self->seen, g_steal_pointer (&key), mention);
}

/* What the record mentions already is not mentioned again. */
static void
add_seen (GHashTable     *seen,
          const BwRecord *record)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);

      for (guint j = 0; j < mention->identifiers->len; j++)
        {
          const BwIdentifier *identifier = g_ptr_array_index (mention->identifiers, j);

          g_hash_table_insert (seen, g_strdup_printf ("%s:%s", identifier->scheme, identifier->value),
                               mention);
        }
    }
}

/**
 * bw_page_links_collect:
 * @top: what is inside is gone through
 * @base_url: (nullable): to which its links are relative
 * @record: gets a mention of each paper that is linked to, is not its own and is not yet
 *   mentioned; a mention that it has gets the title and the excerpt that it lacks
 */
void
bw_page_links_collect (const GumboNode *top,
                       const char      *base_url,
                       BwRecord        *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector self = { record, base_url, seen, NULL };

  add_seen (seen, record);
  for (const GumboNode *at = bw_html_node_next (top, top); at != NULL;
       at = bw_html_node_next (at, top))
    {
      if (is_heading (at))
        {
          g_autofree char *text = bw_html_node_get_text (at);

          g_autofree char *line = bw_text_squeeze (text);

          g_free (self.section);
          self.section = bw_text_clip (line, BW_MAX_TITLE_LENGTH);
        }
      else if (bw_html_node_is (at, GUMBO_TAG_A))
        add_link (&self, at, top);
    }
  g_free (self.section);
}

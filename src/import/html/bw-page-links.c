#include "bw-page-links.h"

#include <string.h>

#include "bw-foreign-url.h"
#include "bw-limits.h"
#include "bw-link-excerpt.h"
#include "bw-link-title.h"
#include "bw-paper-links.h"
#include "bw-paper-number.h"
#include "bw-text.h"

#define MAX_PLAIN 20000 /* bytes of a text that are looked at for numbers */

typedef struct
{
  BwRecord   *record;
  const char *base_url;
  GHashTable *seen; /* `scheme:value` -> the mention */
  char       *section;
} Collector;

static gboolean
is_heading (const GumboNode *node)
{
  return bw_html_node_is_element (node) && node->v.element.tag >= GUMBO_TAG_H1 &&
         node->v.element.tag <= GUMBO_TAG_H6;
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

/* What is to be known again by of a paper that is @place in @node, which @top contains. */
typedef struct
{
  const GumboNode *node;
  gsize            place;
  const char      *url;
  const char      *title; /* (nullable) */
  const GumboNode *top;
} Found;

static char *
read_excerpt (const Found *found)
{
  return bw_link_excerpt_read (found->node, found->place, found->title != NULL, found->top);
}

static void
add_found (Collector   *self,
           const Found *found)
{
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;
  g_autofree char *key = make_key (self, found->url, found->title, &scheme, &value);
  BwMentionRecord *mention = key != NULL ? g_hash_table_lookup (self->seen, key) : NULL;

  if (mention != NULL && mention->excerpt == NULL)
    mention->excerpt = read_excerpt (found);
  if (mention != NULL && mention->title == NULL)
    mention->title = g_strdup (found->title);
  if (key == NULL || mention != NULL || self->record->mentions->len >= BW_MAX_PAGE_MENTIONS)
    return;

  mention = bw_mention_record_new (found->title, BW_ROLE_LINK);
  mention->url = g_strdup (found->url);
  if (scheme != NULL)
    bw_identifier_array_add (mention->identifiers, scheme, value);
  mention->section = g_strdup (self->section);
  mention->excerpt = read_excerpt (found);
  g_ptr_array_add (self->record->mentions, mention);
  g_hash_table_insert (self->seen, g_steal_pointer (&key), mention);
}

static void
add_link (Collector       *self,
          const GumboNode *link,
          const GumboNode *top)
{
  const char *href = bw_html_node_get (link, "href");
  g_autofree char *url = href != NULL ? bw_foreign_url_clean (href, self->base_url) : NULL;
  g_autofree char *title = url != NULL ? bw_link_title_read (link) : NULL;
  Found found = { link, 0, url, title, top };

  if (url != NULL)
    add_found (self, &found);
}

static gboolean
is_in_link (const GumboNode *node,
            const GumboNode *top)
{
  for (; node != top; node = node->parent)
    if (bw_html_node_is (node, GUMBO_TAG_A) || bw_html_node_is (node, GUMBO_TAG_SCRIPT) ||
        bw_html_node_is (node, GUMBO_TAG_STYLE))
      return TRUE;

  return FALSE;
}

/* Addresses and numbers of papers that are no links. */
static void
add_plain (Collector       *self,
           const GumboNode *node,
           const GumboNode *top)
{
  const char *text = node->v.text.text;
  gsize end = MIN (strlen (text), MAX_PLAIN);
  gsize length = 0;

  if (strpbrk (text, "0123456789") == NULL || is_in_link (node->parent, top))
    return;

  for (gsize at = 0; at < end; at += length)
    {
      g_autofree char *url = NULL;
      Found found = { node, 0, NULL, NULL, top };

      found.place = at = bw_paper_number_find_plain (text, at, end, &length, &url);
      found.url = url;
      if (at < end && bw_paper_links_identify (url, NULL, NULL))
        add_found (self, &found);
    }
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
 * @record: gets a mention of each paper that is linked to or written by its number, is not its own and is not yet
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
      else if (bw_html_node_is_text (at))
        add_plain (&self, at, top);
    }
  g_free (self.section);
}

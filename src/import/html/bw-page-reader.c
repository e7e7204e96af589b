#include <string.h>

#include "bw-article.h"
#include "bw-error.h"
#include "bw-foreign-article.h"
#include "bw-foreign-url.h"
#include "bw-page-date.h"
#include "bw-page-facts.h"
#include "bw-page-links.h"
#include "bw-page-names.h"
#include "bw-paper-links.h"
#include "bw-reader.h"
#include "bw-text.h"

#define PAPER_SCORE 95   /* the page of a paper says so, and no other page does */
#define ARTICLE_SCORE 60 /* a page that calls itself an article may still be a digest */
#define PAGE_SCORE 45
#define PART_SCORE 35

static gboolean
is_paper_tag (const BwPageTag *tag)
{
  return strcmp (tag->name, "citation_title") == 0 ||
         strcmp (tag->name, "bepress_citation_title") == 0 ||
         strcmp (tag->name, "eprints.title") == 0;
}

/* How much the page says that it is one article. */
static int
score_tags (const BwPageMeta *meta)
{
  int score = PAGE_SCORE;

  for (guint i = 0; i < meta->tags->len; i++)
    {
      const BwPageTag *tag = g_ptr_array_index (meta->tags, i);

      if (is_paper_tag (tag))
        return PAPER_SCORE;
      if (strcmp (tag->name, "og:type") == 0 && strcmp (tag->value, "article") == 0)
        score = ARTICLE_SCORE;
    }

  return score;
}

static int
page_score (const BwReader *self,
            BwInput        *input)
{
  const BwHtmlTree *tree = bw_input_get_html (input);
  g_autoptr (BwPageMeta) meta = NULL;

  if (tree == NULL)
    return 0;
  meta = bw_page_meta_new (tree);
  if (meta->tags->len == 0 && meta->title == NULL)
    return PART_SCORE;

  return score_tags (meta);
}

/* Where the page says that it is, or where it was found. */
static char *
find_url (const BwPageMeta    *meta,
          const BwReadContext *context)
{
  const char *const stated[] = { meta->canonical, bw_page_meta_get (meta, "og:url"),
                                 bw_page_meta_get (meta, "twitter:url"), context->base_url,
                                 meta->any_language };

  for (guint i = 0; i < G_N_ELEMENTS (stated); i++)
    {
      char *url = stated[i] != NULL ? bw_foreign_url_clean (stated[i], context->base_url) : NULL;

      if (url != NULL)
        return url;
    }

  return NULL;
}

/* To which its links are relative. */
static char *
find_base (const BwPageMeta    *meta,
           const BwReadContext *context,
           const char          *url)
{
  const char *own = context->base_url != NULL ? context->base_url : url;
  char *base = meta->base != NULL ? bw_foreign_url_clean (meta->base, own) : NULL;

  return base != NULL ? base : g_strdup (own);
}

static void
take (char **into,
      char **from)
{
  if ((*into == NULL || **into == '\0') && *from != NULL)
    {
      g_free (*into);
      *into = g_steal_pointer (from);
    }
}

/* A line such as `By Ada Lovelace and Charles Babbage`; what is long or has digits says more. */
static void
add_byline (BwRecord   *record,
            const char *byline)
{
  g_autoptr (GPtrArray) authors = bw_author_record_array_new ();

  bw_page_names_add_plain (authors, byline);
  for (guint i = 0; i < authors->len; i++)
    {
      const char *name = ((const BwAuthorRecord *) g_ptr_array_index (authors, i))->name;

      if (bw_text_count_words (name) <= 4 && strpbrk (name, "0123456789@:") == NULL)
        bw_record_add_author (record, name);
    }
}

/* What the page's markup does not say may be said where the article begins. */
static void
take_article (BwRecord  *record,
              BwArticle *article)
{
  take (&record->title, &article->title);
  take (&record->language, &article->language);
  if (record->authors->len == 0 && article->byline != NULL)
    add_byline (record, article->byline);
  if (!bw_date_is_known (record->published) && article->published != NULL)
    record->published = bw_page_date_read (article->published);
}

static void
take_facts (BwRecord    *record,
            BwPageFacts *facts)
{
  BwPaperRecord *about = facts->about;

  if (about->title != NULL && *about->title != '\0')
    record->title = g_steal_pointer (&about->title);
  record->published = about->published;
  record->language = g_steal_pointer (&about->language);
  g_ptr_array_extend_and_steal (record->authors, g_steal_pointer (&about->authors));
  about->authors = bw_author_record_array_new ();
  if (facts->paper != NULL)
    g_ptr_array_add (record->papers, g_steal_pointer (&facts->paper));
}

static BwRecord *
read_page (const BwHtmlTree    *tree,
           const BwReadContext *context,
           BwReading           *reading)
{
  g_autoptr (BwPageMeta) meta = bw_page_meta_new (tree);
  g_autoptr (BwPageFacts) facts = bw_page_facts_new (tree, meta, reading);
  BwRecord *record = bw_record_new (BW_DOCUMENT_PAGE);
  g_autofree char *base = NULL;
  g_autoptr (BwArticle) article = NULL;

  record->url = find_url (meta, context);
  base = find_base (meta, context, record->url);
  if (facts->paper != NULL && record->url != NULL)
    bw_paper_links_add (facts->paper, record->url);
  take_facts (record, facts);

  article = bw_article_new (tree, base, reading);
  take_article (record, article);
  if (record->title == NULL && context->name != NULL)
    record->title = g_strdup (context->name);
  if (article->top != NULL)
    {
      record->body = bw_foreign_article_to_body (article->top, base, record->title);
      bw_page_links_collect (article->top, base, record);
    }

  return record;
}

static gboolean
page_read (const BwReader       *self,
           BwInput              *input,
           const BwReadContext  *context,
           BwReading            *reading,
           GError              **error)
{
  const BwHtmlTree *tree = bw_input_get_html (input);

  if (tree == NULL)
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                           "The file is no HTML page, or one that is too large or too deep to "
                           "read. Save the page anew from a browser and import that");
      return FALSE;
    }
  g_ptr_array_add (reading->records, read_page (tree, context, reading));

  return TRUE;
}

const BwReader bw_page_reader = { "page", page_score, page_read, NULL };

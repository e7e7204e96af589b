#include "bw-page-facts.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-json-tree.h"
#include "bw-page-byline.h"
#include "bw-page-date.h"
#include "bw-page-json-ld.h"
#include "bw-page-microdata.h"
#include "bw-page-names.h"
#include "bw-page-scholar.h"
#include "bw-page-title.h"
#include "bw-text.h"

static const char *const TITLES[] = { "og:title", "twitter:title", "twitter:text:title",
                                      "weibo:article:title", "title" };

static const char *const AUTHORS[] = { "author", "article:author", "article:author_name", "byl",
                                       "og:author", "og:article:author", "sailthru.author",
                                       "parsely-author", "dcterms.creator",
                                       "dc.creator", "twitter:data1" };

static const char *const DATES[] = { "article:published_time", "article:published", "og:published_time",
                                     "og:article:published_time", "datepublished",
                                     "parsely-pub-date",
                                     "sailthru.date", "pubdate", "publish-date", "publish_date",
                                     "publication_date", "date", "dc.date.issued", "dcterms.issued",
                                     "dc.date", "dcterms.date", "dcterms.created" };

static const char *const UPDATES[] = { "article:modified_time", "article:modified", "og:updated_time", "last-modified",
                                       "dcterms.modified", "revised" };

static const char *const DESCRIPTIONS[] = { "og:description", "description",
                                            "twitter:description", "dc.description" };

static const char *const LANGUAGES[] = { "og:locale", "language", "content-language" };

static const char *
find_first (const BwPageMeta *meta,
            const char *const *names,
            gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      const char *value = bw_page_meta_get (meta, names[i]);

      if (value != NULL)
        return value;
    }

  return NULL;
}

/* The first of them that is one: some are left empty or are a program's zero. */
static BwDate
find_date (const BwPageMeta *meta,
           const char *const *names,
           gsize n)
{
  BwDate date = BW_DATE_UNKNOWN;

  for (gsize i = 0; i < n && !bw_date_is_known (date); i++)
    {
      const char *value = bw_page_meta_get (meta, names[i]);

      if (value != NULL)
        date = bw_page_date_read (value);
    }

  return date;
}

/* The first of the titles that is not the name of the site. */
static char *
find_title (const BwPageMeta *meta)
{
  const char *site = bw_page_meta_get (meta, "og:site_name");

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      const char *value = bw_page_meta_get (meta, TITLES[i]);
      g_autofree char *title = value != NULL ? bw_page_title_trim (value, meta) : NULL;

      if (title != NULL && *title != '\0' && (site == NULL || g_ascii_strcasecmp (title, site) != 0))
        return g_steal_pointer (&title);
    }

  return NULL;
}

static void
add_meta_authors (BwPaperRecord    *about,
                  const BwPageMeta *meta)
{
  for (guint i = 0; i < G_N_ELEMENTS (AUTHORS) && about->authors->len == 0; i++)
    for (guint j = 0; j < meta->tags->len; j++)
      {
        const BwPageTag *tag = g_ptr_array_index (meta->tags, j);

        if (strcmp (tag->name, AUTHORS[i]) != 0)
          continue;
        if (strcmp (tag->name, "twitter:data1") == 0 &&
            g_strcmp0 (bw_page_meta_get (meta, "twitter:label1"), "Written by") != 0)
          continue;
        bw_page_names_add (about->authors, tag->value);
      }
}

static void
fill_text (char       **into,
           const char  *from)
{
  if (from == NULL || *from == '\0' || (*into != NULL && **into != '\0'))
    return;
  g_free (*into);
  *into = g_strdup (from);
}

/* What is for Parse.ly, a service that counts readers: all in one tag, as JSON. */
static void
read_parsely (BwPaperRecord    *about,
              const BwPageMeta *meta)
{
  const char *text = bw_page_meta_get (meta, "parsely-page");
  g_autoptr (BwJsonTree) tree = text != NULL ? bw_json_tree_new (text, strlen (text)) : NULL;
  const BwValue *root = tree != NULL ? tree->root : NULL;
  const char *date;

  if (root == NULL)
    return;
  date = bw_value_string (root, "pub_date");
  fill_text (&about->title, bw_value_string (root, "title"));
  if (about->authors->len == 0 && bw_value_string (root, "author") != NULL)
    bw_page_names_add (about->authors, bw_value_string (root, "author"));
  if (!bw_date_is_known (about->published) && date != NULL)
    about->published = bw_page_date_read (date);
}

/* What the tags for search machines and social networks state. */
static BwPaperRecord *
read_general (const BwPageMeta *meta)
{
  BwPaperRecord *about = bw_paper_record_new ("");
  g_autofree char *title = find_title (meta);
  const char *description = find_first (meta, DESCRIPTIONS, G_N_ELEMENTS (DESCRIPTIONS));

  if (title != NULL)
    {
      g_free (about->title);
      about->title = g_steal_pointer (&title);
    }
  add_meta_authors (about, meta);
  about->published = find_date (meta, DATES, G_N_ELEMENTS (DATES));
  read_parsely (about, meta);
  if (!bw_date_is_known (about->published) && meta->time != NULL)
    about->published = bw_page_date_read (meta->time);
  about->updated = find_date (meta, UPDATES, G_N_ELEMENTS (UPDATES));
  if (description != NULL)
    about->abstract = bw_foreign_html_to_text (description);
  about->language = g_strdup (meta->language != NULL ? meta->language
                                                     : find_first (meta, LANGUAGES,
                                                                   G_N_ELEMENTS (LANGUAGES)));
  if (about->language != NULL)
    g_strdelimit (about->language, "_", '-');

  return about;
}

/* Takes what @into lacks and @from has. */
static void
fill (BwPaperRecord *into,
      BwPaperRecord *from)
{
  fill_text (&into->title, from->title);
  fill_text (&into->abstract, from->abstract);
  fill_text (&into->language, from->language);
  if (into->authors->len == 0 && from->authors->len > 0)
    {
      g_ptr_array_extend_and_steal (into->authors, g_ptr_array_ref (from->authors));
      from->authors = bw_author_record_array_new ();
      into->authors_complete = from->authors_complete;
    }
  if (!bw_date_is_known (into->published))
    into->published = from->published;
  if (!bw_date_is_known (into->updated))
    into->updated = from->updated;
}

static void
take_all (GPtrArray **into,
          GPtrArray **from)
{
  GPtrArray *taken = *into;

  if ((*into)->len > 0 || (*from)->len == 0)
    return;
  *into = *from;
  *from = taken;
}

/* What another description says of the same people, in the same order. */
static void
fill_authors (BwPaperRecord *into,
              BwPaperRecord *from)
{
  for (guint i = 0; i < MIN (into->authors->len, from->authors->len); i++)
    {
      BwAuthorRecord *author = g_ptr_array_index (into->authors, i);
      BwAuthorRecord *other = g_ptr_array_index (from->authors, i);

      if (g_ascii_strcasecmp (author->name, other->name) != 0)
        continue;
      take_all (&author->affiliations, &other->affiliations);
      take_all (&author->identifiers, &other->identifiers);
      fill_text (&author->email, other->email);
    }
}

/* What a paper may take from another description of it. */
static void
fill_paper (BwPaperRecord *into,
            BwPaperRecord *from)
{
  fill_text (&into->venue, from->venue);
  fill_authors (into, from);
  for (guint i = 0; i < from->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (from->identifiers, i);

      if (bw_identifier_find (into->identifiers, identifier->scheme) == NULL)
        bw_paper_record_add_identifier (into, identifier->scheme, identifier->value);
    }
  for (guint i = 0; i < from->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (from->fields, i);

      if (bw_field_find (into->fields, field->name) == NULL)
        bw_paper_record_add_field (into, field->name, field->value);
    }
  for (guint i = 0; into->keywords->len == 0 && i < from->keywords->len; i++)
    bw_paper_record_add_keyword (into, g_ptr_array_index (from->keywords, i));
}

static void
copy_about (BwPaperRecord       *about,
            const BwPaperRecord *from)
{
  fill_text (&about->title, from->title);
  fill_text (&about->abstract, from->abstract);
  fill_text (&about->language, from->language);
  if (!bw_date_is_known (about->published))
    about->published = from->published;
  for (guint i = 0; about->authors->len < from->authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (from->authors, i);
      BwAuthorRecord *copy = bw_author_record_new (author->name);

      copy->given = g_strdup (author->given);
      copy->family = g_strdup (author->family);
      g_ptr_array_add (about->authors, copy);
    }
}

#define N_DESCRIBED 3

/* The paper is what the first of the descriptions that are of one says, and what that lacks
 * the others may say. */
static BwPaperRecord *
take_paper (BwPaperRecord *described[N_DESCRIBED],
            gboolean       are_papers[N_DESCRIBED])
{
  BwPaperRecord *paper = NULL;

  for (guint i = 0; i < N_DESCRIBED; i++)
    if (are_papers[i] && paper == NULL)
      paper = g_steal_pointer (&described[i]);
    else if (paper != NULL)
      {
        fill (paper, described[i]);
        if (are_papers[i])
          fill_paper (paper, described[i]);
      }

  return paper;
}

/* What is stated nowhere may be seen: in the page's own address and above its article. */
static void
add_seen (BwPaperRecord    *about,
          const BwHtmlTree *tree,
          const BwPageMeta *meta)
{
  const char *address = meta->canonical != NULL ? meta->canonical : bw_page_meta_get (meta, "og:url");
  g_autofree char *byline = about->authors->len == 0 ? bw_page_byline_find (tree) : NULL;

  if (byline != NULL)
    bw_page_names_add_plain (about->authors, byline);
  if (!bw_date_is_known (about->published) && address != NULL)
    about->published = bw_page_date_find (address);
}

/**
 * bw_page_facts_new:
 * @reading: is warned of markup that is broken
 */
BwPageFacts *
bw_page_facts_new (const BwHtmlTree *tree,
                   const BwPageMeta *meta,
                   BwReading        *reading)
{
  BwPageFacts *self = g_new0 (BwPageFacts, 1);
  gboolean are_papers[N_DESCRIBED];
  g_autoptr (BwPaperRecord) general = read_general (meta);
  BwPaperRecord *described[N_DESCRIBED] = {
    bw_page_scholar_read (meta, &are_papers[0]),
    bw_page_json_ld_read (meta, reading, &are_papers[1]),
    bw_page_microdata_read (tree, &are_papers[2]),
  };

  self->about = bw_paper_record_new ("");
  self->paper = take_paper (described, are_papers);
  if (self->paper != NULL)
    copy_about (self->about, self->paper);
  for (guint i = 0; i < N_DESCRIBED; i++)
    if (described[i] != NULL)
      {
        fill (self->about, described[i]);
        bw_paper_record_free (described[i]);
      }
  fill (self->about, general);
  if (self->paper != NULL)
    {
      fill_text (&self->paper->abstract, self->about->abstract);
      fill_text (&self->paper->language, self->about->language);
    }
  add_seen (self->about, tree, meta);
  if (*self->about->title == '\0')
    {
      g_free (self->about->title);
      self->about->title = bw_page_title_find (tree, meta);
    }

  return self;
}

void
bw_page_facts_free (BwPageFacts *self)
{
  bw_paper_record_free (self->about);
  g_clear_pointer (&self->paper, bw_paper_record_free);
  g_free (self);
}

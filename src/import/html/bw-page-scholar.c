#include "bw-page-scholar.h"

#include <string.h>

#include "bw-citation-text.h"
#include "bw-foreign-html.h"
#include "bw-page-date.h"
#include "bw-page-keywords.h"
#include "bw-page-names.h"
#include "bw-page-terms.h"
#include "bw-paper-links.h"
#include "bw-text.h"

/* What the tags of one vocabulary state. */
typedef struct
{
  BwPaperRecord  *paper;
  BwAuthorRecord *author; /* the last one */
  BwDate          online;
  const char     *first_page;
  const char     *last_page;
  const char     *conference;
  const char     *book;
  const char     *thesis;
  const char     *report;
  const char     *type;
} Scholar;

static void
take (char       **into,
      const char  *value)
{
  if (*into == NULL || **into == '\0')
    {
      g_free (*into);
      *into = bw_foreign_html_to_text (value);
    }
}

static void
add_author (Scholar    *self,
            const char *name)
{
  g_autofree char *plain = bw_foreign_html_to_text (name);

  if (*plain == '\0')
    return;
  self->author = bw_author_record_new_inverted (plain);
  g_ptr_array_add (self->paper->authors, self->author);
}

static void
add_authors (Scholar    *self,
             BwTerm      term,
             const char *names)
{
  g_auto (GStrv) parts = bw_page_names_split (names, term == BW_TERM_AUTHORS);

  for (guint i = 0; parts[i] != NULL; i++)
    add_author (self, parts[i]);
}

static void
add_editor (Scholar    *self,
            const char *name)
{
  BwAuthorRecord *editor = bw_author_record_new_inverted (name);

  editor->role = g_strdup ("editor");
  g_ptr_array_add (self->paper->contributors, editor);
}

/* A DOI with or without its prefix, an address, a number of arXiv's. */
static void
add_any_identifier (BwPaperRecord *paper,
                    const char    *value)
{
  if (strstr (value, "://") != NULL)
    bw_paper_links_add (paper, value);
  else if (g_ascii_strncasecmp (value, "doi:", 4) == 0 || g_str_has_prefix (value, "10."))
    bw_paper_links_add_identifier (paper, "doi", value);
  else if (g_ascii_strncasecmp (value, "arxiv:", 6) == 0)
    bw_paper_links_add_identifier (paper, "arxiv", value + 6);
}

static void
add_abstract (BwPaperRecord *paper,
              const char    *value)
{
  g_autofree char *text = bw_foreign_html_to_text (value);
  const char *start = text;

  if (g_ascii_strncasecmp (text, "abstract", 8) == 0 && strchr (" :.", text[8]) != NULL)
    start += 8 + strspn (text + 8, " :.");
  if (*start != '\0' && paper->abstract == NULL)
    paper->abstract = g_strdup (start);
}

static void
add_to_author (Scholar    *self,
               BwTerm      term,
               const char *value)
{
  if (self->author == NULL)
    return;
  if (term == BW_TERM_INSTITUTION)
    g_ptr_array_add (self->author->affiliations, bw_foreign_html_to_text (value));
  else if (term == BW_TERM_EMAIL)
    take (&self->author->email, value);
  else
    bw_author_record_add_identifier (self->author, "orcid", value);
}

/* What this one is in, or for whom it was made. */
static void
add_whole (Scholar    *self,
           BwTerm      term,
           const char *value)
{
  if (term == BW_TERM_CONFERENCE && self->conference == NULL)
    self->conference = value;
  else if (term == BW_TERM_BOOK && self->book == NULL)
    self->book = value;
  else if (term == BW_TERM_THESIS)
    self->thesis = value;
  else if (term == BW_TERM_REPORT)
    self->report = value;
}

static void
add_date (Scholar    *self,
          BwTerm      term,
          const char *value)
{
  BwDate date = bw_page_date_read (value);

  if (term == BW_TERM_ONLINE_DATE)
    self->online = date;
  else if (!bw_date_is_known (self->paper->published))
    self->paper->published = date;
}

static void
add_identity (BwPaperRecord *paper,
              BwTerm         term,
              const char    *value)
{
  switch ((int) term)
    {
    case BW_TERM_IDENTIFIER:
      add_any_identifier (paper, value);
      break;
    case BW_TERM_DOI:
      bw_paper_links_add_identifier (paper, "doi", value);
      break;
    case BW_TERM_ARXIV:
      bw_paper_links_add_identifier (paper, "arxiv", value);
      break;
    case BW_TERM_PMID:
      bw_paper_links_add_identifier (paper, "pmid", value);
      break;
    case BW_TERM_PMCID:
      bw_paper_links_add_identifier (paper, "pmcid", value);
      break;
    default:
      bw_paper_links_add (paper, value);
    }
}

static void
add_text (Scholar    *self,
          BwTerm      term,
          const char *field,
          const char *value)
{
  if (term == BW_TERM_TITLE)
    take (&self->paper->title, value);
  else if (term == BW_TERM_JOURNAL)
    take (&self->paper->venue, value);
  else if (term == BW_TERM_LANGUAGE)
    take (&self->paper->language, value);
  else if (term == BW_TERM_FIRST_PAGE)
    self->first_page = value;
  else if (term == BW_TERM_LAST_PAGE)
    self->last_page = value;
  else if (term == BW_TERM_TYPE)
    self->type = value;
  else if (term == BW_TERM_ABSTRACT)
    add_abstract (self->paper, value);
  else if (term == BW_TERM_KEYWORDS)
    bw_page_keywords_add (self->paper, value);
  else if (term == BW_TERM_REFERENCE)
    g_ptr_array_add (self->paper->references, bw_citation_text_read (value));
  else if (term == BW_TERM_FIELD)
    bw_paper_record_add_field (self->paper, field, value);
}

/* Who made it. Returns: whether @term says that */
static gboolean
add_person (Scholar    *self,
            BwTerm      term,
            const char *value)
{
  if (term == BW_TERM_AUTHOR || term == BW_TERM_AUTHORS)
    add_authors (self, term, value);
  else if (term == BW_TERM_INSTITUTION || term == BW_TERM_EMAIL || term == BW_TERM_ORCID)
    add_to_author (self, term, value);
  else if (term == BW_TERM_EDITOR)
    add_editor (self, value);
  else
    return FALSE;

  return TRUE;
}

static void
add_term (Scholar    *self,
          BwTerm      term,
          const char *field,
          const char *value)
{
  if (add_person (self, term, value))
    return;

  switch ((int) term)
    {
    case BW_TERM_DATE:
    case BW_TERM_YEAR:
    case BW_TERM_ONLINE_DATE:
      add_date (self, term, value);
      break;
    case BW_TERM_CONFERENCE:
    case BW_TERM_BOOK:
    case BW_TERM_THESIS:
    case BW_TERM_REPORT:
      add_whole (self, term, value);
      break;
    case BW_TERM_IDENTIFIER:
    case BW_TERM_DOI:
    case BW_TERM_ARXIV:
    case BW_TERM_PMID:
    case BW_TERM_PMCID:
    case BW_TERM_URL:
      add_identity (self->paper, term, value);
      break;
    default:
      add_text (self, term, field, value);
    }
}

static const struct
{
  const char *word; /* in a type as a page states it, in lower case */
  const char *type;
} TYPES[] = {
  { "thesis", "thesis" },
  { "dissertation", "thesis" },
  { "chapter", "chapter" },
  { "book_section", "chapter" },
  { "conference", "paper-conference" },
  { "proceeding", "paper-conference" },
  { "report", "report" },
  { "monograph", "book" },
  { "preprint", "article" },
  { "dataset", "dataset" },
  { "software", "software" },
  { "patent", "patent" },
  { "book", "book" },
  { "article", "article-journal" },
};

static const char *
find_type (const Scholar *self)
{
  g_autofree char *stated = self->type != NULL ? g_ascii_strdown (self->type, -1) : NULL;

  if (self->thesis != NULL)
    return "thesis";
  if (self->report != NULL)
    return "report";
  if (self->conference != NULL)
    return "paper-conference";
  if (self->book != NULL)
    return "chapter";
  for (guint i = 0; stated != NULL && i < G_N_ELEMENTS (TYPES); i++)
    if (strstr (stated, TYPES[i].word) != NULL)
      return TYPES[i].type;
  if (self->paper->venue != NULL || bw_field_find (self->paper->fields, "ISSN") != NULL)
    return "article-journal";
  if (bw_field_find (self->paper->fields, "ISBN") != NULL)
    return "book";

  return "article";
}

static void
set_pages (Scholar *self)
{
  g_autofree char *pages = NULL;

  if (self->first_page == NULL || bw_field_find (self->paper->fields, "page") != NULL)
    return;
  if (self->last_page != NULL && strcmp (self->first_page, self->last_page) != 0)
    pages = g_strdup_printf ("%s-%s", self->first_page, self->last_page);
  bw_paper_record_add_field (self->paper, "page", pages != NULL ? pages : self->first_page);
}

/* What all tags together make of it. */
static void
finish (Scholar *self)
{
  BwPaperRecord *paper = self->paper;
  const char *maker = self->thesis != NULL ? self->thesis : self->report;

  set_pages (self);
  paper->type = g_strdup (find_type (self));
  if (paper->venue == NULL && (self->conference != NULL || self->book != NULL))
    paper->venue = bw_foreign_html_to_text (self->conference != NULL ? self->conference : self->book);
  if (maker != NULL && bw_field_find (paper->fields, "publisher") == NULL)
    bw_paper_record_add_field (paper, "publisher", maker);
  if (!bw_date_is_known (paper->published) ||
      (paper->published.month == 0 && paper->published.year == self->online.year))
    paper->published = self->online;
  else if (bw_date_compare (self->online, paper->published) > 0 &&
           bw_identifier_find (paper->identifiers, "arxiv") != NULL)
    paper->updated = self->online; /* arXiv gives the date of the last version so */
  paper->authors_complete = paper->authors->len > 0;
}

static gboolean
has_field (const BwPaperRecord *paper,
           const char          *name,
           guint                n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (strcmp (((const BwField *) g_ptr_array_index (paper->fields, i))->name, name) == 0)
      return TRUE;

  return FALSE;
}

/* What the tags of @vocabulary state, of that which better ones do not. */
static void
read_vocabulary (Scholar          *self,
                 const BwPageMeta *meta,
                 BwVocabulary      vocabulary,
                 guint64          *stated)
{
  guint n_fields = self->paper->fields->len;
  guint64 here = 0;

  for (guint i = 0; i < meta->tags->len; i++)
    {
      const BwPageTag *tag = g_ptr_array_index (meta->tags, i);
      BwVocabulary own;
      const char *field;
      BwTerm term = bw_page_term_find (tag->name, &own, &field);

      if (term == BW_TERM_NONE || own != vocabulary)
        continue;
      if (term == BW_TERM_FIELD ? has_field (self->paper, field, n_fields)
                                : (*stated >> term & 1) != 0)
        continue;
      here |= (guint64) 1 << term;
      add_term (self, term, field, tag->value);
    }
  if ((here >> BW_TERM_AUTHORS & 1) != 0)
    here |= (guint64) 1 << BW_TERM_AUTHOR;
  *stated |= here;
}

/**
 * bw_page_scholar_read:
 * @is_paper: (out): whether the tags are those of a paper's page
 *
 * Returns: (transfer full): what the tags for papers state: those of Google Scholar, then
 *   of EPrints, PRISM and Dublin Core
 */
BwPaperRecord *
bw_page_scholar_read (const BwPageMeta *meta,
                      gboolean         *is_paper)
{
  Scholar self = { .paper = bw_paper_record_new ("") };
  guint64 stated = 0;
  gboolean is_titled = FALSE;

  for (BwVocabulary i = 0; i < BW_N_VOCABULARIES; i++)
    {
      read_vocabulary (&self, meta, i, &stated);
      if (i == BW_VOCABULARY_PRISM)
        is_titled = *self.paper->title != '\0';
    }
  finish (&self);
  *is_paper = is_titled || (*self.paper->title != '\0' && self.paper->identifiers->len > 0);

  return self.paper;
}

#include "bw-page-terms.h"

#include <string.h>

typedef struct
{
  const char *name;
  BwTerm      term;
  const char *field;
} Term;

/* Google Scholar's inclusion guidelines, and what else publishers write. */
static const Term SCHOLAR[] = {
  { "title", BW_TERM_TITLE, NULL },
  { "author", BW_TERM_AUTHOR, NULL },
  { "authors", BW_TERM_AUTHORS, NULL },
  { "author_institution", BW_TERM_INSTITUTION, NULL },
  { "author_email", BW_TERM_EMAIL, NULL },
  { "author_orcid", BW_TERM_ORCID, NULL },
  { "editor", BW_TERM_EDITOR, NULL },
  { "editors", BW_TERM_EDITOR, NULL },
  { "publication_date", BW_TERM_DATE, NULL },
  { "date", BW_TERM_DATE, NULL },
  { "cover_date", BW_TERM_DATE, NULL },
  { "online_date", BW_TERM_ONLINE_DATE, NULL },
  { "year", BW_TERM_YEAR, NULL },
  { "journal_title", BW_TERM_JOURNAL, NULL },
  { "journal_abbrev", BW_TERM_FIELD, "container-title-short" },
  { "conference_title", BW_TERM_CONFERENCE, NULL },
  { "conference", BW_TERM_CONFERENCE, NULL },
  { "book_title", BW_TERM_BOOK, NULL },
  { "inbook_title", BW_TERM_BOOK, NULL },
  { "series_title", BW_TERM_FIELD, "collection-title" },
  { "dissertation_institution", BW_TERM_THESIS, NULL },
  { "dissertation_name", BW_TERM_FIELD, "genre" },
  { "technical_report_institution", BW_TERM_REPORT, NULL },
  { "technical_report_number", BW_TERM_FIELD, "number" },
  { "volume", BW_TERM_FIELD, "volume" },
  { "issue", BW_TERM_FIELD, "issue" },
  { "firstpage", BW_TERM_FIRST_PAGE, NULL },
  { "lastpage", BW_TERM_LAST_PAGE, NULL },
  { "pages", BW_TERM_FIELD, "page" },
  { "doi", BW_TERM_DOI, NULL },
  { "arxiv_id", BW_TERM_ARXIV, NULL },
  { "pmid", BW_TERM_PMID, NULL },
  { "pmcid", BW_TERM_PMCID, NULL },
  { "issn", BW_TERM_FIELD, "ISSN" },
  { "eissn", BW_TERM_FIELD, "ISSN" },
  { "isbn", BW_TERM_FIELD, "ISBN" },
  { "publisher", BW_TERM_FIELD, "publisher" },
  { "abstract", BW_TERM_ABSTRACT, NULL },
  { "keywords", BW_TERM_KEYWORDS, NULL },
  { "keyword", BW_TERM_KEYWORDS, NULL },
  { "language", BW_TERM_LANGUAGE, NULL },
  { "abstract_html_url", BW_TERM_URL, NULL },
  { "fulltext_html_url", BW_TERM_URL, NULL },
  { "public_url", BW_TERM_URL, NULL },
  { "pdf_url", BW_TERM_URL, NULL },
  { "reference", BW_TERM_REFERENCE, NULL },
};

static const Term EPRINTS[] = {
  { "title", BW_TERM_TITLE, NULL },
  { "creators_name", BW_TERM_AUTHOR, NULL },
  { "creators_orcid", BW_TERM_ORCID, NULL },
  { "editors_name", BW_TERM_EDITOR, NULL },
  { "date", BW_TERM_DATE, NULL },
  { "publication", BW_TERM_JOURNAL, NULL },
  { "book_title", BW_TERM_BOOK, NULL },
  { "event_title", BW_TERM_CONFERENCE, NULL },
  { "volume", BW_TERM_FIELD, "volume" },
  { "number", BW_TERM_FIELD, "issue" },
  { "pagerange", BW_TERM_FIELD, "page" },
  { "publisher", BW_TERM_FIELD, "publisher" },
  { "issn", BW_TERM_FIELD, "ISSN" },
  { "isbn", BW_TERM_FIELD, "ISBN" },
  { "id_number", BW_TERM_IDENTIFIER, NULL },
  { "doi", BW_TERM_DOI, NULL },
  { "abstract", BW_TERM_ABSTRACT, NULL },
  { "keywords", BW_TERM_KEYWORDS, NULL },
  { "official_url", BW_TERM_URL, NULL },
  { "document_url", BW_TERM_URL, NULL },
  { "type", BW_TERM_TYPE, NULL },
};

/* PRISM 3.0 */
static const Term PRISM[] = {
  { "publicationname", BW_TERM_JOURNAL, NULL },
  { "publicationdate", BW_TERM_DATE, NULL },
  { "coverdate", BW_TERM_DATE, NULL },
  { "onsaledate", BW_TERM_ONLINE_DATE, NULL },
  { "volume", BW_TERM_FIELD, "volume" },
  { "number", BW_TERM_FIELD, "issue" },
  { "startingpage", BW_TERM_FIRST_PAGE, NULL },
  { "endingpage", BW_TERM_LAST_PAGE, NULL },
  { "pagerange", BW_TERM_FIELD, "page" },
  { "issn", BW_TERM_FIELD, "ISSN" },
  { "eissn", BW_TERM_FIELD, "ISSN" },
  { "isbn", BW_TERM_FIELD, "ISBN" },
  { "doi", BW_TERM_DOI, NULL },
  { "keyword", BW_TERM_KEYWORDS, NULL },
  { "url", BW_TERM_URL, NULL },
};

/* DCMI metadata terms, and their qualified forms of old */
static const Term DUBLIN_CORE[] = {
  { "title", BW_TERM_TITLE, NULL },
  { "creator", BW_TERM_AUTHOR, NULL },
  { "creator.personalname", BW_TERM_AUTHOR, NULL },
  { "contributor.author", BW_TERM_AUTHOR, NULL },
  { "contributor.editor", BW_TERM_EDITOR, NULL },
  { "date", BW_TERM_DATE, NULL },
  { "date.issued", BW_TERM_DATE, NULL },
  { "date.published", BW_TERM_DATE, NULL },
  { "issued", BW_TERM_DATE, NULL },
  { "created", BW_TERM_ONLINE_DATE, NULL },
  { "identifier", BW_TERM_IDENTIFIER, NULL },
  { "identifier.doi", BW_TERM_DOI, NULL },
  { "identifier.uri", BW_TERM_URL, NULL },
  { "publisher", BW_TERM_FIELD, "publisher" },
  { "description", BW_TERM_ABSTRACT, NULL },
  { "description.abstract", BW_TERM_ABSTRACT, NULL },
  { "abstract", BW_TERM_ABSTRACT, NULL },
  { "subject", BW_TERM_KEYWORDS, NULL },
  { "language", BW_TERM_LANGUAGE, NULL },
  { "type", BW_TERM_TYPE, NULL },
  { "relation.ispartof", BW_TERM_JOURNAL, NULL },
  { "ispartof", BW_TERM_JOURNAL, NULL },
  { "source", BW_TERM_JOURNAL, NULL },
  { "source.volume", BW_TERM_FIELD, "volume" },
  { "source.issue", BW_TERM_FIELD, "issue" },
  { "source.issn", BW_TERM_FIELD, "ISSN" },
};

static const struct
{
  const char *prefix;
  BwVocabulary vocabulary;
  const Term *terms;
  gsize n;
} PREFIXES[] = {
  { "citation_", BW_VOCABULARY_SCHOLAR, SCHOLAR, G_N_ELEMENTS (SCHOLAR) },
  { "bepress_citation_", BW_VOCABULARY_SCHOLAR, SCHOLAR, G_N_ELEMENTS (SCHOLAR) },
  { "eprints.", BW_VOCABULARY_EPRINTS, EPRINTS, G_N_ELEMENTS (EPRINTS) },
  { "prism.", BW_VOCABULARY_PRISM, PRISM, G_N_ELEMENTS (PRISM) },
  { "prism:", BW_VOCABULARY_PRISM, PRISM, G_N_ELEMENTS (PRISM) },
  { "dc.", BW_VOCABULARY_DUBLIN_CORE, DUBLIN_CORE, G_N_ELEMENTS (DUBLIN_CORE) },
  { "dc:", BW_VOCABULARY_DUBLIN_CORE, DUBLIN_CORE, G_N_ELEMENTS (DUBLIN_CORE) },
  { "dcterms.", BW_VOCABULARY_DUBLIN_CORE, DUBLIN_CORE, G_N_ELEMENTS (DUBLIN_CORE) },
  { "dcterms:", BW_VOCABULARY_DUBLIN_CORE, DUBLIN_CORE, G_N_ELEMENTS (DUBLIN_CORE) },
};

/**
 * bw_page_term_find:
 * @name: of a tag, in lower case
 * @field: (out): for %BW_TERM_FIELD the variable
 */
BwTerm
bw_page_term_find (const char    *name,
                   BwVocabulary  *vocabulary,
                   const char   **field)
{
  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    {
      if (!g_str_has_prefix (name, PREFIXES[i].prefix))
        continue;
      for (gsize j = 0; j < PREFIXES[i].n; j++)
        if (strcmp (name + strlen (PREFIXES[i].prefix), PREFIXES[i].terms[j].name) == 0)
          {
            *vocabulary = PREFIXES[i].vocabulary;
            *field = PREFIXES[i].terms[j].field;
            return PREFIXES[i].terms[j].term;
          }
    }

  return BW_TERM_NONE;
}

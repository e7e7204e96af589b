#pragma once

#include "bw-page-meta.h"

G_BEGIN_DECLS

/* What the tags of a paper's page state, whatever they call it. */
typedef enum
{
  BW_TERM_NONE,
  BW_TERM_TITLE,
  BW_TERM_AUTHOR,
  BW_TERM_AUTHORS,
  BW_TERM_INSTITUTION, /* of the author before it; so the next two */
  BW_TERM_EMAIL,
  BW_TERM_ORCID,
  BW_TERM_EDITOR,
  BW_TERM_DATE,
  BW_TERM_ONLINE_DATE,
  BW_TERM_YEAR,
  BW_TERM_JOURNAL,
  BW_TERM_CONFERENCE,
  BW_TERM_BOOK,
  BW_TERM_THESIS, /* the institution; so the next */
  BW_TERM_REPORT,
  BW_TERM_FIRST_PAGE,
  BW_TERM_LAST_PAGE,
  BW_TERM_IDENTIFIER,
  BW_TERM_DOI,
  BW_TERM_ARXIV,
  BW_TERM_PMID,
  BW_TERM_PMCID,
  BW_TERM_ABSTRACT,
  BW_TERM_KEYWORDS,
  BW_TERM_LANGUAGE,
  BW_TERM_URL,
  BW_TERM_REFERENCE,
  BW_TERM_TYPE,
  BW_TERM_FIELD, /* a variable of CSL */
} BwTerm;

/* Whose tags they are, by how much they are to be trusted. */
typedef enum
{
  BW_VOCABULARY_SCHOLAR, /* Google Scholar's, which Highwire and bepress began */
  BW_VOCABULARY_EPRINTS,
  BW_VOCABULARY_PRISM,
  BW_VOCABULARY_DUBLIN_CORE,
  BW_N_VOCABULARIES
} BwVocabulary;

BwTerm bw_page_term_find (const char    *name,
                          BwVocabulary  *vocabulary,
                          const char   **field);

G_END_DECLS

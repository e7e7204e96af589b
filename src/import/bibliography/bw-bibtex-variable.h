#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwBibtexForm:
 * @BW_BIBTEX_TEXT: TeX
 * @BW_BIBTEX_PARAGRAPHS: TeX of several paragraphs
 * @BW_BIBTEX_VERBATIM: an address, a number: no TeX but for its escapes
 * @BW_BIBTEX_PAGES: numbers of pages
 * @BW_BIBTEX_NUMBERS: ISBNs or ISSNs
 * @BW_BIBTEX_NAMES: people; the variable is their role
 * @BW_BIBTEX_IDENTIFIER: the variable is the scheme
 * @BW_BIBTEX_URL: an address of the work itself
 * @BW_BIBTEX_KEYWORDS: words with commas between
 * @BW_BIBTEX_DROPPED: nothing that belongs to the work
 */
typedef enum
{
  BW_BIBTEX_TEXT,
  BW_BIBTEX_PARAGRAPHS,
  BW_BIBTEX_VERBATIM,
  BW_BIBTEX_PAGES,
  BW_BIBTEX_NUMBERS,
  BW_BIBTEX_NAMES,
  BW_BIBTEX_IDENTIFIER,
  BW_BIBTEX_URL,
  BW_BIBTEX_KEYWORDS,
  BW_BIBTEX_DROPPED,
} BwBibtexForm;

/**
 * BwBibtexVariable:
 * @name: of a field, in small letters
 * @form: how its value is to be read
 * @csl: the variable of CSL that it is
 */
typedef struct
{
  const char   *name;
  BwBibtexForm  form;
  const char   *csl;
} BwBibtexVariable;

const BwBibtexVariable *bw_bibtex_variable_find (const char *name);

G_END_DECLS

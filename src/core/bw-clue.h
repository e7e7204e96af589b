#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwClueKind:
 * @BW_CLUE_NAMES: how the names of two people or the titles of two papers are alike
 * @BW_CLUE_IDENTIFIERS: both have it
 * @BW_CLUE_ADDRESSES: both stand at it on the web
 * @BW_CLUE_PAPERS: different documents name either as an author of it
 * @BW_CLUE_AUTHORS: both have written with them, or are by them
 * @BW_CLUE_FAMILIES: authors of papers whose names are not the same and may be
 * @BW_CLUE_AFFILIATIONS: both are of it
 * @BW_CLUE_CATEGORIES: both work on it
 * @BW_CLUE_TERMS: both speak of it
 * @BW_CLUE_NUMBERS: both state it
 * @BW_CLUE_YEARS: both are of about the same time
 * @BW_CLUE_OTHER_IDENTIFIERS: each has one of a scheme that gives one thing one
 * @BW_CLUE_OTHER_AUTHORS: by nobody in common
 * @BW_CLUE_YEARS_APART: they are not of one time
 * @BW_CLUE_OTHER_CATEGORIES: each works on something of its own
 * @BW_CLUE_OTHER_VENUES: a conference has printed the one and a journal the other
 * @BW_CLUE_OTHER_SIGNS: their titles are the same but for signs that have a meaning
 * @BW_CLUE_OTHER_VOLUMES: each is in one of its own
 * @BW_CLUE_OTHER_PAGES: each is on pages of its own
 * @BW_CLUE_OTHER_NUMBERS: each is a report of its own
 * @BW_CLUE_OTHER_EDITIONS: each is of one of its own
 * @BW_CLUE_OTHER_ISBNS: each is a book of its own
 *
 * What speaks for two things being one; all from @BW_CLUE_OTHER_IDENTIFIERS on speak against it, and so
 * do names that are not alike.
 */
typedef enum
{
  BW_CLUE_NAMES,
  BW_CLUE_IDENTIFIERS,
  BW_CLUE_ADDRESSES,
  BW_CLUE_PAPERS,
  BW_CLUE_AUTHORS,
  BW_CLUE_FAMILIES,
  BW_CLUE_AFFILIATIONS,
  BW_CLUE_CATEGORIES,
  BW_CLUE_TERMS,
  BW_CLUE_NUMBERS,
  BW_CLUE_YEARS,
  BW_CLUE_OTHER_IDENTIFIERS,
  BW_CLUE_OTHER_AUTHORS,
  BW_CLUE_YEARS_APART,
  BW_CLUE_OTHER_CATEGORIES,
  BW_CLUE_OTHER_VENUES,
  BW_CLUE_OTHER_SIGNS,
  BW_CLUE_OTHER_VOLUMES,
  BW_CLUE_OTHER_PAGES,
  BW_CLUE_OTHER_NUMBERS,
  BW_CLUE_OTHER_EDITIONS,
  BW_CLUE_OTHER_ISBNS,
} BwClueKind;

/**
 * BwLikeness:
 * @BW_LIKENESS_NONE: they are not alike
 * @BW_LIKENESS_SAME: the same name or title
 * @BW_LIKENESS_INITIALS: one has initials where the other has names
 * @BW_LIKENESS_MORE: one has a given name more
 * @BW_LIKENESS_SHORT: one has a given name in a shorter form
 * @BW_LIKENESS_SPELLING: two spellings of one name
 * @BW_LIKENESS_ORDER: the same words in another order
 * @BW_LIKENESS_SCRIPT: the same name in another script
 * @BW_LIKENESS_SCRIPTS: names in two scripts, of which nothing says that they are not the same
 * @BW_LIKENESS_BEGINNING: two titles that begin with the same words, before a colon or with
 *   little else that differs
 * @BW_LIKENESS_DESCRIPTION: one is known by its title and the other by what it says
 *
 * How two names are alike, or two titles.
 */
typedef enum
{
  BW_LIKENESS_NONE,
  BW_LIKENESS_SAME,
  BW_LIKENESS_INITIALS,
  BW_LIKENESS_MORE,
  BW_LIKENESS_SHORT,
  BW_LIKENESS_SPELLING,
  BW_LIKENESS_ORDER,
  BW_LIKENESS_SCRIPT,
  BW_LIKENESS_SCRIPTS,
  BW_LIKENESS_BEGINNING,
  BW_LIKENESS_DESCRIPTION,
} BwLikeness;

#define BW_CLUE_MAX_NAMED 5 /* of what two have in common that are told */

/**
 * BwClue:
 * @likeness: of the names
 * @ids: (element-type gint64): of what both have, where that is in the library
 * @words: (element-type utf8): what both have, or what each has; the names of @ids where
 *   somebody reads them
 * @n: how many there are of it, where not all are named
 *
 * One reason for which two things may be one, or may not.
 */
typedef struct
{
  BwClueKind  kind;
  BwLikeness  likeness;
  GArray     *ids;
  GPtrArray  *words;
  guint       n;
} BwClue;

BwClue     *bw_clue_new           (BwClueKind    kind) G_GNUC_WARN_UNUSED_RESULT;
void        bw_clue_free          (BwClue       *self);
gboolean    bw_clue_is_against    (const BwClue *self);
const char *bw_clue_to_string     (const BwClue *self);
const char *bw_likeness_to_string (BwLikeness    likeness);

G_END_DECLS

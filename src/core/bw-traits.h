#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwTraits:
 * @name: of a person, or the title of a paper
 * @given: (nullable): of a person
 * @family: (nullable): of a person
 * @name_key: (nullable): of a person
 * @latin_given: (nullable): of a person, as it may be written elsewhere, where that is known
 * @latin_family: (nullable): likewise
 * @blocks: (nullable): of a person, with what kinds of names theirs is compared, where somebody asks
 * @words: (nullable): likewise, in any order
 * @name_known: whether a paper has a title, and is not known by what it says
 * @keys: the identifiers, each as `scheme:value`
 * @addresses: (nullable): of a paper, on the web, that no document gives to two
 * @works: (element-type gint64): of a person the papers, rising
 * @people: (element-type gint64): of a person the co-authors, of a paper the authors, rising
 * @names: (nullable): of a paper the authors' names, each as `Family, Given`; of a person those
 *   of the co-authors, where somebody reads them
 * @titles: (nullable): of a person's papers, where somebody reads them
 * @places: the organisations as documents write them, each spelling once, in their order
 * @categories: each once, in their order
 * @first_year: of the first paper of a person, or of the paper; 0 where that is not known
 * @last_year: likewise of the last
 * @text: (nullable): of a paper what it says
 *
 * What is known of a person or of a paper by which it may be known to be another.
 */
typedef struct
{
  gint64    id;
  char     *name;
  char     *given;
  char     *family;
  char     *name_key;
  char     *latin_given;
  char     *latin_family;
  GStrv     blocks;
  char     *words;
  gboolean  name_known;
  GStrv     keys;
  GStrv     addresses;
  GArray   *works;
  GArray   *people;
  GStrv     names;
  GStrv     titles;
  GStrv     places;
  GStrv     categories;
  int       first_year;
  int       last_year;
  char     *text;
} BwTraits;

BwTraits *bw_traits_new         (gint64    id) G_GNUC_WARN_UNUSED_RESULT;
void      bw_traits_free        (BwTraits *self);
void      bw_traits_find_common (GArray   *ids,
                                 GArray   *others,
                                 GArray   *common);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTraits, bw_traits_free)

G_END_DECLS

#pragma once

#include "bw-place-rulings.h"
#include "bw-traits.h"

G_BEGIN_DECLS

/**
 * BwRetold:
 * @title: of the document
 * @text: of the document
 * @people: (element-type gint64): whom it states or names
 * @subject_id: from whom it has been captured, or 0
 *
 * A document that may tell a paper under another headline.
 */
typedef struct
{
  const char *title;
  const char *text;
  GArray     *people;
  gint64      subject_id;
} BwRetold;

/**
 * BwRetoldPaper:
 * @score: as of bw_paper_doubt_judge()
 * @sure: whether that is enough, if no other paper has as much
 * @n_terms: that both have, where titles that begin alike do not tell it
 *
 * A paper that a document may tell.
 */
typedef struct
{
  gint64   paper_id;
  int      score;
  gboolean sure;
  guint    n_terms;
} BwRetoldPaper;

gboolean  bw_retold_papers_is_head       (const char            *head);
BwTraits *bw_retold_papers_describe      (const BwRetold        *retold) G_GNUC_WARN_UNUSED_RESULT;
void      bw_retold_papers_weigh         (BwRetoldPaper         *paper,
                                          const BwTraits        *traits,
                                          BwTraits              *retold,
                                          GPtrArray             *clues);
void      bw_retold_papers_weigh_summary (BwRetoldPaper         *paper,
                                          const BwTraits        *traits,
                                          BwTraits              *summary,
                                          GPtrArray             *clues);
GArray   *bw_retold_papers_find          (BwDb                  *db,
                                          const BwRetold        *retold,
                                          const BwPlaceRulings  *rulings,
                                          GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gint64    bw_retold_papers_choose        (GArray                *papers);

G_END_DECLS

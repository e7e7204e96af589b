#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

#define BW_MAX_DISTINCTIVE_TERMS 12

/**
 * BwDistinctiveTerm:
 * @word: as the text has it
 * @form: as the index has it
 * @weight: how much it tells, more for a rarer word
 */
typedef struct
{
  char   *word;
  char   *form;
  double  weight;
} BwDistinctiveTerm;

GPtrArray *bw_distinctive_terms_find (BwDb        *index,
                                      gint64       n_papers,
                                      const char  *title,
                                      const char  *text,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

#pragma once

#include "bw-test-library.h"

G_BEGIN_DECLS

/**
 * BwJudgedPaper:
 * @topic: what it is about
 * @titled: whether its title says so
 * @tool: (nullable): a topic that it makes use of, as its title says
 * @passing: (nullable): a topic that its abstract names once, as what it is not about
 * @method: by which it goes about it
 * @method_titled: whether its title says so; else the abstract does
 * @authors: separated by semicolons
 *
 * A paper that was made up, with what is known of it beside its text: by that it is judged.
 */
typedef struct
{
  char       *title;
  char       *abstract;
  char       *authors;
  const char *topic;
  gboolean    titled;
  const char *tool;
  const char *passing;
  const char *method;
  gboolean    method_titled;
} BwJudgedPaper;

GPtrArray *bw_judged_papers_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_judged_papers_fill (GPtrArray           *papers,
                                  BwTestLibrary       *library);
int        bw_judged_paper_grade (const BwJudgedPaper *self,
                                  const char          *rule);

G_END_DECLS

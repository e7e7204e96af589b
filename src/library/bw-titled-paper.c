#include "bw-titled-paper.h"

#include "bw-decision-kin.h"
#include "bw-field.h"
#include "bw-generic-title.h"
#include "bw-paper-detail-table.h"
#include "bw-paper-edition.h"
#include "bw-paper-team.h"
#include "bw-text.h"

#define MIN_TELLING_WORDS 4

/* Returns: whether few works can have the title of that key */
gboolean
bw_titled_paper_tells (const char *title_key)
{
  return bw_text_count_words (title_key) >= MIN_TELLING_WORDS && !bw_generic_title_is (title_key);
}

/* Where the candidate has been printed, if that can tell the two apart. */
static gboolean
get_printed (BwDb                   *db,
             const BwPaperEvidence  *evidence,
             gint64                  id,
             GPtrArray              *fields,
             GError                **error)
{
  for (guint i = 0; evidence->fields != NULL && i < evidence->fields->len; i++)
    if (bw_paper_edition_is_detail (((const BwField *) g_ptr_array_index (evidence->fields, i))->name))
      return bw_paper_detail_table_get_all_fields (db, id, fields, error);

  return TRUE;
}

/**
 * bw_titled_paper_judge:
 * @evidence: of what may be the candidate, and has its title
 * @verdict: (out): of bw_paper_matcher_judge()
 * @why: (out): a static string
 */
gboolean
bw_titled_paper_judge (BwDb                    *db,
                       const BwPaperEvidence   *evidence,
                       const BwPaperCandidate  *candidate,
                       BwVerdict               *verdict,
                       const char             **why,
                       GError                 **error)
{
  g_autoptr (GPtrArray) authors = bw_author_array_new ();
  g_autoptr (GPtrArray) identifiers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  g_autoptr (GPtrArray) fields = bw_field_array_new ();
  g_auto (GStrv) keys = NULL;
  gboolean complete;
  BwPaperEvidence other = { .title_known = candidate->title_known,
                            .published = candidate->published,
                            .type = candidate->type,
                            .venue = candidate->venue,
                            .identifiers = identifiers,
                            .title = candidate->title,
                            .published_inferred = candidate->published_inferred,
                            .fields = fields };

  if (!bw_paper_team_get_authors (db, candidate->id, authors, &complete, error) ||
      !bw_paper_table_get_identifiers (db, candidate->id, identifiers, error) ||
      !get_printed (db, evidence, candidate->id, fields, error) ||
      !(keys = bw_decision_kin_get_author_keys (db, candidate->id, error)))
    return FALSE;

  other.author_keys = (const char *const *) keys;
  other.first_author_known =
    authors->len > 0 && ((const BwAuthor *) g_ptr_array_index (authors, 0))->position == 1;
  *verdict = bw_paper_matcher_judge (evidence, &other, why);

  return TRUE;
}

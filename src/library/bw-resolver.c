#include "bw-resolver.h"

#include "bw-name.h"
#include "bw-paper-matcher.h"
#include "bw-paper-table.h"
#include "bw-paper-team.h"
#include "bw-person-matcher.h"
#include "bw-person-table.h"
#include "bw-text.h"

/*
 * Finds in the library what a document names, or makes it: the store gives the
 * candidates, the matchers judge them.
 */

static gboolean
find_person (BwDb        *db,
             const char  *name_key,
             const char  *key,
             gint64      *id,
             GError     **error)
{
  g_autoptr (GArray) candidates = bw_person_table_find_by_name_key (db, name_key, error);

  *id = 0;
  if (candidates == NULL)
    return FALSE;

  for (guint i = 0; i < candidates->len && *id == 0; i++)
    {
      gint64 candidate = g_array_index (candidates, gint64, i);
      g_auto (GStrv) keys = bw_person_table_get_keys (db, candidate, error);

      if (keys == NULL)
        return FALSE;
      if (bw_person_matcher_judge (key, (const char *const *) keys, NULL) == BW_VERDICT_SAME)
        *id = candidate;
    }

  return TRUE;
}

/**
 * bw_resolver_ensure_person:
 * @name: as written
 * @key: (nullable): what the document identifies the person by
 * @is_new: (out): whether the person was not known before
 *
 * Returns: the person's id, or 0 with @error set
 */
gint64
bw_resolver_ensure_person (BwDb        *db,
                           const char  *name,
                           const char  *key,
                           gboolean    *is_new,
                           GError     **error)
{
  g_autofree char *name_key = bw_name_key (name);
  gint64 id = 0;

  *is_new = FALSE;
  if ((key != NULL && !bw_person_table_find_by_identifier (db, "key", key, &id, error)) ||
      (id == 0 && !find_person (db, name_key, key, &id, error)))
    return 0;

  if (id == 0)
    {
      *is_new = TRUE;
      id = bw_person_table_insert (db, name, error);
    }

  return id;
}

static GStrv
keys_of_authors (GPtrArray *authors)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (authors, i);
      g_autofree char *key = bw_name_key (author->name);

      g_strv_builder_add (keys, key);
    }

  return g_strv_builder_end (keys);
}

static gboolean
judge (BwDb                    *db,
       const BwPaperEvidence   *evidence,
       const BwPaperCandidate  *candidate,
       BwVerdict               *verdict,
       GError                 **error)
{
  g_autoptr (GPtrArray) authors = bw_author_array_new ();
  g_auto (GStrv) keys = NULL;
  gboolean complete;
  BwPaperEvidence other = { candidate->title_known, NULL, FALSE, candidate->published };

  if (!bw_paper_team_get_authors (db, candidate->id, authors, &complete, error) ||
      !(keys = bw_paper_table_get_author_keys (db, candidate->id, error)))
    return FALSE;

  other.author_keys = (const char *const *) keys;
  other.first_author_known =
    authors->len > 0 && ((const BwAuthor *) g_ptr_array_index (authors, 0))->position == 1;
  *verdict = bw_paper_matcher_judge (evidence, &other, NULL);

  return TRUE;
}

static gboolean
find_paper (BwDb                   *db,
            const char             *title_key,
            const BwPaperEvidence  *evidence,
            gint64                 *id,
            GError                **error)
{
  g_autoptr (GPtrArray) candidates = bw_paper_table_find_by_title_key (db, title_key, error);

  *id = 0;
  if (candidates == NULL)
    return FALSE;

  for (guint i = 0; i < candidates->len && *id == 0; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      BwVerdict verdict = BW_VERDICT_NEW;

      if (!judge (db, evidence, candidate, &verdict, error))
        return FALSE;
      if (verdict == BW_VERDICT_SAME)
        *id = candidate->id;
    }

  return TRUE;
}

/**
 * bw_resolver_ensure_paper:
 * @published: the paper's date, its year inferred if need be
 * @authors_in_order: whether the first author of @record is the paper's
 * @is_new: (out): whether the paper was not known before
 *
 * Returns: the paper's id, or 0 with @error set
 */
gint64
bw_resolver_ensure_paper (BwDb                 *db,
                          const BwPaperRecord  *record,
                          BwDate                published,
                          gboolean              authors_in_order,
                          gboolean             *is_new,
                          GError              **error)
{
  g_autofree char *title_key = bw_text_key (record->title);
  g_auto (GStrv) keys = keys_of_authors (record->authors);
  BwPaperEvidence evidence = { record->title_known, (const char *const *) keys,
                               authors_in_order && record->authors->len > 0, published };
  gint64 id;

  *is_new = FALSE;
  if (*title_key == '\0') /* a title of signs only is its own key */
    {
      g_free (title_key);
      title_key = g_strdup (record->title);
    }
  if (!find_paper (db, title_key, &evidence, &id, error))
    return 0;

  if (id == 0)
    {
      *is_new = TRUE;
      id = bw_paper_table_insert (db, record, title_key, error);
    }

  return id;
}

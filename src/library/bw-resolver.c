#include "bw-resolver.h"

#include <string.h>

#include "bw-byline.h"
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

/* Returns: (nullable): what the person is identified by, as keys; NULL when by nothing */
static GStrv
keys_of_person (const BwAuthorRecord *record)
{
  g_autoptr (GStrvBuilder) keys = NULL;

  if (record->identifiers->len == 0)
    return NULL;

  keys = g_strv_builder_new ();
  for (guint i = 0; i < record->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);
      g_autofree char *key = strcmp (identifier->scheme, "key") == 0
                               ? g_strdup (identifier->value)
                               : g_strconcat (identifier->scheme, ":", identifier->value, NULL);

      g_strv_builder_add (keys, key);
    }

  return g_strv_builder_end (keys);
}

static gboolean
find_identified_person (BwDb                  *db,
                        const BwAuthorRecord  *record,
                        const char            *name_key,
                        gint64                *id,
                        GError               **error)
{
  *id = 0;
  for (guint i = 0; i < record->identifiers->len && *id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);
      g_autofree char *other = NULL;
      gint64 found;

      if (!bw_person_table_find_by_identifier (db, identifier->scheme, identifier->value, &found,
                                               error))
        return FALSE;
      if (found == 0)
        continue;
      if (!(other = bw_person_table_get_name_key (db, found, error)))
        return FALSE;
      if (bw_person_matcher_judge_identified (name_key, other) == BW_VERDICT_SAME)
        *id = found;
    }

  return TRUE;
}

static gboolean
find_named_person (BwDb *db,
                   const char *name_key,
                   const char *const *keys,
                   gint64 *id,
                   GError **error)
{
  g_autoptr (GArray) candidates = bw_person_table_find_by_name_key (db, name_key, error);

  *id = 0;
  if (candidates == NULL)
    return FALSE;

  for (guint i = 0; i < candidates->len && *id == 0; i++)
    {
      gint64 candidate = g_array_index (candidates, gint64, i);
      g_auto (GStrv) others = NULL;

      if (keys != NULL && !(others = bw_person_table_get_keys (db, candidate, error)))
        return FALSE;
      if (bw_person_matcher_judge (keys, (const char *const *) others, NULL) == BW_VERDICT_SAME)
        *id = candidate;
    }

  return TRUE;
}

/* A name of signs only is its own key. */
static char *
key_of_name (const BwAuthorRecord *record)
{
  g_autofree char *key = record->family != NULL && record->given == NULL ? bw_text_key (record->name)
                                                                         : bw_name_key (record->name);

  return *key != '\0' ? g_steal_pointer (&key) : g_strdup (record->name);
}

/**
 * bw_resolver_ensure_person:
 * @is_new: (out): whether the person was not known before
 *
 * Returns: the person's id, or 0 with @error set
 */
gint64
bw_resolver_ensure_person (BwDb                  *db,
                           const BwAuthorRecord  *record,
                           gboolean              *is_new,
                           GError               **error)
{
  g_autofree char *name_key = key_of_name (record);
  g_auto (GStrv) keys = keys_of_person (record);
  gint64 id = 0;

  *is_new = FALSE;
  if (!find_identified_person (db, record, name_key, &id, error) ||
      (id == 0 && !find_named_person (db, name_key, (const char *const *) keys, &id, error)))
    return 0;

  if (id == 0)
    {
      *is_new = TRUE;
      id = bw_person_table_insert (db, record, name_key, error);
    }

  return id;
}

static GStrv
keys_of_authors (GPtrArray *authors)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < authors->len; i++)
    {
      g_autofree char *key = key_of_name (g_ptr_array_index (authors, i));

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
  g_autoptr (GPtrArray) identifiers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  g_auto (GStrv) keys = NULL;
  gboolean complete;
  BwPaperEvidence other = { candidate->title_known, NULL, FALSE, candidate->published, identifiers };

  if (!bw_paper_team_get_authors (db, candidate->id, authors, &complete, error) ||
      !bw_paper_table_get_identifiers (db, candidate->id, identifiers, error) ||
      !(keys = bw_paper_table_get_author_keys (db, candidate->id, error)))
    return FALSE;

  other.author_keys = (const char *const *) keys;
  other.first_author_known =
    authors->len > 0 && ((const BwAuthor *) g_ptr_array_index (authors, 0))->position == 1;
  *verdict = bw_paper_matcher_judge (evidence, &other, NULL);

  return TRUE;
}

/* Two entries of one list are two works, whatever their titles. */
static gboolean
may_be (BwDb                    *db,
        const BwPaperQuestion   *question,
        const BwPaperCandidate  *candidate,
        gboolean                *may,
        GError                 **error)
{
  gboolean listed = FALSE;

  if (question->in_list &&
      !bw_paper_table_is_listed (db, candidate->id, question->document_id, &listed, error))
    return FALSE;

  *may = !listed;
  return TRUE;
}

static gboolean
find_titled_paper (BwDb                   *db,
                   const BwPaperQuestion  *question,
                   const char             *title_key,
                   gint64                 *id,
                   GError                **error)
{
  g_autoptr (GPtrArray) candidates = bw_paper_table_find_by_title_key (db, title_key, error);
  const BwPaperRecord *record = question->record;
  g_auto (GStrv) keys = NULL;
  BwPaperEvidence evidence = { record->title_known, NULL,
                               question->authors_in_order && record->authors->len > 0,
                               question->published, record->identifiers };

  *id = 0;
  if (candidates == NULL)
    return FALSE;

  keys = candidates->len > 0 ? keys_of_authors (record->authors) : NULL;
  evidence.author_keys = (const char *const *) keys;
  for (guint i = 0; i < candidates->len && *id == 0; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      BwVerdict verdict = BW_VERDICT_NEW;
      gboolean may = FALSE;

      if (!may_be (db, question, candidate, &may, error) ||
          (may && !judge (db, &evidence, candidate, &verdict, error)))
        return FALSE;
      if (verdict == BW_VERDICT_SAME)
        *id = candidate->id;
    }

  return TRUE;
}

/* A key of somebody's bibliography identifies nothing elsewhere. */
static gboolean
is_universal (const BwIdentifier *identifier)
{
  return strcmp (identifier->scheme, "bibtex_key") != 0;
}

static gboolean
find_by_identifier (BwDb                   *db,
                    const BwPaperQuestion  *question,
                    const BwIdentifier     *identifier,
                    const char             *title_key,
                    gint64                 *id,
                    GError                **error)
{
  g_autoptr (GPtrArray) candidates = bw_paper_table_find_by_identifier (db, identifier, error);

  for (guint i = 0; candidates != NULL && i < candidates->len && *id == 0; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      gboolean same_title = strcmp (candidate->title_key, title_key) == 0;
      gboolean may = FALSE;

      if (!may_be (db, question, candidate, &may, error))
        return FALSE;
      if ((may || same_title) &&
          bw_paper_matcher_judge_identified (identifier->scheme,
                                             question->record->title_known ? title_key : NULL,
                                             candidate->title_known ? candidate->title_key : NULL,
                                             NULL) == BW_VERDICT_SAME)
        *id = candidate->id;
    }

  return candidates != NULL;
}

static gboolean
find_identified_paper (BwDb                   *db,
                       const BwPaperQuestion  *question,
                       const char             *title_key,
                       gint64                 *id,
                       GError                **error)
{
  GPtrArray *identifiers = question->record->identifiers;

  *id = 0;
  for (guint i = 0; i < identifiers->len && *id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);

      if (is_universal (identifier) &&
          !find_by_identifier (db, question, identifier, title_key, id, error))
        return FALSE;
    }

  return TRUE;
}

/* As it would be chosen if nothing else is stated of it. */
static gint64
insert_paper (BwDb                   *db,
              const BwPaperQuestion  *question,
              const char             *title_key,
              GError                **error)
{
  const BwPaperRecord *record = question->record;
  g_autoptr (GPtrArray) families = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *byline = NULL;
  BwPaperStatement statement = { .record = record, .published = question->published, .published_inferred = question->published_inferred };

  for (guint i = 0; i < record->authors->len && i <= BW_BYLINE_NAMES; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (record->authors, i);
      g_autoptr (BwName) parts = author->family == NULL ? bw_name_new (author->name) : NULL;

      g_ptr_array_add (families, g_strdup (parts != NULL ? parts->family : author->family));
    }
  byline = bw_byline_new_from_families (families, record->authors_complete);

  return bw_paper_table_insert (db, &statement, title_key, byline, error);
}

/**
 * bw_resolver_ensure_paper:
 * @is_new: (out): whether the paper was not known before
 *
 * Returns: the paper's id, or 0 with @error set
 */
gint64
bw_resolver_ensure_paper (BwDb                   *db,
                          const BwPaperQuestion  *question,
                          gboolean               *is_new,
                          GError                **error)
{
  g_autofree char *title_key = bw_text_key (question->record->title);
  gint64 id;

  *is_new = FALSE;
  if (*title_key == '\0') /* a title of signs only is its own key */
    {
      g_free (title_key);
      title_key = g_strdup (question->record->title);
    }
  if (!find_identified_paper (db, question, title_key, &id, error) ||
      (id == 0 && !find_titled_paper (db, question, title_key, &id, error)))
    return 0;

  if (id == 0)
    {
      *is_new = TRUE;
      id = insert_paper (db, question, title_key, error);
    }

  return id;
}

static gboolean
find_only_person (BwDb        *db,
                  const char  *name,
                  gint64      *id,
                  GError     **error)
{
  g_autofree char *key = bw_name_key (name);
  g_autoptr (GArray) ids = bw_person_table_find_by_name_key (db, key, error);

  *id = ids != NULL && ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;

  return ids != NULL;
}

/* Returns: the only candidate's id, or 0 */
static gint64
get_only (GPtrArray *candidates)
{
  return candidates->len == 1 ? ((const BwPaperCandidate *) g_ptr_array_index (candidates, 0))->id : 0;
}

/**
 * bw_resolver_find_named:
 * @paper_id: (out): the one paper that has the key or the title of the mention, or 0
 * @person_id: (out): the one person who has the name that it is, or 0
 */
gboolean
bw_resolver_find_named (BwDb                   *db,
                        const BwMentionRecord  *mention,
                        gint64                 *paper_id,
                        gint64                 *person_id,
                        GError                **error)
{
  g_autofree char *title_key = bw_text_key (mention->title != NULL ? mention->title : "");
  g_autoptr (GPtrArray) candidates = NULL;

  *paper_id = 0;
  *person_id = 0;
  for (guint i = 0; i < mention->identifiers->len && *paper_id == 0; i++)
    {
      g_autoptr (GPtrArray) keyed = bw_paper_table_find_by_identifier (
        db, g_ptr_array_index (mention->identifiers, i), error);

      if (keyed == NULL)
        return FALSE;
      *paper_id = get_only (keyed);
    }
  if (*paper_id != 0 || *title_key == '\0')
    return TRUE;
  if (!(candidates = bw_paper_table_find_by_title_key (db, title_key, error)))
    return FALSE;
  if ((*paper_id = get_only (candidates)) != 0)
    return TRUE;

  return find_only_person (db, mention->title, person_id, error);
}

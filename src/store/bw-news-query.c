#include "bw-news-query.h"

#include "bw-link.h"
#include "bw-look-table.h"
#include "bw-news-origin.h"

#define MAX_PEOPLE 8
#define MAX_EXAMINED 24

/* Whose pages may have something new: those who are bookmarked first. */
static const char GET_STALE[] =
  "SELECT look.target_id, person.name FROM look JOIN person ON person.id = look.target_id"
  " WHERE look.kind = 'person' AND look.stale = 1"
  " ORDER BY NOT EXISTS (SELECT 1 FROM bookmark"
  "                       WHERE kind = 'person' AND bookmark.target_id = look.target_id),"
  "          look.last DESC, look.id DESC";

/* What is gone through to find what is new of a person. */
typedef struct
{
  BwDb   *db;
  BwLook *look;
  BwNews *news;
} Search;

static gboolean
add_if_new (Search      *search,
            BwNewsPart   part,
            gint64       id,
            BwRef        ref,
            const char  *title,
            GError     **error)
{
  gboolean is_new;

  if (!bw_look_table_is_new (search->db, search->look, part, id, &is_new, error))
    return FALSE;
  if (is_new)
    bw_news_add (search->news, part, ref, title);

  return TRUE;
}

static gboolean
add_briefs (Search      *search,
            BwNewsPart   part,
            GPtrArray   *briefs,
            GError     **error)
{
  for (guint i = 0; i < briefs->len; i++)
    {
      const BwBrief *brief = g_ptr_array_index (briefs, i);

      if (!add_if_new (search, part, brief->ref.id, brief->ref, brief->title, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_ties (Search      *search,
          BwNewsPart   part,
          GPtrArray   *ties,
          GError     **error)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const BwTie *tie = g_ptr_array_index (ties, i);

      if (!add_if_new (search, part, tie->ref.id, tie->ref, tie->title, error))
        return FALSE;
    }

  return TRUE;
}

/* An organisation where the person was twice, or in two roles, is one. */
static gboolean
add_affiliations (Search     *search,
                  GPtrArray  *affiliations,
                  GError    **error)
{
  GPtrArray *found = search->news->parts[BW_NEWS_AFFILIATIONS];

  for (guint i = 0; i < affiliations->len; i++)
    {
      const BwAffiliation *affiliation = g_ptr_array_index (affiliations, i);
      BwRef ref = { BW_KIND_ORGANISATION, affiliation->organisation_id };
      gboolean known = FALSE;

      for (guint j = 0; j < found->len; j++)
        known = known || ((const BwNewsItem *) g_ptr_array_index (found, j))->ref.id == ref.id;
      if (!known &&
          !add_if_new (search, BW_NEWS_AFFILIATIONS, ref.id, ref, affiliation->name, error))
        return FALSE;
    }

  return TRUE;
}

static BwSighting *
sighting_of_mention (const BwMention *mention)
{
  BwSighting *sighting = g_new0 (BwSighting, 1);

  sighting->document_id = mention->document_id;
  sighting->kind = mention->document_kind;
  sighting->title = g_strdup (mention->document_title);
  sighting->date = mention->document_date;

  return sighting;
}

/* A file is named by a profile; another mention is the document that has it, however often. */
static gboolean
add_mention (Search           *search,
             const BwMention  *mention,
             GHashTable       *known,
             GError          **error)
{
  gint64 id = bw_seen_mention_id (mention->document_id, mention->folder, mention->name);
  GPtrArray *found = search->news->parts[BW_NEWS_MENTIONS];
  BwRef document = { BW_KIND_DOCUMENT, mention->document_id };
  g_autofree char *file = NULL;
  guint before = found->len;

  if (!g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
    return TRUE;
  if (mention->name != NULL && mention->folder != NULL)
    file = g_strconcat (mention->folder, "/", mention->name, NULL);
  if (!add_if_new (search, BW_NEWS_MENTIONS, id,
                   mention->name != NULL ? (BwRef){ BW_KIND_NONE, 0 } : document,
                   file != NULL            ? file
                   : mention->name != NULL ? mention->name
                                           : mention->document_title,
                   error))
    return FALSE;
  if (found->len > before)
    ((BwNewsItem *) g_ptr_array_index (found, before))->document = sighting_of_mention (mention);

  return TRUE;
}

static gboolean
add_mentions (Search     *search,
              GPtrArray  *mentions,
              GError    **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < mentions->len; i++)
    if (!add_mention (search, g_ptr_array_index (mentions, i), known, error))
      return FALSE;

  return TRUE;
}

/**
 * bw_news_query_add:
 * @person: whose lists are there
 * @now: in seconds since 1970
 *
 * Finds what is new of a person since somebody looked at their page: what is in the person's
 * lists and was not shown then. Nothing else of the library is read for it.
 */
gboolean
bw_news_query_add (BwDb      *db,
                   BwPerson  *person,
                   gint64     now,
                   GError   **error)
{
  g_autoptr (BwLook) look = bw_look_table_get (db, (BwRef){ BW_KIND_PERSON, person->id }, now, error);
  Search search = { db, look, NULL };

  if (look == NULL || look->id == 0)
    return look != NULL;

  bw_news_free (person->news);
  person->news = search.news = bw_news_new (look->since, now);

  return add_briefs (&search, BW_NEWS_PAPERS, person->papers, error) &&
         add_ties (&search, BW_NEWS_COAUTHORS, person->coauthors, error) &&
         add_affiliations (&search, person->affiliations, error) &&
         add_ties (&search, BW_NEWS_CITING, person->cited_by, error) &&
         add_briefs (&search, BW_NEWS_DOCUMENTS, person->documents, error) &&
         add_mentions (&search, person->mentions, error) &&
         bw_news_origin_add (db, person->id, search.news, error);
}

/* @link: (transfer full): who is added if there is anything new, with its number */
static gboolean
add_person (BwDb       *db,
            BwLink     *link,
            gint64      now,
            GPtrArray  *links,
            GError    **error)
{
  g_autoptr (BwLook) look = bw_look_table_get (db, link->ref, now, error);
  guint n = 0;
  gboolean done = look != NULL && bw_look_table_count_unseen (db, look, &n, error);

  link->count = (int) n;
  if (n > 0)
    g_ptr_array_add (links, link);
  else
    bw_link_free (link);

  return done;
}

/**
 * bw_news_query_add_people:
 * @now: in seconds since 1970
 * @links: (element-type BwLink): where they are added to, with how much is new
 *
 * Finds some of those at whom somebody has looked and of whom there is something that they have
 * not seen.
 */
gboolean
bw_news_query_add_people (BwDb       *db,
                          gint64      now,
                          GPtrArray  *links,
                          GError    **error)
{
  g_autoptr (GPtrArray) stale = bw_link_array_new ();
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_STALE, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW && stale->len < MAX_EXAMINED)
    g_ptr_array_add (stale, bw_link_new (BW_KIND_PERSON, bw_stmt_get_int64 (stmt, 0),
                                         bw_stmt_get_text (stmt, 1)));
  while (step != BW_STEP_ERROR && stale->len > 0 && links->len < MAX_PEOPLE)
    if (!add_person (db, g_ptr_array_steal_index (stale, 0), now, links, error))
      return FALSE;

  return step != BW_STEP_ERROR;
}

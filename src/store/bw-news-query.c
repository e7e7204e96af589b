#include "bw-news-query.h"

#include "bw-link.h"
#include "bw-look-table.h"
#include "bw-news-origin.h"

#define MAX_LINKS 8
#define MAX_EXAMINED 24

/* Whose pages may have something new: those that are bookmarked first. */
#define GET_STALE(kind, table)                                                                      \
  "SELECT look.target_id, " table ".name FROM look JOIN " table " ON " table ".id = look.target_id" \
  " WHERE look.kind = '" kind "' AND look.stale = 1"                                                \
  " ORDER BY NOT EXISTS (SELECT 1 FROM bookmark"                                                    \
  "                       WHERE kind = '" kind "' AND bookmark.target_id = look.target_id),"        \
  "          look.last DESC, look.id DESC"

static const char GET_STALE_PEOPLE[] = GET_STALE ("person", "person");
static const char GET_STALE_ORGANISATIONS[] = GET_STALE ("organisation", "organisation");

static const char GET_TITLE[] = "SELECT title FROM paper WHERE id = ?1";
static const char GET_NAME[] = "SELECT name FROM person WHERE id = ?1";

/* Of what an overview does not tell there is no title. */
static gboolean
add_untold (BwDb        *db,
            BwNews      *news,
            BwNewsPart   part,
            BwRef        ref,
            GError     **error)
{
  g_auto (GStrv) titles = bw_db_get_strings (db, ref.kind == BW_KIND_PERSON ? GET_NAME : GET_TITLE,
                                             error, "i", ref.id);

  if (titles != NULL)
    bw_news_add (news, part, ref, titles[0]);

  return titles != NULL;
}

/* Returns: (nullable): a document without a title goes by its source, which is mostly a file */
static const char *
get_title (const BwBrief *brief)
{
  gboolean untitled = brief->ref.kind == BW_KIND_DOCUMENT && g_strcmp0 (brief->title, brief->byline) == 0;

  return untitled ? NULL : brief->title;
}

static gboolean
add_briefs (BwDb          *db,
            BwNews        *news,
            const BwSeen  *found,
            BwNewsPart     part,
            GPtrArray     *briefs,
            GError       **error)
{
  for (guint i = 0; i < briefs->len; i++)
    {
      const BwBrief *brief = g_ptr_array_index (briefs, i);

      if (!bw_seen_contains (found, part, brief->ref.id))
        continue;
      if (brief->title != NULL)
        bw_news_add (news, part, brief->ref, get_title (brief));
      else if (!add_untold (db, news, part, brief->ref, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_ties (BwDb          *db,
          BwNews        *news,
          const BwSeen  *found,
          BwNewsPart     part,
          GPtrArray     *ties,
          GError       **error)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const BwTie *tie = g_ptr_array_index (ties, i);

      if (!bw_seen_contains (found, part, tie->ref.id))
        continue;
      if (tie->title != NULL)
        bw_news_add (news, part, tie->ref, tie->title);
      else if (!add_untold (db, news, part, tie->ref, error))
        return FALSE;
    }

  return TRUE;
}

/* Of several that are the same the first is told: an organisation where the person was twice, a
 * document that mentions them often. */
static gboolean
is_first (const BwSeen *found,
          BwNewsPart    part,
          gint64        id,
          GHashTable   *told)
{
  return bw_seen_contains (found, part, id) && g_hash_table_add (told, g_memdup2 (&id, sizeof id));
}

static void
add_affiliations (BwNews       *news,
                  const BwSeen *found,
                  GPtrArray    *affiliations)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < affiliations->len; i++)
    {
      const BwAffiliation *affiliation = g_ptr_array_index (affiliations, i);
      BwRef ref = { BW_KIND_ORGANISATION, affiliation->organisation_id };

      if (is_first (found, BW_NEWS_AFFILIATIONS, ref.id, told))
        bw_news_add (news, BW_NEWS_AFFILIATIONS, ref, affiliation->name);
    }
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

/* A file is named by a profile; another mention is the document that has it. */
static void
add_mention (BwNews          *news,
             const BwMention *mention)
{
  BwRef document = { BW_KIND_DOCUMENT, mention->document_id };
  g_autofree char *file = NULL;

  if (mention->name == NULL)
    {
      bw_news_add (news, BW_NEWS_MENTIONS, document, mention->document_title);
      return;
    }

  if (mention->folder != NULL)
    file = g_strconcat (mention->folder, "/", mention->name, NULL);
  bw_news_add (news, BW_NEWS_MENTIONS, (BwRef){ BW_KIND_NONE, 0 },
               file != NULL ? file : mention->name)
    ->document = sighting_of_mention (mention);
}

static void
add_mentions (BwNews       *news,
              const BwSeen *found,
              GPtrArray    *mentions)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (mentions, i);
      gint64 id = bw_seen_mention_id (mention->document_id, mention->folder, mention->name);

      if (is_first (found, BW_NEWS_MENTIONS, id, told))
        add_mention (news, mention);
    }
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
  g_autoptr (BwSeen) all = bw_seen_of_person (person);
  g_autoptr (BwSeen) found = NULL;
  g_autoptr (BwNews) news = NULL;

  if (look == NULL || look->id == 0)
    return look != NULL;
  if (!(found = bw_look_table_find_new (db, look, all, TRUE, error)))
    return FALSE;

  news = bw_news_new (look->since, now);
  if (!add_briefs (db, news, found, BW_NEWS_PAPERS, person->papers, error) ||
      !add_ties (db, news, found, BW_NEWS_COAUTHORS, person->coauthors, error) ||
      !add_ties (db, news, found, BW_NEWS_CITING, person->cited_by, error) ||
      !add_briefs (db, news, found, BW_NEWS_DOCUMENTS, person->documents, error))
    return FALSE;
  add_affiliations (news, found, person->affiliations);
  add_mentions (news, found, person->mentions);
  if (!bw_news_origin_add (db, person->id, news, error))
    return FALSE;

  bw_news_free (person->news);
  person->news = g_steal_pointer (&news);

  return TRUE;
}

/* @link: (transfer full): who is added if there is anything new, with its number */
static gboolean
add_link (BwDb       *db,
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

static gboolean
add_kind (BwDb        *db,
          BwKind       kind,
          const char  *sql,
          gint64       now,
          GPtrArray   *links,
          GError     **error)
{
  g_autoptr (GPtrArray) stale = bw_link_array_new ();
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  guint end = links->len + MAX_LINKS;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW && stale->len < MAX_EXAMINED)
    g_ptr_array_add (stale, bw_link_new (kind, bw_stmt_get_int64 (stmt, 0), bw_stmt_get_text (stmt, 1)));
  while (step != BW_STEP_ERROR && stale->len > 0 && links->len < end)
    if (!add_link (db, g_ptr_array_steal_index (stale, 0), now, links, error))
      return FALSE;

  return step != BW_STEP_ERROR;
}

/**
 * bw_news_query_add_all:
 * @now: in seconds since 1970
 * @links: (element-type BwLink): where they are added to, with how much is new: people, then
 *   organisations
 *
 * Finds some of those at whom somebody has looked and of whom there is something that they have
 * not seen.
 */
gboolean
bw_news_query_add_all (BwDb       *db,
                       gint64      now,
                       GPtrArray  *links,
                       GError    **error)
{
  return add_kind (db, BW_KIND_PERSON, GET_STALE_PEOPLE, now, links, error) &&
         add_kind (db, BW_KIND_ORGANISATION, GET_STALE_ORGANISATIONS, now, links, error);
}

static void
add_people (BwNews       *news,
            const BwSeen *found,
            GPtrArray    *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const BwLink *link = g_ptr_array_index (people, i);

      if (bw_seen_contains (found, BW_NEWS_PEOPLE, link->ref.id))
        bw_news_add (news, BW_NEWS_PEOPLE, link->ref, link->title);
    }
}

/* As bw_news_query_add(), for an organisation whose lists are there. */
gboolean
bw_news_query_add_of_organisation (BwDb            *db,
                                   BwOrganisation  *organisation,
                                   gint64           now,
                                   GError         **error)
{
  BwRef ref = { BW_KIND_ORGANISATION, organisation->id };
  g_autoptr (BwLook) look = bw_look_table_get (db, ref, now, error);
  g_autoptr (BwSeen) all = bw_seen_of_organisation (organisation);
  g_autoptr (BwSeen) found = NULL;
  g_autoptr (BwNews) news = NULL;

  if (look == NULL || look->id == 0)
    return look != NULL;
  if (!(found = bw_look_table_find_new (db, look, all, TRUE, error)))
    return FALSE;

  news = bw_news_new (look->since, now);
  if (!add_briefs (db, news, found, BW_NEWS_PAPERS, organisation->papers, error))
    return FALSE;
  add_people (news, found, organisation->people);
  add_mentions (news, found, organisation->mentions);
  if (!bw_news_origin_add_of_organisation (db, organisation->id, news, error))
    return FALSE;

  bw_news_free (organisation->news);
  organisation->news = g_steal_pointer (&news);

  return TRUE;
}

#include "bw-path-query.h"

#include "bw-citation-record.h"
#include "bw-mention-record.h"
#include "bw-plain.h"
#include "bw-test-library.h"

/* How two people connect, and what proves it. */

typedef struct
{
  BwTestLibrary *library;
} Fixture;

static void
import (Fixture    *fixture,
        const char *source,
        BwReading  *reading)
{
  g_autoptr (BwReading) owned = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (fixture->library, source, owned);

  g_assert_nonnull (report);
}

static void
add_team (BwReading  *reading,
          guint       i,
          const char *names,
          const char *cited)
{
  g_autofree char *id = g_strdup_printf ("2401.%05u", i + 1);
  g_auto (GStrv) team = g_strsplit (names, ",", 0);
  BwPaperRecord *paper = bw_test_paper (reading, i);

  bw_paper_record_add_identifier (paper, "arxiv", id);
  for (char **name = team; *name != NULL; name++)
    bw_test_paper_add_author (paper, *name);
  if (cited != NULL)
    g_ptr_array_add (paper->references,
                     bw_citation_record_new (bw_paper_record_new_identified ("arxiv", cited)));
}

/* Ada and Ben and Cyd in a row; Dora cites Cyd; Emil writes of Dora's paper. */
static void
import_chain (Fixture *fixture)
{
  BwReading *reading = bw_test_reading_listing ("One", "Two", "Three", "Alone", NULL);
  BwReading *posts = bw_test_reading_posts ("A post", NULL);
  BwRecord *post = g_ptr_array_index (posts->records, 0);
  BwMentionRecord *mention = bw_mention_record_new ("Three", BW_ROLE_LINK);

  add_team (reading, 0, "Ada Adams,Ben Bell", NULL);
  add_team (reading, 1, "Ben Bell,Cyd Cole", NULL);
  add_team (reading, 2, "Dora Dean", "2401.00002");
  add_team (reading, 3, "Zoe Zorn", NULL);
  import (fixture, "/a.txt", reading);

  g_ptr_array_add (post->authors, bw_author_record_new ("Emil Ernst"));
  mention->excerpt = g_strdup ("What Dora says in Three is true.");
  g_ptr_array_add (post->mentions, mention);
  import (fixture, "/p.txt", posts);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
  import_chain (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_test_library_free (fixture->library);
}

static gint64
find (Fixture    *fixture,
      const char *name)
{
  static const char FIND[] = "SELECT id FROM person WHERE name = ?1";
  gint64 id;

  g_assert_true (bw_db_find_id (fixture->library->db, FIND, &id, NULL, "s", name));
  g_assert_cmpint (id, !=, 0);

  return id;
}

static BwPath *
find_path (Fixture    *fixture,
           const char *from,
           const char *to)
{
  g_autoptr (GError) error = NULL;
  BwPath *path = bw_path_query_get (fixture->library->db, find (fixture, from), find (fixture, to), &error);

  g_assert_no_error (error);

  return path;
}

static void
assert_path (Fixture    *fixture,
             const char *from,
             const char *to,
             const char *expected)
{
  g_autoptr (BwPath) path = find_path (fixture, from, to);
  g_autofree char *text = bw_plain_from_path (path);

  g_strstrip (text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_coauthors (Fixture       *fixture,
                gconstpointer  data)
{
  assert_path (fixture, "Ada Adams", "Cyd Cole",
               "Ada Adams and Ben Bell wrote “One” together.\n\n"
               "Ben Bell and Cyd Cole wrote “Two” together.");
}

/* The same from either end. */
static void
test_citation (Fixture       *fixture,
               gconstpointer  data)
{
  assert_path (fixture, "Dora Dean", "Cyd Cole", "Dora Dean cites “Two” by Cyd Cole in “Three”.");
  assert_path (fixture, "Cyd Cole", "Dora Dean", "Dora Dean cites “Two” by Cyd Cole in “Three”.");
}

static void
test_mention (Fixture       *fixture,
              gconstpointer  data)
{
  assert_path (fixture, "Emil Ernst", "Dora Dean",
               "Emil Ernst mentions “Three” by Dora Dean in “A post”.\n\n"
               "What Dora says in Three is true.");
  assert_path (fixture, "Dora Dean", "Emil Ernst",
               "Emil Ernst mentions “Three” by Dora Dean in “A post”.\n\n"
               "What Dora says in Three is true.");
}

static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (BwPath) path = find_path (fixture, "Ada Adams", "Emil Ernst");
  const BwHopKind kinds[] = { BW_HOP_COAUTHORS, BW_HOP_CITED_BY, BW_HOP_MENTIONED_BY };

  g_assert_true (path->found);
  g_assert_cmpuint (path->hops->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const BwHop *hop = g_ptr_array_index (path->hops, i);
      const BwHop *next = i + 1 < path->hops->len ? g_ptr_array_index (path->hops, i + 1) : NULL;

      g_assert_cmpint (hop->kind, ==, kinds[i]);
      g_assert_cmpint (hop->to->ref.id, ==, next != NULL ? next->from->ref.id : path->to->ref.id);
    }
}

static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  assert_path (fixture, "Ada Adams", "Zoe Zorn",
               "Nothing here connects Ada Adams and Zoe Zorn.\n\n"
               "Looked at: papers written together, citations, and mentions in what people wrote, up to 6 "
               "steps. People reached from Ada Adams: 3; from Zoe Zorn: 0.");
  assert_path (fixture, "Ada Adams", "Ada Adams", "Both are Ada Adams.");
}

/* What a profile states counts, though none of the papers is known. */
static void
test_stated (Fixture       *fixture,
             gconstpointer  data)
{
  BwReading *reading = bw_test_reading_profile ("thinker:zoe-zorn", "Zoe Zorn");
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  BwCountRecord *coauthor = g_new0 (BwCountRecord, 1);

  coauthor->name = g_strdup ("Ada Adams");
  coauthor->count = 3;
  g_ptr_array_add (record->subject->coauthors, coauthor);
  import (fixture, "/z.txt", reading);

  assert_path (fixture, "Ada Adams", "Zoe Zorn",
               "Ada Adams and Zoe Zorn wrote papers together, as the profile “Zoe Zorn” states.");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/path/coauthors", test_coauthors);
  ADD ("/path/citation", test_citation);
  ADD ("/path/mention", test_mention);
  ADD ("/path/long", test_long);
  ADD ("/path/nobody", test_nobody);
  ADD ("/path/stated", test_stated);

  return g_test_run ();
}

#include "bw-known-people.h"

#define N_MANY 20000

static BwAuthorRecord *
author_new (const char *name,
            const char *family)
{
  BwAuthorRecord *record = bw_author_record_new (name);

  record->family = g_strdup (family);

  return record;
}

static void
add (BwKnownPeople *people,
     const char    *name,
     const char    *family,
     gint64         id)
{
  g_autoptr (BwAuthorRecord) record = author_new (name, family);

  bw_known_people_add (people, record, id);
}

static gint64
find (BwKnownPeople *people,
      const char    *name,
      const char    *family)
{
  g_autoptr (BwAuthorRecord) record = author_new (name, family);

  return bw_known_people_find (people, record);
}

static void
test_split (void)
{
  g_autoptr (BwKnownPeople) people = bw_known_people_new (100);

  g_assert_cmpint (find (people, "Ana de Souza", NULL), ==, 0);
  add (people, "Ana de Souza", NULL, 7);
  g_assert_cmpint (find (people, "Ana de Souza", NULL), ==, 7);
  g_assert_cmpint (find (people, "Ana de Souza", "de Souza"), ==, 0);
  g_assert_cmpint (find (people, "Ana de souza", NULL), ==, 0);

  add (people, "Ana de Souza", "de Souza", 7);
  g_assert_cmpint (find (people, "Ana de Souza", "de Souza"), ==, 7);
  g_assert_cmpint (find (people, "Ana de Souza", NULL), ==, 0);

  bw_known_people_clear (people);
  g_assert_cmpint (find (people, "Ana de Souza", "de Souza"), ==, 0);
}

/* Whoever is named again and again stays, however many are named once. */
static void
test_last_used_stay (void)
{
  g_autoptr (BwKnownPeople) people = bw_known_people_new (4);

  add (people, "Ana Lima", NULL, 1);
  for (int i = 2; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);

      add (people, name, NULL, i);
      g_assert_cmpint (find (people, "Ana Lima", NULL), ==, 1);
      g_assert_cmpint (find (people, name, NULL), ==, i);
    }
  g_assert_cmpint (find (people, "Person 2", NULL), ==, 0);
}

/* Nobody is taken for another; of as many as there is room for most are found. */
static void
test_many (void)
{
  g_autoptr (BwKnownPeople) people = bw_known_people_new (2 * N_MANY);
  guint n_found = 0;

  for (int i = 1; i <= N_MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);

      add (people, name, NULL, i);
    }
  for (int i = 1; i <= 2 * N_MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);
      gint64 id = find (people, name, NULL);

      n_found += id != 0;
      g_assert_true (id == 0 || (id == i && i <= N_MANY));
    }
  g_assert_cmpuint (n_found, >, N_MANY * 9 / 10);
}

/* What is too large a number for the table is looked up each time. */
static void
test_large_id (void)
{
  g_autoptr (BwKnownPeople) people = bw_known_people_new (100);

  add (people, "Ana Lima", NULL, G_MAXINT64);
  g_assert_cmpint (find (people, "Ana Lima", NULL), ==, 0);
}

/* A name is somebody else's with another identifier, and nobody's without. */
static void
test_identified (void)
{
  g_autoptr (BwKnownPeople) people = bw_known_people_new (100);
  g_autoptr (BwAuthorRecord) one = author_new ("Ana Lima", NULL);
  g_autoptr (BwAuthorRecord) other = author_new ("Ana Lima", NULL);

  bw_author_record_add_identifier (one, "openalex", "A5000000001");
  bw_author_record_add_identifier (other, "openalex", "A5000000002");
  bw_known_people_add (people, one, 1);

  g_assert_cmpint (bw_known_people_find (people, one), ==, 1);
  g_assert_cmpint (bw_known_people_find (people, other), ==, 0);
  g_assert_cmpint (find (people, "Ana Lima", NULL), ==, 0);

  bw_known_people_add (people, other, 2);
  g_assert_cmpint (bw_known_people_find (people, one), ==, 1);
  g_assert_cmpint (bw_known_people_find (people, other), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/known-people/split", test_split);
  g_test_add_func ("/known-people/last-used-stay", test_last_used_stay);
  g_test_add_func ("/known-people/many", test_many);
  g_test_add_func ("/known-people/large-id", test_large_id);
  g_test_add_func ("/known-people/identified", test_identified);

  return g_test_run ();
}

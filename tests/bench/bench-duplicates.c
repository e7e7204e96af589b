#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "bw-db.h"
#include "bw-import-job.h"

/*
 * bench-duplicates [--pairs] FILE...: how well works that are stated several times are found to be
 * one. A file has a line a statement, made from the sets that others have published:
 * `label;type;authors;title;year;venue`, where statements with one label are of one work. The type is that
 * of a BibTeX entry, the authors are joined by ` and ` as they are there, and a line that begins with
 * `#` is a comment. No field has a semicolon.
 *
 * Each statement becomes an entry of BibTeX: all in one bibliography, and each in one of its own, in
 * several orders; of all files together that is printed once more. With --pairs each pair is printed that is joined or offered and not one, and each
 * that is one and neither.
 */

#define N_SEEDS 5

enum
{
  LABEL,
  TYPE,
  AUTHORS,
  TITLE,
  YEAR,
  VENUE,
  N_FIELDS
};

typedef struct
{
  char   **fields;
  gint64   paper_id;
} Claim;

/* Pairs of statements. */
typedef struct
{
  guint64 same;    /* of one work */
  guint64 joined;  /* found to be */
  guint64 right;   /* both */
  guint64 offered; /* as doubtful */
  guint64 offered_right;
} Pairs;

typedef struct
{
  const char *path;
  Claim      *claims;
  guint       n;
  gboolean    print_pairs; /* in the first order */
} Set;

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
run (BwImportJob *job)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;

  bw_import_job_run_async (job, NULL, ready_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (!(reports = bw_import_job_run_finish (job, result, &error)))
    g_error ("%s", error->message);
}

static void
append_escaped (GString    *text,
                const char *value)
{
  for (; *value != '\0'; value++)
    {
      if (strchr ("#$%&_{}", *value) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *value);
    }
}

static void
append_field (GString    *text,
              const char *name,
              const char *value)
{
  if (*value == '\0')
    return;

  g_string_append_printf (text, ",\n  %s = {", name);
  append_escaped (text, value);
  g_string_append_c (text, '}');
}

static void
append_entry (GString     *text,
              const Claim *claim,
              guint        index)
{
  g_string_append_printf (text, "@%s{claim%u", claim->fields[TYPE], index);
  append_field (text, "author", claim->fields[AUTHORS]);
  append_field (text, "title", claim->fields[TITLE]);
  append_field (text, "year", claim->fields[YEAR]);
  append_field (text, strcmp (claim->fields[TYPE], "article") == 0 ? "journal" : "booktitle", claim->fields[VENUE]);
  g_string_append (text, "\n}\n\n");
}

static guint *
shuffle (guint n,
         guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);

      order[i] = order[j];
      order[j] = i;
    }

  return order;
}

static void
add_text (BwImportJob *job,
          GString     *text,
          guint        index)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autofree char *name = g_strdup_printf ("list-%u.bib", index);

  bw_import_job_add_bytes (job, bytes, name);
  g_string_truncate (text, 0);
}

static void
import (const Set *set,
        BwLibrary *library,
        gboolean   apart,
        guint      seed)
{
  g_autoptr (BwImportJob) job = bw_import_job_new (library);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree guint *order = shuffle (set->n, seed);

  for (guint i = 0; i < set->n; i++)
    {
      append_entry (text, &set->claims[order[i]], order[i]);
      if (apart)
        add_text (job, text, order[i]);
    }
  if (!apart)
    add_text (job, text, 0);
  run (job);
}

static void
find_papers (const Set *set,
             BwDb      *db)
{
  for (guint i = 0; i < set->n; i++)
    {
      g_autofree char *key = g_strdup_printf ("claim%u", i);
      g_autoptr (GError) error = NULL;

      if (!bw_db_find_id (db, "SELECT paper_id FROM paper_identifier WHERE scheme = 'bibtex_key' AND value = ?1",
                          &set->claims[i].paper_id, &error, "s", key))
        g_error ("%s", error->message);
      if (set->claims[i].paper_id == 0)
        g_error ("%s: «%s» is not there", set->path, set->claims[i].fields[TITLE]);
    }
}

static gboolean
is_offered (BwDb   *db,
            gint64  one,
            gint64  other)
{
  gint64 id = 0;

  if (!bw_db_find_id (db, "SELECT id FROM doubtful WHERE kind = 'paper' AND one_id = ?1 AND other_id = ?2", &id,
                      NULL, "ii", MIN (one, other), MAX (one, other)))
    g_error ("What is doubtful cannot be read");

  return id != 0;
}

static void
print_pair (const char  *what,
            const Claim *one,
            const Claim *other)
{
  g_autofree char *first = g_strjoinv ("; ", one->fields);
  g_autofree char *second = g_strjoinv ("; ", other->fields);

  g_print ("  %s\n    %s\n    %s\n", what, first, second);
}

static void
count_pair (BwDb        *db,
            const Claim *one,
            const Claim *other,
            gboolean     print,
            Pairs       *pairs)
{
  gboolean same = strcmp (one->fields[LABEL], other->fields[LABEL]) == 0;
  gboolean joined = one->paper_id == other->paper_id;
  gboolean offered = !joined && is_offered (db, one->paper_id, other->paper_id);

  pairs->same += same;
  pairs->joined += joined;
  pairs->right += same && joined;
  pairs->offered += offered;
  pairs->offered_right += same && offered;
  if (print && same != (joined || offered))
    print_pair (joined ? "joined, and not one" : offered ? "offered, and not one"
                                                         : "one, and not found",
                one, other);
}

static Pairs
measure_order (const Set *set,
               gboolean   apart,
               guint      seed,
               gboolean   print_pairs)
{
  g_autofree char *folder = g_dir_make_tmp ("bookwheel-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autofree char *index = g_build_filename (folder, "library-search.db", NULL);
  g_autoptr (BwLibrary) library = bw_library_new (path, BW_LIBRARY_READ_WRITE);
  g_autoptr (GError) error = NULL;
  BwDb *db;
  Pairs pairs = { 0, 0, 0, 0, 0 };

  import (set, library, apart, seed);
  bw_library_close (library);
  if (!(db = bw_db_open (path, BW_DB_READ_ONLY, &error)))
    g_error ("%s", error->message);
  find_papers (set, db);
  for (guint i = 0; i < set->n; i++)
    for (guint j = i + 1; j < set->n; j++)
      count_pair (db, &set->claims[i], &set->claims[j], print_pairs && set->print_pairs, &pairs);
  bw_db_close (db);
  g_unlink (path);
  g_unlink (index);
  g_rmdir (folder);

  return pairs;
}

static double
divide (guint64 part,
        guint64 whole)
{
  return whole > 0 ? (double) part / (double) whole : 1;
}

static void
print_figures (const char  *what,
               gboolean     apart,
               guint        seed,
               const Pairs *pairs)
{
  g_print ("%s, %s, order %u: of %" G_GUINT64_FORMAT " pairs that are joined %" G_GUINT64_FORMAT
           " are right: precision %.4f, recall %.4f; of %" G_GUINT64_FORMAT
           " more that are offered %" G_GUINT64_FORMAT " are right: with them recall %.4f\n",
           what, apart ? "each alone" : "one list", seed, pairs->joined, pairs->right,
           divide (pairs->right, pairs->joined), divide (pairs->right, pairs->same), pairs->offered,
           pairs->offered_right, divide (pairs->right + pairs->offered_right, pairs->same));
}

static void
add_pairs (Pairs       *sum,
           const Pairs *pairs)
{
  sum->same += pairs->same;
  sum->joined += pairs->joined;
  sum->right += pairs->right;
  sum->offered += pairs->offered;
  sum->offered_right += pairs->offered_right;
}

static void
measure (GPtrArray *sets,
         gboolean   apart)
{
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      Pairs sum = { 0, 0, 0, 0, 0 };

      for (guint i = 0; i < sets->len; i++)
        {
          Set *set = g_ptr_array_index (sets, i);
          Pairs pairs = measure_order (set, apart, seed, seed == 1);

          print_figures (set->path, apart, seed, &pairs);
          add_pairs (&sum, &pairs);
        }
      if (sets->len > 1)
        print_figures ("all", apart, seed, &sum);
    }
}

static Set *
read_set (const char *path,
          gboolean    print_pairs)
{
  Set *set = g_new0 (Set, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  set->path = path;
  set->print_pairs = print_pairs;
  set->claims = g_new0 (Claim, g_strv_length (lines) + 1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;

      set->claims[set->n].fields = g_strsplit (lines[i], ";", -1);
      if (g_strv_length (set->claims[set->n++].fields) != N_FIELDS)
        g_error ("%s, line %u: there are not %d fields", path, i + 1, N_FIELDS);
    }

  return set;
}

static void
set_free (gpointer data)
{
  Set *set = data;

  for (guint i = 0; i < set->n; i++)
    g_strfreev (set->claims[i].fields);
  g_free (set->claims);
  g_free (set);
}

int
main (int   argc,
      char *argv[])
{
  gboolean print_pairs = argc > 1 && strcmp (argv[1], "--pairs") == 0;
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func (set_free);

  if (argc < 2 + print_pairs)
    {
      g_printerr ("usage: bench-duplicates [--pairs] FILE...\n");
      return 2;
    }
  for (int i = 1 + print_pairs; i < argc; i++)
    g_ptr_array_add (sets, read_set (argv[i], print_pairs));
  measure (sets, FALSE);
  measure (sets, TRUE);

  return 0;
}

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "bw-name-frequency.h"
#include "bw-name.h"
#include "bw-namesakes.h"

/*
 * bench-namesakes [--initials] FILE...: how well people of one name are told apart. A file has a
 * line a work, as the sets that others have published: `id;label;name;co-author,co-author;title;
 * venue;year`, where works with one label are by one person. With --initials each name is taken as
 * if only the first letter of the given name was known.
 */

#define N_FIELDS 6 /* at the least; the year may be missing */

enum
{
  ID,
  LABEL,
  NAME,
  PEOPLE,
  TITLE,
  VENUE,
  YEAR
};

typedef struct
{
  const char *label; /* (transfer none) */
  char       *person;      /* whose it is found to be */
} Claim;

/* Pairs of works. */
typedef struct
{
  guint64 same;   /* by one person */
  guint64 joined; /* found to be */
  guint64 right;  /* both */
} Pairs;

static char *
make_key (const char *name,
          gboolean    initials)
{
  g_autofree char *key = bw_name_key (name);
  const char *family = strrchr (key, ' ');

  if (!initials || family == NULL)
    return g_steal_pointer (&key);

  return g_strdup_printf ("%.*s%s", (int) (g_utf8_next_char (key) - key), key, family);
}

static BwNamesakeWork *
make_work (char     **fields,
           gint64     id,
           gboolean   initials)
{
  g_auto (GStrv) people = g_strsplit (fields[PEOPLE], ",", -1);
  g_autofree char *order = g_strconcat (fields[TITLE], "\n", fields[ID], NULL);
  g_autofree char *own = make_key (fields[NAME], initials);
  BwNamesakeWork *work = bw_namesake_work_new (id, order);

  for (guint i = 0; people[i] != NULL; i++)
    {
      g_autofree char *key = bw_name_key (people[i]);

      if (strcmp (key, own) != 0)
        bw_namesake_work_add_person (work, key);
    }
  bw_namesake_work_add_tie (work, BW_NAMESAKE_FIELD, fields[VENUE]);
  work->year = fields[VENUE + 1] != NULL ? (int) g_ascii_strtoll (fields[YEAR], NULL, 10) : 0;

  return work;
}

/* Tells the works of one name apart, each by the place of its line as its id. */
static void
part (const char *name_key,
      GPtrArray  *works,
      Claim      *claims)
{
  g_autofree guint *firsts = NULL;

  if (works->len > BW_NAMESAKES_MAX)
    g_error ("More than %d works of %s", BW_NAMESAKES_MAX, name_key);

  firsts = bw_namesakes_part (works, bw_name_frequency (name_key));
  for (guint i = 0; i < works->len; i++)
    {
      const BwNamesakeWork *work = g_ptr_array_index (works, i);
      const BwNamesakeWork *first = g_ptr_array_index (works, firsts[i]);

      claims[work->id].person = g_strdup_printf ("%s %" G_GINT64_FORMAT, name_key, first->id);
    }
}

static GPtrArray *
read_lines (const char *path)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) all = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  all = g_strsplit (text, "\n", -1);
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (g_strstrip (all[i]), ";", -1);

      if (g_strv_length (fields) >= N_FIELDS)
        g_ptr_array_add (lines, g_steal_pointer (&fields));
      else if (*all[i] != '\0')
        g_error ("%s, line %u: there are fewer than %d fields", path, i + 1, N_FIELDS);
    }

  return g_steal_pointer (&lines);
}

static Pairs
count_pairs (const Claim *claims,
             guint        n)
{
  Pairs pairs = { 0, 0, 0 };

  for (guint i = 1; i <= n; i++)
    for (guint j = i + 1; j <= n; j++)
      {
        gboolean same = strcmp (claims[i].label, claims[j].label) == 0;
        gboolean joined = strcmp (claims[i].person, claims[j].person) == 0;

        pairs.same += same;
        pairs.joined += joined;
        pairs.right += same && joined;
      }

  return pairs;
}

static void
measure (const char *path,
         gboolean    initials)
{
  g_autoptr (GPtrArray) lines = read_lines (path);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_ptr_array_unref);
  g_autofree Claim *claims = g_new0 (Claim, lines->len + 1);
  GHashTableIter iter;
  gpointer key;
  gpointer works;
  Pairs pairs;

  for (guint i = 0; i < lines->len; i++)
    {
      char **fields = g_ptr_array_index (lines, i);
      char *name_key = make_key (fields[NAME], initials);

      if (!(works = g_hash_table_lookup (names, name_key)))
        works = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_namesake_work_free);
      else
        g_ptr_array_ref (works);
      g_ptr_array_add (works, make_work (fields, i + 1, initials));
      g_hash_table_insert (names, name_key, works);
      claims[i + 1].label = fields[LABEL];
    }
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &key, &works))
    part (key, works, claims);

  pairs = count_pairs (claims, lines->len);
  g_print ("%s%s: %u works of %u names; of %" G_GUINT64_FORMAT " pairs that are joined %" G_GUINT64_FORMAT
           " are right: precision %.4f, recall %.4f\n",
           path, initials ? ", initials" : "", lines->len, g_hash_table_size (names), pairs.joined, pairs.right,
           pairs.joined > 0 ? (double) pairs.right / (double) pairs.joined : 1,
           pairs.same > 0 ? (double) pairs.right / (double) pairs.same : 1);
  for (guint i = 1; i <= lines->len; i++)
    g_free (claims[i].person);
}

int
main (int   argc,
      char *argv[])
{
  gboolean initials = argc > 1 && strcmp (argv[1], "--initials") == 0;

  if (argc < 2 + initials)
    {
      g_printerr ("usage: bench-namesakes [--initials] FILE...\n");
      return 2;
    }
  for (int i = 1 + initials; i < argc; i++)
    measure (argv[i], initials);

  return 0;
}

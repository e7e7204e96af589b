#include "bw-search-names.h"

#include <string.h>

#include "bw-adjacency.h"
#include "bw-name-glue.h"
#include "bw-text-index.h"
#include "bw-umlauts.h"

#define MAX_NAMES 50000 /* of which most are of people with many papers: about 5 MB */

static const char GET_NAME[] =
  "SELECT name FROM person WHERE id = ?1 UNION ALL " BW_SEARCH_GET_LATIN_NAME;

struct _BwSearchNames
{
  GHashTable *names; /* gint64 -> the name in its forms */
};

/* Names are read when they are first asked for. */
BwSearchNames *
bw_search_names_new (void)
{
  BwSearchNames *self = g_new0 (BwSearchNames, 1);

  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

void
bw_search_names_free (BwSearchNames *self)
{
  g_hash_table_unref (self->names);
  g_free (self);
}

/* Forgets the names of the people that are among @changes. */
void
bw_search_names_forget (BwSearchNames   *self,
                        const BwChanges *changes)
{
  g_autoptr (GArray) people = NULL;

  g_return_if_fail (self != NULL);

  people = bw_changes_get_ids (changes, BW_KIND_PERSON);
  for (guint i = 0; i < people->len; i++)
    g_hash_table_remove (self->names, &g_array_index (people, gint64, i));
}

static gboolean
is_wide (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_iswide (g_utf8_get_char (at)) || !g_unichar_isalpha (g_utf8_get_char (at)))
      return FALSE;

  return *word != '\0';
}

/* Returns: (transfer full) (nullable): a name of two words in Chinese, Japanese or Korean in the other
 *   order, for other names `NULL` */
static char *
turn (const char *name)
{
  g_auto (GStrv) words = NULL;

  if (!g_unichar_iswide (g_utf8_get_char (name)))
    return NULL;

  words = g_strsplit (name, " ", 3);

  return g_strv_length (words) == 2 && is_wide (words[0]) && is_wide (words[1])
           ? g_strconcat (words[1], words[0], NULL)
           : NULL;
}

/* Returns: (transfer full) (nullable): a name with two letters for one that cannot be typed */
static char *
spell (const char *name)
{
  g_autofree char *spelled = g_str_is_ascii (name) ? NULL : bw_umlauts_spell (name);

  return spelled != NULL && strcmp (spelled, name) != 0 ? g_steal_pointer (&spelled) : NULL;
}

/**
 * bw_search_names_get_forms:
 *
 * Returns: (transfer full): @name in the form of bw_text_index_entry(), and as others may type it:
 *   Chinese, Japanese and Korean names in either order, as some have the family's last, with two
 *   letters for an umlaut and its like, and with a family of several words as one or of one as two
 */
char *
bw_search_names_get_forms (const char *name)
{
  g_autofree char *other = NULL;
  g_autofree char *respelled = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if ((other = turn (name)) == NULL)
    other = spell (name);
  respelled = bw_name_respell (name);
  if (other == NULL && respelled == NULL)
    return bw_text_index_entry (name);

  all = other == NULL ? g_strconcat (name, "\n", respelled, NULL) : g_strjoin ("\n", name, other, respelled, NULL);

  return bw_text_index_entry (all);
}

/**
 * bw_search_names_load:
 * @sql: of which each row is a name of the thing @id
 * @names: (out): in the forms of bw_search_names_get_forms(), a line each; not set when there is none
 */
gboolean
bw_search_names_load (BwDb        *library,
                      const char  *sql,
                      gint64       id,
                      char       **names,
                      GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (library, sql, error);
  g_autoptr (GString) all = g_string_new (NULL);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      g_autofree char *forms = bw_search_names_get_forms (bw_stmt_get_text (stmt, 0));

      if (all->len > 0)
        g_string_append_c (all, '\n');
      g_string_append (all, forms);
    }
  if (all->len > 0)
    *names = g_string_free (g_steal_pointer (&all), FALSE);

  return step == BW_STEP_DONE;
}

/* Returns: (nullable): the name, which stays until the next is read; `NULL` with @error set */
static const char *
get_name (BwSearchNames  *self,
          BwDb           *library,
          gint64          id,
          GError        **error)
{
  const char *known = g_hash_table_lookup (self->names, &id);
  char *name = NULL;

  if (known != NULL)
    return known;
  if (!bw_search_names_load (library, GET_NAME, id, &name, error))
    return NULL;
  if (name == NULL)
    return "";

  if (g_hash_table_size (self->names) >= MAX_NAMES)
    g_hash_table_remove_all (self->names);
  g_hash_table_insert (self->names, g_memdup2 (&id, sizeof id), name);

  return name;
}

/**
 * bw_search_names_get_team:
 *
 * Returns: (transfer full) (nullable): the names of the paper's authors in the forms of
 *   bw_search_names_get_forms(), a line each; or `NULL` with @error set
 */
char *
bw_search_names_get_team (BwSearchNames  *self,
                          BwDb           *library,
                          gint64          paper_id,
                          GError        **error)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GArray) team = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if ((team = bw_adjacency_get (library, BW_ADJACENCY_TEAM, paper_id, error)) == NULL)
    return NULL;
  for (guint i = 0; i < team->len; i++)
    {
      const char *name = get_name (self, library, g_array_index (team, gint64, i), error);

      if (name == NULL)
        return NULL;
      if (i > 0)
        g_string_append_c (all, '\n');
      g_string_append (all, name);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

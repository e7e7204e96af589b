#include "bw-bibtex-inherit.h"

#include <string.h>

#include "bw-bibtex-granular.h"
#include "bw-bibtex-index.h"
#include "bw-bibtex-type.h"
#include "bw-limits.h"
#include "bw-tex-parts.h"

/*
 * What entries take from others: from the `crossref` of BibTeX and biblatex what they do
 * not state themselves, by the rules of biblatex (its manual, appendix B); from those of
 * biblatex's `xdata` everything. A parent may stand before or after its children.
 */

typedef struct
{
  GHashTable *keys;
  GHashTable *states; /* of entries: whether they are being done or are done */
  gsize      *budget;
  BwReading  *reading;
} Heritage;

typedef enum
{
  STATE_NEW,
  STATE_BUSY,
  STATE_DONE,
} State;

/* Fields that are a work's own: another work's page, abstract or number is not this one's. */
static gboolean
is_own (const char *name)
{
  static const char *const OWN[] = {
    "abstract", "annotation", "annote", "archiveprefix", "crossref", "doi", "entryset", "entrysubtype",
    "eprint", "eprintclass", "eprinttype", "execute", "file", "ids", "indextitle", "key", "keywords",
    "label", "note", "options", "pages", "pdf", "pmcid", "pmid", "presort", "primaryclass", "related",
    "relatedoptions", "relatedstring", "relatedtype", "shortauthor", "shorteditor", "shorthand",
    "shorthandintro", "shorttitle", "sortkey", "sortname", "sorttitle", "sortyear", "url", "urldate",
    "xdata", "xref", NULL
  };

  return g_strv_contains (OWN, name);
}

static gboolean
is_any (const char *name,
        const char *const *names)
{
  return g_strv_contains (names, name);
}

static const char *
renamed (const char *name,
         const char *title,
         const char *subtitle,
         const char *addon)
{
  if (strcmp (name, "title") == 0)
    return title;
  if (strcmp (name, "subtitle") == 0)
    return subtitle;

  return strcmp (name, "titleaddon") == 0 ? addon : name;
}

/**
 * heir_name:
 *
 * Returns: (nullable): what a parent's field is called in its child, where the child has it
 */
static const char *
heir_name (const char *parent,
           const char *child,
           const char *name)
{
  static const char *const MULTI[] = { "mvbook", "mvcollection", "mvproceedings", "mvreference", NULL };
  static const char *const IN_BOOKS[] = { "inbook", "bookinbook", "suppbook", "incollection",
                                          "suppcollection", "inproceedings", "conference",
                                          "inreference", NULL };
  static const char *const BY_AUTHOR[] = { "inbook", "bookinbook", "suppbook", NULL };
  static const char *const ARTICLES[] = { "article", "suppperiodical", NULL };

  if (is_own (name))
    return NULL;
  if (is_any (parent, MULTI))
    return renamed (name, "maintitle", "mainsubtitle", "maintitleaddon");
  if (is_any (child, IN_BOOKS))
    {
      if (strcmp (name, "author") == 0 && !is_any (child, BY_AUTHOR))
        return "bookauthor";
      return renamed (name, "booktitle", "booksubtitle", "booktitleaddon");
    }
  if (is_any (child, ARTICLES) && strcmp (parent, "article") != 0)
    return renamed (name, "journaltitle", "journalsubtitle", "journaltitleaddon");

  return name;
}

/* What a child says in other words it does not take: a date for a year, a journal, the
 * subtitle of another title. */
static gboolean
states_already (const BwBibtexEntry *child,
                const char          *name)
{
  static const char *const DATES[] = { "date", "year", "month", NULL };
  static const char *const JOURNALS[] = { "journal", "journaltitle", NULL };
  static const char *const TITLES[] = { "title", "subtitle", "titleaddon", NULL };
  static const char *const BOOKS[] = { "booktitle", "booksubtitle", "booktitleaddon", NULL };
  static const char *const *const SAME[] = { DATES, JOURNALS };

  if (bw_bibtex_entry_get (child, name) != NULL)
    return TRUE;
  if (is_any (name, TITLES) || is_any (name, BOOKS))
    return bw_bibtex_entry_get (child, is_any (name, TITLES) ? *TITLES : *BOOKS) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (SAME); i++)
    for (guint k = 0; is_any (name, SAME[i]) && SAME[i][k] != NULL; k++)
      if (bw_bibtex_entry_get (child, SAME[i][k]) != NULL)
        return TRUE;

  return FALSE;
}

/* What is compared counts as what is copied, for one parent may be named again and again. */
static gboolean
spend (Heritage *self,
       gsize     size)
{
  if (size > *self->budget)
    return FALSE;
  *self->budget -= size;

  return TRUE;
}

static void
inherit_from (Heritage            *self,
              BwBibtexEntry       *child,
              const BwBibtexEntry *parent,
              gboolean             all)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new (); /* together: a year goes with its month */
  gsize n_compared = (gsize) parent->fields->len * (parent->fields->len + child->fields->len);
  gboolean enough = spend (self, n_compared);

  for (guint i = 0; enough && i < parent->fields->len; i++)
    {
      BwBibtexField *field = g_ptr_array_index (parent->fields, i);
      const char *name = all ? field->name : heir_name (parent->type, child->type, field->name);

      if (name == NULL || strcmp (name, "ids") == 0 || states_already (child, name) ||
          (name != field->name && bw_bibtex_entry_get (parent, name) != NULL))
        continue;
      g_ptr_array_add (taken, (gpointer) name);
      g_ptr_array_add (taken, field);
    }
  for (guint i = 0; enough && i < taken->len; i += 2)
    {
      const BwBibtexField *field = g_ptr_array_index (taken, i + 1);

      enough = spend (self, strlen (field->value) + sizeof *field);
      if (enough)
        bw_bibtex_entry_add (child, g_ptr_array_index (taken, i), field->value, child->line);
    }
  if (!enough)
    bw_reading_warn (self->reading, child->line, "The entry takes too much from another");
}

static void complete (Heritage      *self,
                      BwBibtexEntry *entry,
                      guint          depth);

static State
get_state (Heritage            *self,
           const BwBibtexEntry *entry)
{
  return (State) GPOINTER_TO_INT (g_hash_table_lookup (self->states, entry));
}

static void
take (Heritage      *self,
      BwBibtexEntry *entry,
      const char    *key,
      gboolean       all,
      guint          depth)
{
  BwBibtexEntry *parent = bw_bibtex_index_find (self->keys, key);

  if (parent == NULL)
    bw_reading_warn (self->reading, entry->line, "The entry refers to “%s”, which is not there", key);
  else if (get_state (self, parent) == STATE_BUSY)
    bw_reading_warn (self->reading, entry->line, "The entry refers to itself by “%s”", key);
  else if (depth >= BW_MAX_CROSSREF_DEPTH)
    bw_reading_warn (self->reading, entry->line, "Too many entries refer to one another");
  else
    {
      complete (self, parent, depth + 1);
      inherit_from (self, entry, parent, all);
    }
}

static void
complete (Heritage      *self,
          BwBibtexEntry *entry,
          guint          depth)
{
  const char *crossref = bw_bibtex_entry_get (entry, "crossref");
  const char *xdata = bw_bibtex_entry_get (entry, "xdata");

  if (get_state (self, entry) != STATE_NEW || (crossref == NULL && xdata == NULL))
    return;

  g_hash_table_insert (self->states, entry, GINT_TO_POINTER (STATE_BUSY));
  if (xdata != NULL)
    {
      g_autoptr (GPtrArray) keys = bw_tex_split (xdata, ",");

      for (guint i = 0; i < keys->len; i++)
        take (self, entry, g_ptr_array_index (keys, i), TRUE, depth);
    }
  if (crossref != NULL)
    {
      g_autofree char *key = g_strstrip (g_strdup (crossref));

      take (self, entry, key, FALSE, depth);
    }
  g_hash_table_insert (self->states, entry, GINT_TO_POINTER (STATE_DONE));
}

/**
 * bw_bibtex_inherit:
 * @entries: (element-type BwBibtexEntry)
 * @budget: (inout): how many bytes may be copied
 *
 * Completes the entries that refer to others. One that refers to itself, or by many others,
 * goes without.
 */
void
bw_bibtex_inherit (GPtrArray *entries,
                   gsize     *budget,
                   BwReading *reading)
{
  g_autoptr (GHashTable) keys = bw_bibtex_index_new (entries);
  g_autoptr (GHashTable) states = g_hash_table_new (NULL, NULL);
  Heritage self = { keys, states, budget, reading };

  bw_bibtex_granular_resolve (entries, keys, budget, reading);
  for (guint i = 0; i < entries->len; i++)
    complete (&self, g_ptr_array_index (entries, i), 0);
}

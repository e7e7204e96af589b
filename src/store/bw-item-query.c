#include "bw-item-query.h"

#include <string.h>

#include "bw-decision-query.h"
#include "bw-decision-table.h"
#include "bw-document-query.h"
#include "bw-error.h"
#include "bw-identifier.h"
#include "bw-name.h"
#include "bw-organisation-query.h"
#include "bw-paper-query.h"
#include "bw-paper-table.h"
#include "bw-party-table.h"
#include "bw-person-table.h"
#include "bw-source-table.h"
#include "bw-text.h"
#include "bw-title-query.h"

static const char FIND_ORGANISATION[] = "SELECT organisation_id FROM organisation_key WHERE key = ?1";

static const char FIND_PAPER[] = "SELECT id FROM paper WHERE title_key = ?1 ORDER BY id";

/* What a reference can begin with, and what kind of thing it then names. */
static const struct
{
  const char *scheme;
  BwKind kind;
} SCHEMES[] = {
  { "arxiv", BW_KIND_PAPER },
  { "doi", BW_KIND_PAPER },
  { "openalex", BW_KIND_PAPER }, /* or a person: so s2 */
  { "s2", BW_KIND_PAPER },
  { "acl", BW_KIND_PAPER },
  { "pmid", BW_KIND_PAPER },
  { "orcid", BW_KIND_PERSON },
  { "key", BW_KIND_PERSON },
};

static BwItem *
get_item (BwDb      *db,
          BwRef      ref,
          gboolean   with_text,
          GError   **error)
{
  g_autoptr (BwItem) item = g_new0 (BwItem, 1);
  gboolean found = FALSE;

  item->kind = ref.kind;
  switch (ref.kind)
    {
    case BW_KIND_PAPER:
      found = (item->paper = bw_paper_query_get (db, ref.id, error)) != NULL;
      break;
    case BW_KIND_PERSON:
      found = (item->person = bw_person_query_get (db, ref.id, BW_PERSON_FACTS, error)) != NULL;
      break;
    case BW_KIND_ORGANISATION:
      found = (item->organisation = bw_organisation_query_get (db, ref.id, error)) != NULL;
      break;
    case BW_KIND_DOCUMENT:
      found = (item->document = bw_document_query_get (db, ref.id, with_text, error)) != NULL;
      break;
    case BW_KIND_SOURCE:
      found = (item->source = bw_source_table_get (db, ref.id, TRUE, error)) != NULL;
      break;
    case BW_KIND_NONE:
    default:
      g_set_error_literal (error, BW_ERROR, BW_ERROR_INVALID, "There is no such kind of thing");
    }

  return found ? g_steal_pointer (&item) : NULL;
}

/**
 * bw_item_query_get:
 * @with_text: whether a document's text is wanted
 *
 * Returns: (transfer full) (nullable): the thing as it is at one moment, or `NULL` with
 *   @error set
 */
BwItem *
bw_item_query_get (BwDb      *db,
                   BwRef      ref,
                   gboolean   with_text,
                   GError   **error)
{
  gboolean begun = bw_db_begin_read (db);
  BwItem *item = get_item (db, ref, with_text, error);

  bw_db_end_read (db, begun);

  return item;
}

/**
 * bw_item_query_get_person:
 *
 * Returns: (transfer full) (nullable): the person as they are at one moment, or `NULL` with
 *   @error set
 */
BwItem *
bw_item_query_get_person (BwDb            *db,
                          gint64           id,
                          BwPersonExtent   extent,
                          GError         **error)
{
  gboolean begun = bw_db_begin_read (db);
  BwPerson *person = bw_person_query_get (db, id, extent, error);
  BwItem *item = NULL;

  bw_db_end_read (db, begun);
  if (person != NULL)
    {
      item = g_new0 (BwItem, 1);
      item->kind = BW_KIND_PERSON;
      item->person = person;
    }

  return item;
}

/* The words after `person:` and the like, with or without quotes. */
static char *
unquote (const char *text)
{
  gsize length = strlen (text);

  if (length >= 2 && *text == '"' && text[length - 1] == '"')
    return g_strndup (text + 1, length - 2);

  return g_strdup (text);
}

static gboolean
find_person (BwDb        *db,
             const char  *name,
             gint64      *id,
             GError     **error)
{
  g_autofree char *key = bw_name_key (name);
  g_autoptr (GArray) ids = bw_person_table_find_by_name_key (db, key, error);

  if (ids == NULL)
    return FALSE;

  *id = ids->len > 0 ? g_array_index (ids, gint64, 0) : 0;
  return TRUE;
}

/* What was called so until somebody said what it is. */
static gboolean
find_merged (BwDb        *db,
             BwKind       kind,
             const char  *words,
             const char  *text_key,
             gint64      *id,
             GError     **error)
{
  g_autofree char *name_key = kind == BW_KIND_PERSON ? bw_name_key (words) : g_strdup (text_key);
  g_autoptr (GArray) absent = bw_party_table_find_absent (db, kind, name_key, error);

  for (guint i = 0; absent != NULL && i < absent->len && *id == 0; i++)
    {
      BwRef ref = { kind, g_array_index (absent, gint64, i) };

      if (!bw_decision_table_follow (db, &ref, error))
        return FALSE;
      if (ref.id != g_array_index (absent, gint64, i))
        *id = ref.id;
    }

  return absent != NULL;
}

static gboolean
find_by_title (BwDb        *db,
               BwKind       kind,
               const char  *title,
               gint64      *id,
               GError     **error)
{
  g_autofree char *words = unquote (title);
  g_autofree char *key = bw_text_key (words);

  if (kind == BW_KIND_PERSON
        ? !find_person (db, words, id, error)
        : !bw_db_find_id (db, kind == BW_KIND_PAPER ? FIND_PAPER : FIND_ORGANISATION, id, error, "s", key))
    return FALSE;

  if (*id == 0 && !find_merged (db, kind, words, key, id, error))
    return FALSE;

  return *id != 0 || kind != BW_KIND_PAPER || bw_title_query_find_stated (db, key, id, error);
}

/* `10.48550/arXiv.…` is the DOI by which a preprint on arXiv is registered, whether or not any
 * document states it. Returns: (transfer full) (nullable): what it is on arXiv, if it is one */
static char *
get_arxiv_of_doi (const char *scheme,
                  const char *normal)
{
  static const char ARXIV[] = "10.48550/arxiv.";

  return strcmp (scheme, "doi") == 0 && g_str_has_prefix (normal, ARXIV)
           ? bw_identifier_normalise ("arxiv", normal + strlen (ARXIV))
           : NULL;
}

static gboolean
find_identified (BwDb        *db,
                 const char  *scheme,
                 const char  *normal,
                 BwRef       *ref,
                 GError     **error)
{
  gboolean of_either = strcmp (scheme, "openalex") == 0 || strcmp (scheme, "s2") == 0;
  g_autofree char *arxiv = get_arxiv_of_doi (scheme, normal);

  if (ref->kind == BW_KIND_PERSON)
    return bw_person_table_find_by_identifier (db, scheme, normal, &ref->id, error);
  if (!bw_paper_query_find_by_identifier (db, scheme, normal, &ref->id, error))
    return FALSE;
  if (ref->id != 0)
    return TRUE;
  if (arxiv != NULL)
    return bw_paper_query_find_by_identifier (db, "arxiv", arxiv, &ref->id, error);
  if (!of_either)
    return TRUE;

  ref->kind = BW_KIND_PERSON;
  return bw_person_table_find_by_identifier (db, scheme, normal, &ref->id, error);
}

static gboolean
find_by_scheme (BwDb        *db,
                const char  *scheme,
                const char  *value,
                BwRef       *ref,
                GError     **error)
{
  g_autofree char *normal = bw_identifier_normalise (scheme, value);

  ref->kind = BW_KIND_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (SCHEMES); i++)
    if (strcmp (SCHEMES[i].scheme, scheme) == 0)
      ref->kind = SCHEMES[i].kind;

  if (ref->kind != BW_KIND_NONE)
    return find_identified (db, scheme, normal, ref, error);

  ref->kind = bw_kind_from_string (scheme);
  if (ref->kind == BW_KIND_PAPER || ref->kind == BW_KIND_PERSON || ref->kind == BW_KIND_ORGANISATION)
    return find_by_title (db, ref->kind, value, &ref->id, error);

  g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
               "“%s:%s” is no reference. One is paper/42, arxiv:2401.05566 or person:\"Jane Doe\"",
               scheme, value);
  return FALSE;
}

/* What is no more leads to what it is now, whether a merge or the end of a split took it away. */
static gboolean
follow (BwDb    *db,
        BwRef   *ref,
        GError **error)
{
  gboolean absent = FALSE;

  if (!bw_decision_table_follow (db, ref, error) || !bw_party_table_is_absent (db, *ref, &absent, error))
    return FALSE;

  return !absent || (bw_decision_query_find_whole (db, ref, error) && bw_decision_table_follow (db, ref, error));
}

/**
 * bw_item_query_find:
 * @text: `paper/42` and the like, `arxiv:…`, `doi:…`, `orcid:…`, `person:"Jane Doe"`,
 *   each perhaps with `bookwheel:` before it
 * @ref: (out): what it names
 *
 * Returns: whether there is such a thing; if not, @error is %BW_ERROR_NOT_FOUND, or
 *   %BW_ERROR_INVALID when @text is no reference
 */
gboolean
bw_item_query_find (BwDb        *db,
                    const char  *text,
                    BwRef       *ref,
                    GError     **error)
{
  g_autofree char *scheme = NULL;
  const char *colon;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ref != NULL, FALSE);

  if (g_str_has_prefix (text, "bookwheel:"))
    text += strlen ("bookwheel:");
  if (bw_ref_parse (text, ref))
    return follow (db, ref, error);

  if (!(colon = strchr (text, ':')))
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
                   "“%s” is no reference. One is paper/42, arxiv:2401.05566 or person:\"Jane Doe\"",
                   text);
      return FALSE;
    }

  scheme = g_ascii_strdown (text, colon - text);
  if (!find_by_scheme (db, scheme, colon + 1, ref, error))
    return FALSE;
  if (ref->id == 0)
    g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "The library holds no %s", text);

  return ref->id != 0;
}

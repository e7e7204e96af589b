#include "bw-exported.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-own-html.h"
#include "bw-service-paper.h"
#include "bw-text.h"

typedef struct
{
  const BwValue *document;
  GHashTable    *places; /* references of papers to the numbers of their mentions, from 1 */
} Links;

static BwRole
read_role (const BwValue *mention)
{
  const char *role = bw_value_string (mention, "role");

  for (int i = 0; role != NULL && i < BW_N_ROLES; i++)
    if (g_strcmp0 (bw_role_to_string ((BwRole) i), role) == 0)
      return (BwRole) i;

  return BW_ROLE_LINK;
}

/* What has been made one by hand is called by one title, and mentioned by the other. */
static char *
dup_other_title (const char    *title,
                 const BwValue *paper)
{
  const char *own = bw_value_is (paper, "title_known") ? bw_value_string (paper, "title") : NULL;
  g_autofree char *key = bw_text_key (title != NULL ? title : "");
  g_autofree char *own_key = bw_text_key (own != NULL ? own : "");

  return *key != '\0' && *own_key != '\0' && strcmp (key, own_key) != 0 ? g_strdup (own) : NULL;
}

static void
read_mention (BwExported    *self,
              BwRecord      *record,
              const BwValue *value)
{
  const BwValue *paper = bw_exported_find (self, value, "paper");
  const BwValue *person = bw_exported_find (self, value, "person");
  const char *title = bw_value_string (value, "title");
  BwMentionRecord *mention;

  if (title == NULL && bw_value_is (paper, "title_known"))
    title = bw_value_string (paper, "title");
  mention = bw_mention_record_new (title, read_role (value));
  mention->paper_title = dup_other_title (title, paper);
  mention->type = g_strdup (bw_value_string (paper, "csl_type"));
  if (mention->type == NULL)
    mention->type = g_strdup (bw_value_string (paper, "type"));
  mention->person = g_strdup (bw_value_string (person, "name"));
  mention->url = g_strdup (bw_value_string (value, "url"));
  mention->section = g_strdup (bw_value_string (value, "section"));
  mention->excerpt = g_strdup (bw_value_string (value, "excerpt"));
  mention->opinion = g_strdup (bw_value_string (value, "opinion"));
  bw_exported_read_strings (mention->affiliations, value, "affiliations");
  bw_exported_read_identifiers (mention->identifiers, paper);
  for (const BwValue *at = bw_value_first (paper, "authors"); at != NULL; at = at->next)
    {
      BwAuthorRecord *author = bw_exported_read_author (self, at);

      if (author != NULL)
        g_ptr_array_add (mention->authors, author);
    }
  if (mention->title == NULL && mention->person == NULL && mention->url == NULL &&
      mention->identifiers->len == 0)
    {
      bw_mention_record_free (mention);
      return;
    }
  bw_exported_state (self, value, "person");
  g_ptr_array_add (record->mentions, mention);
}

static void
read_mentions (BwExported    *self,
               BwRecord      *record,
               const BwValue *value,
               GHashTable    *places)
{
  for (const BwValue *at = bw_value_first (value, "mentions"); at != NULL; at = at->next)
    {
      const char *paper = bw_value_string (at, "paper");
      guint n = record->mentions->len;

      /* What was found in the text is found in it again. */
      if (bw_value_string (at, "found") != NULL)
        continue;
      read_mention (self, record, at);
      if (paper != NULL && record->mentions->len > n && !g_hash_table_contains (places, paper))
        g_hash_table_insert (places, (gpointer) paper, GUINT_TO_POINTER (n + 1));
      bw_export_objects_relax (self->objects);
    }
}

static gboolean
is_by (const BwValue *paper,
       const char    *person)
{
  for (const BwValue *at = bw_value_first (paper, "authors"); at != NULL; at = at->next)
    if (g_strcmp0 (bw_value_string (at, "id"), person) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_listed (BwExported     *self,
           const BwRecord *record,
           guint           number,
           const char     *subject,
           GHashTable     *places,
           BwRef           ref)
{
  g_autofree char *text = NULL;

  if (record->kind == BW_DOCUMENT_PROFILE)
    return is_by (bw_export_objects_get (self->objects, BW_KIND_PAPER, number), subject);
  text = bw_ref_to_string (ref);

  return !g_hash_table_contains (places, text);
}

/* A profile lists its person's papers, and names others that cite them; any other
 * document lists what it does not only mention. */
static GArray *
list_papers (BwExported     *self,
             const BwRecord *record,
             const BwValue  *value,
             GHashTable     *places)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *subject = bw_value_string (value, "subject/id");
  BwRef document;
  guint first = 0;
  guint n = bw_ref_parse (bw_value_string (value, "id"), &document)
              ? bw_export_pairs_find (self->papers_of, document.id, &first)
              : 0;

  for (guint i = first; i < first + n; i++)
    {
      BwRef paper = { BW_KIND_PAPER, bw_export_pairs_get (self->papers_of, i) };
      guint number;

      if (!bw_export_objects_look_up_id (self->objects, paper, &number))
        continue;
      bw_export_objects_state (self->objects, BW_KIND_PAPER, number);
      if (is_listed (self, record, number, subject, places, paper))
        g_array_append_val (numbers, number);
      bw_export_objects_relax (self->objects);
    }

  return numbers;
}

static void
read_papers (BwExported    *self,
             BwRecord      *record,
             const BwValue *value,
             GHashTable    *places)
{
  g_autoptr (GArray) numbers = list_papers (self, record, value, places);
  g_autoptr (BwPaperSupply) supply = bw_exported_supply_papers (self, g_array_ref (numbers));

  if (self->is_long && numbers->len > BW_MAX_HELD_PAPERS)
    {
      record->more_papers = g_steal_pointer (&supply);
      return;
    }
  for (guint i = 0; i < supply->n; i++)
    {
      BwPaperRecord *paper = supply->get (i, supply->data, NULL);

      if (paper != NULL)
        g_ptr_array_add (record->papers, paper);
    }
}

static void
read_organisations (BwExported    *self,
                    BwRecord      *record,
                    const BwValue *value)
{
  BwRef document;
  guint first = 0;
  guint n = bw_ref_parse (bw_value_string (value, "id"), &document)
              ? bw_export_pairs_find (self->organisations_of, document.id, &first)
              : 0;

  for (guint i = first; i < first + n; i++)
    {
      BwRef ref = { BW_KIND_ORGANISATION, bw_export_pairs_get (self->organisations_of, i) };
      BwOrganisationRecord *organisation = NULL;
      guint number;

      if (bw_export_objects_look_up_id (self->objects, ref, &number))
        organisation = bw_exported_read_organisation (bw_export_objects_get (self->objects, ref.kind, number));
      if (organisation == NULL)
        continue;
      g_ptr_array_add (record->organisations, organisation);
      bw_export_objects_state (self->objects, ref.kind, number);
      bw_export_objects_relax (self->objects);
    }
}

static int
place_of (guint64  paper,
          gpointer user_data)
{
  const Links *links = user_data;
  g_autofree char *ref = g_strdup_printf ("paper/%" G_GUINT64_FORMAT, paper);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (links->places, ref)) - 1;
}

static void
read_parts (BwBody        *body,
            const BwValue *value)
{
  for (const BwValue *at = bw_value_first (value, "sections"); at != NULL; at = at->next)
    bw_body_add_section (body, CLAMP (bw_value_count (at, "level"), 2, 6),
                         bw_value_string (at, "title") != NULL ? bw_value_string (at, "title") : "");
  for (const BwValue *at = bw_value_first (value, "footnotes"); at != NULL; at = at->next)
    bw_body_add_footnote (body, bw_value_string (at, "label") != NULL ? bw_value_string (at, "label") : "",
                          bw_value_string (at, "text") != NULL ? bw_value_string (at, "text") : "");
  for (const BwValue *at = bw_value_first (value, "figures"); at != NULL; at = at->next)
    if (bw_value_string (at, "caption") != NULL)
      g_ptr_array_add (body->figures, g_strdup (bw_value_string (at, "caption")));
  body->tables = MAX (bw_value_count (value, "tables"), 0);
  body->code_blocks = MAX (bw_value_count (value, "code_blocks"), 0);
  body->formulas = MAX (bw_value_count (value, "formulas"), 0);
  body->words = MAX (bw_value_count (value, "words"), 0);
}

static BwBody *
body_of_text (const char *text)
{
  g_autoptr (BwBodyBuilder) builder = bw_body_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      bw_body_builder_paragraph (builder, lines[i]);

  return bw_body_builder_finish (builder);
}

/* HTML that is provably our own is kept with its notes and links; any other is foreign. */
static BwBody *
read_body (const BwValue *value,
           GHashTable    *places)
{
  const char *html = bw_value_string (value, "html");
  const char *text = bw_value_string (value, "text");
  Links links = { value, places };
  BwBody *body;

  if (html == NULL)
    return text != NULL ? body_of_text (text) : NULL;
  if (text == NULL || !bw_own_html_is (html))
    return bw_foreign_html_to_body (html, bw_value_string (value, "url"));

  body = bw_body_new ();
  g_free (body->text);
  g_free (body->html);
  body->text = g_strdup (text);
  body->html = bw_own_html_with_mentions (html, place_of, &links);
  read_parts (body, value);

  return body;
}

/* A feed's entry is known by its feed and its id; other documents say their key. */
static char *
read_key (BwExported    *self,
          const BwValue *value,
          const BwValue *entry)
{
  const char *key = bw_value_string (value, "key");
  const BwValue *source = bw_exported_find (self, value, "source");
  const char *feed = bw_value_string (source, "feed_id");
  const char *id = bw_value_string (entry, "id");

  if (feed == NULL)
    feed = bw_value_string (source, "url");
  if (key != NULL || entry == NULL || feed == NULL || id == NULL)
    return g_strdup (key);

  return g_strdup_printf ("%s %s", feed, id);
}

static void
read_authors (BwExported    *self,
              BwRecord      *record,
              const BwValue *value,
              const BwValue *entry)
{
  if (bw_value_first (entry, "authors") != NULL)
    {
      bw_exported_read_people (record->authors, entry, "authors");
      for (const BwValue *at = bw_value_first (value, "authors"); at != NULL; at = at->next)
        bw_exported_state (self, at, "id");
      return;
    }
  for (const BwValue *at = bw_value_first (value, "authors"); at != NULL; at = at->next)
    {
      BwAuthorRecord *author = bw_exported_read_author (self, at);

      if (author != NULL)
        g_ptr_array_add (record->authors, author);
    }
}

static void
read_subject (BwExported    *self,
              BwRecord      *record,
              const BwValue *value)
{
  const BwValue *subject = bw_value_get (value, "subject");
  const BwValue *person = bw_exported_find (self, subject, "id");

  if (subject != NULL)
    record->subject = bw_exported_read_subject (self, person != NULL ? person : subject, value);
}

static BwRecord *
read_document (BwExported     *self,
               const BwValue  *value,
               BwDocumentKind  kind)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  const char *source = bw_value_string (value, "source");
  const BwValue *entry = g_hash_table_lookup (self->entries, bw_value_string (value, "id"));
  BwRecord *record = bw_record_new (kind);

  record->key = read_key (self, value, entry);
  record->title = g_strdup (bw_value_string (value, "title"));
  record->published = bw_service_date (bw_value_string (value, "published"));
  record->url = g_strdup (bw_value_string (value, "url"));
  record->language = g_strdup (bw_value_string (value, "language"));
  record->source = source != NULL ? g_hash_table_lookup (self->source_records, source) : NULL;
  record->entry = entry != NULL ? bw_exported_read_entry (entry) : NULL;
  bw_exported_read_strings (record->tags, value, "tags");
  read_subject (self, record, value);
  read_authors (self, record, value, entry);
  read_mentions (self, record, value, places);
  read_papers (self, record, value, places);
  read_organisations (self, record, value);
  record->body = read_body (value, places);

  return record;
}

/**
 * bw_exported_read_document:
 * @i: its number among the documents
 *
 * Returns: (transfer full) (nullable): the document with all that it states, or `NULL`
 *   when it is of no kind that is known
 */
BwRecord *
bw_exported_read_document (BwExported *self,
                           guint       i)
{
  const BwValue *value = bw_export_objects_get (self->objects, BW_KIND_DOCUMENT, i);
  const char *name = bw_value_string (value, "kind");
  BwRecord *record = NULL;
  BwDocumentKind kind;

  if (name != NULL && bw_document_kind_from_string (name, &kind))
    {
      bw_export_objects_hold (self->objects, BW_KIND_DOCUMENT, i);
      record = read_document (self, value, kind);
      bw_export_objects_release (self->objects);
    }
  bw_export_objects_relax (self->objects);

  return record;
}

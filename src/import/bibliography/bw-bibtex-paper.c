#include "bw-bibtex-paper.h"

#include <string.h>

#include "bw-bibtex-issued.h"
#include "bw-bibtex-language.h"
#include "bw-bibtex-links.h"
#include "bw-bibtex-names.h"
#include "bw-bibtex-type.h"
#include "bw-bibtex-value.h"
#include "bw-bibtex-variable.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-tex-to-text.h"
#include "bw-text.h"

typedef struct
{
  const BwBibtexEntry *entry;
  BwPaperRecord       *paper;
  BwReading           *reading;
  GHashTable          *used; /* names of fields that were read, or may stand only once */
  char                *stated_type;
} Builder;

static char *
take_text (Builder    *self,
           const char *name)
{
  const char *value = bw_bibtex_entry_get (self->entry, name);
  char *text;

  if (value == NULL || !g_hash_table_add (self->used, (gpointer) name))
    return NULL;
  text = bw_tex_to_text (value);
  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* The first of several fields that is there; the others stay for what they are. */
static char *
take_first (Builder *self,
            const char *const *names)
{
  char *text = NULL;

  for (; *names != NULL && text == NULL; names++)
    text = take_text (self, *names);

  return text;
}

/* "Title: Subtitle" */
static char *
join_titles (char *title,
             char *subtitle)
{
  char *joined;

  if (title == NULL || subtitle == NULL)
    return title != NULL ? title : subtitle;

  joined = g_strjoin (strchr (".:?!", title[strlen (title) - 1]) != NULL ? " " : ": ", title,
                      subtitle, NULL);
  g_free (title);
  g_free (subtitle);

  return joined;
}

static char *
take_venue (Builder *self)
{
  static const char *const JOURNALS[] = { "journal", "journaltitle", "booktitle", "maintitle", NULL };
  static const char *const PARTS[] = { "booktitle", "journal", "journaltitle", "maintitle", NULL };
  static const char *const BOOKS[] = { "journal", "journaltitle", "maintitle", NULL };
  gboolean serial = bw_bibtex_type_is_serial (self->paper->type);
  gboolean has_journal = bw_bibtex_entry_get (self->entry, "journal") != NULL ||
                         bw_bibtex_entry_get (self->entry, "journaltitle") != NULL;
  /* A `booktitle` of proceedings is their own title, for the papers in them. */
  gboolean book = strcmp (self->paper->type, "book") == 0;
  char *venue = take_first (self, serial ? JOURNALS : book ? BOOKS
                                                           : PARTS);

  if (venue == NULL)
    return NULL;
  if (serial && has_journal)
    return join_titles (venue, take_text (self, "journalsubtitle"));

  return join_titles (venue, take_text (self, "booksubtitle"));
}

static void
read_title (Builder *self)
{
  static const char *const TITLES[] = { "title", "maintitle", NULL };
  char *title = take_first (self, TITLES);

  if (title == NULL && bw_bibtex_type_is_part (self->paper->type) == FALSE)
    title = take_text (self, "booktitle"); /* of proceedings */
  title = join_titles (title, take_text (self, "subtitle"));
  g_free (self->paper->title);
  if (title == NULL)
    {
      self->paper->title = bw_bibtex_describe (self->entry);
      self->paper->title_known = FALSE;
      return;
    }

  self->paper->title = bw_text_clip (title, BW_MAX_TITLE_LENGTH);
  if (strcmp (self->paper->title, title) != 0)
    bw_reading_warn (self->reading, self->entry->line, "The title is longer than a title can be");
  g_free (title);
}

/* A type that the entry states itself, or that of a preprint, which BibTeX has not. */
static void
refine_type (Builder *self)
{
  static const char *const PLAIN[] = { "article", "misc", "online", "unpublished", "electronic", NULL };
  BwPaperRecord *paper = self->paper;
  g_autofree char *stated = g_steal_pointer (&self->stated_type);
  gboolean preprint = bw_identifier_find (paper->identifiers, "arxiv") != NULL &&
                      ((g_strv_contains (PLAIN, self->entry->type) && paper->venue == NULL) ||
                       bw_bibtex_is_arxiv (paper->venue));

  if (stated != NULL || preprint)
    {
      g_free (paper->type);
      paper->type = stated != NULL ? g_steal_pointer (&stated) : g_strdup ("article");
    }
}

static void
read_type (Builder *self)
{
  const BwBibtexType *type = bw_bibtex_type_find (self->entry->type);
  g_autofree char *genre = take_text (self, "type");
  const char *known = genre != NULL ? bw_bibtex_type_genre (genre) : NULL;

  self->stated_type = take_text (self, "csl-type");
  self->paper->type = g_strdup (type != NULL ? type->csl : "document");
  if (type == NULL)
    bw_paper_record_add_field (self->paper, "bibtex-type", self->entry->type);
  if (known != NULL)
    bw_paper_record_add_field (self->paper, "genre", known);
  else if (genre != NULL)
    bw_paper_record_add_field (self->paper, "genre", genre);
  else if (type != NULL)
    bw_paper_record_add_field (self->paper, "genre", type->genre);
}

static void
read_people (Builder    *self,
             const char *value,
             const char *role,
             int         line)
{
  GPtrArray *people = role == NULL ? self->paper->authors : self->paper->contributors;
  guint first = people->len;
  const char *problem;
  gboolean complete = bw_bibtex_names_read (value, people, &problem);

  for (guint i = first; i < people->len; i++)
    {
      BwAuthorRecord *person = g_ptr_array_index (people, i);

      person->role = g_strdup (role);
    }
  if (role == NULL)
    self->paper->authors_complete = self->paper->authors_complete && complete;
  if (problem != NULL)
    bw_reading_warn (self->reading, line, "%s", problem);
}

/* `number` is an issue's, that of a book in its series, or a report's own. */
static void
read_number (Builder *self)
{
  g_autofree char *number = take_text (self, "number");
  const char *type = self->paper->type;
  const char *name = "number";

  if (bw_bibtex_type_is_serial (type))
    name = bw_bibtex_entry_get (self->entry, "issue") == NULL ? "issue" : "number";
  else if (bw_bibtex_type_is_part (type) || strcmp (type, "book") == 0)
    name = "collection-number";
  bw_paper_record_add_field (self->paper, name, number);
}

static void
read_publisher (Builder *self)
{
  static const char *const PUBLISHERS[] = { "publisher", "institution", "school", "organization",
                                            NULL };
  static const char *const PLACES[] = { "location", "address", NULL };
  g_autofree char *publisher = take_first (self, PUBLISHERS);
  g_autofree char *place = take_first (self, PLACES);

  bw_paper_record_add_field (self->paper, "publisher", publisher);
  bw_paper_record_add_field (self->paper, "publisher-place", place);
}

/* Adds an identifier, or one that an address holds; any other value stays as a field. */
static void
add_identifier (Builder    *self,
                const char *scheme,
                const char *value,
                const char *name)
{
  g_autofree char *normal = bw_identifier_normalise (scheme, value);
  g_autofree char *held = NULL;
  g_autofree char *in_address = NULL;

  if (*normal != '\0')
    bw_paper_links_add_identifier (self->paper, scheme, value);
  else if (bw_paper_links_identify (value, &held, &in_address) && strcmp (held, scheme) == 0)
    bw_paper_links_add_identifier (self->paper, scheme, in_address);
  else
    bw_paper_record_add_field (self->paper, name, value);
}

/* An identifier in an archive, by the archive's name. */
static void
read_eprint (Builder *self)
{
  static const char *const ARCHIVES[] = { "eprinttype", "archiveprefix", "archive", NULL };
  static const char *const CLASSES[] = { "primaryclass", "eprintclass", "categories" };
  const char *value = bw_bibtex_entry_get (self->entry, "eprint");
  g_autofree char *archive = take_first (self, ARCHIVES);
  g_autofree char *lower = archive != NULL ? g_ascii_strdown (archive, -1) : g_strdup ("arxiv");
  g_autofree char *eprint = value != NULL ? bw_tex_to_verbatim (value) : NULL;

  g_hash_table_add (self->used, (gpointer) "eprint");
  for (guint i = 0; i < G_N_ELEMENTS (CLASSES); i++)
    {
      g_hash_table_add (self->used, (gpointer) CLASSES[i]);
      if (bw_bibtex_entry_get (self->entry, CLASSES[i]) != NULL)
        bw_bibtex_add_categories (self->paper, bw_bibtex_entry_get (self->entry, CLASSES[i]), i < 2 ? " ,;" : ",;");
    }
  if (eprint != NULL && g_str_has_prefix (lower, "arxiv"))
    {
      add_identifier (self, "arxiv", eprint, "eprint");
      if (archive == NULL || bw_field_find (self->paper->fields, "eprint") == NULL)
        return;
    }
  else if (eprint != NULL && (strcmp (lower, "pubmed") == 0 || strcmp (lower, "pmid") == 0))
    {
      add_identifier (self, "pmid", eprint, "eprint");
      return;
    }
  else
    bw_paper_record_add_field (self->paper, "eprint", eprint);
  bw_paper_record_add_field (self->paper, eprint != NULL ? "eprinttype" : "archive", archive);
}

static void
read_language (Builder *self)
{
  static const char *const NAMES[] = { "language", "langid", "hyphenation" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *name = take_text (self, NAMES[i]);
      char *tag = name != NULL ? bw_bibtex_language_tag (name) : NULL;

      if (tag != NULL && self->paper->language == NULL)
        self->paper->language = g_steal_pointer (&tag);
      else if (tag == NULL)
        bw_paper_record_add_field (self->paper, NAMES[i], name);
      g_free (tag);
    }
}

static void
read_abstract (Builder *self)
{
  const char *value = bw_bibtex_entry_get (self->entry, "abstract");

  g_hash_table_add (self->used, (gpointer) "abstract");
  if (value == NULL)
    return;
  self->paper->abstract = bw_tex_to_paragraphs (value);
  if (*self->paper->abstract == '\0')
    g_clear_pointer (&self->paper->abstract, g_free);
}

static void
add_text (Builder      *self,
          const char   *name,
          BwBibtexForm  form,
          const char   *value)
{
  g_autofree char *text = NULL;

  if (form == BW_BIBTEX_VERBATIM)
    text = bw_tex_to_verbatim (value);
  else if (form == BW_BIBTEX_PARAGRAPHS)
    text = bw_tex_to_paragraphs (value);
  else if (form == BW_BIBTEX_PAGES)
    text = bw_bibtex_pages (value);
  else
    text = bw_tex_to_text (value);
  if (form != BW_BIBTEX_NUMBERS || !bw_bibtex_add_numbers (self->paper, text))
    bw_paper_record_add_field (self->paper, name, text);
}

static void
read_field (Builder             *self,
            const BwBibtexField *field)
{
  const BwBibtexVariable *variable = bw_bibtex_variable_find (field->name);
  BwBibtexForm form = variable != NULL ? variable->form : BW_BIBTEX_TEXT;

  if (g_hash_table_contains (self->used, field->name) &&
      (form != BW_BIBTEX_NAMES ||
       !bw_bibtex_names_go_on (bw_bibtex_entry_get (self->entry, field->name), field->value)))
    return;
  if (form == BW_BIBTEX_NAMES)
    {
      read_people (self, field->value, variable->csl, field->line);
      g_hash_table_add (self->used, field->name);
    }
  else if (form == BW_BIBTEX_IDENTIFIER)
    {
      g_autofree char *value = bw_tex_to_verbatim (field->value);

      add_identifier (self, variable->csl, value, field->name);
    }
  else if (form == BW_BIBTEX_URL)
    bw_bibtex_add_urls (self->paper, field->value);
  else if (form == BW_BIBTEX_KEYWORDS)
    bw_bibtex_add_keywords (self->paper, field->value);
  else if (form != BW_BIBTEX_DROPPED)
    {
      add_text (self, variable != NULL ? variable->csl : field->name, form, field->value);
      if (form == BW_BIBTEX_PARAGRAPHS || strcmp (field->name, "howpublished") == 0)
        bw_bibtex_add_links (self->paper, field->value);
    }
}

/**
 * bw_bibtex_paper_new:
 * @entry: complete with what it takes from others
 * @reading: takes the warnings
 *
 * Returns: (transfer full): what the entry says. Fields that nobody knows stay under their
 *   own names
 */
BwPaperRecord *
bw_bibtex_paper_new (const BwBibtexEntry *entry,
                     BwReading           *reading)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  Builder self = { entry, bw_paper_record_new (NULL), reading, used };
  static const char *const ONCE[] = { "author", "date", "year", "month", "day", NULL };
  const char *author = bw_bibtex_entry_get (entry, "author");

  if (*entry->key != '\0')
    bw_paper_record_add_identifier (self.paper, "bibtex_key", entry->key);
  for (const char *const *name = ONCE; *name != NULL; name++)
    g_hash_table_add (used, (gpointer) *name);

  read_type (&self);
  read_title (&self);
  self.paper->authors_complete = TRUE;
  if (author != NULL)
    read_people (&self, author, NULL, entry->line);
  bw_bibtex_issued_read (entry, self.paper);
  self.paper->venue = take_venue (&self);
  read_number (&self);
  read_publisher (&self);
  read_eprint (&self);
  read_language (&self);
  read_abstract (&self);
  for (guint i = 0; i < entry->fields->len; i++)
    read_field (&self, g_ptr_array_index (entry->fields, i));
  bw_bibtex_links_read (entry, self.paper);
  refine_type (&self);

  return self.paper;
}

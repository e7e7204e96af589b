#include "bw-reading-dump.h"

#include "bw-citation-record.h"
#include "bw-enclosure.h"

/* One fact a line, so that a difference from what is expected names the fact. */

static void
add (GString    *out,
     int         depth,
     const char *name,
     const char *value)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (value == NULL)
    return;

  lines = g_strsplit (value, "\n", -1);
  joined = g_strjoinv (" ¶ ", lines);
  g_string_append_printf (out, "%*s%s: %s\n", depth * 2, "", name, joined);
}

static void
add_int (GString    *out,
         int         depth,
         const char *name,
         int         value)
{
  g_string_append_printf (out, "%*s%s: %d\n", depth * 2, "", name, value);
}

static void
add_strings (GString    *out,
             int         depth,
             const char *name,
             GPtrArray  *values)
{
  for (guint i = 0; i < values->len; i++)
    add (out, depth, name, g_ptr_array_index (values, i));
}

static void
add_date (GString    *out,
          int         depth,
          const char *name,
          BwDate      date)
{
  g_autofree char *text = bw_date_lacks_year (date)
                            ? g_strdup_printf ("--%02d-%02d", date.month, date.day)
                            : bw_date_to_string (date);

  add (out, depth, name, text);
}

static void
add_identifiers (GString   *out,
                 int        depth,
                 GPtrArray *identifiers)
{
  for (guint i = 0; i < identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);

      add (out, depth, identifier->scheme, identifier->value);
    }
}

static void
add_authors (GString    *out,
             int         depth,
             const char *label,
             GPtrArray  *authors)
{
  for (guint i = 0; i < authors->len; i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (authors, i);

      add (out, depth, author->role != NULL ? author->role : label, author->name);
      add (out, depth + 1, "given", author->given);
      add (out, depth + 1, "family", author->family);
      add (out, depth + 1, "email", author->email);
      add (out, depth + 1, "url", author->url);
      add_identifiers (out, depth + 1, author->identifiers);
      add_strings (out, depth + 1, "affiliation", author->affiliations);
    }
}

static void
add_details (GString             *out,
             const BwPaperRecord *paper)
{
  add_authors (out, 2, "contributor", paper->contributors);
  add_date (out, 2, "updated", paper->updated);
  add (out, 2, "venue", paper->venue);
  add (out, 2, "language", paper->language);
  add_strings (out, 2, "keyword", paper->keywords);
  add_identifiers (out, 2, paper->identifiers);
  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);

      add (out, 2, field->name, field->value);
    }
  if (paper->citation_count != BW_CITATIONS_UNKNOWN)
    add_int (out, 2, "cited", paper->citation_count);
  for (guint i = 0; i < paper->references->len; i++)
    {
      const BwCitationRecord *citation = g_ptr_array_index (paper->references, i);

      add (out, 2, "cites", citation->paper->title);
      add_identifiers (out, 3, citation->paper->identifiers);
      add_strings (out, 3, "context", citation->contexts);
      add_strings (out, 3, "intent", citation->intents);
    }
}

static void
add_entry (GString             *out,
           const BwEntryRecord *entry)
{
  add (out, 1, "id", entry->id);
  add (out, 1, "published at", entry->published);
  add (out, 1, "updated at", entry->updated);
  add (out, 1, "summary", entry->summary);
  add_authors (out, 1, "contributor", entry->contributors);
  add_strings (out, 1, "category", entry->categories);
  for (guint i = 0; i < entry->enclosures->len; i++)
    {
      const BwEnclosure *enclosure = g_ptr_array_index (entry->enclosures, i);

      add (out, 1, "enclosure", enclosure->url);
      add (out, 2, "type", enclosure->type);
      if (enclosure->length >= 0)
        g_string_append_printf (out, "    length: %" G_GINT64_FORMAT "\n", enclosure->length);
    }
}

static void
add_source (GString              *out,
            const BwSourceRecord *source)
{
  add (out, 0, "source", source->kind);
  add (out, 1, "title", source->title);
  add (out, 1, "url", source->url);
  add (out, 1, "id", source->feed_id);
  add (out, 1, "site", source->site);
  add (out, 1, "subtitle", source->subtitle);
  add (out, 1, "language", source->language);
  add (out, 1, "rights", source->rights);
  add (out, 1, "published at", source->published);
  add (out, 1, "updated at", source->updated);
  add_authors (out, 1, "author", source->authors);
  add_authors (out, 1, "contributor", source->contributors);
  add_strings (out, 1, "category", source->categories);
  add_strings (out, 1, "folder", source->folder);
}

static void
add_paper (GString             *out,
           const BwPaperRecord *paper)
{
  add (out, 1, paper->title_known ? "paper" : "paper without title", paper->title);
  add (out, 2, "type", paper->type);
  add_authors (out, 2, "author", paper->authors);
  if (paper->authors->len > 0)
    add (out, 2, "authors", paper->authors_complete ? "complete" : "and others");
  add_date (out, 2, "published", paper->published);
  if (paper->published_inferred)
    add (out, 3, "year", "inferred");
  add_strings (out, 2, "category", paper->categories);
  add_strings (out, 2, "affiliation", paper->affiliations);
  add (out, 2, "abstract", paper->abstract);
  add (out, 2, "summary", paper->summary);
  add_strings (out, 2, "url", paper->urls);
  add_details (out, paper);
}

static void
add_counts (GString    *out,
            const char *name,
            GPtrArray  *counts)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const BwCountRecord *count = g_ptr_array_index (counts, i);

      add (out, 2, name, count->name);
      add_int (out, 3, "count", count->count);
    }
}

static void
add_subject (GString              *out,
             const BwPersonRecord *person)
{
  add (out, 1, "subject", person->name);
  add (out, 2, "key", person->key);
  add_strings (out, 2, "variant", person->variants);
  add_identifiers (out, 2, person->identifiers);
  add_int (out, 2, "papers stated", person->n_papers);
  add_int (out, 2, "affiliations stated", person->n_affiliations);
  add_int (out, 2, "co-authors stated", person->n_coauthors);
  add_int (out, 2, "cited by stated", person->n_cited_by);
  add_int (out, 2, "mentions stated", person->n_mentions);
  for (guint i = 0; i < person->affiliations->len; i++)
    {
      const BwAffiliationRecord *affiliation = g_ptr_array_index (person->affiliations, i);

      add (out, 2, "affiliation", affiliation->name);
      add (out, 3, "kind", affiliation->kind);
      add_date (out, 3, "from", affiliation->from);
      add_date (out, 3, "to", affiliation->to);
    }
  add_counts (out, "co-author", person->coauthors);
  add_counts (out, "cited by", person->cited_by);
  for (guint i = 0; i < person->mentions->len; i++)
    {
      const BwFileRecord *file = g_ptr_array_index (person->mentions, i);

      add (out, 2, "mentioned in", file->name);
      add (out, 3, "folder", file->folder);
    }
}

static void
add_mention (GString               *out,
             const BwMentionRecord *mention)
{
  add (out, 1, "mention", mention->title != NULL ? mention->title : "(without title)");
  add (out, 2, "role", bw_role_to_string (mention->role));
  add (out, 2, "type", mention->type);
  add_strings (out, 2, "affiliation", mention->affiliations);
  add (out, 2, "section", mention->section);
  add (out, 2, "excerpt", mention->excerpt);
  add (out, 2, "opinion", mention->opinion);
  add (out, 2, "person", mention->person);
  add (out, 2, "url", mention->url);
  add_identifiers (out, 2, mention->identifiers);
  add_authors (out, 2, "author", mention->authors);
}

static void
add_body (GString      *out,
          const BwBody *body)
{
  add_int (out, 1, "words", body->words);
  for (guint i = 0; i < body->sections->len; i++)
    {
      const BwSection *section = g_ptr_array_index (body->sections, i);
      g_autofree char *name = g_strdup_printf ("section %d", section->level);

      add (out, 1, name, section->title);
    }
  for (guint i = 0; i < body->footnotes->len; i++)
    {
      const BwFootnote *footnote = g_ptr_array_index (body->footnotes, i);
      g_autofree char *name = g_strdup_printf ("footnote %s", footnote->label);

      add (out, 1, name, footnote->text);
    }
  add_strings (out, 1, "figure", body->figures);
  add_int (out, 1, "tables", body->tables);
  add_int (out, 1, "code blocks", body->code_blocks);
  add_int (out, 1, "formulas", body->formulas);
  add (out, 1, "html", body->html);
}

static void
add_record (GString        *out,
            const BwRecord *record)
{
  g_string_append_printf (out, "%s\n", bw_document_kind_to_string (record->kind));
  add (out, 1, "key", record->key);
  add (out, 1, "title", record->title);
  add_date (out, 1, "published", record->published);
  add (out, 1, "url", record->url);
  add (out, 1, "language", record->language);
  add_authors (out, 1, "by", record->authors);
  if (record->subject != NULL)
    add_subject (out, record->subject);
  for (guint i = 0; i < record->papers->len; i++)
    add_paper (out, g_ptr_array_index (record->papers, i));
  for (guint i = 0; i < record->mentions->len; i++)
    add_mention (out, g_ptr_array_index (record->mentions, i));
  for (guint i = 0; i < record->organisations->len; i++)
    {
      const BwOrganisationRecord *organisation = g_ptr_array_index (record->organisations, i);

      add (out, 1, "organisation", organisation->name);
      add (out, 2, "kind", organisation->kind);
      add_strings (out, 2, "variant", organisation->variants);
    }
  add_strings (out, 1, "tag", record->tags);
  add_strings (out, 1, "alias", record->aliases);
  if (record->entry != NULL)
    add_entry (out, record->entry);
  if (record->source != NULL)
    add (out, 1, "source", record->source->title);
  if (record->body != NULL)
    add_body (out, record->body);
}

/**
 * bw_reading_dump:
 *
 * Returns: (transfer full): all that @reading holds, in lines
 */
char *
bw_reading_dump (const BwReading *reading)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "kind: %s\n", reading->kind);
  for (guint i = 0; i < reading->warnings->len; i++)
    {
      const BwWarning *warning = g_ptr_array_index (reading->warnings, i);

      g_string_append_printf (out, "warning %d: %s\n", warning->line, warning->message);
    }
  for (guint i = 0; i < reading->sources->len; i++)
    add_source (out, g_ptr_array_index (reading->sources, i));
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const BwMarkRecord *mark = g_ptr_array_index (reading->marks, i);

      add (out, 0, mark->mark, mark->key);
      add (out, 1, "of", bw_kind_to_string (mark->kind));
      add (out, 1, "created", mark->created);
    }
  for (guint i = 0; i < reading->records->len; i++)
    add_record (out, g_ptr_array_index (reading->records, i));

  return g_string_free (out, FALSE);
}

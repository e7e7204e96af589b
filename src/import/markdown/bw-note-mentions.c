#include "bw-note-mentions.h"

#include <string.h>

#include "bw-citekey.h"
#include "bw-digest-link.h"
#include "bw-limits.h"
#include "bw-note-excerpt.h"
#include "bw-note-link.h"
#include "bw-paper-links.h"
#include "bw-paper-number.h"
#include "bw-sentence.h"
#include "bw-text.h"

#define MAX_SENTENCE_LENGTH 1000 /* characters */

/* A note while it is read. */
typedef struct
{
  BwRecord   *record;
  GHashTable *known; /* what is mentioned -> its mention */
  char       *section;     /* (nullable) */
} Walk;

/* Returns: (nullable): a mention to be filled in, when it is the first of @key */
static BwMentionRecord *
mention (Walk       *walk,
         const char *key,
         const char *sentence)
{
  BwMentionRecord *known = g_hash_table_lookup (walk->known, key);

  if (known != NULL)
    {
      bw_note_excerpt_add (known, sentence);
      return NULL;
    }
  if (walk->record->mentions->len == BW_MAX_MENTIONS)
    return NULL;

  known = bw_mention_record_new (NULL, BW_ROLE_LINK);
  known->section = g_strdup (walk->section);
  bw_note_excerpt_add (known, sentence);
  g_ptr_array_add (walk->record->mentions, known);
  g_hash_table_insert (walk->known, g_strdup (key), known);

  return known;
}

static void
cite (Walk       *walk,
      const char *citekey,
      const char *sentence)
{
  g_autofree char *key = g_strconcat ("@", citekey, NULL);
  BwMentionRecord *cited = mention (walk, key, sentence);

  if (cited != NULL)
    bw_identifier_array_add (cited->identifiers, "bibtex_key", citekey);
}

static void
link_note (Walk       *walk,
           const char *target,
           const char *sentence)
{
  g_autofree char *name = bw_note_link_dup_name (target);
  g_autofree char *key = g_utf8_casefold (name, -1);
  BwMentionRecord *linked;

  if (*name == '\0' || bw_note_link_is_other_file (target))
    return;
  if (*name == '@' && bw_citekey_measure (name + 1) == strlen (name + 1))
    {
      cite (walk, name + 1, sentence);
      return;
    }

  linked = mention (walk, key, sentence);
  if (linked != NULL)
    {
      linked->title = bw_text_clip (name, BW_MAX_TITLE_LENGTH - 1);
      linked->url = g_strdup (target);
    }
}

/* Returns: (nullable): a mention to be filled in, when @url is a paper's and the first of it */
static BwMentionRecord *
mention_paper (Walk       *walk,
               const char *scheme,
               const char *value,
               const char *url,
               const char *sentence)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", scheme, value);
  BwMentionRecord *paper = mention (walk, key, sentence);

  if (paper == NULL)
    return NULL;
  paper->url = g_strdup (url);
  bw_identifier_array_add (paper->identifiers, scheme, value);

  return paper;
}

/* A link to a file beside this one, or to a paper. */
static void
follow_link (Walk                 *walk,
             const BwOutlineBlock *block,
             const BwOutlineSpan  *link,
             const char           *sentence)
{
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;

  if (bw_paper_links_identify (link->url, &scheme, &value))
    {
      BwMentionRecord *paper = mention_paper (walk, scheme, value, link->url, sentence);

      if (paper == NULL)
        return;
      if (bw_digest_link_get_kind (block, link) == BW_DIGEST_LINK_TITLE)
        paper->title = bw_outline_block_dup (block, link->start, link->end);
    }
  else if (g_uri_peek_scheme (link->url) == NULL && *link->url != '#' && *link->url != '/')
    {
      g_autofree char *path = g_uri_unescape_string (link->url, NULL);
      gsize length = path != NULL ? strcspn (path, "#") : 0;

      if (length > 3 && strncmp (path + length - 3, ".md", 3) == 0)
        link_note (walk, path, sentence);
    }
}

/* Which bytes of a block's text are links or code, in which an `@` cites nothing. */
static guint8 *
mark_taken (const BwOutlineBlock *block)
{
  gsize length = strlen (block->text);
  guint8 *taken = g_malloc0 (length + 1);
  gsize done = 0;

  for (guint i = 0; i < block->spans->len; i++)
    {
      const BwOutlineSpan *span = g_ptr_array_index (block->spans, i);
      gsize start = MAX (span->start, done);

      if (span->kind == BW_OUTLINE_STRONG || span->kind == BW_OUTLINE_EMPHASIS || span->end <= start)
        continue;
      memset (taken + start, 1, span->end - start);
      done = span->end;
    }

  return taken;
}

static void
read_citations (Walk         *walk,
                const char   *text,
                const guint8 *taken,
                gsize         start,
                gsize         end,
                const char   *sentence)
{
  gsize at = start;
  gsize length;

  while ((at = bw_citekey_find (text, start, at, end, &length)) < end)
    {
      if (!taken[at])
        {
          g_autofree char *citekey = g_strndup (text + at, length);

          cite (walk, citekey, sentence);
        }
      at += length;
    }
}

/* Numbers of papers that are no links. */
static void
read_numbers (Walk         *walk,
              const char   *text,
              const guint8 *taken,
              gsize         start,
              gsize         end,
              const char   *sentence)
{
  gsize length = 0;

  while (start < end)
    {
      g_autofree char *url = NULL;
      g_autofree char *scheme = NULL;
      g_autofree char *value = NULL;

      start = bw_paper_number_find (text, start, end, &length, &url);
      if (start < end && !taken[start] && bw_paper_links_identify (url, &scheme, &value))
        mention_paper (walk, scheme, value, url, sentence);
      start += length;
    }
}

static void
read_span (Walk                 *walk,
           const BwOutlineBlock *block,
           const BwOutlineSpan  *span,
           const char           *sentence)
{
  if (span->kind == BW_OUTLINE_NOTE)
    link_note (walk, span->url, sentence);
  else if (span->kind == BW_OUTLINE_LINK)
    follow_link (walk, block, span, sentence);
}

/* Where the sentence ends that begins at @start: what is linked is of one sentence, whatever
 * its title has in it. @n_spans spans begin before it. */
static gsize
find_sentence_end (const BwOutlineBlock *block,
                   gsize                 start,
                   guint                 n_spans)
{
  gsize end = bw_sentence_end (block->text, start);

  for (guint i = n_spans; i < block->spans->len; i++)
    {
      const BwOutlineSpan *span = g_ptr_array_index (block->spans, i);

      if (span->start >= end)
        break;
      while (span->kind <= BW_OUTLINE_NOTE && span->end > end && block->text[end] != '\0')
        end = bw_sentence_end (block->text, end);
    }

  return end;
}

/* Sentence after sentence, with what begins in each. */
static void
read_block (Walk                 *walk,
            const BwOutlineBlock *block)
{
  g_autofree guint8 *taken = mark_taken (block);
  guint n_spans = 0;
  gsize start = 0;

  if (block->spans->len == 0 && strpbrk (block->text, "@0123456789") == NULL)
    return;

  while (block->text[start] != '\0')
    {
      gsize end = find_sentence_end (block, start, n_spans);
      g_autofree char *whole = bw_outline_block_dup (block, start, end);
      g_autofree char *sentence = bw_text_clip (whole, MAX_SENTENCE_LENGTH);

      for (; n_spans < block->spans->len; n_spans++)
        {
          const BwOutlineSpan *span = g_ptr_array_index (block->spans, n_spans);

          if (span->start >= end)
            break;
          read_span (walk, block, span, sentence);
        }
      read_citations (walk, block->text, taken, start, end, sentence);
      read_numbers (walk, block->text, taken, start, end, sentence);
      start = end;
    }
}

/* What the front matter has identified is not mentioned again. */
static void
remember_subject (Walk *walk)
{
  for (guint i = 0; i < walk->record->mentions->len; i++)
    {
      BwMentionRecord *subject = g_ptr_array_index (walk->record->mentions, i);

      for (guint j = 0; j < subject->identifiers->len; j++)
        {
          const BwIdentifier *identifier = g_ptr_array_index (subject->identifiers, j);

          g_hash_table_insert (walk->known,
                               strcmp (identifier->scheme, "bibtex_key") == 0
                                 ? g_strconcat ("@", identifier->value, NULL)
                                 : g_strdup_printf ("%s:%s", identifier->scheme, identifier->value),
                               subject);
        }
    }
}

static void
read_outline (Walk            *walk,
              const BwOutline *outline)
{
  g_clear_pointer (&walk->section, g_free);
  for (guint i = 0; i < outline->blocks->len; i++)
    {
      const BwOutlineBlock *block = g_ptr_array_index (outline->blocks, i);

      if (block->kind == BW_OUTLINE_HEADING)
        {
          g_free (walk->section);
          walk->section = bw_text_clip (block->text, BW_MAX_TITLE_LENGTH - 1);
        }
      for (guint j = 0; block->cells != NULL && j < block->cells->len; j++)
        read_block (walk, g_ptr_array_index (block->cells, j));
      if (block->kind != BW_OUTLINE_CODE)
        read_block (walk, block);
    }
}

/**
 * bw_note_mentions_add:
 * @notes: (nullable): the footnotes
 *
 * Adds what the note links to: other notes, which have addresses without a scheme, and
 * papers, by their addresses or by keys of citations; each once, with the sentences in
 * which it comes up.
 */
void
bw_note_mentions_add (BwRecord        *record,
                      const BwOutline *outline,
                      const BwOutline *notes)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { .record = record, .known = known };

  remember_subject (&walk);
  read_outline (&walk, outline);
  if (notes != NULL)
    read_outline (&walk, notes);
  g_free (walk.section);
}

/**
 * bw_note_mentions_add_subject:
 *
 * Adds the paper that the front matter identifies: then the note is about it, and what is
 * said of a title and of authors is the paper's. They stay the note's title, too.
 */
void
bw_note_mentions_add_subject (BwRecord            *record,
                              const BwFrontMatter *front)
{
  static const struct
  {
    const char *key;
    const char *scheme;
  } KEYS[] = {
    { "doi", "doi" }, { "arxiv", "arxiv" }, { "arxiv-id", "arxiv" }, { "arxivid", "arxiv" }, { "eprint", "arxiv" }, { "pmid", "pmid" }, { "pmcid", "pmcid" }, { "citekey", "bibtex_key" }, { "citation-key", "bibtex_key" }, { "citationkey", "bibtex_key" }, { "cite-key", "bibtex_key" }, { "bibtex-key", "bibtex_key" }, { "bibkey", "bibtex_key" }, { "zotero-citekey", "bibtex_key" }, { "bibtex", "bibtex_key" }
  };
  g_autoptr (BwMentionRecord) subject = bw_mention_record_new (record->title, BW_ROLE_LINK);

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      const char *const keys[] = { KEYS[i].key, NULL };
      const char *value = bw_front_matter_get (front, keys);

      if (value != NULL && !bw_text_has_space (value))
        bw_identifier_array_add (subject->identifiers, KEYS[i].scheme, value + (*value == '@'));
    }
  if (record->url != NULL)
    {
      g_autofree char *scheme = NULL;
      g_autofree char *value = NULL;

      if (bw_paper_links_identify (record->url, &scheme, &value))
        bw_identifier_array_add (subject->identifiers, scheme, value);
    }
  if (subject->identifiers->len == 0)
    return;

  subject->url = g_strdup (record->url);
  g_ptr_array_extend_and_steal (subject->authors, g_steal_pointer (&record->authors));
  record->authors = bw_author_record_array_new ();
  g_ptr_array_add (record->mentions, g_steal_pointer (&subject));
}

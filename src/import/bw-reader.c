#include "bw-reader.h"

#include <string.h>

#include "bw-error.h"
#include "bw-limits.h"

#define MIN_SCORE 30     /* below it an input is taken for none of the formats */
#define CERTAIN_SCORE 90 /* from it no other reader is asked */

static const BwReader *const READERS[] = {
  &bw_bookwheel_reader,
  &bw_opml_reader,
  &bw_arxiv_reader,
  &bw_feed_reader,
  &bw_endnote_xml_reader,
  &bw_zotero_rdf_reader,
  &bw_orcid_xml_reader,
  &bw_arxiv_snapshot_reader,
  &bw_openalex_reader,
  &bw_crossref_reader,
  &bw_semantic_scholar_reader,
  &bw_orcid_reader,
  &bw_csl_json_reader,
  &bw_bibtex_reader,
  &bw_nbib_reader,
  &bw_ris_reader,
  &bw_page_reader,
  &bw_outline_digest_reader,
  &bw_profile_reader,
  &bw_listing_reader,
  &bw_digest_reader,
  &bw_posts_reader,
  &bw_captures_reader,
  &bw_note_reader,
};

/* The reader of @kind that knows the input best: a kind may have several forms. */
static const BwReader *
reader_for_kind (const char *kind,
                 BwInput    *input)
{
  const BwReader *best = NULL;
  int best_score = -1;

  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++)
    if (strcmp (READERS[i]->kind, kind) == 0)
      {
        int score = input != NULL ? READERS[i]->score (READERS[i], input) : 0;

        if (score > best_score)
          {
            best = READERS[i];
            best_score = score;
          }
      }

  return best;
}

static const BwReader *
reader_for_content (BwInput *input)
{
  const BwReader *best = NULL;
  int best_score = MIN_SCORE - 1;

  for (guint i = 0; i < G_N_ELEMENTS (READERS) && best_score < CERTAIN_SCORE; i++)
    {
      int score = READERS[i]->score (READERS[i], input);

      if (score > best_score)
        {
          best = READERS[i];
          best_score = score;
        }
    }

  return best;
}

gboolean
bw_reader_knows_kind (const char *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  return reader_for_kind (kind, NULL) != NULL;
}

/* Many notes are a line of prose, which looks like any text: those are told by their name. */
static gboolean
is_named_note (const char *name)
{
  static const char *const ENDS[] = { ".md", ".markdown", ".mdown", ".mkd" };
  g_autofree char *folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_has_suffix (folded, ENDS[i]))
      return TRUE;

  return FALSE;
}

static const BwReader *
choose_reader (BwInput              *input,
               const char           *kind,
               const BwReadContext  *context,
               GError              **error)
{
  const BwReader *reader;

  if (kind != NULL)
    {
      if (!(reader = reader_for_kind (kind, input)))
        g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "Bookwheel does not read “%s”", kind);
      return reader;
    }

  if (!(reader = reader_for_content (input)) && is_named_note (context->name))
    reader = &bw_note_reader;
  if (reader == NULL)
    g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                         "This is nothing that Bookwheel reads: a feed, a bibliography, a web page, "
                         "a note, an author’s profile, a paper listing, a digest, posts or captures. "
                         "If it is a web page, save the whole page, or its text, and import that");

  return reader;
}

/**
 * bw_reader_read:
 * @bytes: a whole file
 * @kind: (nullable): the kind to read it as; `NULL` lets the content decide
 * @context: what else is known
 *
 * Returns: (transfer full): what the file says, at least one document; or `NULL`
 *   with @error set
 */
BwReading *
bw_reader_read (GBytes               *bytes,
                const char           *kind,
                const BwReadContext  *context,
                GError              **error)
{
  g_autoptr (BwInput) input = NULL;
  g_autoptr (BwReading) reading = NULL;
  const BwReader *reader;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (context != NULL, NULL);

  if (!(input = bw_input_new (bytes, context->name, error)) ||
      !(reader = choose_reader (input, kind, context, error)))
    return NULL;

  reading = bw_reading_new (reader->kind);
  reading->max_warnings = BW_MAX_WARNINGS;
  if (!reader->read (reader, input, context, reading, error))
    return NULL;

  bw_reading_count_more (reading);
  if (reading->records->len == 0 && reading->sources->len == 0)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                   "Nothing in the file reads as a part of a “%s” page", reader->kind);
      return NULL;
    }

  return g_steal_pointer (&reading);
}

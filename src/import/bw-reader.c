#include "bw-reader.h"

#include <string.h>

#include "bw-error.h"
#include "bw-limits.h"

#define MIN_SCORE 30     /* below it an input is taken for none of the formats */
#define CERTAIN_SCORE 90 /* from it no other reader is asked */

static const BwReader *const READERS[] = {
  &bw_arxiv_snapshot_reader,
  &bw_openalex_reader,
  &bw_crossref_reader,
  &bw_semantic_scholar_reader,
  &bw_page_reader,
  &bw_profile_reader,
  &bw_listing_reader,
  &bw_digest_reader,
  &bw_posts_reader,
  &bw_captures_reader,
};

static const BwReader *
reader_for_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++)
    if (strcmp (READERS[i]->kind, kind) == 0)
      return READERS[i];

  return NULL;
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

  return reader_for_kind (kind) != NULL;
}

static const BwReader *
choose_reader (BwInput     *input,
               const char  *kind,
               GError     **error)
{
  const BwReader *reader;

  if (kind != NULL)
    {
      if (!(reader = reader_for_kind (kind)))
        g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "Bookwheel does not read “%s”", kind);
      return reader;
    }

  if (!(reader = reader_for_content (input)))
    g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                         "This is none of the pages Bookwheel reads: an author’s profile, a paper "
                         "listing, a digest, a page of posts or a page of captures. If it is one, "
                         "save the whole page as plain text and import that");

  return reader;
}

/* A file of nonsense could make more warnings than anybody reads. */
static void
count_more_warnings (BwReading *reading)
{
  guint n_more = reading->n_more_warnings;

  reading->max_warnings = G_MAXUINT;
  if (n_more > 0)
    bw_reading_warn (reading, 0, "Warnings that are not listed: %u", n_more);
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
      !(reader = choose_reader (input, kind, error)))
    return NULL;

  reading = bw_reading_new (reader->kind);
  reading->max_warnings = BW_MAX_WARNINGS;
  if (!reader->read (reader, input, context, reading, error))
    return NULL;

  count_more_warnings (reading);
  if (reading->records->len == 0 && reading->sources->len == 0)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                   "Nothing in the file reads as a part of a “%s” page", reader->kind);
      return NULL;
    }

  return g_steal_pointer (&reading);
}

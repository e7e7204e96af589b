#include "bw-test-search.h"

#include <string.h>

#include "bw-test-corpus.h"

/* Indexes what the library has. */
void
bw_test_search_index (BwTestSearch *self)
{
  g_autoptr (GError) error = NULL;

  self->index = bw_search_index_open (self->library->path, &error);
  g_assert_no_error (error);
  g_assert_true (bw_search_index_update (self->index, self->library->db, &error));
  g_assert_no_error (error);
}

void
bw_test_search_set_up (BwTestSearch  *self,
                       gconstpointer  data)
{
  self->library = bw_test_library_new ();
  bw_test_corpus_fill (self->library);
  bw_test_search_index (self);
}

void
bw_test_search_tear_down (BwTestSearch  *self,
                          gconstpointer  data)
{
  bw_search_index_free (self->index);
  bw_test_library_free (self->library);
}

/* "gears" is a paper, "@lovelace" a person, "%royal" an organisation, "post:why" a document. */
char *
bw_test_search_label (const BwHit *hit)
{
  const char *last = strrchr (hit->title, ' ');
  gboolean person = hit->ref.kind == BW_KIND_PERSON;
  g_auto (GStrv) words = g_strsplit (person && last != NULL ? last + 1 : hit->title, " ", 2);
  g_autofree char *word = g_utf8_strdown (words[0], -1);

  if (hit->ref.kind == BW_KIND_PAPER)
    return g_steal_pointer (&word);
  if (hit->ref.kind == BW_KIND_DOCUMENT)
    return g_strconcat (hit->kind, ":", word, NULL);

  return g_strconcat (person ? "@" : "%", word, NULL);
}

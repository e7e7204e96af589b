#include "bw-generic-title.h"

#include <stdlib.h>
#include <string.h>

/* What journals and proceedings are made of beside papers; sorted. */
static const char *const PIECES[] = {
  "abstract", "abstracts", "acknowledgement", "acknowledgements", "acknowledgment",
  "acknowledgments", "addendum", "address", "afterword", "announcement", "announcements",
  "annual", "author", "authors", "bibliography", "book", "books", "call", "calls", "chair",
  "chairman", "chairmans", "chairmen", "chairs", "chief", "closing", "column", "comment",
  "commentary", "comments", "conclusion", "conclusions", "conference", "contents",
  "contributors", "corner", "correction", "corrections", "corrigenda", "corrigendum", "cover",
  "director", "directors", "discussion", "editor", "editorial", "editorials", "editors",
  "einleitung", "epilogue", "errata", "erratum", "foreword", "front", "geleitwort", "guest",
  "index", "influential", "inhalt", "interview", "introduction", "introductory", "invited",
  "issue", "journal", "keynote", "letter", "letters", "list", "literature", "matter", "memoriam",
  "message", "messages", "nachruf", "news", "note", "notes", "notice", "obituary", "opening",
  "overview", "page", "panel", "paper", "papers", "part", "preface", "president", "presidents",
  "proceedings", "program", "programme", "prologue", "publisher", "publishers", "reader",
  "readers", "recent", "rejoinder", "remarks", "reminiscences", "reply", "report", "reports",
  "response", "retraction", "review", "reviewer", "reviewers", "reviews", "rezension",
  "rezensionen", "secretary", "section", "session", "special", "speech", "statement", "summary",
  "survey", "table", "talk", "talks", "technical", "title", "treasurer", "treasurers",
  "tutorial", "tutorials", "vice", "volume", "vorwort", "welcome", "workshop"
};

static const char *const BINDING[] = { "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "our", "s", "the", "this", "to", "with", NULL };

static int
compare_words (const void *word,
               const void *place)
{
  return strcmp (word, *(const char *const *) place);
}

static gboolean
is_piece (const char *word)
{
  return bsearch (word, PIECES, G_N_ELEMENTS (PIECES), sizeof *PIECES, compare_words) != NULL;
}

/**
 * bw_generic_title_is:
 * @title_key: of bw_text_key()
 *
 * Returns: whether the title says what kind of piece it is and nothing of what it is about, as
 *   “Editorial” and “Guest editor's introduction” do: one author has given it to many
 */
gboolean
bw_generic_title_is (const char *title_key)
{
  g_auto (GStrv) words = g_strsplit (title_key, " ", -1);
  gboolean named = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    if (is_piece (words[i]))
      named = TRUE;
    else if (!g_ascii_isdigit (*words[i]) && !g_strv_contains (BINDING, words[i]))
      return FALSE;

  return named;
}

#include "bw-folder-words.h"

#include <stdlib.h>
#include <string.h>

/* What folders of notes are called, in the order of strcmp(). */
static const char *const FOLDERS[] = {
  "abstracts", "annotations", "archive", "archived", "archives", "articles", "assets",
  "attachments", "authors", "bibliography", "blog", "blogs", "bookmarks", "books", "briefs",
  "captures", "cards", "chapters", "chats", "citations", "clippings", "clips", "code",
  "collections", "commentaries", "companies", "concepts", "conferences", "content",
  "conversations", "courses", "critiques", "daily", "data", "dataset", "datasets", "debates",
  "definitions", "diary", "digests", "docs", "documentation", "documents", "downloads", "drafts",
  "editorials", "emails", "entities", "entries", "essays", "events", "evergreen", "examples",
  "excerpts", "exercises", "experiments", "explainers", "export", "exports", "extracts", "facts",
  "feeds", "figures", "files", "fleeting", "forum", "glossary", "guides", "highlights", "ideas",
  "images", "import", "imports", "inbox", "incoming", "index", "insights", "interviews",
  "journal", "journals", "knowledge", "lectures", "letters", "library", "links", "listings",
  "lists", "literature", "log", "logs", "mail", "media", "meetings", "memos", "methods", "misc",
  "models", "monthly", "news", "newsletter", "newsletters", "notebook", "notebooks", "notes",
  "opinions", "organisations", "organizations", "orgs", "originals", "outlines", "pages", "paper",
  "papers", "parsed", "pdfs", "people", "permanent", "persons", "podcasts", "posts",
  "predictions", "preprints", "presentations", "private", "processed", "profiles", "projects",
  "prompts", "proposals", "public", "publications", "published", "questions", "quotes", "raw",
  "reading", "readings", "reference", "references", "reports", "repos", "research", "resources",
  "reviews", "scratch", "seminars", "sessions", "slides", "snippets", "sources", "speakers",
  "speeches", "stories", "stubs", "studies", "summaries", "surveys", "syllabi", "syllabus",
  "talks", "tasks", "teaching", "templates", "texts", "theses", "thinkers", "thoughts", "threads",
  "timeline", "todo", "tools", "topics", "transcribed", "transcripts", "translations",
  "tutorials", "tweets", "typed", "unsorted", "updates", "vault", "videos", "web", "webpages",
  "weekly", "wiki", "works", "workshops", "writing", "writings", "zettel", "zettelkasten",
  "zettels"
};

/* Words that begin other words, and that no folder is called. */
static const char *const JOINERS[] = {
  "about", "above", "across", "after", "again", "all", "along", "also", "and", "anti", "any",
  "around", "auto", "back", "before", "below", "between", "beyond", "both", "broad", "but",
  "cold", "counter", "cross", "down", "each", "early", "else", "even", "ever", "every", "extra",
  "fair", "far", "fast", "fire", "first", "fool", "foot", "for", "fore", "forward", "free",
  "from", "full", "good", "half", "hand", "hard", "has", "have", "head", "heart", "here", "high",
  "home", "how", "hyper", "infra", "inner", "inside", "inter", "into", "just", "keep", "land",
  "late", "less", "life", "like", "line", "long", "made", "main", "make", "man", "many", "master",
  "meta", "micro", "mini", "more", "most", "much", "multi", "near", "neo", "never", "next",
  "night", "none", "nor", "not", "now", "off", "often", "once", "one", "only", "open", "other",
  "our", "out", "outer", "over", "own", "part", "pass", "per", "play", "poly", "post", "pre",
  "pro", "pseudo", "quick", "rain", "real", "right", "round", "self", "semi", "short", "side",
  "single", "soft", "some", "sound", "stand", "still", "strong", "sub", "such", "super", "that",
  "the", "their", "them", "then", "there", "they", "this", "though", "through", "time", "trans",
  "turn", "under", "up", "upper", "very", "via", "wall", "water", "well", "were", "what", "when",
  "where", "which", "while", "white", "whole", "why", "wide", "will", "wind", "with", "within",
  "word", "work", "world", "would", "you", "your"
};

/* Folder words that other words do not begin with, besides the plurals. */
static const char *const PLAIN[] = {
  "archive", "archived", "bibliography", "daily", "diary", "documentation", "evergreen",
  "fleeting", "glossary", "inbox", "incoming", "library", "misc", "monthly", "newsletter",
  "people", "processed", "published", "timeline", "transcribed", "typed", "unsorted", "vault",
  "weekly", "wiki", "zettelkasten"
};

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

static gboolean
is_in (const char *word,
       const char *const *list,
       gsize n)
{
  return bsearch (word, list, n, sizeof *list, compare_words) != NULL;
}

/**
 * bw_folder_words_has:
 * @word: in lower case
 *
 * Returns: whether folders are called @word
 */
gboolean
bw_folder_words_has (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return is_in (word, FOLDERS, G_N_ELEMENTS (FOLDERS));
}

/**
 * bw_folder_words_is_plain:
 * @word: in lower case
 *
 * Returns: whether folders are called @word and hardly a longer word begins with it,
 *   as “journalism” does with “journal”
 */
gboolean
bw_folder_words_is_plain (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return is_in (word, PLAIN, G_N_ELEMENTS (PLAIN)) ||
         (g_str_has_suffix (word, "s") && bw_folder_words_has (word));
}

/**
 * bw_folder_words_joins:
 * @word: in lower case
 *
 * Returns: whether @word is rather the beginning of a compound than a folder
 */
gboolean
bw_folder_words_joins (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return is_in (word, JOINERS, G_N_ELEMENTS (JOINERS));
}

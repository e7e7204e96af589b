#include "bw-zotero-type.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *csl;
} Row;

/* Zotero's item types, as Zotero itself maps them to CSL. */
static const Row TYPES[] = {
  { "artwork", "graphic" },
  { "audioRecording", "song" },
  { "bill", "bill" },
  { "blogPost", "post-weblog" },
  { "book", "book" },
  { "bookSection", "chapter" },
  { "case", "legal_case" },
  { "computerProgram", "software" },
  { "conferencePaper", "paper-conference" },
  { "dataset", "dataset" },
  { "dictionaryEntry", "entry-dictionary" },
  { "document", "document" },
  { "email", "personal_communication" },
  { "encyclopediaArticle", "entry-encyclopedia" },
  { "film", "motion_picture" },
  { "forumPost", "post" },
  { "hearing", "hearing" },
  { "instantMessage", "personal_communication" },
  { "interview", "interview" },
  { "journalArticle", "article-journal" },
  { "letter", "personal_communication" },
  { "magazineArticle", "article-magazine" },
  { "manuscript", "manuscript" },
  { "map", "map" },
  { "newspaperArticle", "article-newspaper" },
  { "patent", "patent" },
  { "podcast", "broadcast" },
  { "preprint", "article" },
  { "presentation", "speech" },
  { "radioBroadcast", "broadcast" },
  { "report", "report" },
  { "standard", "standard" },
  { "statute", "legislation" },
  { "thesis", "thesis" },
  { "tvBroadcast", "broadcast" },
  { "videoRecording", "motion_picture" },
  { "webpage", "webpage" },
};

/* The classes of bib: (http://purl.org/net/biblio#) for items without a type. */
static const Row CLASSES[] = {
  { "Article", "article-journal" },
  { "Book", "book" },
  { "BookSection", "chapter" },
  { "ConferencePaper", "paper-conference" },
  { "Document", "webpage" },
  { "Illustration", "graphic" },
  { "Image", "graphic" },
  { "Interview", "interview" },
  { "Legislation", "legislation" },
  { "Letter", "personal_communication" },
  { "Manuscript", "manuscript" },
  { "MotionPicture", "motion_picture" },
  { "Patent", "patent" },
  { "Recording", "song" },
  { "Report", "report" },
  { "Thesis", "thesis" },
};

/* The classes of the Bibliographic Ontology (bibliontology.com) that are works. */
static const Row BIBO[] = {
  { "AcademicArticle", "article-journal" },
  { "Article", "article-journal" },
  { "AudioDocument", "song" },
  { "AudioVisualDocument", "motion_picture" },
  { "Bill", "bill" },
  { "Book", "book" },
  { "BookSection", "chapter" },
  { "Chapter", "chapter" },
  { "Document", "document" },
  { "EditedBook", "book" },
  { "Email", "personal_communication" },
  { "Film", "motion_picture" },
  { "Image", "graphic" },
  { "Interview", "interview" },
  { "LegalCaseDocument", "legal_case" },
  { "Legislation", "legislation" },
  { "Letter", "personal_communication" },
  { "Manual", "report" },
  { "Manuscript", "manuscript" },
  { "Map", "map" },
  { "Patent", "patent" },
  { "Proceedings", "book" },
  { "ReferenceSource", "book" },
  { "Report", "report" },
  { "Slideshow", "speech" },
  { "Standard", "standard" },
  { "Statute", "legislation" },
  { "Thesis", "thesis" },
  { "Webpage", "webpage" },
};

/* The elements that hold people; those who made the work itself are its authors. */
static const Row CREATORS[] = {
  { "artists", "author" },
  { "authorList", "author" },
  { "authors", "author" },
  { "bookAuthors", "container-author" },
  { "cartographers", "author" },
  { "castMembers", "performer" },
  { "commenters", "contributor" },
  { "composers", "composer" },
  { "contributorList", "contributor" },
  { "contributors", "contributor" },
  { "counsels", "contributor" },
  { "creators", "author" },
  { "directors", "director" },
  { "editorList", "editor" },
  { "editors", "editor" },
  { "guests", "guest" },
  { "interviewees", "author" },
  { "interviewers", "interviewer" },
  { "inventors", "author" },
  { "performers", "performer" },
  { "podcasters", "author" },
  { "presenters", "author" },
  { "producers", "producer" },
  { "programmers", "author" },
  { "recipients", "recipient" },
  { "reviewedAuthors", "reviewed-author" },
  { "scriptwriters", "script-writer" },
  { "seriesEditors", "collection-editor" },
  { "sponsors", "contributor" },
  { "translators", "translator" },
  { "wordsBy", "contributor" },
};

static const char *
find (const Row  *rows,
      gsize       n,
      const char *name)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (rows[i].name, name) == 0)
      return rows[i].csl;

  return NULL;
}

/* Returns: (nullable): CSL's type; `NULL` for what is no work, such as an attachment */
const char *
bw_zotero_type_to_csl (const char *item_type)
{
  return find (TYPES, G_N_ELEMENTS (TYPES), item_type);
}

/* Returns: (nullable): CSL's type for an element's name */
const char *
bw_zotero_type_from_class (const char *class_name)
{
  return find (CLASSES, G_N_ELEMENTS (CLASSES), class_name);
}

/* Returns: (nullable): CSL's type for a class of the Bibliographic Ontology */
const char *
bw_zotero_type_from_bibo (const char *class_name)
{
  return find (BIBO, G_N_ELEMENTS (BIBO), class_name);
}

/* Returns: (nullable): CSL's name variable for the element that holds people */
const char *
bw_zotero_type_creator_to_csl (const char *element)
{
  return find (CREATORS, G_N_ELEMENTS (CREATORS), element);
}

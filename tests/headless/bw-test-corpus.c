#include "bw-test-corpus.h"

#include "bw-body-builder.h"
#include "bw-citation-record.h"
#include "bw-enclosure.h"
#include "bw-source-record.h"

/* A paper; lists are separated by semicolons. */
typedef struct
{
  const char *title;
  const char *authors;
  const char *abstract;
  const char *categories;
  BwDate      published;
  int         n_citations;
  const char *venue;
  const char *language;
  const char *doi;
  const char *url;
  const char *keywords;
  const char *cites; /* DOIs */
  const char *affiliations;
} Paper;

static const Paper PAPERS[] = {
  { "Gears of Attention", "Ada Lovelace; Charles Babbage", "Attention is turned by gears of brass. It proves that $x^2$ is enough.", "cs.LG; stat.ML", { 2023, 5, 1 }, 120, "Annals of Wheels", "en", "10.1000/gears", "https://example.org/gears.pdf", "Machine Learning; gearing", NULL, "Analytical Society" },
  { "The Müller Method", "Jörg Müller", "It concerns wheels only in passing; α-divergence too.", "math.ST", { 2024, 1, 0 }, -1, "Zeitschrift für Räder", "de", "10.1000/muller", NULL, NULL, "10.1000/gears", NULL },
  { "Books and Wheels", "Agostino Ramelli; Ada Lovelace", "How many books fit on one wheel?", "cs.DL", { 2020, 0, 0 }, -1, NULL, "en", "10.1000/books", "https://github.com/ramelli/wheel", "optics/lenses; 1588", NULL, NULL },
  { "深度学习综述", "张三", "本文综述深度学习。", "cs.AI", { 2021, 2, 3 }, 3, NULL, "zh", NULL, NULL, NULL, NULL, NULL },
  { "Attention Considered Harmful", "Charles Babbage", NULL, "cs.LG", { 2024, 5, 14 }, -1, "Annals of Wheels", "en-GB", "10.1000/harmful", NULL, NULL, "10.1000/gears; 10.1000/books", NULL },
  { "Brass Lenses", "Mary Somerville; Ada Lovelace", "Lenses of brass.", "physics.optics", { 2019, 11, 0 }, 50, "Optical Letters", "en", "10.1000/lenses", NULL, "Optics", NULL, "Royal Society of Gears" },
  { "Undated Engines", "Charles Babbage", "Engines that nobody has dated.", "LG", { 0, 0, 0 }, -1, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
  { "Epicycles", "Mary Somerville", "Wheels within wheels, and wheels within these.", "cs.LG", { 2022, 7, 7 }, -1, NULL, "en", "10.1000/epicycles", NULL, NULL, "10.1000/books", NULL },
};

/* A document, with what it says in its one paragraph. */
typedef struct
{
  BwDocumentKind  kind;
  BwDate          published;
  const char     *file;
  const char     *title;
  const char     *author;
  const char     *text;
  const char     *mentions; /* titles */
  const char     *person;   /* who is mentioned */
  const char     *tags;
  const char     *language;
} Document;

static const Document DOCUMENTS[] = {
  { BW_DOCUMENT_POST, { 2024, 5, 20 }, "/blog/posts.txt", "Why wheels turn", "Ben Bell", "They are round, and brass is not.", "Gears of Attention", NULL, NULL, "en" },
  { BW_DOCUMENT_POST, { 2023, 0, 0 }, "/blog/trains.txt", "On trains", "Charles Babbage", "A train of gears is a train of thought.", NULL, NULL, NULL, "en" },
  { BW_DOCUMENT_DIGEST, { 2019, 12, 0 }, "/digest.txt", "The month in optics", NULL, "This month it was lenses.", "Brass Lenses", NULL, NULL, NULL },
  { BW_DOCUMENT_NOTE, { 0, 0, 0 }, "/notes/reading.md", "Reading gears", NULL, "Compare the escapement with what he builds.", "Gears of Attention", "Mary Somerville", "optics; todo/soon", NULL },
  { BW_DOCUMENT_NOTE, { 0, 0, 0 }, "/notes/shopping.md", "Shopping", NULL, "Brass polish; a wheel.", NULL, NULL, "Todo", NULL },
  { BW_DOCUMENT_PAGE, { 2024, 6, 0 }, "/page.html", "A page on harm", NULL, "Attention does harm, it says.", "Attention Considered Harmful; Gears of Attention", NULL, NULL, "de" },
};

static GStrv
split (const char *list)
{
  GStrv parts = g_strsplit (list != NULL ? list : "", ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return parts;
}

static void
add_all (GPtrArray  *strings,
         const char *list)
{
  g_auto (GStrv) parts = split (list);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (strings, g_strdup (parts[i]));
}

static BwPaperRecord *
make_paper (const Paper *paper)
{
  BwPaperRecord *record = bw_paper_record_new (paper->title);
  g_auto (GStrv) authors = split (paper->authors);
  g_auto (GStrv) cites = split (paper->cites);

  for (guint i = 0; authors[i] != NULL; i++)
    bw_paper_record_add_author (record, authors[i]);
  for (guint i = 0; cites[i] != NULL; i++)
    g_ptr_array_add (record->references,
                     bw_citation_record_new (bw_paper_record_new_identified ("doi", cites[i])));
  add_all (record->categories, paper->categories);
  add_all (record->keywords, paper->keywords);
  add_all (record->affiliations, paper->affiliations);
  if (paper->doi != NULL)
    bw_paper_record_add_identifier (record, "doi", paper->doi);
  if (paper->url != NULL)
    bw_paper_record_add_url (record, paper->url);
  record->abstract = g_strdup (paper->abstract);
  record->published = paper->published;
  record->venue = g_strdup (paper->venue);
  record->language = g_strdup (paper->language);
  record->citation_count = paper->n_citations;

  return record;
}

static void
take (BwTestLibrary *library,
      const char    *source,
      BwReading     *reading)
{
  g_autoptr (BwReading) owned = reading;
  g_autoptr (BwImportReport) report = bw_test_library_write (library, source, owned);

  g_assert_nonnull (report);
}

static void
add_papers (BwTestLibrary *library)
{
  BwReading *reading = bw_reading_new ("listing");
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  for (gsize i = 0; i < G_N_ELEMENTS (PAPERS); i++)
    g_ptr_array_add (record->papers, make_paper (&PAPERS[i]));
  record->title = g_strdup ("All papers");
  g_ptr_array_add (reading->records, record);
  take (library, "/papers.txt", reading);
}

static void
add_people (BwTestLibrary *library)
{
  BwReading *ada = bw_test_reading_profile ("thinker:ada-lovelace", "Ada Lovelace");
  BwReading *charles = bw_test_reading_profile ("thinker:charles-babbage", "Charles Babbage");
  BwPersonRecord *person = ((BwRecord *) ada->records->pdata[0])->subject;

  bw_person_record_add_affiliation (person, "Analytical Society", NULL);
  bw_person_record_add_coauthor (person, "Luigi Menabrea", 1);
  bw_person_record_add_cited_by (person, "Undated Engines", 1);
  g_ptr_array_add (person->variants, g_strdup ("Augusta Ada King"));
  take (library, "/ada.txt", ada);

  person = ((BwRecord *) charles->records->pdata[0])->subject;
  bw_person_record_add_affiliation (person, "Royal Society of Gears", NULL);
  take (library, "/charles.txt", charles);
}

static void
add_document (BwTestLibrary  *library,
              const Document *document)
{
  BwReading *reading = bw_reading_new ("note");
  BwRecord *record = bw_record_new (document->kind);
  g_autoptr (BwBodyBuilder) builder = bw_body_builder_new ();
  g_auto (GStrv) mentions = split (document->mentions);

  bw_body_builder_paragraph (builder, document->text);
  if (g_str_equal (document->title, "On trains"))
    bw_body_builder_code (builder, "turn ();");
  record->body = bw_body_builder_finish (builder);
  record->body->formulas = document->kind == BW_DOCUMENT_PAGE;
  record->title = g_strdup (document->title);
  record->published = document->published;
  record->language = g_strdup (document->language);
  if (document->author != NULL)
    bw_record_add_author (record, document->author);
  add_all (record->tags, document->tags);
  for (guint i = 0; mentions[i] != NULL; i++)
    g_ptr_array_add (record->mentions, bw_mention_record_new (mentions[i], BW_ROLE_HIGHLIGHT));
  if (document->person != NULL)
    {
      BwMentionRecord *mention = bw_mention_record_new (NULL, BW_ROLE_LINK);

      mention->person = g_strdup (document->person);
      g_ptr_array_add (record->mentions, mention);
    }
  g_ptr_array_add (reading->records, record);
  take (library, document->file, reading);
}

static void
add_feed (BwTestLibrary *library)
{
  BwReading *reading = bw_reading_new ("feed");
  BwSourceRecord *source = bw_source_record_new ("feed");
  BwRecord *record = bw_record_new (BW_DOCUMENT_ENTRY);

  source->title = g_strdup ("News of Wheels");
  source->url = g_strdup ("https://example.org/feed");
  g_ptr_array_add (source->folder, g_strdup ("Machine Learning"));
  g_ptr_array_add (reading->sources, source);
  record->source = source;
  record->title = g_strdup ("New lenses");
  record->published = (BwDate){ 2024, 7, 1 };
  record->entry = bw_entry_record_new ();
  record->entry->id = g_strdup ("urn:new-lenses");
  g_ptr_array_add (record->entry->categories, g_strdup ("cs.CV"));
  g_ptr_array_add (record->entry->enclosures,
                   bw_enclosure_new ("https://example.org/lenses", "application/pdf", -1));
  g_ptr_array_add (reading->records, record);
  take (library, "/feed.xml", reading);
}

static void
mark (BwTestLibrary *library,
      const char    *sql)
{
  g_autoptr (GError) error = NULL;

  bw_db_exec (library->db, sql, &error);
  g_assert_no_error (error);
}

void
bw_test_corpus_fill (BwTestLibrary *library)
{
  add_papers (library);
  add_people (library);
  for (gsize i = 0; i < G_N_ELEMENTS (DOCUMENTS); i++)
    add_document (library, &DOCUMENTS[i]);
  add_feed (library);

  mark (library, "INSERT INTO bookmark (kind, target_id, key, created)"
                 " SELECT 'paper', id, title_key, 1 FROM paper WHERE title = 'Books and Wheels'"
                 " UNION ALL SELECT 'person', id, name_key, 2 FROM person WHERE name = 'Ada Lovelace'"
                 " UNION ALL SELECT 'document', id, 'post', 3 FROM document WHERE title = 'On trains'");
  mark (library, "INSERT INTO look (kind, target_id, key, since, last, stale)"
                 " SELECT 'person', id, name_key, 0, unixepoch ('2024-03-05'), family = 'Babbage'"
                 "   FROM person WHERE family IN ('Babbage', 'Lovelace')");
}

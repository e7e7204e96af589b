#include "bw-page.h"
#include "bw-test-pages.h"

/* What a text from outside must never become. */
#define HOSTILE "<script>alert(1)</script><img src=\"http://x/\" onerror='y'>&\"'\001\342\200\256"

static void
spoil_mentions (GPtrArray *mentions)
{
  BwMention *mention = bw_test_add_mention (mentions, HOSTILE, HOSTILE, HOSTILE "\n" HOSTILE);

  mention->section = g_strdup (HOSTILE);
  g_free (mention->document_title);
  mention->document_title = g_strdup (HOSTILE);
  g_ptr_array_add (mention->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, HOSTILE));
}

static void
spoil_briefs (GPtrArray *briefs)
{
  BwBrief *brief = bw_test_add_brief (briefs, 42, HOSTILE);

  brief->byline = g_strdup (HOSTILE);
  brief->text = g_strdup (HOSTILE);
  brief->categories = g_strsplit (HOSTILE, "|", 0);
  bw_test_add_sighting (brief->seen_in, 3, BW_DOCUMENT_LISTING, HOSTILE, HOSTILE);
  g_free (((BwSighting *) brief->seen_in->pdata[0])->title);
  ((BwSighting *) brief->seen_in->pdata[0])->title = g_strdup (HOSTILE);
  spoil_mentions (brief->mentions);
}

static void
spoil_paper (BwPaper *paper)
{
  bw_test_add_author (paper->authors, 7, HOSTILE);
  paper->type = g_strdup (HOSTILE);
  paper->venue = g_strdup (HOSTILE);
  paper->abstract = g_strdup (HOSTILE);
  paper->summary = g_strdup (HOSTILE);
  paper->language = g_strdup (HOSTILE);
  paper->categories = g_strsplit (HOSTILE, "|", 0);
  paper->urls = g_strsplit ("https://x/" HOSTILE "|" HOSTILE, "|", 0);
  g_ptr_array_add (paper->identifiers, bw_identifier_new ("doi", HOSTILE));
  g_ptr_array_add (paper->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, HOSTILE));
  g_ptr_array_add (paper->references, bw_link_new (BW_KIND_PAPER, 10, HOSTILE));
  g_ptr_array_add (paper->cites_people, bw_link_new (BW_KIND_PERSON, 7, HOSTILE));
  bw_test_add_sighting (paper->seen_in, 1, BW_DOCUMENT_PROFILE, "authored", HOSTILE);
  spoil_mentions (paper->mentions);
}

static void
spoil_person (BwPerson *person)
{
  BwAffiliation *affiliation = g_new0 (BwAffiliation, 1);

  affiliation->organisation_id = 9;
  affiliation->name = g_strdup (HOSTILE);
  affiliation->kind = g_strdup (HOSTILE);
  g_ptr_array_add (person->affiliations, affiliation);
  person->variants = g_strsplit (HOSTILE, "|", 0);
  g_ptr_array_add (person->identifiers, bw_identifier_new ("orcid", HOSTILE));
  g_ptr_array_add (person->identifiers, bw_identifier_new ("key", HOSTILE));
  bw_test_add_tie (person->coauthors, BW_KIND_PERSON, 8, HOSTILE, 2, 4);
  spoil_briefs (person->papers);
  spoil_briefs (person->documents);
  spoil_mentions (person->mentions);
  bw_test_add_mention (person->mentions, NULL, NULL, NULL)->folder = g_strdup (HOSTILE);
  ((BwMention *) person->mentions->pdata[1])->name = g_strdup (HOSTILE);
}

static void
spoil_document (BwDocument *document)
{
  bw_test_add_author (document->authors, 7, HOSTILE);
  document->subject = bw_link_new (BW_KIND_PERSON, 7, HOSTILE "x");
  document->url = g_strdup (HOSTILE);
  document->previous = bw_link_new (BW_KIND_DOCUMENT, 2, HOSTILE);
  document->body->html = g_strdup ("<p id=\"s-1\">a</p><p id=\"s-2\">b</p><p id=\"s-3\">c</p>");
  for (int i = 0; i < 3; i++)
    bw_body_add_section (document->body, 2, HOSTILE);
  spoil_briefs (document->papers);
  spoil_mentions (document->mentions);
}

static void
spoil_organisation (BwOrganisation *organisation)
{
  organisation->name = g_strdup (HOSTILE);
  organisation->variants = g_strsplit (HOSTILE, "|", 0);
  organisation->kinds = g_strsplit (HOSTILE, "|", 0);
  g_ptr_array_add (organisation->people, bw_link_new (BW_KIND_PERSON, 7, HOSTILE));
  spoil_briefs (organisation->papers);
  spoil_mentions (organisation->mentions);
  ((BwMention *) organisation->mentions->pdata[0])->paper_id = 43;
}

static void
spoil_source (BwSource *source)
{
  source->kind = g_strdup (HOSTILE);
  source->title = g_strdup (HOSTILE);
  source->url = g_strdup ("https://x/" HOSTILE);
  spoil_briefs (source->documents);
}

static void
test_hostile_organisation (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  g_autofree char *html = NULL;

  item->kind = BW_KIND_ORGANISATION;
  item->organisation = bw_organisation_new ();
  spoil_organisation (item->organisation);
  html = bw_test_write_page (item);
  bw_test_assert_lacks (html, "<script");
  bw_test_assert_has (html, "&lt;script&gt;");
}

static void
test_hostile_source (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  g_autofree char *html = NULL;

  item->kind = BW_KIND_SOURCE;
  item->source = bw_source_new ();
  spoil_source (item->source);
  html = bw_test_write_page (item);
  bw_test_assert_lacks (html, "<script");
  bw_test_assert_has (html, "&lt;script&gt;");
}

static void
test_hostile_home (void)
{
  g_autoptr (BwHome) home = bw_home_new ();
  g_autofree char *html = NULL;

  spoil_briefs (home->documents);
  spoil_briefs (home->papers);
  g_ptr_array_add (home->people, bw_link_new (BW_KIND_PERSON, 7, HOSTILE));
  g_ptr_array_add (home->organisations, bw_link_new (BW_KIND_ORGANISATION, 9, HOSTILE));
  g_ptr_array_add (home->bookmarks, bw_link_new (BW_KIND_SOURCE, 5, HOSTILE));
  html = bw_page_from_home (home);
  bw_test_check_page (html);
  bw_test_assert_lacks (html, "<script");
}

/* Whatever a text holds, it is text: the page's parser meets no element of it. */
static void
test_hostile (void)
{
  static const BwDocumentKind KINDS[] = { BW_DOCUMENT_PROFILE, BW_DOCUMENT_LISTING,
                                          BW_DOCUMENT_DIGEST, BW_DOCUMENT_POST, BW_DOCUMENT_CAPTURE, BW_DOCUMENT_NOTE };
  BwItem *paper = bw_test_paper_item_new (HOSTILE);
  BwItem *person = bw_test_person_item_new (HOSTILE);
  g_autofree char *paper_page = NULL;
  g_autofree char *person_page = NULL;

  spoil_paper (paper->paper);
  spoil_person (person->person);
  paper_page = bw_test_write_page (paper);
  person_page = bw_test_write_page (person);
  bw_test_assert_lacks (paper_page, "<script");
  bw_test_assert_lacks (person_page, "<script");
  bw_test_assert_has (paper_page, "&lt;script&gt;");

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      BwItem *document = bw_test_document_item_new (KINDS[i], HOSTILE);
      g_autofree char *html = NULL;

      spoil_document (document->document);
      html = bw_test_write_page (document);
      bw_test_assert_lacks (html, "<script");
      bw_test_assert_lacks (html, "<img");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/hostile", test_hostile);
  g_test_add_func ("/pages/hostile/organisation", test_hostile_organisation);
  g_test_add_func ("/pages/hostile/source", test_hostile_source);
  g_test_add_func ("/pages/hostile/home", test_hostile_home);

  return g_test_run ();
}

#include <string.h>

#include "bw-page.h"
#include "bw-test-pages.h"

/* What a text from outside must never become. */
#define HOSTILE "<script>alert(1)</script><img src=\"http://x/\" onerror='y'>&\"'\001"
#define OVERRIDE 0x202e /* turns the direction of all that follows */

/* The same, which turns its own direction too: no literal may do that. */
static const char *
get_hostile (void)
{
  static char text[sizeof HOSTILE + 6];

  if (*text == '\0')
    {
      g_strlcpy (text, HOSTILE, sizeof text);
      g_unichar_to_utf8 (OVERRIDE, text + strlen (text));
    }

  return text;
}

static void
spoil_mentions (GPtrArray *mentions)
{
  BwMention *mention = bw_test_add_mention (mentions, get_hostile (), get_hostile (),
                                            HOSTILE "\n" HOSTILE);

  mention->section = g_strdup (get_hostile ());
  g_free (mention->document_title);
  mention->document_title = g_strdup (get_hostile ());
  g_ptr_array_add (mention->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, get_hostile ()));
}

static void
spoil_briefs (GPtrArray *briefs)
{
  BwBrief *brief = bw_test_add_brief (briefs, 42, get_hostile ());

  brief->byline = g_strdup (get_hostile ());
  brief->text = g_strdup (get_hostile ());
  brief->categories = g_strsplit (get_hostile (), "|", 0);
  bw_test_add_sighting (brief->seen_in, 3, BW_DOCUMENT_LISTING, get_hostile (), get_hostile ());
  g_free (((BwSighting *) brief->seen_in->pdata[0])->title);
  ((BwSighting *) brief->seen_in->pdata[0])->title = g_strdup (get_hostile ());
  spoil_mentions (brief->mentions);
}

static void
spoil_paper (BwPaper *paper)
{
  bw_test_add_author (paper->authors, 7, get_hostile ());
  paper->type = g_strdup (get_hostile ());
  paper->venue = g_strdup (get_hostile ());
  paper->abstract = g_strdup (get_hostile ());
  paper->summary = g_strdup (get_hostile ());
  paper->language = g_strdup (get_hostile ());
  paper->categories = g_strsplit (get_hostile (), "|", 0);
  paper->urls = g_strsplit ("https://x/" HOSTILE "|" HOSTILE, "|", 0);
  g_ptr_array_add (paper->identifiers, bw_identifier_new ("doi", get_hostile ()));
  g_ptr_array_add (paper->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, get_hostile ()));
  g_ptr_array_add (paper->references, bw_link_new (BW_KIND_PAPER, 10, get_hostile ()));
  g_ptr_array_add (paper->cites_people, bw_link_new (BW_KIND_PERSON, 7, get_hostile ()));
  bw_test_add_sighting (paper->seen_in, 1, BW_DOCUMENT_PROFILE, "authored", get_hostile ());
  spoil_mentions (paper->mentions);
}

static void
spoil_person (BwPerson *person)
{
  BwAffiliation *affiliation = g_new0 (BwAffiliation, 1);

  affiliation->organisation_id = 9;
  affiliation->name = g_strdup (get_hostile ());
  affiliation->kind = g_strdup (get_hostile ());
  g_ptr_array_add (person->affiliations, affiliation);
  person->variants = g_strsplit (get_hostile (), "|", 0);
  g_ptr_array_add (person->identifiers, bw_identifier_new ("orcid", get_hostile ()));
  g_ptr_array_add (person->identifiers, bw_identifier_new ("key", get_hostile ()));
  bw_test_add_tie (person, person->coauthors, BW_KIND_PERSON, 8, get_hostile (), 2, 4);
  spoil_briefs (person->papers);
  spoil_briefs (person->documents);
  spoil_mentions (person->mentions);
  bw_test_add_mention (person->mentions, NULL, NULL, NULL)->folder = g_strdup (get_hostile ());
  ((BwMention *) person->mentions->pdata[1])->name = g_strdup (get_hostile ());
  person->news = bw_news_new (0, 1);
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    {
      BwNewsItem *item = bw_news_add (person->news, (BwNewsPart) part, (BwRef){ BW_KIND_PAPER, 42 },
                                      get_hostile ());

      item->document = g_new0 (BwSighting, 1);
      item->document->document_id = part + 1;
      item->document->kind = BW_DOCUMENT_DIGEST;
      item->document->title = g_strdup (get_hostile ());
    }
}

static void
spoil_document (BwDocument *document)
{
  bw_test_add_author (document->authors, 7, get_hostile ());
  document->subject = bw_link_new (BW_KIND_PERSON, 7, HOSTILE "x");
  document->url = g_strdup (get_hostile ());
  document->previous = bw_link_new (BW_KIND_DOCUMENT, 2, get_hostile ());
  document->body->html = g_strdup ("<p id=\"s-1\">a</p><p id=\"s-2\">b</p><p id=\"s-3\">c</p>");
  for (int i = 0; i < 3; i++)
    bw_body_add_section (document->body, 2, get_hostile ());
  spoil_briefs (document->papers);
  spoil_mentions (document->mentions);
}

static void
spoil_organisation (BwOrganisation *organisation)
{
  organisation->name = g_strdup (get_hostile ());
  organisation->variants = g_strsplit (get_hostile (), "|", 0);
  organisation->kinds = g_strsplit (get_hostile (), "|", 0);
  g_ptr_array_add (organisation->people, bw_link_new (BW_KIND_PERSON, 7, get_hostile ()));
  spoil_briefs (organisation->papers);
  spoil_mentions (organisation->mentions);
  ((BwMention *) organisation->mentions->pdata[0])->paper_id = 43;
}

static void
spoil_source (BwSource *source)
{
  source->kind = g_strdup (get_hostile ());
  source->title = g_strdup (get_hostile ());
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
  g_ptr_array_add (home->people, bw_link_new (BW_KIND_PERSON, 7, get_hostile ()));
  g_ptr_array_add (home->news, bw_link_new (BW_KIND_PERSON, 7, get_hostile ()));
  g_ptr_array_add (home->organisations, bw_link_new (BW_KIND_ORGANISATION, 9, get_hostile ()));
  g_ptr_array_add (home->bookmarks, bw_link_new (BW_KIND_SOURCE, 5, get_hostile ()));
  html = bw_page_from_home (home);
  bw_test_check_page (html);
  bw_test_assert_lacks (html, "<script");
}

/* Whatever a text holds, it is text: the page's parser meets no element of it. */
static void
test_hostile (void)
{
  static const BwDocumentKind KINDS[] = { BW_DOCUMENT_PROFILE, BW_DOCUMENT_LISTING,
                                          BW_DOCUMENT_DIGEST, BW_DOCUMENT_POST,
                                          BW_DOCUMENT_CAPTURE, BW_DOCUMENT_NOTE };
  BwItem *paper = bw_test_paper_item_new (get_hostile ());
  BwItem *person = bw_test_person_item_new (get_hostile ());
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
      BwItem *document = bw_test_document_item_new (KINDS[i], get_hostile ());
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

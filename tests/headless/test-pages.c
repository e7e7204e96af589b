#include <string.h>

#include "bw-author.h"
#include "bw-date-words.h"
#include "bw-mention.h"
#include "bw-page.h"
#include "bw-plain.h"
#include "bw-sighting.h"
#include "bw-tie.h"

/* What a text from outside must never become. */
#define HOSTILE "<script>alert(1)</script><img src=\"http://x/\" onerror='y'>&\"'"

typedef struct
{
  GHashTable *ids;
  GHashTable *links;
} Seen;

static void
check_attribute (Seen       *seen,
                 const char *element,
                 const char *name,
                 const char *value,
                 gboolean    outside)
{
  g_assert_false (g_str_has_prefix (name, "on"));
  g_assert_cmpstr (name, !=, "src");
  g_assert_cmpstr (name, !=, "style");
  if (strcmp (name, "id") == 0)
    g_assert_true (g_hash_table_add (seen->ids, g_strdup (value)));
  if (strcmp (name, "href") != 0)
    return;

  if (strcmp (element, "link") == 0)
    g_assert_true (g_str_has_prefix (value, "bookwheel:style/"));
  else if (*value == '#')
    g_hash_table_add (seen->links, g_strdup (value + 1));
  else
    g_assert_cmpint (g_str_has_prefix (value, "http"), ==, outside);
  g_assert_true (*value == '#' || outside || g_str_has_prefix (value, "bookwheel:"));
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  static const char *const NEVER[] = { "script", "style", "iframe", "object", "form", "img", NULL };
  gboolean outside = FALSE;

  g_assert_false (g_strv_contains (NEVER, element));
  for (guint i = 0; names[i] != NULL; i++)
    outside = outside || (strcmp (names[i], "class") == 0 && strcmp (values[i], "outside") == 0);
  for (guint i = 0; names[i] != NULL; i++)
    check_attribute (user_data, element, names[i], values[i], outside);
}

/* Elements without an end are closed, so that a parser of XML can read the page. */
static char *
close_void_elements (const char *html)
{
  g_autoptr (GRegex) regex = g_regex_new ("<(meta|link|hr|br)([^>]*)>", 0, 0, NULL);

  return g_regex_replace (regex, html, -1, 0, "<\\1\\2/>", 0, NULL);
}

/* That the page is well formed, loads nothing, runs nothing, and leads only where it may;
 * each place on it that a link leads to is there. */
static void
check_page (const char *html)
{
  const GMarkupParser parser = { start_element_cb, NULL, NULL, NULL, NULL };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Seen seen = { ids, links };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &seen, NULL);
  g_autofree char *xml = close_void_elements (html + strlen ("<!DOCTYPE html>\n"));
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer link;

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html "));
  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  g_hash_table_iter_init (&iter, links);
  while (g_hash_table_iter_next (&iter, &link, NULL))
    g_assert_true (g_hash_table_contains (ids, link));
}

static void
assert_has (const char *page,
            const char *text)
{
  if (strstr (page, text) == NULL)
    g_error ("“%s” is not in %s", text, page);
}

static void
assert_lacks (const char *page,
              const char *text)
{
  if (strstr (page, text) != NULL)
    g_error ("“%s” is in %s", text, page);
}

static guint
count (const char *page,
       const char *text)
{
  guint n = 0;

  while ((page = strstr (page, text)) != NULL)
    {
      page += strlen (text);
      n++;
    }

  return n;
}

/* Takes @item and checks its page. */
static char *
write_page (BwItem *item)
{
  g_autoptr (BwItem) own = item;
  char *html = bw_page_from_item (own);

  check_page (html);

  return html;
}

static char *
write_plain (BwItem *item)
{
  g_autoptr (BwItem) own = item;

  return bw_plain_from_item (own);
}

static BwItem *
paper_item_new (const char *title)
{
  BwItem *item = g_new0 (BwItem, 1);

  item->kind = BW_KIND_PAPER;
  item->paper = bw_paper_new ();
  item->paper->id = 42;
  item->paper->title = g_strdup (title);
  item->paper->title_known = TRUE;
  item->paper->citation_count = -1;

  return item;
}

static BwItem *
person_item_new (const char *name)
{
  BwItem *item = g_new0 (BwItem, 1);

  item->kind = BW_KIND_PERSON;
  item->person = bw_person_new ();
  item->person->id = 7;
  item->person->name = g_strdup (name);
  item->person->papers_stated = -1;
  item->person->coauthors_stated = -1;
  item->person->cited_by_stated = -1;
  item->person->mentions_stated = -1;

  return item;
}

static BwItem *
document_item_new (BwDocumentKind  kind,
                   const char     *title)
{
  BwItem *item = g_new0 (BwItem, 1);

  item->kind = BW_KIND_DOCUMENT;
  item->document = bw_document_new ();
  item->document->id = 3;
  item->document->kind = kind;
  item->document->title = g_strdup (title);
  item->document->source = bw_link_new (BW_KIND_SOURCE, 5, "Some feed");

  return item;
}

static void
add_author (GPtrArray  *authors,
            gint64      id,
            const char *name)
{
  BwAuthor *author = g_new0 (BwAuthor, 1);

  author->person_id = id;
  author->name = g_strdup (name);
  author->family = g_strdup (name);
  g_ptr_array_add (authors, author);
}

static void
add_tie (GPtrArray  *ties,
         BwKind      kind,
         gint64      id,
         const char *title,
         int         counted,
         int         stated)
{
  BwTie *tie = g_new0 (BwTie, 1);

  tie->ref = (BwRef){ kind, id };
  tie->title = g_strdup (title);
  tie->counted = counted;
  tie->stated = stated;
  g_ptr_array_add (ties, tie);
}

static BwMention *
add_mention (GPtrArray  *mentions,
             const char *role,
             const char *title,
             const char *excerpt)
{
  BwMention *mention = bw_mention_new ();

  mention->document_id = 3;
  mention->document_kind = BW_DOCUMENT_DIGEST;
  mention->document_title = g_strdup ("Some Digest");
  mention->document_date = (BwDate){ 2025, 1, 0 };
  mention->paper_id = 42;
  mention->role = g_strdup (role);
  mention->title = g_strdup (title);
  mention->excerpt = g_strdup (excerpt);
  g_ptr_array_add (mentions, mention);

  return mention;
}

static void
add_sighting (GPtrArray      *sightings,
              gint64          id,
              BwDocumentKind  kind,
              const char     *relation,
              const char     *subject)
{
  BwSighting *sighting = g_new0 (BwSighting, 1);

  sighting->document_id = id;
  sighting->kind = kind;
  sighting->title = g_strdup ("Some Document");
  sighting->relation = g_strdup (relation);
  sighting->subject = g_strdup (subject);
  g_ptr_array_add (sightings, sighting);
}

static BwBrief *
add_brief (GPtrArray  *briefs,
           gint64      id,
           const char *title)
{
  BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_PAPER, id }, title);

  g_ptr_array_add (briefs, brief);

  return brief;
}

static void
test_dates (void)
{
  static const struct
  {
    BwDate date;
    const char *words;
  } CASES[] = {
    { { 2024, 5, 28 }, "28 May 2024" },
    { { 2025, 1, 0 }, "January 2025" },
    { { 2021, 0, 0 }, "2021" },
    { { 0, 5, 28 }, "28 May" },
    { { 0, 12, 0 }, "December" },
    { { 0, 0, 0 }, NULL },
    { { 987, 3, 1 }, "1 March 987" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *words = bw_date_words (CASES[i].date);

      g_assert_cmpstr (words, ==, CASES[i].words);
    }
}

static BwItem *
full_paper_new (void)
{
  BwItem *item = paper_item_new ("A Title");
  BwPaper *paper = item->paper;

  add_author (paper->authors, 7, "Jane Doe");
  paper->published = (BwDate){ 2024, 5, 28 };
  paper->published_inferred = TRUE;
  paper->abstract = g_strdup ("The abstract.\nIts second paragraph.");
  paper->urls = g_strsplit ("javascript:alert(1) https://www.example.org/a", " ", 0);
  g_ptr_array_add (paper->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, "A Lab"));
  g_ptr_array_add (paper->identifiers, bw_identifier_new ("arxiv", "2401.05566"));
  g_ptr_array_add (paper->references, bw_link_new (BW_KIND_PAPER, 10, "A Cited Work"));
  g_ptr_array_add (paper->cited_by, bw_link_new (BW_KIND_PAPER, 11, "A Citing Work"));
  add_mention (paper->mentions, "paper-of-the-month", NULL, "What is said.");
  add_sighting (paper->seen_in, 3, BW_DOCUMENT_DIGEST, "mentioned", NULL);
  add_sighting (paper->seen_in, 4, BW_DOCUMENT_LISTING, "listed", NULL);

  return item;
}

static void
test_paper (void)
{
  g_autofree char *html = write_page (full_paper_new ());
  g_autofree char *text = write_plain (full_paper_new ());

  assert_has (html, "<title>A Title</title>");
  assert_has (html, "<a href=\"bookwheel:person/7\" dir=\"auto\">Jane Doe</a> and others");
  assert_has (html, "<time datetime=\"2024-05-28\">28 May 2024 (year inferred)</time>");
  assert_has (html, ">The abstract.</p>");
  assert_has (html, ">Its second paragraph.</p>");
  assert_has (html, "bookwheel:organisation/9");
  assert_has (html, "<a href=\"https://arxiv.org/abs/2401.05566\" class=\"outside\"");
  assert_has (html, ">example.org</a>");
  assert_has (html, "bookwheel:paper/10");
  assert_has (html, "bookwheel:paper/11");
  assert_has (html, "<blockquote>");
  assert_has (html, "paper of the month");
  assert_has (html, "bookwheel:document/3");
  assert_has (html, "bookwheel:document/4");
  assert_has (html, "Not known here: the other authors.");
  assert_lacks (html, "href=\"javascript");
  assert_lacks (html, "untitled");

  assert_has (text, "A Title\n=======\n");
  assert_has (text, "Jane Doe and others\n");
  assert_has (text, "28 May 2024 (year inferred)");
  assert_has (text, "A Lab\n");
  assert_has (text, "arxiv:2401.05566");
  assert_has (text, "The abstract.\n");
  assert_has (text, "> What is said.\n");
  assert_has (text, "Some Document · listing\n");
  assert_has (text, "A Citing Work\n");
  assert_has (text, "Not known here: the other authors.");
}

/* A paper of which next to nothing is known says so, and looks whole. */
static void
test_bare_paper (void)
{
  g_autofree char *html = write_page (paper_item_new ("A Title"));
  g_autofree char *text = write_plain (paper_item_new ("A Title"));

  assert_has (html, "Neither its authors nor its date are known here.");
  assert_has (html, "Known here only by its title");
  assert_lacks (html, "<aside>");
  assert_lacks (html, "<h2>");
  assert_has (text, "Neither its authors nor its date are known here.");
}

static void
test_untitled_paper (void)
{
  BwItem *item = paper_item_new ("It demonstrates that…");
  g_autofree char *html = NULL;

  item->paper->title_known = FALSE;
  item->paper->summary = g_strdup ("It demonstrates that things are so.");
  html = write_page (item);

  assert_has (html, "<p class=\"eyebrow\" dir=\"auto\">Title not known; described as</p>");
  assert_has (html, "<h1 class=\"untitled\"");
  assert_has (html, ">It demonstrates that things are so.</p>");
}

static BwItem *
citing_paper_new (void)
{
  BwItem *item = paper_item_new ("A Title");
  BwLink *person = bw_link_new (BW_KIND_PERSON, 7, "Jane Doe");

  person->count = 3;
  g_ptr_array_add (item->paper->cites_people, person);
  add_sighting (item->paper->seen_in, 1, BW_DOCUMENT_PROFILE, "citing", "Jane Doe");

  return item;
}

/* Whom a paper cites is what a profile states, and the profile is named. */
static void
test_citing_paper (void)
{
  g_autofree char *html = write_page (citing_paper_new ());
  g_autofree char *text = write_plain (citing_paper_new ());

  assert_has (html, "Known here only by the work that it cites.");
  assert_has (html, "<a href=\"bookwheel:person/7\" dir=\"auto\">Jane Doe</a>");
  assert_has (html, "<i class=\"stated\" title=\"stated\">3</i>");
  assert_has (html, "<a href=\"bookwheel:document/1\" dir=\"auto\">stated by the profile</a>");
  assert_lacks (html, "class=\"counted\"");
  assert_has (text, "Jane Doe: 3 papers, as a profile states\n");
}

static void
test_many_authors (void)
{
  BwItem *item = paper_item_new ("A Title");
  g_autofree char *html = NULL;

  for (gint64 i = 1; i <= 300; i++)
    add_author (item->paper->authors, i, "Jane Doe");
  html = write_page (item);

  assert_has (html, "<details><summary>276 more</summary>");
  g_assert_cmpuint (count (html, "bookwheel:person/"), ==, 300);
}

static BwItem *
full_person_new (void)
{
  BwItem *item = person_item_new ("Jane Doe");
  BwPerson *person = item->person;
  BwAffiliation *affiliation = g_new0 (BwAffiliation, 1);
  BwBrief *brief = add_brief (person->papers, 42, "It shows…");

  affiliation->organisation_id = 9;
  affiliation->name = g_strdup ("A Lab");
  affiliation->kind = g_strdup ("institute");
  affiliation->from = (BwDate){ 2021, 0, 0 };
  g_ptr_array_add (person->affiliations, affiliation);
  person->variants = g_strsplit ("J. Doe", "|", 0);
  person->papers_stated = 5;
  brief->title_known = FALSE;
  brief->text = g_strdup ("It shows, at some length, that things are so.");
  brief->date = (BwDate){ 2024, 0, 0 };
  brief->date_inferred = TRUE;
  add_sighting (brief->seen_in, 3, BW_DOCUMENT_DIGEST, "mentioned", NULL);
  add_mention (brief->mentions, "highlight", NULL, "What is said.");
  add_tie (person->coauthors, BW_KIND_PERSON, 8, "Both", 2, 4);
  add_tie (person->coauthors, BW_KIND_PERSON, 9, "Counted", 6, 0);
  add_tie (person->coauthors, BW_KIND_PERSON, 10, "Agreed", 1, 1);
  add_tie (person->cited_by, BW_KIND_PAPER, 11, "A Citing Work", 0, 3);
  add_mention (person->mentions, NULL, NULL, NULL)->folder = g_strdup ("notes");
  ((BwMention *) person->mentions->pdata[0])->name = g_strdup ("a.md");
  add_sighting (person->profiles, 1, BW_DOCUMENT_PROFILE, NULL, NULL);
  ((BwSighting *) person->profiles->pdata[0])->date = (BwDate){ 2025, 11, 22 };

  return item;
}

static void
test_person (void)
{
  g_autofree char *html = write_page (full_person_new ());
  g_autofree char *text = write_plain (full_person_new ());

  assert_has (html, "<a href=\"bookwheel:organisation/9\" dir=\"auto\">A Lab</a> (institute), since 2021");
  assert_has (html, "<i dir=\"auto\">J. Doe</i>");
  assert_has (html, "<i class=\"stated\">5</i> <span>papers stated, 1 held</span>");
  assert_has (html, "<a href=\"bookwheel:document/3\" class=\"seen\" title=\"Some Document\">"
                    "digest · highlight</a>");
  assert_has (html, "<blockquote class=\"brief\">");
  assert_has (html, "<span class=\"folder\">notes</span>/a.md");
  assert_has (html, "Profile read on 22 November 2025");
  assert_has (html, "title not known, described as");
  assert_has (html, "2024 (year inferred)");
  assert_has (html, "Not known here: 4 of the 5 papers stated; the title of 1 paper. "
                    "The year of 1 paper is inferred.");

  assert_has (text, "A Lab (institute), since 2021 · also written J. Doe\n");
  assert_has (text, "5\302\240papers stated, 1 held");
  assert_has (text, "Title not known; described as · 2024 (year inferred) · digest · highlight\n");
  assert_has (text, "> What is said.\n");
  assert_has (text, "notes/a.md\n");
  assert_has (text, "Not known here: 4 of the 5 papers stated; the title of 1 paper.");
}

/* Counted upright, stated slanted, one number where they agree; and the legend is there. */
static void
test_stated_and_counted (void)
{
  g_autofree char *html = write_page (full_person_new ());
  g_autofree char *text = write_plain (full_person_new ());

  assert_has (html, "Both</a></th><td><b class=\"counted\" title=\"counted\">2</b> · "
                    "<i class=\"stated\" title=\"stated\">4</i></td>");
  assert_has (html, "Counted</a></th><td><b class=\"counted\" title=\"counted\">6</b></td>");
  assert_has (html, "Agreed</a></th><td><b class=\"counted\" title=\"counted\">1</b></td>");
  assert_has (html, "A Citing Work</a></th><td><i class=\"stated\" title=\"stated\">3</i></td>");
  assert_has (html, "Slanted numbers are stated by a page; upright ones are counted here.");

  assert_has (text, "Both: 2 counted, 4 stated\n");
  assert_has (text, "Counted: 6 counted\n");
  assert_has (text, "A Citing Work: 3 stated\n");
}

/* The words that stand in for a title are its link, and the sentence goes on from there. */
static void
test_untitled_entry (void)
{
  BwItem *item = person_item_new ("Jane Doe");
  BwBrief *brief = add_brief (item->person->papers, 42, "It shows…");
  g_autofree char *html = NULL;

  brief->title_known = FALSE;
  brief->text = g_strdup ("It shows that things are so.");
  html = write_page (item);

  assert_has (html, "<a href=\"bookwheel:paper/42\">It shows</a></h3> <p class=\"gist\"");
  assert_has (html, ">that things are so.</p>");
}

static void
test_long_lists (void)
{
  BwItem *item = person_item_new ("Jane Doe");
  g_autofree char *html = NULL;

  item->person->papers_stated = 50;
  for (gint64 i = 1; i <= 40; i++)
    {
      add_tie (item->person->coauthors, BW_KIND_PERSON, 100 + i, "John Doe", 1, 0);
      add_brief (item->person->papers, i, "A Title")->date = (BwDate){ 2020, 1, 1 };
    }
  for (gint64 i = 1; i <= 13; i++)
    add_tie (item->person->cited_by, BW_KIND_PAPER, 200 + i, "A Work", 1, 0);
  html = write_page (item);

  g_assert_cmpuint (count (html, "<summary>28 more</summary>"), ==, 2);
  g_assert_cmpuint (count (html, "<details>"), ==, 2);
  g_assert_cmpuint (count (html, "bookwheel:person/"), ==, 40);
  assert_has (html, "Co-authors\302\240<span class=\"count\">40</span>");
  assert_lacks (html, "1 more");
}

/* A picture of the years is there when it shows something. */
static void
test_years (void)
{
  for (int n = 1; n <= 4; n++)
    {
      BwItem *item = person_item_new ("Jane Doe");
      g_autofree char *html = NULL;

      for (int i = 0; i < n; i++)
        add_brief (item->person->papers, i + 1, "A Title")->date =
          (BwDate){ (guint16) (2010 + (3 * i)), 0, 0 };
      html = write_page (item);
      g_assert_cmpint (strstr (html, "<svg") != NULL, ==, n >= 3);
      g_assert_cmpuint (count (html, "<rect"), ==, n >= 3 ? (guint) (3 * (n - 1)) + 1 : 0);
    }
}

static BwItem *
organisation_item_new (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  BwOrganisation *organisation = bw_organisation_new ();

  item->kind = BW_KIND_ORGANISATION;
  item->organisation = organisation;
  organisation->id = 9;
  organisation->name = g_strdup ("A Lab");
  organisation->variants = g_strsplit ("The Lab", "|", 0);
  g_ptr_array_add (organisation->people, bw_link_new (BW_KIND_PERSON, 7, "Jane Doe"));
  add_mention (add_brief (organisation->papers, 42, "A Title")->mentions, "tidbit", NULL, "Held.");
  add_mention (organisation->mentions, "tidbit", "A Title", "Held.");
  add_mention (organisation->mentions, "tidbit", "Another", "Not held.")->paper_id = 43;

  return item;
}

static void
test_organisation (void)
{
  g_autofree char *html = write_page (organisation_item_new ());
  g_autofree char *text = write_plain (organisation_item_new ());

  assert_has (html, "also written The Lab");
  assert_has (html, "bookwheel:person/7");
  assert_has (html, "bookwheel:paper/43");
  g_assert_cmpuint (count (html, ">Held.</p>"), ==, 1);
  g_assert_cmpuint (count (html, ">Not held.</p>"), ==, 1);
  assert_has (html, "Some Digest</a></th><td><b class=\"counted\" title=\"counted\">2</b>");
  g_assert_cmpuint (count (text, "> Held.\n"), ==, 1);
  assert_has (text, "Jane Doe\n");
  assert_has (text, "Some Digest: 2\n");
}

static BwItem *
post_item_new (int n_sections)
{
  BwItem *item = document_item_new (BW_DOCUMENT_POST, "A Post");
  GString *html = g_string_new (NULL);

  for (int i = 1; i <= n_sections; i++)
    {
      bw_body_add_section (item->document->body, 2, "A Section");
      g_string_append_printf (html, "<h2 id=\"s-%d\">A Section</h2>", i);
    }
  g_string_append (html,
                   "<p>Text.<sup><a href=\"#fn-1\" id=\"fnref-1\" class=\"noteref\">1</a></sup></p>"
                   "<section class=\"footnotes\"><ol><li id=\"fn-1\">Note. <a href=\"#fnref-1\" "
                   "class=\"wayback\">↩</a></li></ol></section>");
  item->document->body->html = g_string_free (html, FALSE);
  item->document->body->text = g_strdup ("Text.\n[1] Note.");
  item->document->body->words = 1150;
  item->document->url = g_strdup ("https://www.example.org/post");
  item->document->previous = bw_link_new (BW_KIND_DOCUMENT, 2, "One Before");
  item->document->next = bw_link_new (BW_KIND_DOCUMENT, 4, NULL);

  return item;
}

static void
test_post (void)
{
  g_autofree char *html = write_page (post_item_new (3));
  g_autofree char *brief = write_page (post_item_new (2));
  g_autofree char *text = write_plain (post_item_new (3));

  assert_has (html, "<a href=\"#s-3\">A Section</a>");
  assert_has (html, "class=\"outline\"");
  assert_lacks (brief, "class=\"outline\"");
  assert_has (html, "5 minutes to read");
  assert_has (html, "<a href=\"#fn-1\" id=\"fnref-1\" class=\"noteref\">1</a>");
  assert_has (html, "<a href=\"https://www.example.org/post\" class=\"outside\"");
  assert_has (html, "bookwheel:document/2");
  assert_has (html, "bookwheel:document/4");
  assert_has (html, "bookwheel:source/5");

  assert_has (text, "A Post\n======\n");
  assert_has (text, "5 minutes to read");
  assert_has (text, "[1] Note.");
  assert_has (text, "Previous: One Before\n");
}

static void
test_capture (void)
{
  BwItem *item = document_item_new (BW_DOCUMENT_CAPTURE, "A Capture");
  g_autofree char *html = NULL;

  item->document->subject = bw_link_new (BW_KIND_PERSON, 7, "Jane Doe");
  html = write_page (item);

  assert_has (html, "<body class=\"document capture\">");
  assert_has (html, "<a href=\"bookwheel:person/7\" dir=\"auto\">Jane Doe</a>");
  assert_has (html, "Its text is not known here.");
}

static BwItem *
digest_item_new (void)
{
  BwItem *item = document_item_new (BW_DOCUMENT_DIGEST, "A Digest");
  BwDocument *document = item->document;
  BwMention *mention;

  document->published = (BwDate){ 2025, 1, 0 };
  document->body->html = g_strdup ("<h2 id=\"s-1\">First</h2><p>Text.</p>");
  bw_body_add_section (document->body, 2, "First");
  mention = add_mention (document->mentions, "paper-of-the-month", "The Best", "It is the best.");
  mention->section = g_strdup ("First");
  g_ptr_array_add (mention->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, "A Lab"));
  add_mention (document->mentions, "tidbit", "A Small One", NULL);
  add_mention (document->mentions, "open-problem", "A Hard One", NULL);
  add_mention (document->mentions, "link", "A Link", NULL);
  add_mention (document->mentions, NULL, "Another Link", NULL);

  return item;
}

static void
test_digest (void)
{
  g_autofree char *html = write_page (digest_item_new ());
  g_autofree char *text = write_plain (digest_item_new ());
  const char *best = strstr (html, "The Best");
  const char *tidbits = strstr (html, "<h2>Tidbits</h2>");
  const char *links = strstr (html, "<h2>Also linked</h2>");

  assert_has (html, "<section class=\"feature\">");
  assert_has (html, "bookwheel:organisation/9");
  assert_has (html, "<a href=\"#s-1\" class=\"jump\">in the text</a>");
  assert_has (html, "January 2025");
  assert_has (html, "<h2>Open problems</h2>");
  assert_lacks (html, "Highlights");
  g_assert_true (best != NULL && tidbits > best && links > tidbits);
  assert_has (links, "A Link");
  assert_has (links, "Another Link");
  assert_has (links, "<p>Text.</p>");
  assert_has (text, "The Best · paper of the month · A Lab\n");
  assert_has (text, "A Hard One · open problem\n");
}

static void
test_listing (void)
{
  BwItem *item = document_item_new (BW_DOCUMENT_LISTING, NULL);
  BwBrief *brief = add_brief (item->document->papers, 42, "A Title");
  g_autofree char *html = NULL;

  brief->byline = g_strdup ("Doe et al.");
  brief->categories = g_strsplit ("cs.LG", " ", 0);
  add_brief (item->document->papers, 43, "Another Title");
  html = write_page (item);

  assert_has (html, ">A listing of 2 papers</h1>");
  assert_has (html, "<a href=\"bookwheel:paper/42\">A Title</a>");
  assert_has (html, "Doe et al.");
  assert_has (html, "cs.LG");
  assert_has (html, "Not known here: the dates of 2 papers.");
}

static void
test_profile (void)
{
  BwItem *item = document_item_new (BW_DOCUMENT_PROFILE, "Jane Doe");
  g_autofree char *html = NULL;

  item->document->subject = bw_link_new (BW_KIND_PERSON, 7, "Jane Doe");
  item->document->imported = (BwDate){ 2025, 11, 22 };
  add_brief (item->document->papers, 42, "A Title");
  html = write_page (item);

  assert_has (html, "<a href=\"bookwheel:person/7\" dir=\"auto\">All that is known of Jane Doe</a>");
  assert_has (html, "The profile was read on 22 November 2025.");
  assert_has (html, "bookwheel:paper/42");
}

static void
test_source (void)
{
  BwItem *item = g_new0 (BwItem, 1);
  g_autofree char *html = NULL;

  item->kind = BW_KIND_SOURCE;
  item->source = bw_source_new ();
  item->source->id = 5;
  item->source->kind = g_strdup ("feed");
  item->source->title = g_strdup ("A Feed");
  for (gint64 i = 1; i <= 70; i++)
    {
      BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_DOCUMENT, i }, "A Post");

      brief->kind = "post";
      g_ptr_array_add (item->source->documents, brief);
    }
  html = write_page (item);

  assert_has (html, "70\302\240posts");
  assert_has (html, "<summary>10 more</summary><ol class=\"documents\" start=\"61\">");
  g_assert_cmpuint (count (html, "bookwheel:document/"), ==, 70);
}

static void
test_home (void)
{
  g_autoptr (BwHome) home = bw_home_new ();
  g_autofree char *empty = bw_page_from_home (home);
  g_autofree char *empty_text = bw_plain_from_home (home);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_DOCUMENT, 3 }, "some-file.txt");

  home->stats.papers = 1;
  home->stats.documents[BW_DOCUMENT_LISTING] = 2;
  brief->kind = "listing";
  brief->byline = g_strdup ("some-file.txt");
  g_ptr_array_add (home->documents, brief);
  add_brief (home->papers, 42, "A Title");
  g_ptr_array_add (home->people, bw_link_new (BW_KIND_PERSON, 7, "Jane Doe"));
  g_ptr_array_add (home->bookmarks, bw_link_new (BW_KIND_SOURCE, 5, "A Feed"));
  html = bw_page_from_home (home);
  text = bw_plain_from_home (home);

  check_page (empty);
  assert_has (empty, "Nothing here yet");
  assert_has (empty_text, "Nothing here yet");
  check_page (html);
  assert_has (html, "<b>1</b> <span>paper</span>");
  assert_has (html, "<b>2</b> <span>listings</span>");
  assert_has (html, "<a href=\"bookwheel:document/3\">Listing</a>");
  assert_has (html, "bookwheel:paper/42");
  assert_has (html, "bookwheel:person/7");
  assert_has (html, "bookwheel:source/5");
  assert_has (text, "1\302\240paper · 2\302\240listings\n");
  assert_has (text, "Jane Doe\n");
}

static void
spoil_mentions (GPtrArray *mentions)
{
  BwMention *mention = add_mention (mentions, HOSTILE, HOSTILE, HOSTILE "\n" HOSTILE);

  mention->section = g_strdup (HOSTILE);
  g_free (mention->document_title);
  mention->document_title = g_strdup (HOSTILE);
  g_ptr_array_add (mention->affiliations, bw_link_new (BW_KIND_ORGANISATION, 9, HOSTILE));
}

static void
spoil_briefs (GPtrArray *briefs)
{
  BwBrief *brief = add_brief (briefs, 42, HOSTILE);

  brief->byline = g_strdup (HOSTILE);
  brief->text = g_strdup (HOSTILE);
  brief->categories = g_strsplit (HOSTILE, "|", 0);
  add_sighting (brief->seen_in, 3, BW_DOCUMENT_LISTING, HOSTILE, HOSTILE);
  g_free (((BwSighting *) brief->seen_in->pdata[0])->title);
  ((BwSighting *) brief->seen_in->pdata[0])->title = g_strdup (HOSTILE);
  spoil_mentions (brief->mentions);
}

static void
spoil_paper (BwPaper *paper)
{
  add_author (paper->authors, 7, HOSTILE);
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
  add_sighting (paper->seen_in, 1, BW_DOCUMENT_PROFILE, "authored", HOSTILE);
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
  add_tie (person->coauthors, BW_KIND_PERSON, 8, HOSTILE, 2, 4);
  spoil_briefs (person->papers);
  spoil_briefs (person->documents);
  spoil_mentions (person->mentions);
  add_mention (person->mentions, NULL, NULL, NULL)->folder = g_strdup (HOSTILE);
  ((BwMention *) person->mentions->pdata[1])->name = g_strdup (HOSTILE);
}

static void
spoil_document (BwDocument *document)
{
  add_author (document->authors, 7, HOSTILE);
  document->subject = bw_link_new (BW_KIND_PERSON, 7, HOSTILE "x");
  document->url = g_strdup (HOSTILE);
  document->previous = bw_link_new (BW_KIND_DOCUMENT, 2, HOSTILE);
  document->body->html = g_strdup ("<p id=\"s-1\">a</p><p id=\"s-2\">b</p><p id=\"s-3\">c</p>");
  for (int i = 0; i < 3; i++)
    bw_body_add_section (document->body, 2, HOSTILE);
  spoil_briefs (document->papers);
  spoil_mentions (document->mentions);
}

/* Whatever a text holds, it is text: the page's parser meets no element of it. */
static void
test_hostile (void)
{
  static const BwDocumentKind KINDS[] = { BW_DOCUMENT_PROFILE, BW_DOCUMENT_LISTING,
                                          BW_DOCUMENT_DIGEST, BW_DOCUMENT_POST };
  BwItem *paper = paper_item_new (HOSTILE);
  BwItem *person = person_item_new (HOSTILE);
  g_autofree char *paper_page = NULL;
  g_autofree char *person_page = NULL;

  spoil_paper (paper->paper);
  spoil_person (person->person);
  paper_page = write_page (paper);
  person_page = write_page (person);
  assert_lacks (paper_page, "<script");
  assert_lacks (person_page, "<script");
  assert_has (paper_page, "&lt;script&gt;");

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      BwItem *document = document_item_new (KINDS[i], HOSTILE);
      g_autofree char *html = NULL;

      spoil_document (document->document);
      html = write_page (document);
      assert_lacks (html, "<script");
      assert_lacks (html, "<img");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/dates", test_dates);
  g_test_add_func ("/pages/paper", test_paper);
  g_test_add_func ("/pages/paper/bare", test_bare_paper);
  g_test_add_func ("/pages/paper/untitled", test_untitled_paper);
  g_test_add_func ("/pages/paper/citing", test_citing_paper);
  g_test_add_func ("/pages/paper/many-authors", test_many_authors);
  g_test_add_func ("/pages/person", test_person);
  g_test_add_func ("/pages/person/stated-and-counted", test_stated_and_counted);
  g_test_add_func ("/pages/person/untitled-entry", test_untitled_entry);
  g_test_add_func ("/pages/person/long-lists", test_long_lists);
  g_test_add_func ("/pages/person/years", test_years);
  g_test_add_func ("/pages/organisation", test_organisation);
  g_test_add_func ("/pages/post", test_post);
  g_test_add_func ("/pages/capture", test_capture);
  g_test_add_func ("/pages/digest", test_digest);
  g_test_add_func ("/pages/listing", test_listing);
  g_test_add_func ("/pages/profile", test_profile);
  g_test_add_func ("/pages/source", test_source);
  g_test_add_func ("/pages/home", test_home);
  g_test_add_func ("/pages/hostile", test_hostile);

  return g_test_run ();
}

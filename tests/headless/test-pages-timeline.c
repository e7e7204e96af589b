#include <string.h>

#include "bw-page.h"
#include "bw-plain.h"
#include "bw-test-pages.h"

/* What is dated about a person, as one list. */

static BwBrief *
add_document (BwPerson   *person,
              gint64      id,
              const char *kind,
              const char *title,
              BwDate      date)
{
  BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_DOCUMENT, id }, title);

  brief->kind = kind;
  brief->date = date;
  g_ptr_array_add (person->documents, brief);

  return brief;
}

static BwBrief *
add_paper (BwPerson   *person,
           gint64      id,
           const char *title,
           BwDate      date)
{
  BwBrief *brief = bw_test_add_brief (person->papers, id, title);

  brief->title_known = TRUE;
  brief->date = date;

  return brief;
}

static void
add_citation (BwPerson   *person,
              gint64      id,
              const char *title,
              int         count,
              BwDate      date)
{
  bw_test_add_tie (person, person->cited_by, BW_KIND_PAPER, id, title, count, 0);
  ((BwTie *) g_ptr_array_index (person->cited_by, person->cited_by->len - 1))->date = date;
}

/* One of each kind, in four years and without any. */
static BwItem *
full_item_new (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  BwPerson *person = item->person;
  BwBrief *paper = add_paper (person, 42, "On Wheels", (BwDate){ 2024, 5, 28 });
  BwMention *file;

  add_paper (person, 43, "On Books", (BwDate){ 2024, 5, 0 })->date_inferred = TRUE;
  add_paper (person, 44, "Without a Day", (BwDate){ 2023, 0, 0 });
  add_document (person, 5, "post", "A Post", (BwDate){ 2025, 2, 3 });
  add_document (person, 6, "capture", "A Capture", BW_DATE_UNKNOWN);
  bw_test_add_mention (paper->mentions, "highlight", "On Wheels", "It turns.")->paper_id = 42;
  bw_test_add_mention (paper->mentions, NULL, "On Wheels", NULL)->paper_id = 42;
  file = bw_test_add_mention (person->mentions, NULL, NULL, NULL);
  file->folder = g_strdup ("notes");
  file->name = g_strdup ("a.md");
  file->document_date = BW_DATE_UNKNOWN;
  add_citation (person, 50, "A Citing Work", 2, (BwDate){ 2024, 12, 31 });
  add_citation (person, 43, "On Books", 1, (BwDate){ 2024, 5, 0 });

  return item;
}

static char *
write_page (BwItem      *item,
            BwEventKind  kind,
            guint        page)
{
  char *html = bw_page_from_timeline (item->person, kind, page);

  bw_test_check_page (html);

  return html;
}

static void
assert_order (const char *page,
              const char *const *texts)
{
  const char *at = page;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *found = strstr (at, texts[i]);

      if (found == NULL)
        g_error ("“%s” is not behind what is before it in %s", texts[i], page);
      at = found;
    }
}

/* The newest first, by year, each at the precision that is known; what has no date last. */
static void
test_order (void)
{
  static const char *const ORDER[] = { "<h2>2025</h2>", ">3 February</time>", ">A Post</a>", ">January</time>",
                                       ">Some Digest</a>", "<h2>2024</h2>", ">31 December</time>",
                                       ">A Citing Work</a>", ">28 May</time>", ">On Wheels</a>",
                                       ">May (year inferred)</time>", ">On Books</a>", "<h2>2023</h2>",
                                       "<time datetime=\"2023\" dir=\"auto\"></time>", ">Without a Day</a>",
                                       "<h2>Without a date</h2>", ">Of these 2 no date is known here.</p>",
                                       ">A Capture</a>", ">notes/a.md</a>", NULL };
  g_autoptr (BwItem) item = full_item_new ();
  g_autofree char *html = write_page (item, BW_N_EVENT_KINDS, 1);
  g_autofree char *text = bw_plain_from_timeline (item->person, BW_N_EVENT_KINDS, 1);

  assert_order (html, ORDER);
  bw_test_assert_has (text, "Timeline of Jane Doe\n");
  bw_test_assert_has (text, "28 May · On Wheels · Paper\n");
  bw_test_assert_has (text, "31 December · A Citing Work · Citing paper · cites 2 papers\n");
  bw_test_assert_has (text, "notes/a.md · File that mentions them\n");
}

/* What is there for two reasons is there once. */
static void
test_once (void)
{
  g_autoptr (BwItem) item = full_item_new ();
  g_autofree char *html = NULL;

  add_document (item->person, 3, "post", "Some Digest", (BwDate){ 2025, 1, 0 });
  html = write_page (item, BW_N_EVENT_KINDS, 1);

  g_assert_cmpuint (bw_test_count (html, ">Some Digest</a>"), ==, 1);
  g_assert_cmpuint (bw_test_count (html, ">On Books</a>"), ==, 1);
  bw_test_assert_lacks (html, "Digest</span>");
}

/* A document that mentions papers of theirs names each once, its role and what it says. */
static void
test_mention (void)
{
  g_autoptr (BwItem) item = full_item_new ();
  g_autofree char *html = write_page (item, BW_EVENT_MENTION, 1);

  bw_test_assert_has (html, "<a href=\"bookwheel:document/3\" class=\"thing\" dir=\"auto\">Some Digest</a>");
  bw_test_assert_has (html, "highlight</span>\302\240· mentions "
                            "<a href=\"bookwheel:paper/42\" dir=\"auto\">On Wheels</a></p>");
  bw_test_assert_has (html, ">It turns.</p>");
  bw_test_assert_lacks (html, ">A Post</a>");
}

/* Each kind by itself; the chips say how much there is of each, and which is shown. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    const char *title;
    BwEventKind kind;
    guint n;
  } CASES[] = {
    { "", "A Post", BW_N_EVENT_KINDS, 8 },
    { "/papers", "On Wheels", BW_EVENT_PAPER, 3 },
    { "/posts", "A Post", BW_EVENT_POST, 1 },
    { "/captures", "A Capture", BW_EVENT_CAPTURE, 1 },
    { "/mentions", "Some Digest", BW_EVENT_MENTION, 2 },
    { "/citations", "A Citing Work", BW_EVENT_CITATION, 1 },
  };
  g_autoptr (BwItem) item = full_item_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *html = write_page (item, CASES[i].kind, 1);
      g_autofree char *chip = NULL;

      chip = g_strdup_printf ("<a href=\"bookwheel:person/7/timeline%s\" title=\"Alt+%u\" aria-current=\"page\">",
                              CASES[i].name, (guint) i + 1);
      bw_test_assert_has (html, chip);
      g_assert_cmpuint (bw_test_count (html, "aria-current"), ==, 1);
      g_assert_cmpuint (bw_test_count (html, "class=\"thing\""), ==, CASES[i].n);
      bw_test_assert_has (html, CASES[i].title);
      bw_test_assert_has (html, "All\302\240<span class=\"count\">8</span>");
      bw_test_assert_has (html, "Papers\302\240<span class=\"count\">3</span>");
    }
}

/* Where there is nothing the page says what would bring it. */
static void
test_empty (void)
{
  g_autofree char *name = bw_test_turn ("Jane %s@");
  g_autoptr (BwItem) item = bw_test_person_item_new (name);

  for (guint kind = 0; kind <= BW_N_EVENT_KINDS; kind++)
    {
      g_autofree char *html = write_page (item, (BwEventKind) kind, 1);
      g_autofree char *text = bw_plain_from_timeline (item->person, (BwEventKind) kind, 1);

      bw_test_assert_has (html, "class=\"none\"");
      bw_test_assert_has (html, name);
      g_assert_true (strstr (html, "bring") != NULL || strstr (html, "Import") != NULL);
      bw_test_assert_lacks (html, "<ol");
      bw_test_assert_has (text, "Jane %s");
    }
}

/* A page holds so many, leads to the rest, and one behind the last is the last. */
static void
test_long (void)
{
  g_autoptr (BwItem) item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *behind = NULL;

  for (gint64 i = 1; i <= 1000; i++)
    add_paper (item->person, i, "A Title", (BwDate){ (guint16) (2025 - (i / 30)), 1, 1 });
  add_paper (item->person, 1001, "The First", (BwDate){ 1950, 0, 0 });
  first = write_page (item, BW_EVENT_PAPER, 1);
  last = write_page (item, BW_EVENT_PAPER, 6);
  behind = write_page (item, BW_EVENT_PAPER, 4711);

  g_assert_cmpuint (bw_test_count (first, "class=\"thing\""), ==, BW_TIMELINE_PAGE);
  bw_test_assert_has (first, ">1–200 of 1001</p>");
  bw_test_assert_has (first, "<a href=\"bookwheel:person/7/timeline/papers/2\">Older</a>");
  bw_test_assert_lacks (first, "Newer");
  g_assert_cmpuint (bw_test_count (last, "class=\"thing\""), ==, 1);
  bw_test_assert_has (last, "The First");
  bw_test_assert_has (last, "<a href=\"bookwheel:person/7/timeline/papers/5\">Newer</a>");
  bw_test_assert_lacks (last, "Older");
  g_assert_cmpstr (behind, ==, last);
}

/* A person's page leads to their timeline, if there is anything in it. */
static void
test_way_there (void)
{
  g_autoptr (BwItem) item = full_item_new ();
  g_autoptr (BwItem) empty = bw_test_person_item_new ("Jane Doe");
  g_autofree char *html = bw_page_from_item (item);
  g_autofree char *nothing = bw_page_from_item (empty);

  bw_test_assert_has (html, "href=\"bookwheel:person/7/timeline\"");
  bw_test_assert_has (html, "href=\"bookwheel:connect/7\"");
  bw_test_assert_lacks (nothing, "timeline");
  bw_test_assert_has (nothing, "href=\"bookwheel:connect/7\"");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/timeline/order", test_order);
  g_test_add_func ("/pages/timeline/once", test_once);
  g_test_add_func ("/pages/timeline/mention", test_mention);
  g_test_add_func ("/pages/timeline/kinds", test_kinds);
  g_test_add_func ("/pages/timeline/empty", test_empty);
  g_test_add_func ("/pages/timeline/long", test_long);
  g_test_add_func ("/pages/timeline/way-there", test_way_there);

  return g_test_run ();
}

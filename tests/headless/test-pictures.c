#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "bw-page.h"
#include "bw-plain.h"
#include "bw-test-pages.h"

/* The pictures on pages: drawings that a parser of XML can read, with links, titles and the
 * same in a table. */

#define HOSTILE "\"><script>alert(1)</script>&@" /* in which the end turns what is behind it */

/* Returns: (transfer full) (element-type xmlDoc): each picture of the page */
static GPtrArray *
parse_pictures (const char *html)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlFreeDoc);

  for (const char *at = strstr (html, "<svg"); at != NULL; at = strstr (at + 1, "<svg"))
    {
      const char *end = strstr (at, "</svg>") + strlen ("</svg>");
      xmlDoc *doc = xmlReadMemory (at, (int) (end - at), NULL, "UTF-8", XML_PARSE_NONET);

      g_assert_nonnull (doc);
      g_ptr_array_add (pictures, doc);
    }

  return pictures;
}

static guint
count_elements (xmlNode    *node,
                const char *name)
{
  guint n = 0;

  for (; node != NULL; node = node->next)
    {
      n += node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
      n += count_elements (node->children, name);
    }

  return n;
}

static guint
count_in (GPtrArray  *pictures,
          guint       index,
          const char *name)
{
  return count_elements (xmlDocGetRootElement (g_ptr_array_index (pictures, index)), name);
}

/* Each link in the picture leads to a page or a search of the library. */
static void
check_links (xmlNode    *node,
             const char *beginning)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, "a") == 0)
        {
          xmlChar *href = xmlGetNoNsProp (node, BAD_CAST "href");

          g_assert_nonnull (href);
          g_assert_true (g_str_has_prefix ((const char *) href, beginning));
          xmlFree (href);
        }
      check_links (node->children, beginning);
    }
}

static void
check_pictures (GPtrArray  *pictures,
                const char *role,
                const char *links)
{
  for (guint i = 0; i < pictures->len; i++)
    {
      xmlNode *svg = xmlDocGetRootElement (g_ptr_array_index (pictures, i));
      xmlChar *found = xmlGetNoNsProp (svg, BAD_CAST "role");

      g_assert_cmpstr ((const char *) found, ==, role);
      xmlFree (found);
      check_links (svg, links);
      g_assert_cmpstr ((const char *) svg->children->name, ==, "title");
    }
}

static BwItem *
person_new (guint n_coauthors)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *hostile = bw_test_turn (HOSTILE);
  BwNetwork *network = item->person->network;

  for (guint i = 0; i < n_coauthors; i++)
    bw_network_add_node (network, (BwRef){ BW_KIND_PERSON, 100 + i },
                         i == 1 ? hostile : "Wolfeschlegelsteinhausen Bergerdorff",
                         (int) (n_coauthors - i));

  return item;
}

static void
test_network (void)
{
  BwItem *item = person_new (24);
  g_autofree char *html = NULL;
  g_autoptr (GPtrArray) pictures = NULL;

  bw_network_add_edge (item->person->network, 0, 1, 3);
  bw_network_add_edge (item->person->network, 0, 2, 1000);
  bw_network_add_edge (item->person->network, 3, 23, 1);
  html = bw_test_write_page (item);
  pictures = parse_pictures (html);

  g_assert_cmpuint (pictures->len, ==, 1);
  g_assert_cmpuint (count_in (pictures, 0, "a"), ==, 24);
  g_assert_cmpuint (count_in (pictures, 0, "circle"), ==, 24);
  g_assert_cmpuint (count_in (pictures, 0, "text"), ==, 24);
  g_assert_cmpuint (count_in (pictures, 0, "line"), ==, 3);
  check_pictures (pictures, "group", "bookwheel:person/");
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *href = g_strdup_printf ("href=\"bookwheel:person/%u\"", 100 + i);

      g_assert_cmpuint (bw_test_count (html, href), ==, 2); /* in the picture and in the table */
    }
  bw_test_assert_has (html, "<title>Wolfeschlegelsteinhausen Bergerdorff: 24 papers together</title>");
  bw_test_assert_has (html, "<summary>As a table</summary><table>");
  bw_test_assert_has (html, "stroke-width=\"2.50\"");
  bw_test_assert_lacks (html, "nan");
}

/* Of two, or of some whom nothing joins, there is nothing to see. */
static void
test_no_network (void)
{
  BwItem *two = person_new (2);
  BwItem *apart = person_new (9);
  g_autofree char *html = NULL;
  g_autofree char *other = bw_test_write_page (apart);

  bw_network_add_edge (two->person->network, 0, 1, 1);
  html = bw_test_write_page (two);

  bw_test_assert_lacks (html, "<svg");
  bw_test_assert_lacks (other, "<svg");
}

static void
test_network_in_text (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *text = NULL;

  bw_network_add_node (item->person->network, (BwRef){ BW_KIND_PERSON, 1 }, "Ada", 3);
  bw_network_add_node (item->person->network, (BwRef){ BW_KIND_PERSON, 2 }, "Ben", 2);
  bw_network_add_node (item->person->network, (BwRef){ BW_KIND_PERSON, 3 }, "Cleo", 1);
  bw_network_add_edge (item->person->network, 0, 1, 1);
  bw_network_add_edge (item->person->network, 2, 0, 1);
  text = bw_test_write_plain (item);

  bw_test_assert_has (text, "Ada: Ben, Cleo\nBen: Ada\nCleo: Ada\n");
}

static void
add_citing (BwPerson *person,
            gint64    id,
            guint16   year,
            int       counted)
{
  bw_test_add_tie (person, person->cited_by, BW_KIND_PAPER, id, "A Work", counted, 0);
  ((BwTie *) person->cited_by->pdata[person->cited_by->len - 1])->date = (BwDate){ year, 0, 0 };
}

/* A work that cites two papers is two citations; both pictures have one span. */
static BwItem *
cited_person_new (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");

  bw_test_add_brief (item->person->papers, 1, "A Title")->date = (BwDate){ 2020, 0, 0 };
  bw_test_add_brief (item->person->papers, 2, "A Title")->date = (BwDate){ 2021, 0, 0 };
  add_citing (item->person, 11, 2022, 2);
  add_citing (item->person, 12, 2022, 1);
  add_citing (item->person, 13, 2024, 1);
  add_citing (item->person, 14, 0, 1);

  return item;
}

static void
test_citations (void)
{
  g_autofree char *html = bw_test_write_page (cited_person_new ());
  g_autofree char *text = bw_test_write_plain (cited_person_new ());
  g_autoptr (GPtrArray) pictures = parse_pictures (html);

  g_assert_cmpuint (pictures->len, ==, 2);
  check_pictures (pictures, "img", "bookwheel:search?q=cat:");
  g_assert_cmpuint (count_in (pictures, 0, "rect"), ==, 5);
  g_assert_cmpuint (count_in (pictures, 1, "rect"), ==, 5);
  g_assert_cmpuint (count_in (pictures, 0, "text"), ==, 2 + 2);
  g_assert_cmpuint (count_in (pictures, 1, "text"), ==, 2 + 2);
  bw_test_assert_has (html, "<title>Papers a year, from 2020 to 2024</title>");
  bw_test_assert_has (html, "<title>Citations a year, from 2020 to 2024</title>");
  bw_test_assert_has (html, "<title>2022: 3</title>");
  bw_test_assert_has (html, "<th scope=\"row\">2022</th><td>0</td><td>3</td>");
  bw_test_assert_lacks (html, "<th scope=\"row\">2023</th>");
  bw_test_assert_has (text, "2024: 1, 2022: 3\n");
}

/* Numbers that have no room stand at the highest bar alone; all have their place in the table. */
static void
test_many_years (void)
{
  BwItem *item = bw_test_person_item_new ("Jane Doe");
  g_autofree char *html = NULL;
  g_autoptr (GPtrArray) pictures = NULL;

  for (guint16 year = 1960; year < 2026; year++)
    for (guint i = 0; i < (year == 1990 ? 120U : 10U); i++)
      bw_test_add_brief (item->person->papers, ((gint64) year * 200) + i, "A Title")->date =
        (BwDate){ year, 0, 0 };
  html = bw_test_write_page (item);
  pictures = parse_pictures (html);

  g_assert_cmpuint (count_in (pictures, 0, "rect"), ==, 66);
  g_assert_cmpuint (count_in (pictures, 0, "text"), ==, 2 + 1);
  bw_test_assert_has (html, ">120</text>");
  g_assert_cmpuint (bw_test_count (html, "</th><td>10</td></tr>"), ==, 65);
}

static BwTopic *
add_topic (BwHome     *home,
           const char *name,
           gboolean    monthly)
{
  BwTopic *topic = bw_topic_new (name, 5, monthly);

  bw_test_add_brief (home->papers, 42, "A Title");
  bw_series_add (topic->papers, (BwDate){ 2023, 11, 0 }, 1);
  bw_series_add (topic->papers, (BwDate){ 2024, 1, 0 }, 3);
  g_ptr_array_add (home->topics, topic);

  return topic;
}

static void
test_topics (void)
{
  g_autoptr (BwHome) home = bw_home_new ();
  g_autofree char *hostile = bw_test_turn (HOSTILE);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) pictures = NULL;

  add_topic (home, "cs.LG", FALSE);
  add_topic (home, "History, of books", FALSE);
  add_topic (home, hostile, FALSE);
  html = bw_page_from_home (home);
  text = bw_plain_from_home (home);
  bw_test_check_page (html);
  pictures = parse_pictures (html);

  g_assert_cmpuint (pictures->len, ==, 3);
  check_pictures (pictures, "img", "bookwheel:search?q=cat:");
  g_assert_cmpuint (count_in (pictures, 0, "a"), ==, 2);
  g_assert_cmpuint (count_in (pictures, 2, "a"), ==, 0); /* a quote cannot be searched for */
  bw_test_assert_has (html, "<a href=\"bookwheel:search?q=cat:cs.LG\" class=\"whole\" dir=\"auto\">cs.LG</a>");
  bw_test_assert_has (html, "\"bookwheel:search?q=cat:cs.LG%20year:2024\"");
  bw_test_assert_has (html, "\"bookwheel:search?q=cat:%22History%2C%20of%20books%22%20year:2023\"");
  bw_test_assert_has (html, "<title>cs.LG: papers a year, from 2023 to 2024</title>");
  bw_test_assert_has (text, "cs.LG: 5 · 2024: 3 · 2023: 1\n");
}

static void
test_months (void)
{
  g_autoptr (BwHome) home = bw_home_new ();
  g_autofree char *html = NULL;
  g_autoptr (GPtrArray) pictures = NULL;

  add_topic (home, "cs.LG", TRUE);
  html = bw_page_from_home (home);
  bw_test_check_page (html);
  pictures = parse_pictures (html);

  g_assert_cmpuint (count_in (pictures, 0, "a"), ==, 2);
  g_assert_cmpuint (count_in (pictures, 0, "g"), ==, 1); /* the month of which there is nothing */
  bw_test_assert_has (html, "\"bookwheel:search?q=cat:cs.LG%20date:2023-11\"");
  bw_test_assert_has (html, "papers a month, 2023-11 to 2024-01");
}

/* One period is no activity over time. */
static void
test_no_topics (void)
{
  g_autoptr (BwHome) home = bw_home_new ();
  BwTopic *topic = bw_topic_new ("cs.LG", 5, FALSE);
  g_autofree char *html = NULL;

  bw_test_add_brief (home->papers, 42, "A Title");
  bw_series_add (topic->papers, (BwDate){ 2023, 0, 0 }, 5);
  g_ptr_array_add (home->topics, topic);
  g_ptr_array_add (home->topics, bw_topic_new ("cs.AI", 5, FALSE));
  html = bw_page_from_home (home);

  bw_test_check_page (html);
  bw_test_assert_lacks (html, "<svg");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictures/network", test_network);
  g_test_add_func ("/pictures/network/none", test_no_network);
  g_test_add_func ("/pictures/network/text", test_network_in_text);
  g_test_add_func ("/pictures/citations", test_citations);
  g_test_add_func ("/pictures/many-years", test_many_years);
  g_test_add_func ("/pictures/topics", test_topics);
  g_test_add_func ("/pictures/topics/months", test_months);
  g_test_add_func ("/pictures/topics/none", test_no_topics);

  return g_test_run ();
}

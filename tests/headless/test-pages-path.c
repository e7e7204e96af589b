#include "bw-page.h"
#include "bw-plain.h"
#include "bw-test-pages.h"

/* The page that tells how two people connect. */

static BwPath *
path_new (const char *from,
          const char *to)
{
  BwPath *path = bw_path_new ();

  path->from = bw_link_new (BW_KIND_PERSON, 1, from);
  path->to = bw_link_new (BW_KIND_PERSON, 2, to);

  return path;
}

static BwHop *
add_hop (BwPath     *path,
         BwHopKind   kind,
         gint64      from,
         const char *from_name,
         gint64      to,
         const char *to_name)
{
  BwHop *hop = bw_hop_new (kind);

  hop->from = bw_link_new (BW_KIND_PERSON, from, from_name);
  hop->to = bw_link_new (BW_KIND_PERSON, to, to_name);
  path->found = TRUE;
  g_ptr_array_add (path->hops, hop);

  return hop;
}

static char *
write_page (const BwPath *path)
{
  char *html = bw_page_from_path (path);

  bw_test_check_page (html);

  return html;
}

/* Each step names the two people and what proves it, and leads to them. */
static void
test_way (void)
{
  g_autoptr (BwPath) path = path_new ("Ada", "Cyd");
  g_autofree char *html = NULL;
  g_autofree char *title = bw_page_title_of_path (path);
  BwHop *hop;

  hop = add_hop (path, BW_HOP_COAUTHORS, 1, "Ada", 3, "Ben");
  hop->paper = bw_link_new (BW_KIND_PAPER, 10, "On Wheels & Books");
  hop = add_hop (path, BW_HOP_MENTIONED_BY, 3, "Ben", 2, "Cyd");
  hop->document = bw_link_new (BW_KIND_DOCUMENT, 20, "A post");
  hop->excerpt = g_strdup ("Ben says <so>.");
  html = write_page (path);

  g_assert_cmpstr (title, ==, "Ada and Cyd");
  bw_test_assert_has (html, ">2 steps</p>");
  bw_test_assert_has (html, "<p><a href=\"bookwheel:person/1\" dir=\"auto\">Ada</a> and "
                            "<a href=\"bookwheel:person/3\" dir=\"auto\">Ben</a> wrote "
                            "“<a href=\"bookwheel:paper/10\" dir=\"auto\">On Wheels &amp; Books</a>” together.</p>");
  bw_test_assert_has (html, "<p><a href=\"bookwheel:person/2\" dir=\"auto\">Cyd</a> mentions "
                            "<a href=\"bookwheel:person/3\" dir=\"auto\">Ben</a> in "
                            "“<a href=\"bookwheel:document/20\" dir=\"auto\">A post</a>”.</p>");
  bw_test_assert_has (html, "Ben says &lt;so&gt;.");
  bw_test_assert_has (html, "href=\"bookwheel:path/2/1\"");
  bw_test_assert_has (html, "href=\"bookwheel:connect/1\"");
  g_assert_cmpuint (bw_test_count (html, "<h2"), ==, 3);
}

/* A citation is told from the paper that makes it, whichever end one comes from. */
static void
test_citation (void)
{
  static const BwHopKind KINDS[] = { BW_HOP_CITES, BW_HOP_CITED_BY };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (BwPath) path = path_new ("Ada", "Cyd");
      BwHop *hop = add_hop (path, KINDS[i], 1, "Ada", 2, "Cyd");
      g_autofree char *html = NULL;

      hop->paper = bw_link_new (BW_KIND_PAPER, 10, "Of Ada");
      hop->other = bw_link_new (BW_KIND_PAPER, 11, "Of Cyd");
      html = write_page (path);

      bw_test_assert_has (html, ">Directly connected</p>");
      bw_test_assert_has (html, i == 0 ? ">Ada</a> cites “" : ">Cyd</a> cites “");
      bw_test_assert_has (html, i == 0 ? "“<a href=\"bookwheel:paper/10\" dir=\"auto\">Of Ada</a>”.</p>"
                                       : "“<a href=\"bookwheel:paper/11\" dir=\"auto\">Of Cyd</a>”.</p>");
    }
}

/* Where there is none, the page says so, what was looked at, and what helps. */
static void
test_none (void)
{
  g_autoptr (BwPath) path = path_new ("Ada", "Zoe");
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  path->reached[0] = 1234;
  path->reached[1] = 0;
  html = write_page (path);
  text = bw_plain_from_path (path);

  bw_test_assert_has (html, "Nothing here connects Ada and Zoe.");
  bw_test_assert_has (html, "up to 6 steps. People reached from Ada: 1234; from Zoe: 0.");
  bw_test_assert_has (html, "More that Zoe wrote");
  bw_test_assert_lacks (html, "step</p>");
  bw_test_assert_lacks (html, "class=\"chain\"");
  bw_test_assert_has (text, "People reached from Ada: 1234; from Zoe: 0.");
}

static void
test_cut_short (void)
{
  g_autoptr (BwPath) path = path_new ("Ada", "Zoe");
  g_autofree char *html = NULL;

  path->partial = TRUE;
  html = write_page (path);

  bw_test_assert_has (html, "No short way was found between Ada and Zoe");
  bw_test_assert_lacks (html, "Nothing here connects");
  bw_test_assert_lacks (html, "may connect the two");
}

static void
test_oneself (void)
{
  g_autoptr (BwPath) path = path_new ("Ada", "Ada");
  g_autofree char *html = NULL;

  path->found = TRUE;
  path->to->ref.id = 1;
  html = write_page (path);

  bw_test_assert_has (html, "Both are Ada.");
  bw_test_assert_lacks (html, "bookwheel:path/");
}

/* A name is a name, whatever is in it. */
static void
test_hostile (void)
{
  g_autofree char *one = bw_test_turn ("%2$s<b>@");
  g_autofree char *other = bw_test_turn ("%s%n@");
  g_autofree char *title = bw_test_turn ("%1$s@");
  g_autofree char *shown = bw_test_turn (">%2$s&lt;b&gt;@</a> and ");
  g_autofree char *proof = bw_test_turn (">%1$s@</a>” together.");
  g_autoptr (BwPath) path = path_new (one, other);
  g_autoptr (BwPath) none = path_new (one, other);
  BwHop *hop = add_hop (path, BW_HOP_COAUTHORS, 1, one, 2, other);
  g_autofree char *html = NULL;
  g_autofree char *nothing = write_page (none);

  hop->paper = bw_link_new (BW_KIND_PAPER, 10, title);
  html = write_page (path);

  bw_test_assert_has (html, shown);
  bw_test_assert_has (html, proof);
  bw_test_assert_has (nothing, "%s%n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/path/way", test_way);
  g_test_add_func ("/pages/path/citation", test_citation);
  g_test_add_func ("/pages/path/none", test_none);
  g_test_add_func ("/pages/path/cut-short", test_cut_short);
  g_test_add_func ("/pages/path/oneself", test_oneself);
  g_test_add_func ("/pages/path/hostile", test_hostile);

  return g_test_run ();
}

#include "bw-work-address.h"

/* Which addresses identify a work, and which of them are one. */

static const char *const ONE[][2] = {
  { "https://transformer-circuits.pub/2024/scaling-monosemanticity/", "transformer-circuits.pub/2024/scaling-monosemanticity" },
  { "http://www.transformer-circuits.pub/2024/scaling-monosemanticity/index.html?utm_source=x#intro",
    "transformer-circuits.pub/2024/scaling-monosemanticity" },
  { " HTTPS://Transformer-Circuits.Pub:443/2024/scaling-monosemanticity ", "transformer-circuits.pub/2024/scaling-monosemanticity" },
  { "http://transformer-circuits.pub.:80//2024/scaling-monosemanticity?", "transformer-circuits.pub/2024/scaling-monosemanticity" },
  { "https://example.org/Works/Looms", "example.org/Works/Looms" },
  { "https://example.org/a%2Db/%7Ejane/looms.pdf", "example.org/a-b/~jane/looms.pdf" },
  { "https://example.org:8080/looms", "example.org:8080/looms" },
  { "https://example.org/looms;jsessionid=1A2B", "example.org/looms" },
  { "https://openreview.net/forum?id=aB3", "openreview.net/forum?id=aB3" },
  { "https://openreview.net/forum?referrer=%5Bx%5D&id=aB3", "openreview.net/forum?id=aB3" },
  { "https://example.org/looms?b=2&fbclid=Iw&a=1&gclid=3", "example.org/looms?a=1&b=2" },
  { "https://example.org/index.php?page_id=12", "example.org?page_id=12" },
  { "https://example.org/?p=123", "example.org?p=123" },
  { "https://example.org/publications?paperId=12", "example.org/publications?paperId=12" },
  { "https://b\303\274cher.example/weben", "xn--bcher-kva.example/weben" },
  { "https://example.org/weben/\303\274ber", "example.org/weben/\303\274ber" },
  { "https://example.org/weben/%C3%BCber", "example.org/weben/\303\274ber" },
  { "https://jane.github.io/looms/", "jane.github.io/looms" },
  { "https://proceedings.example.org/paper/2017/hash/3f5e-Abstract.html", "proceedings.example.org/paper/2017/hash/3f5e-Abstract.html" },
  { "https://www.example.org/2024/05/looms", "example.org/2024/05/looms" },
  { "https://people.example.edu/jane/looms.html", "people.example.edu/jane/looms.html" },
  { "https://distill.pub/2020/circuits/zoom-in", "distill.pub/2020/circuits/zoom-in" },
  { "https://ieeexplore.ieee.org/document/1234567", "ieeexplore.ieee.org/document/1234567" },
};

static void
test_one (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ONE); i++)
    {
      g_autofree char *key = bw_work_address_key (ONE[i][0]);

      g_test_message ("%s", ONE[i][0]);
      g_assert_cmpstr (key, ==, ONE[i][1]);
    }
}

static void
test_different (void)
{
  static const char *const CASES[][2] = {
    { "https://openreview.net/forum?id=aB3", "https://openreview.net/forum?id=ab3" },
    { "https://example.org/Looms", "https://example.org/looms" },
    { "https://example.org/looms", "https://example.org/looms/two" },
    { "https://example.org/looms?v=1", "https://example.org/looms?v=2" },
    { "https://example.org/looms", "https://example.org:8443/looms" },
    { "https://one.example.org/looms", "https://two.example.org/looms" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *one = bw_work_address_key (CASES[i][0]);
      g_autofree char *other = bw_work_address_key (CASES[i][1]);

      g_test_message ("%s", CASES[i][0]);
      g_assert_nonnull (one);
      g_assert_nonnull (other);
      g_assert_cmpstr (one, !=, other);
    }
}

static const char *const NONE[] = {
  /* hosts */
  "https://openai.com/",
  "https://openai.com",
  "https://openai.com/?utm_source=x",
  "https://openai.com/index.html",
  "https://openai.com/?lang=en",
  "https://example.org/en/",
  "https://example.org/home.html",
  /* what is identified otherwise */
  "https://doi.org/10.1000/182",
  "https://dx.doi.org/10.1000/182",
  "https://arxiv.org/abs/2401.05566",
  "https://export.arxiv.org/abs/2401.05566",
  "https://dl.acm.org/doi/abs/10.1145/3292500.3330701",
  "https://link.springer.com/article/10.1007/s10994-021-05946-3",
  "https://openalex.org/W123",
  "https://www.semanticscholar.org/paper/0a1b",
  "https://aclanthology.org/N19-1423/",
  "https://pubmed.ncbi.nlm.nih.gov/123456/",
  "https://orcid.org/0000-0001-0000-0009",
  /* people, programs, indices */
  "https://scholar.google.com/citations?user=abc&id=1",
  "https://scholar.google.co.uk/scholar?cluster=1",
  "https://github.com/jane/looms",
  "https://gist.github.com/jane/0a1b",
  "https://huggingface.co/jane/loom-7b",
  "https://twitter.com/jane/status/1",
  "https://x.com/jane/status/1",
  "https://en.wikipedia.org/wiki/Loom",
  "https://www.linkedin.com/in/jane",
  "https://dblp.org/pid/1/2.html",
  "https://www.youtube.com/watch?v=a",
  "https://www.example.edu/~jane/",
  "https://people.example.edu/jane",
  "https://medium.com/@jane",
  "https://example.org/people/jane",
  "https://example.org/author/jane-doe/",
  "https://openreview.net/profile?id=~Jane_Doe1",
  "https://openreview.net/group?id=ICLR.cc/2024/Conference",
  "https://example.org/tag/looms",
  /* lists */
  "https://www.example.edu/~jane/publications.html",
  "https://example.org/research",
  "https://example.org/blog/",
  "https://example.org/2024/program.html",
  "https://example.org/virtual/2024/papers",
  "https://example.org/Conferences/2023",
  "https://example.org/blog/2024/05",
  "https://jmlr.example.org/papers/v3/",
  "https://example.org/journal/volume-12",
  "https://example.org/index.php/weaving/issue/view/3",
  "https://example.org/toc/weaving/12/3",
  "https://example.org/nature/volumes/12/issues/3",
  "https://example.org/search?q=looms&id=3",
  "https://example.org/find?query=looms",
  "https://example.org/search/looms",
  "https://example.org/index.php/SSS/SSS18/schedConf/presentations",
  /* what is no address of the web */
  "",
  "looms",
  "ftp://example.org/looms",
  "mailto:jane@example.org",
  "bookwheel:paper/1",
  "file:///tmp/looms.pdf",
  "https://192.0.2.1/looms",
  "https://[2001:db8::1]/looms",
  "http://localhost/looms",
  "https://jane:secret@example.org/looms",
  "https://example.org/app#!/looms/1",
  "https://example.org/app#/looms/1",
  "https://example.org/a%00b",
  "https://example.org/%FF%FE",
  "https:///looms",
  "https://exa mple.org/looms",
  "https://example.org/a%0Ab",
};

static void
test_none (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NONE); i++)
    {
      g_autofree char *key = bw_work_address_key (NONE[i]);

      g_test_message ("%s", NONE[i]);
      g_assert_cmpstr (key, ==, NULL);
    }
}

static void
test_long (void)
{
  g_autofree char *path = g_strnfill (4000, 'a');
  g_autofree char *url = g_strconcat ("https://example.org/", path, NULL);
  g_autofree char *key = bw_work_address_key (url);

  g_assert_null (key);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/work-address/one", test_one);
  g_test_add_func ("/work-address/different", test_different);
  g_test_add_func ("/work-address/none", test_none);
  g_test_add_func ("/work-address/long", test_long);

  return g_test_run ();
}

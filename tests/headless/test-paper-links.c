#include <glib.h>

#include "bw-identifier.h"
#include "bw-limits.h"
#include "bw-paper-links.h"

typedef struct
{
  const char *url;
  const char *scheme;
  const char *value;
} Case;

static const Case PREPRINTS[] = {
  { "https://arxiv.org/abs/2401.05566", "arxiv", "2401.05566" },
  { "http://www.arxiv.org/abs/2401.05566v3", "arxiv", "2401.05566" },
  { "https://arxiv.org/pdf/2401.05566v2.pdf#page=3", "arxiv", "2401.05566" },
  { "https://arxiv.org/pdf/2401.05566", "arxiv", "2401.05566" },
  { "arxiv.org/abs/0704.0001", "arxiv", "0704.0001" },
  { "https://export.arxiv.org/abs/hep-th/9901001v2", "arxiv", "hep-th/9901001" },
  { "https://arxiv.org/pdf/math.GT/0309136.pdf", "arxiv", "math/0309136" },
  { "https://arxiv.org/html/2401.05566v1#S2", "arxiv", "2401.05566" },
  { "https://arxiv.org/format/2401.05566", "arxiv", "2401.05566" },
  { "https://arxiv.org/abs/arXiv:2401.05566", "arxiv", "2401.05566" },
  { "https://arxiv.org/abs/2401.05566?context=cs.CL", "arxiv", "2401.05566" },
  { "https://ar5iv.labs.arxiv.org/html/2401.05566", "arxiv", "2401.05566" },
  { "https://ar5iv.org/abs/2401.05566", "arxiv", "2401.05566" },
  { "https://www.alphaxiv.org/abs/2401.05566", "arxiv", "2401.05566" },
  { "https://www.arxiv-vanity.com/papers/1706.03762/", "arxiv", "1706.03762" },
  { "https://huggingface.co/papers/2401.05566", "arxiv", "2401.05566" },
  { "https://scirate.com/arxiv/2401.05566", "arxiv", "2401.05566" },
  { "https://doi.org/10.48550/arXiv.2401.05566", "arxiv", "2401.05566" },
  { "10.48550/ARXIV.2401.05566", "arxiv", "2401.05566" },
  { "arXiv:2401.05566v2 [cs.CR]", "arxiv", "2401.05566" },
  { "arXiv: 2401.05566", "arxiv", "2401.05566" },
  { "2401.05566", "arxiv", "2401.05566" },
  { "cs.CL/0506075", "arxiv", "cs/0506075" },
  { "(https://arxiv.org/abs/2401.05566).", "arxiv", "2401.05566" },
  { "https://arxiv.org/list/cs.CL/2401", NULL, NULL },
  { "https://arxiv.org/abs/2401.055667", NULL, NULL },
  { "https://arxiv.org/abs/2413.05566", NULL, NULL },
  { "https://arxiv.org/abs/0612.0001", NULL, NULL },
  { "https://arxiv.org/abs/foo/9901001", NULL, NULL },
  { "https://example.org/2401.05566", NULL, NULL },
  { "https://huggingface.co/docs/2401", NULL, NULL },
};

static const Case DOIS[] = {
  { "https://doi.org/10.1000/ABC", "doi", "10.1000/abc" },
  { "http://dx.doi.org/10.1000/182.", "doi", "10.1000/182" },
  { "doi:10.1000/182", "doi", "10.1000/182" },
  { "DOI: 10.1000/182,", "doi", "10.1000/182" },
  { "10.1000/182", "doi", "10.1000/182" },
  { "https://doi.org/10.1016/S0140-6736(05)12345-6", "doi", "10.1016/s0140-6736(05)12345-6" },
  { "https://doi.org/10.1016/S0140-6736(05)12345-6)", "doi", "10.1016/s0140-6736(05)12345-6" },
  { "https://doi.org/10.1002%2F(SICI)1097-4571(199806)49%3A8%3C693%3A%3AAID-ASI4%3E3.0.CO%3B2-O",
    "doi", "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o" },
  { "https://link.springer.com/article/10.1007/s00453-019-00634-0", "doi",
    "10.1007/s00453-019-00634-0" },
  { "https://link.springer.com/content/pdf/10.1007/978-3-030-01234-2_4.pdf", "doi",
    "10.1007/978-3-030-01234-2_4" },
  { "https://link.springer.com/article/10.1007/s10994-021-06100-1/fulltext.html", "doi",
    "10.1007/s10994-021-06100-1" },
  { "https://dl.acm.org/doi/abs/10.1145/3292500.3330701", "doi", "10.1145/3292500.3330701" },
  { "https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true", "doi",
    "10.1145/3292500.3330701" },
  { "http://dl.acm.org/citation.cfm?doid=3292500.3330701", "doi", "10.1145/3292500.3330701" },
  { "https://onlinelibrary.wiley.com/doi/full/10.1002/asi.24750", "doi", "10.1002/asi.24750" },
  { "https://onlinelibrary.wiley.com/doi/10.1002/asi.24750/abstract;jsessionid=1F.f04", "doi",
    "10.1002/asi.24750" },
  { "https://www.science.org/doi/10.1126/science.abc1234", "doi", "10.1126/science.abc1234" },
  { "https://www.pnas.org/doi/full/10.1073/pnas.1234567890", "doi", "10.1073/pnas.1234567890" },
  { "https://www.tandfonline.com/doi/epdf/10.1080/01621459.2020.1234567", "doi",
    "10.1080/01621459.2020.1234567" },
  { "https://www.biorxiv.org/content/10.1101/2020.05.22.111161v2.full.pdf+html", "doi",
    "10.1101/2020.05.22.111161" },
  { "https://www.medrxiv.org/content/10.1101/2020.05.22.20111161v1", "doi",
    "10.1101/2020.05.22.20111161" },
  { "https://www.biorxiv.org/content/10.1101/111161.full-text", "doi", "10.1101/111161" },
  { "https://www.nature.com/articles/s41586-020-2649-2", "doi", "10.1038/s41586-020-2649-2" },
  { "https://www.nature.com/articles/nature14539.pdf", "doi", "10.1038/nature14539" },
  { "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456", "doi",
    "10.1371/journal.pone.0123456" },
  { "https://journals.plos.org/plosone/article/file?id=10.1371%2Fjournal.pone.0123456&type=printable",
    "doi", "10.1371/journal.pone.0123456" },
  { "https://iopscience.iop.org/article/10.1088/1742-6596/1/1/001/meta", "doi",
    "10.1088/1742-6596/1/1/001" },
  { "https://www.frontiersin.org/articles/10.3389/fpsyg.2019.00001/full", "doi",
    "10.3389/fpsyg.2019.00001" },
  { "https://academic.oup.com/bioinformatics/article/doi/10.1093/bioinformatics/btz123/5372675",
    "doi", "10.1093/bioinformatics/btz123" },
  { "https://elifesciences.org/articles/12345", "doi", "10.7554/elife.12345" },
  { "https://zenodo.org/records/1234567", "doi", "10.5281/zenodo.1234567" },
  { "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567", "doi",
    "10.2139/ssrn.1234567" },
  { "https://api.crossref.org/works/10.1000/182", "doi", "10.1000/182" },
  { "https://doi.org/10.1000/", NULL, NULL },
  { "https://doi.org/10.10/182", NULL, NULL },
  { "https://www.nature.com/articles/", NULL, NULL },
  { "https://example.org/section-10.1234/x", NULL, NULL },
};

static const Case OTHERS[] = {
  { "https://aclanthology.org/P19-1001", "acl", "P19-1001" },
  { "https://aclanthology.org/P19-1001.pdf", "acl", "P19-1001" },
  { "https://aclanthology.org/p19-1001/", "acl", "P19-1001" },
  { "https://www.aclweb.org/anthology/papers/P/P19/P19-1001/", "acl", "P19-1001" },
  { "http://aclweb.org/anthology/P19-1001v2.pdf", "acl", "P19-1001" },
  { "https://aclanthology.org/2020.acl-main.1/", "acl", "2020.acl-main.1" },
  { "https://aclanthology.org/2021.findings-acl.12.pdf", "acl", "2021.findings-acl.12" },
  { "https://aclanthology.org/volumes/2020.acl-main/", NULL, NULL },
  { "https://pubmed.ncbi.nlm.nih.gov/31452104/", "pmid", "31452104" },
  { "https://www.ncbi.nlm.nih.gov/pubmed/31452104?dopt=Abstract", "pmid", "31452104" },
  { "PMID: 31452104", "pmid", "31452104" },
  { "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6817405/pdf/main.pdf", "pmcid", "PMC6817405" },
  { "https://pmc.ncbi.nlm.nih.gov/articles/PMC6817405/", "pmcid", "PMC6817405" },
  { "PMC6817405", "pmcid", "PMC6817405" },
  { "https://europepmc.org/article/MED/31452104", "pmid", "31452104" },
  { "https://openalex.org/W2741809807", "openalex", "W2741809807" },
  { "https://api.openalex.org/works/w2741809807", "openalex", "W2741809807" },
  { "https://openalex.org/A5023888391", NULL, NULL },
  { "https://www.semanticscholar.org/paper/A-Title/2D5673caa9e6af3a7b82a43f19ee920992db07ad", "s2",
    "2d5673caa9e6af3a7b82a43f19ee920992db07ad" },
  { "https://api.semanticscholar.org/CorpusID:220128348", "corpusid", "220128348" },
  { "https://www.semanticscholar.org/arxiv/2401.05566", "arxiv", "2401.05566" },
  { "https://www.semanticscholar.org/author/A.-Turing/2262347", NULL, NULL },
  { "https://openreview.net/forum?id=abcdEFGH12", NULL, NULL },
  { "https://orcid.org/0000-0002-1825-0097", NULL, NULL },
  { "https://example.org/%zz%00%ff", NULL, NULL },
  { "", NULL, NULL },
  { "https://", NULL, NULL },
  { "//", NULL, NULL },
  { "12345678", NULL, NULL },
  { "any words", NULL, NULL },
};

static void
check_cases (const Case *cases,
             gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *scheme = NULL;
      g_autofree char *value = NULL;
      gboolean known = bw_paper_links_identify (cases[i].url, &scheme, &value);

      if (g_strcmp0 (scheme, cases[i].scheme) != 0 || g_strcmp0 (value, cases[i].value) != 0)
        g_error ("%s is taken for %s:%s", cases[i].url, scheme, value);
      g_assert_cmpint (known, ==, cases[i].scheme != NULL);
    }
}

static void
test_preprints (void)
{
  check_cases (PREPRINTS, G_N_ELEMENTS (PREPRINTS));
}

static void
test_dois (void)
{
  check_cases (DOIS, G_N_ELEMENTS (DOIS));
}

static void
test_others (void)
{
  check_cases (OTHERS, G_N_ELEMENTS (OTHERS));
}

static char *
identifiers_of (BwPaperRecord *paper)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < paper->identifiers->len; i++)
    {
      const BwIdentifier *one = g_ptr_array_index (paper->identifiers, i);

      g_string_append_printf (out, "%s%s:%s", i > 0 ? " " : "", one->scheme, one->value);
    }

  return g_string_free (out, FALSE);
}

static void
test_add (void)
{
  static const struct
  {
    const char *url;
    const char *identifiers;
    guint n_urls;
  } CASES[] = {
    { "https://doi.org/10.48550/arXiv.2401.05566", "doi:10.48550/arxiv.2401.05566 arxiv:2401.05566",
      1 },
    { "10.48550/arXiv.2401.05566", "doi:10.48550/arxiv.2401.05566 arxiv:2401.05566", 0 },
    { "https://doi.org/10.18653/v1/P19-1001", "doi:10.18653/v1/p19-1001 acl:P19-1001", 1 },
    { "https://doi.org/10.18653/v1/2020.acl-main.1",
      "doi:10.18653/v1/2020.acl-main.1 acl:2020.acl-main.1", 1 },
    { " <https://example.org/a> ", "", 1 },
    { "javascript:alert(1)", "", 0 },
    { "arXiv:2401.05566", "arxiv:2401.05566", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwPaperRecord) paper = bw_paper_record_new ("A title");
      g_autofree char *identifiers = NULL;

      bw_paper_links_add (paper, CASES[i].url);
      identifiers = identifiers_of (paper);
      g_assert_cmpstr (identifiers, ==, CASES[i].identifiers);
      g_assert_cmpuint (paper->urls->len, ==, CASES[i].n_urls);
    }
}

static void
test_note (void)
{
  g_autoptr (BwPaperRecord) paper = bw_paper_record_new ("A title");
  g_autofree char *identifiers = NULL;

  bw_paper_links_add_note (paper, "arXiv preprint arXiv:2401.05566v1 [cs.CR], and arXiv:nothing");
  identifiers = identifiers_of (paper);
  g_assert_cmpstr (identifiers, ==, "arxiv:2401.05566");
}

static void
test_shapes (void)
{
  static const Case SHAPES[] = {
    { "https://orcid.org/0000-0002-1694-233X", "orcid", "0000-0002-1694-233X" },
    { "http://orcid.org/000000021694233x", "orcid", "0000-0002-1694-233X" },
    { "https://orcid.org/0000-0002-1825-0097/", "orcid", "0000-0002-1825-0097" },
    { "0000-0002-1825-0098", "orcid", "" },
    { "0000-0002-1825", "orcid", "" },
    { "https://openalex.org/W2741809807", "openalex", "W2741809807" },
    { "a5023888391", "openalex", "A5023888391" },
    { "X123", "openalex", "" },
    { "W", "openalex", "" },
    { "https://pubmed.ncbi.nlm.nih.gov/31452104", "pmid", "31452104" },
    { "0", "pmid", "" },
    { "12a", "pmid", "" },
    { "6817405", "pmcid", "PMC6817405" },
    { "PMC6817405.2", "pmcid", "PMC6817405" },
    { "https://www.ncbi.nlm.nih.gov/pmc/articles/6817405", "pmcid", "PMC6817405" },
    { "PMC", "pmcid", "" },
    { "2262347", "s2", "2262347" },
    { "no id", "s2", "" },
    { "10.1000/a b", "doi", "10.1000/a" },
    { "doi.org/10.1000/A", "doi", "10.1000/a" },
    { "11.1000/a", "doi", "" },
    { "oai:arXiv.org:2401.05566", "arxiv", "2401.05566" },
    { "nothing", "arxiv", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SHAPES); i++)
    {
      g_autofree char *normal = bw_identifier_normalise (SHAPES[i].scheme, SHAPES[i].url);

      g_assert_cmpstr (normal, ==, SHAPES[i].value);
    }
}

/* A path that goes on and on is looked at once, not once for each of its parts. */
static void
test_long_path (void)
{
  static const char *const STARTS[] = { "https://arxiv.org/abs/", "https://aclanthology.org/" };
  g_autofree char *slashes = g_strnfill (500000, '/');

  for (gsize i = 0; i < G_N_ELEMENTS (STARTS); i++)
    {
      g_autofree char *nothing = g_strconcat (STARTS[i], slashes, NULL);
      g_autofree char *found = g_strconcat (nothing, i == 0 ? "2401.05566" : "2020.acl-main.1", NULL);

      g_assert_false (bw_paper_links_identify (nothing, NULL, NULL));
      g_assert_true (bw_paper_links_identify (found, NULL, NULL));
    }
}

/* Words that name preprints without end. */
static void
test_long_note (void)
{
  g_autoptr (BwPaperRecord) paper = bw_paper_record_new ("T");
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < 90000; i++)
    g_string_append_printf (note, "arXiv:2401.%05u ", i + 1);
  bw_paper_links_add_note (paper, note->str);

  g_assert_cmpuint (paper->identifiers->len, ==, BW_MAX_ENTRY_LINKS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-links/preprints", test_preprints);
  g_test_add_func ("/paper-links/dois", test_dois);
  g_test_add_func ("/paper-links/others", test_others);
  g_test_add_func ("/paper-links/add", test_add);
  g_test_add_func ("/paper-links/note", test_note);
  g_test_add_func ("/paper-links/shapes", test_shapes);
  g_test_add_func ("/paper-links/long-path", test_long_path);
  g_test_add_func ("/paper-links/long-note", test_long_note);

  return g_test_run ();
}

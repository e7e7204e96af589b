#include "bw-organisation-alias.h"

/*
 * Names that are facts: what everybody calls an organisation, and nothing else is called.
 * What several are called (UW, NTU, USC, MILA) is not here.
 */
static const struct
{
  const char *key; /* the fullest name, as bw_organisation_key() makes it */
  const char *const aliases[9];
} ALIASES[] = {
  { "massachusetts institute of technology", { "mit", "massachusetts institute technology" } },
  { "carnegie mellon university", { "cmu", "carnegie mellon" } },
  { "university of california berkeley",
    { "uc berkeley", "berkeley", "california berkeley", "university california berkeley" } },
  { "university of california los angeles", { "ucla", "uc los angeles" } },
  { "university of california san diego", { "ucsd", "uc san diego" } },
  { "university of california santa barbara", { "ucsb", "uc santa barbara" } },
  { "university of california santa cruz", { "ucsc", "uc santa cruz" } },
  { "university of california san francisco", { "ucsf", "uc san francisco" } },
  { "university of california irvine", { "uc irvine" } },
  { "university of california davis", { "uc davis" } },
  { "university of california riverside", { "uc riverside" } },
  { "university of california merced", { "uc merced" } },
  { "eth zurich",
    { "eth", "ethz", "eth zuerich", "swiss federal institute of technology zurich",
      "swiss federal institute of technology in zurich",
      "eidgenossische technische hochschule zurich" } },
  { "ecole polytechnique federale de lausanne",
    { "epfl", "epf lausanne", "swiss federal institute of technology lausanne",
      "swiss federal institute of technology in lausanne" } },
  { "facebook ai research",
    { "fair", "meta ai", "meta ai research", "facebook ai", "meta fair", "facebook fair",
      "facebook artificial intelligence research", "meta fundamental ai research" } },
  { "microsoft research", { "msr" } },
  { "microsoft research asia", { "msra", "msr asia" } },
  { "allen institute for artificial intelligence",
    { "ai2", "allen institute for ai", "allen ai", "allen institute of ai" } },
  { "new york university", { "nyu" } },
  { "university college london", { "ucl" } },
  { "stanford university", { "stanford" } },
  { "harvard university", { "harvard" } },
  { "yale university", { "yale" } },
  { "university of oxford", { "oxford university" } },
  { "university of cambridge", { "cambridge university" } },
  { "university of illinois urbana champaign", { "uiuc" } },
  { "university of texas austin", { "ut austin" } },
  { "university of massachusetts amherst", { "umass amherst" } },
  { "university of north carolina chapel hill", { "unc chapel hill" } },
  { "university of pennsylvania", { "upenn" } },
  { "pennsylvania state university", { "penn state", "penn state university" } },
  { "georgia institute of technology", { "georgia tech", "gatech" } },
  { "california institute of technology", { "caltech" } },
  { "technical university of munich",
    { "tum", "tu munich", "tu munchen", "technische universitat munchen" } },
  { "ludwig maximilian university of munich",
    { "lmu munich", "lmu munchen", "ludwig maximilians universitat munchen" } },
  { "korea advanced institute of science technology", { "kaist" } },
  { "hong kong university of science technology", { "hkust" } },
  { "chinese university of hong kong", { "cuhk" } },
  { "university of science technology of china", { "ustc" } },
  { "shanghai jiao tong university", { "sjtu", "shanghai jiaotong university" } },
  { "king abdullah university of science technology", { "kaust" } },
  { "mohamed bin zayed university of artificial intelligence", { "mbzuai" } },
  { "national university of singapore", { "nus" } },
  { "centre national de la recherche scientifique", { "cnrs" } },
};

/* Names of companies, which may end with a legal form. */
static const struct
{
  const char *key;
  const char *const aliases[4];
} COMPANIES[] = {
  { "google deepmind", { "deepmind", "google deep mind", "deepmind technologies" } },
  { "hugging face", { "huggingface" } },
  { "international business machines", { "ibm" } },
};

static void
add (GHashTable *table,
     const char *key,
     const char *const *aliases,
     guint n)
{
  for (guint i = 0; i < n && aliases[i] != NULL; i++)
    g_hash_table_insert (table, (gpointer) aliases[i], (gpointer) key);
}

static gpointer
make_places (gpointer data)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (ALIASES); i++)
    add (table, ALIASES[i].key, ALIASES[i].aliases, G_N_ELEMENTS (ALIASES[i].aliases));

  return table;
}

static gpointer
make_companies (gpointer data)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (COMPANIES); i++)
    add (table, COMPANIES[i].key, COMPANIES[i].aliases, G_N_ELEMENTS (COMPANIES[i].aliases));

  return table;
}

/**
 * bw_organisation_alias_resolve:
 * @key: of a name
 * @is_company: whether the name ends with a legal form: `Berkeley Ltd` is no university
 *
 * Returns: (nullable): the key of the fullest name of what is well known by @key
 */
const char *
bw_organisation_alias_resolve (const char *key,
                               gboolean    is_company)
{
  static GOnce companies = G_ONCE_INIT;
  static GOnce places = G_ONCE_INIT;
  const char *found;

  g_once (&companies, make_companies, NULL);
  g_once (&places, make_places, NULL);
  found = g_hash_table_lookup (companies.retval, key);

  return found != NULL || is_company ? found : g_hash_table_lookup (places.retval, key);
}

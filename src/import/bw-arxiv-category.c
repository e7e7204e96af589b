#include "bw-arxiv-category.h"

#include <string.h>

/* The subject classes of arXiv (arxiv.org/category_taxonomy), in the order of strcmp(). */
static const char *const CLASSES[] = {
  "ac", "ag", "ai", "ao", "ap", "ar", "as", "at", "bm", "ca", "cb", "cc", "cd", "ce", "cg", "cl",
  "co", "cp", "cr", "ct", "cv", "cy", "db", "dc", "dg", "dl", "dm", "ds", "ec", "em", "ep", "et",
  "fa", "fl", "ga", "gl", "gm", "gn", "gr", "gt", "hc", "he", "ho", "im", "ir", "it", "iv", "kt",
  "lg", "lo", "ma", "me", "mf", "mg", "ml", "mm", "mn", "mp", "ms", "na", "nc", "ne", "ni", "nt",
  "oa", "oc", "oh", "os", "ot", "pe", "pf", "pl", "pm", "pr", "ps", "qa", "qm", "ra", "rm", "ro",
  "rt", "sc", "sd", "se", "sg", "si", "sp", "sr", "st", "sy", "th", "to", "tr"
};

static const char *const LONG_CLASSES[] = {
  "acc-ph", "ao-ph", "app-ph", "atm-clus", "atom-ph", "bio-ph", "chem-ph", "class-ph", "comp-ph",
  "data-an", "dis-nn", "ed-ph", "flu-dyn", "gen-ph", "geo-ph", "hist-ph", "ins-det", "med-ph",
  "mes-hall", "mtrl-sci", "optics", "other", "plasm-ph", "pop-ph", "quant-gas", "soc-ph", "soft",
  "space-ph", "stat-mech", "str-el", "supr-con"
};

static const char *const ARCHIVES[] = {
  "astro-ph", "cond-mat", "cs", "econ", "eess", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th",
  "math", "math-ph", "nlin", "nucl-ex", "nucl-th", "physics", "q-bio", "q-fin", "quant-ph", "stat"
};

static gboolean
is_upper_pair (BwSlice text)
{
  return bw_slice_length (text) == 2 && g_ascii_isupper (text.start[0]) &&
         g_ascii_isupper (text.start[1]) && bw_slice_is_in (text, CLASSES, G_N_ELEMENTS (CLASSES));
}

/**
 * bw_arxiv_category_is:
 *
 * Returns: whether @text is a category such as `cs.CL`, `hep-th` or `CL`
 */
gboolean
bw_arxiv_category_is (BwSlice text)
{
  const char *dot = memchr (text.start, '.', bw_slice_length (text));
  BwSlice archive = { text.start, dot != NULL ? dot : text.end };
  BwSlice class = { dot != NULL ? dot + 1 : text.end, text.end };

  if (dot == NULL)
    return is_upper_pair (text) || bw_slice_is_in (text, ARCHIVES, G_N_ELEMENTS (ARCHIVES)) ||
           bw_slice_is_in (text, LONG_CLASSES, G_N_ELEMENTS (LONG_CLASSES));

  return bw_slice_is_in (archive, ARCHIVES, G_N_ELEMENTS (ARCHIVES)) &&
         (bw_slice_is_in (class, CLASSES, G_N_ELEMENTS (CLASSES)) ||
          bw_slice_is_in (class, LONG_CLASSES, G_N_ELEMENTS (LONG_CLASSES)));
}

/**
 * bw_arxiv_category_split:
 * @categories: (nullable) (element-type utf8): where they are added
 *
 * Takes apart categories that a page has run together, such as `CLAI`.
 *
 * Returns: whether @text is one category or several
 */
gboolean
bw_arxiv_category_split (BwSlice    text,
                         GPtrArray *categories)
{
  gboolean whole = bw_arxiv_category_is (text);
  gsize length = bw_slice_length (text);

  if (!whole && (length < 4 || length > 12 || length % 2 != 0))
    return FALSE;
  for (gsize i = 0; !whole && i < length; i += 2)
    if (!is_upper_pair ((BwSlice){ text.start + i, text.start + i + 2 }))
      return FALSE;

  for (gsize i = 0; categories != NULL && i < length; i += whole ? length : 2)
    g_ptr_array_add (categories, g_strndup (text.start + i, whole ? length : 2));

  return TRUE;
}

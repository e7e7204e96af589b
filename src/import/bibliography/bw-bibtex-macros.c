#include "bw-bibtex-macros.h"

/* The strings that BibTeX's standard styles define. A file may define them anew. */
static const struct
{
  const char *name;
  const char *value;
} PREDEFINED[] = {
  { "jan", "January" },
  { "feb", "February" },
  { "mar", "March" },
  { "apr", "April" },
  { "may", "May" },
  { "jun", "June" },
  { "jul", "July" },
  { "aug", "August" },
  { "sep", "September" },
  { "sept", "September" },
  { "oct", "October" },
  { "nov", "November" },
  { "dec", "December" },
  { "acmcs", "ACM Computing Surveys" },
  { "acta", "Acta Informatica" },
  { "cacm", "Communications of the ACM" },
  { "ibmjrd", "IBM Journal of Research and Development" },
  { "ibmsj", "IBM Systems Journal" },
  { "ieeese", "IEEE Transactions on Software Engineering" },
  { "ieeetc", "IEEE Transactions on Computers" },
  { "ieeetcad",
    "IEEE Transactions on Computer-Aided Design of Integrated Circuits" },
  { "ipl", "Information Processing Letters" },
  { "jacm", "Journal of the ACM" },
  { "jcss", "Journal of Computer and System Sciences" },
  { "scp", "Science of Computer Programming" },
  { "sicomp", "SIAM Journal on Computing" },
  { "tcs", "Theoretical Computer Science" },
  { "tocs", "ACM Transactions on Computer Systems" },
  { "tods", "ACM Transactions on Database Systems" },
  { "tog", "ACM Transactions on Graphics" },
  { "toms", "ACM Transactions on Mathematical Software" },
  { "toois", "ACM Transactions on Office Information Systems" },
  { "toplas", "ACM Transactions on Programming Languages and Systems" },
};

/**
 * bw_bibtex_macros_new:
 *
 * Returns: (transfer full): the strings that are defined before a file defines any, by
 *   their names in small letters
 */
GHashTable *
bw_bibtex_macros_new (void)
{
  GHashTable *macros = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (PREDEFINED); i++)
    bw_bibtex_macros_set (macros, PREDEFINED[i].name, PREDEFINED[i].value);

  return macros;
}

void
bw_bibtex_macros_set (GHashTable *macros,
                      const char *name,
                      const char *value)
{
  g_hash_table_replace (macros, g_ascii_strdown (name, -1), g_strdup (value));
}

/* Returns: (nullable): the value of a string, whatever the case of its name */
const char *
bw_bibtex_macros_get (GHashTable *macros,
                      const char *name)
{
  g_autofree char *key = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (macros, key);
}

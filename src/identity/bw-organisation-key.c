#include "bw-organisation-key.h"

#include <string.h>

#include "bw-organisation-alias.h"
#include "bw-text.h"

/* Short forms of one word only. `Labs` is another word than `Lab`. */
static const struct
{
  const char *word;
  const char *whole;
} WORDS[] = {
  { "univ", "university" },
  { "inst", "institute" },
  { "dept", "department" },
  { "dep", "department" },
  { "lab", "laboratory" },
  { "labs", "laboratories" },
  { "acad", "academy" },
  { "natl", "national" },
  { "intl", "international" },
  { "coll", "college" },
  { "hosp", "hospital" },
  { "sch", "school" },
  { "sci", "science" },
  { "technol", "technology" },
  { "engg", "engineering" },
  { "ctr", "center" },
};

static const char *const FORMS[] = { "inc", "incorporated", "ltd", "limited", "llc", "llp", "gmbh",
                                     "corp", "corporation", "co", "company", "plc", "ag", "sa", "bv",
                                     "nv", "ab", "oy", "spa", "srl", "sarl", "sas", "pte", "pty",
                                     "pvt", "kk", "kg", "ev", NULL };

static gboolean
is_single (const char *word)
{
  return g_ascii_isalpha (word[0]) && word[1] == '\0';
}

/* At the beginning `at` is that of AT&T. */
static gboolean
says_nothing (const char *word,
              gboolean    is_first)
{
  return strcmp (word, "the") == 0 || strcmp (word, "and") == 0 ||
         (!is_first && strcmp (word, "at") == 0);
}

/* Returns: (transfer container): the words of a key that say something, in place */
static GPtrArray *
split (char *key)
{
  GPtrArray *words = g_ptr_array_new ();
  char *rest = key;

  while (rest != NULL && *rest != '\0')
    {
      char *word = rest;
      char *end = strchr (rest, ' ');

      rest = end != NULL ? end + 1 : NULL;
      if (end != NULL)
        *end = '\0';
      if (!says_nothing (word, words->len == 0))
        g_ptr_array_add (words, word);
    }

  return words;
}

static const char *
expand (const char *word,
        const char *before,
        const char *behind)
{
  if (strcmp (word, "u") == 0 && g_strcmp0 (behind, "of") == 0)
    return "university";
  if (strcmp (word, "tech") == 0 && g_strcmp0 (before, "of") == 0)
    return "technology";
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (strcmp (WORDS[i].word, word) == 0)
      return WORDS[i].whole;

  return word;
}

/* Letters that stand alone are those of an abbreviation with dots: `M.I.T.`, `S. A.` */
static GPtrArray *
join_letters (GPtrArray *words)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);
  GString *letters = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const char *before = i > 0 ? g_ptr_array_index (words, i - 1) : NULL;
      const char *behind = i + 1 < words->len ? g_ptr_array_index (words, i + 1) : NULL;
      const char *word = expand (g_ptr_array_index (words, i), before, behind);

      if (!is_single (word))
        {
          g_ptr_array_add (joined, g_strdup (word));
          continue;
        }
      if (letters == NULL)
        letters = g_string_new (NULL);
      g_string_append (letters, word);
      if (behind == NULL || !is_single (behind))
        g_ptr_array_add (joined, g_string_free (g_steal_pointer (&letters), FALSE));
    }
  if (letters != NULL)
    g_ptr_array_add (joined, g_string_free (letters, FALSE));

  return joined;
}

static gboolean
drop_forms (GPtrArray *words)
{
  gboolean dropped = FALSE;

  while (words->len > 1 && g_strv_contains (FORMS, g_ptr_array_index (words, words->len - 1)))
    {
      g_ptr_array_set_size (words, (int) words->len - 1);
      dropped = TRUE;
    }

  return dropped;
}

static char *
join (GPtrArray *words)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, g_ptr_array_index (words, i));
    }

  return g_string_free (out, FALSE);
}

static char *
make_key (const char *name,
          gboolean   *is_company)
{
  g_autofree char *folded = bw_text_key (name);
  g_autofree char *text = g_strdup (folded);
  g_autoptr (GPtrArray) words = split (text);
  g_autoptr (GPtrArray) joined = join_letters (words);

  *is_company = drop_forms (joined);
  if (joined->len == 0) /* nothing but signs, or words that say nothing: they are its name */
    return g_strdup (*folded != '\0' ? folded : name);

  return join (joined);
}

/**
 * bw_organisation_key_plain:
 *
 * Returns: (transfer full): what is the same in two spellings of a name, without what
 *   is known of the organisation
 */
char *
bw_organisation_key_plain (const char *name)
{
  gboolean is_company;

  g_return_val_if_fail (name != NULL, NULL);

  return make_key (name, &is_company);
}

/**
 * bw_organisation_key:
 * @name: as written, or a key
 *
 * Two names with one key are those of one organisation: case, width, accents, signs,
 * `and`, `the`, legal forms and short forms of words do not matter, and what it is well
 * known by stands for its fullest name. The key of a key is itself.
 *
 * Returns: (transfer full): the key; never empty unless @name is
 */
char *
bw_organisation_key (const char *name)
{
  g_autofree char *key = NULL;
  const char *known;
  gboolean is_company;

  g_return_val_if_fail (name != NULL, NULL);

  key = make_key (name, &is_company);
  if ((known = bw_organisation_alias_resolve (key, is_company)) != NULL)
    return g_strdup (known);
  if (is_company && bw_organisation_alias_resolve (key, FALSE) != NULL) /* a company of that name */
    return g_strconcat (key, " company", NULL);

  return g_steal_pointer (&key);
}

/**
 * bw_organisation_key_shared:
 * @name: as written, or a key
 *
 * Returns: (transfer full): bw_organisation_key(), by which people may have their place in common; empty
 *   for those who belong to none: `independent`
 */
char *
bw_organisation_key_shared (const char *name)
{
  static const char *const NONE[] = {
    "anonymous", "freelance", "freelancer", "independent", "independent consultant", "independent research",
    "independent researcher", "independent researchers", "independent scholar", "independent scientist",
    "independant", "independents", "misc", "mixed", "multiple", "na", "no affiliation", "none", "not available",
    "others", "private", "self employed", "unabhangig", "unaffiliated", "unknown", "various", NULL
  };
  g_autofree char *key = bw_organisation_key (name);

  return g_strv_contains (NONE, key) ? g_strdup ("") : g_steal_pointer (&key);
}

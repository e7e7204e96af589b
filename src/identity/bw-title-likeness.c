#include "bw-title-likeness.h"

#include <string.h>

#define OPENING_WORDS 3
#define MIN_SHARED 4    /* words of two titles that are near */
#define MAX_MISSING 2   /* words that one of them lacks */
#define MIN_BEGINNING 6 /* words of a title that another goes on from */
#define MAX_SLIPS 2     /* letters */
#define MAX_SLIPPED 64  /* bytes in which slips are looked for */

static gboolean
is_numeral (const char *word)
{
  static const char ROMAN[] = "ivxlc";

  return g_ascii_isdigit (*word) || word[strspn (word, ROMAN)] == '\0' || word[1] == '\0';
}

static void
take_word (GPtrArray  *words,
           const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (strcmp (g_ptr_array_index (words, i), word) == 0)
      {
        g_ptr_array_remove_index (words, i);
        return;
      }
}

/* Returns: (transfer container) (element-type utf8): which of @words are not @others, in order */
static GPtrArray *
leave (GStrv words,
       GStrv others)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (left, words[i]);
  for (guint i = 0; others[i] != NULL; i++)
    take_word (left, others[i]);

  return left;
}

static gboolean
are_numerals (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!is_numeral (g_ptr_array_index (words, i)))
      return FALSE;

  return words->len > 0;
}

/* Returns: how many bytes are to be put in, left out or changed */
static guint
count_slips (const char *one,
             const char *other)
{
  gsize n = strlen (other);
  guint counts[MAX_SLIPPED + 1];

  if (strlen (one) > MAX_SLIPPED || n > MAX_SLIPPED)
    return G_MAXUINT;

  for (guint j = 0; j <= n; j++)
    counts[j] = j;
  for (guint i = 0; one[i] != '\0'; i++)
    {
      guint diagonal = counts[0]++;

      for (guint j = 0; j < n; j++)
        {
          guint changed = diagonal + (one[i] != other[j]);
          guint moved = MIN (counts[j], counts[j + 1]) + 1;

          diagonal = counts[j + 1];
          counts[j + 1] = MIN (changed, moved);
        }
    }

  return counts[n];
}

static char *
join (GPtrArray *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append (text, g_ptr_array_index (words, i));

  return g_string_free (text, FALSE);
}

static gboolean
are_slips (GPtrArray *left,
           GPtrArray *others)
{
  g_autofree char *one = join (left);
  g_autofree char *other = join (others);

  return count_slips (one, other) <= MIN (MAX_SLIPS, MIN (strlen (one), strlen (other)) / 4);
}

static gboolean
goes_on (const char *title_key,
         const char *beginning,
         guint       n_words)
{
  gsize length = strlen (beginning);

  return n_words >= MIN_BEGINNING && strncmp (title_key, beginning, length) == 0 && title_key[length] == ' ';
}

/* Whether what one has more is the number of a part, at its end. */
static gboolean
is_sequel (GPtrArray *left,
           GStrv      words)
{
  const char *last = words[g_strv_length (words) - 1];

  return left->len == 1 && is_numeral (last) && strcmp (g_ptr_array_index (left, 0), last) == 0;
}

static gboolean
lacks_little (GPtrArray *left,
              GStrv      words)
{
  return left->len <= MAX_MISSING && g_strv_length (words) - left->len >= MIN_SHARED && !is_sequel (left, words);
}

/**
 * bw_title_is_other_part:
 * @title_key: of bw_text_key()
 * @other: likewise
 *
 * Returns: whether two titles differ in a number alone, as those of two parts of a work do
 */
gboolean
bw_title_is_other_part (const char *title_key,
                        const char *other)
{
  g_auto (GStrv) words = g_strsplit (title_key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);
  g_autoptr (GPtrArray) left = leave (words, others);
  g_autoptr (GPtrArray) left_of_other = leave (others, words);

  return are_numerals (left) && are_numerals (left_of_other);
}

/**
 * bw_title_is_near:
 * @title_key: of bw_text_key()
 * @other: likewise, another key
 *
 * Returns: whether two titles may be one that is written otherwise: with other spaces or slips, with
 *   a word or two more, or with something that stands behind it
 */
gboolean
bw_title_is_near (const char *title_key,
                  const char *other)
{
  g_auto (GStrv) words = g_strsplit (title_key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);
  g_autofree char *squeezed = g_strjoinv ("", words);
  g_autofree char *other_squeezed = g_strjoinv ("", others);
  g_autoptr (GPtrArray) left = leave (words, others);
  g_autoptr (GPtrArray) left_of_other = leave (others, words);

  if (strcmp (squeezed, other_squeezed) == 0)
    return TRUE;
  if (left->len == 0)
    return lacks_little (left_of_other, others) || goes_on (other, title_key, g_strv_length (words));
  if (left_of_other->len == 0)
    return lacks_little (left, words) || goes_on (title_key, other, g_strv_length (others));

  return !(are_numerals (left) && are_numerals (left_of_other)) && are_slips (left, left_of_other);
}

/**
 * bw_title_opening:
 *
 * Returns: (transfer full): the words with which all near titles begin; an empty text of a
 *   title that has no more
 */
char *
bw_title_opening (const char *title_key)
{
  const char *end = title_key;

  for (guint i = 0; i < OPENING_WORDS; i++)
    if ((end = strchr (end + (i > 0), ' ')) == NULL)
      return g_strdup ("");

  return g_strndup (title_key, (gsize) (end - title_key));
}

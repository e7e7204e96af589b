#include "bw-language-guess.h"

#include <string.h>

#include "bw-text-index.h"

#define MAX_WORDS 64  /* that are looked at in each text */
#define MAX_LENGTH 12 /* bytes of a word that tells anything */
#define MIN_FOUND 2   /* words that tell a language */
#define MAX_REST 7    /* of as many words one has to tell it */

/* The most frequent words of languages that have stems, without their accents. One that others have too
 * stands in all of their lists, and tells nothing between them. */
static const struct
{
  const char *tag;
  const char *words;
} LANGUAGES[] = {
  { "en", "the of and to in is a that for we this with are on by as from an be which our can it these has have not at or was were their using between its" },
  { "de", "der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur bis durch wir seit zwischen diese dieser" },
  { "fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont aux avec son cette nous leurs leur ont ou comme mais deux ces etre ainsi entre dont" },
  { "es", "de la que el en y a los del se las por un para con no una su al lo como mas este sus entre esta son cuando sobre desde es ha estos nos" },
  { "it", "di e il la che in un a per del della si non una i le da con sono dei nel al come piu gli alla delle anche ha lo su questo questa tra nella dalla degli" },
  { "pt", "de a o que e do da em um para com nao uma os no se na por mais as dos como foi ao das tem sua ou ser quando muito nos ja esta entre sao este pela pelo" },
  { "nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog worden door naar heeft deze wordt tot over zich tussen" },
  { "sv", "och att det i en som pa ar av for med den till inte har de om ett han men var sig fran vi kan nar eller mellan detta dessa" },
  { "da", "og i at det er en til af pa de med den for ikke der som et har var sig fra om men vi kan eller ved blev mellem disse" },
  { "no", "og i a det er en til av pa de med den for ikke som et har var seg fra om men vi kan eller ved ble mellom disse" },
  { "ru", "и в не на что с по для как это из к от при о его или также мы их но между" },
};

/* Returns: word -> in which languages it is, a bit each */
static GHashTable *
get_words (void)
{
  static gsize words = 0;

  if (g_once_init_enter (&words))
    {
      GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
        {
          g_auto (GStrv) list = g_strsplit (LANGUAGES[i].words, " ", -1);

          for (guint j = 0; list[j] != NULL; j++)
            {
              guint known = GPOINTER_TO_UINT (g_hash_table_lookup (all, list[j]));

              g_hash_table_insert (all, g_strdup (list[j]), GUINT_TO_POINTER (known | 1U << i));
            }
        }
      g_once_init_leave (&words, (gsize) all);
    }

  return (GHashTable *) words;
}

/* Returns: how many words were looked at */
static guint
count_words (GHashTable *words,
             const char *text,
             guint      *found)
{
  const char *word;
  gsize length;
  guint n;

  for (n = 0; n < MAX_WORDS && bw_text_index_next_word (&text, &word, &length); n++)
    {
      char small[MAX_LENGTH + 1];
      guint languages;

      if (length > MAX_LENGTH)
        continue;
      for (gsize i = 0; i < length; i++)
        small[i] = g_ascii_tolower (word[i]);
      small[length] = '\0';
      languages = GPOINTER_TO_UINT (g_hash_table_lookup (words, small));
      for (guint i = 0; languages != 0; i++, languages >>= 1)
        found[i] += languages & 1;
    }

  return n;
}

/**
 * bw_language_guess:
 * @title: (nullable): in the form of bw_text_index_entry()
 * @body: (nullable): likewise, of which the beginning is read
 *
 * Guesses by the most frequent words what a text is written in that does not say it.
 *
 * Returns: (nullable): a static tag as of ISO 639-1; `NULL` where the words do not tell
 */
const char *
bw_language_guess (const char *title,
                   const char *body)
{
  GHashTable *words = get_words ();
  guint found[G_N_ELEMENTS (LANGUAGES)] = { 0 };
  guint best = 0;
  guint second = 0;
  guint n = count_words (words, title != NULL ? title : "", found);

  n += count_words (words, body != NULL ? body : "", found);
  for (guint i = 1; i < G_N_ELEMENTS (LANGUAGES); i++)
    if (found[i] > found[best])
      best = i;
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    if (i != best)
      second = MAX (second, found[i]);

  return found[best] >= MIN_FOUND && found[best] * MAX_REST >= n && found[best] > second ? LANGUAGES[best].tag
                                                                                         : NULL;
}

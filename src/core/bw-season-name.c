#include "bw-season-name.h"

#include <string.h>

#define N_SEASONS 4

/* As journals date their issues, in the languages of bw-month-name.c; the order is that
 * of CSL's numbers. */
static const char *const SEASONS[N_SEASONS][9] = {
  { "spring", "printemps", "frühling", "frühjahr", "primavera", "voorjaar", "lente", "весна", NULL },
  { "summer", "été", "sommer", "verano", "estate", "zomer", "verão", "лето", NULL },
  { "autumn", "fall", "automne", "herbst", "otoño", "autunno", "herfst", "outono", "осень" },
  { "winter", "hiver", "invierno", "inverno", "зима", NULL },
};

/**
 * bw_season_name_read:
 * @word: one word
 *
 * Returns: the season that @word names, from 1 for spring; 0 when it names none
 */
int
bw_season_name_read (const char *word)
{
  g_autofree char *small = NULL;

  g_return_val_if_fail (word != NULL, 0);

  small = g_utf8_strdown (word, -1);
  for (int season = 0; season < N_SEASONS; season++)
    for (guint i = 0; i < G_N_ELEMENTS (SEASONS[season]) && SEASONS[season][i] != NULL; i++)
      if (strcmp (small, SEASONS[season][i]) == 0)
        return season + 1;

  return 0;
}

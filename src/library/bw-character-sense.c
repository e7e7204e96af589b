#include "bw-character-sense.h"

#include <string.h>

#include "bw-character-name.h"
#include "bw-character-words.h"

/* Which characters that could be a name or a title are one where they stand. */

#define MIN_QUOTED 4 /* letters of a title between quotation marks */
#define MIN_ALONE 6  /* letters of one that is a paragraph */
#define MIN_WITHIN 10

static const char *const OPENING[] = { "《", "〈", "「", "『", "“", "\"", "‘", "«", "<", "【", "（" };
static const char *const CLOSING[] = { "》", "〉", "」", "』", "”", "\"", "’", "»", ">", "】", "）" };

static const char *
get_before (const BwCharacterRun *run,
            guint                 from)
{
  const char *start = bw_character_run_get (run, from)->start;

  return start > run->text ? g_utf8_prev_char (start) : "";
}

static gboolean
is_one_of (const char *at,
           const char *const *signs)
{
  for (gsize i = 0; i < G_N_ELEMENTS (OPENING); i++)
    if (g_str_has_prefix (at, signs[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_script (const BwCharacterRun *run,
            guint                 from,
            guint                 n,
            GUnicodeScript        script)
{
  for (guint i = from; i < from + n; i++)
    if (g_unichar_get_script (g_utf8_get_char (bw_character_run_get (run, i)->start)) == script)
      return TRUE;

  return FALSE;
}

/* Whether a dictionary has the characters as one word, which then are no name by themselves. */
static gboolean
is_word (const BwCharacterRun *run,
         const BwWordBreaks   *breaks,
         guint                 from,
         guint                 n)
{
  for (guint i = from + 1; i < from + n; i++)
    if (bw_word_breaks_at (breaks, bw_character_run_get (run, i)->start))
      return FALSE;

  return TRUE;
}

/* Korean has spaces between words, and particles behind them. */
static BwSense
sense_hangul (const BwCharacterRun *run,
              guint                 from,
              guint                 n,
              BwBeside              before,
              BwBeside              behind)
{
  guint last = from + n - 1;

  if (!bw_character_run_is_open (run, from) && before != BW_BESIDE_TELLS)
    return BW_SENSE_NONE;
  if (!bw_character_run_is_closed (run, last) && behind == BW_BESIDE_NONE)
    return BW_SENSE_NONE;
  if (before == BW_BESIDE_TELLS || behind == BW_BESIDE_TELLS)
    return BW_SENSE_SURE;

  return n > 2 && bw_character_run_count_gaps (run, from, n) == 0 ? BW_SENSE_SURE : BW_SENSE_WEAK;
}

static BwSense
sense_characters (const BwCharacterRun *run,
                  const BwWordBreaks   *breaks,
                  guint                 from,
                  guint                 n,
                  BwBeside              before,
                  BwBeside              behind)
{
  guint last = from + n - 1;
  gboolean open = bw_character_run_is_open (run, from);
  gboolean closed = bw_character_run_is_closed (run, last);

  if (!open && before == BW_BESIDE_NONE && !bw_word_breaks_at (breaks, bw_character_run_get (run, from)->start))
    return BW_SENSE_NONE;
  if (!closed && behind == BW_BESIDE_NONE && !bw_word_breaks_at (breaks, bw_character_run_get (run, last)->end))
    return BW_SENSE_NONE;
  if (before == BW_BESIDE_TELLS || behind == BW_BESIDE_TELLS)
    return BW_SENSE_SURE;

  return !is_word (run, breaks, from, n) && (n > 2 || (open && closed)) ? BW_SENSE_SURE : BW_SENSE_WEAK;
}

static gboolean
is_katakana (const BwCharacterRun *run,
             guint                 from,
             guint                 n)
{
  for (guint i = from; i < from + n; i++)
    if (!bw_character_name_is_katakana (g_utf8_get_char (bw_character_run_get (run, i)->start)))
      return FALSE;

  return TRUE;
}

/* Whether the name goes on with another word. */
static gboolean
has_dot_beside (const BwCharacterRun *run,
                guint                 from,
                guint                 n)
{
  return bw_character_name_is_dot (g_utf8_get_char (get_before (run, from))) ||
         bw_character_name_is_dot (g_utf8_get_char (bw_character_run_get (run, from + n - 1)->end));
}

/* Names from elsewhere are told in katakana, their words with a dot or a space between them. */
static BwSense
sense_katakana (const BwCharacterRun *run,
                guint                 from,
                guint                 n)
{
  guint last = from + n - 1;

  return bw_character_run_count_gaps (run, from, n) > 0 && !has_dot_beside (run, from, n) &&
             (bw_character_run_is_open (run, from) || !is_katakana (run, from - 1, 1)) &&
             (bw_character_run_is_closed (run, last) || !is_katakana (run, last + 1, 1))
           ? BW_SENSE_SURE
           : BW_SENSE_NONE;
}

/* Whether a space stands where one does in a name: behind the family. */
static gboolean
is_divided_as_name (const BwCharacterRun *run,
                    guint                 from,
                    guint                 n)
{
  guint n_gaps = bw_character_run_count_gaps (run, from, n);

  return n_gaps == 0 || (n_gaps == 1 && (bw_character_run_is_open (run, from + 1) ||
                                         (n > 2 && bw_character_run_is_open (run, from + 2))));
}

/* Whether some characters are the name of somebody: what is behind them and before has to be no part
 * of it, and a name of two is as common as a word. */
BwSense
bw_character_sense_name (const BwCharacterRun *run,
                         const BwWordBreaks   *breaks,
                         guint                 from,
                         guint                 n)
{
  const char *start = bw_character_run_get (run, from)->start;
  const char *end = bw_character_run_get (run, from + n - 1)->end;
  BwBeside before = bw_character_words_before (run->text, start);
  BwBeside behind = bw_character_words_behind (end);

  if (is_katakana (run, from, n))
    return sense_katakana (run, from, n);
  if (!is_divided_as_name (run, from, n))
    return BW_SENSE_NONE;
  if (has_script (run, from, n, G_UNICODE_SCRIPT_HANGUL))
    return sense_hangul (run, from, n, before, behind);

  return has_script (run, from, n, G_UNICODE_SCRIPT_HAN) ? sense_characters (run, breaks, from, n, before, behind)
                                                         : BW_SENSE_NONE;
}

/* Whether some characters are a title: between quotation marks, alone, or long. */
gboolean
bw_character_sense_title (const BwCharacterRun *run,
                          const BwWordBreaks   *breaks,
                          guint                 from,
                          guint                 n)
{
  guint last = from + n - 1;
  const char *end = bw_character_run_get (run, last)->end;
  gboolean opened = is_one_of (get_before (run, from), OPENING);
  gboolean closed = is_one_of (end, CLOSING);
  guint n_letters = bw_character_run_count_letters (run, from, n);

  if (opened && closed)
    return n_letters >= MIN_QUOTED;
  if (opened || closed || g_str_has_prefix (end, ":") || g_str_has_prefix (end, "："))
    return FALSE;
  if (bw_character_run_is_whole (run, n))
    return n_letters >= MIN_ALONE;

  return n_letters >= MIN_WITHIN &&
         (bw_character_run_is_open (run, from) || bw_word_breaks_at (breaks, bw_character_run_get (run, from)->start)) &&
         (bw_character_run_is_closed (run, last) || bw_word_breaks_at (breaks, end) ||
          bw_character_words_behind (end) != BW_BESIDE_NONE);
}

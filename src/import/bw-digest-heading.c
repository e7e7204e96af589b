#include "bw-digest-heading.h"

#include <string.h>

#include "bw-slice.h"
#include "bw-text.h"

#define MAX_LENGTH 160 /* bytes of a heading */
#define MAX_SUMMARY_WORDS 6
#define MAX_PICK_WORDS 9

static const char *const SUMMARIES[] = {
  " tldr ", " tl dr ", " summary ", " executive summary ", " quick summary ", " short summary ", " in short ",
  " in a nutshell ", " in summary ", " at a glance ", " key takeaways ", " takeaways ", " overview ",
  " in this issue ", " in this edition ", " this month in short ", " this week in short ", " contents ",
  " table of contents ", " the short version ", " bluf ", " too long didnt read ", " synopsis ",
  " kurzfassung ", " zusammenfassung ", " auf einen blick ", " resume ", " resumen "
};

/* Words before "of the month" that make it the heading of a paper. */
static const char *const PICKS[] = { "article", "highlight", "paper", "papers", "pick", "picks",
                                     "preprint", "preprints", "publication", "read", "result",
                                     "study", "top", "work" };

static const char *const PERIODS[] = { "day", "fortnight", "issue", "month", "quarter", "week",
                                       "year" };

static const char *const OTHER_PICKS[] = {
  " featured paper ", " featured papers ", " paper spotlight ", " spotlight paper ", " editors pick ",
  " editors picks ", " top pick ", " our pick ", " my pick ", " best paper ", " top paper ", " headline paper ",
  " paper in focus ", " main paper ", " monthly paper ", " weekly paper ", " months paper ", " weeks paper ",
  " arbeit des monats ", " artikel des monats ", " paper des monats ", " studie des monats ",
  " article du mois ", " papier du mois ", " articulo del mes ", " paper del mes ",
  " months pick ", " weeks pick ", " must read "
};

static const struct
{
  const char *phrase;
  BwDigestHeading heading;
} PHRASES[] = {
  { " open problem ", BW_DIGEST_HEADING_PROBLEMS },
  { " open problems ", BW_DIGEST_HEADING_PROBLEMS },
  { " open question ", BW_DIGEST_HEADING_PROBLEMS },
  { " open questions ", BW_DIGEST_HEADING_PROBLEMS },
  { " open challenges ", BW_DIGEST_HEADING_PROBLEMS },
  { " open research problems ", BW_DIGEST_HEADING_PROBLEMS },
  { " open research questions ", BW_DIGEST_HEADING_PROBLEMS },
  { " unsolved problem ", BW_DIGEST_HEADING_PROBLEMS },
  { " unsolved problems ", BW_DIGEST_HEADING_PROBLEMS },
  { " unsolved questions ", BW_DIGEST_HEADING_PROBLEMS },
  { " tidbit ", BW_DIGEST_HEADING_TIDBITS },
  { " tidbits ", BW_DIGEST_HEADING_TIDBITS },
  { " titbits ", BW_DIGEST_HEADING_TIDBITS },
  { " short items ", BW_DIGEST_HEADING_TIDBITS },
  { " shorter items ", BW_DIGEST_HEADING_TIDBITS },
  { " short notes ", BW_DIGEST_HEADING_TIDBITS },
  { " shorts ", BW_DIGEST_HEADING_TIDBITS },
  { " quick hits ", BW_DIGEST_HEADING_TIDBITS },
  { " quick takes ", BW_DIGEST_HEADING_TIDBITS },
  { " quick reads ", BW_DIGEST_HEADING_TIDBITS },
  { " quick notes ", BW_DIGEST_HEADING_TIDBITS },
  { " quickfire ", BW_DIGEST_HEADING_TIDBITS },
  { " quick mentions ", BW_DIGEST_HEADING_TIDBITS },
  { " in brief ", BW_DIGEST_HEADING_TIDBITS },
  { " briefly ", BW_DIGEST_HEADING_TIDBITS },
  { " briefs ", BW_DIGEST_HEADING_TIDBITS },
  { " brief mentions ", BW_DIGEST_HEADING_TIDBITS },
  { " brief notes ", BW_DIGEST_HEADING_TIDBITS },
  { " also noteworthy ", BW_DIGEST_HEADING_TIDBITS },
  { " also notable ", BW_DIGEST_HEADING_TIDBITS },
  { " also interesting ", BW_DIGEST_HEADING_TIDBITS },
  { " also worth reading ", BW_DIGEST_HEADING_TIDBITS },
  { " other papers ", BW_DIGEST_HEADING_TIDBITS },
  { " more papers ", BW_DIGEST_HEADING_TIDBITS },
  { " other notable ", BW_DIGEST_HEADING_TIDBITS },
  { " other interesting ", BW_DIGEST_HEADING_TIDBITS },
  { " other work ", BW_DIGEST_HEADING_TIDBITS },
  { " other research ", BW_DIGEST_HEADING_TIDBITS },
  { " other results ", BW_DIGEST_HEADING_TIDBITS },
  { " smaller items ", BW_DIGEST_HEADING_TIDBITS },
  { " short takes ", BW_DIGEST_HEADING_TIDBITS },
  { " honorable mentions ", BW_DIGEST_HEADING_TIDBITS },
  { " honourable mentions ", BW_DIGEST_HEADING_TIDBITS },
  { " lightning round ", BW_DIGEST_HEADING_TIDBITS },
  { " rapid fire ", BW_DIGEST_HEADING_TIDBITS },
  { " nuggets ", BW_DIGEST_HEADING_TIDBITS },
  { " snippets ", BW_DIGEST_HEADING_TIDBITS },
  { " bites ", BW_DIGEST_HEADING_TIDBITS },
  { " odds and ends ", BW_DIGEST_HEADING_TIDBITS },
  { " miscellaneous ", BW_DIGEST_HEADING_TIDBITS },
  { " miscellanea ", BW_DIGEST_HEADING_TIDBITS },
  { " bits and pieces ", BW_DIGEST_HEADING_TIDBITS },
  { " links ", BW_DIGEST_HEADING_LINKS },
  { " link roundup ", BW_DIGEST_HEADING_LINKS },
  { " further reading ", BW_DIGEST_HEADING_LINKS },
  { " other reading ", BW_DIGEST_HEADING_LINKS },
  { " recommended reading ", BW_DIGEST_HEADING_LINKS },
  { " additional reading ", BW_DIGEST_HEADING_LINKS },
  { " worth reading ", BW_DIGEST_HEADING_LINKS },
  { " elsewhere ", BW_DIGEST_HEADING_LINKS },
  { " around the web ", BW_DIGEST_HEADING_LINKS },
  { " resources ", BW_DIGEST_HEADING_LINKS },
  { " podcasts ", BW_DIGEST_HEADING_LINKS },
  { " books ", BW_DIGEST_HEADING_LINKS },
  { " books and podcasts ", BW_DIGEST_HEADING_LINKS },
  { " also released ", BW_DIGEST_HEADING_LINKS },
  { " news ", BW_DIGEST_HEADING_LINKS },
  { " reports ", BW_DIGEST_HEADING_LINKS },
  { " announcements ", BW_DIGEST_HEADING_LINKS },
  { " highlights ", BW_DIGEST_HEADING_HIGHLIGHTS },
  { " notable papers ", BW_DIGEST_HEADING_HIGHLIGHTS },
  { " top papers ", BW_DIGEST_HEADING_HIGHLIGHTS },
};

static gboolean
is_summary (const char *key,
            int         n_words)
{
  for (guint i = 0; i < G_N_ELEMENTS (SUMMARIES); i++)
    if (strcmp (key, SUMMARIES[i]) == 0)
      return TRUE;

  return n_words <= MAX_SUMMARY_WORDS &&
         (g_str_has_prefix (key, " tl dr ") || g_str_has_prefix (key, " tldr "));
}

static gboolean
is_pick (const char *key,
         int         n_words)
{
  const char *of = strstr (key, " of the ");
  BwSlice before = { key, of };
  BwSlice behind = bw_slice_new (of != NULL ? of + strlen (" of the ") : "");
  BwSlice word;

  if (n_words > MAX_PICK_WORDS)
    return FALSE;
  if (of != NULL && bw_slice_drop_word (&before, &word) &&
      bw_slice_is_in (word, PICKS, G_N_ELEMENTS (PICKS)) && bw_slice_take_word (&behind, &word) &&
      bw_slice_is_in (word, PERIODS, G_N_ELEMENTS (PERIODS)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (OTHER_PICKS); i++)
    if (strstr (key, OTHER_PICKS[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Programs have such words as well, about digests for one. */
static gboolean
looks_like_code (const char *text)
{
  return strpbrk (text, "{}=;\\") != NULL || g_str_has_prefix (text, "/");
}

/**
 * bw_digest_heading_read:
 * @text: a line that may be a heading
 *
 * Returns: what its words announce; it is for others to say whether it is one
 */
BwDigestHeading
bw_digest_heading_read (const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;
  int n_words;

  g_return_val_if_fail (text != NULL, BW_DIGEST_HEADING_OTHER);

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return BW_DIGEST_HEADING_OTHER;

  folded = bw_text_key (text);
  n_words = bw_text_count_words (folded);
  key = g_strdup_printf (" %s ", folded);
  if (is_summary (key, n_words))
    return BW_DIGEST_HEADING_SUMMARY;
  if (looks_like_code (text))
    return BW_DIGEST_HEADING_OTHER;
  if (is_pick (key, n_words))
    return BW_DIGEST_HEADING_PICK;
  for (guint i = 0; i < G_N_ELEMENTS (PHRASES); i++)
    if (strstr (key, PHRASES[i].phrase) != NULL)
      return PHRASES[i].heading;

  return BW_DIGEST_HEADING_OTHER;
}

BwRole
bw_digest_heading_role (BwDigestHeading heading)
{
  switch (heading)
    {
    case BW_DIGEST_HEADING_PICK:
      return BW_ROLE_PAPER_OF_THE_MONTH;
    case BW_DIGEST_HEADING_TIDBITS:
      return BW_ROLE_TIDBIT;
    case BW_DIGEST_HEADING_PROBLEMS:
      return BW_ROLE_OPEN_PROBLEM;
    case BW_DIGEST_HEADING_LINKS:
      return BW_ROLE_LINK;
    case BW_DIGEST_HEADING_OTHER:
    case BW_DIGEST_HEADING_SUMMARY:
    case BW_DIGEST_HEADING_HIGHLIGHTS:
    default:
      return BW_ROLE_HIGHLIGHT;
    }
}

/**
 * bw_digest_heading_is_name:
 *
 * Returns: whether @text reads as the name of a digest: highlights, a roundup
 */
gboolean
bw_digest_heading_is_name (const char *text)
{
  static const char *const NAMES[] = { " highlights ", " digest ", " roundup ", " round up ", " newsletter ",
                                       " reading list ", " review of papers ", " papers of the ",
                                       " best papers ", " top papers ", " paper picks ", " recap ",
                                       " paper review ", " papers we ", " papers i ", " what we read ",
                                       " what i read ", " this month in ", " this week in ",
                                       " month in papers ", " week in papers ", " paper summaries ",
                                       " monthly papers ", " weekly papers ", " bulletin ", " dispatch ",
                                       " papers to read ", " notable papers ", " research update " };
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return FALSE;

  folded = bw_text_key (text);
  key = g_strdup_printf (" %s ", folded);
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (strstr (key, NAMES[i]) != NULL)
      return TRUE;

  return FALSE;
}

#include "bw-profile-heading.h"

#include <string.h>

#include "bw-line-mark.h"
#include "bw-person-record.h"
#include "bw-text.h"

#define MAX_LENGTH 120 /* bytes */
#define MAX_DIGITS 7
#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/*
 * What tells a section's part, in the order of asking. A heading is made of these and
 * of FILLERS; a phrase without a part says that the line is no heading.
 */
static const struct
{
  const char *phrase;
  BwProfilePart part;
} PHRASES[] = {
  { " cited by them ", BW_PROFILE_OTHER },
  { " referenced in notes ", BW_PROFILE_MENTIONS },
  { " referenced in the notes ", BW_PROFILE_MENTIONS },
  { " papers with ", BW_PROFILE_COAUTHORS },
  { " works at ", BW_PROFILE_AFFILIATIONS },
  { " worked at ", BW_PROFILE_AFFILIATIONS },
  { " work for ", BW_PROFILE_AFFILIATIONS },
  { " where they work ", BW_PROFILE_AFFILIATIONS },
  { " cited by ", BW_PROFILE_CITED_BY },
  { " cited in ", BW_PROFILE_CITED_BY },
  { " that cited ", BW_PROFILE_CITED_BY },
  { " zitiert von ", BW_PROFILE_CITED_BY },
  { " zitiert in ", BW_PROFILE_CITED_BY },
  { " cite par ", BW_PROFILE_CITED_BY },
  { " cites par ", BW_PROFILE_CITED_BY },
  { " citado por ", BW_PROFILE_CITED_BY },
  { " citada por ", BW_PROFILE_CITED_BY },
  { " citado en ", BW_PROFILE_CITED_BY },
  { " citato da ", BW_PROFILE_CITED_BY },
  { " citata da ", BW_PROFILE_CITED_BY },
  { " цитируется ", BW_PROFILE_CITED_BY },
  { " цитируют ", BW_PROFILE_CITED_BY },
  { " most cited ", BW_PROFILE_PAPERS },
  { " cited ", BW_PROFILE_OTHER },
  { " cite ", BW_PROFILE_CITED_BY },
  { " cites ", BW_PROFILE_CITED_BY },
  { " citing ", BW_PROFILE_CITED_BY },
  { " citation ", BW_PROFILE_CITED_BY },
  { " citations ", BW_PROFILE_CITED_BY },
  { " referenced by ", BW_PROFILE_CITED_BY },
  { " referenced in ", BW_PROFILE_CITED_BY },
  { " referencing ", BW_PROFILE_CITED_BY },
  { " references to ", BW_PROFILE_CITED_BY },
  { " references ", BW_PROFILE_OTHER },
  { " referenced ", BW_PROFILE_OTHER },
  { " mention ", BW_PROFILE_MENTIONS },
  { " mentioned ", BW_PROFILE_MENTIONS },
  { " mentioning ", BW_PROFILE_MENTIONS },
  { " mentions ", BW_PROFILE_MENTIONS },
  { " appearances ", BW_PROFILE_MENTIONS },
  { " appears ", BW_PROFILE_MENTIONS },
  { " backlinks ", BW_PROFILE_MENTIONS },
  { " linked from ", BW_PROFILE_MENTIONS },
  { " occurrences ", BW_PROFILE_MENTIONS },
  { " note ", BW_PROFILE_MENTIONS },
  { " notes ", BW_PROFILE_MENTIONS },
  { " quoted ", BW_PROFILE_MENTIONS },
  { " wrote with ", BW_PROFILE_COAUTHORS },
  { " written with ", BW_PROFILE_COAUTHORS },
  { " published with ", BW_PROFILE_COAUTHORS },
  { " coauthor ", BW_PROFILE_COAUTHORS },
  { " coauthors ", BW_PROFILE_COAUTHORS },
  { " coauthorship ", BW_PROFILE_COAUTHORS },
  { " coauthorships ", BW_PROFILE_COAUTHORS },
  { " collaboration ", BW_PROFILE_COAUTHORS },
  { " collaborations ", BW_PROFILE_COAUTHORS },
  { " collaborator ", BW_PROFILE_COAUTHORS },
  { " collaborators ", BW_PROFILE_COAUTHORS },
  { " affiliated ", BW_PROFILE_AFFILIATIONS },
  { " affiliation ", BW_PROFILE_AFFILIATIONS },
  { " affiliations ", BW_PROFILE_AFFILIATIONS },
  { " employer ", BW_PROFILE_AFFILIATIONS },
  { " employers ", BW_PROFILE_AFFILIATIONS },
  { " employment ", BW_PROFILE_AFFILIATIONS },
  { " positions ", BW_PROFILE_AFFILIATIONS },
  { " workplace ", BW_PROFILE_AFFILIATIONS },
  { " workplaces ", BW_PROFILE_AFFILIATIONS },
  { " institute ", BW_PROFILE_AFFILIATIONS },
  { " institutes ", BW_PROFILE_AFFILIATIONS },
  { " institution ", BW_PROFILE_AFFILIATIONS },
  { " institutions ", BW_PROFILE_AFFILIATIONS },
  { " organisation ", BW_PROFILE_AFFILIATIONS },
  { " organisations ", BW_PROFILE_AFFILIATIONS },
  { " organization ", BW_PROFILE_AFFILIATIONS },
  { " organizations ", BW_PROFILE_AFFILIATIONS },
  { " universities ", BW_PROFILE_AFFILIATIONS },
  { " university ", BW_PROFILE_AFFILIATIONS },
  { " article ", BW_PROFILE_PAPERS },
  { " articles ", BW_PROFILE_PAPERS },
  { " authored ", BW_PROFILE_PAPERS },
  { " author of ", BW_PROFILE_PAPERS },
  { " authorship ", BW_PROFILE_PAPERS },
  { " bibliography ", BW_PROFILE_PAPERS },
  { " paper ", BW_PROFILE_PAPERS },
  { " papers ", BW_PROFILE_PAPERS },
  { " preprint ", BW_PROFILE_PAPERS },
  { " preprints ", BW_PROFILE_PAPERS },
  { " publication ", BW_PROFILE_PAPERS },
  { " publications ", BW_PROFILE_PAPERS },
  { " work ", BW_PROFILE_PAPERS },
  { " works ", BW_PROFILE_PAPERS },
  { " writing ", BW_PROFILE_PAPERS },
  { " writings ", BW_PROFILE_PAPERS },
  { " written ", BW_PROFILE_PAPERS },
  { " wrote ", BW_PROFILE_PAPERS },
  { " erwahnt ", BW_PROFILE_MENTIONS },
  { " erwahnungen ", BW_PROFILE_MENTIONS },
  { " menciones ", BW_PROFILE_MENTIONS },
  { " mencoes ", BW_PROFILE_MENTIONS },
  { " menzioni ", BW_PROFILE_MENTIONS },
  { " упоминания ", BW_PROFILE_MENTIONS },
  { " koautoren ", BW_PROFILE_COAUTHORS },
  { " mitautoren ", BW_PROFILE_COAUTHORS },
  { " co autoren ", BW_PROFILE_COAUTHORS },
  { " coauteurs ", BW_PROFILE_COAUTHORS },
  { " co auteurs ", BW_PROFILE_COAUTHORS },
  { " coautores ", BW_PROFILE_COAUTHORS },
  { " coautori ", BW_PROFILE_COAUTHORS },
  { " соавторы ", BW_PROFILE_COAUTHORS },
  { " zugehorigkeit ", BW_PROFILE_AFFILIATIONS },
  { " zugehorigkeiten ", BW_PROFILE_AFFILIATIONS },
  { " institutionen ", BW_PROFILE_AFFILIATIONS },
  { " afiliaciones ", BW_PROFILE_AFFILIATIONS },
  { " afiliacoes ", BW_PROFILE_AFFILIATIONS },
  { " affiliazioni ", BW_PROFILE_AFFILIATIONS },
  { " организации ", BW_PROFILE_AFFILIATIONS },
  { " arbeiten ", BW_PROFILE_PAPERS },
  { " publikationen ", BW_PROFILE_PAPERS },
  { " veroffentlichungen ", BW_PROFILE_PAPERS },
  { " travaux ", BW_PROFILE_PAPERS },
  { " articulos ", BW_PROFILE_PAPERS },
  { " publicaciones ", BW_PROFILE_PAPERS },
  { " artigos ", BW_PROFILE_PAPERS },
  { " publicacoes ", BW_PROFILE_PAPERS },
  { " articoli ", BW_PROFILE_PAPERS },
  { " pubblicazioni ", BW_PROFILE_PAPERS },
  { " публикации ", BW_PROFILE_PAPERS },
  { " работы ", BW_PROFILE_PAPERS },
  { " статьи ", BW_PROFILE_PAPERS },
};

static const char FILLERS[] =
  " a aktuelle all an and are at auteur author authors autor books by current da de des die "
  "documents du em entries far files first for former found frequent from has have he her here "
  "him his ihre in incoming is it its key known latest les letzte leurs list listed main major "
  "most neue neueste newest notable of on other our out own pages par past people person places "
  "por posts present previous published recent recentes recenti recently recents recientes "
  "research researcher scholar section seine selected ses she showing shown so some su sus that "
  "the their them these they thinker this to top total verfasste von was were which who with you "
  "your автора в недавние последние ";

/* One word that a page of any kind may have as a heading. */
static const char PLAIN_WORDS[] =
  " article articles bibliography citation citations collaboration collaborations institute "
  "institution institutions note notes organisation organisations organization organizations "
  "paper papers preprint preprints publication publications universities university work works "
  "writing writings ";

static gboolean
has_word (const char *words,
          const char *word)
{
  g_autofree char *spaced = g_strconcat (" ", word, " ", NULL);

  return strstr (words, spaced) != NULL;
}

static gboolean
is_allowed (const char *word)
{
  g_autofree char *spaced = g_strconcat (" ", word, " ", NULL);

  if (strstr (FILLERS, spaced) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (PHRASES); i++)
    if (strstr (PHRASES[i].phrase, spaced) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether @word is one of a person's name, perhaps in the genitive. */
static gboolean
is_of_name (const char *word,
            const char *name)
{
  gsize length = strlen (word);
  g_autofree char *stem = g_strndup (word, length - (length > 1 && word[length - 1] == 's'));

  return name != NULL && (has_word (name, word) || has_word (name, stem));
}

static void
append_word (GString    *words,
             const char *word,
             const char *name)
{
  gboolean follows_co = g_str_has_suffix (words->str, " co ");

  if (follows_co && g_str_has_prefix (word, "author"))
    g_string_truncate (words, words->len - 1);
  if (is_of_name (word, name) && !is_allowed (word))
    word = "them";
  if (strcmp (word, "them") == 0 && g_str_has_suffix (words->str, " them "))
    return;
  if (strcmp (word, "her") == 0 || strcmp (word, "him") == 0)
    word = "them";

  g_string_append_printf (words, "%s ", word);
}

/* The words of a heading without its numbers, with a space before and after each. */
static char *
make_words (const char *line,
            const char *name)
{
  g_autofree char *key = bw_text_key (line);
  g_auto (GStrv) parts = g_strsplit_set (key, " 0123456789", -1);
  g_autofree char *name_key = name != NULL ? bw_text_key (name) : NULL;
  g_autofree char *spaced = name != NULL ? g_strconcat (" ", name_key, " ", NULL) : NULL;
  GString *words = g_string_new (" ");

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      append_word (words, parts[i], spaced);

  return g_string_free (words, FALSE);
}

/* A number with or without separators of thousands; @at is moved past it. */
static int
take_number (const char **at)
{
  int number = 0;
  int n_digits = 0;

  for (;; (*at)++)
    {
      if (g_ascii_isdigit (**at))
        {
          number = n_digits < MAX_DIGITS ? (number * 10) + (**at - '0') : number;
          n_digits++;
        }
      else if (**at != ',' || n_digits == 0 || strspn (*at + 1, "0123456789") != 3)
        break;
    }

  return n_digits <= MAX_DIGITS ? number : BW_COUNT_UNKNOWN;
}

/*
 * The number that a heading states: its only one, or the second of “2 of 5”. FALSE
 * when its numbers are not a count, as that of “Papers 2023” is not.
 */
static gboolean
find_count (const char *line,
            int        *count)
{
  int numbers[2] = { BW_COUNT_UNKNOWN, BW_COUNT_UNKNOWN };
  guint n = 0;

  for (const char *at = line; *at != '\0';)
    {
      if (!g_ascii_isdigit (*at))
        {
          at++;
          continue;
        }
      if (n == G_N_ELEMENTS (numbers))
        return FALSE;
      numbers[n++] = take_number (&at);
    }

  *count = n > 0 ? numbers[n - 1] : BW_COUNT_UNKNOWN;
  if (n == 2)
    return numbers[0] <= numbers[1] && (strstr (line, "of") != NULL || strchr (line, '/') != NULL);

  return strpbrk (line, "([") != NULL || *count < FIRST_YEAR || *count > LAST_YEAR;
}

static gboolean
is_short (const char *line)
{
  return *line != '\0' && strnlen (line, MAX_LENGTH + 1) <= MAX_LENGTH;
}

static gboolean
find_part (const char    *words,
           BwProfilePart *part)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0' && !is_allowed (list[i]))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (PHRASES); i++)
    if (strstr (words, PHRASES[i].phrase) != NULL)
      {
        *part = PHRASES[i].part;
        return *part != BW_PROFILE_OTHER;
      }

  return FALSE;
}

/**
 * bw_profile_heading_parse:
 * @name: (nullable): the person's, whose words may stand in a heading
 * @heading: (out): what the heading says
 *
 * Returns: whether @line is the heading of a section that profiles are known to have
 */
gboolean
bw_profile_heading_parse (const char       *line,
                          const char       *name,
                          BwProfileHeading *heading)
{
  g_autofree char *words = NULL;
  BwLineMark mark;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (heading != NULL, FALSE);

  mark = is_short (line) ? bw_line_mark_skip (&line) : BW_LINE_MARK_BULLET;
  if (mark == BW_LINE_MARK_BULLET || mark == BW_LINE_MARK_NUMBER || bw_text_ends_sentence (line))
    return FALSE;

  words = make_words (line, name);
  if (!find_part (words, &heading->part) || !find_count (line, &heading->count))
    return FALSE;

  heading->is_plain = strstr (PLAIN_WORDS, words) != NULL;

  return TRUE;
}

/* Whether @line ends with a number in brackets that is not a year. */
static gboolean
ends_with_count (const char *line,
                 int        *count)
{
  const char *open = strrchr (line, '(');
  const char *at = open != NULL ? open + 1 : "";

  if (!g_ascii_isdigit (*at))
    return FALSE;

  *count = take_number (&at);

  return strcmp (at, ")") == 0 && (*count < FIRST_YEAR || *count > LAST_YEAR);
}

/**
 * bw_profile_heading_parse_unknown:
 *
 * Returns: whether @line has the form of a heading, whatever it may stand above: the
 *   signs of one, a count in brackets or a colon at its end
 */
gboolean
bw_profile_heading_parse_unknown (const char       *line,
                                  BwProfileHeading *heading)
{
  BwLineMark mark;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (heading != NULL, FALSE);

  mark = is_short (line) ? bw_line_mark_skip (&line) : BW_LINE_MARK_BULLET;
  *heading = (BwProfileHeading){ BW_PROFILE_OTHER, BW_COUNT_UNKNOWN, FALSE };

  return mark == BW_LINE_MARK_HEADING ||
         (mark == BW_LINE_MARK_NONE &&
          (ends_with_count (line, &heading->count) || g_str_has_suffix (line, ":")));
}

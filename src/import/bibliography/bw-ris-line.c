#include "bw-ris-line.h"

#include <string.h>

#include "bw-endnote-type.h"
#include "bw-ris-type.h"

#define MAX_SCANNED 400 /* lines that tell the dialect */
#define MAX_PREAMBLE 12 /* lines of words above the first entry */
#define MIN_TAGS 3      /* of a file whose first entry has no type */
#define CERTAIN 95
#define SURE 90
#define LIKELY 40

/* The tags of both specifications and those that are found beside them. What looks like
 * one of another name may be words: "AI - a survey". */
static const char TAGS[] =
  " A1 A2 A3 A4 A5 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP DS ED "
  "EP ER ET FD H1 H2 ID IP IS J1 J2 JA JF JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NO NV OL "
  "OP PA PB PE PG PI PM PP PT PY RD RI RN RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT TY U1 U2 U3 "
  "U4 U5 UR VL VO VN WP WT WV XR Y1 Y2 YR ";

static gboolean
is_known (const char tag[3])
{
  const char word[] = { ' ', g_ascii_toupper (tag[0]), g_ascii_toupper (tag[1]), ' ', '\0' };

  return strstr (TAGS, word) != NULL;
}

static const char *
skip_spaces (const char *at)
{
  for (;;)
    if (*at == ' ' || *at == '\t')
      at++;
    else if (g_str_has_prefix (at, "\302\240")) /* no-break */
      at += 2;
    else
      return at;
}

/* The byte behind a hyphen, of which word processors make a dash. */
static const char *
skip_hyphen (const char *at)
{
  if (*at == '-')
    return at + 1;

  return g_str_has_prefix (at, "–") ? at + strlen ("–") : NULL;
}

static gboolean
read_tag (const char *line,
          char        tag[3])
{
  if (!g_ascii_isalpha (line[0]) || !g_ascii_isalnum (line[1]))
    return FALSE;
  tag[0] = line[0];
  tag[1] = line[1];
  tag[2] = '\0';

  return TRUE;
}

/* Two letters, two spaces, a hyphen and a space, or what @style says that is written
 * instead. */
static const char *
read_standard (const char       *line,
               const BwRisStyle *style,
               char              tag[3])
{
  const char *start = skip_spaces (line);
  const char *hyphen;
  const char *end;
  const char *value;
  gboolean small;

  if (!read_tag (start, tag))
    return NULL;
  if (g_ascii_strcasecmp (start, "er") == 0)
    return start + 2;
  hyphen = skip_spaces (start + 2);
  if ((end = skip_hyphen (hyphen)) == NULL)
    return NULL;
  value = skip_spaces (end);
  small = g_ascii_islower (tag[0]) || g_ascii_islower (tag[1]);
  if (small && !style->lower)
    return NULL;
  if (hyphen - start >= 4 && (value > end || *value == '\0'))
    return value;
  if (!is_known (tag) || ((hyphen == start + 2) && style->space_before) ||
      (value == end && *value != '\0' && style->space_after))
    return NULL;

  return value;
}

/* Two capitals or a capital and a digit, and a space, but not RIS's hyphen. */
static const char *
read_plain (const char *line,
            char        tag[3])
{
  if (!read_tag (line, tag) || !g_ascii_isupper (tag[0]) || g_ascii_islower (tag[1]) ||
      (line[2] != ' ' && line[2] != '\0') || g_str_has_prefix (line + 2, "  -"))
    return NULL;

  return line + 2 + (line[2] == ' ');
}

static const char *
read_refer (const char *line,
            char        tag[3])
{
  if (line[0] != '%' || !g_ascii_isgraph (line[1]) || line[1] == '%' ||
      (line[2] != ' ' && line[2] != '\0'))
    return NULL;
  tag[0] = '%';
  tag[1] = line[1];
  tag[2] = '\0';

  return line + 2 + (line[2] == ' ');
}

/**
 * bw_ris_line_read:
 * @tag: (out): as written; in the refer dialect with its per cent sign
 *
 * Returns: (transfer none) (nullable): the value behind the tag; `NULL` when the line
 *   has no tag
 */
const char *
bw_ris_line_read (const char       *line,
                  const BwRisStyle *style,
                  char              tag[3])
{
  switch (style->dialect)
    {
    case BW_RIS_STANDARD:
      return read_standard (line, style, tag);
    case BW_RIS_WOS:
    case BW_RIS_REFWORKS:
      return read_plain (line, tag);
    case BW_RIS_REFER:
      return read_refer (line, tag);
    case BW_RIS_NONE:
    default:
      return NULL;
    }
}

/* What a line that states RIS's type shows of the style; FALSE when it is none. */
static gboolean
read_type_line (const char *line,
                BwRisStyle *style,
                gboolean   *known)
{
  static const BwRisStyle LOOSE = { BW_RIS_STANDARD, TRUE, FALSE, FALSE };
  char tag[3];
  const char *start = skip_spaces (line);
  const char *value = read_standard (line, &LOOSE, tag);
  g_autofree char *type = NULL;

  if (value == NULL || g_ascii_strcasecmp (tag, "TY") != 0)
    return FALSE;

  type = g_strndup (value, strcspn (value, " \t"));
  *known = bw_ris_type_to_csl (type, NULL) != NULL;
  style->dialect = BW_RIS_STANDARD;
  style->lower = g_ascii_islower (tag[0]);
  style->space_before = start[2] != '-';
  style->space_after = value[-1] != '-';

  return *known || (strlen (type) >= 2 && strlen (type) <= 10 &&
                    strspn (type, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == strlen (type));
}

static gboolean
is_fence (const char *line)
{
  return g_str_has_prefix (line, "```") || g_str_has_prefix (line, "~~~");
}

/* The first line that states a type, below not too many words. */
static int
find_type_line (const BwLines *lines,
                guint          end,
                BwRisStyle    *style)
{
  static const BwRisStyle STRICT = { BW_RIS_STANDARD, FALSE, TRUE, TRUE };
  guint n_words = 0;
  gboolean known;

  for (guint i = 0; i < end && n_words <= MAX_PREAMBLE; i++)
    {
      const char *line = bw_lines_get (lines, i);
      char tag[3];

      if (read_type_line (line, style, &known))
        return known ? CERTAIN : SURE;
      if (is_fence (line))
        return 0;
      n_words += *line != '\0' && read_standard (line, &STRICT, tag) == NULL;
    }

  return 0;
}

/* RefWorks explains its tags before the line that says where the entries begin. */
static guint
skip_legend (const BwLines *lines,
             guint          end)
{
  for (guint i = 0; i < end; i++)
    if (strcmp (bw_lines_get (lines, i), "BEGIN EXPORTED REFERENCES") == 0)
      return i + 1;

  return 0;
}

/* How many of the lines have a tag of @style, if they are most of them and @marks, of
 * which each is a tag, are among them; else 0. */
static guint
count_tags (const BwLines *lines,
            guint start,
            guint end,
            const BwRisStyle *style,
            const char *const *marks)
{
  guint n_tags = 0;
  guint n_words = 0;
  guint found = 0;

  for (guint i = start; i < end; i++)
    {
      const char *line = bw_lines_get (lines, i);
      char tag[3];

      if (bw_ris_line_read (line, style, tag) != NULL)
        {
          n_tags++;
          for (guint m = 0; marks[m] != NULL; m++)
            found |= strcmp (marks[m], tag) == 0 ? 1U << m : 0;
        }
      else if (*line != '\0' && *line != ' ')
        n_words++;
      if (is_fence (line))
        return 0;
    }

  return found == (1U << g_strv_length ((char **) marks)) - 1 && n_tags > n_words ? n_tags : 0;
}

/* Whether the first line names a type as EndNote does: what follows may be long texts. */
static gboolean
begins_refer (const BwLines *lines)
{
  guint first = bw_lines_skip_blank (lines, 0);
  char tag[3];
  const char *name = first < bw_lines_get_n (lines)
                       ? read_refer (bw_lines_get (lines, first), tag)
                       : NULL;

  return name != NULL && strcmp (tag, "%0") == 0 && bw_endnote_type_from_name (name) != NULL;
}

/* Whether the file says that it is Web of Science's: some of them break values over
 * lines without spaces before them. */
static gboolean
begins_wos (const BwLines *lines)
{
  guint first = bw_lines_skip_blank (lines, 0);

  return first + 1 < bw_lines_get_n (lines) &&
         g_str_has_prefix (bw_lines_get (lines, first), "FN ") &&
         g_str_has_prefix (bw_lines_get (lines, first + 1), "VR ");
}

/**
 * bw_ris_style_find:
 * @style: (out): the dialect and how the file writes it
 *
 * Returns: how sure it is that @lines are a tagged bibliography, 0 to 100
 */
int
bw_ris_style_find (const BwLines *lines,
                   BwRisStyle    *style)
{
  static const struct
  {
    BwRisStyle style;
    const char *marks[3];
  } OTHERS[] = {
    { { BW_RIS_REFER, FALSE, TRUE, TRUE }, { "%0", NULL } },
    { { BW_RIS_REFER, FALSE, TRUE, TRUE }, { "%T", "%A", NULL } },
    { { BW_RIS_WOS, FALSE, TRUE, TRUE }, { "PT", "TI", NULL } },
    { { BW_RIS_WOS, FALSE, TRUE, TRUE }, { "PT", "UT", NULL } },
    { { BW_RIS_REFWORKS, FALSE, TRUE, TRUE }, { "RT", "T1", NULL } },
    { { BW_RIS_STANDARD, FALSE, TRUE, TRUE }, { "AU", NULL } },
    { { BW_RIS_STANDARD, FALSE, TRUE, TRUE }, { "A1", NULL } },
    { { BW_RIS_STANDARD, FALSE, TRUE, TRUE }, { "TI", NULL } },
    { { BW_RIS_STANDARD, FALSE, TRUE, TRUE }, { "T1", NULL } },
  };
  guint end = MIN (bw_lines_get_n (lines), MAX_SCANNED);
  guint start = skip_legend (lines, end);
  int score = find_type_line (lines, end, style);

  if (score > 0)
    return score;
  if (begins_refer (lines))
    {
      *style = OTHERS[0].style;
      return CERTAIN;
    }
  if (begins_wos (lines))
    {
      *style = (BwRisStyle){ BW_RIS_WOS, FALSE, TRUE, TRUE };
      return CERTAIN;
    }
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      guint n_tags = count_tags (lines, start, end, &OTHERS[i].style, OTHERS[i].marks);

      if (n_tags == 0)
        continue;
      *style = OTHERS[i].style;
      return n_tags >= MIN_TAGS ? SURE : LIKELY;
    }

  *style = (BwRisStyle){ BW_RIS_NONE, FALSE, TRUE, TRUE };
  return 0;
}

#include "bw-institutions.h"

#include <string.h>

#define MAX_LENGTH 600     /* bytes of a bracket */
#define MAX_NAME_LENGTH 90 /* bytes of one institution */
#define MAX_NAME_WORDS 9
#define MAX_JOINED_WORDS 3 /* on either side of an "and" that joins two */
#define MAX_INSTITUTIONS 60

/* What stands in lower case where institutions are listed. */
static const char *const LOWER_NAMES[] = {
  "anonymous", "collaborators", "independent", "independents", "misc", "misc.", "mixed", "multiple",
  "others", "unaffiliated", "various"
};

/* What brackets hold besides: links, and remarks of an editor. */
static const char *const OTHERS[] = {
  "abs", "abstract", "arxiv", "blog", "citation", "code", "data", "dataset", "demo", "doi", "draft",
  "edit", "emphasis", "github", "here", "html", "image", "link", "links", "new", "note", "page",
  "paper", "pdf", "podcast", "post", "preprint", "project", "redacted", "see", "sic", "site",
  "slides", "summary", "talk", "thread", "todo", "tweet", "twitter", "update", "video", "web",
  "website", "weblink"
};

/* The first word of a reference to a part of a document. */
static const char *const REFERENCES[] = {
  "app", "app.", "appendix", "ch", "ch.", "chapter", "eq", "eq.", "equation", "fig", "fig.",
  "figure", "footnote", "note", "p", "p.", "page", "pp", "pp.", "ref", "section", "table", "tbl"
};

static gboolean
has_letter (BwSlice text)
{
  for (const char *at = text.start; at < text.end; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static gboolean
holds_foreign_mark (BwSlice text)
{
  for (const char *at = text.start; at < text.end; at++)
    if (strchr ("[]{}<>\"?!=;@\\_#$*", *at) != NULL || (*at == ':' && at + 1 < text.end && at[1] == ' '))
      return TRUE;

  return bw_slice_begins (text, "http") || bw_slice_begins (text, "www.");
}

static gboolean
begins_small (BwSlice name)
{
  return g_unichar_islower (g_utf8_get_char (name.start));
}

/* "xAI", "d-Matrix": a small letter first and a capital behind it. */
static gboolean
has_capital (BwSlice name)
{
  for (const char *at = name.start; at < name.end; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static gboolean
is_institution (BwSlice             name,
                BwInstitutionsPlace place)
{
  BwSlice rest = name;
  BwSlice first;

  if (bw_slice_length (name) == 0 || bw_slice_length (name) > MAX_NAME_LENGTH ||
      bw_slice_count (name) > MAX_NAME_WORDS || !has_letter (name) || holds_foreign_mark (name))
    return FALSE;
  bw_slice_take_word (&rest, &first);
  if (bw_slice_is_in (first, REFERENCES, G_N_ELEMENTS (REFERENCES)) ||
      bw_slice_is_in (first, OTHERS, G_N_ELEMENTS (OTHERS)) || bw_slice_ends (name, "et al.") ||
      bw_slice_ends (name, "et al"))
    return FALSE;
  if (place == BW_INSTITUTIONS_DOUBTFUL && g_ascii_isdigit (*name.start))
    return FALSE;
  if (!begins_small (name) || bw_slice_is_in (name, LOWER_NAMES, G_N_ELEMENTS (LOWER_NAMES)))
    return TRUE;

  return (has_capital (name) && bw_slice_count (name) == 1) ||
         (place == BW_INSTITUTIONS_LIKELY && bw_slice_count (name) <= MAX_JOINED_WORDS);
}

static gsize
measure_separator (BwSlice     text,
                   const char *at)
{
  static const char *const SEPARATORS[] = { ",", ";", " / ", " | ", " + ", " · ", "、" };

  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    {
      gsize length = strlen (SEPARATORS[i]);

      if ((gsize) (text.end - at) >= length && strncmp (at, SEPARATORS[i], length) == 0)
        return length;
    }

  return 0;
}

static gboolean
add (BwSlice              name,
     BwInstitutionsPlace  place,
     GPtrArray           *institutions)
{
  name = bw_slice_trim (name);
  if (bw_slice_begins (name, "and "))
    name.start += strlen ("and ");
  else if (bw_slice_begins (name, "& "))
    name.start += strlen ("& ");
  if (!is_institution (name, place))
    return FALSE;
  if (institutions != NULL)
    g_ptr_array_add (institutions, bw_slice_dup (name));

  return TRUE;
}

/* "Anthropic and Redwood" are two, "Institute of Science and Technology" is one. */
static gboolean
add_joined (BwSlice              name,
            BwInstitutionsPlace  place,
            GPtrArray           *institutions)
{
  static const char *const JOINTS[] = { " and ", " & " };

  for (guint i = 0; i < G_N_ELEMENTS (JOINTS); i++)
    {
      const char *at = g_strstr_len (name.start, name.end - name.start, JOINTS[i]);
      BwSlice left = { name.start, at };
      BwSlice right = { at != NULL ? at + strlen (JOINTS[i]) : NULL, name.end };

      if (at != NULL && g_strstr_len (left.start, left.end - left.start, " of ") == NULL &&
          bw_slice_count (left) <= MAX_JOINED_WORDS && bw_slice_count (left) > 0 &&
          bw_slice_count (right) <= MAX_JOINED_WORDS && bw_slice_length (right) > 0 &&
          !begins_small (bw_slice_trim (right)))
        return add (left, place, institutions) && add (right, place, institutions);
    }

  return add (name, place, institutions);
}

/**
 * bw_institutions_read:
 * @text: what stands between brackets
 * @place: how sure the place makes it
 * @institutions: (nullable) (element-type utf8): where they are added; when the
 *   bracket holds something else, its length stays
 *
 * Returns: whether it is a list of institutions
 */
gboolean
bw_institutions_read (BwSlice              text,
                      BwInstitutionsPlace  place,
                      GPtrArray           *institutions)
{
  guint before = institutions != NULL ? institutions->len : 0;
  BwSlice name = { text.start, text.start };
  guint n = 0;
  gboolean good = bw_slice_length (text) > 0 && bw_slice_length (text) <= MAX_LENGTH;

  for (const char *at = text.start; good && at <= text.end; at++)
    {
      gsize length = at < text.end ? measure_separator (text, at) : 1;

      if (length == 0)
        continue;
      name.end = at;
      if (bw_slice_length (bw_slice_trim (name)) > 0)
        good = add_joined (name, place, institutions) && ++n <= MAX_INSTITUTIONS;
      at += length - 1;
      name.start = at + 1;
    }
  if (good && n > 0)
    return TRUE;
  if (institutions != NULL)
    g_ptr_array_set_size (institutions, (int) before);

  return FALSE;
}

/**
 * bw_institutions_close:
 * @open: an opening bracket in @text
 * @inside: (out): what stands between it and its closing one
 *
 * Returns: whether the bracket closes soon, with none inside it
 */
gboolean
bw_institutions_close (BwSlice     text,
                       const char *open,
                       BwSlice    *inside)
{
  char close = *open == '[' ? ']' : ')';
  const char *limit = open + 1 + MIN (text.end - open - 1, MAX_LENGTH);
  guint depth = 0;

  for (const char *at = open + 1; at < limit; at++)
    {
      if (*at == close && depth == 0)
        {
          *inside = (BwSlice){ open + 1, at };
          return TRUE;
        }
      if (*at == '[')
        return FALSE;
      /* A round bracket may stand inside a name: "Pr(Ai)²R". */
      if (*at == '(' && ++depth > 1)
        return FALSE;
      if (*at == ')' && depth > 0)
        depth--;
    }

  return FALSE;
}

/**
 * bw_institutions_abbreviate:
 *
 * Returns: whether @inside abbreviates @title, as "(APD)" does behind
 *   "Attribution-based Parameter Decomposition"
 */
gboolean
bw_institutions_abbreviate (BwSlice inside,
                            BwSlice title)
{
  const char *letter = title.start;

  if (memchr (inside.start, ' ', bw_slice_length (inside)) != NULL ||
      memchr (inside.start, ',', bw_slice_length (inside)) != NULL)
    return FALSE;
  if (bw_slice_length (inside) > 1 && inside.end[-1] == 's')
    inside.end--;
  for (const char *at = inside.start; at < inside.end; at++, letter++)
    {
      while (letter < title.end &&
             (g_ascii_tolower (*letter) != g_ascii_tolower (*at) ||
              (letter > title.start && g_ascii_isalnum (letter[-1]) && !g_ascii_isupper (*letter))))
        letter++;
      if (letter == title.end)
        return FALSE;
    }

  return TRUE;
}

#include "bw-digest-trim.h"

#include <string.h>

static gboolean
cut_quotes (BwSlice *title)
{
  static const struct
  {
    const char *open;
    const char *close;
  } PAIRS[] = { { "“", "”" }, { "\"", "\"" }, { "‘", "’" }, { "«", "»" }, { "'", "'" }, { "„", "“" } };

  for (guint i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      gsize open = strlen (PAIRS[i].open);
      gsize close = strlen (PAIRS[i].close);
      BwSlice inside;

      if (bw_slice_length (*title) <= open + close || !bw_slice_begins (*title, PAIRS[i].open) ||
          !bw_slice_ends (*title, PAIRS[i].close))
        continue;
      inside = (BwSlice){ title->start + open, title->end - close };
      if (g_strstr_len (inside.start, inside.end - inside.start, PAIRS[i].open) != NULL)
        continue;
      *title = inside;
      return TRUE;
    }

  return FALSE;
}

/* "(Read the paper)", "(link)". */
static gboolean
is_link_label (BwSlice inside)
{
  static const char *const LABELS[] = { "arxiv", "blog", "blogpost", "code", "full", "github", "here",
                                        "link", "page", "paper", "pdf", "post", "preprint", "project",
                                        "read", "the", "website" };
  BwSlice word;

  while (bw_slice_take_word (&inside, &word))
    if (!bw_slice_is_in (word, LABELS, G_N_ELEMENTS (LABELS)))
      return FALSE;

  return TRUE;
}

/* "(Roe et al., 2024)", "(2024)", "[2]" behind a title. */
static gboolean
cut_reference (BwSlice *title)
{
  const char *open;
  BwSlice inside;

  if (bw_slice_length (*title) < 3 || (title->end[-1] != ')' && title->end[-1] != ']'))
    return FALSE;
  open = g_strrstr_len (title->start, title->end - title->start, title->end[-1] == ')' ? "(" : "[");
  if (open == NULL || open == title->start)
    return FALSE;

  inside = (BwSlice){ open + 1, title->end - 1 };
  if (g_strstr_len (inside.start, inside.end - inside.start, "et al") == NULL &&
      strspn (inside.start, "0123456789, -") < bw_slice_length (inside) &&
      !bw_slice_begins (inside, "arxiv") && !is_link_label (inside))
    return FALSE;
  title->end = open;

  return TRUE;
}

/* A full stop behind a word closes the line and not the title: "… of Models." */
static gboolean
cut_stop (BwSlice *title)
{
  BwSlice rest = *title;
  BwSlice word;

  if (!bw_slice_drop_word (&rest, &word) || bw_slice_count (rest) == 0 ||
      bw_slice_length (word) < 5 || word.end[-1] != '.' || !g_ascii_islower (word.end[-2]))
    return FALSE;
  title->end--;

  return TRUE;
}

/**
 * bw_digest_trim:
 * @is_quoted: (out): whether quotation marks stood around it
 *
 * Returns: the title without what decorates it
 */
BwSlice
bw_digest_trim (BwSlice   title,
                gboolean *is_quoted)
{
  gboolean changed = TRUE;

  *is_quoted = FALSE;
  while (changed)
    {
      changed = FALSE;
      title = bw_slice_trim (title);
      while (bw_slice_length (title) > 0 && strchr (",;:|*_-", title.end[-1]) != NULL)
        title.end--;
      while (bw_slice_length (title) > 0 && strchr ("*_|", *title.start) != NULL)
        title.start++;
      title = bw_slice_trim (title);
      changed = cut_reference (&title) || cut_stop (&title);
      if (cut_quotes (&title))
        *is_quoted = changed = TRUE;
    }

  return title;
}

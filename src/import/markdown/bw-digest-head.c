#include "bw-digest-head.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-digest-link.h"
#include "bw-digest-trail.h"
#include "bw-limits.h"
#include "bw-text.h"

#define MAX_TAG_LENGTH 30 /* bytes of a bracket before a title */
#define MIN_DATE_LENGTH 5
#define MAX_SKIPPED 200 /* bytes */

static gboolean
has_digit (const char *start,
           const char *end)
{
  for (; start < end; start++)
    if (g_ascii_isdigit (*start))
      return TRUE;

  return FALSE;
}

/* "1.", "12)", "2023-05-12:", "[CVPR 2020]", ":star:", "⭐": what stands before titles. */
static gsize
skip_one (const BwOutlineBlock *block,
          gsize                 at)
{
  const char *text = block->text + at;
  gsize n_digits = strspn (text, "0123456789");
  gsize n_date = strspn (text, "0123456789-./");
  gunichar c = g_utf8_get_char (text);

  if (n_digits > 0 && n_digits <= 4 && text[n_digits] != '\0' && strchr (".):", text[n_digits]) != NULL && text[n_digits + 1] == ' ')
    return n_digits + 2;
  if (n_date >= MIN_DATE_LENGTH && n_date > n_digits && text[n_date] != '\0' && strchr (" :,|", text[n_date]) != NULL)
    return n_date + 1;
  if (*text == '[' || *text == '(')
    {
      const char *close = memchr (text, *text == '[' ? ']' : ')', strnlen (text, MAX_TAG_LENGTH));

      return close != NULL && close[1] == ' ' && has_digit (text, close) &&
                 bw_outline_block_span_at (block, BW_OUTLINE_LINK, at + 1) == NULL
               ? (gsize) (close - text) + 1
               : 0;
    }
  if (*text == ':')
    {
      gsize length = 1 + strspn (text + 1, "abcdefghijklmnopqrstuvwxyz_0123456789");

      return text[length] == ':' && length > 2 ? length + 1 : 1;
    }
  if (c == '\0' || g_unichar_isalnum (c) || c == '"' || c == 0x201c || c == '\'' || c == 0x2018 || c == '$' ||
      c == '<' || c == '{' || c == '@' || c == 0x300a || c == 0xab || c == '\\')
    return 0;

  return (gsize) (g_utf8_next_char (text) - text);
}

/**
 * bw_digest_head_skip:
 *
 * Returns: where a title may begin, behind numbers, dates, venues and ornaments
 */
gsize
bw_digest_head_skip (const BwOutlineBlock *block)
{
  gsize at = 0;

  while (at < MAX_SKIPPED)
    {
      const BwOutlineSpan *link = bw_outline_block_span_at (block, BW_OUTLINE_LINK, at);
      gsize length = link != NULL && link->start == at ? 0 : skip_one (block, at);

      if (length == 0)
        break;
      at += length;
    }

  return at;
}

static gboolean
is_quote (const char  *at,
          const char **close)
{
  static const struct
  {
    const char *open;
    const char *close;
  } PAIRS[] = { { "\"", "\"" }, { "“", "”" }, { "‘", "’" }, { "«", "»" }, { "《", "》" } };

  for (guint i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    if (g_str_has_prefix (at, PAIRS[i].open))
      {
        *close = PAIRS[i].close;
        return TRUE;
      }

  return FALSE;
}

/* Where a title between quotation marks begins and ends, from @start on. */
static gboolean
find_quoted (const BwOutlineBlock *block,
             gsize                 start,
             gsize                 end,
             BwSlice              *title)
{
  const char *limit = block->text + end;

  for (const char *at = block->text + start; at < limit; at = g_utf8_next_char (at))
    {
      const char *mark;
      const char *close;

      if (!is_quote (at, &mark))
        continue;
      at = g_utf8_next_char (at);
      close = g_strstr_len (at, limit - at, mark);
      if (close == NULL)
        return FALSE;
      *title = (BwSlice){ at, close };
      if (bw_slice_count (*title) > 1)
        return TRUE;
      at = close;
    }

  return FALSE;
}

/* Where the sentence or the phrase ends that may be a title. */
static const char *
find_end (const char *start,
          const char *limit)
{
  static const char *const MARKS[] = { " - ", " – ", " — ", " | ", " (", " [", "\n" };

  for (const char *at = start; at < limit; at++)
    {
      if ((*at == '.' || *at == '?' || *at == '!') && at + 1 < limit && at[1] == ' ' &&
          at - start > 2 && !(g_ascii_isupper (at[-1]) && !g_ascii_isalnum (at[-2])))
        return *at == '.' ? at : at + 1;
      for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
        if (g_str_has_prefix (at, MARKS[i]))
          return at;
    }

  return limit;
}

static gboolean
take_title (BwDigestEntry        *entry,
            const BwOutlineBlock *block,
            BwSlice               title)
{
  g_autofree char *text = g_strndup (title.start, bw_slice_length (title));
  g_autofree char *clean = bw_digest_entry_clean_title (text);

  if (bw_text_count_words (clean) == 0 || strlen (clean) < 3 || bw_digest_link_is_label (bw_slice_new (clean)))
    return FALSE;

  g_free (entry->title);
  entry->title = g_steal_pointer (&clean);
  bw_digest_trail_read (entry, block, (gsize) (title.end - block->text));

  return TRUE;
}

/* Names before the title: "Jane Doe, Bo Li. Title. Venue". */
static const char *
skip_names (BwDigestEntry *entry,
            const char    *start,
            const char    *end)
{
  g_autofree char *names = g_strndup (start, (gsize) (end - start));
  gboolean complete;

  g_strstrip (names);
  if (*names != '\0' && strchr (".,:", names[strlen (names) - 1]) != NULL && !g_str_has_suffix (names, "al."))
    names[strlen (names) - 1] = '\0';
  if (!bw_author_list_read (names, 2, entry->authors, &complete))
    return start;

  return end + strspn (end, ".,: ");
}

/**
 * bw_digest_head_read_title:
 * @start: where it may begin
 * @end: where the links begin that lead to it
 *
 * Reads a title that is no link itself.
 */
gboolean
bw_digest_head_read_title (BwDigestEntry        *entry,
                           const BwOutlineBlock *block,
                           gsize                 start,
                           gsize                 end)
{
  const BwOutlineSpan *strong = bw_outline_block_find_span (block, BW_OUTLINE_STRONG, start);
  const char *from = block->text + start;
  const char *limit = block->text + end;
  BwSlice quoted;
  const char *stop;

  while (limit > from && strchr (" [(|-:,", limit[-1]) != NULL)
    limit--;
  if (limit == from)
    return FALSE;

  if (find_quoted (block, start, (gsize) (limit - block->text), &quoted))
    {
      skip_names (entry, from, quoted.start - 1);
      return take_title (entry, block, quoted);
    }
  if (strong != NULL && strong->end <= end && (strong->start == start || skip_names (entry, from, block->text + strong->start) > from))
    return take_title (entry, block, (BwSlice){ block->text + strong->start, block->text + strong->end });

  stop = find_end (from, limit);
  if (stop < limit && *stop == '.')
    {
      const char *behind = skip_names (entry, from, stop);

      if (behind > from)
        {
          from = behind;
          stop = find_end (from, limit);
        }
    }

  return take_title (entry, block, (BwSlice){ from, stop });
}

/**
 * bw_digest_head_read_bold:
 *
 * Reads a title in bold that has no link, with what is behind it.
 */
gboolean
bw_digest_head_read_bold (BwDigestEntry        *entry,
                          const BwOutlineBlock *block,
                          gsize                 start)
{
  const BwOutlineSpan *strong = bw_outline_block_span_at (block, BW_OUTLINE_STRONG, start);

  return strong != NULL && strong->start == start && block->text[strong->end] != '\0' &&
         take_title (entry, block, (BwSlice){ block->text + start, block->text + strong->end });
}

/* "(4 minute read)", "[PDF]": what stands behind a title in the same link. */
static gboolean
is_remark (const char *open)
{
  static const char *const WORDS[] = { "min", "mins", "minute", "minutes", "read", "watch", "video" };
  g_autofree char *inside = g_strndup (open + 1, strlen (open) - 2);
  g_autofree char *key = bw_text_key (inside);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  if (words[0] != NULL && g_ascii_isdigit (**words))
    return words[1] != NULL && g_strv_contains (WORDS, words[1]);

  return bw_digest_link_is_label (bw_slice_new (inside));
}

static void
strip_remarks (char *title)
{
  gsize length = strlen (title);

  while (length > 2 && (title[length - 1] == ')' || title[length - 1] == ']'))
    {
      char *open = strrchr (title, title[length - 1] == ')' ? '(' : '[');

      if (open == NULL || open == title || !is_remark (open))
        return;
      *open = '\0';
      g_strchomp (title);
      length = strlen (title);
    }
}

/**
 * bw_digest_entry_clean_title:
 *
 * Returns: (transfer full): a title without the marks around it and the remarks behind it
 */
char *
bw_digest_entry_clean_title (const char *text)
{
  g_autofree char *title = bw_text_squeeze (text);
  gsize n_digits = strspn (title, "0123456789");
  const char *mark;
  gsize length;

  if (n_digits > 0 && n_digits <= 3 && (title[n_digits] == '.' || title[n_digits] == ')') && title[n_digits + 1] == ' ' && title[n_digits + 2] != '\0')
    memmove (title, title + n_digits + 2, strlen (title + n_digits + 2) + 1);

  strip_remarks (title);
  length = strlen (title);
  while (length > 0 && strchr (".,:;", title[length - 1]) != NULL && !g_str_has_suffix (title, "..."))
    title[--length] = '\0';
  if (is_quote (title, &mark) && g_str_has_suffix (title, mark) &&
      strstr (g_utf8_next_char (title), mark) == title + length - strlen (mark))
    {
      const char *start = g_utf8_next_char (title);
      g_autofree char *inside = g_strndup (start, (gsize) (title + length - strlen (mark) - start));

      return bw_digest_entry_clean_title (inside);
    }

  return bw_text_clip (title, BW_MAX_TITLE_LENGTH - 1);
}

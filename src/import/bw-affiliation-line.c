#include "bw-affiliation-line.h"

#include <string.h>

#include "bw-text.h"

#define MAX_KIND_BYTES 60
#define MAX_KIND_WORDS 5

/* Kinds of organisations that are kinds with a capital letter, too. */
static const char *const KINDS[] = {
  "academia", "agency", "archive", "association", "center", "centre", "charity", "college",
  "company", "consortium", "cooperative", "corporation", "department", "education", "facility",
  "foundation", "funder", "government", "group", "healthcare", "hospital", "industry",
  "institute", "institution", "lab", "laboratory", "network", "ngo", "non-profit", "nonprofit",
  "organisation", "organization", "other", "project", "publisher", "school", "society", "startup",
  "team", "think tank", "university"
};

void
bw_affiliation_line_clear (BwAffiliationLine *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->kind, g_free);
}

/* The brackets of one group, and those of other scripts. */
static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == 0xff08;
}

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == 0xff09;
}

/*
 * Where the group of brackets opens that @text ends with, the inside at @inside; NULL
 * when there is none or it is not closed.
 */
static const char *
last_group (const char  *text,
            const char  *end,
            const char **inside)
{
  int depth = 0;

  for (const char *at = end; at > text;)
    {
      at = g_utf8_prev_char (at);
      if (is_closing (g_utf8_get_char (at)))
        depth++;
      else if (is_opening (g_utf8_get_char (at)))
        depth--;
      if (depth == 0)
        {
          *inside = g_utf8_next_char (at);
          return *inside < end && at > text ? at : NULL;
        }
    }

  return NULL;
}

static gboolean
is_known_kind (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_ascii_strcasecmp (KINDS[i], text) == 0)
      return TRUE;

  return FALSE;
}

/* A word or a phrase in small letters. */
static gboolean
is_kind (const char *text)
{
  gboolean has_letter = FALSE;

  if (*text == '\0' || strlen (text) > MAX_KIND_BYTES ||
      bw_text_count_words (text) > MAX_KIND_WORDS)
    return FALSE;
  if (is_known_kind (text))
    return TRUE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isupper (c) || g_unichar_isdigit (c) || g_unichar_istitle (c))
        return FALSE;
      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && !g_unichar_isspace (c) &&
          (c >= 0x80 || strchr ("-/&'", (int) c) == NULL))
        return FALSE;
      has_letter |= g_unichar_isalpha (c);
    }

  return has_letter;
}

/* One word with a capital, as languages write that begin each noun with one: “Universität”. */
static gboolean
is_noun (const char *text)
{
  const char *at = text;

  if (!g_unichar_isupper (g_utf8_get_char (at)))
    return FALSE;
  for (at = g_utf8_next_char (at); g_unichar_islower (g_utf8_get_char (at));)
    at = g_utf8_next_char (at);

  return *at == '\0' && at - text > 2;
}

/* “institute, 2019–2023” inside one group, which may run into the name before it. */
static gboolean
take_inside (BwAffiliationLine *self,
             const char        *inside,
             gboolean           is_glued)
{
  g_autofree char *text = g_strdup (inside);
  BwPeriod period;

  if (bw_period_parse (inside, &period))
    {
      self->period = period;
      return TRUE;
    }

  text[bw_period_cut_tail (text, &period)] = '\0';
  g_strstrip (text);
  if (self->kind != NULL || !(is_kind (text) || (is_glued && is_noun (text))))
    return FALSE;

  self->kind = g_steal_pointer (&text);
  if (period.from.year != 0 || period.to.year != 0)
    self->period = period;

  return TRUE;
}

/* Takes one group of brackets from the end if it is no part of the name. */
static gboolean
take_group (BwAffiliationLine *self,
            char              *text)
{
  gsize length = strlen (g_strchomp (text));
  const char *end = text + length;
  const char *inside = NULL;
  const char *open;
  g_autofree char *group = NULL;

  if (length == 0 || !is_closing (g_utf8_get_char (g_utf8_prev_char (end))))
    return FALSE;
  if (!(open = last_group (text, end, &inside)))
    return FALSE;

  end = g_utf8_prev_char (end);
  if (end < inside)
    return FALSE;
  group = g_strndup (inside, (gsize) (end - inside));
  g_strstrip (group);
  if (!take_inside (self, group, open[-1] != ' '))
    return FALSE;

  text[open - text] = '\0';

  return TRUE;
}

/* “Anthropic — company”: behind a sign only a kind that is known is one. */
static void
take_set_off_kind (BwAffiliationLine *self,
                   char              *text)
{
  static const char *const SIGNS[] = { " — ", " – ", " - ", " · ", ": ", ", ", " | " };

  for (guint i = 0; i < G_N_ELEMENTS (SIGNS) && self->kind == NULL; i++)
    {
      char *sign = g_strrstr (text, SIGNS[i]);

      if (sign == NULL || sign == text || !is_known_kind (sign + strlen (SIGNS[i])))
        continue;
      self->kind = g_strdup (sign + strlen (SIGNS[i]));
      *sign = '\0';
    }
}

static void
take_period (BwAffiliationLine *self,
             char              *text)
{
  BwPeriod period;
  gsize length = bw_period_cut_tail (text, &period);

  if (length > 0 && (period.from.year != 0 || period.to.year != 0))
    {
      self->period = period;
      text[length] = '\0';
    }
}

/**
 * bw_affiliation_line_parse:
 * @self: (out): what @text says
 *
 * Takes a line like “Anthropic(institute) 2021–2023” apart. A name may have brackets
 * of its own: the last ones hold the kind if they hold a phrase in small letters.
 */
void
bw_affiliation_line_parse (const char        *text,
                           BwAffiliationLine *self)
{
  g_autofree char *rest = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (self != NULL);

  *self = (BwAffiliationLine){ NULL };
  rest = g_strdup (text);
  take_period (self, rest);
  for (guint n = 0; n < 2 && take_group (self, rest);)
    n++;
  if (self->kind == NULL)
    take_set_off_kind (self, rest);

  self->name = bw_text_squeeze (rest);
}

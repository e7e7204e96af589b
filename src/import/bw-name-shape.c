#include "bw-name-shape.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-name-word.h"
#include "bw-title-word.h"

#define MAX_NAME_WORDS 8
#define MAX_GROUP_WORDS 5
#define MAX_IDEOGRAPHS 5 /* of a name that is written without spaces */

/* Marks that refer a name to a note, as pages copy them: "Jane Doe*". */
static gboolean
is_note_mark (gunichar c)
{
  return c == '*' || c == 0x2020 || c == 0x2021 || c == 0xa7 || c == 0xb6 || c == 0xb9 ||
         c == 0xb2 || c == 0xb3 || (c >= 0x2070 && c <= 0x2079) || c == 0x2217;
}

/**
 * bw_name_trim:
 *
 * Returns: the name without space and note marks at its ends
 */
BwSlice
bw_name_trim (BwSlice name)
{
  name = bw_slice_trim (name);
  while (name.start < name.end)
    {
      const char *last = g_utf8_prev_char (name.end);

      if (!is_note_mark (g_utf8_get_char (last)) && *last != ' ')
        break;
      name.end = last;
    }

  return name;
}

gboolean
bw_name_is_suffix (BwSlice word)
{
  static const char *const SUFFIXES[] = { "ii", "ii.", "iii", "iii.", "iv", "iv.", "jr",
                                          "jr.", "md", "ph.d", "ph.d.", "phd", "sr", "sr." };

  return bw_slice_is_in (bw_slice_trim (word), SUFFIXES, G_N_ELEMENTS (SUFFIXES));
}

/* A nickname between quotes or brackets counts as the word inside them. */
static BwSlice
unwrap (BwSlice word)
{
  static const struct
  {
    const char *open;
    const char *close;
  } PAIRS[] = { { "(", ")" }, { "\"", "\"" }, { "'", "'" }, { "“", "”" }, { "‘", "’" } };

  for (guint i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    if (bw_slice_length (word) > strlen (PAIRS[i].open) + strlen (PAIRS[i].close) &&
        bw_slice_begins (word, PAIRS[i].open) && bw_slice_ends (word, PAIRS[i].close))
      return (BwSlice){ word.start + strlen (PAIRS[i].open), word.end - strlen (PAIRS[i].close) };

  return word;
}

static gboolean
add_word (BwNameShape *self,
          BwSlice      word,
          gboolean     is_last)
{
  BwNameForm form = bw_name_word_form (unwrap (word));

  if (form == BW_NAME_FORM_NONE)
    return FALSE;
  /* A number closes a name where a bibliography keeps namesakes apart. */
  if (form == BW_NAME_FORM_NUMBER)
    return is_last && self->n_words > 1;

  self->n_words++;
  self->n_proper += form == BW_NAME_FORM_PROPER;
  self->n_initials += form == BW_NAME_FORM_INITIAL;
  self->n_upper += form == BW_NAME_FORM_UPPER && !bw_name_is_suffix (word);
  self->n_lower += form == BW_NAME_FORM_LOWER;
  self->n_caseless += form == BW_NAME_FORM_CASELESS;
  self->n_odd += form == BW_NAME_FORM_ODD;
  self->n_common += form != BW_NAME_FORM_PARTICLE && bw_title_word_is_common (word);
  if (self->n_words == 1)
    self->begins_well = form == BW_NAME_FORM_PROPER;

  return self->n_words <= MAX_NAME_WORDS;
}

/**
 * bw_name_shape_read:
 * @self: (out caller-allocates): the shape
 * @text: what may be a name, without what surrounds it
 *
 * Returns: whether @text is made of what names are made of
 */
gboolean
bw_name_shape_read (BwNameShape *self,
                    BwSlice      text)
{
  BwSlice rest = bw_name_trim (text);
  BwSlice word;
  gboolean is_group;
  gboolean is_company;

  *self = (BwNameShape){ 0 };
  if (g_utf8_strlen (rest.start, (gssize) bw_slice_length (rest)) >= BW_MAX_NAME_LENGTH)
    return FALSE;

  is_company = bw_name_is_company (rest);
  is_group = bw_name_is_group (rest);
  while (bw_slice_take_word (&rest, &word))
    if (!add_word (self, word, rest.start == rest.end))
      return FALSE;

  self->is_group = is_company || (is_group && (self->n_words == 1 || (self->n_words <= MAX_GROUP_WORDS &&
                                                                      self->n_odd + self->n_lower == 0)));

  /* Without spaces a run of ideographs is a name only when it is short. */
  if (self->n_caseless == 1 && self->n_words == 1 && (guchar) *text.start >= 0xe2)
    return g_utf8_strlen (text.start, (gssize) bw_slice_length (text)) <= MAX_IDEOGRAPHS;

  return self->n_words > 0;
}

/* Whether @text is what stands behind the comma in "Chollet, F." */
gboolean
bw_name_is_initials (BwSlice text)
{
  BwNameShape shape;

  return bw_name_shape_read (&shape, text) && shape.n_initials == shape.n_words &&
         memchr (text.start, '.', bw_slice_length (text)) != NULL;
}

/**
 * bw_name_dup:
 * @name: a name, perhaps with a suffix or with initials behind a comma
 *
 * Returns: (transfer full): the name with its initials in front
 */
char *
bw_name_dup (BwSlice name)
{
  const char *comma = g_strrstr_len (name.start, (gssize) bw_slice_length (name), ",");
  g_autofree char *family = NULL;
  g_autofree char *initials = NULL;

  if (comma == NULL || !bw_name_is_initials (bw_slice_trim ((BwSlice){ comma + 1, name.end })))
    return bw_slice_dup (name);

  family = bw_slice_dup (bw_slice_trim ((BwSlice){ name.start, comma }));
  initials = bw_slice_dup (bw_slice_trim ((BwSlice){ comma + 1, name.end }));

  return g_strdup_printf ("%s %s", initials, family);
}

/* Whether it is written as names are and can hardly be anything else. */
gboolean
bw_name_shape_is_name (const BwNameShape *self)
{
  if (self->is_group)
    return TRUE;

  return self->n_odd == 0 && self->n_lower == 0 && self->n_common == 0 &&
         self->n_upper <= (self->n_proper > 0 ? 1U : 0U) &&
         (self->n_proper > 0 || self->n_caseless > 0);
}

/* Whether it could stand among names that are known to be some. */
gboolean
bw_name_shape_may_be (const BwNameShape *self)
{
  return self->is_group ||
         (self->n_words > 0 && self->n_words <= 5 && self->n_common == 0 && self->n_odd <= 1);
}

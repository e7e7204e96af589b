#include "bw-slug.h"

#include <string.h>

#include "bw-text.h"

#define MIN_LENGTH 2 /* letters of a slug that is found by its name alone */
#define MAX_DIGITS 3 /* of the number that tells two people of one name apart */
#define MAX_BYTES 2000

/* Letters that Unicode does not take apart, as slugs write them. */
static const struct
{
  gunichar letter;
  const char *plain;
  const char *german; /* and Scandinavian: the other usage */
} LETTERS[] = {
  { 0xe4, "a", "ae" },
  { 0xf6, "o", "oe" },
  { 0xfc, "u", "ue" },
  { 0xe5, "a", "aa" },
  { 0xf8, "o", "oe" },
  { 0xe6, "ae", "ae" },
  { 0x153, "oe", "oe" },
  { 0x142, "l", "l" },
  { 0x111, "d", "dj" },
  { 0x131, "i", "i" },
  { 0xf0, "d", "d" },
  { 0xfe, "th", "th" },
};

/* A text's letters and digits without case and accents, and where each comes from. */
typedef struct
{
  GString *letters;
  GArray  *places; /* gsize, for each byte of letters */
} Compact;

static void
compact_clear (Compact *compact)
{
  g_string_free (compact->letters, TRUE);
  g_array_unref (compact->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Compact, compact_clear)

static const char *
spell_letter (gunichar c,
              gboolean german)
{
  c = g_unichar_tolower (c);
  for (guint i = 0; i < G_N_ELEMENTS (LETTERS); i++)
    if (LETTERS[i].letter == c)
      return german ? LETTERS[i].german : LETTERS[i].plain;

  return NULL;
}

static void
append_letters (Compact    *compact,
                const char *letters,
                gsize       place)
{
  for (const char *at = letters; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isalnum (g_utf8_get_char (at)))
        continue;
      g_string_append_unichar (compact->letters, g_utf8_get_char (at));
      while (compact->places->len < compact->letters->len)
        g_array_append_val (compact->places, place);
    }
}

static void
append_ascii (Compact *compact,
              char     letter,
              gsize    place)
{
  if (!g_ascii_isalnum (letter))
    return;
  g_string_append_c (compact->letters, g_ascii_tolower (letter));
  g_array_append_val (compact->places, place);
}

static void
append_other (Compact    *compact,
              const char *at,
              gboolean    german,
              gsize       place)
{
  const char *spelt = spell_letter (g_utf8_get_char (at), german);
  g_autofree char *letter = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));
  g_autofree char *folded = spelt == NULL ? bw_text_fold (letter) : NULL;

  append_letters (compact, spelt != NULL ? spelt : folded, place);
}

static void
compact_init (Compact    *compact,
              const char *text,
              gboolean    german)
{
  compact->letters = g_string_new (NULL);
  compact->places = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if ((*at & 0x80) == 0)
        append_ascii (compact, *at, (gsize) (at - text));
      else
        append_other (compact, at, german, (gsize) (at - text));
    }
}

/**
 * bw_slug_is_of:
 *
 * Returns: whether @slug is @name with hyphens or nothing where it has no letters
 */
gboolean
bw_slug_is_of (const char *slug,
               const char *name)
{
  g_return_val_if_fail (slug != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (strnlen (slug, MAX_BYTES) == MAX_BYTES || strnlen (name, MAX_BYTES) == MAX_BYTES)
    return FALSE;

  for (int german = 0; german < 2; german++)
    {
      g_auto (Compact) a = { NULL };
      g_auto (Compact) b = { NULL };

      compact_init (&a, slug, german);
      compact_init (&b, name, german);
      if (a.letters->len > 0 && g_string_equal (a.letters, b.letters))
        return TRUE;
    }

  return FALSE;
}

/*
 * Where the second half begins of a text that is one word twice, with @n_digits
 * between; no other place can divide it into equal parts.
 */
static gboolean
find_repetition (const Compact *compact,
                 gsize          n_digits,
                 gsize         *place)
{
  const char *letters = compact->letters->str;
  gsize length = compact->letters->len;
  gsize half = (length - MIN (length, n_digits)) / 2;

  if (half < MIN_LENGTH || (2 * half) + n_digits != length ||
      memcmp (letters, letters + half + n_digits, half) != 0 ||
      strspn (letters + half, "0123456789") < n_digits)
    return FALSE;

  *place = g_array_index (compact->places, gsize, half + n_digits);

  return *place != g_array_index (compact->places, gsize, half + n_digits - 1);
}

/**
 * bw_slug_split:
 * @text: a slug and the name it was made of, run together
 *
 * Returns: (nullable): where the name begins in @text
 */
const char *
bw_slug_split (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (strnlen (text, MAX_BYTES) == MAX_BYTES)
    return NULL;

  for (int german = 0; german < 2; german++)
    {
      g_auto (Compact) compact = { NULL };
      gsize place;

      compact_init (&compact, text, german);
      for (gsize n_digits = 0; n_digits <= MAX_DIGITS; n_digits++)
        if (find_repetition (&compact, n_digits, &place))
          return text + place;
    }

  return NULL;
}

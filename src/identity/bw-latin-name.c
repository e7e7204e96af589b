#include "bw-latin-name.h"

#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "bw-name.h"

/*
 * A name as it may be written elsewhere: in Latin letters, without the particles of the family and
 * with hyphens left out. It is evidence that two may be one, and joins nobody.
 */

#define MAX_LENGTH 200 /* of a name, in UTF-16 units before and four times that after */

/* Russian as it is mostly written in English; the rest as ICU has it. */
static const char *const TRANSFORMS[] = { "Russian-Latin/BGN; Any-Latin; Latin-ASCII", "Any-Latin; Latin-ASCII" };

static void
close_transform (gpointer transform)
{
  utrans_close (transform);
}

/* A transform is no thread's but its own. */
static GPrivate transform_of_thread = G_PRIVATE_INIT (close_transform);

static UTransliterator *
get_transform (void)
{
  UTransliterator *transform = g_private_get (&transform_of_thread);

  for (gsize i = 0; transform == NULL && i < G_N_ELEMENTS (TRANSFORMS); i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      UChar id[64];

      u_uastrcpy (id, TRANSFORMS[i]);
      transform = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
      if (U_FAILURE (status))
        transform = NULL;
    }
  g_private_set (&transform_of_thread, transform);

  return transform;
}

/* Returns: (transfer full): @text in Latin letters, or as it is where that cannot be had */
static char *
transliterate (const char *text)
{
  UTransliterator *transform = get_transform ();
  UErrorCode status = U_ZERO_ERROR;
  UChar units[MAX_LENGTH * 4 + 1];
  char latin[MAX_LENGTH * 12 + 1];
  int length = 0;
  int end;

  u_strFromUTF8 (units, MAX_LENGTH, &length, text, -1, &status);
  if (transform == NULL || U_FAILURE (status))
    return g_strdup (text);

  end = length;
  utrans_transUChars (transform, units, &length, MAX_LENGTH * 4, 0, &end, &status);
  u_strToUTF8 (latin, sizeof latin, NULL, units, length, &status);

  return g_strdup (U_FAILURE (status) ? text : latin);
}

static gboolean
is_of_script (const char     *text,
              GUnicodeScript  script)
{
  gboolean any = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isalpha (c))
        continue;
      if (g_unichar_get_script (c) != script)
        return FALSE;
      any = TRUE;
    }

  return any;
}

/* Returns: whether no letter of @text is of another script */
gboolean
bw_latin_name_is_latin (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= 0x80 && g_unichar_isalpha (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_LATIN)
        return FALSE;
    }

  return TRUE;
}

/* A name of Chinese characters that is not divided has its family first, which is of one as a rule. */
static BwName *
part_characters (const char *whole)
{
  const char *rest = g_utf8_next_char (whole);
  BwName *name = g_new0 (BwName, 1);

  name->family = g_strndup (whole, (gsize) (rest - whole));
  name->given = *rest != '\0' ? g_strdup (rest) : NULL;

  return name;
}

static char *
join_hyphens (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  return g_strjoinv ("", parts);
}

/* One name of Chinese characters is one word, of however many syllables. */
static char *
write_latin (const char *text)
{
  g_autofree char *latin = bw_latin_name_is_latin (text) ? join_hyphens (text) : transliterate (text);
  g_autofree char *key = bw_name_fold (latin);

  if (is_of_script (text, G_UNICODE_SCRIPT_HAN) || is_of_script (text, G_UNICODE_SCRIPT_HANGUL))
    {
      g_auto (GStrv) syllables = g_strsplit (key, " ", -1);

      return g_strjoinv ("", syllables);
    }

  return g_steal_pointer (&key);
}

/**
 * bw_latin_name_new:
 * @given: (nullable): of a person, as written
 *
 * Returns: (transfer full) (nullable): how the name may be written elsewhere, folded; or `NULL`
 *   where that is as it is
 */
BwName *
bw_latin_name_new (const char *given,
                   const char *family)
{
  const char *own_given = given != NULL ? given : "";
  gboolean latin = bw_latin_name_is_latin (own_given) && bw_latin_name_is_latin (family);
  const char *bare = bw_name_skip_particles (family);
  g_autoptr (BwName) parts = NULL;
  BwName *name;

  if (latin && bare == family && strchr (own_given, '-') == NULL && strchr (family, '-') == NULL)
    return NULL;

  if (*own_given == '\0' && is_of_script (family, G_UNICODE_SCRIPT_HAN))
    parts = part_characters (family);
  name = g_new0 (BwName, 1);
  name->family = write_latin (parts != NULL ? parts->family : bare);
  if (parts != NULL ? parts->given != NULL : *own_given != '\0')
    name->given = write_latin (parts != NULL ? parts->given : own_given);

  return name;
}

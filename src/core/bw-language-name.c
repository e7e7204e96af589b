#include "bw-language-name.h"

#include <string.h>

#include "bw-text.h"

#define MAX_TAG 35 /* bytes (RFC 5646, 4.4.1) */

/* Names in English and their own language, and the codes of three letters of ISO 639-2,
 * both of its kinds, that MEDLINE uses; tags by RFC 5646. */
static const struct
{
  const char *names[5];
  const char *tag;
} LANGUAGES[] = {
  { { "afrikaans", "afr" }, "af" },
  { { "arabic", "ara", "العربية" }, "ar" },
  { { "bulgarian", "bul", "български" }, "bg" },
  { { "catalan", "cat", "català" }, "ca" },
  { { "chinese", "chi", "zho", "中文", "mandarin" }, "zh" },
  { { "croatian", "hrv", "hrvatski", "scr" }, "hr" },
  { { "czech", "cze", "ces", "čeština" }, "cs" },
  { { "danish", "dan", "dansk" }, "da" },
  { { "dutch", "dut", "nld", "nederlands" }, "nl" },
  { { "english", "eng", "inglés", "anglais" }, "en" },
  { { "american", "usenglish", "american english" }, "en-US" },
  { { "british", "ukenglish", "british english" }, "en-GB" },
  { { "estonian", "est", "eesti" }, "et" },
  { { "finnish", "fin", "suomi" }, "fi" },
  { { "french", "fre", "fra", "français", "francais" }, "fr" },
  { { "german", "ger", "deu", "deutsch", "ngerman" }, "de" },
  { { "greek", "gre", "ell", "ελληνικά" }, "el" },
  { { "hebrew", "heb", "עברית" }, "he" },
  { { "hindi", "hin" }, "hi" },
  { { "hungarian", "hun", "magyar" }, "hu" },
  { { "icelandic", "ice", "isl" }, "is" },
  { { "indonesian", "ind" }, "id" },
  { { "irish", "gle" }, "ga" },
  { { "italian", "ita", "italiano" }, "it" },
  { { "japanese", "jpn", "日本語", "jap" }, "ja" },
  { { "korean", "kor", "한국어" }, "ko" },
  { { "latin", "lat" }, "la" },
  { { "latvian", "lav" }, "lv" },
  { { "lithuanian", "lit" }, "lt" },
  { { "norwegian", "nor", "norsk" }, "no" },
  { { "persian", "per", "fas", "farsi" }, "fa" },
  { { "polish", "pol", "polski" }, "pl" },
  { { "portuguese", "por", "português", "portugues" }, "pt" },
  { { "brazilian", "brazil" }, "pt-BR" },
  { { "romanian", "rum", "ron", "română" }, "ro" },
  { { "russian", "rus", "русский" }, "ru" },
  { { "serbian", "srp", "scc" }, "sr" },
  { { "slovak", "slo", "slk" }, "sk" },
  { { "slovenian", "slv", "slovene" }, "sl" },
  { { "spanish", "spa", "español", "espanol", "castellano" }, "es" },
  { { "swedish", "swe", "svenska" }, "sv" },
  { { "thai", "tha" }, "th" },
  { { "turkish", "tur", "türkçe" }, "tr" },
  { { "ukrainian", "ukr", "українська" }, "uk" },
  { { "vietnamese", "vie" }, "vi" },
};

/* A tag that is one already, with "-" for what some write instead. */
static char *
tag_from_tag (const char *name)
{
  gsize n = strlen (name);
  char *tag;
  char *end;

  if (n < 2 || n > MAX_TAG || (n > 2 && name[2] != '-' && name[2] != '_'))
    return NULL;
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isalnum (name[i]) && name[i] != '-' && name[i] != '_')
      return NULL;

  tag = g_strdelimit (g_strdup (name), "_", '-');
  for (end = tag; *end != '\0' && *end != '-'; end++)
    *end = g_ascii_tolower (*end);
  if (strlen (end) == 3)
    for (; *end != '\0'; end++)
      *end = g_ascii_toupper (*end);

  return tag;
}

/**
 * bw_language_name_to_tag:
 * @name: (nullable): a language's name, its code of two or three letters, or a tag
 *
 * Returns: (transfer full) (nullable): the tag of BCP 47, or `NULL` when @name is no
 *   language that is known
 */
char *
bw_language_name_to_tag (const char *name)
{
  g_autofree char *squeezed = name != NULL ? bw_text_squeeze (name) : NULL;
  g_autofree char *small = NULL;

  if (squeezed == NULL || *squeezed == '\0')
    return NULL;

  small = g_utf8_strdown (squeezed, -1);
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint n = 0; n < G_N_ELEMENTS (LANGUAGES[i].names) && LANGUAGES[i].names[n] != NULL; n++)
      if (strcmp (small, LANGUAGES[i].names[n]) == 0)
        return g_strdup (LANGUAGES[i].tag);

  return tag_from_tag (squeezed);
}

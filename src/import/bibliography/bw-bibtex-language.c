#include "bw-bibtex-language.h"

#include <string.h>

/* Names of babel and biblatex, and the codes of ISO 639-2 that libraries use. */
static const struct
{
  const char *name;
  const char *tag;
} LANGUAGES[] = {
  { "american", "en-US" },
  { "arabic", "ar" },
  { "australian", "en-AU" },
  { "austrian", "de-AT" },
  { "basque", "eu" },
  { "brazil", "pt-BR" },
  { "brazilian", "pt-BR" },
  { "british", "en-GB" },
  { "bulgarian", "bg" },
  { "canadian", "en-CA" },
  { "canadien", "fr-CA" },
  { "catalan", "ca" },
  { "chi", "zh" },
  { "chinese", "zh" },
  { "croatian", "hr" },
  { "czech", "cs" },
  { "danish", "da" },
  { "deu", "de" },
  { "deutsch", "de" },
  { "dut", "nl" },
  { "dutch", "nl" },
  { "eng", "en" },
  { "english", "en" },
  { "español", "es" },
  { "estonian", "et" },
  { "finnish", "fi" },
  { "fra", "fr" },
  { "français", "fr" },
  { "francais", "fr" },
  { "fre", "fr" },
  { "french", "fr" },
  { "galician", "gl" },
  { "ger", "de" },
  { "german", "de" },
  { "greek", "el" },
  { "hebrew", "he" },
  { "hindi", "hi" },
  { "hungarian", "hu" },
  { "icelandic", "is" },
  { "indonesian", "id" },
  { "irish", "ga" },
  { "ita", "it" },
  { "italian", "it" },
  { "japanese", "ja" },
  { "jpn", "ja" },
  { "korean", "ko" },
  { "latin", "la" },
  { "latvian", "lv" },
  { "lithuanian", "lt" },
  { "magyar", "hu" },
  { "mexican", "es-MX" },
  { "naustrian", "de-AT" },
  { "newzealand", "en-NZ" },
  { "ngerman", "de" },
  { "norsk", "nb" },
  { "norwegian", "no" },
  { "nswissgerman", "de-CH" },
  { "nynorsk", "nn" },
  { "persian", "fa" },
  { "polish", "pl" },
  { "por", "pt" },
  { "portuges", "pt" },
  { "portuguese", "pt" },
  { "romanian", "ro" },
  { "rus", "ru" },
  { "russian", "ru" },
  { "serbian", "sr" },
  { "slovak", "sk" },
  { "slovene", "sl" },
  { "slovenian", "sl" },
  { "spa", "es" },
  { "spanish", "es" },
  { "swedish", "sv" },
  { "swissgerman", "de-CH" },
  { "turkish", "tr" },
  { "ukenglish", "en-GB" },
  { "ukrainian", "uk" },
  { "usenglish", "en-US" },
  { "vietnamese", "vi" },
  { "zho", "zh" },
};

/* "en", "pt-BR", "zh_CN" and the like; the case is that of RFC 5646, 2.1.1. */
static char *
normal_tag (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "-_", 4);
  gsize first = parts[0] != NULL ? strlen (parts[0]) : 0;

  if (first != 2 && first != 3)
    return NULL;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      for (gsize k = 0; k < length; k++)
        if (!g_ascii_isalnum (parts[i][k]) || (i == 0 && !g_ascii_isalpha (parts[i][k])))
          return NULL;
      if (length == 0 || length > 8 || (first == 3 && parts[1] == NULL))
        return NULL;
      for (gsize k = 0; k < length; k++)
        parts[i][k] = i > 0 && (length == 2 || (length == 4 && k == 0))
                        ? g_ascii_toupper (parts[i][k])
                        : g_ascii_tolower (parts[i][k]);
    }

  return g_strjoinv ("-", parts);
}

/**
 * bw_bibtex_language_tag:
 * @name: a language as bibliographies call it
 *
 * Returns: (transfer full) (nullable): its BCP 47 tag, or `NULL` where it is not known
 */
char *
bw_bibtex_language_tag (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    if (strcmp (LANGUAGES[i].name, lower) == 0)
      return g_strdup (LANGUAGES[i].tag);

  return normal_tag (name);
}

#include "bw-month-name.h"

#include <stdlib.h>
#include <string.h>

#define MAX_LENGTH 24 /* bytes of a name */

/* The months as eight languages call them, in the order of strcmp(). Short forms that
 * are words of another kind in English, such as “set” and “ago”, are left out. */
static const struct Month
{
  const char *name;
  int month;
} MONTHS[] = {
  { "abr", 4 },
  { "abril", 4 },
  { "agosto", 8 },
  { "août", 8 },
  { "apr", 4 },
  { "april", 4 },
  { "aprile", 4 },
  { "aug", 8 },
  { "august", 8 },
  { "augustus", 8 },
  { "avr", 4 },
  { "avril", 4 },
  { "dec", 12 },
  { "december", 12 },
  { "dez", 12 },
  { "dezember", 12 },
  { "dezembro", 12 },
  { "dic", 12 },
  { "dicembre", 12 },
  { "diciembre", 12 },
  { "déc", 12 },
  { "décembre", 12 },
  { "ene", 1 },
  { "enero", 1 },
  { "feb", 2 },
  { "febbraio", 2 },
  { "febrero", 2 },
  { "februar", 2 },
  { "februari", 2 },
  { "february", 2 },
  { "fev", 2 },
  { "fevereiro", 2 },
  { "fév", 2 },
  { "févr", 2 },
  { "février", 2 },
  { "gennaio", 1 },
  { "giugno", 6 },
  { "jan", 1 },
  { "janeiro", 1 },
  { "januar", 1 },
  { "januari", 1 },
  { "january", 1 },
  { "janv", 1 },
  { "janvier", 1 },
  { "juil", 7 },
  { "juillet", 7 },
  { "juin", 6 },
  { "jul", 7 },
  { "julho", 7 },
  { "juli", 7 },
  { "julio", 7 },
  { "july", 7 },
  { "jun", 6 },
  { "june", 6 },
  { "junho", 6 },
  { "juni", 6 },
  { "junio", 6 },
  { "jänner", 1 },
  { "luglio", 7 },
  { "maart", 3 },
  { "maggio", 5 },
  { "mai", 5 },
  { "maio", 5 },
  { "mar", 3 },
  { "march", 3 },
  { "mars", 3 },
  { "marzo", 3 },
  { "março", 3 },
  { "may", 5 },
  { "mayo", 5 },
  { "mei", 5 },
  { "mrz", 3 },
  { "märz", 3 },
  { "nov", 11 },
  { "november", 11 },
  { "novembre", 11 },
  { "novembro", 11 },
  { "noviembre", 11 },
  { "oct", 10 },
  { "october", 10 },
  { "octobre", 10 },
  { "octubre", 10 },
  { "okt", 10 },
  { "oktober", 10 },
  { "ottobre", 10 },
  { "outubro", 10 },
  { "sep", 9 },
  { "sept", 9 },
  { "september", 9 },
  { "septembre", 9 },
  { "septiembre", 9 },
  { "setembro", 9 },
  { "setiembre", 9 },
  { "settembre", 9 },
  { "август", 8 },
  { "августа", 8 },
  { "апрель", 4 },
  { "апреля", 4 },
  { "декабрь", 12 },
  { "декабря", 12 },
  { "июль", 7 },
  { "июля", 7 },
  { "июнь", 6 },
  { "июня", 6 },
  { "май", 5 },
  { "март", 3 },
  { "марта", 3 },
  { "мая", 5 },
  { "ноябрь", 11 },
  { "ноября", 11 },
  { "октябрь", 10 },
  { "октября", 10 },
  { "сентябрь", 9 },
  { "сентября", 9 },
  { "февраль", 2 },
  { "февраля", 2 },
  { "январь", 1 },
  { "января", 1 },
};

static int
compare (const void *name,
         const void *month)
{
  return strcmp (name, ((const struct Month *) month)->name);
}

/* The word that @text begins with in small letters; FALSE when there is none or a long one. */
static gboolean
fold_word (const char *text,
           char word[MAX_LENGTH + 8],
           gsize *length)
{
  const char *at = text;
  gsize n = 0;

  while (*at != '\0' && n <= MAX_LENGTH)
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (c >= (gunichar) -2 || !g_unichar_isalpha (c))
        break;
      n += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), word + n);
      at = g_utf8_next_char (at);
    }
  word[n] = '\0';
  *length = (gsize) (at - text);

  return n > 0 && n <= MAX_LENGTH;
}

/**
 * bw_month_name_read:
 * @length: (out): how many bytes the name has, with the full stop behind a short one
 *
 * Returns: the month that @text begins with as a whole word, from 1; 0 when it does not
 */
int
bw_month_name_read (const char *text,
                    gsize      *length)
{
  char word[MAX_LENGTH + 8];
  const struct Month *found;

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (length != NULL, 0);

  if (!fold_word (text, word, length))
    return 0;
  found = bsearch (word, MONTHS, G_N_ELEMENTS (MONTHS), sizeof MONTHS[0], compare);
  if (found == NULL)
    return 0;
  if (text[*length] == '.')
    (*length)++;

  return found->month;
}

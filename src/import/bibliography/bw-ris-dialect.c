#include "bw-ris-dialect.h"

#include <string.h>

#include "bw-endnote-type.h"
#include "bw-text.h"

/* A tag of another dialect and RIS's for it. What is in no table is dropped. */
typedef struct
{
  const char *from;
  const char *to;
} Translation;

/* refer(1), as EndNote extended it. */
static const Translation REFER[] = {
  { "%0", "TY" },
  { "%A", "AU" },
  { "%E", "A2" },
  { "%Y", "A3" },
  { "%?", "A4" },
  { "%T", "TI" },
  { "%J", "JF" },
  { "%B", "T2" },
  { "%S", "T3" },
  { "%V", "VL" },
  { "%N", "IS" },
  { "%P", "SP" },
  { "%D", "PY" },
  { "%8", "DA" },
  { "%I", "PB" },
  { "%C", "CY" },
  { "%@", "SN" },
  { "%R", "DO" },
  { "%U", "UR" },
  { "%X", "AB" },
  { "%K", "KW" },
  { "%G", "LA" },
  { "%M", "AN" },
  { "%L", "CN" },
  { "%F", "ID" },
  { "%Z", "N1" },
  { "%O", "N1" },
  { "%7", "ET" },
  { "%6", "NV" },
  { "%&", "SE" },
  { "%!", "ST" },
  { "%Q", "TT" },
  { "%9", "M3" },
  { "%(", "OP" },
  { "%*", "RI" },
  { "%+", "AD" },
  { "%[", "Y2" },
  { "%~", "DB" },
  { "%W", "DP" },
  { "%>", "L1" },
  { "%1", "C1" },
  { "%2", "C2" },
  { "%3", "C3" },
  { "%4", "C4" },
  { "%5", "C5" },
  { "%^", "CA" },
};

/* Web of Science's field tags. DA is the day of the export and U1, U2 count uses. */
static const Translation WOS[] = {
  { "PT", "TY" },
  { "AU", "AU" },
  { "AF", "AU" },
  { "BA", "AU" },
  { "BF", "AU" },
  { "CA", "AU" },
  { "BE", "A2" },
  { "ED", "A2" },
  { "TI", "TI" },
  { "SO", "T2" },
  { "C3", "C3" },
  { "SE", "T3" },
  { "CT", "T2" },
  { "CL", "CY" },
  { "CY", "N1" },
  { "LA", "LA" },
  { "DT", "M3" },
  { "DE", "KW" },
  { "ID", "KW" },
  { "AB", "AB" },
  { "C1", "AD" },
  { "CR", "CR" },
  { "TC", "TC" },
  { "PU", "PB" },
  { "PI", "CY" },
  { "PL", "C1" },
  { "SN", "SN" },
  { "EI", "SN" },
  { "BN", "SN" },
  { "J9", "J1" },
  { "JI", "JA" },
  { "PD", "DA" },
  { "PY", "PY" },
  { "VL", "VL" },
  { "IS", "IS" },
  { "BP", "SP" },
  { "PS", "SP" },
  { "PN", "IS" },
  { "AE", "PB" },
  { "PC", "CY" },
  { "EP", "EP" },
  { "AR", "C7" },
  { "DI", "DO" },
  { "D2", "DO" },
  { "OI", "OI" },
  { "UT", "AN" },
  { "PM", "XR" },
};

/* RefWorks' tagged format. */
static const Translation REFWORKS[] = {
  { "RT", "TY" },
  { "A1", "AU" },
  { "A2", "A2" },
  { "A3", "A3" },
  { "A4", "A4" },
  { "T1", "TI" },
  { "T2", "T2" },
  { "T3", "T3" },
  { "JF", "JF" },
  { "JO", "JA" },
  { "VO", "VL" },
  { "IS", "IS" },
  { "SP", "SP" },
  { "OP", "EP" },
  { "YR", "PY" },
  { "FD", "DA" },
  { "AB", "AB" },
  { "K1", "KW" },
  { "PB", "PB" },
  { "PP", "CY" },
  { "SN", "SN" },
  { "DO", "DO" },
  { "UL", "UR" },
  { "LK", "UR" },
  { "LA", "LA" },
  { "ED", "ET" },
  { "AD", "AD" },
  { "NO", "N1" },
  { "AN", "AN" },
  { "CN", "CN" },
  { "DS", "DB" },
  { "DB", "DB" },
  { "RD", "Y2" },
  { "CL", "LB" },
};

static const char *
find_translation (const Translation *table,
                  gsize              n,
                  const char        *tag)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (table[i].from, tag) == 0)
      return table[i].to;

  return NULL;
}

/* Whether each line of a value is one of its own. */
static gboolean
is_list (const char *tag)
{
  static const char *const LISTS[] = { "AU", "A2", "A3", "A4", "KW", "AD", "UR", "L1", "AB", "N1", "CR" };

  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (strcmp (LISTS[i], tag) == 0)
      return TRUE;

  return FALSE;
}

static void
translate (BwRisEntry        *entry,
           const Translation *table,
           gsize              n)
{
  g_autoptr (GArray) fields = g_steal_pointer (&entry->fields);
  g_autoptr (BwRisEntry) translated = bw_ris_entry_new (entry->line);

  for (guint i = 0; i < fields->len; i++)
    {
      BwRisField *field = &g_array_index (fields, BwRisField, i);
      const char *tag = find_translation (table, n, field->tag);

      if (tag == NULL)
        continue;
      if (!is_list (tag))
        g_strdelimit (field->value->str, "\n", ' ');
      bw_ris_entry_add (translated, tag, field->value->str, field->line);
    }
  entry->fields = g_steal_pointer (&translated->fields);
  bw_ris_entry_changed (entry);
  translated->fields = g_array_new (FALSE, FALSE, sizeof (BwRisField));
}

static void
set_value (BwRisEntry *entry,
           const char *tag,
           const char *value)
{
  for (guint i = 0; i < entry->fields->len; i++)
    {
      BwRisField *field = &g_array_index (entry->fields, BwRisField, i);

      if (strcmp (field->tag, tag) == 0)
        {
          g_string_assign (field->value, value);
          bw_ris_entry_changed (entry);
          return;
        }
    }
  bw_ris_entry_add (entry, tag, value, entry->line);
}

/* refer and RefWorks name their types in words. */
static void
translate_type (BwRisEntry *entry)
{
  const char *name = bw_ris_entry_find (entry, "TY");
  const char *type = name != NULL ? bw_endnote_type_from_name (name) : NULL;

  if (type != NULL)
    set_value (entry, "TY", type);
  else if (name == NULL && bw_ris_entry_find (entry, "JF") != NULL)
    set_value (entry, "TY", "JOUR");
  else if (name == NULL && bw_ris_entry_find (entry, "T2") != NULL)
    set_value (entry, "TY", "CHAP");
  else if (name == NULL && bw_ris_entry_find (entry, "PB") != NULL)
    set_value (entry, "TY", "BOOK");
  else
    set_value (entry, "TY", "GEN");
}

/* Whether a work is its own source: the titles may differ in case and full stops. */
static gboolean
is_same_title (const char *title,
               const char *source)
{
  g_autofree char *title_key = title != NULL ? bw_text_key (title) : NULL;
  g_autofree char *source_key = source != NULL ? bw_text_key (source) : NULL;

  return source == NULL || g_strcmp0 (title_key, source_key) == 0;
}

/* `J`, `B`, `S` or `P`: what a book or a series holds may be a chapter or a paper. */
static const char *
wos_type (const BwRisEntry *entry)
{
  const char *type = bw_ris_entry_find (entry, "PT");
  const char *title = bw_ris_entry_find (entry, "TI");
  const char *source = bw_ris_entry_find (entry, "SO");

  if (type == NULL || *type == 'J')
    return "JOUR";
  if (*type == 'P')
    return "PAT";
  if (bw_ris_entry_find (entry, "CT") != NULL)
    return "CPAPER";

  return is_same_title (title, source) ? "BOOK" : "CHAP";
}

static void
rename_tag (BwRisEntry *entry,
            const char *from,
            const char *to)
{
  for (guint i = 0; i < entry->fields->len; i++)
    {
      BwRisField *field = &g_array_index (entry->fields, BwRisField, i);

      if (strcmp (field->tag, from) == 0)
        memcpy (field->tag, to, sizeof field->tag);
    }
  bw_ris_entry_changed (entry);
}

/* "07 2006", where others name the month. */
static void
turn_month (BwRisField *date)
{
  const char *text = date->value->str;
  gsize n = strspn (text, "0123456789");
  gsize n_year = n <= 2 && text[n] == ' ' ? strspn (text + n + 1, "0123456789") : 0;

  if (n >= 1 && n_year == 4 && text[n + 1 + n_year] == '\0')
    {
      g_autofree char *turned = g_strdup_printf ("%s/%.*s", text + n + 1, (int) n, text);

      g_string_assign (date->value, turned);
    }
}

/* Full names stand beside short ones, and the list of the keywords runs over its lines. */
static void
prepare_wos (BwRisEntry *entry)
{
  const char *type = wos_type (entry);

  if (bw_ris_entry_find (entry, "AF") != NULL)
    rename_tag (entry, "AU", "--");
  if (bw_ris_entry_find (entry, "BF") != NULL)
    rename_tag (entry, "BA", "--");
  if (bw_ris_entry_find (entry, "BP") != NULL)
    rename_tag (entry, "PS", "--");
  if (strcmp (type, "BOOK") == 0)
    rename_tag (entry, "SO", "--");
  if (strcmp (type, "CPAPER") == 0)
    {
      rename_tag (entry, "SO", "C3");
      rename_tag (entry, "PI", "PL");
    }
  else
    {
      rename_tag (entry, "CT", "--");
      rename_tag (entry, "CL", "--");
    }
  set_value (entry, "PT", type);
  for (guint i = 0; i < entry->fields->len; i++)
    {
      BwRisField *field = &g_array_index (entry->fields, BwRisField, i);

      if (strcmp (field->tag, "DE") == 0 || strcmp (field->tag, "ID") == 0 ||
          strcmp (field->tag, "CY") == 0)
        g_strdelimit (field->value->str, "\n", ' ');
      else if (strcmp (field->tag, "PD") == 0)
        turn_month (field);
    }
}

/**
 * bw_ris_dialect_translate:
 *
 * Gives the fields of an entry of another dialect the tags that RIS has for them.
 */
void
bw_ris_dialect_translate (BwRisEntry   *entry,
                          BwRisDialect  dialect)
{
  switch (dialect)
    {
    case BW_RIS_REFER:
      translate (entry, REFER, G_N_ELEMENTS (REFER));
      translate_type (entry);
      break;
    case BW_RIS_REFWORKS:
      translate (entry, REFWORKS, G_N_ELEMENTS (REFWORKS));
      translate_type (entry);
      break;
    case BW_RIS_WOS:
      prepare_wos (entry);
      translate (entry, WOS, G_N_ELEMENTS (WOS));
      break;
    case BW_RIS_NONE:
    case BW_RIS_STANDARD:
    default:
      break;
    }
}

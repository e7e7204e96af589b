#include "bw-endnote-type.h"

/* EndNote's reference types: their names, which refer's dialect states too, their
 * numbers in its XML, and RIS's names for them. RefWorks has some names of its own. */
static const struct
{
  const char *name;
  int number;
  const char *ris;
} TYPES[] = {
  { "Journal Article", 17, "JOUR" },
  { "Artwork", 2, "ART" },
  { "Audiovisual Material", 3, "ADVS" },
  { "Bill", 4, "BILL" },
  { "Book Section", 5, "CHAP" },
  { "Book", 6, "BOOK" },
  { "Case", 7, "CASE" },
  { "Catalog", 8, "CTLG" },
  { "Computer Program", 9, "COMP" },
  { "Conference Proceedings", 10, "CONF" },
  { "Web Page", 12, "ELEC" },
  { "Generic", 13, "GEN" },
  { "Hearing", 14, "HEAR" },
  { "Magazine Article", 19, "MGZN" },
  { "Map", 20, "MAP" },
  { "Film or Broadcast", 21, "MPCT" },
  { "Newspaper Article", 23, "NEWS" },
  { "Pamphlet", 24, "PAMP" },
  { "Patent", 25, "PAT" },
  { "Personal Communication", 26, "PCOMM" },
  { "Report", 27, "RPRT" },
  { "Edited Book", 28, "EDBOOK" },
  { "Statute", 31, "STAT" },
  { "Thesis", 32, "THES" },
  { "Unpublished Work", 34, "UNPB" },
  { "Manuscript", 36, "MANSCPT" },
  { "Figure", 37, "FIGURE" },
  { "Chart or Table", 38, "CHART" },
  { "Equation", 39, "EQUA" },
  { "Electronic Article", 43, "EJOUR" },
  { "Electronic Book", 44, "EBOOK" },
  { "Online Database", 45, "DBASE" },
  { "Government Document", 46, "GOVDOC" },
  { "Conference Paper", 47, "CPAPER" },
  { "Online Multimedia", 48, "MULTI" },
  { "Classical Work", 49, "CLSWK" },
  { "Legal Rule or Regulation", 50, "LEGAL" },
  { "Ancient Text", 51, "ANCIENT" },
  { "Dictionary", 52, "DICT" },
  { "Encyclopedia", 53, "ENCYC" },
  { "Grant", 54, "GRNT" },
  { "Aggregated Database", 55, "AGGR" },
  { "Blog", 56, "BLOG" },
  { "Serial", 57, "SER" },
  { "Standard", 58, "STAND" },
  { "Dataset", 59, "DATA" },
  { "Electronic Book Section", 60, "ECHAP" },
  { "Music", 61, "MUSIC" },
  { "Interview", 62, "INTV" },
  { "Podcast", 63, "SOUND" },
  { "Social Media", 65, "BLOG" },
  { "Discussion Forum", 64, "BLOG" },
  { "Preprint", 66, "INPR" },

  { "Abstract", 0, "ABST" },
  { "Book, Section", 0, "CHAP" },
  { "Book, Edited", 0, "EDBOOK" },
  { "Book, Whole", 0, "BOOK" },
  { "Conference Proceeding", 0, "CONF" },
  { "Dissertation/Thesis", 0, "THES" },
  { "Dissertation", 0, "THES" },
  { "Journal, Electronic", 0, "EJOUR" },
  { "Newspaper", 0, "NEWS" },
  { "Monograph", 0, "BOOK" },
  { "Video/ DVD", 0, "VIDEO" },
  { "Unpublished Material", 0, "UNPB" },
  { "Online Discussion Forum", 0, "BLOG" },
};

/* Returns: (nullable): RIS's type, or `NULL` when there is no type of the name */
const char *
bw_endnote_type_from_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    if (g_ascii_strcasecmp (TYPES[i].name, name) == 0)
      return TYPES[i].ris;

  return NULL;
}

/* Returns: (nullable): RIS's type, or `NULL` when there is no type of the number */
const char *
bw_endnote_type_from_number (int number)
{
  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    if (number > 0 && TYPES[i].number == number)
      return TYPES[i].ris;

  return NULL;
}

/* The numbers of the types until EndNote's version 7. */
static const char *const OLD_TYPES[] = {
  [0] = "JOUR",
  [1] = "BOOK",
  [2] = "THES",
  [3] = "CONF",
  [4] = "PCOMM",
  [5] = "NEWS",
  [6] = "COMP",
  [7] = "CHAP",
  [8] = "MGZN",
  [9] = "EDBOOK",
  [10] = "RPRT",
  [11] = "MAP",
  [12] = "ADVS",
  [13] = "ART",
  [15] = "PAT",
  [16] = "ELEC",
  [17] = "BILL",
  [18] = "CASE",
  [19] = "HEAR",
  [20] = "MANSCPT",
  [21] = "MPCT",
  [22] = "STAT",
  [25] = "FIGURE",
  [26] = "CHART",
  [27] = "EQUA",
};

/* Returns: (nullable): RIS's type, or `NULL` when there was no type of the number */
const char *
bw_endnote_type_from_old_number (int number)
{
  return number >= 0 && number < (int) G_N_ELEMENTS (OLD_TYPES) ? OLD_TYPES[number] : NULL;
}

#include "bw-folder-split.h"

#include <string.h>

#include "bw-folder-words.h"
#include "bw-word-list.h"

#define MAX_FOLDER_BYTES 120
#define MAX_TEXT_BYTES 255
#define MAX_LEFT_BYTES 30   /* of the word that ends a folder's name */
#define MIN_LEFT_LETTERS 4  /* of a word that ends a folder's name and that no folder is called */
#define MIN_RIGHT_LETTERS 3 /* of a file's first word when it is not known */
#define MIN_RIGHT_DIGITS 4  /* a year, or a date that begins with one */

struct _BwFolderSplit
{
  GHashTable *folders;
  BwWordSet  *words;
};

/* How good a split is. */
typedef enum
{
  RANK_NONE,
  RANK_FOLDER_WORD,  /* its left side is a word that folders are called */
  RANK_KNOWN_FOLDER, /* its left side begins with the name of a folder that is known */
  RANK_WORDS,        /* both sides are words */
  RANK_FOLDER_WORDS, /* and the left one is a word that folders are called */
} Rank;

/* A place in a text between two pieces of what looks like one word. */
typedef struct
{
  gsize     at;   /* in the text */
  char     *left; /* the letters before, in lower case */
  char     *right;
  gsize     known;             /* length of the known folder that the text begins with */
  gboolean  is_first;       /* there is no other word before left */
  gboolean  begins_folder;  /* the first word is one that folders are called */
  gboolean  is_case_change; /* from a small letter to a capital */
  gboolean  has_digits;     /* what follows is a number */
} Place;

BwFolderSplit *
bw_folder_split_new (const char *const *folders)
{
  BwFolderSplit *self = g_new0 (BwFolderSplit, 1);

  self->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = bw_word_set_new ();
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    bw_folder_split_add_folder (self, folders[i]);

  return self;
}

void
bw_folder_split_free (BwFolderSplit *self)
{
  g_hash_table_unref (self->folders);
  bw_word_set_free (self->words);
  g_free (self);
}

/* Makes @folder one whose name is known. */
void
bw_folder_split_add_folder (BwFolderSplit *self,
                            const char    *folder)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (folder != NULL);

  if (*folder != '\0' && strlen (folder) <= MAX_FOLDER_BYTES)
    g_hash_table_add (self->folders, g_strdup (folder));
}

/* Makes the words of @text known. */
void
bw_folder_split_add_words (BwFolderSplit *self,
                           const char    *text)
{
  g_return_if_fail (self != NULL);

  bw_word_set_add (self->words, text);
}

static gboolean
can_be_file (const char *name)
{
  return strchr ("-. /\\", *name) == NULL; /* nor may it be empty */
}

/* The longest known folder that @text begins with, if @ends agrees with what is left. */
static gsize
known_folder_length (const BwFolderSplit *self,
                     const char *text,
                     gboolean (*ends) (const char *rest))
{
  gsize length = strnlen (text, MAX_FOLDER_BYTES + 1);
  g_autofree char *prefix = g_strndup (text, length);

  while (length-- > 1)
    {
      prefix[length] = '\0';
      if (ends (text + length) && g_hash_table_contains (self->folders, prefix))
        return length;
    }

  return 0;
}

/**
 * bw_folder_split_by_folder:
 *
 * Returns: where the file's name begins in @text behind the longest folder that is
 *   known, or 0
 */
gsize
bw_folder_split_by_folder (const BwFolderSplit *self,
                           const char          *text)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  return known_folder_length (self, text, can_be_file);
}

static gboolean
ends_word (const char *rest)
{
  return !g_unichar_isalnum (g_utf8_get_char (rest));
}

/* Whether @word is whole as it stands. */
static gboolean
is_exact (const BwFolderSplit *self,
          const char          *word)
{
  return bw_word_list_has_exact (word) || bw_folder_words_has (word) ||
         bw_word_set_has (self->words, word);
}

static gboolean
is_whole (const BwFolderSplit *self,
          const char          *word)
{
  return is_exact (self, word) || bw_word_list_has (word);
}

static gboolean
right_is_whole (const BwFolderSplit *self,
                const Place         *place)
{
  if (place->has_digits)
    return TRUE;
  if (place->right[1] == '\0')
    return *place->right == 'a' || *place->right == 'i';

  return is_whole (self, place->right);
}

/* Whether a folder's name may end with the word before @place. */
static gboolean
left_is_whole (const BwFolderSplit *self,
               const Place         *place)
{
  if (bw_folder_words_has (place->left))
    return TRUE;

  return g_utf8_strlen (place->left, -1) >= MIN_LEFT_LETTERS - place->begins_folder &&
         !bw_folder_words_joins (place->left) && is_exact (self, place->left);
}

/* How good a split is whose left side is whole. */
static Rank
rank_place (const BwFolderSplit *self,
            const Place         *place)
{
  gboolean is_folder = place->is_first ? bw_folder_words_has (place->left) : place->begins_folder;
  gboolean has_right = place->is_case_change || place->has_digits ||
                       g_utf8_strlen (place->right, -1) >= MIN_RIGHT_LETTERS;

  if (is_folder && (right_is_whole (self, place) || place->is_case_change))
    return RANK_FOLDER_WORDS;
  if (!place->has_digits && right_is_whole (self, place) && !bw_folder_words_joins (place->right))
    return RANK_WORDS;
  if (!has_right)
    return RANK_NONE;
  if (!place->is_first && place->known > 0 && place->known < place->at)
    return RANK_KNOWN_FOLDER;
  if (place->is_first ? bw_folder_words_is_plain (place->left) : is_folder)
    return RANK_FOLDER_WORD;

  return RANK_NONE;
}

/* The best split so far; of two that are equally good it is the later one. */
typedef struct
{
  Rank  rank;
  gsize at;
} Best;

/* Tries to split the word from @start to @end of @text at @at. */
static void
try_place (const BwFolderSplit *self,
           const char          *text,
           gsize                start,
           gsize                end,
           Place               *place,
           Best                *best)
{
  const char *at = text + place->at;
  Rank rank;

  place->left = g_utf8_strdown (text + start, (gssize) (place->at - start));
  if (!left_is_whole (self, place))
    {
      g_clear_pointer (&place->left, g_free);
      return;
    }

  place->right = g_utf8_strdown (at, (gssize) (end - place->at));
  place->has_digits = place->at == end;
  place->is_case_change = place->at < end && g_unichar_isupper (g_utf8_get_char (at)) &&
                          g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (at)));
  rank = rank_place (self, place);
  if (rank != RANK_NONE && rank >= best->rank)
    *best = (Best){ rank, place->at };

  g_clear_pointer (&place->left, g_free);
  g_clear_pointer (&place->right, g_free);
}

static gsize
run_length (const char *at,
            const char *end,
            gboolean    letters)
{
  const char *start = at;

  while (at < end && (g_unichar_isalpha (g_utf8_get_char (at)) ||
                      g_unichar_ismark (g_utf8_get_char (at))) == letters)
    at = g_utf8_next_char (at);

  return (gsize) (at - start);
}

/*
 * Tries the places of one word.
 *
 * Returns: whether the word is whole, so that the folder's name may go on behind it
 */
static gboolean
try_word (const BwFolderSplit *self,
          const char          *text,
          gsize                start,
          gsize                end,
          Place               *place,
          Best                *best)
{
  g_autofree char *word = g_utf8_strdown (text + start, (gssize) (end - start));
  gboolean whole = is_whole (self, word);

  for (const char *at = g_utf8_next_char (text + start);
       !whole && at < text + MIN (end, start + MAX_LEFT_BYTES); at = g_utf8_next_char (at))
    {
      place->at = (gsize) (at - text);
      try_place (self, text, start, end, place, best);
    }
  if (whole && strspn (text + end, "0123456789") >= MIN_RIGHT_DIGITS)
    {
      place->at = end;
      try_place (self, text, start, end, place, best);
    }

  place->begins_folder |= place->is_first && (bw_folder_words_has (word) || place->known == end);
  place->is_first = FALSE;

  return whole;
}

/**
 * bw_folder_split_by_words:
 * @text: the name of a folder and that of a file, run together
 *
 * Returns: where the file's name begins in @text so that both names are made of whole
 *   words, or at least the folder's, or 0 where nothing looks like two names
 */
gsize
bw_folder_split_by_words (const BwFolderSplit *self,
                          const char          *text)
{
  Place place = { 0 };
  Best best = { RANK_NONE, 0 };
  const char *end;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  if (strnlen (text, MAX_TEXT_BYTES + 1) > MAX_TEXT_BYTES)
    return 0;

  end = strrchr (text, '.');
  end = end != NULL ? end : text + strlen (text);
  place.known = known_folder_length (self, text, ends_word);
  place.is_first = TRUE;
  for (const char *at = text; at < end;)
    {
      gsize start = (gsize) (at - text) + run_length (at, end, FALSE);
      gsize length = run_length (text + start, end, TRUE);

      if (length == 0 || !try_word (self, text, start, start + length, &place, &best))
        break;
      at = text + start + length;
    }

  return best.at;
}

#include "bw-file-mentions.h"

#include <string.h>

#include "bw-file-name.h"
#include "bw-folder-split.h"
#include "bw-line-mark.h"
#include "bw-navigation.h"
#include "bw-text.h"

#define MAX_NAME_BYTES 255   /* of a file or a folder */
#define MAX_WORD_LINES 20000 /* lines of a page whose words are looked at */

/* A file as the list has it, in one piece or broken into its folder and its name. */
typedef struct
{
  char     *first;
  char     *second; /* NULL unless a line ends between the two */
  int       line;
  gboolean  is_marked; /* a bullet is before it */
  gboolean  is_whole;  /* it ends as a file's name does */
} Item;

typedef struct
{
  GPtrArray     *items;
  char          *extension;
  BwFolderSplit *split;
  BwReading     *reading;
} List;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->first);
  g_free (item->second);
  g_free (item);
}

static Item *
last_item (const List *list)
{
  return list->items->len > 0 ? g_ptr_array_index (list->items, list->items->len - 1) : NULL;
}

static Item *
add_item (List     *list,
          int       line,
          gboolean  is_marked)
{
  Item *item = g_new0 (Item, 1);

  item->first = g_strdup ("");
  item->line = line;
  item->is_marked = is_marked;
  g_ptr_array_add (list->items, item);

  return item;
}

/* Gives @text to @item: the first of it is a folder when more follows on another line. */
static void
add_text (Item       *item,
          const char *text)
{
  g_autofree char *name = bw_file_name_clean (text);

  if (*item->first == '\0')
    {
      g_free (item->first);
      item->first = g_steal_pointer (&name);
      item->is_whole = bw_file_name_ends (item->first, strlen (item->first));
      return;
    }

  if (item->second == NULL)
    item->second = g_steal_pointer (&name);
  else
    {
      g_autofree char *begun = g_steal_pointer (&item->second);

      item->second = g_strjoin (" ", begun, name, NULL);
    }
  item->is_whole = bw_file_name_ends (item->second, strlen (item->second));
}

static gboolean
is_too_long (const Item *item)
{
  return strlen (item->first) > MAX_NAME_BYTES ||
         (item->second != NULL && strlen (item->second) > MAX_NAME_BYTES);
}

static void
add_line (List       *list,
          const char *line,
          int         number)
{
  gboolean is_marked = bw_line_mark_skip (&line) != BW_LINE_MARK_NONE;
  Item *item = last_item (list);

  if (is_marked || item == NULL || item->is_whole || is_too_long (item))
    item = add_item (list, number, is_marked);
  while (*line != '\0')
    {
      gsize length;
      gsize next = bw_file_name_next (line, list->extension, &length);
      g_autofree char *name = g_strndup (line, length);

      add_text (item, name);
      if (next == 0)
        break;
      line = bw_line_mark_skip_space (line + next);
      if (*line != '\0')
        item = add_item (list, number, FALSE);
    }
}

static char *
find_extension (const BwLines *lines,
                guint          first,
                guint          end)
{
  for (guint i = end; i > first; i--)
    if (*bw_lines_get (lines, i - 1) != '\0')
      return bw_file_name_extension (bw_lines_get (lines, i - 1));

  return NULL;
}

static void
add_lines (List          *list,
           const BwLines *lines,
           guint          first,
           guint          end)
{
  for (guint i = first; i < end; i++)
    {
      const char *line = bw_lines_get (lines, i);
      const char *text = line;

      if (*line == '\0' ||
          (bw_line_mark_skip (&text) == BW_LINE_MARK_NONE && bw_navigation_is_line (line)))
        continue;
      add_line (list, line, bw_lines_get_number (lines, i));
    }
}

/*
 * Where the file's name begins behind the last slash of @text, or 0. A year that runs
 * into a word is a folder of its own: “papers/2023scaling.md”.
 */
static gsize
find_slash (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && text[length - 1] != '/' && text[length - 1] != '\\')
    length--;
  if (length < 2 || text[length] == '\0')
    return 0;

  if ((g_str_has_prefix (text + length, "19") || g_str_has_prefix (text + length, "20")) &&
      strspn (text + length, "0123456789") == 4 &&
      g_unichar_isalpha (g_utf8_get_char (text + length + 4)))
    return length + 4;

  return length;
}

static char *
folder_before (const char *text,
               gsize       length)
{
  while (length > 1 && strchr ("/\\ ", text[length - 1]) != NULL)
    length--;

  return g_strndup (text, length);
}

/* The folders that the list itself leaves no doubt about. */
static void
learn_folders (List *list)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      const Item *item = g_ptr_array_index (list->items, i);
      gsize slash = find_slash (item->first);
      g_autofree char *folder = NULL;

      if (item->second != NULL)
        folder = folder_before (item->first, strlen (item->first));
      else if (slash > 0)
        folder = folder_before (item->first, slash);
      if (folder != NULL)
        bw_folder_split_add_folder (list->split, folder);
    }
}

/* Breaks up what a folder that is known and a slash can; the rest is left as it is. */
static gboolean
split_by_folder (List *list,
                 Item *item)
{
  gsize at = bw_folder_split_by_folder (list->split, item->first);
  g_autofree char *text = NULL;

  if (at == 0)
    at = find_slash (item->first);
  if (at == 0)
    return FALSE;

  text = g_steal_pointer (&item->first);
  item->first = folder_before (text, at);
  item->second = g_strdup (bw_line_mark_skip_space (text + at));

  return TRUE;
}

static void
split_by_words (List *list,
                Item *item)
{
  gsize at = bw_folder_split_by_words (list->split, item->first);

  if (at > 0)
    {
      g_autofree char *text = g_steal_pointer (&item->first);

      item->first = g_strndup (text, at);
      item->second = g_strdup (text + at);
    }
}

/*
 * Splits what is run together. The words of the document help, but not those of the
 * list, for there they are run together.
 */
static void
split_items (List          *list,
             const BwLines *lines,
             guint          first,
             guint          end)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = 0; i < list->items->len; i++)
    {
      Item *item = g_ptr_array_index (list->items, i);

      if (item->second == NULL && !split_by_folder (list, item))
        g_ptr_array_add (rest, item);
    }
  if (rest->len == 0)
    return;

  for (guint i = 0; i < MIN (bw_lines_get_n (lines), MAX_WORD_LINES); i++)
    if (i < first || i >= end)
      bw_folder_split_add_words (list->split, bw_lines_get (lines, i));
  for (guint i = 0; i < rest->len; i++)
    split_by_words (list, g_ptr_array_index (rest, i));
}

static gboolean
is_date (const char *text)
{
  const char *rest = text;

  bw_date_scan (text, &rest);

  return rest != text && bw_text_is_blank (rest);
}

/* A line under the names that is none; a date beside a name goes without saying. */
static gboolean
is_stray (const List *list,
          const Item *item)
{
  if (*item->first == '\0' || is_date (item->first))
    return TRUE;
  if (is_too_long (item))
    {
      bw_reading_warn (list->reading, item->line, "This is too long to be the name of a file");
      return TRUE;
    }
  if (item->is_marked || item->is_whole)
    return FALSE;

  bw_reading_warn (list->reading, item->line, "“%s” is not the name of a file", item->first);

  return TRUE;
}

static void
take_items (const List     *list,
            BwPersonRecord *person)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      const Item *item = g_ptr_array_index (list->items, i);

      if (is_stray (list, item))
        continue;
      if (item->second != NULL)
        {
          bw_person_record_add_mention (person, item->first, item->second);
          continue;
        }
      bw_person_record_add_mention (person, NULL, item->first);
      bw_reading_warn (list->reading, item->line, "Which folder “%s” is in cannot be told",
                       item->first);
    }
}

/**
 * bw_file_mentions_read:
 * @first: the first line of the list
 * @end: the line after its last
 *
 * Reads a list of files with their folders. Its items are divided by bullets, on one
 * line by hyphens as well; where a line ends inside an item the folder ends.
 */
void
bw_file_mentions_read (const BwLines       *lines,
                       guint                first,
                       guint                end,
                       const BwReadContext *context,
                       BwPersonRecord      *person,
                       BwReading           *reading)
{
  List list = { NULL };

  g_return_if_fail (lines != NULL);
  g_return_if_fail (context != NULL);
  g_return_if_fail (person != NULL);

  list.items = g_ptr_array_new_with_free_func (item_free);
  list.extension = find_extension (lines, first, end);
  list.split = bw_folder_split_new (context->folders);
  list.reading = reading;

  add_lines (&list, lines, first, end);
  learn_folders (&list);
  split_items (&list, lines, first, end);
  take_items (&list, person);

  g_ptr_array_unref (list.items);
  g_free (list.extension);
  bw_folder_split_free (list.split);
}

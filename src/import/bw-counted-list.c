#include "bw-counted-list.h"

#include <string.h>

#include "bw-count-tail.h"
#include "bw-person-record.h"

#define MIN_BARE_TITLES 3 /* titles with a bare number behind each that are taken to be counted */
#define MANY 10           /* a count before that makes another of two digits likely */
#define MAX_DOUBTFUL_ITEMS 2

/* The list while it is split. */
typedef struct
{
  GPtrArray     *items;
  BwCountTail   *tails;
  BwCountedKind  kind;
  int            most; /* what no count exceeds, or %BW_COUNT_UNKNOWN */
  gboolean       is_glued;
  gboolean       is_falling;
  int           *next; /* for each item the next count that is certain, 0 for none */
} List;

static void
item_free (gpointer data)
{
  BwCountedItem *item = data;

  g_free (item->text);
  g_free (item->name);
  g_free (item);
}

GPtrArray *
bw_counted_list_new (void)
{
  return g_ptr_array_new_with_free_func (item_free);
}

void
bw_counted_list_add (GPtrArray  *items,
                     const char *text,
                     int         line)
{
  BwCountedItem *item;

  g_return_if_fail (items != NULL);
  g_return_if_fail (text != NULL);

  item = g_new0 (BwCountedItem, 1);
  item->text = g_strdup (text);
  item->line = line;
  item->count = BW_COUNT_UNKNOWN;
  g_ptr_array_add (items, item);
}

static const char *
text_of (const List *list,
         guint       index)
{
  const BwCountedItem *item = g_ptr_array_index (list->items, index);

  return item->text;
}

static int
value_of (const List *list,
          guint       index,
          gsize       n)
{
  return bw_count_tail_get_value (&list->tails[index], text_of (list, index), n);
}

/*
 * Whether the digits may be divided between name and count. In a list that leaves a
 * space before its counts they may not, nor behind the name of a person; but where two
 * people have one name, some pages tell them apart by a number that begins with zeros.
 */
static gboolean
is_ambiguous (const List *list,
              guint       index)
{
  const BwCountTail *tail = &list->tails[index];
  gboolean is_plain = tail->name_end == tail->digits;

  if (tail->form != BW_COUNT_UNIT || tail->n_digits < 2 || tail->digits == 0 || !is_plain ||
      memchr (text_of (list, index) + tail->digits, ',', tail->n_digits) != NULL)
    return FALSE;
  if (list->kind == BW_COUNTED_PEOPLE)
    return text_of (list, index)[tail->digits] == '0';

  return (tail->is_glued || list->is_glued) &&
         !bw_count_tail_follows_word (tail, text_of (list, index));
}

static gboolean
fits (const List *list,
      guint       index,
      int         value,
      int         previous,
      gboolean    ordered,
      gboolean    limited)
{
  if (value == 0)
    return FALSE;
  if (limited && list->most > 0 && value > list->most)
    return FALSE;

  return !ordered || !list->is_falling ||
         ((previous == 0 || value <= previous) && value >= list->next[index]);
}

/* How many of the digits are the count's, tried from the likeliest on. */
static gsize
choose_digits_that_fit (const List *list,
                        guint       index,
                        int         previous,
                        gboolean    ordered,
                        gboolean    limited)
{
  const char *text = text_of (list, index);
  gsize n_digits = list->tails[index].n_digits;
  gboolean whole = bw_count_tail_may_be_whole (&list->tails[index], text);

  if (bw_count_tail_begins_with_year (&list->tails[index], text) &&
      fits (list, index, value_of (list, index, n_digits - 4), previous, ordered, limited))
    return n_digits - 4;

  for (gsize i = 0; i < MIN (n_digits, BW_COUNT_MAX_DIGITS + 1); i++)
    {
      gsize n = whole || previous >= MANY ? n_digits - i : i + 1;

      if ((n < n_digits || whole) &&
          fits (list, index, value_of (list, index, n), previous, ordered, limited))
        return n;
    }

  return 0;
}

static gsize
choose_digits (const List *list,
               guint       index,
               int         previous)
{
  gsize n;

  if (!is_ambiguous (list, index))
    return list->tails[index].n_digits;

  for (int ordered = 1; ordered >= 0; ordered--)
    for (int limited = 1; limited >= 0; limited--)
      if ((n = choose_digits_that_fit (list, index, previous, ordered, limited)) > 0)
        return n;

  return list->tails[index].n_digits;
}

/* The numbers behind names in most items, as many as have @form. */
static guint
count_form (const List  *list,
            BwCountForm  form)
{
  guint n = 0;

  for (guint i = 0; i < list->items->len; i++)
    n += list->tails[i].form == form;

  return n;
}

static gboolean
is_year (const List *list,
         guint       index)
{
  return bw_count_is_year (value_of (list, index, MIN (list->tails[index].n_digits, BW_COUNT_MAX_DIGITS)));
}

/* Numbers without a word beside them are counts when all items have them in order. */
static gboolean
are_bare_counts (const List *list)
{
  int previous = G_MAXINT;

  if (list->items->len < MIN_BARE_TITLES)
    return FALSE;
  for (guint i = 0; i < list->items->len; i++)
    {
      int value = value_of (list, i, MIN (list->tails[i].n_digits, BW_COUNT_MAX_DIGITS));

      if (list->tails[i].form != BW_COUNT_BARE || value == 0 || value > previous)
        return FALSE;
      previous = value;
    }

  return TRUE;
}

static gboolean
is_count (const List  *list,
          guint        index,
          const guint *n_forms,
          gboolean     bare)
{
  const BwCountTail *tail = &list->tails[index];
  gboolean is_usual = n_forms[tail->form] * 2 >= list->items->len;
  gboolean is_person = list->kind == BW_COUNTED_PEOPLE;

  switch (tail->form)
    {
    case BW_COUNT_UNIT:
      return is_usual || is_person || tail->unit != BW_COUNT_OF_ANYTHING;
    case BW_COUNT_BRACKETED:
    case BW_COUNT_SEPARATED:
      return (is_usual || is_person) && !is_year (list, index);
    case BW_COUNT_BARE:
      return is_person ? text_of (list, index)[tail->digits] != '0' : bare && !is_year (list, index);
    case BW_COUNT_NONE:
    default:
      return FALSE;
    }
}

/* Forgets the numbers that belong to the names. */
static void
judge_forms (List *list)
{
  guint n_forms[BW_COUNT_UNIT + 1];
  gboolean bare = are_bare_counts (list);

  for (guint form = 0; form < G_N_ELEMENTS (n_forms); form++)
    n_forms[form] = count_form (list, (BwCountForm) form);
  for (guint i = 0; i < list->items->len; i++)
    if (!is_count (list, i, n_forms, bare))
      list->tails[i].form = BW_COUNT_NONE;
}

/* Whether names run into their numbers in most of the items, or else in other lists. */
static void
judge_style (List     *list,
             gboolean  is_glued_elsewhere)
{
  guint n_glued = 0;
  guint n_spaced = 0;

  for (guint i = 0; i < list->items->len; i++)
    if (list->tails[i].form == BW_COUNT_UNIT && list->tails[i].is_glued)
      n_glued++;
    else if (list->tails[i].form == BW_COUNT_UNIT)
      n_spaced++;

  if (n_glued == 0 && n_spaced <= MAX_DOUBTFUL_ITEMS)
    list->is_glued = is_glued_elsewhere;
  else
    list->is_glued = n_glued >= n_spaced;
}

/* Whether the counts that are certain fall, and for each item the next one of them. */
static void
judge_order (List *list)
{
  int next = 0;

  list->is_falling = TRUE;
  list->next = g_new0 (int, list->items->len + 1);
  for (guint i = list->items->len; i-- > 0;)
    {
      list->next[i] = next;
      if (list->tails[i].form == BW_COUNT_NONE || is_ambiguous (list, i))
        continue;
      if (value_of (list, i, list->tails[i].n_digits) < next)
        list->is_falling = FALSE;
      next = value_of (list, i, list->tails[i].n_digits);
    }
}

static int
split_item (const List *list,
            guint       index,
            int         previous)
{
  BwCountedItem *item = g_ptr_array_index (list->items, index);
  const BwCountTail *tail = &list->tails[index];
  gsize n = tail->form != BW_COUNT_NONE ? choose_digits (list, index, previous) : 0;

  if (n == 0 || (n > 1 && value_of (list, index, n) == 0))
    {
      item->name = g_strchomp (g_strdup (item->text));
      return previous;
    }

  item->name = bw_count_tail_take_name (item->text, tail->name_end + tail->n_digits - n);
  item->count = value_of (list, index, n);

  return item->count;
}

/**
 * bw_counted_list_split:
 * @items: (element-type BwCountedItem): a whole list, for its items explain each other
 * @most: what no count of it should exceed, or %BW_COUNT_UNKNOWN
 * @is_glued_elsewhere: whether other lists of the page run names and counts together,
 *   for a list of one or two that does not tell
 *
 * Takes names and counts apart. “GPT-43× refs” is “GPT-4” with 3, and “Llama 23× refs”
 * is “Llama 2” with 3 where the list runs names and counts together; such lists are
 * sorted by falling counts.
 */
void
bw_counted_list_split (GPtrArray     *items,
                       BwCountedKind  kind,
                       int            most,
                       gboolean       is_glued_elsewhere)
{
  List list = { items, NULL, kind, most };
  int previous = 0;

  g_return_if_fail (items != NULL);

  list.tails = g_new0 (BwCountTail, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    bw_count_tail_parse (text_of (&list, i), &list.tails[i]);
  judge_forms (&list);
  judge_style (&list, is_glued_elsewhere);
  judge_order (&list);

  for (guint i = 0; i < items->len; i++)
    previous = split_item (&list, i, previous);

  g_free (list.tails);
  g_free (list.next);
}

#include "bw-counted-list.h"

#include <string.h>

#include "bw-count-choices.h"
#include "bw-person-record.h"

#define MIN_BARE_TITLES 3 /* titles with a bare number behind each that are taken to be counted */
#define MAX_DOUBTFUL_ITEMS 2

/* What speaks against a way to divide digits between a title and its count, in points. */
#define COST_RISE 4     /* a count greater than the one before in a list that is sorted */
#define COST_TOO_MANY 4 /* more than there should be */
#define COST_DIGITS 3   /* a word that runs into its number, or a number of many digits */
#define COST_SECOND_DIGIT 1

/* The list while it is split. */
typedef struct
{
  GPtrArray     *items;
  BwCountTail   *tails;
  BwCountedKind  kind;
  int            most; /* what no count exceeds, or %BW_COUNT_UNKNOWN */
  gboolean       is_glued;
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

/* What speaks against the last @n digits being the count, the neighbours aside. */
static int
cost_of_digits (const List *list,
                guint       index,
                gsize       n)
{
  const BwCountTail *tail = &list->tails[index];
  gboolean may_be_whole = bw_count_tail_may_be_whole (tail, text_of (list, index));
  int cost = list->most > 0 && value_of (list, index, n) > list->most ? COST_TOO_MANY : 0;
  gsize rest = tail->n_digits - n;

  if (rest == 4 && (bw_count_tail_begins_with_year (tail, text_of (list, index)) ||
                    list->kind == BW_COUNTED_PEOPLE))
    return cost;
  if (rest == 2 && !may_be_whole)
    return cost + COST_SECOND_DIGIT;

  return cost + (rest > 2 || (rest > 0 && may_be_whole) ? COST_DIGITS : 0);
}

static void
collect_choices (const List     *list,
                 guint           index,
                 BwCountChoices *choices)
{
  const BwCountTail *tail = &list->tails[index];
  gsize most = tail->n_digits - !bw_count_tail_may_be_whole (tail, text_of (list, index));

  choices->index = index;
  for (gsize n = MIN (most, BW_COUNT_MAX_DIGITS); n > 0 && is_ambiguous (list, index); n--)
    if (value_of (list, index, n) > 0)
      bw_count_choices_add (choices, n, value_of (list, index, n), cost_of_digits (list, index, n));

  if (choices->n_ways == 0)
    bw_count_choices_add (choices, tail->n_digits, value_of (list, index, tail->n_digits), 0);
}

/* How many items have @form. */
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
  gsize n_digits = MIN (list->tails[index].n_digits, BW_COUNT_MAX_DIGITS);

  return bw_count_is_year (value_of (list, index, n_digits));
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
      return is_person ? text_of (list, index)[tail->digits] != '0'
                       : bare && !is_year (list, index);
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

/*
 * Whether names run into their numbers. One that does proves it, slips of the pen aside:
 * the rest may be names that end with a number of their own.
 */
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
    list->is_glued = is_glued_elsewhere ? n_glued > 0 : n_glued * 2 >= n_spaced;
}

/* Whether the counts that are certain fall. */
static gboolean
is_falling (const BwCountChoices *rows,
            guint                 n_rows)
{
  int last = G_MAXINT;

  for (guint i = 0; i < n_rows; i++)
    {
      if (rows[i].n_ways > 1)
        continue;
      if (rows[i].ways[0].value > last)
        return FALSE;
      last = rows[i].ways[0].value;
    }

  return TRUE;
}

static void
split_item (const List           *list,
            const BwCountChoices *choices)
{
  BwCountedItem *item = g_ptr_array_index (list->items, choices->index);
  const BwCountTail *tail = &list->tails[choices->index];
  const BwCountChoice *way = &choices->ways[choices->chosen];

  gsize rest = tail->n_digits - way->n_digits;

  if (way->value == 0 && way->n_digits > 1)
    return;

  g_free (item->name);
  item->name = bw_count_tail_take_name (item->text, tail->name_end + rest);
  item->count = way->value;
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
  g_autofree BwCountTail *tails = NULL;
  g_autofree BwCountChoices *rows = NULL;
  guint n_rows = 0;

  g_return_if_fail (items != NULL);

  list.tails = tails = g_new0 (BwCountTail, items->len + 1);
  rows = g_new0 (BwCountChoices, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    bw_count_tail_parse (text_of (&list, i), &list.tails[i]);
  judge_forms (&list);
  judge_style (&list, is_glued_elsewhere);

  for (guint i = 0; i < items->len; i++)
    {
      BwCountedItem *item = g_ptr_array_index (items, i);

      item->name = g_strchomp (g_strdup (item->text));
      if (list.tails[i].form != BW_COUNT_NONE)
        collect_choices (&list, i, &rows[n_rows++]);
    }
  bw_count_choices_decide (rows, n_rows, is_falling (rows, n_rows) ? COST_RISE : 0);
  for (guint i = 0; i < n_rows; i++)
    split_item (&list, &rows[i]);
}

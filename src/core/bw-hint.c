#include "bw-hint.h"

static void
hint_free (gpointer data)
{
  BwHint *self = data;

  g_free (self->text);
  g_strfreev (self->guesses);
  g_free (self);
}

/* Returns: (transfer full) (element-type BwHint): none yet */
GPtrArray *
bw_hints_new (void)
{
  return g_ptr_array_new_with_free_func (hint_free);
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  const BwHint *one = a;
  const BwHint *other = b;

  gboolean guesses_same = one->guesses == NULL || other->guesses == NULL
                            ? one->guesses == other->guesses
                            : g_strv_equal ((const char *const *) one->guesses, (const char *const *) other->guesses);

  return one->kind == other->kind && one->number == other->number && guesses_same && one->more == other->more &&
         g_strcmp0 (one->text, other->text) == 0;
}

/* Each once, unless there are enough. */
static void
add (GPtrArray *hints,
     BwHint     hint)
{
  if (hints == NULL || hints->len >= BW_MAX_HINTS || g_ptr_array_find_with_equal_func (hints, &hint, is_same, NULL))
    return;

  hint.text = g_strdup (hint.text);
  hint.guesses = g_strdupv (hint.guesses);
  g_ptr_array_add (hints, g_memdup2 (&hint, sizeof hint));
}

/**
 * bw_hints_add:
 * @hints: (nullable) (element-type BwHint): to which it is added, once, unless there are enough
 * @text: what was typed
 */
void
bw_hints_add (GPtrArray  *hints,
              BwHintKind  kind,
              const char *text)
{
  g_return_if_fail (text != NULL);

  add (hints, (BwHint){ .kind = kind, .text = (char *) text });
}

/**
 * bw_hints_add_limit:
 * @hints: as in bw_hints_add()
 * @number: more than that there are
 */
void
bw_hints_add_limit (GPtrArray  *hints,
                    BwHintKind  kind,
                    guint       number)
{
  add (hints, (BwHint){ .kind = kind, .number = number });
}

/**
 * bw_hints_add_guess:
 * @hints: as in bw_hints_add()
 * @guesses: what was taken for it
 * @more: whether that was not all
 */
void
bw_hints_add_guess (GPtrArray *hints,
                    const char *text,
                    const char *const *guesses,
                    gboolean more)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (guesses != NULL);

  add (hints, (BwHint){ .kind = BW_HINT_GUESS, .text = (char *) text, .guesses = (GStrv) guesses, .more = more });
}

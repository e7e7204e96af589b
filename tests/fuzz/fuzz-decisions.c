#include <stdlib.h>
#include <string.h>

#include "bw-decisions-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* A key is kept on a line of its own. */
static void
check_text (const char *text)
{
  if (text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL) && strchr (text, '\n') == NULL)
    return;
  g_printerr ("A decision has text that is none\n");
  abort ();
}

static void
check_side (const BwDecisionSide *side)
{
  check_text (side->name);
  for (guint i = 0; side->keys[i] != NULL; i++)
    check_text (side->keys[i]);
  check_text (side->keys[0]);
}

/* Any bytes are decisions, or a reason why not. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = bw_decisions_reader_read ((const char *) data, size, &error);

  if ((decisions == NULL) != (error != NULL))
    abort ();
  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i);

      check_side (&decision->keep);
      check_side (&decision->other);
      check_text (decision->why);
    }

  return 0;
}

#include "bw-decide.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bw-error.h"
#include "bw-notice.h"
#include "bw-text.h"

/* Decides which things are one, on another thread, and tells what came of it with the way back. */

#define MAX_NAME 48 /* characters of it in a notice */

typedef struct
{
  BwDecide   what;
  gint64     id; /* of the decision that does not stand any more, or 0 */
  GtkWidget *widget;
  BwDecided  decided; /* or NULL */
  gpointer   user_data;
} Deed;

static Deed *
deed_new (BwDecide   what,
          gint64     id,
          GtkWidget *widget)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->what = what;
  deed->id = id;
  deed->widget = g_object_ref (widget);

  return deed;
}

static void
deed_free (Deed *deed)
{
  g_object_unref (deed->widget);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

/* Returns: (nullable): what has been said of a mention, or of two that were two */
static char *
describe_other (const BwDecision *decision,
                gboolean          undone,
                const char       *keep,
                const char       *other)
{
  switch (decision->action)
    {
    case BW_DECISION_PROMOTE:
      return undone ? g_strdup_printf (_ ("“%s” is not confirmed any more"), other)
                    : g_strdup_printf (_ ("“%s” confirmed"), other);
    case BW_DECISION_REJECT:
      return undone ? g_strdup_printf (_ ("“%s” is not rejected any more"), other)
                    : g_strdup_printf (_ ("“%s” rejected"), other);
    case BW_DECISION_DISTINCT:
      return undone ? g_strdup_printf (_ ("“%s” and “%s” may be one again"), keep, other)
                    : g_strdup_printf (_ ("“%s” and “%s” are two"), keep, other);
    case BW_DECISION_WHOLE:
      return undone ? g_strdup_printf (_ ("“%s” may be two again"), keep)
                    : g_strdup_printf (_ ("“%s” is one"), keep);
    case BW_DECISION_MERGE:
    case BW_DECISION_SPLIT:
    default:
      return NULL;
    }
}

/* Returns: what the decision has done, or, once it is undone, what has come of that */
static char *
describe (const BwDecision *decision,
          gboolean          undone)
{
  g_autofree char *keep = bw_text_clip (decision->keep.name, MAX_NAME);
  g_autofree char *other = bw_text_clip (decision->other.name, MAX_NAME);
  gboolean one = (decision->action == BW_DECISION_MERGE) != undone;
  char *text = describe_other (decision, undone, keep, other);

  if (text != NULL)
    return text;
  if (strcmp (decision->keep.name, decision->other.name) == 0)
    return one ? g_strdup_printf (_ ("Two called “%s” are one now"), keep)
               : g_strdup_printf (_ ("“%s” is two now"), keep);

  return one ? g_strdup_printf (_ ("“%s” and “%s” are one now"), keep, other)
             : g_strdup_printf (_ ("“%s” and “%s” are two now"), keep, other);
}

static void
tell (const Deed       *deed,
      const BwDecision *decision)
{
  gboolean undone = deed->what == BW_DECIDE_UNDO || decision->id == deed->id;
  g_autofree char *text = describe (decision, undone);

  if (undone)
    bw_notice_replace (deed->widget, text, _ ("_Redo"), "decision.redo", NULL);
  else
    bw_notice_replace (deed->widget, text, _ ("_Undo"), "decision.revert",
                       g_variant_new_int64 (decision->id));
}

static void
tell_failure (const Deed   *deed,
              const GError *error)
{
  g_autofree char *text = NULL;
  gboolean nothing = g_error_matches (error, BW_ERROR, BW_ERROR_UNCHANGED);

  if (nothing && deed->what == BW_DECIDE_UNDO)
    text = g_strdup (_ ("There is no decision to undo"));
  else if (nothing && deed->what == BW_DECIDE_REDO)
    text = g_strdup (_ ("There is no decision to redo"));
  else if (nothing && deed->what == BW_DECIDE_REVERT)
    text = g_strdup (_ ("That does not stand any more, or nothing tells the two apart"));
  else
    text = g_strdup_printf (_ ("Nothing was decided: %s"), error->message);
  bw_notice_replace (deed->widget, text, NULL, NULL, NULL);
}

static void
decided_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Deed) deed = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = bw_library_decide_finish (BW_LIBRARY (object), result, &error);

  if (decision != NULL)
    tell (deed, decision);
  else
    tell_failure (deed, error);
  if (deed->decided != NULL)
    deed->decided (decision != NULL, deed->user_data);
}

/**
 * bw_decide:
 * @what: anything but %BW_DECIDE_PART and %BW_DECIDE_REVERT
 * @ref: (nullable): what stays of a merge, or what is split
 * @other: (nullable): what is merged into it
 * @widget: in whose window it is told what came of it
 */
void
bw_decide (BwLibrary  *library,
           BwDecide    what,
           const char *ref,
           const char *other,
           GtkWidget  *widget)
{
  bw_decide_then (library, what, ref, other, widget, NULL, NULL);
}

/**
 * bw_decide_then:
 * @decided: (nullable): is called once; @widget is kept until then
 *
 * As bw_decide().
 */
void
bw_decide_then (BwLibrary  *library,
                BwDecide    what,
                const char *ref,
                const char *other,
                GtkWidget  *widget,
                BwDecided   decided,
                gpointer    user_data)
{
  Deed *deed;

  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  deed = deed_new (what, 0, widget);
  deed->decided = decided;
  deed->user_data = user_data;
  bw_library_decide_async (library, what, ref, other, NULL, decided_cb, deed);
}

/* Splits by what somebody has told apart, as bw_library_part_async() does. */
void
bw_decide_part (BwLibrary *library,
                const char *ref,
                const char *name,
                const char *const *keys,
                GtkWidget *widget)
{
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  bw_library_part_async (library, ref, name, keys, NULL, decided_cb,
                         deed_new (BW_DECIDE_PART, 0, widget));
}

/* Takes a decision back, whatever has been decided since. */
void
bw_decide_revert (BwLibrary *library,
                  gint64     id,
                  GtkWidget *widget)
{
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  bw_library_revert_async (library, id, NULL, decided_cb, deed_new (BW_DECIDE_REVERT, id, widget));
}

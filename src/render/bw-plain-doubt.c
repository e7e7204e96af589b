#include <glib/gi18n-lib.h>

#include "bw-doubt-words.h"
#include "bw-plain-parts.h"
#include "bw-plain.h"

static void
append_side (GString        *out,
             const BwDoubt  *doubt,
             const BwTraits *side)
{
  g_autofree char *known = bw_doubt_words_side (doubt, side);

  bw_plain_heading (out, side->name);
  if (*known != '\0')
    bw_plain_paragraph (out, known);
  for (guint i = 0; side->titles != NULL && side->titles[i] != NULL; i++)
    bw_plain_paragraph (out, side->titles[i]);
  if (side->text != NULL)
    bw_plain_paragraph (out, side->text);
}

/* Returns: (transfer full): two things that may be one, and why */
char *
bw_plain_from_doubt (const BwDoubt *doubt)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = bw_doubt_words_title (doubt);
  g_autofree char *evidence = bw_doubt_words_evidence (doubt);

  bw_plain_title (out, title);
  bw_plain_paragraph (out, evidence);
  append_side (out, doubt, doubt->one);
  append_side (out, doubt, doubt->other);

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): what may be one, a paragraph for each pair */
char *
bw_plain_from_doubts (GPtrArray *doubts)
{
  GString *out = g_string_new (NULL);

  bw_plain_title (out, _ ("Doubtful"));
  bw_plain_paragraph (out, bw_doubt_words_lead (doubts->len));
  for (guint i = 0; i < doubts->len; i++)
    {
      const BwDoubt *doubt = g_ptr_array_index (doubts, i);
      g_autofree char *title = bw_doubt_words_title (doubt);
      g_autofree char *evidence = bw_doubt_words_evidence (doubt);
      g_autofree char *line = g_strconcat (title, " ", evidence, NULL);

      bw_plain_paragraph (out, line);
    }

  return g_string_free (out, FALSE);
}

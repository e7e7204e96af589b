#include <glib/gi18n-lib.h>

#include "bw-plain-parts.h"
#include "bw-plain.h"

/* What was said and where, for a reader who wants it proved. */
static char *
words_of_mention (const BwLink *who,
                  const BwLink *whom,
                  const BwLink *paper,
                  const BwHop  *hop)
{
  const char *document = hop->document != NULL ? hop->document->title : "";

  if (paper != NULL)
    return g_strdup_printf (_ ("%1$s mentions “%3$s” by %2$s in “%4$s”."), who->title, whom->title,
                            paper->title, document);

  return g_strdup_printf (_ ("%1$s mentions %2$s in “%3$s”."), who->title, whom->title, document);
}

static char *
words_of_citation (const BwLink *who,
                   const BwLink *whom,
                   const BwLink *paper,
                   const BwLink *cited,
                   const BwHop  *hop)
{
  if (cited == NULL)
    return g_strdup_printf (_ ("%1$s cites work by %2$s in “%3$s”, as the profile “%4$s” states."), who->title,
                            whom->title, paper->title, hop->document->title);

  return g_strdup_printf (_ ("%1$s cites “%3$s” by %2$s in “%4$s”."), who->title, whom->title,
                          cited->title, paper->title);
}

static char *
words_of_work (const BwHop *hop)
{
  if (hop->paper == NULL)
    return g_strdup_printf (_ ("%1$s and %2$s wrote papers together, as the profile “%3$s” states."),
                            hop->from->title, hop->to->title, hop->document->title);

  return g_strdup_printf (_ ("%1$s and %2$s wrote “%3$s” together."), hop->from->title,
                          hop->to->title, hop->paper->title);
}

static char *
words_of_hop (const BwHop *hop)
{
  switch (hop->kind)
    {
    case BW_HOP_CITES:
      return words_of_citation (hop->from, hop->to, hop->paper, hop->other, hop);
    case BW_HOP_CITED_BY:
      return words_of_citation (hop->to, hop->from, hop->other, hop->paper, hop);
    case BW_HOP_MENTIONS:
      return words_of_mention (hop->from, hop->to, hop->other, hop);
    case BW_HOP_MENTIONED_BY:
      return words_of_mention (hop->to, hop->from, hop->paper, hop);
    case BW_HOP_COAUTHORS:
    default:
      return words_of_work (hop);
    }
}

/* Returns: (transfer full): how two people connect, a paragraph for each hop */
char *
bw_plain_from_path (const BwPath *path)
{
  GString *out = g_string_new (NULL);
  g_autofree char *none = NULL;

  if (!path->found)
    none = g_strdup_printf (path->partial ? _ ("No short way was found between %1$s and %2$s; there are "
                                               "more connections than could be looked at.")
                                          : _ ("Nothing here connects %1$s and %2$s."),
                            path->from->title, path->to->title);
  else if (path->hops->len == 0)
    none = g_strdup_printf (_ ("Both are %s."), path->from->title);
  if (none != NULL)
    bw_plain_paragraph (out, none);

  for (guint i = 0; i < path->hops->len; i++)
    {
      const BwHop *hop = g_ptr_array_index (path->hops, i);
      g_autofree char *words = words_of_hop (hop);

      bw_plain_paragraph (out, words);
      if (hop->excerpt != NULL)
        bw_plain_paragraph (out, hop->excerpt);
    }

  return g_string_free (out, FALSE);
}

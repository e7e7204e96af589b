#include "bw-path-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LINKS 4

/* A sentence that is to be written, and what it names: %1$s is the first. */
typedef struct
{
  const char   *words;
  const BwLink *links[MAX_LINKS];
} Sentence;

/* What was said and where, for a reader who wants it proved. */
static Sentence
describe_mention (const BwLink *who,
                  const BwLink *whom,
                  const BwLink *paper,
                  const BwHop  *hop)
{
  if (paper != NULL)
    return (Sentence){ _ ("%1$s mentions “%3$s” by %2$s in “%4$s”."), { who, whom, paper, hop->document } };

  return (Sentence){ _ ("%1$s mentions %2$s in “%3$s”."), { who, whom, hop->document, NULL } };
}

static Sentence
describe_citation (const BwLink *who,
                   const BwLink *whom,
                   const BwLink *paper,
                   const BwLink *cited,
                   const BwHop  *hop)
{
  if (cited == NULL)
    return (Sentence){ _ ("%1$s cites work by %2$s in “%3$s”, as the profile “%4$s” states."),
                       { who, whom, paper, hop->document } };

  return (Sentence){ _ ("%1$s cites “%3$s” by %2$s in “%4$s”."), { who, whom, cited, paper } };
}

static Sentence
describe_work (const BwHop *hop)
{
  if (hop->paper == NULL)
    return (Sentence){ _ ("%1$s and %2$s wrote papers together, as the profile “%3$s” states."),
                       { hop->from, hop->to, hop->document, NULL } };

  return (Sentence){ _ ("%1$s and %2$s wrote “%3$s” together."), { hop->from, hop->to, hop->paper, NULL } };
}

static Sentence
describe_hop (const BwHop *hop)
{
  switch (hop->kind)
    {
    case BW_HOP_CITES:
      return describe_citation (hop->from, hop->to, hop->paper, hop->other, hop);
    case BW_HOP_CITED_BY:
      return describe_citation (hop->to, hop->from, hop->other, hop->paper, hop);
    case BW_HOP_MENTIONS:
      return describe_mention (hop->from, hop->to, hop->other, hop);
    case BW_HOP_MENTIONED_BY:
      return describe_mention (hop->to, hop->from, hop->paper, hop);
    case BW_HOP_COAUTHORS:
    default:
      return describe_work (hop);
    }
}

/* Returns: which of the links `%1$s` at @text names, or -1 */
static int
parse_place (const char *text)
{
  return text[0] == '%' && text[1] > '0' && text[1] <= '0' + MAX_LINKS && text[2] == '$' && text[3] == 's'
           ? text[1] - '1'
           : -1;
}

/**
 * bw_path_words_hop:
 * @func: is called for each part of the sentence in turn
 *
 * Tells in a sentence what connects two people; what it names comes as links, so that a
 * page can make them some.
 */
void
bw_path_words_hop (const BwHop     *hop,
                   BwPathWordsFunc  func,
                   gpointer         data)
{
  Sentence sentence = describe_hop (hop);
  const char *begin = sentence.words;
  const char *end = begin;

  while (*end != '\0')
    {
      int place = parse_place (end);

      if (place < 0)
        {
          end++;
          continue;
        }
      if (end > begin)
        func (begin, (gsize) (end - begin), NULL, data);
      if (sentence.links[place] != NULL)
        func (NULL, 0, sentence.links[place], data);
      end += strlen ("%1$s");
      begin = end;
    }
  if (end > begin)
    func (begin, (gsize) (end - begin), NULL, data);
}

/* Returns: (transfer full): what the page is called */
char *
bw_path_words_title (const BwPath *path)
{
  /* Translators: the title of the page that tells how two people connect; their names */
  return g_strdup_printf (_ ("%1$s and %2$s"), path->from->title, path->to->title);
}

/* Returns: (transfer full) (nullable): how long the way is; `NULL` where there is none */
char *
bw_path_words_length (const BwPath *path)
{
  if (path->hops->len == 0)
    return NULL;
  if (path->hops->len == 1)
    return g_strdup (_ ("Directly connected"));

  /* Translators: how long the way from one person to another is; always more than one */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u step", "%u steps", path->hops->len),
                          path->hops->len);
}

/* Returns: (transfer full) (nullable): why there is no way to tell; `NULL` where there is one */
char *
bw_path_words_none (const BwPath *path)
{
  if (path->found && path->hops->len > 0)
    return NULL;
  if (path->found)
    return g_strdup_printf (_ ("Both are %s."), path->from->title);
  if (path->partial)
    return g_strdup_printf (_ ("No short way was found between %1$s and %2$s; there are "
                               "more connections than could be looked at."),
                            path->from->title, path->to->title);

  return g_strdup_printf (_ ("Nothing here connects %1$s and %2$s."), path->from->title,
                          path->to->title);
}

/* Returns: (transfer full) (nullable): what was looked at in vain */
char *
bw_path_words_search (const BwPath *path)
{
  if (path->found)
    return NULL;

  return g_strdup_printf (_ ("Looked at: papers written together, citations, and mentions in what people "
                             "wrote, up to %1$d steps. People reached from %2$s: %3$'u; from %4$s: %5$'u."),
                          BW_PATH_MAX_HOPS, path->from->title, path->reached[0], path->to->title,
                          path->reached[1]);
}

/* Returns: (transfer full) (nullable): what helps where there is no way */
char *
bw_path_words_advice (const BwPath *path)
{
  const BwLink *alone = path->reached[0] <= path->reached[1] ? path->from : path->to;

  if (path->found || path->partial)
    return NULL;

  return g_strdup_printf (_ ("More that %s wrote, or that cites or names them, may connect the two: import it "
                             "(Ctrl+O)."),
                          alone->title);
}

#include "bw-decision-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-date-words.h"
#include "bw-page-words.h"

/* What the log says in English. */
static const char *const REASONS[] = {
  N_ ("a name that many have, and nothing ties the works"),
  N_ ("an abbreviation that is stated for this name and no other"),
  N_ ("one has a title and the other a description"),
  N_ ("the document has corrected its title"),
  N_ ("the same name"),
  N_ ("the same name and a co-author"),
  N_ ("the same name and field"),
  N_ ("the same name and organisation"),
  N_ ("the same name on the same paper"),
  N_ ("the same name, a life apart"),
  N_ ("the same name, and one work cites the other"),
  N_ ("the same name, but another identifier"),
  N_ ("the same name, in one list of works"),
  N_ ("the same name, twice on one paper"),
  N_ ("the same title"),
  N_ ("the same title and an author in common"),
  N_ ("the same title and an author who is written otherwise"),
  N_ ("the same title by different authors"),
  N_ ("the same title, and the lists of authors do not disagree"),
  N_ ("the same title, at a conference and in a journal"),
  N_ ("the same title, in another volume, on other pages or in another edition"),
  N_ ("the same title, but another identifier"),
  N_ ("the same title, twice in one list"),
  N_ ("the same title, years apart"),
  N_ ("the same words, but other signs in the title"),
};

/* The same with what follows it; what a person decided says nothing. */
static const struct
{
  const char *begin;
  const char *words;
} BEGINNINGS[] = {
  { "the same identifier, ", N_ ("the same identifier") },
  { "the same address, ", N_ ("the same address") },
  { "the same name and a co-author: ", N_ ("the same name and a co-author") },
  { "said by hand", NULL },
  { "joined by hand before", NULL },
  { "told apart by hand", NULL },
  { "told apart by the name ", N_ ("told apart by the name") },
  { "told apart by the document that states it last: ",
    N_ ("told apart by the document that states it last") },
  { "told apart by the co-authors: ", N_ ("told apart by the co-authors") },
  { "told apart by ", N_ ("told apart by an identifier") },
};

/* Returns: (transfer full): the day on which it was decided */
char *
bw_decision_words_day (const BwDecision *decision)
{
  return bw_date_words_of_time (decision->made);
}

static char *
join_rest (const char *words,
           const char *rest)
{
  gboolean names = strchr (rest, ' ') == NULL || rest[0] == '\342'; /* one word, or a name in quotes */

  return *rest != '\0' && names ? g_strdup_printf ("%s: %s", words, rest) : g_strdup (words);
}

/* Returns: (transfer full) (nullable): the reason, or `NULL` where it is that somebody says so */
char *
bw_decision_words_why (const BwDecision *decision)
{
  for (guint i = 0; i < G_N_ELEMENTS (REASONS); i++)
    if (strcmp (decision->why, REASONS[i]) == 0)
      return g_strdup (_ (REASONS[i]));
  for (guint i = 0; i < G_N_ELEMENTS (BEGINNINGS); i++)
    if (g_str_has_prefix (decision->why, BEGINNINGS[i].begin))
      return BEGINNINGS[i].words != NULL
               ? join_rest (_ (BEGINNINGS[i].words), decision->why + strlen (BEGINNINGS[i].begin))
               : NULL;

  return *decision->why != '\0' ? g_strdup (decision->why) : NULL;
}

/* Returns: (transfer full): by whom two things are one, before what is so named */
char *
bw_decision_words_joined (const BwDecision *decision)
{
  g_autofree char *day = bw_decision_words_day (decision);
  g_autofree char *why = bw_decision_words_why (decision);

  if (!decision->by_program)
    /* Translators: %s is a day. The names of what was joined follow. */
    return g_strdup_printf (_ ("Joined by you on %s:"), day);
  if (why == NULL)
    return g_strdup (_ ("Joined by the program:"));

  /* Translators: %s is a reason, such as “the same identifier: …”. Names follow. */
  return g_strdup_printf (_ ("Joined by the program (%s):"), why);
}

/* Whether two decisions are told of in one breath. */
gboolean
bw_decision_words_is_like (const BwDecision *one,
                           const BwDecision *other)
{
  g_autofree char *words = bw_decision_words_joined (one);
  g_autofree char *other_words = bw_decision_words_joined (other);

  return strcmp (words, other_words) == 0;
}

/* What stands between the two names, or behind the one. */
const char *
bw_decision_words_relation (const BwDecision *decision)
{
  switch (decision->action)
    {
    case BW_DECISION_MERGE:
      /* Translators: the name of a document follows. */
      return bw_decision_is_as_called (decision) ? _ ("is the same as in") : _ ("is the same as");
    case BW_DECISION_WHOLE:
      return _ ("is one person");
    case BW_DECISION_PROMOTE:
      return _ ("is meant by");
    case BW_DECISION_REJECT:
      return _ ("is not meant by");
    case BW_DECISION_SPLIT:
    case BW_DECISION_DISTINCT:
    default:
      return _ ("is not the same as");
    }
}

/* Returns: what @entry names beside what stays: the document where that calls it so too */
const char *
bw_decision_words_other (const BwDecisionEntry *entry)
{
  if (!bw_decision_is_as_called (entry->decision))
    return entry->decision->other.name;

  return entry->document != NULL ? entry->document : _ ("another document");
}

/* Returns: (transfer full): of what kind they are and when it was decided */
char *
bw_decision_words_meta (const BwDecisionLog *log,
                        const BwDecision    *decision)
{
  g_autofree char *day = bw_decision_words_day (decision);
  const char *kind = bw_page_words_kind (bw_kind_to_string (decision->kind));

  if (log->by_program)
    /* Translators: a kind of thing, such as “Person”, and a day. */
    return g_strdup_printf (_ ("%s, decided by the program on %s"), kind, day);

  /* Translators: a kind of thing, such as “Person”, and a day. */
  return g_strdup_printf (_ ("%s, decided by you on %s"), kind, day);
}

const char *
bw_decision_words_title (void)
{
  return _ ("Decisions");
}

/* What is said where nothing has been decided. */
const char *
bw_decision_words_empty (const BwDecisionLog *log)
{
  if (log->page > 1)
    return _ ("Nothing was decided before that.");
  if (log->by_program)
    return _ ("The program has not joined anything, and has told nobody from another of the name.");

  return _ ("You have not decided anything yet. Where two papers, people or organisations are one, "
            "open one of them and choose Same as… (Ctrl+M); where one is two, choose Split… "
            "(Ctrl+Shift+M). What a colleague has decided can be imported.");
}

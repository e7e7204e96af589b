#include "bw-page-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-date-words.h"
#include "bw-mention.h"
#include "bw-text.h"

#define WORDS_A_MINUTE 230 /* that a person reads */

/* What things are called where the word stands alone, and inside a line. */
static const struct
{
  const char *kind;
  const char *alone;
  const char *inside;
} KINDS[] = {
  { "paper", N_ ("Paper"), N_ ("paper") },
  { "person", N_ ("Person"), N_ ("person") },
  { "organisation", N_ ("Organisation"), N_ ("organisation") },
  { "source", N_ ("Source"), N_ ("source") },
  { "profile", N_ ("Profile"), N_ ("profile") },
  { "listing", N_ ("Listing"), N_ ("listing") },
  { "digest", N_ ("Digest"), N_ ("digest") },
  { "post", N_ ("Post"), N_ ("post") },
  { "capture", N_ ("Capture"), N_ ("capture") },
  { "note", N_ ("Note"), N_ ("note") },
  { "page", N_ ("Page"), N_ ("page") },
  { "entry", N_ ("Feed entry"), N_ ("feed entry") },
};

static const struct
{
  const char *role;
  const char *words;
} ROLES[] = {
  { "paper-of-the-month", N_ ("paper of the month") },
  { "highlight", N_ ("highlight") },
  { "tidbit", N_ ("tidbit") },
  { "open-problem", N_ ("open problem") },
};

static guint
find_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (strcmp (KINDS[i].kind, kind) == 0)
      return i;

  return 0;
}

/**
 * bw_page_words_kind:
 * @kind: as value objects name it, such as `paper` or `digest`
 */
const char *
bw_page_words_kind (const char *kind)
{
  g_return_val_if_fail (kind != NULL, "");

  return _ (KINDS[find_kind (kind)].alone);
}

/**
 * bw_page_words_role:
 * @role: (nullable)
 *
 * Returns: (nullable): `NULL` for a role that says nothing, which a mere link's does
 */
const char *
bw_page_words_role (const char *role)
{
  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (ROLES); i++)
    if (strcmp (ROLES[i].role, role) == 0)
      return _ (ROLES[i].words);

  return NULL;
}

/* A number and its noun stay together: the space between them does not break. */
char *
bw_page_words_more (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more", "%'u more", n), n);
}

/* Returns: (transfer full): that @n more are there, which a page leaves out */
char *
bw_page_words_left_out (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more is found by a search.",
                                       "%'u more are found by a search.", n),
                          n);
}

/* Returns: (transfer full): that @n more are where there is room for them */
char *
bw_page_words_longer (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more on a longer page",
                                       "%'u more on a longer page", n),
                          n);
}

/* Returns: (transfer full): that a document stands for others of its kind and source */
char *
bw_page_words_company (const BwBrief *document)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %'u more", "and %'u more",
                                       document->n_like),
                          document->n_like);
}

/* Returns: (transfer full) (nullable): what is read at a glance needs no warning */
char *
bw_page_words_reading_time (int words)
{
  int minutes = (words + (WORDS_A_MINUTE / 2)) / WORDS_A_MINUTE;

  if (minutes < 2)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute to read", "%d minutes to read",
                                       (gulong) minutes),
                          minutes);
}

/**
 * bw_page_words_title:
 *
 * Returns: (transfer full): the document's title; a listing without one is named by
 *   what it lists, anything else by what it is
 */
char *
bw_page_words_title (const BwDocument *document)
{
  guint n = MAX (document->papers->len, (guint) MAX (document->n_papers, 0));

  if (document->title != NULL)
    return g_strdup (document->title);
  if (document->kind == BW_DOCUMENT_LISTING && n > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "A listing of %'u paper",
                                         "A listing of %'u papers", n),
                            n);

  return g_strdup (bw_page_words_kind (bw_document_kind_to_string (document->kind)));
}

/**
 * bw_page_words_date:
 *
 * Returns: (transfer full) (nullable): the date in words, with the remark that its
 *   year was inferred where it was
 */
char *
bw_page_words_date (BwDate   date,
                    gboolean inferred)
{
  g_autofree char *words = bw_date_words (date);

  if (words == NULL || !inferred)
    return g_steal_pointer (&words);

  /* Translators: %s is a date whose year the source does not state. */
  return g_strdup_printf (_ ("%s (year inferred)"), words);
}

/* Returns: (transfer none): what a list calls it. Without a title a document has the
 *   name of its source, and what it is says more. */
const char *
bw_page_words_brief (const BwBrief *brief)
{
  if (brief->ref.kind == BW_KIND_DOCUMENT && g_strcmp0 (brief->title, brief->byline) == 0)
    return bw_page_words_kind (brief->kind);

  return brief->title;
}

static const char *
find_role (const BwSighting *sighting,
           GPtrArray        *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (mentions, i);

      if (mention->document_id == sighting->document_id)
        return bw_page_words_role (mention->role);
    }

  return NULL;
}

/**
 * bw_page_words_seen:
 * @mentions: (element-type BwMention): of the same paper
 *
 * Returns: (transfer full): in what kind of document the paper was seen and, where
 *   that says more, in what role
 */
char *
bw_page_words_seen (const BwSighting *sighting,
                    GPtrArray        *mentions)
{
  const char *kind = _ (KINDS[find_kind (bw_document_kind_to_string (sighting->kind))].inside);
  const char *role = find_role (sighting, mentions);

  return role != NULL ? g_strdup_printf ("%s · %s", kind, role) : g_strdup (kind);
}

/* Returns: (transfer full) (nullable): the same beside the name of the document, which
 *   may be no more than its kind and so say it already */
char *
bw_page_words_seen_beside (const BwSighting *sighting,
                           GPtrArray        *mentions)
{
  char *seen = bw_page_words_seen (sighting, mentions);

  if (sighting->title == NULL && find_role (sighting, mentions) == NULL)
    g_clear_pointer (&seen, g_free);

  return seen;
}

/**
 * bw_page_words_relation:
 *
 * Returns: (transfer full) (nullable): how the paper stands in the document, where the
 *   kind of the document does not tell it already
 */
char *
bw_page_words_relation (const BwSighting *sighting)
{
  gboolean citing = g_strcmp0 (sighting->relation, "citing") == 0;
  gboolean authored = g_strcmp0 (sighting->relation, "authored") == 0;

  if (sighting->subject == NULL || (!citing && !authored))
    return NULL;
  if (g_strcmp0 (sighting->subject, sighting->title) == 0)
    return g_strdup (citing ? _ ("as a citing work") : _ ("as a work"));

  return g_strdup_printf (citing ? _ ("as citing %s") : _ ("as a work of %s"), sighting->subject);
}

/* Returns: (transfer none): what the document in which a paper was seen is called; by
 *   what it is where it has no title, for its source is mostly a file */
const char *
bw_page_words_where (const BwSighting *sighting)
{
  if (sighting->title != NULL)
    return sighting->title;

  return bw_page_words_kind (bw_document_kind_to_string (sighting->kind));
}

/* Returns: (transfer none): what the document is called that mentions something */
const char *
bw_page_words_document (const BwMention *mention)
{
  return mention->document_title != NULL
           ? mention->document_title
           : bw_page_words_kind (bw_document_kind_to_string (mention->document_kind));
}

/* Returns: (transfer none): what is called that the document mentions */
const char *
bw_page_words_mention (const BwMention *mention)
{
  if (mention->label != NULL)
    return mention->label;
  if (mention->title != NULL)
    return mention->title;

  return bw_page_words_kind (mention->person_id != 0 ? "person" : "paper");
}

/**
 * bw_page_words_section:
 *
 * Returns: (transfer none) (nullable): the section that mentions a paper, unless it is
 *   called as the paper's part in the document is and so says nothing new
 */
const char *
bw_page_words_section (const BwMention *mention)
{
  g_autofree char *section = NULL;
  g_autofree char *role = NULL;

  if (mention->section == NULL)
    return NULL;

  section = bw_text_key (mention->section);
  role = bw_text_key (mention->role != NULL ? mention->role : "");

  return strcmp (section, role) != 0 ? mention->section : NULL;
}

/**
 * bw_page_words_affiliation:
 *
 * Returns: (transfer full): what is said behind the organisation's name: of what kind
 *   it is, and since and until when; empty when nothing is
 */
char *
bw_page_words_affiliation (const BwAffiliation *affiliation)
{
  g_autofree char *from = bw_date_words (affiliation->from);
  g_autofree char *to = bw_date_words (affiliation->to);
  GString *out = g_string_new (NULL);

  if (affiliation->kind != NULL)
    g_string_append_printf (out, " (%s)", affiliation->kind);
  if (from != NULL && to != NULL)
    /* Translators: behind an affiliation, such as “Anthropic, 2021 to 2023”. */
    g_string_append_printf (out, _ (", %s to %s"), from, to);
  else if (from != NULL)
    g_string_append_printf (out, _ (", since %s"), from);
  else if (to != NULL)
    g_string_append_printf (out, _ (", until %s"), to);

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): that a person's profile was read, and when */
char *
bw_page_words_profile (const BwSighting *profile)
{
  g_autofree char *date = bw_date_words (profile->date);

  return date != NULL ? g_strdup_printf (_ ("Profile read on %s"), date) : g_strdup (_ ("Profile"));
}

/* Returns: (transfer full) (nullable): when the document came into the library */
char *
bw_page_words_read (const BwDocument *document)
{
  g_autofree char *date = bw_date_words (document->imported);

  return date != NULL ? g_strdup_printf (_ ("read on %s"), date) : NULL;
}

char *
bw_page_words_papers (int count)
{
  return g_strdup_printf ("%'d\302\240%s", count,
                          g_dngettext (GETTEXT_PACKAGE, "paper", "papers", (gulong) count));
}

char *
bw_page_words_cited (int count)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "cited %'d time in all, as stated",
                                       "cited %'d times in all, as stated", (gulong) count),
                          count);
}

/* Returns: (nullable): as what a person is known of whom there is nothing to read */
const char *
bw_page_words_standing (const BwPerson *person)
{
  if (person->papers->len + person->documents->len + person->cited_by->len +
        person->mentions->len >
      0)
    return NULL;

  return person->coauthors->len > 0 ? _ ("Known here only as a co-author.")
                                    : _ ("Known here only by name.");
}

gboolean
bw_page_words_is_empty (const BwHome *home)
{
  return home->documents->len == 0 && home->papers->len == 0 && home->people->len == 0 &&
         home->bookmarks->len == 0;
}

/* Returns: how to begin, where there is nothing yet */
const char *
bw_page_words_begin (void)
{
  return _ ("Add a file or a folder, or drop one onto the window: a feed, a bibliography, a saved "
            "page, notes, a digest, a profile, a data dump. What it holds appears here.");
}

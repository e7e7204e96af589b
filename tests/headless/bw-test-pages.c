#include "bw-test-pages.h"

#include <string.h>

#include "bw-author.h"
#include "bw-page.h"
#include "bw-plain.h"
#include "bw-sighting.h"
#include "bw-tie.h"

/* Turns all text behind it, up to the end of the element that isolates it. */
#define OVERRIDE 0x202e

typedef struct
{
  GHashTable *ids;
  GHashTable *links;
  GArray     *isolates; /* for each open element, whether it has a direction of its own */
} Seen;

/* Returns: (transfer full): @text, of which each `@` turns all that is behind it */
char *
bw_test_turn (const char *text)
{
  GString *turned = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == '@')
      g_string_append_unichar (turned, OVERRIDE);
    else
      g_string_append_c (turned, *text);

  return g_string_free (turned, FALSE);
}

static void
check_attribute (Seen       *seen,
                 const char *element,
                 const char *name,
                 const char *value,
                 gboolean    outside)
{
  g_assert_false (g_str_has_prefix (name, "on"));
  g_assert_cmpstr (name, !=, "src");
  g_assert_cmpstr (name, !=, "style");
  if (strcmp (name, "id") == 0)
    g_assert_true (g_hash_table_add (seen->ids, g_strdup (value)));
  if (strcmp (name, "href") != 0)
    return;

  if (strcmp (element, "link") == 0)
    g_assert_true (g_str_has_prefix (value, "bookwheel:style/"));
  else if (*value == '#')
    g_hash_table_add (seen->links, g_strdup (value + 1));
  else
    g_assert_cmpint (g_str_has_prefix (value, "http"), ==, outside);
  g_assert_true (*value == '#' || outside || g_str_has_prefix (value, "bookwheel:"));
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  static const char *const NEVER[] = { "script", "style", "iframe", "object", "form", "img", NULL };
  gboolean outside = FALSE;
  gboolean isolated = FALSE;
  Seen *seen = user_data;

  g_assert_false (g_strv_contains (NEVER, element));
  for (guint i = 0; names[i] != NULL; i++)
    outside = outside || (strcmp (names[i], "class") == 0 && strcmp (values[i], "outside") == 0);
  for (guint i = 0; names[i] != NULL; i++)
    check_attribute (seen, element, names[i], values[i], outside);
  for (guint i = 0; names[i] != NULL; i++)
    isolated = isolated || strcmp (names[i], "dir") == 0;
  isolated = isolated && strcmp (element, "html") != 0;
  g_array_append_val (seen->isolates, isolated);
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              user_data,
                GError              **error)
{
  Seen *seen = user_data;

  g_array_set_size (seen->isolates, seen->isolates->len - 1);
}

/* What turns the direction of text must turn none but its own. */
static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  const char *element = g_markup_parse_context_get_element (context);
  Seen *seen = user_data;
  gboolean isolated = strcmp (element, "title") == 0;

  for (gsize i = 0; i < length; i++)
    g_assert_true (text[i] == '\n' || text[i] == '\t' || (guchar) text[i] >= ' ');
  for (guint i = 0; i < seen->isolates->len; i++)
    isolated = isolated || g_array_index (seen->isolates, gboolean, i);
  if (g_utf8_strchr (text, (gssize) length, OVERRIDE) != NULL && !isolated)
    g_error ("“%s” in <%s> turns what is behind it", text, element);
}

/* Elements without an end are closed, so that a parser of XML can read the page. */
static char *
close_void_elements (const char *html)
{
  g_autoptr (GRegex) regex = g_regex_new ("<(meta|link|hr|br)([^>]*)>", 0, 0, NULL);

  return g_regex_replace (regex, html, -1, 0, "<\\1\\2/>", 0, NULL);
}

/* That the page is well formed, loads nothing, runs nothing, and leads only where it may;
 * each place on it that a link leads to is there. */
void
bw_test_check_page (const char *html)
{
  const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) isolates = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Seen seen = { ids, links, isolates };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &seen, NULL);
  g_autofree char *xml = close_void_elements (html + strlen ("<!DOCTYPE html>\n"));
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer link;

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html "));
  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  g_hash_table_iter_init (&iter, links);
  while (g_hash_table_iter_next (&iter, &link, NULL))
    g_assert_true (g_hash_table_contains (ids, link));
}

void
bw_test_assert_has (const char *page,
                    const char *text)
{
  if (strstr (page, text) == NULL)
    g_error ("“%s” is not in %s", text, page);
}

void
bw_test_assert_lacks (const char *page,
                      const char *text)
{
  if (strstr (page, text) != NULL)
    g_error ("“%s” is in %s", text, page);
}

guint
bw_test_count (const char *page,
               const char *text)
{
  guint n = 0;

  while ((page = strstr (page, text)) != NULL)
    {
      page += strlen (text);
      n++;
    }

  return n;
}

/* Takes @item and checks its page. */
char *
bw_test_write_page (BwItem *item)
{
  g_autoptr (BwItem) own = item;
  char *html = bw_page_from_item (own);

  bw_test_check_page (html);

  return html;
}

char *
bw_test_write_plain (BwItem *item)
{
  g_autoptr (BwItem) own = item;

  return bw_plain_from_item (own);
}

BwItem *
bw_test_paper_item_new (const char *title)
{
  BwItem *item = g_new0 (BwItem, 1);

  item->kind = BW_KIND_PAPER;
  item->paper = bw_paper_new ();
  item->paper->id = 42;
  item->paper->title = g_strdup (title);
  item->paper->title_known = TRUE;
  item->paper->citation_count = -1;

  return item;
}

BwItem *
bw_test_person_item_new (const char *name)
{
  BwItem *item = g_new0 (BwItem, 1);

  item->kind = BW_KIND_PERSON;
  item->person = bw_person_new ();
  item->person->id = 7;
  item->person->name = g_strdup (name);
  item->person->papers_stated = -1;
  item->person->coauthors_stated = -1;
  item->person->cited_by_stated = -1;
  item->person->mentions_stated = -1;

  return item;
}

BwItem *
bw_test_document_item_new (BwDocumentKind  kind,
                           const char     *title)
{
  BwItem *item = g_new0 (BwItem, 1);

  item->kind = BW_KIND_DOCUMENT;
  item->document = bw_document_new ();
  item->document->id = 3;
  item->document->kind = kind;
  item->document->title = g_strdup (title);
  item->document->source = bw_link_new (BW_KIND_SOURCE, 5, "Some feed");

  return item;
}

void
bw_test_add_author (GPtrArray  *authors,
                    gint64      id,
                    const char *name)
{
  BwAuthor *author = g_new0 (BwAuthor, 1);

  author->person_id = id;
  author->name = g_strdup (name);
  author->family = g_strdup (name);
  g_ptr_array_add (authors, author);
}

void
bw_test_add_tie (BwPerson   *person,
                 GPtrArray  *ties,
                 BwKind      kind,
                 gint64      id,
                 const char *title,
                 int         counted,
                 int         stated)
{
  BwTie *tie = bw_person_add_ties (person, ties, 1);

  tie->ref = (BwRef){ kind, id };
  tie->title = g_strdup (title);
  tie->counted = counted;
  tie->stated = stated;
}

BwMention *
bw_test_add_mention (GPtrArray  *mentions,
                     const char *role,
                     const char *title,
                     const char *excerpt)
{
  BwMention *mention = bw_mention_new ();

  mention->document_id = 3;
  mention->document_kind = BW_DOCUMENT_DIGEST;
  mention->document_title = g_strdup ("Some Digest");
  mention->document_date = (BwDate){ 2025, 1, 0 };
  mention->paper_id = 42;
  mention->role = g_strdup (role);
  mention->title = g_strdup (title);
  mention->excerpt = g_strdup (excerpt);
  g_ptr_array_add (mentions, mention);

  return mention;
}

void
bw_test_add_sighting (GPtrArray      *sightings,
                      gint64          id,
                      BwDocumentKind  kind,
                      const char     *relation,
                      const char     *subject)
{
  BwSighting *sighting = g_new0 (BwSighting, 1);

  sighting->document_id = id;
  sighting->kind = kind;
  sighting->title = g_strdup ("Some Document");
  sighting->relation = g_strdup (relation);
  sighting->subject = g_strdup (subject);
  g_ptr_array_add (sightings, sighting);
}

BwBrief *
bw_test_add_brief (GPtrArray  *briefs,
                   gint64      id,
                   const char *title)
{
  BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_PAPER, id }, title);

  g_ptr_array_add (briefs, brief);

  return brief;
}

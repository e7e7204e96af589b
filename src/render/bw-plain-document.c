#include <glib/gi18n-lib.h>

#include "bw-enclosure.h"
#include "bw-page-gaps.h"
#include "bw-page-words.h"
#include "bw-plain-kinds.h"
#include "bw-plain-parts.h"

static void
append_data (GString          *out,
             const BwDocument *document)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  const char *kind = bw_document_kind_to_string (document->kind);

  /* A listing that has no title is called one in its stead. */
  if (document->kind != BW_DOCUMENT_LISTING || document->title != NULL)
    bw_plain_take_item (items, g_strdup (bw_page_words_kind (kind)));
  if (document->subject != NULL && g_strcmp0 (document->subject->title, document->title) != 0)
    bw_plain_take_item (items, g_strdup (document->subject->title));
  bw_plain_take_item (items, bw_page_words_date (document->published, FALSE));
  bw_plain_take_item (items, bw_page_words_reading_time (document->body->words));
  bw_plain_take_item (items, g_strdup (document->url));
  bw_plain_items (out, items);
}

/* The line of a paper that the document mentions; what is said of it is in the text. */
static void
append_mention (GString         *out,
                const BwMention *mention)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  bw_plain_take_item (items, g_strdup (bw_page_words_mention (mention)));
  bw_plain_take_item (items, g_strdup (bw_page_words_role (mention->role)));
  for (guint i = 0; i < mention->affiliations->len; i++)
    {
      const BwLink *link = g_ptr_array_index (mention->affiliations, i);

      bw_plain_take_item (items, g_strdup (link->title));
    }
  bw_plain_items (out, items);
}

static void
append_list (GString    *out,
             const char *label,
             GPtrArray  *words)
{
  g_autofree char *text = NULL;

  if (words->len == 0)
    return;

  g_ptr_array_add (words, NULL);
  text = g_strjoinv (", ", (char **) words->pdata);
  g_string_append_printf (out, "\n%s: %s\n", label, text);
}

/* What a note and an entry of a feed are tagged with, and the files that go with an entry. */
static void
append_labels (GString          *out,
               const BwDocument *document)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (guint i = 0; document->tags != NULL && document->tags[i] != NULL; i++)
    g_ptr_array_add (tags, document->tags[i]);
  for (guint i = 0; document->entry != NULL && i < document->entry->categories->len; i++)
    g_ptr_array_add (tags, g_ptr_array_index (document->entry->categories, i));
  for (guint i = 0; document->entry != NULL && i < document->entry->enclosures->len; i++)
    g_ptr_array_add (files,
                     ((BwEnclosure *) g_ptr_array_index (document->entry->enclosures, i))->url);
  append_list (out, _ ("Keywords"), tags);
  append_list (out, _ ("Files"), files);
}

static void
append_neighbour (GString      *out,
                  const char   *label,
                  const BwLink *link)
{
  if (link != NULL)
    g_string_append_printf (out, "\n%s: %s\n", label,
                            link->title != NULL ? link->title : _ ("Untitled"));
}

static void
append_neighbours (GString          *out,
                   const BwDocument *document)
{
  append_neighbour (out, _ ("Previous"), document->previous);
  append_neighbour (out, _ ("Next"), document->next);
}

static void
append_source (GString          *out,
               const BwDocument *document)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  if (document->source != NULL)
    bw_plain_take_item (items, g_strdup_printf ("%s %s", _ ("Source:"), document->source->title));
  bw_plain_take_item (items, bw_page_words_read (document));
  if (items->len > 0)
    g_string_append_c (out, '\n');
  bw_plain_items (out, items);
}

char *
bw_plain_document (const BwDocument *document)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = bw_page_words_title (document);
  g_autofree char *gaps = bw_page_gaps_of_papers (document->papers);

  bw_plain_title (out, title);
  bw_plain_people (out, document->authors, TRUE);
  append_data (out, document);
  append_labels (out, document);
  if (document->mentions->len > 0)
    bw_plain_heading (out, _ ("Papers in it"));
  for (guint i = 0; i < document->mentions->len; i++)
    append_mention (out, g_ptr_array_index (document->mentions, i));
  bw_plain_entries (out, _ ("Papers"), document->papers, BW_PAGE_ENTRY_GIST | BW_PAGE_ENTRY_SAID);
  if (document->body->text != NULL && *document->body->text != '\0')
    {
      bw_plain_heading (out, _ ("Text"));
      bw_plain_paragraph (out, document->body->text);
    }
  append_neighbours (out, document);
  bw_plain_foot (out, gaps);
  append_source (out, document);

  return g_string_free (out, FALSE);
}

#include "bw-foreign-article.h"

#include <string.h>

#include "bw-foreign-walk.h"
#include "bw-text.h"

/* Writes the notes below the article, for there is no foot of a page. */
static void
write_notes (const BwForeignWalk *walk)
{
  const BwSafeElement section = { "section", BW_SAFE_FLOW };
  const BwSafeElement list = { "ol", BW_SAFE_LIST };
  const BwSafeElement item = { "li", BW_SAFE_ITEM };
  BwSafeAttribute attributes[BW_SAFE_MAX_ATTRIBUTES] = { { "class", g_strdup ("footnotes") } };
  guint serial = bw_safe_writer_open (walk->writer, section, attributes);

  bw_safe_writer_open (walk->writer, list, attributes);
  for (guint i = 0; i < bw_foreign_notes_get_n (walk->notes); i++)
    {
      const BwForeignNote *note = bw_foreign_notes_get (walk->notes, i);
      BwForeignWalk inside = *walk;
      guint note_serial;

      inside.label = note->label;
      attributes[0] = (BwSafeAttribute){ "id", g_strdup_printf ("fn-%u", i + 1) };
      note_serial = bw_safe_writer_open (walk->writer, item, attributes);
      bw_safe_writer_note (walk->writer, note->label);
      bw_foreign_walk_write (&inside, note->node);
      bw_safe_writer_end_note (walk->writer, i + 1, note->label);
      bw_safe_writer_close (walk->writer, note_serial);
    }
  bw_safe_writer_close (walk->writer, serial);
}

/* The heading above an article that says its title once more. */
static const GumboNode *
find_title (const GumboNode *top,
            const char      *title)
{
  for (const GumboNode *at = bw_html_node_next (top, top); at != NULL;
       at = bw_html_node_next (at, top))
    if (bw_html_node_is (at, GUMBO_TAG_H1) || bw_html_node_is (at, GUMBO_TAG_H2))
      {
        g_autofree char *raw = bw_html_node_get_text (at);
        g_autofree char *text = bw_text_squeeze (raw);

        return strcmp (text, title) == 0 ? at : NULL;
      }

  return NULL;
}

/**
 * bw_foreign_article_write:
 * @title: (nullable): which the article need not say once more
 *
 * Writes what is inside of @top as an article.
 */
void
bw_foreign_article_write (BwSafeWriter    *writer,
                          const GumboNode *top,
                          const char      *base_url,
                          const char      *title)
{
  g_autoptr (BwForeignNotes) notes = bw_foreign_notes_new (top, base_url);
  const BwForeignWalk walk = { writer, base_url, notes, NULL };
  const GumboNode *heading = title != NULL ? find_title (top, title) : NULL;

  if (heading != NULL)
    bw_foreign_notes_drop (notes, heading);
  bw_foreign_walk_write (&walk, top);
  if (bw_foreign_notes_get_n (notes) > 0)
    write_notes (&walk);
}

/**
 * bw_foreign_article_to_body:
 * @top: what is inside is the article
 * @title: (nullable): which the article need not say once more
 *
 * Returns: (transfer full): the article with its HTML sanitised
 */
BwBody *
bw_foreign_article_to_body (const GumboNode *top,
                            const char      *base_url,
                            const char      *title)
{
  g_autoptr (BwBody) body = bw_body_new ();
  g_autoptr (BwSafeWriter) writer = bw_safe_writer_new (body);

  bw_foreign_article_write (writer, top, base_url, title);
  body->html = bw_safe_writer_finish (writer);

  return g_steal_pointer (&body);
}

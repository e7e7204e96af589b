#include "bw-foreign-notes.h"

#include <string.h>

#include "bw-foreign-label.h"
#include "bw-text.h"

#define MAX_CLIMB 4  /* elements between a note and the heading above the notes */
#define MAX_DEPTH 64 /* of what is looked for around an element */

typedef struct
{
  const GumboNode *node;
  guint            place; /* in the order of the page */
} Target;

struct _BwForeignNotes
{
  GPtrArray  *notes;       /* of BwForeignNote */
  GHashTable *numbers;    /* node of a note -> number from 1 */
  GHashTable *references; /* node that stands for a reference -> number of its note */
  GHashTable *dropped;    /* nodes of which the text has no use */
};

static const char *const HEADINGS[] = {
  "footnotes",
  "notes",
  "endnotes",
  "footnote",
  "references",
  "notes and references",
  "fußnoten",
  "anmerkungen",
  "notes de bas de page",
  "notas",
};

static void
note_free (gpointer data)
{
  BwForeignNote *note = data;

  g_free (note->label);
  g_free (note);
}

/* Adds a note and the reference to it. */
static void
add_reference (BwForeignNotes  *self,
               const GumboNode *reference,
               const GumboNode *node,
               const char      *label)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, node));

  if (number == 0)
    {
      BwForeignNote *note = g_new0 (BwForeignNote, 1);

      note->node = node;
      note->label = g_strdup (label);
      g_ptr_array_add (self->notes, note);
      number = self->notes->len;
      g_hash_table_insert (self->numbers, (gpointer) node, GUINT_TO_POINTER (number));
    }
  g_hash_table_insert (self->references, (gpointer) reference, GUINT_TO_POINTER (number));
}

/* A note that stands in the text itself, as Distill and Tufte's style have it. */
static gboolean
is_inside_text (const GumboNode *node)
{
  if (node->v.element.tag == GUMBO_TAG_UNKNOWN)
    return bw_html_node_is_named (node, "d-footnote") || bw_html_node_is_named (node, "dt-fn");

  return bw_html_node_is (node, GUMBO_TAG_SPAN) && bw_html_node_has_class (node, "sidenote");
}

/* What repeats notes or has to do with how they are shown. */
static gboolean
is_apparatus (const GumboNode *node)
{
  if (node->v.element.tag == GUMBO_TAG_UNKNOWN)
    return bw_html_node_is_named (node, "d-footnote-list") ||
           bw_html_node_is_named (node, "dt-fn-list");

  return bw_html_node_has_class (node, "mw-cite-backlink") ||
         bw_html_node_has_class (node, "margin-toggle");
}

/* The ids of the page and what has them. */
static GHashTable *
collect_targets (const GumboNode *top)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint place = 0;

  for (const GumboNode *at = bw_html_node_next (top, top); at != NULL;
       at = bw_html_node_next (at, top))
    {
      const char *id;
      Target *target;

      place++;
      if (!bw_html_node_is_element (at))
        continue;
      if (!(id = bw_html_node_get (at, "id")) && !(id = bw_html_node_get (at, "name")))
        continue;
      if (g_hash_table_contains (targets, id))
        continue;
      target = g_new (Target, 1);
      *target = (Target){ at, place };
      g_hash_table_insert (targets, (gpointer) id, target);
    }

  return targets;
}

static gboolean
may_be_note (const GumboNode *node)
{
  static const GumboTag TAGS[] = { GUMBO_TAG_LI, GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_DD,
                                   GUMBO_TAG_TD, GUMBO_TAG_ASIDE, GUMBO_TAG_SECTION };

  for (guint i = 0; i < G_N_ELEMENTS (TAGS); i++)
    if (bw_html_node_is (node, TAGS[i]))
      return TRUE;

  return FALSE;
}

/* The block that an id stands in or for. */
static const GumboNode *
find_note (const GumboNode *node,
           const GumboNode *top)
{
  guint i = 0;

  while (node != top && !may_be_note (node) && i++ < MAX_DEPTH)
    node = node->parent;

  return node != top && may_be_note (node) ? node : NULL;
}

/* Whether @node is inside of @around, or so deep that it may be. */
static gboolean
is_inside (const GumboNode *node,
           const GumboNode *around)
{
  guint i = 0;

  while (node != NULL && node != around && i++ < MAX_DEPTH)
    node = node->parent;

  return node != NULL;
}

/* The largest element around @link that says nothing else. */
static const GumboNode *
find_reference (const GumboNode *link,
                const char      *label)
{
  const GumboNode *at = link;

  while (bw_html_node_is (at->parent, GUMBO_TAG_SUP) ||
         bw_html_node_is (at->parent, GUMBO_TAG_SPAN))
    {
      g_autofree char *text = bw_foreign_label_read (at->parent);

      if (g_strcmp0 (text, label) != 0)
        break;
      at = at->parent;
    }

  return at;
}

static void
try_link (BwForeignNotes  *self,
          const GumboNode *link,
          guint            place,
          GHashTable      *targets,
          const GumboNode *top,
          const char      *base_url)
{
  g_autofree char *fragment = bw_foreign_label_get_fragment (link, base_url);
  g_autofree char *label = NULL;
  const GumboNode *note;
  const Target *target;

  if (fragment == NULL || !(target = g_hash_table_lookup (targets, fragment)) ||
      target->place <= place || !(label = bw_foreign_label_read (link)) ||
      !bw_foreign_label_is_reference (link, fragment, label))
    return;
  if (!(note = find_note (target->node, top)) || is_inside (link, note))
    return;

  add_reference (self, find_reference (link, label), note, label);
}

static void
collect_references (BwForeignNotes  *self,
                    GHashTable      *targets,
                    const GumboNode *top,
                    const char      *base_url)
{
  guint place = 0;
  guint n_inside_text = 0;

  for (const GumboNode *at = bw_html_node_next (top, top); at != NULL;
       at = bw_html_node_next (at, top))
    {
      place++;
      if (!bw_html_node_is_element (at))
        continue;
      if (bw_html_node_is (at, GUMBO_TAG_A))
        try_link (self, at, place, targets, top, base_url);
      else if (is_inside_text (at))
        {
          g_autofree char *label = g_strdup_printf ("%u", ++n_inside_text);

          add_reference (self, at, at, label);
        }
      else if (is_apparatus (at))
        g_hash_table_add (self->dropped, (gpointer) at);
    }
}

static gboolean
is_heading_of_notes (const GumboNode *node)
{
  g_autofree char *text = NULL;

  if (!bw_html_node_is_element (node) || node->v.element.tag < GUMBO_TAG_H1 ||
      node->v.element.tag > GUMBO_TAG_H6)
    return FALSE;
  text = bw_html_node_get_text (node);
  text[strcspn (text, ":")] = '\0';
  g_strstrip (text);
  for (guint i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    if (g_ascii_strcasecmp (text, HEADINGS[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Drops the heading and the rule that stand above the first of the notes that stand in a
 * row. */
static void
drop_heading (BwForeignNotes  *self,
              const GumboNode *note,
              const GumboNode *top)
{
  const GumboNode *at = note;

  for (guint climb = 0; climb < MAX_CLIMB && at != top; climb++, at = at->parent)
    {
      const GumboVector *siblings = &at->parent->v.element.children;

      for (guint i = (guint) at->index_within_parent; i-- > 0;)
        {
          const GumboNode *sibling = siblings->data[i];

          if (bw_html_node_is (sibling, GUMBO_TAG_HR))
            g_hash_table_add (self->dropped, (gpointer) sibling);
          else if (is_heading_of_notes (sibling))
            {
              g_hash_table_add (self->dropped, (gpointer) sibling);
              climb = MAX_CLIMB; /* a rule may stand above it, and that is all */
            }
          else if (bw_html_node_is_element (sibling))
            return;
        }
    }
}

/**
 * bw_foreign_notes_new:
 * @top: what is inside is gone through; the notes are its own
 * @base_url: (nullable): of the page
 */
BwForeignNotes *
bw_foreign_notes_new (const GumboNode *top,
                      const char      *base_url)
{
  BwForeignNotes *self = g_new0 (BwForeignNotes, 1);
  g_autoptr (GHashTable) targets = collect_targets (top);

  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->references = g_hash_table_new (NULL, NULL);
  self->dropped = g_hash_table_new (NULL, NULL);

  collect_references (self, targets, top, base_url);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const BwForeignNote *note = bw_foreign_notes_get (self, i);

      if (bw_foreign_notes_refers (self, note->node) == 0)
        {
          g_hash_table_add (self->dropped, (gpointer) note->node);
          drop_heading (self, note->node, top);
        }
    }

  return self;
}

void
bw_foreign_notes_free (BwForeignNotes *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->notes);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->references);
  g_hash_table_unref (self->dropped);
  g_free (self);
}

guint
bw_foreign_notes_get_n (const BwForeignNotes *self)
{
  return self->notes->len;
}

const BwForeignNote *
bw_foreign_notes_get (const BwForeignNotes *self,
                      guint                 index)
{
  return g_ptr_array_index (self->notes, index);
}

/* Returns: the number of the note, from 1, that @node is a reference to; 0 for none */
guint
bw_foreign_notes_refers (const BwForeignNotes *self,
                         const GumboNode      *node)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->references, node));
}

/* Leaves out @node as if it belonged to the notes. */
void
bw_foreign_notes_drop (BwForeignNotes  *self,
                       const GumboNode *node)
{
  g_hash_table_add (self->dropped, (gpointer) node);
}

/* Whether @node does not belong to the text: a note, or what repeats it. */
gboolean
bw_foreign_notes_is_dropped (const BwForeignNotes *self,
                             const GumboNode      *node)
{
  return g_hash_table_contains (self->dropped, node);
}

#include "bw-body.h"

static void
section_free (gpointer data)
{
  BwSection *section = data;

  g_free (section->title);
  g_free (section);
}

static void
footnote_free (gpointer data)
{
  BwFootnote *footnote = data;

  g_free (footnote->label);
  g_free (footnote->text);
  g_free (footnote);
}

BwBody *
bw_body_new (void)
{
  BwBody *self = g_new0 (BwBody, 1);

  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->footnotes = g_ptr_array_new_with_free_func (footnote_free);
  self->figures = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_body_free (BwBody *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->html);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->footnotes);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

void
bw_body_add_section (BwBody     *self,
                     int         level,
                     const char *title)
{
  BwSection *section;

  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  section = g_new0 (BwSection, 1);
  section->level = level;
  section->title = g_strdup (title);
  g_ptr_array_add (self->sections, section);
}

void
bw_body_add_footnote (BwBody     *self,
                      const char *label,
                      const char *text)
{
  BwFootnote *footnote;

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (text != NULL);

  footnote = g_new0 (BwFootnote, 1);
  footnote->label = g_strdup (label);
  footnote->text = g_strdup (text);
  g_ptr_array_add (self->footnotes, footnote);
}

#include "bw-paper-question.h"

#include "bw-paper-table.h"
#include "bw-person-resolver.h"
#include "bw-text.h"

/* Returns: (transfer full): the key of a title; one of signs only is its own */
char *
bw_paper_question_title_key (const char *title)
{
  g_autofree char *key = bw_text_key (title);

  return *key != '\0' ? g_steal_pointer (&key) : g_strdup (title);
}

/* Returns: (transfer full): the keys of the names of the paper's authors */
GStrv
bw_paper_question_get_author_keys (const BwPaperQuestion *self)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < self->record->authors->len; i++)
    {
      g_autofree char *key = bw_person_resolver_key (g_ptr_array_index (self->record->authors, i));

      g_strv_builder_add (keys, key);
    }

  return g_strv_builder_end (keys);
}

/**
 * bw_paper_question_may_be:
 * @may: (out): whether the document may mean that paper
 *
 * Two entries of one list are two works, whatever their titles.
 */
gboolean
bw_paper_question_may_be (const BwPaperQuestion  *self,
                          BwDb                   *db,
                          gint64                  paper_id,
                          gboolean               *may,
                          GError                **error)
{
  gboolean listed = FALSE;

  if (self->in_list && !bw_paper_table_is_listed (db, paper_id, self->document_id, &listed, error))
    return FALSE;

  *may = !listed;
  return TRUE;
}

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwAppearance:
 * @document_key: what tells the document in any library
 * @names: (element-type utf8): the keys of the names or titles that it gives the thing
 * @spellings: (element-type utf8): the names or titles themselves, each as in @names
 * @identifiers: (element-type utf8): what it identifies the thing by, each as `scheme:value`
 *
 * How one document names a person, a paper or an organisation.
 */
typedef struct
{
  gint64     document_id;
  char      *document_key;
  GPtrArray *names;
  GPtrArray *spellings;
  GPtrArray *identifiers;
} BwAppearance;

BwAppearance *bw_appearance_new      (gint64        document_id) G_GNUC_WARN_UNUSED_RESULT;
void          bw_appearance_free     (BwAppearance *self);
gboolean      bw_appearance_contains (GPtrArray    *texts,
                                      const char   *text);

G_END_DECLS

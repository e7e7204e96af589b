#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwAuthoredTitle:
 * @title: (nullable): what is left without the authors
 * @authors: (element-type utf8): in order
 * @complete: whether no words say that there are others
 * @doubtful: whether it is a guess where the title ends
 *
 * A line in which the authors are run into the title.
 */
typedef struct
{
  char      *title;
  GPtrArray *authors;
  gboolean   complete;
  gboolean   doubtful;
} BwAuthoredTitle;

BwAuthoredTitle *bw_authored_title_new     (const char      *text,
                                            GHashTable      *known) G_GNUC_WARN_UNUSED_RESULT;
void             bw_authored_title_free    (BwAuthoredTitle *self);
void             bw_authored_title_collect (const char      *text,
                                            GHashTable      *known);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwAuthoredTitle, bw_authored_title_free)

G_END_DECLS

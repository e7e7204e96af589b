#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwImportDate:
 * @title: of a source
 * @when: seconds since 1970
 *
 * When what a source states was last imported.
 */
typedef struct
{
  gint64  source_id;
  char   *title;
  gint64  when;
} BwImportDate;

void       bw_import_date_free      (BwImportDate *self);
GPtrArray *bw_import_date_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

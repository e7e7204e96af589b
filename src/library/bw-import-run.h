#pragma once

#include "bw-date.h"
#include "bw-library.h"

G_BEGIN_DECLS

/* A file or a folder, or the bytes of what is in no file. */
typedef struct
{
  char   *path;    /* NULL for bytes */
  GBytes *bytes; /* NULL for a path */
  char   *name;    /* of the bytes */
} BwImportInput;

/**
 * BwImportTell:
 * @fraction: how much is done, from 0 to 1
 * @path: what is being read
 *
 * Tells how far an import is, on its thread.
 */
typedef void (*BwImportTell) (double      fraction,
                              const char *path,
                              gpointer    user_data);

/**
 * BwImportRun:
 * @inputs: (element-type BwImportInput)
 * @kind: (nullable): what to read them as
 * @day: of the import
 * @base_url: (nullable): where what is imported was found
 *
 * One import, as the thread that does it sees it.
 */
typedef struct
{
  BwLibrary    *library;
  GPtrArray    *inputs;
  const char   *kind;
  BwDate        day;
  const char   *base_url;
  BwImportTell  tell;
  gpointer      tell_data;
} BwImportRun;

GPtrArray *bw_import_run_all (const BwImportRun  *run,
                              GCancellable       *cancellable,
                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;

void bw_import_input_free (BwImportInput *self);

G_END_DECLS

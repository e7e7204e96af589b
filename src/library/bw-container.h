#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BwContainer:
 * @BW_CONTAINER_NONE: one file that is read whole, perhaps compressed
 * @BW_CONTAINER_ARCHIVE: many files in one
 * @BW_CONTAINER_DUMP: records without end, a line each, perhaps compressed
 * @BW_CONTAINER_EXPORT: a library as JSON that is too long to be read whole
 *
 * How a file is to be opened, before anything of it is read.
 */
typedef enum
{
  BW_CONTAINER_NONE,
  BW_CONTAINER_ARCHIVE,
  BW_CONTAINER_DUMP,
  BW_CONTAINER_EXPORT,
} BwContainer;

BwContainer bw_container_of_file  (const char  *path,
                                   const char **kind);
BwContainer bw_container_of_bytes (GBytes      *bytes,
                                   const char **kind);

GInputStream *bw_container_open (const char    *path,
                                 GBytes        *bytes,
                                 GInputStream **base,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
